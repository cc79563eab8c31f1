"""A comment never goes wider than its response, nor further than its own choice and the national team let it."""

import random
from collections.abc import Iterable, Mapping
from itertools import product

import pytest

from assessment.access.comments import area_comments
from assessment.access.place import Place
from assessment.access.results import area_view
from assessment.catalogue import content
from assessment.model.framework import FactKind
from assessment.model.round import AnswerKey, AnswerKind, Audience
from tests.attacks.drawing import AREAS, Answers, Someone, Worlds, answers, draw
from tests.attacks.reaching import files_and_views, pages
from tests.counted_rounds import FACILITATOR, officer

RATING = AnswerKey(AnswerKind.RATING, "papers-in-time")
COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
CHOICE = AnswerKey(AnswerKind.COMMENT_FOR, "papers-in-time")
REASON = AnswerKey(AnswerKind.REASON, "mentoring")
HELPED = AnswerKey(AnswerKind.FACT, "helped-most")
HELPED_FOR = AnswerKey(AnswerKind.COMMENT_FOR, "helped-most")
WIDTH = (Audience.NATIONAL, Audience.BOARD, Audience.BOARD_WITH_ROLE)


def one(audience: Audience, said: Answers) -> list[Someone]:
    """One person of D01 with these answers beside a rating, among two who say little."""
    little = {RATING: "mixed"}
    return [
        Someone("D01", "carer_rep", audience, {RATING: "mixed", **said}),
        Someone("D01", "officer", Audience.BOARD, little),
        Someone("D01", "ijb_member", Audience.BOARD, little),
    ]


def reached(place: Place) -> bytes:
    whose = officer("D01")
    everything = {**files_and_views(place, whose, areas=("D01",)), **pages(place, whose, "D01")}
    return b"".join(everything.values())


@pytest.mark.parametrize(("of_response", "of_comment"), [*product(WIDTH, ("", *WIDTH))])
def test_a_comment_goes_as_far_as_the_narrower_of_both_choices(
    world: Worlds, of_response: Audience, of_comment: str
) -> None:
    said = {COMMENT: "particular words", HELPED: "particular help", **chosen(of_comment)}
    got = area_comments(world({"later": one(of_response, said)}), officer("D01"), "later", "D01").comments
    goes = min(of_response, Audience(of_comment or of_response), key=WIDTH.index)
    roles = {Audience.NATIONAL: [], Audience.BOARD: ["", ""], Audience.BOARD_WITH_ROLE: ["carer_rep", "carer_rep"]}
    assert [comment.perspective for comment in got] == roles[goes]


def chosen(of_comment: str) -> Mapping[AnswerKey, str]:
    return {CHOICE: of_comment, HELPED_FOR: of_comment} if of_comment else {}


def test_words_kept_back_leave_no_trace_in_any_byte_that_the_board_gets(world: Worlds) -> None:
    """Not the words, not that there are any, not how many: neither of a comment, nor of a reason, nor of an answer in
    words to a fact."""
    kept = {
        COMMENT: "kept words",
        CHOICE: Audience.NATIONAL,
        HELPED: "kept help",
        HELPED_FOR: Audience.NATIONAL,
        REASON: "kept reason",
    }
    without = world({"later": one(Audience.BOARD_WITH_ROLE, {})})
    with_them = world({"later": one(Audience.BOARD_WITH_ROLE, kept)})
    assert reached(without) == reached(with_them)


def test_the_same_words_would_show_if_they_were_not_kept_back(world: Worlds) -> None:
    got = reached(world({"later": one(Audience.BOARD, {COMMENT: "shared words", HELPED: "shared help"})}))
    assert b"shared words" in got
    assert b"shared help" in got


def test_a_facilitator_who_reads_released_comments_reads_what_the_board_reads(world: Worlds) -> None:
    """A report that a facilitator makes of a board's comments has no other words in it than the board's own."""
    place = world({"later": draw(random.Random(3), content().framework("equal-and-expert"))})
    for area in AREAS:
        boards = area_comments(place, officer(area), "later", area).comments
        assert area_comments(place, FACILITATOR, "later", area).comments == boards


@pytest.mark.parametrize("seed", range(2))
def test_no_word_of_a_drawn_round_reaches_a_board_that_its_person_did_not_send_there(world: Worlds, seed: int) -> None:
    framework = content().framework("equal-and-expert")
    people = draw(random.Random(seed), framework)
    place = world({"later": people})
    for area in AREAS[:4]:
        text = b"".join(files_and_views(place, officer(area), areas=(area,)).values())
        may, may_not = words(people, area=area), words(people, area="")
        assert {word for word in may if word.encode() in text} == may
        assert {word for word in may_not - may if word.encode() in text} == set()


def words(people: Iterable[Someone], *, area: str) -> set[str]:
    """The words that the board of this area may read; all words that there are for "" ."""
    framework = content().framework("equal-and-expert")
    texts = {fact.id for fact in (*framework.facts, *framework.closing_questions) if fact.kind is FactKind.TEXT}
    found = set()
    for person in people:
        for key, value in person.answers.items():
            is_words = key.kind in (AnswerKind.COMMENT, AnswerKind.REASON) or key.item in texts
            if not is_words or key.kind is AnswerKind.COMMENT_FOR:
                continue
            its = person.answers.get(AnswerKey(AnswerKind.COMMENT_FOR, key.item), person.audience)
            kept = key.kind is AnswerKind.REASON or Audience.NATIONAL in (person.audience, its)
            if not area or (person.area == area and person.audience is not None and not kept):
                found.add(value)
    return found


def test_how_many_answered_a_question_in_words_is_not_told_to_the_board(world: Worlds) -> None:
    place = world({"later": one(Audience.BOARD, {HELPED: "kept help", HELPED_FOR: Audience.NATIONAL})})
    assert "helped-most" not in area_view(place, officer("D01"), "later", "D01").facts
    assert "helped-most" in area_view(place, FACILITATOR, "later", "D01").facts


def test_one_persons_fact_reaches_the_board_only_if_that_person_shares(world: Worlds) -> None:
    """A count of one is that person's row."""
    days = AnswerKey(AnswerKind.FACT, "papers-days")
    facts = {}
    for audience in Audience:
        place = world({"later": one(audience, {days: "3"})})
        facts[audience] = area_view(place, officer("D01"), "later", "D01").facts
    assert "papers-days" not in facts[Audience.NATIONAL]
    assert facts[Audience.BOARD]["papers-days"].values == (("3", 1),)


def test_drawn_people_leave_some_of_every_kind_of_words() -> None:
    """A draw without words would prove nothing."""
    framework = content().framework("equal-and-expert")
    said = [answers(random.Random(number), framework, "carer_rep") for number in range(9)]
    kinds = {key.kind for answered in said for key in answered}
    assert {AnswerKind.COMMENT, AnswerKind.COMMENT_FOR, AnswerKind.REASON, AnswerKind.FACT} <= kinds
