"""The head of a round's page: where it stands, and what there is to do."""

from dataclasses import dataclass

from assessment.access.gate import Action, permit
from assessment.access.rates import Rates
from assessment.language import _
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.views.rounds.addresses import of_round
from assessment.wording import running as words
from assessment.wording import running_first as first_words

ORDER = tuple(RoundState)


@dataclass(frozen=True)
class Elsewhere:
    title: str
    url_path: str
    action: Action


@dataclass(frozen=True)
class Line:
    """Something to do on another page: `words` are marked for translators, `state` is how it stands."""

    words: str
    url_path: str
    state: str = ""
    action: Action = Action.SEE_ROUNDS


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
            element("p", _(words.STATE_MEANS[round_.state]), " ", words.runs(round_), class_="round-top"),
        ]
    )


def to_do(identity: Identity, found: Rates, *, comments: int, found_by_check: int | None, first: str) -> Html:
    """What there is to do besides, as links. `comments`: how many wait to be checked; only those who may read them see
    it. `found_by_check`: how many things the check found, None where nobody looked. `first` is the address of what
    comes first: it is said already."""
    round_ = found.round
    if round_.state is RoundState.RELEASED:
        digest = element("p", words.under_digest(found.digest), class_="quiet digest") if found.digest else EMPTY
        sealed = element("p", _(words.SEALED)) if round_.sealed else EMPTY
        gone = [area.name for area in found.areas if area.code in found.withdrawn]
        withdrawn = element("p", words.withdrawn(gone)) if gone else EMPTY
        return joined([sealed, withdrawn, digest])
    waiting = Line(
        words.COMMENTS_LINK, "comments-to-check", first_words.comments_wait(comments), action=Action.MODERATE_COMMENTS
    )
    lines = {
        RoundState.DRAFT: _of_a_draft,
        RoundState.OPEN: _of_an_open_round,
        RoundState.CLOSED: _of_a_closed_round,
    }[round_.state](found, waiting)
    by_check = "" if found_by_check is None else words.things_to_look_at(found_by_check)
    items = [
        _item(round_, line)
        for line in (*lines, Line(words.CHECK_LINK, "check-round", by_check))
        if permit(identity, line.action, round=round_) and line.url_path != first.lstrip("/").partition("?")[0]
    ]
    return joined([element("h2", _(words.NEXT)), element("ul", *items, class_="to-do")])


def _of_a_draft(found: Rates, _waiting: Line) -> list[Line]:
    invited_areas = {area for area, _role in found.people}
    invited = words.invited_in(found.of().invited, len(invited_areas), len(found.areas))
    return [
        Line(words.AREAS_LINK, "round-areas", words.areas_so_far(len(found.areas))),
        Line(words.INVITE_LINK, "invitations", invited),
    ]


def _of_an_open_round(found: Rates, waiting: Line) -> list[Line]:
    whole = found.of()
    return [
        Line(words.REMIND_LINK, "invitations", f"{words.invited_and_sent(whole.invited, whole.sent)}."),
        Line(words.HELP_LINK, "help-someone", action=Action.ENTER_FOR_SOMEONE),
        waiting,
        Line(words.AGREE_LINK, "round-areas", words.agreed(len(found.agreed), len(found.areas))),
    ]


def _of_a_closed_round(found: Rates, waiting: Line) -> list[Line]:
    return [
        waiting,
        Line(words.AGREE_LINK, "round-areas", words.agreed(len(found.agreed), len(found.areas))),
    ]


def _item(round_: Round, line: Line) -> Html:
    more = element("span", " ", line.state, class_="quiet") if line.state else EMPTY
    return element("li", link(_(line.words), of_round(line.url_path, round_.id)), more)


def more(identity: Identity, round_: Round) -> Html:
    """Links to what else there is about this round, as far as this person may see it."""
    links = [
        link(_(page.title), of_round(page.url_path, round_.id))
        for page in ELSEWHERE
        if permit(identity, page.action, round=round_)
    ]
    items = element("ul", *(element("li", one) for one in links))
    return joined([element("h2", _(words.MORE)), items]) if links else EMPTY
