"""Saving one answer: what is kept, what two windows may do to each other, and what a window has seen."""

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from assessment.model.errors import Conflict
from assessment.model.round import Answer, AnswerKey, Response
from assessment.storage import responses, rounds
from assessment.storage.engine import Storage
from tests.storage.examples import FIRST, NOON, SECOND, a_person, a_round, comment, fact, rating, save


def read(storage: Storage, response_id: int) -> Response:
    with storage.reading() as connection:
        standing = responses.read(connection, response_id)
    assert standing is not None
    return standing.response


@pytest.fixture
def mine(storage: Storage) -> int:
    with storage.writing() as connection:
        a_round(connection)
        return a_person(connection)


def test_an_answer_is_read_back_with_its_revision_window_and_moment(storage: Storage, mine: int) -> None:
    saved = save(storage, mine, rating(FIRST), "mixed", editor="phone")
    response = read(storage, mine)
    assert (saved.revision, saved.seen, saved.value) == (1, 1, "mixed")
    assert response.answers == {rating(FIRST): Answer(rating(FIRST), "mixed", 1, "phone", NOON)}
    assert (response.revision, response.changed_at) == (1, NOON)


def test_a_cleared_answer_stays_as_an_empty_one_with_its_revision(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "mixed")
    save(storage, mine, rating(FIRST), "", seen=1)
    assert read(storage, mine).answers[rating(FIRST)] == Answer(
        rating(FIRST), "", 2, "window", NOON + timedelta(seconds=1)
    )


def test_the_same_item_may_have_a_rating_and_a_comment(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "mixed")
    save(storage, mine, comment(FIRST), "Papers come late.\nOften on the day.", seen=1)
    assert [answer.value for answer in read(storage, mine).answers.values()] == [
        "Papers come late.\nOften on the day.",
        "mixed",
    ]


def test_saving_what_is_stored_already_changes_nothing(storage: Storage, mine: int) -> None:
    save(storage, mine, fact("days"), "7", editor="phone")
    again = save(storage, mine, fact("days"), "7", editor="laptop")
    assert again.revision == 1
    assert again.saved_at == NOON
    assert read(storage, mine).answers[fact("days")].editor == "phone"
    assert save(storage, mine, rating(FIRST), "").revision == 1
    assert rating(FIRST) not in read(storage, mine).answers


def test_a_window_that_has_not_shown_the_other_windows_answer_cannot_overwrite_it(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good", editor="phone")
    with pytest.raises(Conflict) as conflict:
        save(storage, mine, rating(FIRST), "poor", seen=0, editor="laptop")
    assert conflict.value.theirs.value == "good"
    assert conflict.value.theirs.editor == "phone"
    assert read(storage, mine).answers[rating(FIRST)].value == "good"
    assert read(storage, mine).revision == 1


def test_after_showing_it_the_window_may_overwrite_it(storage: Storage, mine: int) -> None:
    theirs = save(storage, mine, rating(FIRST), "good", editor="phone")
    save(storage, mine, rating(FIRST), "poor", seen=theirs.revision, editor="laptop")
    assert read(storage, mine).answers[rating(FIRST)].value == "poor"


def test_clearing_conflicts_like_any_other_change(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good", editor="phone")
    with pytest.raises(Conflict):
        save(storage, mine, rating(FIRST), "", seen=0, editor="laptop")
    save(storage, mine, rating(FIRST), "", seen=1, editor="phone")
    with pytest.raises(Conflict) as conflict:
        save(storage, mine, rating(FIRST), "poor", seen=1, editor="laptop")
    assert conflict.value.theirs.value == ""


def test_another_answer_saved_elsewhere_is_no_conflict_but_is_not_seen(storage: Storage, mine: int) -> None:
    save(storage, mine, rating(FIRST), "good", editor="phone")
    saved = save(storage, mine, rating(SECOND), "poor", seen=0, editor="laptop")
    assert (saved.revision, saved.seen) == (2, 0)
    with storage.reading() as connection:
        elsewhere = responses.changed_elsewhere(connection, mine, seen=saved.seen, editor="laptop")
    assert [(answer.key, answer.value) for answer in elsewhere] == [(rating(FIRST), "good")]


def test_a_windows_own_saves_that_it_was_not_told_of_do_not_hold_it_back(storage: Storage, mine: int) -> None:
    """A beacon saves a text on behalf of a page that is already leaving: nobody tells that page."""
    save(storage, mine, comment(FIRST), "typed and left", seen=0, editor="phone")
    saved = save(storage, mine, rating(FIRST), "good", seen=0, editor="phone")
    assert (saved.revision, saved.seen) == (2, 2)


KEYS = (rating(FIRST), rating(SECOND), comment(FIRST))
WINDOWS = ("phone", "laptop", "library")


class Windows(RuleBasedStateMachine):
    """One response open in three windows that load, save and clear as they like."""

    def __init__(self, storage: Storage) -> None:
        super().__init__()
        self.storage = storage

    @initialize()
    def open_everywhere(self) -> None:
        with self.storage.writing() as connection:
            round_id = f"r{len(rounds.every(connection))}"
            a_round(connection, round_id)
            self.response_id = a_person(connection, round_id)
        self.shown: dict[str, dict[AnswerKey, str]] = {window: {} for window in WINDOWS}
        self.seen = dict.fromkeys(WINDOWS, 0)
        self.stored: dict[AnswerKey, str] = {}
        self.last_writer: dict[AnswerKey, str] = {}

    @rule(window=st.sampled_from(WINDOWS))
    def load(self, window: str) -> None:
        response = read(self.storage, self.response_id)
        self.seen[window] = response.revision
        self.shown[window] = {key: answer.value for key, answer in response.answers.items()}

    @rule(window=st.sampled_from(WINDOWS), key=st.sampled_from(KEYS), value=st.sampled_from(["", "good", "poor"]))
    def change(self, window: str, key: AnswerKey, value: str) -> None:
        before, shown = self.stored.get(key, ""), self.shown[window].get(key, "")
        try:
            saved = save(self.storage, self.response_id, key, value, seen=self.seen[window], editor=window)
        except Conflict as conflict:
            assert conflict.theirs.value == before
            assert value != before, "nothing would have been lost"
            assert self.last_writer[key] != window, "a window does not conflict with itself"
            return
        if value != before:
            assert shown == before, "another window's answer was overwritten unseen"
            self.last_writer[key] = window
        self.stored[key] = value
        self.shown[window][key] = value
        self.seen[window] = saved.seen

    @rule(window=st.sampled_from(WINDOWS))
    def look_for_changes(self, window: str) -> None:
        """Everything that this window shows wrongly is in the list of what changed elsewhere."""
        with self.storage.reading() as connection:
            newer = responses.changed_elsewhere(connection, self.response_id, seen=self.seen[window], editor=window)
        stale = {key for key in KEYS if self.shown[window].get(key, "") != self.stored.get(key, "")}
        assert stale <= {answer.key for answer in newer}

    @invariant()
    def the_last_successful_save_is_what_is_stored(self) -> None:
        answers = read(self.storage, self.response_id).answers
        assert {key: answer.value for key, answer in answers.items() if answer.value} == {
            key: value for key, value in self.stored.items() if value
        }


def test_no_order_of_loading_and_saving_in_three_windows_overwrites_anything_unseen(storage: Storage) -> None:
    run_state_machine_as_test(
        lambda: Windows(storage), settings=settings(max_examples=30, stateful_step_count=30, deadline=None)
    )
