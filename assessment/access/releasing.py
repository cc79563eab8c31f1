"""Releasing a closed round: what others may ever get of it is worked out once, frozen, and never again."""

from collections import Counter

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.closing import ask_again
from assessment.access.comments import copy_released
from assessment.access.counted import Counts, read, scored, shared
from assessment.access.frameworks import framework_of
from assessment.access.known_rounds import known_round, now, require_state, round_to_run
from assessment.access.place import Place
from assessment.access.published import Published, text_of
from assessment.language import _
from assessment.model.digest import digest_of
from assessment.model.errors import RoundNotOpen
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.round import SHARED, Round, RoundState
from assessment.scoring.disclosure import area_colours, areas_per_colour, may_name_area
from assessment.scoring.people_per_rating import PeoplePerRating, people_per_rating
from assessment.storage import closing, releases
from assessment.storage import rounds as stored
from assessment.storage.counts import SENT


def release_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Closed to released: officers see their area's results. There is no way back.

    Whoever was asked again and has not replied stays with the national team only. Raises Refused, NotFound,
    RoundNotOpen.
    """
    import pandas  # noqa: F401 - takes half a second, which must not pass while other writers wait

    ask_again(place, identity, round_id, needed=RoundState.CLOSED, done="released")
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.CLOSED, done="released")
        if closing.told_more(connection, round_.id):
            raise RoundNotOpen(_("Somebody has just changed their choice. Nothing was released. Please try again."))
        digest = freeze(connection, framework_of(place, round_, connection), round_)
        copied = copy_released(connection, place, round_)
        stored.set_state(connection, round_.id, RoundState.RELEASED, at=now())
        comments = "1 comment" if copied == 1 else f"{copied} comments"
        record(connection, identity, "released a round", round_id=round_.id, detail=f"{comments}, digest {digest}")
        return known_round(connection, identity, round_id)


def freeze(connection: Connection, framework: Framework, round_: Round) -> str:
    """Work out and keep what others may get of a round whose answers no longer change; its digest."""
    taking_part = stored.areas(connection, round_.id)
    every = read(connection, round_.id)
    found = shared(every)
    results = scored(framework, found, taking_part)
    named = [code for code, agrees in taking_part.items() if _may_name(framework, found, code, agrees=agrees)]
    made = Published(
        round=round_.id,
        title=round_.title,
        framework=round_.framework_id,
        framework_version=round_.framework_version,
        framework_digest=round_.framework_digest,
        area_set=round_.area_set,
        opens=round_.opens,
        closes=round_.closes,
        spread=areas_per_colour(results, named=named),
        people=_people(framework, every),
        named={code: area_colours(results[code]) for code in named},
    )
    body = text_of(made)
    releases.put(connection, releases.Release(round_.id, body, digest_of(body)))
    return digest_of(body)


def _may_name(framework: Framework, found: Counts, area: str, *, agrees: bool) -> bool:
    sharers = {perspective: people for (of, perspective), people in found.sent().items() if of == area}
    return may_name_area(framework, sharers, agrees=agrees)


def _people(framework: Framework, every: Counts) -> dict[str, PeoplePerRating]:
    import pandas as pd

    from assessment.scoring.frame import COUNT_COLUMNS, PEOPLE_COLUMNS
    from assessment.scoring.people_per_rating import SHARED as IS_SHARED

    sent: Counter[tuple[str, str, bool]] = Counter()
    ratings = []
    for row in every.rows:
        is_shared = row.audience in SHARED
        if row.kind == SENT.kind:
            sent[row.area, row.perspective, is_shared] += row.people
        elif row.kind == "rating":
            ratings.append((every.round_id, row.area, row.perspective, row.item, row.value, row.people, is_shared))
    people = [(every.round_id, area, role, number, None, is_shared) for (area, role, is_shared), number in sent.items()]
    return people_per_rating(
        framework,
        pd.DataFrame(ratings, columns=[*COUNT_COLUMNS, IS_SHARED]).astype({IS_SHARED: "bool"}),
        pd.DataFrame(people, columns=[*PEOPLE_COLUMNS, IS_SHARED]).astype(
            {"sent": "int64", "invited": "Int64", IS_SHARED: "bool"}
        ),
    )
