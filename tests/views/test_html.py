"""HTML that is safe by construction."""

import pytest

from assessment.charts.chart import Table
from assessment.model.colour import Colour, Status
from assessment.views.html import Html, chip, details, element, joined, link, region, safe, table

NASTY = '"><img src=x onerror=alert(1)>&'


def test_text_is_escaped_wherever_it_is_put() -> None:
    for made in (
        safe(NASTY),
        element("p", NASTY),
        element("p", "text", title=NASTY),
        link(NASTY, "/results"),
        details(NASTY, NASTY),
        region(NASTY, label=NASTY),
        joined([NASTY, NASTY], NASTY),
        chip(None, word=NASTY),
        table(Table(NASTY, (NASTY, NASTY), ((NASTY, NASTY),))),
    ):
        assert "<img" not in made
        assert 'onerror=alert(1)"' not in made


def test_html_of_ours_is_not_escaped_twice() -> None:
    assert element("p", element("b", "a & b")) == "<p><b>a &amp; b</b></p>"
    assert isinstance(joined(["a", Html("<b>b</b>")]), Html)


def test_a_link_goes_to_a_page_of_ours_or_to_the_web_and_stays_in_its_tab() -> None:
    assert link("Results", "/results?round=a&area=b") == (
        '<a href="/results?round=a&amp;area=b" target="_self">Results</a>'
    )
    for address in ("javascript:alert(1)", "data:text/html,x", "//example.org".replace("//", "mailto:"), ""):
        with pytest.raises(ValueError, match="not an address"):
            link("x", address)


def test_a_table_has_a_caption_scopes_and_a_region_for_the_keyboard() -> None:
    made = table(Table("Ages", ("Name", "Age"), (("Ann", "40"),)))
    assert '<div class="scroller" role="region" aria-label="Ages" tabindex="0">' in made
    assert "<caption>Ages</caption>" in made
    assert '<th scope="col">Name</th><th scope="col">Age</th>' in made
    assert '<th scope="row">Ann</th><td>40</td>' in made


def test_a_table_with_more_than_two_columns_names_each_cell_and_keeps_its_roles_where_rows_are_stacked() -> None:
    made = table(Table("Ages", ("Name", "Age", "Town"), (("Ann", "40", "Oban"),)), class_="flow")
    assert '<table class="plain stack flow" role="table">' in made
    assert '<th scope="row" role="rowheader">Ann</th>' in made
    assert '<td role="cell" data-label="Age">40</td><td role="cell" data-label="Town">Oban</td>' in made


def test_parts_that_open_with_the_same_words_are_told_apart_for_those_who_hear_them() -> None:
    assert details("Why this colour?", "Because", about="1.2 Papers in time").startswith(
        '<details class="why"><summary>Why this colour?<span class="visually-hidden"> 1.2 Papers in time</span>'
    )


def test_a_row_has_a_cell_under_every_header() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under 2 headers"):
        Table("Ages", ("Name", "Age"), (("Ann",),))


def test_a_chip_has_a_symbol_a_word_and_a_colour_each_its_own() -> None:
    chips = [chip(colour) for colour in Colour]
    assert chips[0] == (
        '<span class="chip chip-green"><span class="chip-symbol" aria-hidden="true">●</span> Green</span>'
    )
    assert len({made.split(">")[2][0] for made in chips}) == 3
    assert "Too few views" in chip(None, Status.TOO_FEW_VIEWS)
    assert "chip-none" in chip(None, Status.NO_RESPONSES)
