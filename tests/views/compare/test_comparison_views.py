"""All areas beside each other: every cell with a word, never ranked, the board's own view apart."""

import re

import pytest

from assessment.access.comparison import Comparison
from assessment.model.colour import Colour
from assessment.model.round import Audience, RoundState
from assessment.views.compare.answered import by_area, by_role, in_short
from assessment.views.compare.by_one import neighbours, one_at_a_time, unknown_one_at_a_time
from assessment.views.compare.cells import counts_for_comparison, result_of
from assessment.views.compare.dont_know import by_area_table, most_unknown, unknown_grid, unknown_table
from assessment.views.compare.empty import has_answers, no_comparison, nothing_yet
from assessment.views.compare.first import first
from assessment.views.compare.grid import grid, grid_key, one_area, one_indicator, title_of
from assessment.views.compare.groups import colours_of, groups_table
from assessment.views.compare.intro import intro
from assessment.views.compare.lead import lead
from assessment.views.compare.order import Order, grouped
from assessment.views.compare.strengths import colours_table, common, common_list
from assessment.views.compare.tiles import bands, map_table, tile_key, tile_map
from tests.counted_rounds import Person
from tests.views.samples import AREA_SET, FRAMEWORK, a_comparison, six_steps, words

PAPERS = FRAMEWORK.indicator("1.2")
ISLANDS, MORRENS, CITY = "D01", "D02", "D03"  # Skarravoe Islands, Outer Morrens, Port Halden City


def compared(**more: object) -> Comparison:
    """Green in one area, the board's own view in the second, a national-only red in the third."""
    return a_comparison(
        Person(ISLANDS, "carer_rep", {"1.2": "good", "1.3": "dont_know"}),
        Person(ISLANDS, "officer", {"1.2": "good", "1.3": "mixed"}),
        Person(MORRENS, "officer", {"1.2": "good", "1.3": "dont_know"}),
        Person(CITY, "carer_rep", {"1.2": "poor"}, audience=Audience.NATIONAL),
        Person(CITY, "deputy"),
        **more,  # type: ignore[arg-type]  # the sample's own options
    )


@pytest.mark.parametrize("order", Order)
def test_areas_stand_in_an_order_that_never_looks_at_results(order: Order) -> None:
    groups = grouped(AREA_SET.areas, order)
    names = [area.name for _, areas in groups for area in areas]
    assert sorted(names) == sorted(area.name for area in AREA_SET.areas)
    if order is Order.NORTH_TO_SOUTH:
        assert names[0] == "Skarravoe Islands"
    else:
        assert all([a.name for a in areas] == sorted(a.name for a in areas) for _, areas in groups)
    assert [heading for heading, _ in groups] == sorted(heading for heading, _ in groups)


@pytest.mark.parametrize("order", Order)
def test_the_grid_has_a_cell_with_a_word_for_every_area_and_indicator(order: Order) -> None:
    made = grid(compared(), FRAMEWORK.standards, order)
    assert made.count("<td") == 12 * (18 + 3)
    for cell in re.findall(r"<td.*?</td>", made):
        assert re.search(r"Green|Amber|Red|None|N/A|Unsure|Few", words(cell)), cell
    assert made.count('scope="row"') == 12
    assert ('scope="rowgroup"' in made) is (order in (Order.HEALTH_BOARD, Order.KIND))


def test_a_grid_of_one_standard_has_its_columns_only() -> None:
    made = grid(compared(), FRAMEWORK.standards[:1], Order.NAME)
    assert made.count("<td") == 12 * 6
    assert "2.1" not in words(made)


def test_marks_say_in_words_what_they_mean() -> None:
    said = words(grid(compared(), FRAMEWORK.standards, Order.NAME))
    assert "▫ the board’s side only" in said
    assert "† 1 for the national team only" in said
    key = words(grid_key(compared()))
    assert "▫ the board’s own view" in key and "† some of the ratings are for the national team only" in key


def test_the_key_of_the_grid_stands_where_the_grid_does_and_a_phone_has_its_own_words() -> None:
    assert 'class="key on-a-screen"' in grid_key(compared())
    on_a_phone = one_at_a_time(compared(), FRAMEWORK.standards, Order.NAME)
    assert on_a_phone.startswith('<div class="on-a-phone">')
    assert words(on_a_phone).endswith("too few rated it, or only the board’s side did.")


def test_one_area_and_one_indicator_are_lists_that_a_phone_can_show() -> None:
    said = words(one_area(compared(), AREA_SET.area(ISLANDS)))
    assert "1.2 Papers in time ● Green 2 good" in said
    said = words(one_indicator(compared(), PAPERS, Order.NAME))
    assert PAPERS.question in said
    assert "Port Halden City ○ Red 1 poor, 1 not received" in said
    assert "† 1 for the national team only." in said
    assert said.index("Ardnaveen") < said.index("Westermarch")


