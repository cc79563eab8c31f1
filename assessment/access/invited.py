"""Who is invited to a round, and what can be done about one invitation: call it something else, replace a lost code,
take it back."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import Action, permit
from assessment.access.inviting import Issued, label_of, require_before_closing
from assessment.access.known_rounds import state_name
from assessment.access.opening import link_token
from assessment.access.place import Place
from assessment.access.rounds import round_to_run
from assessment.language import _
from assessment.model.area import Area
from assessment.model.errors import NotFound, Refused, RoundNotOpen, RoundProblem
from assessment.model.framework import Framework, Perspective
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import codes, invitations
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class Invited:
    """One invitation. `sent` says whether its person has sent answers; None to those who may not know."""

    id: int
    area: Area
    perspective: Perspective
    label: str
    invited_at: datetime
    issue: int
    revoked: bool
    sent: bool | None


@dataclass(frozen=True)
class Guests:
    """Everybody invited to a round, by the area's name and then as they were invited. `areas` take part, by name;
    `may_change` says whether this identity may invite and revoke now."""

    round: Round
    framework: Framework
    areas: tuple[Area, ...]
    people: tuple[Invited, ...]
    may_change: bool

    @property
    def standing(self) -> tuple[Invited, ...]:
        """Those whose invitation was not taken back."""
        return tuple(one for one in self.people if not one.revoked)

    def invited(self, area: str, perspective: str) -> int:
        """How many people of a perspective are invited for an area."""
        return sum(one.area.code == area and one.perspective.id == perspective for one in self.standing)


def guests(place: Place, identity: Identity, round_id: str) -> Guests:
    """Who is invited to a round. Who has sent answers is for facilitators alone. Raises NotFound."""
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        if round_ is None or not permit(identity, Action.SEE_ROUNDS, round=round_):
            raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
        framework = spoken(place.content, framework_of(place, round_, connection))
        taking_part = stored.areas(connection, round_.id)
        found = invitations.followed(connection, round_.id)
    here = (area for area in area_set_of(place, round_).areas if area.code in taking_part)
    areas = tuple(sorted(here, key=lambda area: area.name))
    known = {area.code: area for area in areas}
    may_know = permit(identity, Action.COMPARE_AREAS, round=round_)
    people = [
        Invited(
            id=one.invitation.id,
            area=known[one.invitation.area],
            perspective=framework.perspective(one.invitation.perspective),
            label=one.invitation.label,
            invited_at=one.invitation.created_at,
            issue=one.invitation.issue,
            revoked=one.invitation.revoked_at is not None,
            sent=one.sent if may_know else None,
        )
        for one in found
    ]
    order = {area.code: number for number, area in enumerate(areas)}
    people.sort(key=lambda one: (order[one.area.code], one.id))
    before_closing = round_.state in (RoundState.DRAFT, RoundState.OPEN)
    may_change = before_closing and permit(identity, Action.RUN_ROUNDS, round=round_)
    return Guests(round_, framework, areas, tuple(people), may_change)


def to_remind(place: Place, identity: Identity, round_id: str) -> tuple[Guests, tuple[Invited, ...]]:
    """The people of an open round who have not sent answers yet, for facilitators alone.

    Raises Refused, NotFound, RoundNotOpen.
    """
    found = guests(place, identity, round_id)
    if not permit(identity, Action.COMPARE_AREAS):
        raise Refused(_("Who has answered is for the national team’s facilitators alone."))
    if found.round.state is not RoundState.OPEN:
        raise RoundNotOpen(
            _("The round {round} is {state}: there is nobody to remind.").format(
                round=found.round.id, state=state_name(found.round.state)
            )
        )
    return found, tuple(one for one in found.standing if one.sent is False)


def revoke(place: Place, identity: Identity, round_id: str, invitation_id: int) -> None:
    """Take an invitation back: its code and link open nothing from now on. Raises Refused, NotFound, RoundNotOpen,
    RoundProblem where its person has sent answers: they could not take them back themselves any more."""
    with place.storage.writing() as connection:
        held = _to_change(connection, identity, round_id, invitation_id)
        if held.sent:
            raise RoundProblem(
                _(
                    "{label} has sent answers, so this invitation stays. They can take their answers back "
                    "themselves. If their code is lost or in the wrong hands, make a new one: the old one stops "
                    "working."
                ).format(label=held.invitation.label)
            )
        invitations.revoke(connection, invitation_id, at=datetime.now(UTC))
        _recorded(connection, identity, "took an invitation back", held)


def reissue(place: Place, identity: Identity, round_id: str, invitation_id: int) -> Issued:
    """Another code for the same person, shown once. The old code and its link open nothing from now on; answers that
    were saved with it stay theirs. Raises Refused, NotFound, RoundNotOpen."""
    with place.storage.writing() as connection:
        held = _to_change(connection, identity, round_id, invitation_id)
        old = held.invitation
        code = codes.new_code()
        hashed = codes.code_hash(place.key, code)
        invitations.reissue(connection, old.id, hashed)
        _recorded(connection, identity, "made a new code", held)
        round_ = round_to_run(connection, identity, round_id)
    token = link_token(place, old.id, old.issue + 1, code_hash=hashed)
    name = area_set_of(place, round_).area(old.area).name
    return Issued(old.area, name, old.perspective, old.label, code, old.id, token)


def relabel(place: Place, identity: Identity, round_id: str, invitation_id: int, label: str) -> str:
    """Call an invitation something else; its label as it is kept. Raises Refused, NotFound, RoundNotOpen,
    RoundProblem."""
    new = label_of(label)
    if not new:
        raise RoundProblem(_("Write what this person is to be called, such as “Carer rep A”. Nothing was changed."))
    with place.storage.writing() as connection:
        held = _to_change(connection, identity, round_id, invitation_id)
        invitations.relabel(connection, invitation_id, new)
        _recorded(connection, identity, "renamed an invitation", held)
    return new


def _to_change(connection: Connection, identity: Identity, round_id: str, invitation_id: int) -> invitations.Followed:
    """An invitation that stands, in a round that this identity may run and that has not closed, held until the
    transaction ends: a person cannot send or be revoked meanwhile."""
    round_ = round_to_run(connection, identity, round_id)
    require_before_closing(round_)
    held = invitations.followed_one(connection, round_.id, invitation_id)
    if held is None or held.invitation.revoked_at is not None:
        raise NotFound(_("That invitation is not there any more. Nothing was changed."))
    return held


def _recorded(connection: Connection, identity: Identity, did: str, held: invitations.Followed) -> None:
    one = held.invitation
    record(connection, identity, did, round_id=one.round_id, area=one.area, detail=f"invitation {one.id}")
