"""Inviting people to a round: fresh codes, shown once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

from assessment.access.auditing import record
from assessment.access.frameworks import area_set_of, framework_of
from assessment.access.known_rounds import state_name
from assessment.access.opening import link_token
from assessment.access.place import Place
from assessment.access.rounds import round_to_run
from assessment.language import _
from assessment.model.area import AreaSet
from assessment.model.errors import RoundNotOpen, RoundProblem
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import codes, invitations
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_LABEL = 80
MOST_AT_ONCE = 500
_NOTHING = ("", "", "", "", "")


@dataclass(frozen=True)
class Wanted:
    """Whom to invite: `count` people of a perspective (id or label) in an area (code or name)."""

    area: str
    perspective: str
    label: str = ""
    count: int = 1


@dataclass(frozen=True)
class Issued:
    """A fresh invitation. `code` is shown here and never again: only its keyed hash is kept. `token` is that of the
    signed link which does what the code does."""

    area: str
    area_name: str
    perspective: str
    label: str
    code: str
    id: int = 0
    token: str = ""

    @property
    def shown_code(self) -> str:
        """The code as it is read aloud: "FMDT-JBEF-KNW"."""
        return codes.grouped(self.code)


def invite(place: Place, identity: Identity, round_id: str, wanted: Iterable[Wanted]) -> tuple[Issued, ...]:
    """Invite people and give their codes, once. All of them or none: a bad line stores nothing.

    Raises Refused, NotFound, RoundNotOpen (closed or released), RoundProblem.
    """
    lines = list(wanted)
    if sum(max(0, line.count) for line in lines) > MOST_AT_ONCE:
        raise RoundProblem(
            _("Invite {most_at_once} people at most at once. Nobody was invited.").format(most_at_once=MOST_AT_ONCE)
        )
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_before_closing(round_)
        framework = framework_of(place, round_, connection)
        area_set = area_set_of(place, round_)
        taking_part = stored.areas(connection, round_.id)
        labels = _Labels(invitations.of_round(connection, round_.id))
        issued = [one for line in lines for one in _issue(line, framework, area_set, taking_part, labels)]
        hashes = [codes.code_hash(place.key, one.code) for one in issued]
        new = [
            invitations.NewInvitation(round_.id, one.area, one.perspective, one.label, hashed)
            for one, hashed in zip(issued, hashes, strict=True)
        ]
        ids = invitations.add(connection, new, at=datetime.now(UTC))
        if ids:
            record(connection, identity, "invited people", round_id=round_.id, detail=f"{len(ids)} invitations")
    return tuple(
        replace(one, id=id_, token=link_token(place, id_, 1, code_hash=hashed))
        for one, id_, hashed in zip(issued, ids, hashes, strict=True)
    )


def wanted_from_lines(text: str) -> list[Wanted]:
    """Whom pasted lines ask to invite: area, role, label and how many, the last two if there are any; separated by
    commas, semicolons or tabs, as a spreadsheet gives them. Raises RoundProblem with the line's number."""
    wanted = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        area, role, label, people, *more = [*(part.strip() for part in re.split("[,;\t]", line)), *_NOTHING][:5]
        if not role or more[0] or not re.fullmatch("[0-9]{0,3}", people):
            raise RoundProblem(
                _(
                    "Line {number} is not area, role, label and how many, with commas between: {line!r}. "
                    "Nobody was invited."
                ).format(number=number, line=line.strip()[:80])
            )
        wanted.append(Wanted(area, role, label, int(people or 1)))
    return wanted


def require_before_closing(round_: Round) -> None:
    """Invitations change until the round closes. Raises RoundNotOpen."""
    if round_.state in (RoundState.CLOSED, RoundState.RELEASED):
        raise RoundNotOpen(
            _("The round {round} is {state}: its invitations cannot change any more.").format(
                round=round_.id, state=state_name(round_.state)
            )
        )


def label_of(text: str) -> str:
    """A label as it is kept: one line, no control characters, 80 characters at most; "" where nothing is left."""
    return " ".join(clean_text(text, longest=LONGEST_LABEL).split())


def _issue(
    line: Wanted, framework: Framework, area_set: AreaSet, taking_part: dict[str, bool], labels: "_Labels"
) -> list[Issued]:
    area = area_set.find(line.area)
    if area is None or area.code not in taking_part:
        raise RoundProblem(_("{area!r} is not an area of this round. Nobody was invited.").format(area=line.area))
    perspectives = {_spoken(name): p for p in framework.perspectives for name in (p.id, p.label, p.plural)}
    perspective = perspectives.get(_spoken(line.perspective))
    if perspective is None:
        known = ", ".join(p.id for p in framework.perspectives)
        raise RoundProblem(
            _("{perspective!r} is not a perspective. Choose one of: {known}. Nobody was invited.").format(
                perspective=line.perspective, known=known
            )
        )
    if line.count < 1:
        raise RoundProblem(_("Invite at least one person on each line. Nobody was invited."))
    base = label_of(line.label) or perspective.label.capitalize()
    return [
        Issued(area.code, area.name, perspective.id, label, codes.new_code())
        for label in labels.take(area.code, base, line.count)
    ]


def _spoken(name: str) -> str:
    """A role's name as it is compared: as people type it, in any case and with either apostrophe."""
    return name.strip().casefold().replace("’", "'")


class _Labels:
    """Gives each person of an area a label of their own: "Carer rep 1", "Carer rep 2"; the next round of invitations
    goes on with 3."""

    def __init__(self, existing: Iterable[invitations.Invitation]) -> None:
        self._taken = {(one.area, one.label.casefold()) for one in existing}

    def take(self, area: str, base: str, number: int) -> list[str]:
        """So many labels. One person alone needs no number while nobody else is called so."""
        alone = (area, base.casefold()) not in self._taken
        names: Iterator[str] = (f"{base[: LONGEST_LABEL - 4]} {n}" for n in count(1 if alone else 2))
        if number == 1 and alone and (area, f"{base.casefold()} 1") not in self._taken:
            names = iter([base])
        found: list[str] = []
        while len(found) < number:
            label = next(names)
            if (area, label.casefold()) not in self._taken:
                self._taken.add((area, label.casefold()))
                found.append(label)
        return found
