"""Which places of the demonstration a visitor is shown."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final

from assessment.access.place import Place
from assessment.model.errors import NotFound
from assessment.model.framework import Side
from assessment.model.round import AnswerKind, Round, RoundState
from assessment.storage import codes, counts, invitations, responses, rounds

VISITOR: Final = "Visitor to the demonstration"
KEPT_FOR: Final = timedelta(hours=12)


def officers_area(place: Place) -> tuple[tuple[str, str], ...]:
    """The area whose officer a visitor becomes, in the newest released round: the one where people see things most
    differently, with the most answers of its rarest level. It has most to show."""
    with place.storage.reading() as connection:
        newest = _newest(rounds.every(connection), RoundState.RELEASED)
        rated = Counter[tuple[str, str]]()
        for row in counts.of_round(connection, newest.id):
            if row.kind == AnswerKind.RATING:
                rated[row.area, row.value] += row.people
    scale = place.content.framework(newest.framework_id, newest.framework_version).scale
    areas = sorted({area for area, _ in rated})
    if not areas:
        raise NotFound("The demonstration has no answers yet.")
    return ((newest.area_set, max(areas, key=lambda area: min(rated[area, level.id] for level in scale.levels))),)


def response_for_a_visitor(place: Place) -> int:
    """A fresh response in the open round, in the area where fewest carers are invited, so that a visitor meets the
    words that a lone carer meets. Visitors of earlier days are no longer counted as invited."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        newest = _newest(rounds.every(connection), RoundState.OPEN)
        framework = place.content.framework(newest.framework_id, newest.framework_version)
        perspective = next(p.id for p in framework.perspectives if p.side is Side.CARERS)
        invited = Counter(dict.fromkeys(rounds.areas(connection, newest.id), 0))
        for invitation in invitations.of_round(connection, newest.id):
            if invitation.revoked_at is not None:
                continue
            if invitation.label != VISITOR:
                invited[invitation.area] += invitation.perspective == perspective
            elif now - invitation.created_at > KEPT_FOR:
                invitations.revoke(connection, invitation.id, at=now)
        area = min(sorted(invited), key=lambda one: invited[one])
        hashed = codes.code_hash(place.key, codes.new_code())
        new = invitations.NewInvitation(newest.id, area, perspective, VISITOR, hashed)
        invitations.add(connection, [new], at=now)
        found = invitations.find(connection, hashed)
        if found is None:
            raise NotFound("The demonstration could not be entered.")
        return responses.begin(connection, found.id)


def _newest(every: tuple[Round, ...], state: RoundState) -> Round:
    found = [round_ for round_ in every if round_.demonstration and round_.state is state]
    if not found:
        raise NotFound("The demonstration is not ready yet. Please try again in a minute.")
    return max(found, key=lambda round_: (round_.opens, round_.id))
