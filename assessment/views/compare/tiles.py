"""The tile map: one tile an area, all of one size, where the area lies; the same as a table."""

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.area import Area
from assessment.model.colour import Colour
from assessment.views.compare.cells import BOARD_ALONE, counts_for_comparison, result_of
from assessment.views.html import EMPTY, Html, chip, element
from assessment.wording.findings import areas as count_areas
from assessment.wording.labels import NO_COLOUR_YET, SYMBOLS, result_word


def tile_map(compared: Comparison, what: str) -> Html:
    """The map of an indicator, a standard or the whole ("")."""
    tiles = (_tile(compared, area, what) for area in compared.areas)
    columns = max((area.tile[1] for area in compared.areas), default=1)
    return element("div", *tiles, class_="tiles", aria_hidden="true", style=f"--columns:{columns}")


def tile_key(compared: Comparison, what: str) -> Html:
    """What the tiles' symbols mean, and the mark of a colour that is not counted where there is one."""
    colours = [element("li", chip(colour)) for colour in Colour]
    items = [*colours, element("li", chip(None, word=_(NO_COLOUR_YET)))]
    if any(_is_apart(compared, area, what) for area in compared.areas):
        own = _("the {board}’s own view: not counted").format(board=compared.framework.assessed)
        items.append(element("li", BOARD_ALONE, " ", own))
    return element("ul", *items, class_="key")


def map_table(compared: Comparison, what: str, title: str) -> Table:
    """What the map shows, area by area in alphabetical order."""
    rows = tuple(
        (area.name, area.abbreviation, area.health_board, area.kind, _words(compared, area, what))
        for area in compared.areas
    )
    headers = (_("Area"), _("On the map"), _("Health board"), _("Kind of area"), _("Colour"))
    return Table(_("{title}: the map as a table").format(title=title), headers, rows)


def bands(compared: Comparison, what: str) -> Html:
    """Which areas have which colour, in bands; alphabetical within each. A view of the board's side alone is apart."""
    found: dict[Colour | None, list[Area]] = {colour: [] for colour in (*Colour, None)}
    apart: list[Area] = []
    for area in compared.areas:
        if _is_apart(compared, area, what):
            apart.append(area)
        else:
            found[result_of(compared, area, what).colour].append(area)
    parts = [
        _band(chip(colour, word=_(NO_COLOUR_YET) if colour is None else ""), areas) for colour, areas in found.items()
    ]
    if apart:
        own = _("Not counted: the {board}’s own view").format(board=compared.framework.assessed)
        parts.append(_band(own, apart))
    return element("dl", *parts, class_="bands")


def _band(title: str, areas: list[Area]) -> Html:
    if not areas:
        return EMPTY
    names = ", ".join(f"{area.name} ({area.abbreviation})" for area in areas)
    count = element("strong", _("{count}:").format(count=count_areas(len(areas))))
    return element("div", element("dt", title), element("dd", count, " ", names))


def _tile(compared: Comparison, area: Area, what: str) -> Html:
    result, apart = result_of(compared, area, what), _is_apart(compared, area, what)
    row, column = area.tile
    return element(
        "span",
        element("span", area.abbreviation, class_="tile-name"),
        element("span", SYMBOLS[result.colour], BOARD_ALONE if apart else "", class_="tile-symbol"),
        class_=f"tile cell-{result.colour or 'none'}",
        style=f"grid-area:{row}/{column}",
        title=_("{area}: {colour}").format(area=area.name, colour=result_word(result)),
    )


def _words(compared: Comparison, area: Area, what: str) -> str:
    result = result_of(compared, area, what)
    shown = f"{SYMBOLS[result.colour]} {result_word(result)}"
    if not _is_apart(compared, area, what):
        return shown
    return _("{colour}, the {board}’s own view").format(colour=shown, board=compared.framework.assessed)


def _is_apart(compared: Comparison, area: Area, what: str) -> bool:
    """Whether an area has a colour that is shown and not counted: a view of the board's side alone."""
    result = result_of(compared, area, what)
    return result.colour is not None and not counts_for_comparison(compared.results[area.code], result)
