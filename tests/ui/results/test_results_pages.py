"""A board's pages in the demonstration, as an officer and as a facilitator."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.place import Place
from assessment.access.results import area_view, areas_with_results, rounds_with_results
from assessment.access.signing_in import enter_demonstration
from assessment.model.identity import Identity, Role
from assessment.model.round import RoundState
from tests.refusals import ASKED, FOR_OTHERS
from tests.ui.dashboards import charts, html, said

Open = Callable[..., AppTest]


@pytest.fixture
def an_officer(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.OFFICER)


@pytest.fixture
def a_facilitator(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.FACILITATOR)


def own_area(identity: Identity) -> str:
    return identity.areas[0][1]


def test_the_first_screen_of_an_officer_is_their_own_area_in_the_newest_released_round(
    open_page: Open, demonstration: Place, an_officer: Identity
) -> None:
    newest = rounds_with_results(demonstration, an_officer)[0]
    view = area_view(demonstration, an_officer, newest.id, own_area(an_officer))
    page = open_page("results", an_officer)
    assert not page.exception
    told = said(page)
    assert f"{view.area.name}: how are we doing?" in told
    assert newest.title in told
    assert "Invented area, invented answers." in told
    assert all(indicator.label in told for indicator in view.framework.indicators)


def test_tables_stand_in_regions_and_no_grid_is_drawn_on_a_canvas(open_page: Open, an_officer: Identity) -> None:
    page = open_page("results", an_officer)
    assert not page.get("arrow_data_frame") and not page.get("dataframe")
    assert html(page).count("<table") == html(page).count("<caption")


def test_an_officer_chooses_among_released_rounds_only(
    open_page: Open, demonstration: Place, an_officer: Identity
) -> None:
    page = open_page("results", an_officer)
    released = [r.title for r in rounds_with_results(demonstration, an_officer)]
    assert page.selectbox[0].options == released
    page.selectbox[0].select_index(1).run()
    assert not page.exception
    assert released[1] in said(page)
    assert page.query_params["round"] == rounds_with_results(demonstration, an_officer)[1].id


def test_a_link_to_results_opens_that_round_and_area_and_only_for_those_who_may_see_them(
    open_page: Open, demonstration: Place, an_officer: Identity, a_facilitator: Identity
) -> None:
    older = rounds_with_results(demonstration, an_officer)[1]
    address = re.findall(r'href="/results\?([^"#]+)"', html(open_page("results", an_officer, round=older.id)))[-1]
    query = dict(parse_qsl(unescape(address)))
    assert query == {"round": older.id, "area": own_area(an_officer)}
    for identity in (an_officer, a_facilitator):
        assert older.title in said(open_page("results", identity, **query))
    for identity in (None, enter_demonstration(demonstration, Role.CARER)):
        assert older.title not in said(open_page("results", identity, **query))


def test_each_part_of_the_results_can_be_linked_to(open_page: Open, an_officer: Identity) -> None:
    made = html(open_page("results", an_officer))
    every = re.findall(r' id="([^"]+)"', made)
    assert len(every) == len(set(every))
    for one in ("what-to-do-first", "what-goes-well", "where-views-differ", "every-indicator", "indicator-1.2"):
        assert one in every
    for link in re.findall(r'href="#([^"]+)"', made):
        assert link in every


def test_an_address_of_another_area_shows_an_officer_their_own(
    open_page: Open, demonstration: Place, an_officer: Identity, a_facilitator: Identity
) -> None:
    newest = rounds_with_results(demonstration, an_officer)[0]
    others = [
        area for area in areas_with_results(demonstration, a_facilitator, newest) if area.code != own_area(an_officer)
    ]
    for address in ("results", "indicator", "benchmarks"):
        for area in others:
            told = html(open_page(address, an_officer, area=area.code, round=newest.id))
            assert area.name not in told, (address, area.name)


def test_an_address_of_a_round_that_is_not_released_shows_an_officer_a_released_one(
    open_page: Open, demonstration: Place, an_officer: Identity, a_facilitator: Identity
) -> None:
    running = [r for r in rounds_with_results(demonstration, a_facilitator) if r.state is not RoundState.RELEASED]
    assert running
    for address in ("results", "indicator", "benchmarks"):
        told = html(open_page(address, an_officer, round=running[0].id))
        assert running[0].title not in told, address


def test_a_visitor_is_asked_to_sign_in_and_a_carer_hears_that_it_is_for_others(
    open_page: Open, demonstration: Place
) -> None:
    carer = enter_demonstration(demonstration, Role.CARER)
    for address in ("results", "indicator", "benchmarks"):
        for identity, title in ((None, ASKED), (carer, FOR_OTHERS)):
            page = open_page(address, identity)
            assert title in said(page)
            assert charts(page) == 0


def test_every_indicator_has_its_page(open_page: Open, demonstration: Place, an_officer: Identity) -> None:
    newest = rounds_with_results(demonstration, an_officer)[0]
    view = area_view(demonstration, an_officer, newest.id, own_area(an_officer))
    for indicator in view.framework.indicators:
        page = open_page("indicator", an_officer, i=indicator.number)
        assert not page.exception
        assert page.title[0].value == f"{indicator.number} {indicator.label}"
        assert indicator.question in said(page)


@pytest.mark.parametrize("number", ["9.9", "", "<script>", "papers-in-time"])
def test_an_indicator_that_is_not_there_is_the_first_one(open_page: Open, an_officer: Identity, number: str) -> None:
    page = open_page("indicator", an_officer, i=number)
    assert not page.exception
    assert page.title[0].value.startswith("1.2" if number == "papers-in-time" else "1.1")


def test_the_page_of_an_indicator_with_figures_draws_them_beside_the_answers(
    open_page: Open, an_officer: Identity
) -> None:
    page = open_page("indicator", an_officer, i="1.2")
    assert charts(page) == 1
    assert "Source: Equal, Expert and Valued" in said(page)


def test_the_benchmarks_draw_a_chart_for_each_standard_with_sentence_table_and_source(
    open_page: Open, an_officer: Identity
) -> None:
    page = open_page("benchmarks", an_officer)
    assert not page.exception
    assert charts(page) == 4
    told = said(page)
    assert told.count("The figures as a table") == 4 and told.count("Source: ") >= 4
    assert "(invented areas, invented answers)" in told


def test_the_overview_draws_no_chart_that_needs_plotly(open_page: Open, an_officer: Identity) -> None:
    assert charts(open_page("results", an_officer)) == 0


def test_a_facilitator_sees_each_area_of_each_round(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    for round_ in rounds_with_results(demonstration, a_facilitator):
        for area in areas_with_results(demonstration, a_facilitator, round_)[:4]:
            page = open_page("results", a_facilitator, round=round_.id, area=area.code)
            assert not page.exception
            assert f"{area.name}: results" in said(page)


def test_before_the_first_release_an_officer_is_told_so(open_page: Open) -> None:
    nowhere = Identity(Role.OFFICER, areas=(("demonstration", "no-such-area"),), demonstration=True)
    page = open_page("results", nowhere)
    assert not page.exception