def test_the_boards_own_view_is_shown_and_not_counted() -> None:
    own = result_of(compared(), AREA_SET.area(MORRENS), PAPERS.id)
    assert own.colour is Colour.GREEN and not counts_for_comparison(compared().results[MORRENS], own)
    counter = colours_of(compared(), AREA_SET.areas, PAPERS.id)
    assert counter == {Colour.GREEN: 1, Colour.RED: 1, None: 10}
    said = words(bands(compared(), PAPERS.id))
    assert "● Green 1 area: Skarravoe Islands" in said
    assert "Not counted: the board’s own view 1 area: Outer Morrens" in said


def test_the_map_shows_a_tile_for_each_area_in_its_place_and_a_table_says_the_same() -> None:
    made = tile_map(compared(), PAPERS.id)
    for area in AREA_SET.areas:
        assert f"grid-area:{area.tile[0]}/{area.tile[1]}" in made
        assert area.abbreviation.replace("&", "&amp;") in made
    assert 'aria-hidden="true"' in made
    table = map_table(compared(), PAPERS.id, "1.2")
    colours = {row[0]: row[-1] for row in table.rows}
    assert colours["Skarravoe Islands"] == "● Green"
    assert colours["Outer Morrens"] == "● Green, the board’s own view"
    assert colours["Westermarch"] == "– No answers"


def test_a_tile_that_is_not_counted_has_a_mark_that_the_key_explains() -> None:
    assert words(tile_map(compared(), PAPERS.id)).count("▫") == 1
    assert "▫ the board’s own view: not counted" in words(tile_key(compared(), PAPERS.id))
    assert "▫" not in tile_key(compared(), FRAMEWORK.indicator("1.1").id)


def test_groups_add_up_to_all_areas() -> None:
    for order in (Order.HEALTH_BOARD, Order.KIND):
        *rows, total = groups_table(compared(), order, PAPERS.id, "t").rows
        for column in range(2, 7):
            assert sum(int(row[column]) for row in rows) == int(total[column])


def test_what_people_do_not_know_is_a_share_of_those_to_whom_it_applies() -> None:
    assert most_unknown(compared()) == "People most often could not answer 1.3 Mentoring (2 of 4 people)."
    assert most_unknown(a_comparison()) == "Nobody answered “don’t know” in this round."
    rows = dict(row for row in by_area_table(compared(), FRAMEWORK.indicator("1.3")).rows)
    assert rows["Outer Morrens"] == "1 of 1 person (100 %)"
    assert rows["Westermarch"] == "nobody answered"
    assert len(unknown_table(compared(), (AREA_SET.area(CITY),), "t").rows) == 18


def test_the_dont_know_grid_has_a_figure_in_every_cell_and_a_row_for_all_areas() -> None:
    made = unknown_grid(compared(), FRAMEWORK.standards, Order.KIND)
    assert made.count("<td") == 13 * 18
    assert "50 % , 2 of 4" in words(made)
    assert "– nobody answered" in words(made)


def test_common_strengths_are_those_of_half_of_the_areas_with_answers() -> None:
    everywhere = a_comparison(*[Person(f"D{n:02}", "carer_rep", {"1.2": "good", "1.3": "poor"}) for n in range(1, 7)])
    assert [(i.number, areas, of) for i, areas, of in common(everywhere, Colour.GREEN)] == [("1.2", 6, 6)]
    assert [i.number for i, _, _ in common(everywhere, Colour.RED)] == ["1.3"]
    said = words(common_list(everywhere, Colour.GREEN, otherwise="none"))
    assert said == "1.2 Papers in time : green in 6 of the 6 areas with a colour"
    good = {indicator.number: "good" for indicator in FRAMEWORK.indicators}
    every = a_comparison(Person(CITY, "carer_rep", good))
    assert common_list(every, Colour.GREEN, otherwise="none").count("<li") == len(FRAMEWORK.indicators)
    assert words(common_list(a_comparison(), Colour.RED, otherwise="No gap.")) == "No gap."
    assert colours_table(everywhere, (PAPERS,), "t").rows[0][2:] == ("6", "0", "0", "6")


def test_who_has_answered_counts_people_and_names_silent_areas() -> None:
    assert in_short(compared()).startswith(
        "4 of 5 people invited have sent answers, from 3 of 12 areas. Nobody is invited in Ardnaveen, Dunhallow"
    )
    rows = {row[0]: row for row in by_area(compared(), Order.NAME).rows}
    assert words(rows["Port Halden City"][1]) == "1 of 2"
    assert [words(cell) for cell in rows["Port Halden City"][2:5]] == ["1 of 1", "0 of 1", "–"]
    assert rows["Port Halden City"][-1] == "1"
    roles = {row[0]: (words(row[1]), row[2]) for row in by_role(compared()).rows}
    assert roles["Carer representatives"] == ("2 of 2", "1")


@pytest.mark.parametrize(
    ("state", "said"),
    [(RoundState.OPEN, "still come in"), (RoundState.CLOSED, "boards see nothing"), (RoundState.RELEASED, "released.")],
)
def test_every_page_says_in_what_state_the_round_is_and_that_it_is_invented(state: RoundState, said: str) -> None:
    told = words(intro(a_comparison(state=state)))
    assert said in told and "Invented areas" in told and "do not pass this page on" in told


