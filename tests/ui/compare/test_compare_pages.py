"""The facilitator's pages in the demonstration."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.place import Place
from assessment.access.results import rounds_with_results
from assessment.access.signing_in import enter_demonstration
from assessment.model.identity import Identity, Role
from assessment.model.round import RoundState
from tests.refusals import FOR_OTHERS
from tests.ui.dashboards import charts, html, said

Open = Callable[..., AppTest]
PAGES = {
    "compare": "Areas and indicators",
    "map": "Map of areas",
    "dont-know": "What people don’t know",
    "strengths": "Common strengths and gaps",
    "answered": "Who has answered",
}


@pytest.fixture
def a_facilitator(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.FACILITATOR)


@pytest.mark.parametrize(("address", "title"), PAGES.items())
def test_a_facilitator_sees_every_page_of_every_round(
    open_page: Open, demonstration: Place, a_facilitator: Identity, address: str, title: str
) -> None:
    for round_ in rounds_with_results(demonstration, a_facilitator):
        page = open_page(address, a_facilitator, round=round_.id)
        assert not page.exception
        assert page.title[0].value == title
        assert round_.title in said(page) and "Invented areas, invented answers." in said(page)
        assert charts(page) == 0


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("role", [Role.OFFICER, Role.CARER])
def test_nobody_else_sees_them(open_page: Open, demonstration: Place, address: str, role: Role) -> None:
    page = open_page(address, enter_demonstration(demonstration, role))
    assert FOR_OTHERS in said(page)
    assert "<table" not in html(page)


def test_the_page_opens_with_a_round_that_has_closed_and_who_answered_with_the_running_one(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    rounds = rounds_with_results(demonstration, a_facilitator)
    assert rounds[0].state is RoundState.RELEASED
    assert rounds[0].title in said(open_page("compare", a_facilitator))
    running = next(r for r in rounds if r.state is RoundState.OPEN)
    assert running.title in said(open_page("answered", a_facilitator))


def test_the_grid_becomes_one_indicator_or_one_area_for_a_phone(open_page: Open, a_facilitator: Identity) -> None:
    page = open_page("compare", a_facilitator)
    assert html(page).count('class="grid"') == 1
    show = next(box for box in page.selectbox if box.label == "Show")
    show.set_value("indicator:1.2").run()
    assert not page.exception
    assert 'class="grid"' not in html(page) and 'class="rows"' in html(page)
    assert page.title[0].value == "1.2 Papers in time"
    assert page.query_params["show"] == "indicator:1.2"
    for address in ("compare", "dont-know"):
        one = open_page(address, a_facilitator, show="area:D03")
        assert not one.exception
        assert "Port Halden City" in said(one) and "Westermarch" not in said(one)


@pytest.mark.parametrize("order", ["name", "health-board", "kind", "north-to-south", "by-score"])
def test_areas_are_ordered_by_name_group_or_place_and_by_nothing_else(
    open_page: Open, a_facilitator: Identity, order: str
) -> None:
    page = open_page("compare", a_facilitator, order=order)
    assert not page.exception
    chosen = next(box for box in page.selectbox if box.label == "Order of areas")
    assert chosen.value == ("name" if order == "by-score" else order)
    assert not any("score" in option.lower() for option in chosen.options)


def test_the_map_shows_the_whole_a_standard_or_an_indicator(open_page: Open, a_facilitator: Identity) -> None:
    for show, title in (("all", "Overall"), ("resourced", "1. Resourced"), ("papers-in-time", "1.2 Papers in time")):
        page = open_page("map", a_facilitator, show=show)
        assert not page.exception
        assert title in said(page)
        assert html(page).count('class="tile ') == 12


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("compare", {"show": "area:D03"}),
        ("compare", {"show": "indicator:1.2", "order": "kind"}),
        ("dont-know", {"show": "area:D03"}),
        ("map", {"show": "papers-in-time"}),
        ("answered", {"order": "health-board"}),
    ],
)
def test_a_link_with_a_choice_opens_it_for_facilitators_and_nothing_of_it_for_anybody_else(
    open_page: Open, demonstration: Place, a_facilitator: Identity, address: str, query: dict[str, str]
) -> None:
    every = rounds_with_results(demonstration, a_facilitator)
    older = [r for r in every if r.state is RoundState.RELEASED][-1]
    page = open_page(address, a_facilitator, round=older.id, **query)
    assert not page.exception
    chosen = {str(box.value) for box in page.selectbox}
    assert {older.id, *query.values()} <= chosen
    assert older.title in said(page)
    for role in (Role.OFFICER, Role.CARER):
        refused = open_page(address, enter_demonstration(demonstration, role), round=older.id, **query)
        assert FOR_OTHERS in said(refused)
        assert "Port Halden City" not in html(refused) and older.title not in said(refused)


def test_a_link_to_one_standard_opens_that_standard(open_page: Open, a_facilitator: Identity) -> None:
    page = open_page("compare", a_facilitator, standard="resourced")
    assert html(page).count('scope="colgroup"') == 1
    assert "2.1" not in html(page).split('class="on-a-phone"')[1].split("</table>")[0]


def test_a_nonsense_address_shows_the_page_as_it_begins(open_page: Open, a_facilitator: Identity) -> None:
    for address in PAGES:
        page = open_page(address, a_facilitator, round="<b>", show="area:nowhere", order="", standard="9")
        assert not page.exception
