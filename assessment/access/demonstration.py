"""Which places of the demonstration a visitor is shown."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final

from assessment.access.counted import read, scored, shared
from assessment.access.frameworks import framework_of
from assessment.access.place import Place
from assessment.language import _
from assessment.model.colour import Colour
from assessment.model.errors import NotFound
from assessment.model.framework import Side
from assessment.model.round import Round, RoundState
from assessment.storage import codes, invitations, responses, rounds

VISITOR: Final = "Visitor to the demonstration"
KEPT_FOR: Final = timedelta(hours=12)


def typed_by_visitors(round_: Round) -> str | None:
    """The label of the people of this round whose words nobody else reads; None where there are none: visitors of the
    demonstration meet invented words and their own, never another visitor's."""
    return VISITOR if round_.demonstration else None


def officers_area(place: Place) -> tuple[tuple[str, str], ...]:
    """The area whose officer a visitor becomes, in the newest released round: the one whose board sees most of its
    rarest colour, and of those the one with most answers. It has most to show."""
    with place.storage.reading() as connection:
        newest = _newest(rounds.every(connection), RoundState.RELEASED)
        framework = framework_of(place, newest, connection)
        found = shared(read(connection, newest.id))
    sent = Counter[str]()
    for (area, _role), people in found.sent().items():
        sent[area] += people
    if not sent:
        raise NotFound(_("The demonstration has no answers yet."))
    results = scored(framework, found, sent)

    def shows(area: str) -> tuple[int, int]:
        colours = Counter(result.colour for result in results[area].indicators)
        return min(colours[colour] for colour in Colour), sent[area]

    return ((newest.area_set, max(sorted(sent), key=shows)),)


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
            raise NotFound(_("The demonstration could not be entered."))
        return responses.begin(connection, found.id)


def _newest(every: tuple[Round, ...], state: RoundState) -> Round:
    found = [round_ for round_ in every if round_.demonstration and round_.state is state]
    if not found:
        raise NotFound(_("The demonstration is not ready yet. Please try again in a minute."))
    return max(found, key=lambda round_: (round_.opens, round_.id))
