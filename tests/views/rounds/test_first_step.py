"""What a round says first: the one thing to do now, by its state and by what is still missing."""

from dataclasses import replace
from datetime import date

import pytest

from assessment.access.rates import Rate, Rates, Waiting
from assessment.access.sweep import Finding, Kind, Sweep
from assessment.model.area import Area, AreaSet
from assessment.model.identity import Identity, Role
from assessment.model.round import Round, RoundState
from assessment.views.rounds.first import Step, comments_to_check, first, first_step, standing
from assessment.views.rounds.overview import to_do
from assessment.wording import running as words
from assessment.wording import sweeping
from tests.builders import a_framework

TODAY = date(2026, 11, 22)
FRAMEWORK = a_framework()
MORAY = Area("A1", "Moray", ("Moray",), "NHS Grampian", "ijb", "rural", "MOR", (1, 1))
FACILITATOR = Identity(Role.FACILITATOR)
ADMINISTRATOR = Identity(Role.ADMINISTRATOR)


def rates(state: RoundState, *, invited: int = 4, sent: int = 4, closes: date = date(2026, 11, 30)) -> Rates:
    round_ = Round("2026", "2026", "f", "1.0", "s", state, date(2026, 9, 1), closes)
    role = FRAMEWORK.perspectives[0]
    people = {("A1", role.id): Rate(invited, sent)} if invited else {}
    waiting = tuple(Waiting(MORAY, role, f"Rep {number}") for number in range(invited - sent))
    areas = (MORAY,)
    return Rates(
        round_,
        FRAMEWORK,
        AreaSet("s", "Areas", "", invented=False, sources=(), areas=areas),
        areas,
        frozenset(),
        frozenset(),
        people,
        waiting,
    )


def step(found: Rates, *kinds: Kind, who: Identity = FACILITATOR) -> Step:
    findings = tuple(Finding(kind, MORAY, count=3) for kind in kinds)
    return first_step(who, Sweep(found, findings), today=TODAY)


@pytest.mark.parametrize(
    ("found", "kinds", "address"),
    [
        (rates(RoundState.DRAFT, invited=0, sent=0), (), "/invitations?round=2026"),
        (rates(RoundState.DRAFT, sent=0), (), ""),
        (rates(RoundState.OPEN, invited=0, sent=0), (), "/invitations?round=2026"),
        (rates(RoundState.OPEN, sent=1), (Kind.COMMENTS_WAITING,), "/invitations?round=2026&show=waiting"),
        (rates(RoundState.OPEN), (Kind.COMMENTS_WAITING,), "/comments-to-check?round=2026"),
        (rates(RoundState.OPEN), (), ""),
        (rates(RoundState.OPEN, sent=1, closes=date(2026, 11, 21)), (), ""),
        (rates(RoundState.CLOSED), (Kind.COMMENTS_WAITING, Kind.FEW_NAMED), "/comments-to-check?round=2026"),
        (rates(RoundState.CLOSED), (Kind.FEW_NAMED,), "/check-round?round=2026"),
        (rates(RoundState.CLOSED), (), ""),
        (rates(RoundState.RELEASED), (), "/compare?round=2026"),
    ],
)
def test_each_state_has_one_thing_to_do_first(found: Rates, kinds: tuple[Kind, ...], address: str) -> None:
    now = step(found, *kinds)
    assert now.address == address
    assert now.words
    assert now.why


def test_nobody_is_led_to_a_page_that_they_may_not_see() -> None:
    assert step(rates(RoundState.CLOSED), Kind.COMMENTS_WAITING, who=ADMINISTRATOR).address == "/check-round?round=2026"
    assert step(rates(RoundState.RELEASED), who=ADMINISTRATOR).address == "/round-data?round=2026"


def test_the_first_screen_says_how_many_of_how_many_and_how_long() -> None:
    told = standing(rates(RoundState.OPEN, invited=56, sent=20), today=TODAY)
    assert "20 of 56 people invited have sent answers" in told
    assert "8 days to go: the last day is 30 November 2026." in told
    assert "to go" not in standing(rates(RoundState.CLOSED), today=TODAY)
    assert standing(rates(RoundState.DRAFT), today=TODAY) == ""


def test_a_step_is_a_link_or_the_pages_own_button_or_for_those_who_only_look_its_words() -> None:
    assert first(Step("Remind them", "Why", "/invitations"), with_button=True).count("<a ") == 1
    assert "Open it" not in first(Step("Open it", "Why"), with_button=True)
    assert "<strong>Open it</strong>" in first(Step("Open it", "Why"), with_button=False)


def test_a_reminder_is_offered_only_while_people_can_answer() -> None:
    closed = rates(RoundState.CLOSED).round
    assert "reminder" in sweeping.why(Kind.NOBODY_ANSWERED, replace(closed, state=RoundState.OPEN))
    assert "reminder" not in sweeping.why(Kind.NOBODY_ANSWERED, closed)
    assert sweeping.to_do(Finding(Kind.ASKED_AGAIN), closed) == "See who they are"
    assert words.STATES[closed.state] == "Closed"


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.CLOSED])
def test_whoever_may_read_comments_sees_how_many_wait_beside_the_way_to_them(state: RoundState) -> None:
    found = rates(state, sent=1)
    looked = Sweep(found, (Finding(Kind.COMMENTS_WAITING, MORAY, count=1200), Finding(Kind.FEW_NAMED, count=2)))

    def told(who: Identity, looked: Sweep) -> str:
        return to_do(who, found, comments=comments_to_check(who, looked), found_by_check=2, first="/invitations")

    assert "/comments-to-check?round=2026" in told(FACILITATOR, looked)
    assert "1,200 comments wait for you." in told(FACILITATOR, looked)
    assert "No comment waits for you." in told(FACILITATOR, Sweep(found, ()))
    assert comments_to_check(ADMINISTRATOR, looked) == 0
    assert "comment" not in told(ADMINISTRATOR, looked)
