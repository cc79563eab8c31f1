"""Rounds as people run them: created, changed as drafts, opened; which areas take part and agree to be named.

What each step needs is checked here and said in words; whether this identity may take it is the gate's question.
Closing, extending and reopening are `closing`, releasing is `releasing`.
"""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from assessment.access.auditing import record
from assessment.access.closing import close_round, extend_round, reopen_round
from assessment.access.frameworks import area_code, area_set_named, area_set_of, published
from assessment.access.gate import Action, permit, require
from assessment.access.known_rounds import known_round, may_know, now, require_state, round_to_run, round_to_see
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.language import _
from assessment.model.digest import digest_of
from assessment.model.errors import NotFound, RoundNotOpen, RoundProblem
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import invitations
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

__all__ = [
    "agree",
    "areas_of",
    "change_draft",
    "choose_areas",
    "choose_named",
    "close_round",
    "create_round",
    "extend_round",
    "open_round",
    "release_round",
    "remove_draft",
    "reopen_round",
    "round_of",
    "round_to_run",
    "rounds",
    "rounds_to_see",
]

LONGEST_TITLE = 200
LONGEST_ID = 40


def rounds(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The rounds that this identity may know of, the earliest first."""
    with place.storage.reading() as connection:
        every = stored.every(connection)
    return tuple(round_ for round_ in every if may_know(identity, round_))


def rounds_to_see(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The rounds whose running this identity may look at, the newest first. Raises Refused."""
    require(identity, Action.SEE_ROUNDS)
    with place.storage.reading() as connection:
        every = stored.every(connection)
    return tuple(round_ for round_ in reversed(every) if permit(identity, Action.SEE_ROUNDS, round=round_))


def round_of(place: Place, identity: Identity, round_id: str) -> Round:
    """One of those rounds. Raises NotFound, also where it exists and this identity may not know of it."""
    with place.storage.reading() as connection:
        return known_round(connection, identity, round_id)


def areas_of(place: Place, identity: Identity, round_id: str) -> dict[str, bool]:
    """Codes of the areas that take part, each with whether it agrees to be named: for those who run rounds, since who
    did not agree is nobody else's business. Raises Refused, NotFound."""
    with place.storage.reading() as connection:
        round_to_see(connection, identity, round_id)
        return stored.areas(connection, round_id)


def create_round(place: Place, identity: Identity, new: Round, *, areas: Sequence[str] = ()) -> Round:
    """Store a draft round of the areas named (codes or names), or of the whole set.

    A version of "" means the framework's newest; an id of "" is made from the title. Raises Refused, NotFound,
    RoundProblem.
    """
    require(identity, Action.RUN_ROUNDS, round=new)
    framework = published(place, new.framework_id, new.framework_version or None)
    area_set = area_set_named(place, new.area_set)
    if new.closes < new.opens:
        raise RoundProblem(_("The round closes before it opens. Nothing was stored."))
    if area_set.invented is not new.demonstration:
        raise RoundProblem(_("Invented areas are for demonstration rounds only, and they for invented areas only."))
    chosen = [area_code(area_set, area) for area in areas] or [area.code for area in area_set.areas]
    draft = Round(
        id=_identifier(new.id) if new.id else _identifier_from(new.title, taken=_ids(place)),
        title=clean_text(new.title, longest=LONGEST_TITLE).strip() or new.id,
        framework_id=framework.id,
        framework_version=framework.version,
        area_set=area_set.id,
        state=RoundState.DRAFT,
        opens=new.opens,
        closes=new.closes,
        demonstration=new.demonstration,
        run_by_board=new.run_by_board,
    )
    try:
        with place.storage.writing() as connection:
            stored.add(connection, draft, chosen, at=now())
            record(connection, identity, "created a round", round_id=draft.id, detail=f"{len(set(chosen))} areas")
    except IntegrityError:
        raise RoundProblem(
            _("There is a round called {round} already. Nothing was stored.").format(round=draft.id)
        ) from None
    return draft


def change_draft(place: Place, identity: Identity, round_id: str, *, title: str, opens: date, closes: date) -> Round:
    """Rename a draft and change its days. Raises Refused, NotFound, RoundNotOpen, RoundProblem."""
    if closes < opens:
        raise RoundProblem(_("The round closes before it opens. Nothing was changed."))
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.DRAFT, done="changed")
        named = clean_text(title, longest=LONGEST_TITLE).strip() or round_.title
        stored.set_title(connection, round_.id, named)
        stored.set_dates(connection, round_.id, opens=opens, closes=closes)
        record(connection, identity, "changed a draft round", round_id=round_.id, detail=f"{opens} to {closes}")
        return known_round(connection, identity, round_id)


