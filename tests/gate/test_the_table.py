"""The walk through every page, file, address and command finds what the table says, and no words where none belong."""

from collections.abc import Iterator

import pytest

from assessment.access import place as places
from assessment.ui.frame.registry import PAGES as REGISTERED
from assessment.web.downloads import DOWNLOADS
from tests.gate.cells import EVERY_WORD, Found, may_know
from tests.gate.commands import ANYBODY, EXAMPLES, every_command
from tests.gate.expected import COMMANDS, FILES, PAGES, PEOPLE, ROUTES
from tests.gate.routes import every_route
from tests.gate.table import PARTS, lines, problems, walked
from tests.gate.world import World, a_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = a_world(tmp_path_factory.mktemp("world"))
    yield made
    places._places.clear()
    made.place.storage.close()


@pytest.fixture(scope="module")
def found(world: World, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    return walked(world, tmp_path_factory.mktemp("commands"))


@pytest.mark.parametrize("part", PARTS)
def test_everybody_gets_what_the_table_says_and_nothing_else(found: dict[str, list[Found]], part: str) -> None:
    assert problems(part, found[part]) == []


def test_nothing_is_left_out_of_the_table(world: World) -> None:
    assert set(world.cookies) == set(PEOPLE)
    assert {f"/{page.url_path}" for page in REGISTERED} == set(PAGES)
    assert {f"/download/{name}" for name in DOWNLOADS} == set(FILES)
    assert set(every_route()) == set(ROUTES)
    assert set(every_command()) == set(COMMANDS) | set(ANYBODY)
    assert set(EXAMPLES) == set(COMMANDS)


def test_the_walk_would_see_words_that_go_astray(found: dict[str, list[Found]]) -> None:
    """The words are really on the pages of those who may read them: a walk through empty pages proves nothing."""
    assert all(may_know(person) < EVERY_WORD for person in PEOPLE if person != "facilitator")
    shown = {one.person: one.cell for one in found["Pages"] if one.what == "/compare"}
    assert shown["facilitator"] == "ocr/ocr"


def test_the_table_can_be_printed(found: dict[str, list[Found]]) -> None:
    printed = list(lines(found))
    assert any(line.startswith("/results") and "r/-" in line for line in printed)
