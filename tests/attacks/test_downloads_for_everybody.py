"""Every file, asked for by everybody, of every round and area: who may not have it learns nothing at all."""

from collections.abc import Callable
from itertools import product

import pytest
from starlette.types import ASGIApp

from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round, create_round, release_round
from assessment.access.signing_in import cookie_of, identity_of_cookie, make_sign_in_link, redeem_link
from assessment.model.identity import VISITOR, Identity, Role
from assessment.web.cookies import COOKIE
from tests.access.places import a_carer, a_draft, an_open_round
from tests.web.asking import Answer, ask

MORAY, FIFE = "S37000019", "S37000032"
ROUNDS = (
    "draft",
    "2026",
    "closed",
    "released",
    "no-such-round",
    "",
    "%00",
    "%ED%A0%80",
    "released'--",
    "released%0d%0aX: y",
)
AREAS = (MORAY, FIFE, "no-such-area", "", "%00", "Moray")
ALLOWED = {
    "officer": {("released", MORAY)},
    "facilitator": {(round_id, area) for round_id in ("2026", "closed", "released") for area in (MORAY, FIFE)},
}

Ask = Callable[[str, str], Answer]


@pytest.fixture
def people(place: Place) -> dict[str, Identity]:
    """One person of each role, signed in as people are. The round "2026" is open already."""
    create_round(place, OPERATOR, a_draft("draft"))
    for round_id in ("closed", "released"):
        an_open_round(place, round_id)
        close_round(place, OPERATOR, round_id)
    release_round(place, OPERATOR, "released")
    made = {"visitor": VISITOR, "carer": a_carer(place)}
    for role, areas in ((Role.OFFICER, [("scotland", MORAY)]), (Role.FACILITATOR, []), (Role.ADMINISTRATOR, [])):
        person = redeem_link(place, make_sign_in_link(place, OPERATOR, role=role, name=role.value, areas=areas))
        assert person is not None
        made[role.value] = person
    for role in (Role.OFFICER, Role.FACILITATOR, Role.CARER):
        its = {Role.OFFICER: (("scotland", MORAY),)}.get(role, ())
        response = made["carer"].response if role is Role.CARER else None
        made[f"demonstration {role}"] = Identity(role, response, its, demonstration=True)
    return made


@pytest.fixture
def fetch(app: ASGIApp, place: Place, people: dict[str, Identity]) -> Ask:
    cookies = {name: cookie_of(place, person) for name, person in people.items()}

    def _fetch(who: str, address: str) -> Answer:
        return ask(app, address, headers={"cookie": f"{COOKIE}={cookies[who]}"} if who != "visitor" else {})

    return _fetch


def test_results_go_to_those_who_may_see_them_and_nobody_else_learns_what_exists(
    fetch: Ask, people: dict[str, Identity]
) -> None:
    for who in people:
        refusals = set()
        for round_id, area in product(ROUNDS, AREAS):
            answer = fetch(who, f"/download/results?round={round_id}&area={area}")
            may_have = (round_id, area) in ALLOWED.get(who, set())
            assert answer.status == (200 if may_have else 403), (who, round_id, area)
            if not may_have:
                refusals.add((answer.body, tuple(sorted(answer.headers.items()))))
            assert answer.headers["cache-control"] == "no-store"
        assert len(refusals) == 1, who


def test_answers_go_to_the_person_who_gave_them_alone(fetch: Ask, people: dict[str, Identity]) -> None:
    for who in people:
        for address in (
            "/download/my-answers",
            "/download/my-answers?as=text",
            "/download/my-answers?response=1",
            "/download/my-data",
            "/download/my-data?response=1",
        ):
            assert fetch(who, address).status == (200 if who == "carer" else 403), (who, address)


def test_a_demonstration_cookie_is_a_visitors_where_the_demonstration_is_off(
    place: Place, people: dict[str, Identity]
) -> None:
    for who, person in people.items():
        if who.startswith("demonstration"):
            assert identity_of_cookie(place, cookie_of(place, person)) is VISITOR
