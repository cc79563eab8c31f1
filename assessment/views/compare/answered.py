"""Who has answered: invited and sent by area and role. Counts of people, never of what they said."""

from collections.abc import Iterable
from fractions import Fraction

from assessment.access.comparison import Answered, Comparison
from assessment.charts.chart import Table
from assessment.views.compare.order import Order, grouped
from assessment.views.html import Html, element, joined
from assessment.views.results.bars import share_bar
from assessment.wording.findings import listed, people

NATIONAL_ONLY = "Of these, national team only"
NOBODY_INVITED = element("span", "–", class_="no-one")


def in_short(compared: Comparison) -> str:
    """How many have answered, and which areas nobody has answered from."""
    sent, invited = _sums(compared.answered)
    by_area = {area.name: _sums(_of_area(compared, area.code)) for area in compared.areas}
    silent = [name for name, (answered, asked) in by_area.items() if asked and not answered]
    unasked = [name for name, (answered, asked) in by_area.items() if not asked and not answered]
    spoken = f"from {len(by_area) - len(silent) - len(unasked)} of {len(by_area)} areas"
    quiet = f" Nobody has answered from {listed(silent)}." if silent else ""
    quiet += f" Nobody is invited in {listed(unasked)}." if unasked else ""
    return f"{sent} of {people(invited)} invited have sent answers, {spoken}.{quiet}"


def by_area(compared: Comparison, order: Order) -> Table:
    """One row an area: all together, then each role."""
    perspectives = compared.framework.perspectives
    rows = []
    for heading, areas in grouped(compared.areas, order):
        for area in areas:
            mine = {one.perspective: one for one in _of_area(compared, area.code)}
            cells = [_words(mine[p.id]) if p.id in mine else NOBODY_INVITED for p in perspectives]
            national = sum(one.national_only for one in mine.values())
            name = f"{area.name} ({heading})" if heading else area.name
            rows.append((name, _rate(mine.values()), *cells, str(national)))
    headers = ("Area", "All", *(_heading(p.plural) for p in perspectives), NATIONAL_ONLY)
    return Table(f"Answers sent, of people invited, by area, {compared.round.title}", headers, tuple(rows))


def by_role(compared: Comparison) -> Table:
    """One row a role, all areas together."""
    rows = []
    for perspective in compared.framework.perspectives:
        of_role = [one for one in compared.answered if one.perspective == perspective.id]
        national = sum(one.national_only for one in of_role)
        rows.append((_heading(perspective.plural), _rate(of_role), str(national)))
    return Table("Answers sent, of people invited, by role", ("Role", "Sent", NATIONAL_ONLY), tuple(rows))


def _rate(of: Iterable[Answered]) -> Html:
    sent, invited = _sums(of)
    words = f"{sent} of {invited}" if invited or sent else "nobody invited"
    return joined([share_bar(Fraction(min(sent, invited), invited)), f" {words}"]) if invited else joined([words])


def _words(one: Answered) -> str:
    return f"{one.sent} of {one.invited}"


def _sums(of: Iterable[Answered]) -> tuple[int, int]:
    every = list(of)
    return sum(one.sent for one in every), sum(one.invited for one in every)


def _of_area(compared: Comparison, code: str) -> list[Answered]:
    return [one for one in compared.answered if one.area == code]


def _heading(label: str) -> str:
    return label[:1].upper() + label[1:]
