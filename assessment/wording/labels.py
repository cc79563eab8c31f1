"""The short words of results: a colour's word and symbol, why there is no colour, roles and sides."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from assessment.language import N_, _
from assessment.model.colour import Colour, Status
from assessment.model.framework import DONT_KNOW, Fact, FactKind, Framework, Side
from assessment.model.result import IndicatorResult, WholeResult

WORDS: Final[Mapping[Colour, str]] = {Colour.GREEN: N_("Green"), Colour.AMBER: N_("Amber"), Colour.RED: N_("Red")}

IN_A_SENTENCE: Final[Mapping[Colour, str]] = {
    Colour.GREEN: N_("green"),
    Colour.AMBER: N_("amber"),
    Colour.RED: N_("red"),
}
"""The same as they stand inside a sentence."""

SYMBOLS: Final[Mapping[Colour | None, str]] = {Colour.GREEN: "●", Colour.AMBER: "◐", Colour.RED: "○", None: "–"}
"""Full, half, empty: they say how much is there, and none looks like an error."""

NO_COLOUR: Final[Mapping[Status, str]] = {
    Status.NO_RESPONSES: N_("No answers"),
    Status.NOT_APPLICABLE: N_("Doesn’t apply"),
    Status.NO_VIEW: N_("Nobody could say"),
    Status.TOO_FEW_VIEWS: N_("Too few views"),
}

EVERYONE: Final = "everyone"
"""The group of a tally that counts all people together."""

EVERYBODY: Final = N_("everyone")
NO_COLOUR_YET: Final = N_("No colour")


def colour_word(colour: Colour | None, status: Status = Status.NO_VIEW) -> str:
    """The word beside a colour's symbol: "Green", or why there is none."""
    return _(NO_COLOUR[status] if colour is None else WORDS[colour])


def colour_inside(colour: Colour) -> str:
    """A colour's word inside a sentence: "green"."""
    return _(IN_A_SENTENCE[colour])


def result_word(result: IndicatorResult | WholeResult) -> str:
    """The word of a result: "Amber", "Too few views"."""
    return colour_word(result.colour, result.status)


def meaning(framework: Framework, colour: Colour) -> str:
    """What a colour stands for in this framework: the labels of the levels that have it, "Good" or "Often, Always"."""
    labels = [
        level.label for level in framework.scale.levels if framework.scale.colour_of(Fraction(level.points)) is colour
    ]
    return ", ".join(labels) or _("between the levels")


def group_name(framework: Framework, group: str) -> str:
    """A tally's group in running text, for several people: "officers", "the carers' side", "everyone"."""
    if group == Side.CARERS:
        return _("the carers’ side")
    if group == Side.BOARD:
        return _("the {board}’s side").format(board=framework.assessed)
    return _(EVERYBODY) if group == EVERYONE else framework.perspective(group).plural


def value_label(fact: Fact, value: str) -> str:
    """A fact's stored value as people read it: an option's words, "7 days", "Yes", "Don’t know", "None of these"."""
    if value in _VALUES:
        return _(_VALUES[value])
    if fact.kind is FactKind.NUMBER:
        unit = fact.unit or ""
        return f"{value} {unit.removesuffix('s') if value == '1' else unit}".strip()
    return {option.id: option.label for option in fact.options}.get(value, value)


_VALUES: Final[Mapping[str, str]] = {
    "yes": N_("Yes"),
    "no": N_("No"),
    DONT_KNOW: N_("Don’t know"),
    "none": N_("None of these"),
    "given": N_("Answered in words"),
}
