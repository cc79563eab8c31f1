"""Facts: each kind has what its answers need, and is compared with figures of the same unit and kind of base."""

from collections.abc import Iterator
from typing import Final

from assessment.catalogue.library import Library, by_id
from assessment.catalogue.node import Entry, Finding
from assessment.catalogue.problem import nearest, quoted
from assessment.catalogue.rules.check import rule
from assessment.model.evidence import BaseKind
from assessment.model.framework import ComparedAs, FactKind

_CONDITIONS: Final = ("value", "at_least", "at_most")
_BASES: Final = {
    ComparedAs.SHARE_OF_PEOPLE: (BaseKind.CARER_REPRESENTATIVES, BaseKind.RESPONDENTS, BaseKind.CARERS),
    ComparedAs.SHARE_OF_AREAS: (BaseKind.AREAS,),
}
"""The kinds of base that a published figure may have, to stand beside a share."""


def _facts(library: Library) -> Iterator[Entry]:
    for bundle in library.bundles:
        yield from bundle.facts


def _comparisons(library: Library) -> Iterator[tuple[Entry, Entry]]:
    for fact in _facts(library):
        for comparison in fact.entries("comparisons"):
            yield fact, comparison


def _conditions(comparison: Entry) -> list[str]:
    return [name for name in _CONDITIONS if name in comparison.values]


