"""What is held about people in a round, and until when."""

from datetime import date

from assessment.access.keeping import Held
from assessment.language import _
from assessment.model.round import RoundState
from assessment.views.html import EMPTY, Html, element, joined
from assessment.views.rounds.overview import crumbs
from assessment.wording import data_of_round as words


def held(found: Held, *, today: date) -> Html:
    """The head of the page: what there is and until when it is kept."""
    have, until = found.holding, found.round.keep_until
    lines = words.held(
        invitations=have.invitations,
        sent=have.sent,
        unsent=have.unsent,
        comments=have.released_comments,
        sealed=have.sealed,
    )
    listed = element("ul", *(element("li", line) for line in lines)) if lines else element("p", _(words.NOTHING_HELD))
    over = element("p", _(words.OVER), class_="notice-line") if lines and until is not None and until < today else EMPTY
    return joined(
        [
            crumbs(found.round),
            element("h2", _(words.HELD)),
            listed,
            element("h2", _(words.KEPT)),
            element("p", words.kept_until(until)),
            over,
            element("p", _(words.KEPT_MEANS)),
        ]
    )


def sealing(found: Held) -> Html:
    """What sealing means, or that it is done, or not yet possible."""
    if found.round.sealed:
        said = [element("p", _(words.IS_SEALED))]
    elif found.round.state is not RoundState.RELEASED:
        said = [element("p", _(words.SEAL_AFTER_RELEASE))]
    else:
        said = [element("p", _(words.SEAL_MEANS)), element("p", _(words.SEAL_LOSES))]
    return joined([element("h2", _(words.SEAL)), *said])


def moving() -> Html:
    """What only the command line can do."""
    return joined([element("h2", _(words.MOVING)), element("p", _(words.MOVING_MEANS))])
