"""What everybody but the national team may ever get of a round beyond an area's own view, as one canonical text.

Made once, at the release (`access.releasing`), and read ever after: what happens later never makes it anew.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from sqlalchemy import Connection

from assessment.access.gate import REFUSED, Action, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.colour import Colour
from assessment.model.digest import digest_of
from assessment.model.errors import Refused
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.scoring.disclosure import AreaColours, AreasPerColour
from assessment.scoring.people_per_rating import PeoplePerRating
from assessment.storage import releases
from assessment.storage import rounds as stored

Made = TypeVar("Made")


@dataclass(frozen=True)
class Published:
    """`spread` is None where too few areas may count; `people` is by perspective, those that may be shown; `named` has
    the colours of each area (by code) that agreed to be named and may be."""

    round: str
    title: str
    framework: str
    framework_version: str
    framework_digest: str
    area_set: str
    opens: date
    closes: date
    spread: AreasPerColour | None
    people: Mapping[str, PeoplePerRating]
    named: Mapping[str, AreaColours]


@dataclass(frozen=True)
class Release:
    """What was published of a round. Areas whose result was withdrawn since are no longer in `named`, though they are
    in the totals. The digest is of what is here, so that it tells nobody more."""

    published: Published
    digest: str


def published(place: Place, identity: Identity, round_id: str) -> Release | None:
    """A round's release; None before it. Raises Refused, also where there is no such round."""
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        require(identity, Action.SEE_BENCHMARK, round=round_)
        if round_ is None:
            raise Refused(_(REFUSED))
        return release_of(connection, round_)


def release_of(connection: Connection, round_: Round) -> Release | None:
    """A round's release for whoever the gate has let in; None before it."""
    kept = releases.of_round(connection, round_.id) if round_.state is RoundState.RELEASED else None
    if kept is None:
        return None
    made = published_from(kept.body)
    gone = stored.withdrawn(connection, round_.id)
    left = replace(made, named={area: colours for area, colours in made.named.items() if area not in gone})
    return Release(left, kept.digest if left == made else digest_of(text_of(left)))


def text_of(made: Published) -> str:
    """The canonical JSON: sorted keys, no spaces; "" stands for no colour, "1/20" for a fraction."""
    return json.dumps(_plain(made), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def published_from(body: str) -> Published:
    """What `text_of` wrote, equal to it in every value."""
    told = json.loads(body)
    return Published(
        **told
        | {
            "opens": date.fromisoformat(told["opens"]),
            "closes": date.fromisoformat(told["closes"]),
            "spread": None if told["spread"] is None else _spread(told["spread"]),
            "people": {perspective: _people(one) for perspective, one in told["people"].items()},
            "named": {area: _colours_of(one) for area, one in told["named"].items()},
        }
    )


def _spread(told: dict[str, Any]) -> AreasPerColour:
    return AreasPerColour(
        **told
        | {
            "whole": _counted(told["whole"]),
            "standards": _each(told["standards"], _counted),
            "indicators": _each(told["indicators"], _counted),
        }
    )


def _colours_of(told: dict[str, Any]) -> AreaColours:
    return AreaColours(
        **told
        | {
            "whole": _colour(told["whole"]),
            "standards": _each(told["standards"], _colour),
            "indicators": _each(told["indicators"], _colour),
        }
    )


def _people(told: dict[str, Any]) -> PeoplePerRating:
    return PeoplePerRating(**told | {"shares": _each(told["shares"], lambda shares: _each(shares, Fraction))})


def _counted(told: dict[str, int]) -> dict[Colour | None, int]:
    return {_colour(colour): areas for colour, areas in told.items()}


def _each(told: Mapping[str, Any], make: Callable[[Any], Made]) -> dict[str, Made]:
    return {key: make(value) for key, value in told.items()}


def _colour(told: str | None) -> Colour | None:
    return Colour(told) if told else None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, Mapping):
        return {"" if key is None else str(key): _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, Fraction | date) else value