@rule("number-fact", "A fact that is a number has unit, minimum and maximum.")
def numbers_have_unit_and_bounds(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        for key in ("unit", "minimum", "maximum"):
            if fact.text("kind") == FactKind.NUMBER and key not in fact.values:
                yield Finding(fact, f"Nothing says the {key} of this number.", f"Add “{key}: …”.")


@rule("only-for-numbers", "Only facts that are numbers have unit, minimum and maximum.")
def others_have_no_bounds(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        kind = fact.text("kind")
        for key in ("unit", "minimum", "maximum"):
            if kind in tuple(FactKind) and kind != FactKind.NUMBER and key in fact.values:
                what = f"A fact of kind {kind} has no {key}."
                yield Finding(fact.keys[key], what, "Delete the key, or write kind: number.")


@rule("bounds-in-order", "minimum is at least 0 and lower than maximum.")
def bounds_are_in_order(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        low, high = fact.number("minimum"), fact.number("maximum")
        if low is not None and low < 0:
            yield Finding(fact.at("minimum"), f"{low} is below 0.", "Write 0 or more.")
        if low is not None and high is not None and low >= high:
            yield Finding(
                fact.at("maximum"), f"The maximum {high} is not above the minimum {low}.", "Exchange or change them."
            )


@rule("options-needed", "A fact that is a choice has at least two options.")
def choices_have_options(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        if fact.text("kind") in (FactKind.CHOICE, FactKind.CHOICES) and fact.count("options") < 2:
            yield Finding(
                fact.at("options"), "There is nothing to choose between.", "Add options, each with id and label."
            )


@rule("options-only-for-choices", "Only facts that are choices have options.")
def others_have_no_options(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        kind = fact.text("kind")
        if kind in tuple(FactKind) and kind not in (FactKind.CHOICE, FactKind.CHOICES) and "options" in fact.values:
            mend = "Delete them, or write kind: choice."
            yield Finding(fact.keys["options"], f"A fact of kind {kind} has no options.", mend)


@rule("text-compared", "A fact that is a text is not compared.")
def texts_are_not_compared(library: Library) -> Iterator[Finding]:
    for fact in _facts(library):
        if fact.text("kind") == FactKind.TEXT and "comparisons" in fact.values:
            yield Finding(
                fact.keys["comparisons"], "Texts cannot be counted by what they say.", "Delete the comparisons."
            )


@rule("one-condition", "A share counts what one of value, at_least and at_most says; a number has none of them.")
def a_comparison_has_one_condition(library: Library) -> Iterator[Finding]:
    for _, comparison in _comparisons(library):
        conditions, compared = _conditions(comparison), comparison.text("compared_as")
        if compared == ComparedAs.NUMBER and conditions:
            what = "A number that is compared as a number has no condition."
            yield Finding(comparison.keys[conditions[0]], what, "Delete the key, or compare it as a share.")
        elif compared in tuple(_BASES) and not conditions:
            yield Finding(comparison, "Nothing says which answers count.", "Add value, at_least or at_most.")
        elif compared in tuple(_BASES) and len(conditions) > 1:
            what = f"{' and '.join(conditions)} cannot both say which answers count."
            yield Finding(comparison.keys[conditions[1]], what, "Keep one of them.")


@rule("condition-of-another-kind", "Choices and yes or no count by value, numbers by at_least or at_most.")
def conditions_fit_the_kind(library: Library) -> Iterator[Finding]:
    for fact, comparison in _comparisons(library):
        kind = fact.text("kind")
        for name in _conditions(comparison):
            if kind in tuple(FactKind) and (kind == FactKind.NUMBER) == (name == "value"):
                mend = "Write at_least or at_most." if kind == FactKind.NUMBER else "Write value."
                yield Finding(comparison.keys[name], f"A fact of kind {kind} is not counted by {name}.", mend)


@rule("value-not-an-answer", "The value that counts is an answer that the fact can have.")
def the_value_can_be_answered(library: Library) -> Iterator[Finding]:
    for fact, comparison in _comparisons(library):
        kind, value = fact.text("kind"), comparison.text("value")
        options = set(by_id(fact.entries("options")))
        if len(options) < fact.count("options"):
            continue
        known = {
            FactKind.YES_NO: {"yes", "no"},
            FactKind.CHOICE: options,
            FactKind.CHOICES: options | {"none"},
        }.get(FactKind(kind) if kind in tuple(FactKind) else FactKind.TEXT)
        if known and value is not None and value not in known:
            yield Finding(comparison.at("value"), f"{quoted(value)} is no answer to this fact.", nearest(value, known))


@rule("condition-outside-bounds", "The number that counts lies within the fact’s bounds.")
def the_number_can_be_answered(library: Library) -> Iterator[Finding]:
    for fact, comparison in _comparisons(library):
        low, high = fact.number("minimum"), fact.number("maximum")
        for name in ("at_least", "at_most"):
            number = comparison.number(name)
            if number is not None and low is not None and high is not None and low < high and not low <= number <= high:
                what = f"{number} lies outside the bounds from {low} to {high}."
                yield Finding(comparison.at(name), what, "Choose a number within them, or widen the bounds.")


@rule("compared-as-number", "Only numbers are compared as numbers.")
def only_numbers_are_compared_as_numbers(library: Library) -> Iterator[Finding]:
    for fact, comparison in _comparisons(library):
        kind = fact.text("kind")
        if comparison.text("compared_as") == ComparedAs.NUMBER and kind in tuple(FactKind) and kind != FactKind.NUMBER:
            what = f"A fact of kind {kind} is no number."
            yield Finding(comparison.at("compared_as"), what, "Write share_of_people or share_of_areas.")


@rule("compared-with-another-base", "A share stands beside a figure of the same kind of base: of people, or of areas.")
def shares_have_the_same_base(library: Library) -> Iterator[Finding]:
    evidence = library.ids("evidence")
    for _, comparison in _comparisons(library):
        figure, compared = evidence.get(comparison.text("evidence") or ""), comparison.text("compared_as")
        base = figure.text("base_kind") if figure else None
        if compared in tuple(_BASES) and base and base not in _BASES[ComparedAs(compared)]:
            what = f"This is a {compared.replace('_', ' ')}, and the figure’s base is {base}."
            yield Finding(comparison.at("evidence"), what, "Name a figure with the same kind of base, or none.")


@rule("compared-with-another-unit", "A number stands beside a figure of the same unit.")
def numbers_have_the_same_unit(library: Library) -> Iterator[Finding]:
    evidence = library.ids("evidence")
    for fact, comparison in _comparisons(library):
        figure, unit = evidence.get(comparison.text("evidence") or ""), fact.text("unit")
        other = figure.text("unit") if figure else None
        if comparison.text("compared_as") == ComparedAs.NUMBER and unit and other and unit != other:
            what = f"The fact is in {quoted(unit)}, and the figure in {quoted(other)}."
            yield Finding(comparison.at("evidence"), what, "Name a figure of the same unit, or none.")
