"""Six levels, two standards, other perspectives: every dashboard, as an officer and as a facilitator."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.place import Place, set_place
from assessment.access.signing_in import cookie_of, enter_demonstration
from assessment.model.identity import Role
from assessment.model.round import Audience, RoundState
from assessment.ui.frame import who
from tests.counted_rounds import Person, a_place, a_round
from tests.ui.dashboards import said
from tests.views.samples import six_steps, with_six_steps

OFFICERS = ("results", "indicator?i=2.2", "benchmarks")
FACILITATORS = ("compare", "compare?show=indicator:1.1", "map?show=easy-to-find", "dont-know", "strengths", "answered")
Open = Callable[[str, Role], AppTest]


@pytest.fixture(scope="module")
def panel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A released round of the second framework in which somebody of each role answered in each area."""
    framework = six_steps()
    made = a_place(tmp_path_factory.mktemp("panel"), made_of=with_six_steps())
    levels = [level.id for level in framework.scale.levels]
    areas = [area.code for area in made.content.area_set("demonstration").areas]
    people = [
        Person(
            area,
            perspective.id,
            {i.id: levels[(at + turn + number) % 6] for number, i in enumerate(framework.indicators)},
            audience=Audience.BOARD_WITH_ROLE,
        )
        for at, area in enumerate(areas)
        for turn, perspective in enumerate(framework.perspectives)
    ]
    a_round(made, framework, people, named=areas, title="The panel, 2026")
    a_round(made, framework, people[:5], round_id="running", title="Running", state=RoundState.OPEN)
    yield made
    made.storage.close()


@pytest.fixture
def open_page(panel: Place, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    set_place(panel)

    def _open(address: str, role: Role) -> AppTest:
        cookie = cookie_of(panel, enter_demonstration(panel, role))
        monkeypatch.setattr(who, "session_cookie", lambda: cookie)
        app = AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=30)
        path, _, query = address.partition("?")
        if query:
            name, _, value = query.partition("=")
            app.query_params[name] = value
        app._page_hash = calc_hash(path)
        return app.run()

    yield _open
    places._places.clear()


@pytest.mark.parametrize("address", OFFICERS)
def test_an_officers_pages(open_page: Open, address: str) -> None:
    page = open_page(address, Role.OFFICER)
    assert not page.exception
    told = said(page)
    assert "The panel, 2026" in told
    assert "carer rep" not in told.lower()


@pytest.mark.parametrize("address", [*FACILITATORS, *OFFICERS])
def test_a_facilitators_pages(open_page: Open, address: str) -> None:
    page = open_page(address, Role.FACILITATOR)
    assert not page.exception
    assert "something went wrong" not in said(page).lower()


def test_its_own_words_stand_on_the_screens(open_page: Open) -> None:
    told = said(open_page("results", Role.OFFICER))
    assert "outstanding" in told and "of 5" in told
    assert "Residents" in said(open_page("answered", Role.FACILITATOR))
    told = said(open_page("indicator?i=2.2", Role.OFFICER))
    assert all(level.label in told for level in six_steps().scale.levels)
