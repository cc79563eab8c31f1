"""GET /download/comments?round=…&area=…: an area's released comments as a table, for whoever may read them."""

from collections.abc import Mapping

from assessment.access.comments import area_comments
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.reports.comment_table import comments_csv, file_name
from assessment.web.downloads import Download


def comments_file(place: Place, identity: Identity, query: Mapping[str, str]) -> Download:
    """The table. Raises Refused, also where the address names no round or area."""
    found = area_comments(place, identity, query.get("round", ""), query.get("area", ""))
    return Download(file_name(found), "text/csv; charset=utf-8", comments_csv(found))
