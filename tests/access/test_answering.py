"""A person's own response, as pages use it: gate, round, framework and storage together."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from assessment.access import answering
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round, create_round
from assessment.access.verifying import verify
from assessment.model.errors import Conflict, InvalidAnswer, Refused, RoundNotOpen
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage import invitations
from assessment.storage import rounds as storage_rounds
from assessment.storage.engine import Storage
from tests.access.places import a_carer, a_draft, a_place, an_open_round

PAPERS = AnswerKey(AnswerKind.RATING, "papers-in-time")
WORDS = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
DAYS = AnswerKey(AnswerKind.FACT, "papers-days")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


@pytest.fixture
def carer(place: Place) -> Identity:
    an_open_round(place)
    return a_carer(place)


def save(
    place: Place, who: Identity, key: AnswerKey, value: str, *, seen: int = 0, editor: str = "phone"
) -> answering.Saved:
    return answering.save(place, who, key, value, seen=seen, editor=editor)


def test_a_sheet_has_everything_that_the_questionnaire_shows(place: Place, carer: Identity) -> None:
    a_carer(place)
    a_carer(place, perspective="officer")
    save(place, carer, PAPERS, "mixed")
    sheet = answering.open_sheet(place, carer)
    assert sheet.area.name == "Moray"
    assert sheet.area_set.id == "scotland"
    assert sheet.round.id == "2026"
    assert sheet.framework.indicator("1.2").id == "papers-in-time"
    assert sheet.invited == 2
    assert sheet.response.perspective == "carer_rep"
    assert sheet.response.answers[PAPERS].value == "mixed"
    assert not sheet.response.is_sent


def test_the_questions_can_be_read_before_the_round_opens_and_answers_wait(place: Place) -> None:
    create_round(place, OPERATOR, a_draft())
    early = a_carer(place)
    assert len(answering.open_sheet(place, early).framework.indicators) == 18
    with pytest.raises(RoundNotOpen, match="not opened yet"):
        save(place, early, PAPERS, "good")


def test_an_open_round_reads_the_framework_that_it_was_opened_with(place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    published = place.content.framework("equal-and-expert")
    reworded = replace(published, title="Another title")
    later = replace(place, content=replace(place.content, frameworks=(reworded,)))
    assert answering.open_sheet(later, carer).framework == published


def test_text_is_tidied_before_it_is_kept(place: Place, carer: Identity) -> None:
    saved = save(place, carer, WORDS, "late\x00 again\r\nand again" + "!" * 3000)
    assert saved.value.startswith("late again\nand again!")
    assert len(saved.value) == answering.COMMENT_LENGTH
    assert answering.open_sheet(place, carer).response.answers[WORDS].value == saved.value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (PAPERS, "amber"),
        (AnswerKey(AnswerKind.RATING, "1.2"), "good"),
        (DAYS, "sixty"),
        (AnswerKey(AnswerKind.FACT, "papers-days-promised"), "7"),
    ],
)
def test_what_the_framework_does_not_ask_this_person_is_refused(
    place: Place, carer: Identity, key: AnswerKey, value: str
) -> None:
    with pytest.raises(InvalidAnswer):
        save(place, carer, key, value)
    assert answering.open_sheet(place, carer).response.revision == 0


def test_two_windows_are_told_of_each_other(place: Place, carer: Identity) -> None:
    save(place, carer, PAPERS, "good", editor="phone")
    with pytest.raises(Conflict) as conflict:
        save(place, carer, PAPERS, "poor", editor="laptop")
    theirs = conflict.value.theirs
    assert answering.changed_elsewhere(place, carer, seen=0, editor="laptop") == (theirs,)
    assert answering.changed_elsewhere(place, carer, seen=0, editor="phone") == ()
    assert save(place, carer, PAPERS, "poor", seen=theirs.revision, editor="laptop").revision == 2


def test_nobody_but_the_person_gets_at_a_response(place: Place, carer: Identity) -> None:
    assert carer.response is not None
    others = [
        VISITOR,
        OPERATOR,
        Identity(Role.OFFICER, areas=(("scotland", "S37000019"),), response=carer.response),
        Identity(Role.FACILITATOR, response=carer.response),
        Identity(Role.CARER),
        Identity(Role.CARER, response=carer.response + 1000),
        Identity(Role.CARER, response=carer.response, demonstration=True),
    ]
    for who in others:
        with pytest.raises(Refused):
            answering.open_sheet(place, who)
        with pytest.raises(Refused):
            save(place, who, PAPERS, "good")
        with pytest.raises(Refused):
            answering.choose_audience(place, who, Audience.BOARD, told_invited=1)
        with pytest.raises(Refused):
            answering.send(place, who)
        with pytest.raises(Refused):
            answering.withdraw(place, who)
    with pytest.raises(Refused):
        answering.changed_elsewhere(place, VISITOR, seen=0, editor="phone")


def test_a_revoked_invitation_opens_nothing_any_more(place: Place, carer: Identity) -> None:
    with place.storage.writing() as connection:
        (invitation,) = invitations.of_round(connection, "2026")
        invitations.revoke(connection, invitation.id, at=invitation.created_at)
    with pytest.raises(Refused):
        answering.open_sheet(place, carer)
    with pytest.raises(Refused):
        save(place, carer, PAPERS, "good")
    with pytest.raises(Refused):
        answering.send(place, carer)


def test_sending_needs_a_choice_of_who_may_have_the_answers(place: Place, carer: Identity) -> None:
    with pytest.raises(InvalidAnswer, match="Choose first"):
        answering.send(place, carer)
    answering.choose_audience(place, carer, Audience.BOARD_WITH_ROLE, told_invited=1)
    sent = answering.send(place, carer)
    assert sent.is_sent
    assert (sent.audience, sent.told_invited) == (Audience.BOARD_WITH_ROLE, 1)
    assert answering.send(place, carer).sent_at == sent.sent_at


def test_a_choice_changed_in_another_window_is_not_sent_unseen(place: Place, carer: Identity) -> None:
    answering.choose_audience(place, carer, Audience.NATIONAL, told_invited=1)
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    with pytest.raises(InvalidAnswer, match="another window"):
        answering.send(place, carer, shown=Audience.NATIONAL)
    assert not answering.open_sheet(place, carer).response.is_sent
    assert answering.send(place, carer, shown=Audience.BOARD).is_sent


def test_a_round_that_a_board_runs_itself_has_no_national_team(place: Place) -> None:
    an_open_round(place, "own", run_by_board=True)
    carer = a_carer(place, "own")
    with pytest.raises(InvalidAnswer, match="national team"):
        answering.choose_audience(place, carer, Audience.NATIONAL, told_invited=1)
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)


def test_a_sent_response_stays_sent_while_it_changes_and_withdrawing_keeps_its_answers(
    place: Place, carer: Identity
) -> None:
    save(place, carer, PAPERS, "poor")
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    answering.send(place, carer)
    save(place, carer, PAPERS, "mixed")
    assert answering.open_sheet(place, carer).response.is_sent
    assert verify(place, OPERATOR) == ()
    withdrawn = answering.withdraw(place, carer)
    assert not withdrawn.is_sent
    assert withdrawn.answers[PAPERS].value == "mixed"
    assert withdrawn.audience is Audience.BOARD
    assert verify(place, OPERATOR) == ()


def test_nothing_changes_after_the_round_has_closed(place: Place, carer: Identity) -> None:
    save(place, carer, PAPERS, "poor")
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    close_round(place, OPERATOR, "2026")
    for change in (
        lambda: save(place, carer, PAPERS, "good"),
        lambda: answering.choose_audience(place, carer, Audience.NATIONAL, told_invited=1),
        lambda: answering.send(place, carer),
        lambda: answering.withdraw(place, carer),
    ):
        with pytest.raises(RoundNotOpen, match="has closed"):
            change()
    assert answering.open_sheet(place, carer).response.answers[PAPERS].value == "poor"


ANSWERS = {
    PAPERS: ["", "good", "poor", "dont_know", "not_applicable"],
    DAYS: ["", "3", "10", "dont_know"],
    AnswerKey(AnswerKind.FACT, "costs-met"): ["", "travel", "parking travel lunch", "none"],
    WORDS: ["", "late", "never on time"],
}


class Rounds(RuleBasedStateMachine):
    """Two carers and an operator: answering, choosing, sending, withdrawing, and at some point closing."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    @initialize()
    def begin(self) -> None:
        with self.place.storage.reading() as connection:
            self.round_id = f"r{len(storage_rounds.every(connection))}"
        an_open_round(self.place, self.round_id)
        self.carers = [a_carer(self.place, self.round_id) for _ in range(2)]
        self.closed = False

    def change(self, who: int, what: str, *arguments: object, **named: object) -> None:
        act = getattr(answering, what)
        try:
            act(self.place, self.carers[who], *arguments, **named)
        except RoundNotOpen:
            assert self.closed
        except InvalidAnswer:
            assert what == "send", "only sending may wait for a choice here"
        else:
            assert not self.closed

    @rule(who=st.integers(0, 1), key=st.sampled_from(list(ANSWERS)), data=st.data())
    def save(self, who: int, key: AnswerKey, data: st.DataObject) -> None:
        self.change(who, "save", key, data.draw(st.sampled_from(ANSWERS[key])), seen=0, editor="one window")

    @rule(who=st.integers(0, 1), audience=st.sampled_from(Audience))
    def choose(self, who: int, audience: Audience) -> None:
        self.change(who, "choose_audience", audience, told_invited=2)

    @rule(who=st.integers(0, 1))
    def send(self, who: int) -> None:
        self.change(who, "send")

    @rule(who=st.integers(0, 1))
    def withdraw(self, who: int) -> None:
        self.change(who, "withdraw")

    @precondition(lambda self: not self.closed)
    @rule(chance=st.integers(0, 9))
    def close(self, chance: int) -> None:
        if chance == 0:
            close_round(self.place, OPERATOR, self.round_id)
            self.closed = True

    @invariant()
    def counts_and_answers_agree(self) -> None:
        assert verify(self.place, OPERATOR) == ()


def test_counts_and_answers_agree_after_whatever_people_do(place: Place) -> None:
    run_state_machine_as_test(
        lambda: Rounds(place), settings=settings(max_examples=12, stateful_step_count=30, deadline=None)
    )
