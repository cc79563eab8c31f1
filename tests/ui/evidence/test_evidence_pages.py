"""The evidence pages run for a visitor who has not signed in, without an error on any of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.place import open_place, set_place

PAGES = {
    "national_figures": "National figures",
    "recommendations": "Recommendations",
    "practice": "Good practice",
    "role": "What a carer representative does",
    "how_scoring_works": "How scoring works",
    "words": "Words explained",
}

IDS = {
    "national_figures": ("over-the-years", "side-by-side", "by-source"),
    "recommendations": ("better-meetings",),
    "practice": ("board-development-day",),
    "role": ("functions", "law"),
    "how_scoring_works": ("an-example", "the-rule", "how-sure", "scotland"),
}


@pytest.fixture(scope="module", autouse=True)
def a_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    made = open_place({"DATA_DIR": str(tmp_path_factory.mktemp("data"))})
    set_place(made)
    yield
    made.storage.close()


def opened(root: Path, name: str, **query: str) -> AppTest:
    page = AppTest.from_file(str(root / f"pages/evidence/{name}.py"), default_timeout=30)
    page.query_params.update(query)
    return page.run()


@pytest.mark.parametrize(("name", "title"), PAGES.items())
def test_the_page_runs_for_everybody(root: Path, name: str, title: str) -> None:
    page = opened(root, name)
    assert not page.exception
    assert [one.value for one in page.title] == [title]


def test_choosing_a_topic_shows_its_series(root: Path) -> None:
    page = opened(root, "national_figures")
    assert "Carers who feel supported" in html_of(page)
    assert "Vacant carer representative posts</h3>" not in html_of(page)
    labels = page.selectbox[0].options
    page.selectbox[0].select_index(labels.index("Carer representatives")).run()
    assert not page.exception
    assert "Vacant carer representative posts</h3>" in html_of(page)
    address = dict(page.query_params)
    assert address["about"]
    again = opened(root, "national_figures", **{name: str(value) for name, value in address.items()})
    assert "Vacant carer representative posts</h3>" in html_of(again)


@pytest.mark.parametrize(("name", "ids"), IDS.items())
def test_each_part_of_a_page_can_be_linked_to(root: Path, name: str, ids: tuple[str, ...]) -> None:
    made = html_of(opened(root, name))
    for one in ids:
        assert f'id="{one}"' in made, one
    every = re.findall(r' id="([^"]+)"', made)
    assert len(every) == len(set(every)), [one for one in every if every.count(one) > 1]


def test_practice_is_filtered_by_indicator_and_area_and_by_the_address(root: Path) -> None:
    page = opened(root, "practice", indicator="mentoring")
    assert page.selectbox[0].value == "mentoring"
    assert "3 examples." in html_of(page)
    page.selectbox[1].set_value("S37000018").run()
    assert page.query_params["area"] == "S37000018"
    assert "1 example." in html_of(page)


def test_an_unknown_filter_in_the_address_shows_everything(root: Path) -> None:
    page = opened(root, "practice", indicator="no-such-thing", area="<b>")
    assert not page.exception
    assert page.selectbox[0].value == ""


def html_of(page: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in page.get("html"))
