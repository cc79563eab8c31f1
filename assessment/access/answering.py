"""A person's own response: open it, save answers one by one, choose who gets it, send it, take it back.

`save` is the hot path: one transaction of three statements, four on PostgreSQL, and its counts if the response is sent.
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.access.taking_over import settle_whose
from assessment.language import N_, _
from assessment.model.area import Area, AreaSet
from assessment.model.errors import InvalidAnswer, NotHere, Refused, RoundNotOpen
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.round import Answer, AnswerKey, AnswerKind, Audience, Response, Round, RoundState
from assessment.storage import answers, responses, sending
from assessment.storage.allowed import COMMENT_LENGTH, REASON_LENGTH, TEXT_FACT_LENGTH, allowed_value
from assessment.storage.answers import Saved
from assessment.storage.responses import Standing

__all__ = [
    "COMMENT_LENGTH",
    "REASON_LENGTH",
    "TEXT_FACT_LENGTH",
    "Saved",
    "Sheet",
    "changed_elsewhere",
    "choose_again",
    "choose_audience",
    "hold_own",
    "is_asked_again",
    "is_gone",
    "name_for_browsers",
    "open_sheet",
    "save",
    "send",
    "withdraw",
]

LONGEST_EDITOR = 80
NEWEST = 2**31 - 1  # what a column of revisions holds
NO_NATIONAL_TEAM = N_("This round is run by the board itself, so answers cannot be for the national team only.")


@dataclass(frozen=True)
class Sheet:
    """Everything that the questionnaire shows of one response. `invited` counts the people of this person's role and
    area who are invited now. A window that has shown a sheet has seen `response.revision`."""

    response: Response
    round: Round
    area: Area
    area_set: AreaSet
    framework: Framework
    invited: int

    @property
    def is_asked_again(self) -> bool:
        """Whether the round closed with fewer people invited than this person was told: they may choose once more."""
        return is_asked_again(self.response, self.round)


def is_asked_again(response: Response, round_: Round) -> bool:
    """Whether this person is asked again whom their answers are for. Without a reply their board gets nothing."""
    return round_.state is RoundState.CLOSED and response.set_aside is not None


def open_sheet(place: Place, identity: Identity) -> Sheet:
    """This person's response with its round and framework. Raises Refused, NotFound."""
    response_id = _own(identity, Action.SEE_OWN_ANSWERS)
    with place.storage.reading() as connection:
        standing = _allowed(responses.read(connection, response_id), identity, Action.SEE_OWN_ANSWERS)
        framework = framework_of(place, standing.round, connection)
    area_set = area_set_of(place, standing.round)
    area = area_set.area(standing.response.area)
    return Sheet(standing.response, standing.round, area, area_set, spoken(place.content, framework), standing.invited)


def name_for_browsers(place: Place, response_id: int | None) -> str:
    """Names a response to the browser that shows it; it opens nothing. What comes back under another name was given
    by another person on the same device, and is not this response's."""
    return hmac.new(place.key, b"left behind %d" % (response_id or 0), hashlib.sha256).hexdigest()[:16]


def save(place: Place, identity: Identity, key: AnswerKey, value: str, *, seen: int, editor: str) -> Saved:
    """Save one answer; "" clears it. It is on the disk when this returns.

    `seen` is the newest revision that this window has shown, `editor` names the window. Text loses control characters
    and is cut at its length. Raises Conflict, RoundNotOpen, InvalidAnswer, Refused: then nothing was changed.
    """
    response_id = _own(identity, Action.ANSWER)
    if not _is_plain(key.item):
        raise InvalidAnswer(_("There is no such question in this round."))
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        held = answers.hold(connection, response_id, key)
        if held is None or held.revoked:
            raise is_gone()
        require(identity, Action.ANSWER, round=held.round, area=held.area)
        _require_open(held.round)
        settle_whose(connection, identity, response_id, helper=held.helper, is_sent=held.sent)
        if key.kind is AnswerKind.COMMENT_FOR and value == Audience.NATIONAL and held.round.run_by_board:
            raise InvalidAnswer(_(NO_NATIONAL_TEAM))
        framework = framework_of(place, held.round, connection)
        allowed = allowed_value(framework, held.perspective, key, value)
        return answers.save(
            connection, held, framework, value=allowed, seen=_revision(seen), editor=_window(editor), at=now
        )


def changed_elsewhere(place: Place, identity: Identity, *, seen: int, editor: str) -> tuple[Answer, ...]:
    """Answers that another window saved after revision `seen`, the oldest first. Raises Refused."""
    response_id = _own(identity, Action.SEE_OWN_ANSWERS)
    with place.storage.reading() as connection:
        return responses.changed_elsewhere(connection, response_id, seen=_revision(seen), editor=_window(editor))


def choose_audience(
    place: Place, identity: Identity, audience: Audience, *, told_invited: int, is_their_own: bool = False
) -> None:
    """Keep whom this response is for, with the invited number that the person was told. Until the round closes.

    Where somebody else enters the answers, `is_their_own` says that the person made this choice themselves.
    Raises RoundNotOpen, InvalidAnswer (a round that the board runs itself has no national team), Refused.
    """
    with place.storage.writing() as connection:
        held, framework = _held(place, connection, identity)
        _require_open(held.round)
        _require_their_own(held, is_their_own=is_their_own)
        _choose(connection, held, framework, audience, told_invited=told_invited)


