"""The demonstration's comments: checked, some held back, some answered; and what visitors do to them does not stay."""

from datetime import date
from pathlib import Path

import pytest

from assessment.access.answering import choose_audience, save, send
from assessment.access.comments import area_comments, copy_released, reply, waiting
from assessment.access.demonstration import officers_area
from assessment.access.helping import people_to_help
from assessment.access.moderating import Done, Show, Texts, Verdict, decide, rounds_to_moderate, texts_of
from assessment.access.own_data import erase_own
from assessment.access.place import Place
from assessment.access.signing_in import enter_demonstration
from assessment.demo import ensure_demonstration
from assessment.model.comment import Decision
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience, RoundState
from assessment.storage import moderation, released_comments
from assessment.storage.engine import Storage
from assessment.storage.erasing import LABEL
from tests.access.places import a_place

TODAY = date(2026, 11, 22)
FACILITATOR = Identity(Role.FACILITATOR, demonstration=True)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path, demonstration=True)
    ensure_demonstration(made, today=TODAY)
    return made


def texts(place: Place, state: RoundState) -> Texts:
    newest = next(r for r in rounds_to_moderate(place, FACILITATOR) if r.state is state)
    return texts_of(place, FACILITATOR, newest.id)


def officer(place: Place) -> Identity:
    return Identity(Role.OFFICER, areas=officers_area(place), demonstration=True)


def test_in_the_open_round_every_kind_of_decision_can_be_seen(place: Place) -> None:
    found = texts(place, RoundState.OPEN)
    for show in Show:
        assert found.number(show), show
    assert all(text.note for text in found.looked_for(Show.ASKED)), "whoever is asked again reads why"


def test_a_visiting_officer_finds_comments_to_read_and_replies_to_learn_from(place: Place) -> None:
    newest = texts(place, RoundState.RELEASED).round
    ((_, area),) = officers_area(place)
    comments = area_comments(place, officer(place), newest.id, area).comments
    assert len(comments) >= 8
    assert any(comment.reply for comment in comments) and any(not comment.reply for comment in comments)
    assert any(comment.perspective for comment in comments) and any(not comment.perspective for comment in comments)


def test_what_visitors_decide_is_undone_at_the_next_start(place: Place) -> None:
    open_ = texts(place, RoundState.OPEN)
    verdict = Verdict(open_.looked_for(Show.WAITING)[0], Decision.ASK, "typed by a visitor")
    assert decide(place, FACILITATOR, open_.round.id, [verdict]).kept == 1

    assert not ensure_demonstration(place, today=TODAY)
    assert texts_of(place, FACILITATOR, open_.round.id).every == open_.every


def test_no_visitor_reads_what_another_wrote_or_finds_it_or_counts_it(place: Place) -> None:
    open_ = texts(place, RoundState.OPEN)
    waited = waiting(place, FACILITATOR, open_.round.id)
    visitor = enter_demonstration(place, Role.CARER)
    key = AnswerKey(AnswerKind.COMMENT, open_.framework.indicators[0].id)
    save(place, visitor, key, "typed by a visitor", seen=0, editor="w")
    choose_audience(place, visitor, Audience.BOARD, told_invited=1)
    send(place, visitor)
    now = texts(place, RoundState.OPEN)
    assert now.every == open_.every
    assert not now.looked_for(Show.EVERYTHING, search="visitor")
    assert waiting(place, FACILITATOR, open_.round.id) == waited
    with place.storage.reading() as connection:
        (own,) = moderation.written_by(connection, open_.framework, visitor.response or 0)
    assert decide(place, FACILITATOR, open_.round.id, [Verdict(own, Decision.RELEASE)]) == Done(0, (own,))

    assert not ensure_demonstration(place, today=TODAY)
    with place.storage.writing() as connection:
        copy_released(connection, place, open_.round)
        copied = released_comments.of_round(connection, open_.framework, open_.round.id)
    assert copied
    assert "typed by a visitor" not in {comment.text for comment in copied}


def test_what_a_visiting_officer_or_facilitator_types_reaches_no_other_visitor(place: Place) -> None:
    open_, released = texts(place, RoundState.OPEN), texts(place, RoundState.RELEASED).round
    ((_, area),) = officers_area(place)
    before = area_comments(place, officer(place), released.id, area).comments
    for comment in before[:2]:
        reply(place, officer(place), released.id, area=area, comment_id=comment.id, text="typed by a visitor")
    assert area_comments(place, officer(place), released.id, area).comments == before
    verdicts = [Verdict(text, Decision.ASK, "typed by a visitor") for text in open_.looked_for(Show.EVERYTHING)]
    decide(place, FACILITATOR, open_.round.id, [one for one in verdicts if one.about.is_for_boards])
    assert not [text for text in texts(place, RoundState.OPEN).every if "visitor" in text.note]


def test_a_visitor_who_deletes_their_answers_is_no_invented_person_from_then_on(place: Place) -> None:
    visitor = enter_demonstration(place, Role.CARER)
    erase_own(place, visitor)
    open_ = texts(place, RoundState.OPEN).round
    assert not [one for one in people_to_help(place, FACILITATOR, open_.id) if one.label == LABEL]
