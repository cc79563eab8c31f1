"""Scoring a file of responses, without a database: the same rule as for a round."""

from dataclasses import dataclass
from pathlib import Path

from assessment.access.gate import Action, require
from assessment.intake.counted import BadRow
from assessment.intake.responses import read_responses
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
    content: Content,
    framework_id: str,
    framework_version: str | None = None,
    area_set_id: str | None = None,
    skip_bad_rows: bool = False,
) -> FileScores:
    """Results of a file of responses. Who was invited is not known, so nothing is firm beyond those who answered.

    With a bad row nothing is scored, unless `skip_bad_rows`. Areas of `area_set_id` are found by code or name; others
    are kept as they are. Raises Refused, NotFound (no such framework or area set) and BadFile.
    """
    require(identity, Action.SCORE_FILE)
    try:
        framework = content.framework(framework_id, framework_version)
    except KeyError:
        known = ", ".join(f"{f.id} {f.version}" for f in content.frameworks)
        wanted = f"{framework_id} {framework_version or ''}".strip()
        raise NotFound(f"There is no framework {wanted}. There are: {known}.") from None
    try:
        area_set = content.area_set(area_set_id) if area_set_id else None
    except KeyError:
        known = ", ".join(area_set.id for area_set in content.area_sets)
        raise NotFound(f"There is no area set {area_set_id}. There are: {known}.") from None
    counted = read_responses(path, framework, area_set)
    results = None
    if skip_bad_rows or not counted.bad_rows:
        results = tuple(score_cells(framework, counted.people, counted.cells.tolist()).values())
    return FileScores(framework, results, counted.rows, counted.bad_rows, counted.warnings)
