"""Who may act: the one gate that every page, download, report and command asks.

What of a result may then be shown is another question, answered by `scoring.disclosure`. Whether a round still takes
answers is a third: `access.answering` says so with RoundNotOpen. And whether the demonstration is switched on is the
place's: where it is off, `access.signing_in` knows no demonstration identity, so none ever reaches this gate.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from assessment.language import N_, _
from assessment.model.errors import Refused
from assessment.model.identity import Identity, Role
from assessment.model.round import Round, RoundState


class Action(StrEnum):
    ANSWER = "answer"
    SEE_OWN_ANSWERS = "see_own_answers"
    SEE_AREA_RESULTS = "see_area_results"
    SEE_BENCHMARK = "see_benchmark"
    COMPARE_AREAS = "compare_areas"
    SEE_ROUNDS = "see_rounds"
    RUN_ROUNDS = "run_rounds"
    GIVE_SIGN_IN_LINKS = "give_sign_in_links"
    SEE_EVIDENCE = "see_evidence"
    CHECK_CONTENT = "check_content"
    SCORE_FILE = "score_file"
    VERIFY_COUNTS = "verify_counts"
    ENTER_FOR_SOMEONE = "enter_for_someone"
    MODERATE_COMMENTS = "moderate_comments"
    READ_COMMENTS = "read_comments"
    REPLY_TO_COMMENTS = "reply_to_comments"
    SEE_AUDIT = "see_audit"
    KEEP_DATA = "keep_data"
    MANAGE_STAFF = "manage_staff"
    SIGN_IN = "sign_in"
    USE_DEMONSTRATION = "use_demonstration"


REFUSED: Final = N_("You cannot see or do this with the way you are signed in. Nothing has been changed.")
"""The one text of every refusal: it says the same whether or not the thing exists."""


def permit(identity: Identity, action: Action, *, round: Round | None = None, area: str | None = None) -> bool:
    """Whether this identity may do this, with this round and this area (a code of the round's area set).

    Without a round it answers for a menu: might this identity do this with some round at all? Before anything of a
    round is read or changed, ask again with the round, and with the area where the action is about one.
    """
    if identity.role is Role.FACILITATOR and identity.areas:
        return False  # nobody is both facilitator and officer
    if action in OPEN_TO_ALL:
        return True
    rule = RULES[action].get(identity.role)
    if rule is None or (round is not None and not _same_world(identity, round)):
        return False
    return rule(identity, round, area)


def require(identity: Identity, action: Action, *, round: Round | None = None, area: str | None = None) -> None:
    """Raise Refused unless `permit`. The text is the same whether or not the thing exists."""
    if not permit(identity, action, round=round, area=area):
        raise Refused(_(REFUSED))


Rule = Callable[[Identity, Round | None, str | None], bool]


def _same_world(identity: Identity, round: Round) -> bool:
    """Demonstration identities reach demonstration rounds only, and nobody else reaches those, but for the person who
    hosts the toolkit: the demonstration is made and checked from the command line."""
    return identity.demonstration == round.demonstration or identity.role is Role.ADMINISTRATOR


def _always(identity: Identity, round: Round | None, area: str | None) -> bool:
    return True


def _real(identity: Identity, round: Round | None, area: str | None) -> bool:
    return not identity.demonstration


def _with_a_response(identity: Identity, round: Round | None, area: str | None) -> bool:
    return identity.response is not None


def _begun(identity: Identity, round: Round | None, area: str | None) -> bool:
    return round is None or round.state is not RoundState.DRAFT


def _own_area_once_released(identity: Identity, round: Round | None, area: str | None) -> bool:
    if round is None:
        return any(area in (None, own) for _, own in identity.areas)
    if round.state is not RoundState.RELEASED:
        return False
    return any(area_set == round.area_set and area in (None, own) for area_set, own in identity.areas)


def _an_area_once_released(identity: Identity, round: Round | None, area: str | None) -> bool:
    """A benchmark is of all areas, so it asks for an area of one's own in the round, and for no area in particular."""
    return _own_area_once_released(identity, round, None)


def _not_for_a_board(identity: Identity, round: Round | None, area: str | None) -> bool:
    """Staff of a board never enter a carer's answers, and a round that a board runs itself has no other staff."""
    return round is None or not round.run_by_board


OPEN_TO_ALL = frozenset({Action.SEE_EVIDENCE, Action.SCORE_FILE, Action.SIGN_IN, Action.USE_DEMONSTRATION})

RULES: Mapping[Action, Mapping[Role, Rule]] = {
    Action.ANSWER: {Role.CARER: _with_a_response},
    Action.SEE_OWN_ANSWERS: {Role.CARER: _with_a_response},
    Action.SEE_AREA_RESULTS: {Role.OFFICER: _own_area_once_released, Role.FACILITATOR: _begun},
    Action.SEE_BENCHMARK: {Role.OFFICER: _an_area_once_released, Role.FACILITATOR: _begun},
    Action.COMPARE_AREAS: {Role.FACILITATOR: _begun},
    Action.SEE_ROUNDS: {Role.FACILITATOR: _always, Role.ADMINISTRATOR: _always},
    Action.RUN_ROUNDS: {Role.FACILITATOR: _real, Role.ADMINISTRATOR: _always},
    Action.GIVE_SIGN_IN_LINKS: {Role.ADMINISTRATOR: _real},
    Action.CHECK_CONTENT: {Role.ADMINISTRATOR: _always},
    Action.VERIFY_COUNTS: {Role.ADMINISTRATOR: _always},
    Action.ENTER_FOR_SOMEONE: {Role.FACILITATOR: _not_for_a_board},
    Action.MODERATE_COMMENTS: {Role.FACILITATOR: _always},
    Action.READ_COMMENTS: {Role.OFFICER: _own_area_once_released, Role.FACILITATOR: _begun},
    Action.REPLY_TO_COMMENTS: {Role.OFFICER: _own_area_once_released},
    Action.SEE_AUDIT: {Role.FACILITATOR: _real, Role.ADMINISTRATOR: _always},
    Action.KEEP_DATA: {Role.ADMINISTRATOR: _always},
    Action.MANAGE_STAFF: {Role.ADMINISTRATOR: _real},
}
"""Who may do what is not open to all: a role that is not named may not."""
