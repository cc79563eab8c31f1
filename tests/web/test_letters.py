"""POST /letters and GET /open over the web: whose they are, what they send, and that nothing keeps them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from assessment.access import place as places
from assessment.access.inviting import Issued, Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, set_place
from assessment.access.signing_in import cookie_of, make_sign_in_link, redeem_link
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage.engine import Storage
from assessment.web.application import parts
from assessment.web.cookies import COOKIE
from assessment.web.letters import codes_sent, one_line
from assessment.web.settings import REQUIRED
from tests.access.places import a_carer, a_place, an_open_round
from tests.web.asking import Answer, ask


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Place]:
    """A place with the real content and an open round."""
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    made = a_place(storage, tmp_path)
    set_place(made)
    an_open_round(made)
    yield made
    places._places.clear()
    storage.close()


@pytest.fixture
def real_app(real: Place) -> ASGIApp:
    assert real.content.frameworks
    given = parts({}, REQUIRED.__getitem__)
    handlers = given["exception_handlers"]
    return Starlette(routes=given["routes"], middleware=given["middleware"], exception_handlers=handlers)


@pytest.fixture
def facilitator(real: Place) -> Identity:
    signed_in = redeem_link(real, make_sign_in_link(real, OPERATOR, role=Role.FACILITATOR, name="Fay"))
    assert signed_in is not None
    return signed_in


def issued_now(place: Place, *areas: str) -> tuple[Issued, ...]:
    return invite(place, OPERATOR, "2026", [Wanted(area, "carer_rep") for area in areas])


def post(app: ASGIApp, place: Place, who: Identity, issued: tuple[Issued, ...], **more: str) -> Answer:
    codes = "\n".join(f"{one.id} {one.code}" for one in issued)
    cookie = {} if who is VISITOR else {"cookie": f"{COOKIE}={cookie_of(place, who)}"}
    form = {"round": "2026", "codes": codes, "as": "letters", **more}
    return ask(app, "/letters", form=form, headers=cookie, scheme="https", host="carers.example.org")


def test_letters_are_printed_for_the_codes_of_the_page(real_app: ASGIApp, real: Place, facilitator: Identity) -> None:
    issued = issued_now(real, "Moray", "Falkirk")
    answer = post(real_app, real, facilitator, issued, sender="The Collaborative", contact="Jo,\r\n01234")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text.count('class="letter"') == 2
    assert all(one.shown_code in answer.text for one in issued)
    assert answer.text.index("Falkirk") < answer.text.index("Moray")
    assert "carers.example.org</strong>" in answer.text
    assert "Ask Jo, 01234." in answer.text


@pytest.mark.parametrize(
    ("kind", "found"),
    [("large-letters", "large-print"), ("slips", 'class="slip"'), ("large-slips", 'class="printed large-print"')],
)
def test_each_button_has_its_page(real_app: ASGIApp, real: Place, facilitator: Identity, kind: str, found: str) -> None:
    assert found in post(real_app, real, facilitator, issued_now(real, "Moray"), **{"as": kind}).text


def test_the_list_for_a_mail_merge_holds_links_that_work(real_app: ASGIApp, real: Place, facilitator: Identity) -> None:
    (one,) = issued = issued_now(real, "Moray")
    answer = post(real_app, real, facilitator, issued, **{"as": "list"})
    assert answer.headers["content-disposition"] == 'attachment; filename="codes-2026.csv"'
    assert f"https://carers.example.org/open#{one.token}" in answer.text


def test_carers_officers_and_visitors_get_no_letters(real_app: ASGIApp, real: Place) -> None:
    issued = issued_now(real, "Moray")
    link = make_sign_in_link(real, OPERATOR, role=Role.OFFICER, name="Olly", areas=[("scotland", "S37000020")])
    officer = redeem_link(real, link)
    assert officer is not None
    for who in (VISITOR, a_carer(real), officer):
        answer = post(real_app, real, who, issued)
        assert answer.status == 403
        assert issued[0].shown_code not in answer.text


def test_codes_that_work_no_more_are_told_in_words(real_app: ASGIApp, real: Place, facilitator: Identity) -> None:
    answer = post(real_app, real, facilitator, (), codes="1 FMDTJBEFKNW\nnonsense\n")
    assert answer.status == 403
    assert "None of these codes works any more" in answer.text


def test_letters_are_never_answered_to_an_address_typed_in(real_app: ASGIApp) -> None:
    assert ask(real_app, "/letters?round=2026").status == 404


def test_a_form_of_another_site_gets_nothing(real_app: ASGIApp, real: Place, facilitator: Identity) -> None:
    headers = {"cookie": f"{COOKIE}={cookie_of(real, facilitator)}", "sec-fetch-site": "cross-site"}
    assert ask(real_app, "/letters", form={"round": "2026"}, headers=headers).status == 403


def test_reminders_are_a_facilitators_file_without_codes(real_app: ASGIApp, real: Place, facilitator: Identity) -> None:
    (one,) = issued_now(real, "Moray")
    cookie = {"cookie": f"{COOKIE}={cookie_of(real, facilitator)}"}
    answer = ask(real_app, "/download/reminders?round=2026", headers=cookie)
    assert answer.status == 200
    assert "Carer representative" in answer.text
    assert one.shown_code not in answer.text
    assert "/open#" not in answer.text
    for who in (a_carer(real), OPERATOR):
        refused = ask(
            real_app, "/download/reminders?round=2026", headers={"cookie": f"{COOKIE}={cookie_of(real, who)}"}
        )
        assert refused.status == 403


def test_the_page_of_a_link_is_the_same_for_all_and_kept_nowhere(real_app: ASGIApp) -> None:
    answer = ask(real_app, "/open")
    assert answer.headers["cache-control"] == "no-store"
    assert "Opening your questions" in answer.text
    assert answer.text == ask(real_app, "/open?x=1").text
    assert ask(real_app, "/assets/opening.js").status == 200


def test_only_lines_with_a_number_and_a_code_are_read() -> None:
    assert codes_sent("1 ABC\n2\n\nx y\n-3 C\n" + "9" * 20 + " C\n4  D E ") == [(1, "ABC"), (4, "D E ")]


def test_somebodys_words_come_on_one_line() -> None:
    assert one_line(" Jo\x00 \r\n Park\u202e ") == "Jo Park"
    assert len(one_line("x" * 1_000)) == 200
