"""Long lists in parts: which part an address asks for, and the addresses of the others."""

import pytest

from assessment.views.rounds.paging import pager, pages


@pytest.mark.parametrize(
    ("asked", "page"), [("", 1), ("2", 2), ("13", 13), ("99", 13), ("0", 1), ("-1", 1), ("two", 1), ("²", 1)]
)
def test_an_address_that_asks_for_no_part_that_there_is_gets_the_nearest(asked: str, page: int) -> None:
    assert pages(304, asked).page == page


def test_every_row_is_in_one_part() -> None:
    rows = list(range(304))
    shown = [row for page in range(1, 14) for row in pages(304, str(page)).part(rows)]
    assert shown == rows


def test_each_part_has_an_address_with_what_was_looked_for() -> None:
    made = pager(pages(304, "2"), "invitations", round="2026", area="", show="waiting")
    assert "26 to 50 of 304" in made
    assert 'href="/invitations?round=2026&amp;show=waiting"' in made
    assert 'href="/invitations?round=2026&amp;show=waiting&amp;page=3"' in made


def test_a_short_list_and_an_empty_one_have_no_links() -> None:
    assert pager(pages(25, ""), "audit") == pager(pages(0, "4"), "audit") == ""