def choose_again(
    place: Place, identity: Identity, audience: Audience, *, told_invited: int, is_their_own: bool = False
) -> Response:
    """The reply of somebody whose choice was set aside as the round closed: once, and only before its release. In a
    round that a board runs itself their answers had been taken back, and are sent again.

    Raises RoundNotOpen (they are not asked), InvalidAnswer (fewer are invited than the page said), Refused.
    """
    with place.storage.writing() as connection:
        held, framework = _held(place, connection, identity)
        if not is_asked_again(held.response, held.round):
            _require_open(held.round)
            raise RoundNotOpen(_("You are not asked again. You can change your choice as before. Nothing was changed."))
        _require_told(held, told_invited)
        _require_their_own(held, is_their_own=is_their_own)
        _choose(connection, held, framework, audience, told_invited=told_invited)
        if held.round.run_by_board:
            now = replace(held, response=replace(held.response, audience=audience))
            sending.send(connection, now, framework, at=datetime.now(UTC))
        return _again(connection, held)


def send(
    place: Place, identity: Identity, *, shown: Audience | None = None, told_invited: int | None = None
) -> Response:
    """Send the response, which counts from now on, and stays sent while it is changed.

    `shown` is the choice of audience that the page showed beside the button, `told_invited` the invited number that it
    named: if another window has changed the choice since, or fewer are invited now, nothing is sent. Raises
    InvalidAnswer (then, or without a choice), RoundNotOpen, Refused.
    """
    with place.storage.writing() as connection:
        held, framework = _held(place, connection, identity, sends=True)
        _require_open(held.round)
        if held.response.audience is None:
            raise InvalidAnswer(_("Choose first who may have your answers. They are saved, and not sent yet."))
        if shown not in (None, held.response.audience):
            raise InvalidAnswer(
                _(
                    "Who may have your answers was changed in another window. Your answers are saved, and not "
                    "sent. Look at the choice again, then send."
                )
            )
        if told_invited is not None:
            _require_told(held, told_invited)
        if held.response.needs_second_look:
            raise InvalidAnswer(_("Somebody else entered these answers. Take the second look first, then send."))
        sending.send(connection, held, framework, at=datetime.now(UTC))
        if identity.helping:
            where = {"round_id": held.round.id, "area": held.response.area}
            record(connection, identity, "sent answers for someone", **where)
        return _again(connection, held)


def withdraw(place: Place, identity: Identity) -> Response:
    """Take the response back: it counts no more. Its answers stay, and may be sent again until the round closes."""
    with place.storage.writing() as connection:
        held, framework = _held(place, connection, identity)
        _require_open(held.round)
        sending.withdraw(connection, held, framework)
        return _again(connection, held)


def hold_own(place: Place, connection: Connection, identity: Identity) -> Standing:
    """This person's own response, which nobody else changes until the transaction ends, while its round is open.
    Raises Refused, RoundNotOpen."""
    held, _ = _held(place, connection, identity)
    _require_open(held.round)
    return held


def _is_plain(text: str) -> bool:
    """Whether every database takes the text, as it takes our own ids."""
    return text.isascii() and text.isprintable()


def _window(editor: str) -> str:
    name = editor[:LONGEST_EDITOR]
    return name if _is_plain(name) else "".join(filter(_is_plain, name))


def _revision(seen: int) -> int:
    return max(0, min(seen, NEWEST))


def _own(identity: Identity, action: Action) -> int:
    require(identity, action)
    if identity.response is None:
        raise is_gone()
    return identity.response


def _choose(
    connection: Connection, held: Standing, framework: Framework, audience: Audience, *, told_invited: int
) -> None:
    if audience is Audience.NATIONAL and held.round.run_by_board:
        raise InvalidAnswer(_(NO_NATIONAL_TEAM))
    sending.choose(connection, held, framework, audience=audience, told_invited=max(0, told_invited))


def _require_their_own(held: Standing, *, is_their_own: bool) -> None:
    if held.response.assisted is not None and not is_their_own:
        raise InvalidAnswer(_("Only the person can choose who sees their answers. Ask them, then say that they did."))


def _require_told(held: Standing, told_invited: int) -> None:
    if held.invited < told_invited:
        raise InvalidAnswer(
            _(
                "Fewer people are invited now than this page told you. Nothing was sent or changed. Please "
                "load the page again and look at your choice."
            )
        )


def _held(
    place: Place, connection: Connection, identity: Identity, *, sends: bool = False
) -> tuple[Standing, Framework]:
    held = sending.hold(connection, _own(identity, Action.ANSWER))
    standing = _allowed(held, identity, Action.ANSWER)
    response = standing.response
    if identity.helping or not sends:  # sending takes nothing over, and twice is once
        is_sent = response.is_sent and not sends
        settle_whose(connection, identity, response.id, helper=response.assisted_by, is_sent=is_sent)
    return standing, framework_of(place, standing.round, connection)


def _allowed(standing: Standing | None, identity: Identity, action: Action) -> Standing:
    if standing is None or standing.revoked:
        raise is_gone()
    require(identity, action, round=standing.round, area=standing.response.area)
    return standing


def _again(connection: Connection, held: Standing) -> Response:
    standing = responses.read(connection, held.response.id)
    if standing is None:
        raise is_gone()
    return standing.response


def _require_open(round_: Round) -> None:
    if round_.state is RoundState.DRAFT:
        raise RoundNotOpen(_("This round has not opened yet. You can read the questions; answers can be saved later."))
    if round_.state is not RoundState.OPEN:
        raise RoundNotOpen(_("This round has closed, so answers can no longer change. What you saved before is kept."))


def is_gone() -> Refused:
    """What is said to somebody whose response cannot be opened, for whatever reason."""
    return NotHere(
        _("Please type your code again. If it does not work, ask the person who gave it to you. Nothing was changed.")
    )
