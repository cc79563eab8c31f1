"""What people are told before they choose who sees their answers: from the invitations, and never more than is true."""

from dataclasses import replace

import pytest

from assessment.catalogue import content
from assessment.model.round import SHARED, Audience
from assessment.wording import own_words, trust
from assessment.wording.trust import Asked

FRAMEWORK = content().framework("equal-and-expert")
PERSPECTIVES = [perspective.id for perspective in FRAMEWORK.perspectives]


def asked(invited: int, perspective: str = "carer_rep", *, run_by_board: bool = False) -> Asked:
    return Asked(FRAMEWORK, FRAMEWORK.perspective(perspective), "Moray", invited, run_by_board)


def offered(one: Asked, of_response: Audience, stored: str = "") -> dict[Audience, tuple[str, str]]:
    return own_words.options(one, of_response, stored)


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
        *(line for audience in Audience for line in trust.before_sending(one, audience)),
        trust.fewer_now(99, one),
        *trust.asked_again(99, one),
        own_words.lead(one),
        own_words.read_first(one),
        *(f"{label}. {means}" for audience in SHARED for label, means in offered(one, audience).values()),
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
    again = trust.asked_again(5, own)
    said = (trust.in_short(own), *trust.always(own), trust.board_means(own), *trust.before_sending(own, Audience.BOARD))
    words_alone = (own_words.lead(own), own_words.read_first(own), *offered(own, Audience.BOARD_WITH_ROLE).values())
    for sentence in (*said, *again, *map(str, words_alone)):
        assert "ational team" not in sentence


def test_somebody_is_asked_again_when_fewer_are_invited_than_they_were_told() -> None:
    assert trust.fewer_now(3, asked(3)) == ""
    assert trust.fewer_now(2, asked(3)) == ""
    assert "Now there is 1" in trust.fewer_now(3, asked(1))


@pytest.mark.parametrize("audience", SHARED)
@pytest.mark.parametrize("invited", [1, 2, 3, 10])
def test_whoever_shares_reads_the_sentence_again_beside_the_button(invited: int, audience: Audience) -> None:
    first, *others = trust.before_sending(asked(invited), audience)
    assert first == trust.who_can_tell(asked(invited))
    assert "can be public" in " ".join(others)
    assert "The national team may know" in " ".join(others)


def test_whoever_does_not_share_reads_what_their_board_may_notice() -> None:
    said = " ".join(trust.before_sending(asked(1), Audience.NATIONAL))
    assert said.startswith("You are the only carer representative invited for Moray. Your board may notice")
    assert "We do not tell it whether you answered." in said
    assert "only if ten or more people in your role" in said


def test_a_group_is_told_that_everybody_in_it_knows() -> None:
    group = replace(asked(2), group=True)
    for lines in (trust.always(group), *(trust.before_sending(group, audience) for audience in Audience)):
        assert "Everybody in it knows" in lines[-1]
    assert "group" not in " ".join(trust.always(asked(2)))


def test_somebody_asked_again_is_told_why_and_what_holds_meanwhile() -> None:
    why, holds = trust.asked_again(3, asked(1))
    assert why == "When you chose, 3 carer representatives were invited for Moray. Now there is 1."
    assert "only the national team has your answers now" in holds
    assert "If you do nothing, it stays like this" in holds
    _, holds = trust.asked_again(3, asked(1, run_by_board=True))
    assert "taken your answers back" in holds


def test_a_text_goes_never_further_than_the_other_answers() -> None:
    assert list(offered(asked(1), Audience.BOARD_WITH_ROLE)) == [
        Audience.BOARD_WITH_ROLE,
        Audience.BOARD,
        Audience.NATIONAL,
    ]
    assert list(offered(asked(1), Audience.BOARD)) == [Audience.BOARD_WITH_ROLE, Audience.NATIONAL]
    assert "as the view" not in str(offered(asked(1), Audience.BOARD)[Audience.BOARD_WITH_ROLE])
    own = asked(1, run_by_board=True)
    assert list(offered(own, Audience.BOARD_WITH_ROLE)) == [Audience.BOARD_WITH_ROLE, Audience.BOARD]
    assert list(offered(own, Audience.BOARD)) == [Audience.BOARD_WITH_ROLE]


def test_what_is_stored_for_a_text_is_always_among_the_choices() -> None:
    for stored in Audience:
        for audience in SHARED:
            for one in (asked(1), asked(1, run_by_board=True)):
                assert stored in offered(one, audience, stored)
                assert own_words.said(one, stored)


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
