"""The head of a round's page: where it stands, and what there is to do."""

from dataclasses import dataclass
from datetime import date

from assessment.access.gate import Action, permit
from assessment.access.rates import Rates
from assessment.language import _
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.views.rounds.addresses import of_round
from assessment.wording import running as words

ORDER = tuple(RoundState)


@dataclass(frozen=True)
class Elsewhere:
    title: str
    url_path: str
    action: Action


ELSEWHERE = (
    Elsewhere(words.INVITED_LINK, "invitations", Action.SEE_ROUNDS),
    Elsewhere(words.ITS_AREAS_LINK, "round-areas", Action.SEE_ROUNDS),
    Elsewhere(words.RESULTS_LINK, "compare", Action.COMPARE_AREAS),
    Elsewhere(words.WRITTEN_LINK, "comments-to-check", Action.MODERATE_COMMENTS),
    Elsewhere(words.DATA_LINK, "round-data", Action.SEE_ROUNDS),
    Elsewhere(words.AUDIT_LINK, "audit", Action.SEE_AUDIT),
)


def crumbs(round_: Round) -> Html:
    """The way back to the round that a page is about."""
    return element("p", link(words.back_to(round_), of_round("round", round_.id)), class_="crumbs")


def stages(round_: Round) -> Html:
    """The four states in a row, the present one marked and explained."""
    items = []
    for state in ORDER:
        here = {"aria_current": "step"} if state is round_.state else {}
        passed = ORDER.index(state) < ORDER.index(round_.state)
        mark = "✓ " if passed else ""
        items.append(element("li", mark, _(words.STATES[state]), **here))
    return joined(
        [
            element("ol", *items, class_="stages", aria_label=_(words.STAGES)),
            element("p", _(words.STATE_MEANS[round_.state]), " ", words.runs(round_)),
        ]
    )


def to_do(found: Rates, *, today: date, found_by_check: int | None) -> Html:
    """What to do next, as links. `found_by_check`: how many things the check found, None where it was not asked."""
    round_ = found.round
    if round_.state is RoundState.RELEASED:
        digest = element("p", words.under_digest(found.digest), class_="quiet digest") if found.digest else EMPTY
        sealed = element("p", _(words.SEALED)) if round_.sealed else EMPTY
        gone = [area.name for area in found.areas if area.code in found.withdrawn]
        withdrawn = element("p", words.withdrawn(gone)) if gone else EMPTY
        return joined([digest, sealed, withdrawn])
    lines = {
        RoundState.DRAFT: _of_a_draft,
        RoundState.OPEN: _of_an_open_round,
        RoundState.CLOSED: _of_a_closed_round,
    }[round_.state](found)
    told = element("p", words.last_day(round_, today)) if round_.state is RoundState.OPEN else EMPTY
    checked = element("p", words.things_to_look_at(found_by_check)) if found_by_check is not None else EMPTY
    return joined([element("h2", _(words.NEXT)), told, checked, element("ol", *lines, class_="to-do")])


def _of_a_draft(found: Rates) -> list[Html]:
    invited_areas = {area for area, _ in found.people}
    invited = words.invited_in(found.of().invited, len(invited_areas), len(found.areas))
    return [
        _line(found, _(words.AREAS_LINK), "round-areas", words.areas_so_far(len(found.areas))),
        _line(found, _(words.INVITE_LINK), "invitations", invited),
        element("li", _(words.OPEN_BELOW)),
    ]


def _of_an_open_round(found: Rates) -> list[Html]:
    whole = found.of()
    return [
        _line(found, _(words.REMIND_LINK), "invitations", f"{words.invited_and_sent(whole.invited, whole.sent)}."),
        _line(found, _(words.HELP_LINK), "help-someone"),
        _line(found, _(words.COMMENTS_LINK), "comments-to-check"),
        _line(found, _(words.AGREE_LINK), "round-areas", words.agreed(len(found.agreed), len(found.areas))),
        _line(found, _(words.CHECK_LINK), "check-round"),
    ]


def _of_a_closed_round(found: Rates) -> list[Html]:
    return [
        _line(found, _(words.COMMENTS_LINK), "comments-to-check"),
        _line(found, _(words.AGREE_LINK), "round-areas", words.agreed(len(found.agreed), len(found.areas))),
        _line(found, _(words.CHECK_LINK), "check-round"),
        element("li", _(words.RELEASE_BELOW)),
    ]


def _line(found: Rates, text: str, url_path: str, state: str = "") -> Html:
    more = element("span", " ", state, class_="quiet") if state else EMPTY
    return element("li", link(text, of_round(url_path, found.round.id)), more)


def more(identity: Identity, round_: Round) -> Html:
    """Links to what else there is about this round, as far as this person may see it."""
    links = [
        link(_(page.title), of_round(page.url_path, round_.id))
        for page in ELSEWHERE
        if permit(identity, page.action, round=round_)
    ]
    items = element("ul", *(element("li", one) for one in links))
    return joined([element("h2", _(words.MORE)), items]) if links else EMPTY
