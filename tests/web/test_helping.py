"""Beginning and finishing to enter somebody's answers, over HTTP: the only way in which a browser becomes a helper."""

import pytest
from starlette.types import ASGIApp

from assessment.access.limits import MOST, Door
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.sessions import cookie_of, identity_of_cookie
from assessment.access.signing_in import leave, make_sign_in_link, redeem_link
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage import codes, invitations
from assessment.web.cookies import COOKIE
from tests.storage.examples import NOON, a_round
from tests.web.asking import Answer, ask

MORAY = ("scotland", "S37000020")


@pytest.fixture
def invitation(place: Place) -> int:
    """Somebody who is invited to an open round."""
    with place.storage.writing() as connection:
        a_round(connection)
        hashed = codes.code_hash(place.key, codes.new_code())
        invitations.add(connection, [invitations.NewInvitation("2026", "A", "carer_rep", "Rep", hashed)], at=NOON)
        return invitations.of_round(connection, "2026")[0].id


def signed_in(place: Place, role: Role) -> Identity:
    areas = [MORAY] if role is Role.OFFICER else ()
    identity = redeem_link(place, make_sign_in_link(place, OPERATOR, role=role, name=f"A {role}", areas=areas))
    assert identity is not None
    return identity


def post(app: ASGIApp, place: Place, identity: Identity, address: str, **form: str) -> Answer:
    cookie = {"cookie": f"{COOKIE}={cookie_of(place, identity)}"} if identity != VISITOR else {}
    return ask(app, address, form=form, headers=cookie)


def test_a_facilitator_becomes_a_helper_and_comes_back(app: ASGIApp, place: Place, invitation: int) -> None:
    facilitator = signed_in(place, Role.FACILITATOR)
    begun = post(app, place, facilitator, "/help/begin", invitation=str(invitation), how="paper")
    assert (begun.status, begun.headers["location"]) == (303, "/questions")
    helper = identity_of_cookie(place, begun.cookies[COOKIE])
    assert (helper.role, helper.helping, helper.name) == (Role.CARER, True, "A facilitator")
    finished = post(app, place, helper, "/help/finish")
    assert (finished.status, finished.headers["location"]) == (303, "/help-someone")
    assert identity_of_cookie(place, finished.cookies[COOKIE]) == facilitator


def test_a_helper_whose_own_session_has_ended_is_nobody(app: ASGIApp, place: Place, invitation: int) -> None:
    facilitator = signed_in(place, Role.FACILITATOR)
    begun = post(app, place, facilitator, "/help/begin", invitation=str(invitation), how="phone")
    helper = identity_of_cookie(place, begun.cookies[COOKIE])
    cookie = cookie_of(place, helper)
    leave(place, facilitator)
    refused = ask(app, "/help/finish", form={}, headers={"cookie": f"{COOKIE}={cookie}"})
    assert refused.status == 403
    assert identity_of_cookie(place, cookie) == VISITOR


@pytest.mark.parametrize("role", [None, Role.OFFICER, Role.ADMINISTRATOR])
def test_nobody_else_becomes_one(app: ASGIApp, place: Place, invitation: int, role: Role | None) -> None:
    identity = VISITOR if role is None else signed_in(place, role)
    answer = post(app, place, identity, "/help/begin", invitation=str(invitation), how="paper")
    assert answer.status == 403
    assert COOKIE not in answer.cookies
    assert post(app, place, identity, "/help/finish").status == 403


@pytest.mark.parametrize(
    "form",
    [{}, {"invitation": "1"}, {"how": "paper"}, {"invitation": "x", "how": "paper"}, {"invitation": "1", "how": "x"}],
)
def test_a_form_that_is_not_filled_in_says_what_to_do(
    app: ASGIApp, place: Place, invitation: int, form: dict[str, str]
) -> None:
    facilitator = signed_in(place, Role.FACILITATOR)
    answer = post(app, place, facilitator, "/help/begin", **form)
    assert (answer.status, "Choose a person first" in answer.text) == (400, True)


@pytest.mark.parametrize("number", ["-1", "999999", "9" * 30])
def test_a_number_of_nobody_is_refused(app: ASGIApp, place: Place, invitation: int, number: str) -> None:
    facilitator = signed_in(place, Role.FACILITATOR)
    assert post(app, place, facilitator, "/help/begin", invitation=number, how="paper").status == 403


def test_another_sites_form_is_not_taken(app: ASGIApp, place: Place, invitation: int) -> None:
    cookie = f"{COOKIE}={cookie_of(place, signed_in(place, Role.FACILITATOR))}"
    headers = {"cookie": cookie, "sec-fetch-site": "cross-site"}
    answer = ask(app, "/help/begin", form={"invitation": str(invitation), "how": "paper"}, headers=headers)
    assert answer.status == 403
    assert COOKIE not in answer.cookies


@pytest.mark.parametrize("address", ["/help/begin", "/help/finish"])
def test_looking_at_the_address_does_nothing(app: ASGIApp, address: str) -> None:
    assert ask(app, address).status == 404


def test_a_visitor_of_the_demonstration_makes_only_so_many_people(
    app: ASGIApp, place: Place, invitation: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, Door.DEMONSTRATION, 3)  # type: ignore[index]
    monkeypatch.setattr("assessment.access.sessions._verified", lambda _place, read: read.identity)
    facilitator = Identity(Role.FACILITATOR, demonstration=True)
    statuses = [
        post(app, place, facilitator, "/help/begin", invitation=str(invitation), how="paper").status for _ in range(5)
    ]
    assert statuses == [403, 403, 403, 429, 429]
