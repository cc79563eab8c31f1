"""Counts: what a response adds, and that they never come apart from the answers."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import update

from assessment.model.framework import ANSWERED
from assessment.model.round import Answer, AnswerKey, Audience, Response
from assessment.storage import counts, responses, rounds, sending, verifying
from assessment.storage.counts import SENT, Counted, CountRow, Group
from assessment.storage.engine import Storage
from assessment.storage.tables import tallies
from tests.storage.examples import (
    FIRST,
    FRAMEWORK,
    NOON,
    SECOND,
    a_person,
    a_round,
    comment,
    fact,
    rating,
    save,
)

EMPTY = Response(1, "2026", "A", "carer_rep", 0, None, None, None, None, {})


def with_answers(**values: str) -> Response:
    """A response whose answers are named as "rating:i1-1"."""
    keys = {AnswerKey.parse(name.replace("__", ":").replace("0", "-")): value for name, value in values.items()}
    return replace(EMPTY, answers={key: Answer(key, value, 1, "w", NOON) for key, value in keys.items()})


def choose(storage: Storage, response_id: int, audience: Audience) -> None:
    with storage.writing() as connection:
        held = sending.hold(connection, response_id)
        assert held is not None
        sending.choose(connection, held, FRAMEWORK, audience=audience, told_invited=2)


def send(storage: Storage, response_id: int) -> None:
    with storage.writing() as connection:
        held = sending.hold(connection, response_id)
        assert held is not None
        sending.send(connection, held, FRAMEWORK, at=NOON)


def withdraw(storage: Storage, response_id: int) -> None:
    with storage.writing() as connection:
        held = sending.hold(connection, response_id)
        assert held is not None
        sending.withdraw(connection, held, FRAMEWORK)


def kept(storage: Storage, round_id: str = "2026") -> list[CountRow]:
    with storage.reading() as connection:
        return counts.of_round(connection, round_id)


def test_a_response_without_answers_counts_as_sent_and_nothing_else() -> None:
    assert counts.contributions(FRAMEWORK, EMPTY) == {SENT: 1}


def test_each_kind_of_answer_adds_its_own_tokens() -> None:
    response = with_answers(
        rating__i101="mixed", fact__days="7", fact__costs="travel lunch", fact__which="a long story", fact__who="chair"
    )
    assert counts.contributions(FRAMEWORK, response) == Counter(
        {
            SENT: 1,
            Counted("rating", "i1-1", "mixed"): 1,
            Counted("fact", "days", "7"): 1,
            Counted("fact", "costs", "travel"): 1,
            Counted("fact", "costs", "lunch"): 1,
            Counted("fact", "costs", ANSWERED): 1,
            Counted("fact", "which", "given"): 1,
            Counted("fact", "who", "chair"): 1,
        }
    )


def test_comments_reasons_and_cleared_answers_add_nothing() -> None:
    response = with_answers(comment__i101="late", reason__i102="no network here", rating__i101="", fact__costs="")
    assert counts.contributions(FRAMEWORK, response) == {SENT: 1}


@pytest.fixture
def mine(storage: Storage) -> int:
    with storage.writing() as connection:
        a_round(connection)
        return a_person(connection)


def test_nothing_is_counted_before_it_is_sent(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good")
    choose(storage, mine, Audience.BOARD)
    assert kept(storage) == []


def test_sending_counts_under_the_choice_and_changing_the_choice_moves_it(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good")
    choose(storage, mine, Audience.NATIONAL)
    send(storage, mine)
    rows = [("rating", FIRST, "good", 1), ("sent", "", "", 1)]
    assert kept(storage) == [CountRow("A", "carer_rep", "national", *row) for row in rows]
    choose(storage, mine, Audience.BOARD_WITH_ROLE)
    assert kept(storage) == [CountRow("A", "carer_rep", "board_with_role", *row) for row in rows]


def test_sending_twice_counts_once(storage: Storage, mine: int) -> None:
    choose(storage, mine, Audience.BOARD)
    send(storage, mine)
    send(storage, mine)
    assert [row.people for row in kept(storage)] == [1]


def test_a_change_to_a_sent_response_moves_its_counts_and_it_stays_sent(storage: Storage, mine: int) -> None:
    save(storage, mine, fact("costs"), "travel parking")
    choose(storage, mine, Audience.BOARD)
    send(storage, mine)
    save(storage, mine, fact("costs"), "parking lunch")
    save(storage, mine, rating(SECOND), "dont_know")
    save(storage, mine, comment(SECOND), "nobody tells us")
    assert [(row.item, row.value) for row in kept(storage)] == [
        ("costs", ANSWERED),
        ("costs", "lunch"),
        ("costs", "parking"),
        (SECOND, "dont_know"),
        ("", ""),
    ]
    with storage.reading() as connection:
        standing = responses.read(connection, mine)
    assert standing is not None
    assert standing.response.is_sent


def test_withdrawing_leaves_no_trace_in_the_counts_and_keeps_the_answers(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "poor")
    choose(storage, mine, Audience.BOARD)
    send(storage, mine)
    withdraw(storage, mine)
    with storage.reading() as connection:
        assert connection.execute(tallies.select()).all() == []
        standing = responses.read(connection, mine)
    assert standing is not None
    assert standing.response.answers[rating(FIRST)].value == "poor"
    send(storage, mine)
    assert ("rating", FIRST, "poor") in [(row.kind, row.item, row.value) for row in kept(storage)]


def test_one_areas_counts_are_that_areas_alone(storage: Storage, mine: int) -> None:
    with storage.writing() as connection:
        other = a_person(connection, area="B", perspective="officer")
    for response_id in (mine, other):
        choose(storage, response_id, Audience.BOARD)
        send(storage, response_id)
    with storage.reading() as connection:
        assert [row.area for row in counts.of_round(connection, "2026")] == ["A", "B"]
        assert [row.area for row in counts.of_round(connection, "2026", "B")] == ["B"]
        assert counts.of_round(connection, "2025") == []


def test_a_count_below_zero_undoes_the_transaction(storage: Storage, mine: int) -> None:
    group = Group("2026", "A", "carer_rep", Audience.BOARD)
    with pytest.raises(AssertionError, match="below zero"), storage.writing() as connection:
        counts.move(connection, (group, {SENT: 1, Counted("rating", FIRST, "good"): -1}))
    assert kept(storage) == []


def test_verifying_names_each_count_that_is_not_what_the_answers_add_up_to(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good")
    choose(storage, mine, Audience.BOARD)
    send(storage, mine)
    with storage.writing() as connection:
        assert verifying.differences(connection, "2026", FRAMEWORK) == ()
        connection.execute(update(tallies).where(tallies.c.kind == "rating").values(value="poor"))
        found = verifying.differences(connection, "2026", FRAMEWORK)
    assert [str(difference) for difference in found] == [
        f"2026 · A · carer_rep · board · rating {FIRST} good · kept 0 · the answers say 1",
        f"2026 · A · carer_rep · board · rating {FIRST} poor · kept 1 · the answers say 0",
    ]


VALUES = {
    rating(FIRST): ["", "good", "mixed", "poor", "dont_know", "not_applicable"],
    rating(SECOND): ["", "good", "poor"],
    comment(FIRST): ["", "a comment"],
    fact("costs"): ["", "travel", "travel parking", "parking lunch", "none", "dont_know"],
    fact("days"): ["", "3", "7"],
    fact("which"): ["", "one", "another"],
}
PEOPLE = st.integers(min_value=0, max_value=3)


class Sending(RuleBasedStateMachine):
    """Four people of two areas answer, choose, send, withdraw as they like."""

    def __init__(self, storage: Storage) -> None:
        super().__init__()
        self.storage = storage

    @initialize()
    def open_a_round(self) -> None:
        with self.storage.writing() as connection:
            self.round_id = f"r{len(rounds.every(connection))}"
            a_round(connection, self.round_id)
            where = [("A", "carer_rep"), ("A", "carer_rep"), ("A", "officer"), ("B", "carer_rep")]
            self.people = [a_person(connection, self.round_id, area=a, perspective=p) for a, p in where]
        self.chosen = [False] * len(self.people)

    @rule(who=PEOPLE, key=st.sampled_from(list(VALUES)), data=st.data())
    def answer(self, who: int, key: AnswerKey, data: st.DataObject) -> None:
        save(self.storage, self.people[who], key, data.draw(st.sampled_from(VALUES[key])))

    @rule(who=PEOPLE, audience=st.sampled_from(Audience))
    def choose(self, who: int, audience: Audience) -> None:
        choose(self.storage, self.people[who], audience)
        self.chosen[who] = True

    @rule(who=PEOPLE)
    def send(self, who: int) -> None:
        if self.chosen[who]:
            send(self.storage, self.people[who])

    @rule(who=PEOPLE)
    def withdraw(self, who: int) -> None:
        withdraw(self.storage, self.people[who])

    @invariant()
    def counts_are_the_sum_of_what_is_sent(self) -> None:
        with self.storage.reading() as connection:
            assert verifying.differences(connection, self.round_id, FRAMEWORK) == ()
            right: Counter[tuple[str, str, str, Counted]] = Counter()
            for response_id in self.people:
                standing = responses.read(connection, response_id)
                assert standing is not None
                one = standing.response
                if one.is_sent:
                    for counted, people in counts.contributions(FRAMEWORK, one).items():
                        right[one.area, one.perspective, str(one.audience), counted] += people
            found = counts.of_round(connection, self.round_id)
        assert {(r.area, r.perspective, r.audience, Counted(r.kind, r.item, r.value)): r.people for r in found} == right


def test_no_order_of_answering_choosing_sending_and_withdrawing_parts_counts_from_answers(storage: Storage) -> None:
    run_state_machine_as_test(
        lambda: Sending(storage), settings=settings(max_examples=25, stateful_step_count=40, deadline=None)
    )
