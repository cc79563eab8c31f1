"""The result colours can be told apart by everybody, in the light and in the dark, and never look like a mistake."""

from collections.abc import Mapping
from itertools import combinations

import pytest

from assessment.charts.palette import DARK, DRAWN, LIGHT, LOOKS, chart_rules
from assessment.model.colour import Colour
from tests.charts.seeing import SEEN_BY, contrast, distance

THEMES = {"light": LIGHT, "dark": DARK}
RESULTS = ("green", "amber", "red", "no-colour")
GROUNDS = ("paper", "field", "shade", "tint", "sand", "error-tint")

theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@theme
@pytest.mark.parametrize("seen_by", SEEN_BY)
def test_any_two_result_colours_are_far_apart_for_everybody(theme: Mapping[str, str], seen_by: str) -> None:
    for one, other in combinations(RESULTS, 2):
        assert distance(theme[one], theme[other], seen_by) > 20, (one, other)


@theme
@pytest.mark.parametrize("seen_by", SEEN_BY)
@pytest.mark.parametrize("other", ["error", "link", "button"])
def test_no_result_looks_like_a_mistake_or_like_something_to_press(
    theme: Mapping[str, str], seen_by: str, other: str
) -> None:
    for result in RESULTS:
        assert distance(theme[result], theme[other], seen_by) > 20, result


@theme
def test_all_words_can_be_read_on_all_grounds(theme: Mapping[str, str]) -> None:
    for ground in GROUNDS:
        for words in ("ink", "quiet-ink", "link", "error"):
            assert contrast(theme[words], theme[ground]) >= 4.5, (words, ground)


@theme
def test_what_stands_on_a_colour_can_be_read(theme: Mapping[str, str]) -> None:
    named = [name.removesuffix("-ink") for name in theme if name.endswith("-ink") and name != "quiet-ink"]
    assert {"green", "amber", "red", "no-colour", "button", "band", "share-4"} <= set(named)
    for name in named:
        assert contrast(theme[name], theme[f"{name}-ink"]) >= 4.5, name
    assert contrast(theme["button-over"], theme["button-ink"]) >= 4.5
    assert contrast(theme["ink"], theme["paper"]) >= 4.5  # the line on a lost connection is ink with words of paper


@theme
def test_edges_of_controls_and_marks_can_be_seen_on_all_grounds(theme: Mapping[str, str]) -> None:
    for ground in GROUNDS:
        for edge in ("line", "deep", "button", "caution", "error", "own", "published", "green", "red"):
            assert contrast(theme[edge], theme[ground]) >= 3, (edge, ground)


@theme
def test_the_focus_shows_on_every_ground(theme: Mapping[str, str]) -> None:
    for ground in (*GROUNDS, "button", "band", *RESULTS):
        assert max(contrast(theme[ring], theme[ground]) for ring in ("focus", "focus-inner")) >= 3, ground
    assert contrast(theme["focus"], theme["focus-inner"]) >= 3


def test_charts_use_the_light_colours_and_the_style_sheet_knows_each_again() -> None:
    for colour in (*Colour, None):
        name = colour or "no-colour"
        assert (LOOKS[colour].fill, LOOKS[colour].ink) == (LIGHT[name], LIGHT[f"{name}-ink"])
    assert len({LIGHT[name] for name in DRAWN}) == len(DRAWN), "two colours of charts have one value"
    assert 'fill: rgb(29, 22, 28)"] { fill: var(--ink) !important; }' in chart_rules()


def test_every_colour_of_the_light_has_one_of_the_dark() -> None:
    assert set(LIGHT) == set(DARK)
    assert {name for name in LIGHT if LIGHT[name] == DARK[name]} == {"focus"}
