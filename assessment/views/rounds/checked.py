"""What the check before a release found: by kind, each line with the way to where it is mended."""

from itertools import groupby

from assessment.access.sweep import Finding, Kind, Sweep
from assessment.language import _
from assessment.model.round import Round, RoundState
from assessment.views.html import EMPTY, Html, details, element, hidden, joined, link
from assessment.views.results.address import indicator_page, page, suffix
from assessment.views.rounds.addresses import of_round
from assessment.wording import sweeping as words

AT_FIRST = 8  # lines of one kind; the others are behind one press


def checked(sweep: Sweep, *, area: str = "") -> Html:
    """All findings, or those of one area (a code); or that there are none."""
    round_ = sweep.rates.round
    if round_.state is RoundState.RELEASED:
        return element("p", _(words.NOTHING_AFTER), class_="empty")
    here = [one for one in sweep.findings if not area or (one.area and one.area.code == area)]
    if not here:
        told = words.NOTHING_FOUND_CLOSED if round_.state is RoundState.CLOSED else words.NOTHING_FOUND
        return element("p", _(told), class_="empty")
    areas = len({one.area.code for one in here if one.area})
    kinds = (_kind(round_, kind, list(found)) for kind, found in groupby(here, key=lambda one: one.kind))
    return joined([element("p", element("strong", words.in_all(len(here), areas)), class_="round-top"), *kinds])


def _kind(round_: Round, kind: Kind, found: list[Finding]) -> Html:
    lines = [_line(round_, one) for one in found]
    first, others = lines[:AT_FIRST], lines[AT_FIRST:]
    heading = words.heading(kind, len(found))
    rest = element("ul", *others, class_="check-lines")
    return element(
        "section",
        element("h2", heading, id=str(kind)),
        element("p", words.why(kind, round_), class_="quiet"),
        element("ul", *first, class_="check-lines"),
        details(words.the_others(len(others)), rest, class_="more", about=heading) if others else EMPTY,
    )


def _line(round_: Round, one: Finding) -> Html:
    name = one.area.name if one.area else ""
    what = words.found(one)
    told = [element("strong", name), ": " if what else "", what] if name else [what]
    about = hidden(f", {name}") if name else ""
    way = link(words.to_do(one, round_), _place(round_, one))
    return element("li", element("span", *told), " ", element("span", way, about, class_="mend"))


def _place(round_: Round, one: Finding) -> str:
    """Where it is mended or looked at."""
    area = one.area.code if one.area else ""
    if one.kind in words.OF_INVITATIONS:
        closed = round_.state is RoundState.CLOSED
        if closed:
            return of_round("round", round_.id)
        show = {"show": "waiting"} if one.kind in words.OF_REMINDERS else {}
        return of_round("invitations", round_.id, area=area, **show)
    if one.kind is Kind.ASKED_AGAIN:
        closed = round_.state is RoundState.CLOSED
        return of_round("round", round_.id) if closed else of_round("invitations", round_.id, area=area, show="waiting")
    if one.kind is Kind.COMMENTS_WAITING:
        return of_round("comments-to-check", round_.id, area=area)
    if one.kind is Kind.FEW_NAMED:
        return of_round("round-areas", round_.id)
    where = suffix(round_.id, area)
    return indicator_page(one.indicator.number, where) if one.indicator else page("results", where)
