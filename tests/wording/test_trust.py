"""What people are told before they choose who sees their answers: from the invitations, and never more than is true."""

from dataclasses import replace

import pytest

from assessment.catalogue import content
from assessment.model.round import Audience
from assessment.wording import trust
from assessment.wording.trust import Asked

FRAMEWORK = content().framework("equal-and-expert")
PERSPECTIVES = [perspective.id for perspective in FRAMEWORK.perspectives]


def asked(invited: int, perspective: str = "carer_rep", *, run_by_board: bool = False) -> Asked:
    return Asked(FRAMEWORK, FRAMEWORK.perspective(perspective), "Moray", invited, run_by_board)


def everything(one: Asked) -> str:
    sentences = [
        trust.in_short(one),
        trust.who_can_tell(one),
        *trust.always(one),
        trust.run_by_the_board(one),
        trust.board_label(one),
        trust.board_means(one),
        trust.national_means(one),
        trust.role_label(one),
        trust.role_means(one),
        *(trust.chosen(one, audience) for audience in Audience),
        trust.fewer_now(99, one),
    ]
    return "\n".join(sentences)


def test_the_only_one_is_told_that_officers_can_tell() -> None:
    assert trust.who_can_tell(asked(1)) == (
        "You are the only carer representative invited for Moray. If you share, your board’s officers can tell which "
        "answers are yours, even without your name."
    )


def test_two_are_told_of_each_other_and_of_saying_the_same() -> None:
    said = trust.who_can_tell(asked(2))
    assert said.startswith("Two carer representatives are invited for Moray.")
    assert "the other person may work out" in said
    assert "only one of you answers" in said
    assert "both say the same" in said


@pytest.mark.parametrize(("invited", "word"), [(3, "Three"), (5, "Five"), (9, "Nine")])
def test_a_few_are_told_that_the_group_is_small(invited: int, word: str) -> None:
    said = trust.who_can_tell(asked(invited))
    assert said.startswith(f"{word} carer representatives are invited for Moray.")
    assert "small group" in said


@pytest.mark.parametrize("invited", [10, 11, 40])
def test_from_ten_on_it_is_harder_but_nothing_is_promised(invited: int) -> None:
    said = trust.who_can_tell(asked(invited))
    assert said.startswith(f"{invited} carer representatives")
    assert "harder to tell" in said
    assert "nobody can promise" in said


def test_each_number_up_to_three_and_then_each_kind_of_group_is_told_something_else() -> None:
    assert len({trust.who_can_tell(asked(invited)) for invited in (1, 2, 3, 4, 10)}) == 5


def test_everybody_reads_the_two_sentences() -> None:
    said = trust.in_short(asked(4))
    assert "it may work out which answers are yours, because so few people answer" in said
    assert "your board gets nothing from you, not even inside a total for your area" in said


def test_everybody_reads_what_is_always_true() -> None:
    said = " ".join(trust.always(asked(4)))
    for fact in (
        "can be public",
        "may notice that your answers are missing",
        "do not tell it",
        "national team may know",
    ):
        assert fact in said


def test_a_round_run_by_the_board_offers_no_national_team_and_says_so() -> None:
    own = asked(3, run_by_board=True)
    assert "There is no “National team only” here" in trust.run_by_the_board(own)
    assert "do not send them" in trust.run_by_the_board(own)
    for sentence in (trust.in_short(own), *trust.always(own), trust.board_means(own)):
        assert "ational team" not in sentence


def test_somebody_is_asked_again_when_fewer_are_invited_than_they_were_told() -> None:
    assert trust.fewer_now(3, asked(3)) == ""
    assert trust.fewer_now(2, asked(3)) == ""
    assert "Now there is 1" in trust.fewer_now(3, asked(1))


@pytest.mark.parametrize("perspective", PERSPECTIVES)
@pytest.mark.parametrize("invited", [1, 2, 3, 9, 10, 12])
def test_the_words_fit_every_role_and_never_say_anonymous(perspective: str, invited: int) -> None:
    said = everything(asked(invited, perspective))
    assert "anonym" not in said.lower()
    for slip in (" a other", " an other ", " a officer", "other other", "  ", "None"):
        assert slip not in said


@pytest.mark.parametrize("invited", [1, 2, 5, 12])
def test_sentences_are_short(invited: int) -> None:
    for sentence in everything(asked(invited)).replace("\n", " ").split(". "):
        assert len(sentence.split()) <= 28, sentence


def test_another_framework_speaks_of_what_it_assesses() -> None:
    panel = replace(FRAMEWORK, assessed="panel")
    said = everything(Asked(panel, panel.perspective("carer_rep"), "Anytown", 1, run_by_board=False))
    assert "your panel’s officers can tell" in said
    assert "board" not in said
