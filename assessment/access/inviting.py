"""Inviting people to a round: fresh codes, shown once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from assessment.access.frameworks import area_set_of, framework_of
from assessment.access.place import Place
from assessment.access.rounds import round_to_run
from assessment.model.area import AreaSet
from assessment.model.errors import RoundNotOpen, RoundProblem
from assessment.model.framework import Framework, Perspective
from assessment.model.identity import Identity
from assessment.model.round import RoundState
from assessment.storage import codes, invitations
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_LABEL = 80
MOST_AT_ONCE = 500


@dataclass(frozen=True)
class Wanted:
    """Whom to invite: `count` people of a perspective (id or label) in an area (code or name)."""

    area: str
    perspective: str
    label: str = ""
    count: int = 1


@dataclass(frozen=True)
class Issued:
    """A fresh invitation. `code` is shown here and never again: only its keyed hash is kept."""

    area: str
    area_name: str
    perspective: str
    label: str
    code: str

    @property
    def shown_code(self) -> str:
        """The code as it is read aloud: "FMDT-JBEF-KNW"."""
        return codes.grouped(self.code)


def invite(place: Place, identity: Identity, round_id: str, wanted: Iterable[Wanted]) -> tuple[Issued, ...]:
    """Invite people and give their codes, once. All of them or none: a bad line stores nothing.

    Raises Refused, NotFound, RoundNotOpen (closed or released), RoundProblem.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        if round_.state in (RoundState.CLOSED, RoundState.RELEASED):
            raise RoundNotOpen(f"The round {round_.id} is {round_.state}: nobody can be invited to it any more.")
        framework = framework_of(place, round_, connection)
        area_set = area_set_of(place, round_)
        taking_part = stored.areas(connection, round_.id)
        lines = list(wanted)
        if sum(max(0, line.count) for line in lines) > MOST_AT_ONCE:
            raise RoundProblem(f"Invite {MOST_AT_ONCE} people at most at once. Nobody was invited.")
        issued = [one for line in lines for one in _issue(line, framework, area_set, taking_part)]
        new = [
            invitations.NewInvitation(
                round_.id, one.area, one.perspective, one.label, codes.code_hash(place.key, one.code)
            )
            for one in issued
        ]
        invitations.add(connection, new, at=datetime.now(UTC))
    return tuple(issued)


def _issue(line: Wanted, framework: Framework, area_set: AreaSet, taking_part: dict[str, bool]) -> list[Issued]:
    area = area_set.find(line.area)
    if area is None or area.code not in taking_part:
        raise RoundProblem(f"{line.area!r} is not an area of this round. Nobody was invited.")
    perspectives = {name: p for p in framework.perspectives for name in (p.id, p.label.casefold())}
    perspective = perspectives.get(line.perspective.strip().casefold())
    if perspective is None:
        known = ", ".join(p.id for p in framework.perspectives)
        raise RoundProblem(f"{line.perspective!r} is not a perspective. Choose one of: {known}. Nobody was invited.")
    if line.count < 1:
        raise RoundProblem("Invite at least one person on each line. Nobody was invited.")
    return [
        Issued(area.code, area.name, perspective.id, _label(line, perspective, number), codes.new_code())
        for number in range(1, line.count + 1)
    ]


def _label(line: Wanted, perspective: Perspective, number: int) -> str:
    """The label for one person; numbered for several: "Carer rep 1", "Carer rep 2"."""
    label = " ".join(clean_text(line.label, longest=LONGEST_LABEL).split()) or perspective.label.capitalize()
    return label[:LONGEST_LABEL] if line.count == 1 else f"{label[: LONGEST_LABEL - 4]} {number}"