def remove_draft(place: Place, identity: Identity, round_id: str) -> None:
    """Take away a draft to which nobody was ever invited. Raises Refused, NotFound, RoundNotOpen, RoundProblem."""
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.DRAFT, done="taken away")
        if invitations.of_round(connection, round_.id):
            raise RoundProblem(_("People have been invited to this round. It stays, and nothing was changed."))
        stored.remove(connection, round_.id)
        record(connection, identity, "took a draft round away", round_id=round_.id)


def choose_areas(place: Place, identity: Identity, round_id: str, areas: Collection[str]) -> None:
    """Let these areas (codes or names) take part and no others, in a draft or an open round.

    An area where somebody was invited stays. Raises Refused, NotFound, RoundNotOpen, RoundProblem.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.DRAFT, RoundState.OPEN, done="changed")
        area_set = area_set_of(place, round_)
        chosen = {area_code(area_set, area) for area in areas}
        if not chosen:
            raise RoundProblem(_("Choose at least one area. Nothing was changed."))
        now_in = set(stored.areas(connection, round_.id))
        invited = {invitation.area for invitation in invitations.of_round(connection, round_.id)}
        kept = sorted(area_set.area(code).name for code in (now_in - chosen) & invited)
        if kept:
            raise RoundProblem(
                _("People have been invited in {areas}, so it stays. Nothing was changed.").format(
                    areas=", ".join(kept)
                )
            )
        stored.take_part(connection, round_.id, chosen - now_in)
        stored.leave_out(connection, round_.id, now_in - chosen)
        if chosen != now_in:
            record(connection, identity, "chose a round's areas", round_id=round_.id, detail=f"{len(chosen)} areas")


def choose_named(place: Place, identity: Identity, round_id: str, areas: Collection[str]) -> None:
    """Record that these of the round's areas (codes) agree to be named and no others, before the release.

    Raises Refused, NotFound, RoundNotOpen.
    """
    with place.storage.writing() as connection:
        round_ = _unreleased(connection, identity, round_id)
        before = stored.areas(connection, round_.id)
        unknown = set(areas) - set(before)
        if unknown:
            raise NotFound(
                _("{area} does not take part in the round {round}.").format(area=sorted(unknown)[0], round=round_.id)
            )
        for code, agreed in before.items():
            if agreed is not (code in areas):
                _set_agreed(connection, identity, round_, code, agrees=not agreed)


def agree(place: Place, identity: Identity, round_id: str, area: str, *, agrees: bool = True) -> None:
    """Record whether an area (code or name) agrees to be named, before the release: what is published is not made
    anew. Raises Refused, NotFound, RoundNotOpen."""
    with place.storage.writing() as connection:
        round_ = _unreleased(connection, identity, round_id)
        code = area_code(area_set_of(place, round_), area)
        if code not in stored.areas(connection, round_.id):
            raise NotFound(_("{area} does not take part in the round {round}.").format(area=area, round=round_.id))
        _set_agreed(connection, identity, round_, code, agrees=agrees)


def open_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Draft to open: the framework is frozen as it is published now, and answers can be saved."""
    from assessment.catalogue import snapshot

    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.DRAFT, done="opened")
        body = snapshot(published(place, round_.framework_id, round_.framework_version))
        digest = digest_of(body)
        stored.put_snapshot(connection, digest, body)
        stored.set_state(connection, round_.id, RoundState.OPEN, at=now(), digest=digest)
        record(connection, identity, "opened a round", round_id=round_.id)
        return known_round(connection, identity, round_id)


def _identifier(text: str) -> str:
    if not 0 < len(text) <= LONGEST_ID or not text.isascii() or not text.replace("-", "").isalnum():
        raise RoundProblem(_("A round's id is letters, digits and hyphens, such as 2026 or autumn-2026."))
    return text


def _ids(place: Place) -> frozenset[str]:
    with place.storage.reading() as connection:
        return frozenset(round_.id for round_ in stored.every(connection))


def _identifier_from(title: str, *, taken: frozenset[str]) -> str:
    """An id that no round has, from a title: "Autumn 2027" gives autumn-2027, and then autumn-2027-2."""
    words = "".join(character if character.isascii() and character.isalnum() else " " for character in title)
    stem = "-".join(words.lower().split())[: LONGEST_ID - 4].strip("-") or "round"
    free = (one for one in (stem, *(f"{stem}-{number}" for number in range(2, 1000))) if one not in taken)
    return next(free, stem)


def _unreleased(connection: Connection, identity: Identity, round_id: str) -> Round:
    round_ = round_to_run(connection, identity, round_id)
    if round_.state is RoundState.RELEASED:
        raise RoundNotOpen(
            _("The round is released. Which areas agreed to be named was settled then. Nothing was changed.")
        )
    return round_


def _set_agreed(connection: Connection, identity: Identity, round_: Round, area: str, *, agrees: bool) -> None:
    stored.agree(connection, round_.id, area, agrees=agrees)
    did = "recorded that an area may be named" if agrees else "recorded that an area is not named"
    record(connection, identity, did, round_id=round_.id, area=area)
