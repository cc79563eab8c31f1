"""Who may do what: every role, action, round state and area, against a table written out by hand."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from assessment.access.gate import Action, permit, require
from assessment.access.operator import OPERATOR
from assessment.model.errors import Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import Round, RoundState

OWN, ANOTHER = "own-area", "another-area"
ROUND = Round(
    "r1", "Round one", "f", "1.0", "areas", RoundState.RELEASED, opens=date(2026, 1, 1), closes=date(2026, 2, 1)
)
CARER = Identity(Role.CARER, response=7)
OFFICER = Identity(Role.OFFICER, areas=(("areas", OWN),), session="s")
FACILITATOR = Identity(Role.FACILITATOR, session="s")
ADMINISTRATOR = Identity(Role.ADMINISTRATOR, session="s")
IDENTITIES = {
    "visitor": VISITOR,
    "carer": CARER,
    "officer": OFFICER,
    "facilitator": FACILITATOR,
    "administrator": ADMINISTRATOR,
}
EVERYBODY = set(IDENTITIES)
OPEN_TO_ALL = {Action.SEE_EVIDENCE, Action.SCORE_FILE, Action.SIGN_IN, Action.USE_DEMONSTRATION}


def allowed(action: Action, state: RoundState, area: str) -> set[str]:
    """The table: who may, in a round in this state, for this area."""
    begun = state is not RoundState.DRAFT
    released = state is RoundState.RELEASED
    facilitator, own_officer = (
        ({"facilitator"} if begun else set()),
        ({"officer"} if released and area == OWN else set()),
    )
    if action in OPEN_TO_ALL:
        return EVERYBODY
    return {
        Action.ANSWER: {"carer"},
        Action.SEE_OWN_ANSWERS: {"carer"},
        Action.SEE_AREA_RESULTS: facilitator | own_officer,
        Action.SEE_BENCHMARK: facilitator | ({"officer"} if released else set()),
        Action.COMPARE_AREAS: facilitator,
        Action.READ_COMMENTS: facilitator | own_officer,
        Action.REPLY_TO_COMMENTS: own_officer,
        Action.MODERATE_COMMENTS: {"facilitator"},
        Action.ENTER_FOR_SOMEONE: {"facilitator"},
        Action.SEE_ROUNDS: {"facilitator", "administrator"},
        Action.RUN_ROUNDS: {"facilitator", "administrator"},
        Action.GIVE_SIGN_IN_LINKS: {"administrator"},
        Action.CHECK_CONTENT: {"administrator"},
        Action.VERIFY_COUNTS: {"administrator"},
        Action.SEE_AUDIT: {"facilitator", "administrator"},
        Action.KEEP_DATA: {"administrator"},
        Action.MANAGE_STAFF: {"administrator"},
    }[action]


@pytest.mark.parametrize("state", RoundState)
@pytest.mark.parametrize("action", Action)
def test_each_role_may_do_what_the_table_says_and_nothing_else(action: Action, state: RoundState) -> None:
    for (name, identity), area in product(IDENTITIES.items(), (OWN, ANOTHER)):
        expected = name in allowed(action, state, area)
        round_ = replace(ROUND, state=state)
        assert permit(identity, action, round=round_, area=area) is expected, (name, area)


@pytest.mark.parametrize("action", sorted(set(Action) - OPEN_TO_ALL))
@pytest.mark.parametrize("state", RoundState)
def test_demonstration_identities_reach_demonstration_rounds_only(action: Action, state: RoundState) -> None:
    real = replace(ROUND, state=state)
    for identity in (CARER, OFFICER, FACILITATOR):
        visitor = replace(identity, demonstration=True)
        assert not permit(visitor, action, round=real, area=OWN)


@pytest.mark.parametrize("action", sorted(set(Action) - OPEN_TO_ALL))
def test_nobody_else_reaches_a_demonstration_round_but_the_person_who_hosts_it(action: Action) -> None:
    round_ = replace(ROUND, demonstration=True)
    for identity in (CARER, OFFICER, FACILITATOR):
        assert not permit(identity, action, round=round_, area=OWN)
    assert permit(OPERATOR, Action.RUN_ROUNDS, round=round_)
    assert permit(OPERATOR, Action.VERIFY_COUNTS, round=round_)


def test_the_demonstration_works_like_a_real_round_but_cannot_be_run_by_its_visitors() -> None:
    round_ = replace(ROUND, demonstration=True)
    officer, facilitator = replace(OFFICER, demonstration=True), replace(FACILITATOR, demonstration=True)
    assert permit(officer, Action.SEE_AREA_RESULTS, round=round_, area=OWN)
    assert not permit(officer, Action.SEE_AREA_RESULTS, round=round_, area=ANOTHER)
    assert permit(facilitator, Action.COMPARE_AREAS, round=round_)
    assert not permit(facilitator, Action.RUN_ROUNDS, round=round_)
    assert not permit(facilitator, Action.RUN_ROUNDS)
    assert not permit(facilitator, Action.SEE_AUDIT)


def test_who_helps_somebody_may_do_what_that_person_may_and_nothing_of_their_own_role() -> None:
    helper = replace(CARER, helping=True, name="Morag", session="s")
    for action, state, area in product(Action, RoundState, (OWN, ANOTHER)):
        round_ = replace(ROUND, state=state)
        assert permit(helper, action, round=round_, area=area) is permit(CARER, action, round=round_, area=area)


@pytest.mark.parametrize("action", [Action.ENTER_FOR_SOMEONE, Action.MODERATE_COMMENTS, Action.RUN_ROUNDS])
def test_nobody_of_the_board_enters_answers_reads_what_waits_or_runs_a_round(action: Action) -> None:
    for state in RoundState:
        assert not permit(OFFICER, action, round=replace(ROUND, state=state, run_by_board=True), area=OWN)


def test_an_officers_area_counts_only_in_its_own_area_set() -> None:
    assert not permit(OFFICER, Action.SEE_AREA_RESULTS, round=replace(ROUND, area_set="other-areas"), area=OWN)
    assert not permit(OFFICER, Action.SEE_BENCHMARK, round=replace(ROUND, area_set="other-areas"))


def test_an_officer_without_an_area_and_a_carer_without_a_response_may_do_nothing_of_their_role() -> None:
    assert not permit(replace(OFFICER, areas=()), Action.SEE_AREA_RESULTS, round=ROUND, area=OWN)
    assert not permit(replace(OFFICER, areas=()), Action.SEE_AREA_RESULTS)
    assert not permit(replace(CARER, response=None), Action.ANSWER, round=ROUND)


def test_nobody_is_both_facilitator_and_officer() -> None:
    both = replace(FACILITATOR, areas=(("areas", OWN),))
    assert not any(permit(both, action, round=ROUND, area=OWN) for action in Action)


def test_a_menu_asks_without_a_round_whether_somebody_might() -> None:
    assert permit(OFFICER, Action.SEE_AREA_RESULTS)
    assert permit(OFFICER, Action.SEE_BENCHMARK)
    assert not permit(OFFICER, Action.COMPARE_AREAS)
    assert permit(CARER, Action.ANSWER)
    assert not permit(VISITOR, Action.ANSWER)


def test_a_refusal_says_the_same_whatever_was_asked_for() -> None:
    words = set()
    for identity, action in ((VISITOR, Action.ANSWER), (OFFICER, Action.COMPARE_AREAS), (CARER, Action.RUN_ROUNDS)):
        with pytest.raises(Refused) as refused:
            require(identity, action, round=ROUND, area=ANOTHER)
        words.add(str(refused.value))
    assert len(words) == 1


def test_a_permitted_action_is_let_through() -> None:
    require(FACILITATOR, Action.COMPARE_AREAS, round=ROUND)
