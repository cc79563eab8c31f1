"""GET /download/results?round=…&area=…: an area's results as a table, for whoever may see them on screen. With
`as=board` it is the board's own table, byte for byte: what a facilitator may hand on."""

from collections.abc import Mapping

from assessment.access.place import Place
from assessment.access.results import area_view
from assessment.model.identity import Identity
from assessment.reports.area_tables import area_csv, file_name
from assessment.web.downloads import Download


def results_file(place: Place, identity: Identity, query: Mapping[str, str]) -> Download:
    """The table. Raises Refused, also where the address names no round or area."""
    view = area_view(
        place, identity, query.get("round", ""), query.get("area", ""), as_board=query.get("as") == "board"
    )
    return Download(file_name(view), "text/csv; charset=utf-8", area_csv(view))
