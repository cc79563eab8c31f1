"""What a screen reader is told of each page of the questionnaire is what a person has read through in trees/*.txt."""

import pytest

from tests.accessibility.conftest import Window
from tests.accessibility.telling import FOLDER, TOLD, told
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("name", TOLD)
def test_the_page_is_told_as_it_was_read_through(window: Window, server: Server, name: str) -> None:
    page = window(TOLD[name][1])
    page.set_viewport_size({"width": 360, "height": 3000})
    kept = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert told(page, server, name) == kept, "read the difference aloud; if it is right: make accessibility-trees"


def test_every_file_is_of_a_page() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(TOLD)
