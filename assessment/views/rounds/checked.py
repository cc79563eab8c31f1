"""What the check before a release found: by kind, each line with the way to where it is mended."""

from itertools import groupby

from assessment.access.sweep import Finding, Kind, Sweep
from assessment.language import _
from assessment.model.round import Round, RoundState
from assessment.views.html import Html, element, hidden, joined, link
from assessment.views.results.address import indicator_page, page, suffix
from assessment.views.rounds.addresses import of_round
from assessment.wording import sweeping as words


def checked(sweep: Sweep) -> Html:
    """All findings, or that there are none."""
    if sweep.rates.round.state is RoundState.RELEASED:
        return element("p", _(words.NOTHING_AFTER))
    if not sweep.findings:
        return element("p", _(words.NOTHING_FOUND))
    return joined([_kind(sweep.rates.round, kind, list(of_kind)) for kind, of_kind in _by_kind(sweep)])


def _by_kind(sweep: Sweep) -> "groupby[Kind, Finding]":
    return groupby(sweep.findings, key=lambda one: one.kind)


def _kind(round_: Round, kind: Kind, found: list[Finding]) -> Html:
    return element(
        "section",
        element("h2", f"{_(words.HEADINGS[kind])} ({len(found)})" if len(found) > 1 else _(words.HEADINGS[kind])),
        element("p", _(words.WHY[kind]), class_="quiet"),
        element("ul", *(_line(round_, one) for one in found), class_="check-lines"),
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
        return of_round("round", round_.id) if closed else of_round("invitations", round_.id, area=area)
    if one.kind is Kind.ASKED_AGAIN:
        return of_round("invitations", round_.id, area=area)
    if one.kind is Kind.COMMENTS_WAITING:
        return of_round("comments-to-check", round_.id, area=area)
    if one.kind is Kind.FEW_NAMED:
        return of_round("round-areas", round_.id)
    where = suffix(round_.id, area)
    return indicator_page(one.indicator.number, where) if one.indicator else page("results", where)
