"""What carers read can be said in another language: whole sentences, months and numbers included."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest

from assessment.language import speaking
from assessment.language.pseudo import PSEUDO
from assessment.model.framework import Framework
from assessment.model.round import Assisted, Audience, Round, RoundState
from assessment.wording import answering, helping, own_data, own_words, sending, times, trust
from tests.builders import a_framework

FRAMEWORK = a_framework()
NOW = datetime(2026, 11, 3, 10, 42, tzinfo=UTC)
EARLIER = datetime(2025, 5, 9, 7, 5, tzinfo=UTC)
ROUND = Round(
    "2026", "Autumn 2026", "f", "1.0", "scotland", RoundState.OPEN, opens=date(2026, 9, 1), closes=date(2026, 11, 30)
)


def untranslated(said: Iterable[str]) -> list[str]:
    """Sentences that are not wholly within the brackets of the invented language."""
    kept = []
    for sentence in said:
        rest, before = sentence, ""
        while rest != before:
            before, rest = rest, re.sub(r"⟦[^⟦⟧]*⟧", "", rest)
        if re.search(r"[^\W\d_]", rest):
            kept.append(sentence)
    return kept


def about_who_sees(framework: Framework, invited: int, *, by_board: bool) -> Iterable[str]:
    asked = trust.Asked(framework, framework.perspectives[0], "Moray", invited, by_board, group=True)
    yield from (trust.who_can_tell(asked), trust.in_short(asked), *trust.always(asked))
    yield from (trust.run_by_the_board(asked), trust.board_label(asked), trust.board_means(asked))
    yield from (trust.national_means(asked), trust.role_label(asked), trust.role_means(asked))
    yield from (trust.fewer_now(50, asked), *trust.asked_again(50, asked))
    yield from (own_words.lead(asked), own_words.read_first(asked), own_words.kept_to_fewer(3))
    for audience in Audience:
        yield from (trust.chosen(asked, audience), *trust.before_sending(asked, audience))
        for label, means in own_words.options(asked, audience, audience).values():
            yield from (label, means)


def test_sentences_are_the_same_in_english_as_ever() -> None:
    assert times.since(EARLIER, NOW) == "9 May 2025 at 08:05"
    assert times.since(EARLIER.replace(year=2026), NOW) == "9 May at 08:05"
    assert times.moment(NOW) == "3 November 2026 at 10:42"
    assert own_data.answers_held(1, 0) == "1 answer."
    assert own_data.answers_held(23, 4) == "23 answers, 4 of them in your own words."


def test_dates_are_said_with_the_months_of_the_language() -> None:
    with speaking(PSEUDO):
        said = times.day(date(2026, 3, 4))
        assert "Ḿáŕćĥ" in said
        assert "4" in said
        assert not untranslated([said, times.moment(NOW), times.since(EARLIER, NOW)])


@pytest.mark.parametrize("by_board", [False, True])
@pytest.mark.parametrize("invited", [1, 2, 5, 12])
def test_what_carers_are_told_of_who_sees_their_answers_can_be_translated(invited: int, by_board: bool) -> None:
    with speaking(PSEUDO):
        assert untranslated(about_who_sees(FRAMEWORK, invited, by_board=by_board)) == []


@pytest.mark.parametrize("state", RoundState)
@pytest.mark.parametrize("answered", [0, 1, 17, 18])
def test_where_somebody_is_can_be_translated(answered: int, state: RoundState) -> None:
    round_ = Round("2026", "Autumn 2026", "f", "1.0", "scotland", state, opens=ROUND.opens, closes=ROUND.closes)
    with speaking(PSEUDO):
        said = [
            answering.progress(answered, 18),
            answering.time_needed(40, answered, 18),
            answering.carry_on(answered + 1, 18, begun=answered > 0),
            sending.ready_to_send(answered, 18),
            own_data.answers_held(answered, answered // 2),
            *sending.what_happens_next(round_, shared=answered > 1, assessed="board"),
            *(helping.entering("A", "Moray", how) for how in (None, *Assisted)),
            *(helping.entered(how, "A friend") for how in Assisted),
        ]
        assert untranslated(said) == []
