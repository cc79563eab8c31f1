"""Who has answered: invited and sent by area and role. Counts of people, never of what they said."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from assessment.access.comparison import Answered, Comparison
from assessment.charts.chart import Table
from assessment.language import N_, _
from assessment.model.area import Area
from assessment.views.compare.order import Order, grouped
from assessment.views.html import Html, element, joined
from assessment.views.results.bars import share_bar
from assessment.wording.findings import areas as count_areas
from assessment.wording.findings import listed, people

NATIONAL_ONLY: Final = N_("Of these, national team only")
NOBODY_INVITED = element("span", "–", class_="no-one")


def in_short(compared: Comparison) -> str:
    """How many have answered, and which areas nobody has answered from."""
    silent = listed([area.name for area in silent_areas(compared)])
    unasked = listed([area.name for area in _areas_where(compared, asked=False)])
    parts = [how_many(compared)]
    if silent:
        parts.append(_("Nobody has answered from {areas}.").format(areas=silent))
    if unasked:
        parts.append(_("Nobody is invited in {areas}.").format(areas=unasked))
    return " ".join(parts)


def how_many(compared: Comparison) -> str:
    """How many have answered, and from how many areas."""
    sent, invited = _sums(compared.answered)
    heard = sum(bool(_sums(_of_area(compared, area.code))[0]) for area in compared.areas)
    words = _("{sent} of {people} invited have sent answers, from {heard} of {areas}.")
    return words.format(sent=sent, people=people(invited), heard=heard, areas=count_areas(len(compared.areas)))


def silent_areas(compared: Comparison) -> list[Area]:
    """The areas where people are invited and nobody has answered."""
    return _areas_where(compared, asked=True)


def _areas_where(compared: Comparison, *, asked: bool) -> list[Area]:
    """Areas without an answer: those where somebody is invited, or those where nobody is."""
    sums = [(area, *_sums(_of_area(compared, area.code))) for area in compared.areas]
    return [area for area, sent, invited in sums if not sent and bool(invited) is asked]


def by_area(compared: Comparison, order: Order) -> Table:
    """One row an area: all together, then each role."""
    perspectives = compared.framework.perspectives
    rows = []
    for heading, areas in grouped(compared.areas, order):
        for area in areas:
            mine = {one.perspective: one for one in _of_area(compared, area.code)}
            cells = [_words(mine[p.id]) if p.id in mine else NOBODY_INVITED for p in perspectives]
            national = sum(one.national_only for one in mine.values())
            name = _("{area} ({group})").format(area=area.name, group=heading) if heading else area.name
            rows.append((name, _rate(mine.values()), *cells, str(national)))
    headers = (_("Area"), _("All"), *(_heading(p.plural) for p in perspectives), _(NATIONAL_ONLY))
    caption = _("Answers sent, of people invited, by area, {round}").format(round=compared.round.title)
    return Table(caption, headers, tuple(rows))


def by_role(compared: Comparison) -> Table:
    """One row a role, all areas together."""
    rows = []
    for perspective in compared.framework.perspectives:
        of_role = [one for one in compared.answered if one.perspective == perspective.id]
        national = sum(one.national_only for one in of_role)
        rows.append((_heading(perspective.plural), _rate(of_role), str(national)))
    headers = (_("Role"), _("Sent"), _(NATIONAL_ONLY))
    return Table(_("Answers sent, of people invited, by role"), headers, tuple(rows))


def _rate(of: Iterable[Answered]) -> Html:
    sent, invited = _sums(of)
    words = _so_many(sent, invited) if invited or sent else _("nobody invited")
    return joined([share_bar(Fraction(min(sent, invited), invited)), f" {words}"]) if invited else joined([words])


def _words(one: Answered) -> str:
    return _so_many(one.sent, one.invited)


def _so_many(sent: int, invited: int) -> str:
    return _("{sent} of {invited}").format(sent=sent, invited=invited)


def _sums(of: Iterable[Answered]) -> tuple[int, int]:
    every = list(of)
    return sum(one.sent for one in every), sum(one.invited for one in every)


def _of_area(compared: Comparison, code: str) -> list[Answered]:
    return [one for one in compared.answered if one.area == code]


def _heading(label: str) -> str:
    return label[:1].upper() + label[1:]
