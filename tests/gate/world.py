"""A place with a round in each state and a person of each kind, where every secret has a word of its own."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from assessment.access.answering import choose_audience, save, send
from assessment.access.helping import begin
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import agree, close_round, create_round, open_round, release_round
from assessment.access.signing_in import cookie_of, leave, make_sign_in_link, redeem_code, redeem_link
from assessment.access.staffing import add_staff
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Assisted, Audience, Round, RoundState
from assessment.storage.engine import Storage
from tests.access.places import a_draft, a_place

OWN, ANOTHER = "S37000019", "S37000032"
AREAS: Final = {OWN: "Moray", ANOTHER: "Fife"}
COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
INVENTED = Role.CARER, Role.OFFICER, Role.FACILITATOR


@dataclass(frozen=True)
class World:
    """`cookies` by person; that of a visitor is "". `rounds` by state. `unanswered`: an invitation (id) in each round
    and area that nobody has used, and in `codes` its code."""

    place: Place
    cookies: Mapping[str, str]
    people: Mapping[str, Identity]
    rounds: Mapping[RoundState, Round]
    unanswered: Mapping[tuple[RoundState, str], int]
    codes: Mapping[tuple[RoundState, str], str]


def title(state: RoundState) -> str:
    return f"title{state.value}title"


def label(state: RoundState, area: str) -> str:
    """Of an invitation: who reads it knows who is asked."""
    return f"label{state.value}{AREAS[area]}label"


def words(state: RoundState, area: str, audience: Audience) -> str:
    """Of a comment."""
    return f"words{state.value}{AREAS[area]}{audience.value.replace('_', '')}words"


def a_world(folder: Path) -> World:
    """Everything stored in this folder; the demonstration can be entered, and its rounds are not made."""
    storage = Storage(f"sqlite:///{folder / 'toolkit.sqlite'}")
    storage.upgrade()
    place = a_place(storage, folder, demonstration=True)
    carers: dict[tuple[RoundState, str], Identity] = {}
    unanswered: dict[tuple[RoundState, str], int] = {}
    codes: dict[tuple[RoundState, str], str] = {}
    rounds = {}
    for state in RoundState:
        create_round(place, OPERATOR, _draft(state), areas=list(AREAS))
        for area in AREAS:
            (issued,) = invite(place, OPERATOR, state.value, [Wanted(area, "ijb_member", label(state, area))])
            unanswered[state, area] = issued.id
            codes[state, area] = issued.code
        if state is not RoundState.DRAFT:
            open_round(place, OPERATOR, state.value)
            carers |= {(state, area): _answered(place, state, area) for area in AREAS}
        rounds[state] = _as_far_as(place, state)
    people = {
        "visitor": Identity(Role.VISITOR),
        "carer": carers[RoundState.OPEN, OWN],
        "carer, later": carers[RoundState.RELEASED, OWN],
        "officer": _staff(place, Role.OFFICER, OWN),
        "officer there": _staff(place, Role.OFFICER, ANOTHER),
        "facilitator": _staff(place, Role.FACILITATOR),
        "administrator": _staff(place, Role.ADMINISTRATOR),
        "signed out": _staff(place, Role.FACILITATOR),
    }
    people["helper"] = begin(place, people["facilitator"], unanswered[RoundState.OPEN, OWN], Assisted.PAPER)
    for role in INVENTED:
        its = (("scotland", OWN),) if role is Role.OFFICER else ()
        response = people["carer"].response if role is Role.CARER else None
        people[f"invented {role}"] = Identity(role, response, its, demonstration=True)
    cookies = {name: cookie_of(place, person) if name != "visitor" else "" for name, person in people.items()}
    leave(place, people["signed out"])
    add_staff(place, OPERATOR, role=Role.OFFICER, name="Morag", areas=[("scotland", area) for area in AREAS])
    return World(place, cookies, people, rounds, unanswered, codes)


def _answered(place: Place, state: RoundState, area: str) -> Identity:
    """Three people of the area answer, each with another choice; the first of them, a carer representative."""
    wanted = [Wanted(area, role, label(state, area)) for role in ("carer_rep", "deputy", "officer")]
    audiences = (Audience.BOARD, Audience.NATIONAL, Audience.BOARD_WITH_ROLE)
    people = []
    for issued, audience in zip(invite(place, OPERATOR, state.value, wanted), audiences, strict=True):
        person = redeem_code(place, issued.code)
        assert person is not None
        save(place, person, COMMENT, words(state, area, audience), seen=0, editor="e")
        save(place, person, AnswerKey(AnswerKind.RATING, "papers-in-time"), "mixed", seen=9, editor="e")
        choose_audience(place, person, audience, told_invited=1)
        send(place, person)
        people.append(person)
    agree(place, OPERATOR, state.value, area)
    return people[0]


def _draft(state: RoundState) -> Round:
    return replace(a_draft(state.value), title=title(state))


def _as_far_as(place: Place, state: RoundState) -> Round:
    made = _draft(state)
    if state in (RoundState.CLOSED, RoundState.RELEASED):
        made = close_round(place, OPERATOR, state.value)
    if state is RoundState.RELEASED:
        made = release_round(place, OPERATOR, state.value)
    return made


def _staff(place: Place, role: Role, *areas: str) -> Identity:
    of = [("scotland", area) for area in areas]
    token = make_sign_in_link(place, OPERATOR, role=role, name=f"{role} {secrets.token_hex(4)}", areas=of)
    person = redeem_link(place, token)
    assert person is not None
    return person
