"""Entering answers for somebody else: from paper, by phone, or for a group on one screen.

A facilitator helps with the way that they are signed in, anybody else with the person's own code. What is entered
counts like any other response. Staff of a board never enter a carer's answers: the gate knows officers, and whoever
helps with a code is asked.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from assessment.access.answering import hold_own
from assessment.access.auditing import record
from assessment.access.demonstration import VISITOR as DEMONSTRATION_VISITOR
from assessment.access.demonstration import response_for_a_visitor
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, permit, require
from assessment.access.place import Place
from assessment.access.rounds import rounds
from assessment.access.sessions import cookie_of, identity_of_cookie
from assessment.language import _
from assessment.model.errors import InvalidAnswer, NotFound, Refused, RoundNotOpen
from assessment.model.identity import Identity, Role
from assessment.model.round import Assisted, Round, RoundState
from assessment.storage import answers, helping, responses
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_NAME = 80
HOW = {Assisted.PAPER: "from paper", Assisted.PHONE: "by phone", Assisted.GROUP: "for a group"}


@dataclass(frozen=True)
class Helped:
    """Somebody whose answers are not sent. `own` says that they have begun themselves: then only their code opens
    what they have not sent. `by` is who has begun to enter their answers, `how` in what way."""

    invitation: int
    area: str
    area_name: str
    perspective: str
    label: str
    own: bool
    how: Assisted | None
    by: str

    def may_be_helped_by(self, identity: Identity) -> bool:
        """Whether this facilitator may begin, or go on with what they began."""
        return not self.own and self.by in ("", identity.name)


def rounds_to_help(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The open rounds in which this facilitator may enter answers for people. Raises Refused."""
    require(identity, Action.ENTER_FOR_SOMEONE)
    open_now = (round_ for round_ in rounds(place, identity) if round_.state is RoundState.OPEN)
    return tuple(round_ for round_ in open_now if permit(identity, Action.ENTER_FOR_SOMEONE, round=round_))


def people_to_help(place: Place, identity: Identity, round_id: str) -> tuple[Helped, ...]:
    """Who has not sent answers, by area and then by label. Raises Refused, NotFound."""
    require(identity, Action.ENTER_FOR_SOMEONE)
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        if round_ is None or not permit(identity, Action.ENTER_FOR_SOMEONE, round=round_):
            raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
        framework = spoken(place.content, framework_of(place, round_, connection))
        people = helping.not_sent(connection, round_id)
    area_set = area_set_of(place, round_)
    found = [
        Helped(
            invitation=person.invitation,
            area=person.area,
            area_name=area_set.area(person.area).name,
            perspective=framework.perspective(person.perspective).label,
            label=person.label,
            own=person.has_answers and person.assisted is None,
            how=person.assisted,
            by=person.assisted_by,
        )
        for person in people
        if person.label != DEMONSTRATION_VISITOR  # other visitors of the demonstration
    ]
    return tuple(sorted(found, key=lambda one: (one.area_name, one.perspective, one.label, one.invitation)))


def begin(place: Place, identity: Identity, invitation_id: int, how: Assisted) -> Identity:
    """The identity of a facilitator who enters this person's answers from now on. Raises Refused, RoundNotOpen.

    What a person has begun to answer themselves stays closed until they send it.
    """
    require(identity, Action.ENTER_FOR_SOMEONE)
    with place.storage.writing() as connection:
        person = helping.find(connection, invitation_id)
        round_ = stored.find(connection, person.round_id) if person else None
        if person is None or round_ is None:
            raise Refused(_("This person’s answers are sent, or their invitation was taken back. Nothing was changed."))
        require(identity, Action.ENTER_FOR_SOMEONE, round=round_, area=person.area)
        if round_.state is not RoundState.OPEN:
            raise RoundNotOpen(_("Answers can be entered only while the round is open. Nothing was changed."))
        if not identity.demonstration:
            response = responses.begin(connection, person.invitation)
            answers.lock(connection, response)
            person = helping.find(connection, invitation_id) or person
            _require_theirs(person, identity)
            if (person.assisted, person.assisted_by) != (how, identity.name):
                helping.mark(connection, response, how, identity.name)
            detail = f"{person.perspective}, {HOW[how]}"
            record(connection, identity, "began to enter answers", round_id=round_.id, area=person.area, detail=detail)
    if identity.demonstration:
        # Visitors share the invented round: each gets an invented person of their own.
        response = response_for_a_visitor(place)
        with place.storage.writing() as connection:
            helping.mark(connection, response, how, identity.name)
    return Identity(
        Role.CARER,
        response=response,
        demonstration=identity.demonstration,
        name=identity.name,
        session=identity.session,
        helping=True,
    )


def finish(place: Place, identity: Identity) -> Identity:
    """Who the helper is when they have finished: a facilitator again while their session lasts, else a visitor.
    Raises Refused for anybody who does not help."""
    if not identity.helping:
        raise Refused(_(REFUSED))
    own = Identity(Role.FACILITATOR, demonstration=identity.demonstration, session=identity.session)
    return identity_of_cookie(place, cookie_of(place, own))


def mark(place: Place, identity: Identity, how: Assisted | None, *, by: str = "") -> None:
    """Keep that these answers are entered with help, by whom, or (None) that they are not: said with the person's own
    code. Raises Refused, RoundNotOpen, InvalidAnswer (nobody is named)."""
    if identity.helping:
        raise Refused(_(REFUSED))
    name = " ".join(clean_text(by, longest=LONGEST_NAME).split())
    if how is not None and not name:
        raise InvalidAnswer(
            _("Please say who is helping: a name, or the name of your organisation. Nothing was changed.")
        )
    with place.storage.writing() as connection:
        held = hold_own(place, connection, identity)
        helping.mark(connection, held.response.id, how, name if how else "")


def confirm(place: Place, identity: Identity, *, revision: int) -> None:
    """Keep that everything keyed up to this revision is as it was said. Raises Refused, RoundNotOpen, InvalidAnswer
    (something was changed meanwhile)."""
    with place.storage.writing() as connection:
        held = hold_own(place, connection, identity)
        if held.response.revision != revision:
            raise InvalidAnswer(_("Something was changed in another window. Please look again before you go on."))
        helping.checked(connection, held.response.id, at=datetime.now(UTC))


def _require_theirs(person: helping.Person, identity: Identity) -> None:
    if person.has_answers and person.assisted is None:
        raise Refused(_("This person has begun themselves. Only their code opens what they have not sent."))
    if person.assisted_by not in ("", identity.name):
        raise Refused(
            _("{assisted_by} is entering this person’s answers. Nothing was changed.").format(
                assisted_by=person.assisted_by
            )
        )
