"""Frames of counts as one block of whole numbers: every place × item × perspective × answer, zeros included."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from assessment.model.people import People, Place
from assessment.scoring.frame import AREA, INVITED, PEOPLE, PERSPECTIVE, ROUND, SENT


class UnknownValue(ValueError):
    """A frame holds a perspective, indicator, answer, fact or value that the framework does not have."""


def places_of(frame: pd.DataFrame) -> list[Place]:
    """Each row's place."""
    return list(zip(frame[ROUND].astype(object), frame[AREA].astype(object), strict=True))


def people_of(frame: pd.DataFrame, perspectives: Sequence[str]) -> People:
    """The people frame, places sorted. Raises UnknownValue."""
    rows = places_of(frame)
    places = tuple(sorted(set(rows)))
    row_of = {place: row for row, place in enumerate(places)}
    cells = np.array([row_of[place] for place in rows], dtype=np.int64) * len(perspectives)
    cells += codes(frame[PERSPECTIVE], perspectives)
    invited = frame[INVITED].astype("Int64")
    unknown = {place for place, missing in zip(rows, invited.isna(), strict=True) if missing}
    shape = (len(places), len(perspectives))
    sent = _summed(cells, frame[SENT], shape).tolist()
    known = _summed(cells, invited.fillna(0), shape).tolist()
    return People(places, sent, [None if place in unknown else row for place, row in zip(places, known, strict=True)])


def block(
    frame: pd.DataFrame, places: Sequence[Place], axes: Sequence[tuple[str, Sequence[str]]]
) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """People by place and then by each axis (column, its values in order). Raises UnknownValue, also for a place that
    is not among `places`."""
    known = pd.MultiIndex.from_tuples(places, names=[ROUND, AREA]) if places else pd.MultiIndex.from_arrays([[], []])
    cells = known.get_indexer(pd.MultiIndex.from_frame(frame[[ROUND, AREA]])).astype(np.int64)
    if (cells < 0).any():
        raise UnknownValue(f"counts name {places_of(frame)[int(np.argmin(cells))]}, where nobody has sent answers")
    for column, values in axes:
        cells = cells * len(values) + codes(frame[column], values)
    return _summed(cells, frame[PEOPLE], (len(places), *(len(values) for _, values in axes)))


def codes(column: "pd.Series[Any]", values: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Each row's place in `values`. Raises UnknownValue."""
    row, distinct = pd.factorize(column)
    place = {value: number for number, value in enumerate(values)}
    unknown = [value for value in distinct if value not in place]
    if unknown or (row < 0).any():
        raise UnknownValue(f"{column.name} {unknown[0] if unknown else None!r} is not in the framework")
    return np.array([place[value] for value in distinct], dtype=np.int64)[row]


def _summed(cells: Any, people: "pd.Series[Any]", shape: tuple[int, ...]) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Whole numbers are added as whole numbers: a float would lose people beyond 2^53."""
    totals = people.astype(np.int64).reset_index(drop=True).groupby(cells).sum()
    out = np.zeros(int(np.prod(shape)), dtype=np.int64)
    out[totals.index.to_numpy(dtype=np.int64)] = totals.to_numpy()
    return out.reshape(shape)
