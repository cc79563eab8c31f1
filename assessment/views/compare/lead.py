"""The first screen of all areas: how many have which colour, how sure that is, who has answered, what to do first."""

from collections.abc import Sequence

from assessment.access.comparison import Comparison
from assessment.language import _, ngettext
from assessment.model.area import Area
from assessment.model.colour import Colour
from assessment.views.compare.answered import how_many
from assessment.views.compare.cells import counts_for_comparison, result_of
from assessment.views.compare.first import first
from assessment.views.compare.groups import colours_of
from assessment.views.html import Html, chip, element, filled, joined
from assessment.wording.findings import areas as count_areas
from assessment.wording.findings import so_many


def lead(compared: Comparison) -> Html:
    """The colours of all areas in a sentence, and at most three things to do first."""
    parts = [
        element("p", in_colours(compared, ""), class_="lead-colour"),
        element("p", element("strong", _how_sure(compared))),
        element("p", how_many(compared)),
    ]
    told = element("section", *parts, class_="lead lead-none", aria_label=_("All areas in short"))
    return element("div", told, first(compared), class_="two-columns first-screen")


def in_colours(compared: Comparison, what: str, areas: Sequence[Area] = ()) -> Html:
    """How many areas have each colour, for the whole (""), a standard or an indicator: "12 areas: 2 green, 7 amber"."""
    counted = areas or compared.areas
    counter = colours_of(compared, counted, what)
    chips = [chip(colour, word=so_many(counter[colour], colour)) for colour in Colour if counter[colour]]
    if counter[None]:
        chips.append(chip(None, word=_("{count} without a colour").format(count=counter[None])))
    words = _("{areas}: {colours}") if what else _("{areas} overall: {colours}")
    return filled(words, areas=count_areas(len(counted)), colours=joined(chips, " "))


def _how_sure(compared: Comparison) -> str:
    coloured = [area for area in compared.areas if _counts(compared, area)]
    if not coloured:
        return _("No area has a colour yet: too few people have answered.")
    firm = sum(bool(compared.results[area.code].whole.firm) for area in coloured)
    if firm == len(coloured):
        return ngettext(
            "This colour is firm: answers that are missing could not change it.",
            "All {count} colours are firm: answers that are missing could not change them.",
            len(coloured),
        ).format(count=len(coloured))
    return ngettext(
        "{firm} of the {count} colours is firm. The others could change with the answers that are missing.",
        "{firm} of the {count} colours are firm. The others could change with the answers that are missing.",
        firm,
    ).format(firm=firm, count=len(coloured))


def _counts(compared: Comparison, area: Area) -> bool:
    whole = result_of(compared, area, "")
    return whole.colour is not None and counts_for_comparison(compared.results[area.code], whole)
