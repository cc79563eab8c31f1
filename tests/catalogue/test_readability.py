"""How easily a text reads: what counts, what does not, and what is named."""

import pytest

from assessment.catalogue.readability import ENOUGH, HARDEST, LONGEST, readability_of, sentences_of, words_of

PLAIN = "A carer looks after somebody at home. It can take all day and much of the night. Many do it for years."
BUREAUCRATIC = (
    "The integration authority’s strategic commissioning arrangements necessitate comprehensive consideration of "
    "stakeholder engagement methodologies, notwithstanding resource implications identified during implementation."
)


def test_the_index_is_that_of_smith_and_senter() -> None:
    words = ["cat", "sat"] * 30  # 3 letters a word, 6 words a sentence
    text = " ".join(f"{' '.join(words[at : at + 6])}." for at in range(0, 60, 6))
    assert readability_of([text]).index == pytest.approx(4.71 * 3 + 0.5 * 6 - 21.43)


def test_plain_words_are_for_children_and_a_boards_are_not() -> None:
    assert readability_of([PLAIN] * 2).age == 5.0
    hard = readability_of([BUREAUCRATIC] * 3)
    assert hard.is_hard and hard.age is not None and hard.age > 20


def test_a_reading_age_of_11_is_the_limit() -> None:
    assert HARDEST + 4.5 == 11


def test_a_few_words_have_no_index_but_their_sentences_are_still_counted() -> None:
    assert readability_of(["Identification arrangements"]).index is None
    assert not readability_of(["Identification arrangements"]).is_hard
    long = " ".join(["word"] * (LONGEST + 1)) + "."
    assert readability_of([long]).words < ENOUGH
    assert readability_of([long]).too_long == (long,)


def test_headings_items_and_labels_never_run_into_one_sentence() -> None:
    assert readability_of(["Papers in time"] * 20).too_long == ()


def test_many_buttons_do_not_make_a_page_look_easy() -> None:
    assert readability_of([BUREAUCRATIC] * 3).index == readability_of([BUREAUCRATIC] * 3 + ["Go on"] * 9).index


def test_numbers_and_names_that_everybody_there_knows_do_not_count_as_hard() -> None:
    few, many = PLAIN + " It costs 3 pounds.", PLAIN + " It costs 3,000,000.50 pounds."
    assert readability_of([few] * 2).index == readability_of([many] * 2).index
    board = "Clackmannanshire and Stirling"
    told = f"The board of {board} meets at ten. " + PLAIN
    without, known = readability_of([told] * 2), readability_of([told] * 2, [board])
    assert without.index is not None and known.index is not None and known.index < without.index


def test_a_sentence_ends_at_a_colon_and_behind_a_quotation_mark_but_not_within_a_number() -> None:
    assert sentences_of("Say this: “Go on.” Then stop. It is 1.5 or 1.2 here.") == [
        "Say this:",
        "“Go on.”",
        "Then stop.",
        "It is 1.5 or 1.2 here.",
    ]
    assert words_of("A carer’s well-known word") == ["A", "carer’s", "well", "known", "word"]


def test_the_worst_sentences_are_named_as_they_stand() -> None:
    measured = readability_of([PLAIN, BUREAUCRATIC, PLAIN])
    assert measured.hardest(1) == (BUREAUCRATIC,)
    assert readability_of([PLAIN] * 2).hardest() == ()
