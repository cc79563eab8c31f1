"""Scoring a file of responses, without a database: the same rule as for a round."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assessment.access.gate import Action, require
from assessment.intake.ahead import reading_ahead
from assessment.intake.counted import BadRow
from assessment.intake.limits import Limits
from assessment.intake.responses import read_responses
from assessment.model.area import AreaSet
from assessment.model.content import Content
from assessment.model.errors import NotFound
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.result import AreaResults
from assessment.scoring.engine import score_cells


@dataclass(frozen=True)
class FileScores:
    """`results` are sorted by round and area; None where bad rows kept the file from being scored. `rows` are those
    read, blank ones left out; the `bad_rows` among them are in nothing that was scored."""

    framework: Framework
    results: tuple[AreaResults, ...] | None
    rows: int
    bad_rows: tuple[BadRow, ...]
    warnings: tuple[str, ...]


def score_file(
    identity: Identity,
    path: Path,
    *,
    load: Callable[[], Content],
    framework_id: str,
    framework_version: str | None = None,
    area_set_id: str | None = None,
    skip_bad_rows: bool = False,
) -> FileScores:
    """Results of a file of responses. Who was invited is not known, so nothing is firm beyond those who answered.

    With a bad row nothing is scored, unless `skip_bad_rows`. Areas of `area_set_id` are found by code or name; others
    are kept as they are. `load` gives the content: meanwhile the end of a large file is being read. Raises Refused,
    NotFound (no such framework or area set) and BadFile.
    """
    require(identity, Action.SCORE_FILE)
    limits = Limits()
    with reading_ahead(path, limits) as ahead:
        content = load()
        framework = _framework(content, framework_id, framework_version)
        area_set = _area_set(content, area_set_id) if area_set_id else None
        counted = read_responses(path, framework, area_set, limits=limits, ahead=ahead)
    results = None
    if skip_bad_rows or not counted.bad_rows:
        results = tuple(score_cells(framework, counted.people, counted.cells.tolist()).values())
    return FileScores(framework, results, counted.rows, counted.bad_rows, counted.warnings)


def _framework(content: Content, framework_id: str, version: str | None) -> Framework:
    try:
        return content.framework(framework_id, version)
    except KeyError:
        known = ", ".join(f"{framework.id} {framework.version}" for framework in content.frameworks)
        wanted = f"{framework_id} {version or ''}".strip()
        raise NotFound(f"There is no framework {wanted}. There are: {known}.") from None


def _area_set(content: Content, area_set_id: str) -> AreaSet:
    try:
        return content.area_set(area_set_id)
    except KeyError:
        known = ", ".join(area_set.id for area_set in content.area_sets)
        raise NotFound(f"There is no area set {area_set_id}. There are: {known}.") from None
