"""The national team reads what people wrote, looks for words in it, and decides what boards may read."""

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.comments import waits
from assessment.access.demonstration import typed_by_visitors
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, permit, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.area import AreaSet
from assessment.model.comment import Decision, Written
from assessment.model.errors import InvalidAnswer, Refused, RoundNotOpen
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import moderation, sealed_texts
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_NOTE: Final = 500
REFERENCE: Final = 16  # letters of a digest: no two texts of a round share them
LONGEST_SEARCH: Final = 100
DID: Final = {
    Decision.RELEASE: "released a comment",
    Decision.ASK: "asked again about a comment",
    Decision.HOLD: "held back a comment",
}


Kind = Callable[[Written, Round], bool]


class Show(StrEnum):
    """Which texts are looked at."""

    WAITING = "waiting"
    RELEASED = "released"
    ASKED = "asked"
    HELD = "held"
    NATIONAL = "national"
    EVERYTHING = "everything"


@dataclass(frozen=True)
class Texts:
    """The texts of a round, by area, indicator and words. `may_decide`: the round is not released yet."""

    round: Round
    framework: Framework
    area_set: AreaSet
    every: tuple[Written, ...]
    may_decide: bool
    key: bytes = field(repr=False)

    def reference(self, text: Written) -> str:
        """What a link calls a text. It says nothing about whose it is, or which texts are the same person's."""
        about = f"{self.round.id} {text.response_id} {text.key}"
        return hmac.new(self.key, about.encode(), "sha256").hexdigest()[:REFERENCE]

    def called(self, reference: str) -> Written | None:
        """The text that a link calls so; None where it is not there, or not any more."""
        return next((text for text in self.every if self.reference(text) == reference), None)

    @property
    def areas(self) -> tuple[str, ...]:
        """The codes of the areas that somebody wrote from, by name."""
        return tuple(sorted({text.area for text in self.every}, key=lambda code: self.area_set.area(code).name))

    def number(self, show: Show) -> int:
        """How many texts of this kind there are in the round."""
        return len(self.looked_for(show))

    def looked_for(self, show: Show, *, area: str = "", search: str = "") -> tuple[Written, ...]:
        """The texts of one kind, of one area (a code; "" is all), with these letters anywhere in them, capital or
        small. Nothing in `search` has another meaning than its letters."""
        belongs, wanted = KINDS[show], _letters(clean_text(search, longest=LONGEST_SEARCH))
        return tuple(
            text
            for text in self.every
            if belongs(text, self.round) and area in ("", text.area) and wanted in _letters(text.text)
        )


@dataclass(frozen=True)
class Verdict:
    """What was decided about a text as it was shown."""

    about: Written
    decision: Decision
    note: str = ""


@dataclass(frozen=True)
class Done:
    """How many decisions were kept, and the texts about which none was: they have changed or gone since they were
    shown."""

    kept: int
    changed: tuple[Written, ...]


def rounds_to_moderate(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The rounds whose texts this identity may read: those still to be released first, the newest first in each."""
    with place.storage.reading() as connection:
        every = stored.every(connection)
    seen = (
        round_
        for round_ in reversed(every)
        if round_.state is not RoundState.DRAFT and permit(identity, Action.MODERATE_COMMENTS, round=round_)
    )
    return tuple(sorted(seen, key=lambda round_: round_.state is RoundState.RELEASED))


def texts_of(place: Place, identity: Identity, round_id: str) -> Texts:
    """The texts of a round. Raises Refused, also where there is no such round."""
    with place.storage.reading() as connection:
        round_ = _round(connection, identity, round_id)
        framework = framework_of(place, round_, connection)
        if round_.sealed:
            every = sealed_texts.of_round(connection, framework, round_id)
        else:
            every = moderation.written(connection, framework, round_id, left_out=typed_by_visitors(round_))
    area_set = area_set_of(place, round_)
    by_name = tuple(sorted(every, key=lambda text: area_set.area(text.area).name))
    return Texts(round_, spoken(place.content, framework), area_set, by_name, _is_undecided(round_), place.key)


def decide(place: Place, identity: Identity, round_id: str, verdicts: Iterable[Verdict]) -> Done:
    """Keep decisions about texts as they were shown: one that has changed meanwhile keeps waiting.

    Whoever is asked again needs a note to read. In the demonstration notes are not kept, since other visitors would
    read them. Raises Refused, InvalidAnswer, RoundNotOpen; then nothing was kept.
    """
    kept: list[Written] = []
    changed: list[Written] = []
    with place.storage.writing() as connection:
        round_ = _round(connection, identity, round_id, to_change=True)
        if not _is_undecided(round_):
            raise RoundNotOpen(_("This round is released, so what boards may read is settled. Nothing was changed."))
        framework = framework_of(place, round_, connection)
        every = moderation.written(connection, framework, round_id, left_out=typed_by_visitors(round_))
        now = {(text.response_id, text.key): text for text in every}
        for verdict in verdicts:
            about, note = verdict.about, clean_text(verdict.note, longest=LONGEST_NOTE).strip()
            _check(verdict.decision, round_, note)
            text = now.get((about.response_id, about.key))
            if text is None or text.revision != about.revision or not text.is_for_boards:
                changed.append(about)
                continue
            if round_.demonstration:
                note = text.note
            if (text.decision, text.note) == (verdict.decision, note):
                continue
            moderation.decide(connection, text, verdict.decision, note=note)
            record(
                connection,
                identity,
                DID[verdict.decision],
                round_id=round_id,
                area=text.area,
                detail=f"{text.key.kind} {text.key.item}",
            )
            kept.append(text)
    return Done(len(kept), tuple(changed))


def _decided(decision: Decision) -> Kind:
    return lambda text, round_: text.is_for_boards and text.decision is decision and not waits(text, round_)


KINDS: Mapping[Show, Kind] = {
    Show.WAITING: waits,
    Show.RELEASED: _decided(Decision.RELEASE),
    Show.ASKED: _decided(Decision.ASK),
    Show.HELD: _decided(Decision.HOLD),
    Show.NATIONAL: lambda text, _round: not text.is_for_boards,
    Show.EVERYTHING: lambda _text, _round: True,
}


def _letters(text: str) -> str:
    return " ".join(text.split()).casefold()


def _check(decision: Decision, round_: Round, note: str) -> None:
    if decision is not Decision.ASK:
        return
    if round_.state is not RoundState.OPEN:
        raise RoundNotOpen(_("The round has closed, so nobody can change their words. Release the comment or hold it."))
    if not note:
        raise InvalidAnswer(_("To ask again, write a note that tells the person what to look at. Nothing was saved."))


def _is_undecided(round_: Round) -> bool:
    return round_.state in (RoundState.OPEN, RoundState.CLOSED)


def _round(connection: Connection, identity: Identity, round_id: str, *, to_change: bool = False) -> Round:
    round_ = stored.find(connection, round_id, to_change=to_change)
    require(identity, Action.MODERATE_COMMENTS, round=round_)
    if round_ is None or round_.state is RoundState.DRAFT:
        raise Refused(_(REFUSED))
    return round_
