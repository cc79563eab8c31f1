"""The list of rounds: each with its state, its days and how many have answered."""

from collections.abc import Iterable

from assessment.access.rates import Rates
from assessment.language import _
from assessment.model.round import Round
from assessment.views.html import Html, element, joined, link
from assessment.views.rounds.addresses import of_round
from assessment.wording import running as words


def state_tag(round_: Round) -> Html:
    """The round's state in a word."""
    return element("span", _(words.STATES[round_.state]), class_=f"tag state-{round_.state}")


def listing(every: Iterable[Rates]) -> Html:
    """One entry a round, the newest first."""
    return element("ul", *(_entry(found) for found in every), class_="rounds")


def _entry(found: Rates) -> Html:
    round_, whole = found.round, found.of()
    head = joined([link(round_.title, of_round("round", round_.id)), " ", state_tag(round_)])
    days = f"{words.open_from_to(round_)}. {words.areas_count(len(found.areas))}."
    return element(
        "li",
        element("p", head, class_="round-head"),
        element("p", days, class_="quiet"),
        element("p", words.invited_and_sent(whole.invited, whole.sent), "."),
    )
