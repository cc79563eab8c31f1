"""GET /download/my-data: everything that is held about a person, for that person and nobody else."""

from collections.abc import Mapping
from datetime import UTC, datetime

from assessment.access.own_data import own_data
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.reports.own_data_file import own_data_json
from assessment.web.downloads import Download


def my_data(place: Place, identity: Identity, query: Mapping[str, str]) -> Download:
    """The file. Raises Refused."""
    held = own_data(place, identity)
    return Download("my-data.json", "application/json; charset=utf-8", own_data_json(held, datetime.now(UTC)))
