"""Texts are looked up in the visitor's language at the moment when they are shown."""

from concurrent.futures import ThreadPoolExecutor

from assessment.language import N_, _, language, ngettext, pgettext, speaking
from assessment.language.pseudo import PSEUDO

NEXT = N_("Next question")


def test_without_a_choice_everything_is_english() -> None:
    assert language() == "en-GB"
    assert _(NEXT) == "Next question"
    assert pgettext("a month", "May") == "May"


def test_no_message_stays_no_message() -> None:
    assert _("") == ""
    with speaking("gd"):
        assert _("") == ""


def test_a_constant_is_looked_up_where_it_is_shown() -> None:
    with speaking(PSEUDO):
        assert _(NEXT).startswith("⟦Ńéxţ qúéśţíóń")
        assert language() == PSEUDO
    assert _(NEXT) == "Next question"


def test_placeholders_and_tags_survive_the_invented_language() -> None:
    with speaking(PSEUDO):
        said = _("<strong>Question {number}</strong> of {total}").format(number=7, total=18)
    assert "<strong>" in said and "</strong>" in said
    assert " 7" in said and " 18" in said


def test_the_number_picks_the_form() -> None:
    def said(count: int) -> str:
        return ngettext("{count} person", "{count} people", count).format(count=count)

    assert (said(1), said(2)) == ("1 person", "2 people")
    with speaking(PSEUDO):
        assert "ṕéŕśóń" in said(1) and "ṕéóṕĺé" in said(2)


def test_a_language_that_has_no_catalogue_speaks_english() -> None:
    with speaking("tlh"):
        assert _(NEXT) == "Next question"


def test_each_thread_speaks_its_own_language() -> None:
    def said(tag: str) -> str:
        with speaking(tag):
            return _(NEXT)

    with ThreadPoolExecutor(2) as both:
        first, second = both.map(said, [PSEUDO, "en-GB"])
    assert first != second == "Next question"
