"""Letters and slips: the words a person needs, the square that a camera reads, nothing that could run."""

from dataclasses import replace
from datetime import date

import pytest
import segno

from assessment.access.letters import Letter, Letters
from assessment.model.round import Round, RoundState
from assessment.views.letters.opening import opening_page
from assessment.views.letters.printed import Asking, letters_page, letters_parts, on_its_own, slips_page
from assessment.views.letters.square import QUIET, square
from assessment.wording.letters import BEING_MADE
from tests.builders import a_framework

ASKING = Asking("https://carers.example.org", contact="Jo Park, phone 01234 567890")
ROUND = Round("2026", "2026", "f", "1.0", "scotland", RoundState.OPEN, date(2026, 9, 1), date(2026, 11, 30))


def some_letters(
    *, label: str = "Carer rep A", run_by_board: bool = False, areas: tuple[str, ...] = ("Moray",)
) -> Letters:
    framework = a_framework()
    perspective = framework.perspective("carer_rep")
    made = tuple(Letter(area, perspective, label, "FMDT-JBEF-KNW", "token.of-the_link", 2) for area in areas)
    return Letters(replace(ROUND, run_by_board=run_by_board), framework, made)


@pytest.mark.parametrize("large", [False, True])
def test_a_letter_says_all_that_a_person_needs_to_begin(large: bool) -> None:
    page = letters_page(some_letters(), ASKING, large=large)
    for words in (
        "Carer rep A, Moray",
        "The national team asks you",
        "18 questions",
        "about 20 minutes",
        "by 30 November 2026",
        '<strong class="typed">carers.example.org</strong>',
        "FMDT-JBEF-KNW",
        "saved at once",
        "it may work out which answers are yours, because so few people answer",
        "your board gets nothing from you, not even inside a total for your area",
        "Ask Jo Park, phone 01234 567890.",
    ):
        assert words in page
    assert ("large-print" in page) is large
    assert "anonym" not in page.casefold()


def test_a_letter_of_a_round_that_the_board_runs_promises_no_national_team() -> None:
    page = letters_page(some_letters(run_by_board=True), ASKING, large=False)
    assert "The board for Moray asks you" in page
    assert "it gets every answer that is sent" in page
    assert "The national team asks" not in page


def test_who_asks_and_whom_to_ask_are_the_facilitators_own_words() -> None:
    page = letters_page(some_letters(), Asking("https://x.org", sender="The Carers’ Collaborative"), large=False)
    assert "The Carers’ Collaborative asks you" in page
    assert "Ask the person who gave you this letter." in page


@pytest.mark.parametrize("make", [letters_page, slips_page])
def test_peoples_words_are_never_html(make: type[str]) -> None:
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    page = make(some_letters(label=evil), Asking("https://x.org", evil, evil), large=False)  # type: ignore[call-arg]
    assert "<img" not in page
    assert "<script>alert" not in page


def test_slips_of_one_area_stand_on_a_sheet_of_their_own() -> None:
    page = slips_page(some_letters(areas=("Falkirk", "Falkirk", "Moray")), ASKING, large=False)
    assert page.count("<section>") == 2
    assert page.count('class="slip"') == 3
    assert page.count("FMDT-JBEF-KNW") == 3


def test_the_square_says_the_signed_link_and_the_page_does_not() -> None:
    page = letters_page(some_letters(), ASKING, large=False)
    assert "token.of-the_link" not in page
    assert square("https://carers.example.org/open#token.of-the_link") in page


def test_the_square_has_the_modules_of_its_code_and_white_around_them() -> None:
    address = "https://carers.example.org/open#WzEsMSwiNGYzYTJiMWMwZDllIl0.abcdefghijklmnopqrstuvwxyza"
    drawn, rows = square(address), segno.make(address, error="m", micro=False).matrix
    dark = {(x + QUIET, y + QUIET) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    path = drawn.rpartition('d="M')[2].partition('"')[0]
    found = set()
    for run in path.split("M"):
        start, _, length = run.partition("h")
        x, y = map(int, start.split())
        found |= {(x + step, y) for step in range(int(length.partition("v")[0]))}
    assert found == dark
    assert f'viewBox="0 0 {len(rows) + 2 * QUIET} {len(rows) + 2 * QUIET}"' in drawn


@pytest.mark.parametrize("address", ["http://127.0.0.1:8501", "http://localhost:8501", "http://[::1]:8501"])
def test_letters_made_on_ones_own_computer_say_that_nobody_else_can_use_them(address: str) -> None:
    assert "works on this computer alone" in letters_page(some_letters(), Asking(address), large=False)
    assert "works on this computer alone" not in letters_page(some_letters(), ASKING, large=False)


def test_a_file_needs_nothing_else() -> None:
    page = on_its_own(letters_page(some_letters(), ASKING, large=False), style="body{}", script="print()")
    assert "/assets/" not in page
    assert "<style>body{}</style>" in page
    assert page.endswith("<script>print()</script></body></html>")


def test_the_page_of_a_link_takes_it_out_of_the_address_before_anything_else() -> None:
    page = opening_page()
    assert page.index("opening.js") < page.index("style.css")
    assert "<form" not in page
    assert 'href="/"' in page


def test_many_letters_are_sent_as_they_are_made_and_printed_when_all_are_there() -> None:
    parts = letters_parts(some_letters(areas=("Falkirk", "Moray")), ASKING, large=False)
    top = next(parts)
    assert "2 letters" in top
    assert BEING_MADE in top
    assert 'data-print="" disabled' in top
    assert [part.count('class="letter"') for part in parts] == [1, 1, 0]