def test_the_first_screen_says_how_all_areas_are_doing_and_what_to_do_first() -> None:
    said = words(lead(compared()))
    assert said.startswith("12 areas overall: – 12 without a colour No area has a colour yet")
    assert "4 of 5 people invited have sent answers, from 3 of 12 areas." in said
    assert "What to do first 1.2 Papers in time Red in 1 of the 2 areas with a colour." in said
    assert "1.3 Mentoring 2 of 4 people don’t know." in said
    everybody = [Person(f"D{n:02}", "carer_rep", {i.number: "good" for i in FRAMEWORK.indicators}) for n in (1, 2)]
    said = words(lead(a_comparison(*everybody * 2)))
    assert said.startswith("12 areas overall: ● 2 green – 10 without a colour All 2 colours are firm")
    assert "Nothing is red anywhere" in said


def test_the_first_steps_fit_the_state_of_the_round_and_are_three_at_most() -> None:
    silent = [Person(f"D{n:02}", "officer") for n in range(4, 10)]
    told = words(first(a_comparison(Person(CITY, "carer_rep", {"1.2": "poor"}), *silent, state=RoundState.OPEN)))
    assert "Remind people Nobody has answered yet from" in told and "3 areas more." in told
    closed = first(compared(state=RoundState.CLOSED))
    assert 'href="/check-round?round=autumn"' in closed
    everything = {i.number: "poor" for i in FRAMEWORK.indicators} | {"3.8": "dont_know"}
    assert first(a_comparison(Person(CITY, "carer_rep", everything), state=RoundState.CLOSED)).count("<li>") == 3


def test_on_a_phone_each_indicator_and_each_area_leads_to_a_list_of_its_own() -> None:
    for made, page in ((one_at_a_time, "compare"), (unknown_one_at_a_time, "dont-know")):
        html = made(compared(), FRAMEWORK.standards, Order.NAME)
        assert html.count(f'href="/{page}?round=autumn&amp;show=indicator%3A') == 18
        assert html.count(f'href="/{page}?round=autumn&amp;show=area%3AD') == 12
        assert html.count("<caption") == html.count("<table") == 2
    said = words(one_at_a_time(compared(), FRAMEWORK.standards, Order.NAME))
    assert "1.2 Papers in time 1 green, 1 red, 10 without a colour" in said
    assert "Skarravoe Islands 1.3" in words(unknown_one_at_a_time(compared(), FRAMEWORK.standards, Order.NAME))
    unsure = a_comparison(Person(CITY, "carer_rep", {"1.2": "dont_know", "2.1": "dont_know", "3.1": "good"}))
    least = words(unknown_one_at_a_time(unsure, FRAMEWORK.standards, Order.NAME))
    assert "Port Halden City 1.2 and 2.1 (100 %)" in least
    assert "Westermarch nobody answered" in least
    nav = words(neighbours(compared(), "indicator", "1.2", "compare"))
    assert nav == "← 1.1 Training and induction All areas and indicators 1.3 Mentoring →"
    assert "←" not in neighbours(compared(), "area", compared().areas[0].code, "compare")


def test_a_comparison_without_answers_says_why_and_what_next() -> None:
    assert has_answers(compared()) and not has_answers(a_comparison())
    invited = a_comparison(Person(CITY, "officer"), state=RoundState.OPEN)
    assert "1 person invited in Autumn 2026, and no answers yet." in words(nothing_yet(invited))
    assert 'href="/invitations?round=autumn"' in nothing_yet(a_comparison(state=RoundState.OPEN))
    assert "takes no more answers" in words(nothing_yet(a_comparison()))
    assert 'href="/rounds"' in no_comparison()


def test_titles_name_what_is_shown() -> None:
    assert title_of(compared(), "") == "Overall"
    assert title_of(compared(), "resourced") == "1. Resourced"
    assert title_of(compared(), PAPERS.id) == "1.2 Papers in time"


def test_the_second_framework_runs_through_every_comparison() -> None:
    framework = six_steps()
    levels = [level.id for level in framework.scale.levels]
    people = [
        Person(area.code, p.id, {i.number: levels[(at + n) % 6] for n, i in enumerate(framework.indicators)})
        for at, area in enumerate(AREA_SET.areas)
        for p in framework.perspectives[:3]
    ]
    found = a_comparison(*people, framework=framework)
    said = [
        words(grid(found, framework.standards, Order.KIND)),
        words(grid_key(found)),
        words(one_area(found, AREA_SET.area(CITY))),
        words(one_indicator(found, framework.indicators[0], Order.HEALTH_BOARD)),
        words(bands(found, framework.standards[0].id)),
        words(unknown_grid(found, framework.standards, Order.NAME)),
        words("".join(row[0] for row in by_role(found).rows)),
    ]
    assert "Outstanding" in said[2] or "outstanding" in said[2]
    assert "Residents" in said[-1]
    assert not any("carer rep" in text.lower() or "the board" in text for text in said)
