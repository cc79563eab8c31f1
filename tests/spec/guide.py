"""The scoring guide, docs/scoring.md, from the spec tests' tables: what it says has been tested."""

from collections.abc import Iterator
from fractions import Fraction

from assessment.intake.meanings import OTHER_WORDS
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED
from assessment.model.result import IndicatorResult, WholeResult
from assessment.wording.findings import listed
from assessment.wording.labels import group_name
from assessment.wording.numbers import decimals
from assessment.wording.reasons import indicator_reason, whole_reason
from tests.spec import files, indicators, wholes
from tests.spec.cases import FRAMEWORK, Case, Section, WholeCase, repeated, roles, worth

SECTIONS = (*indicators.SECTIONS, *wholes.SECTIONS)

NAMES = {
    "score": "Score",
    "mean": "Average",
    "colour": "Colour",
    "status": "Status",
    "coverage": "Coverage",
    "low": "Lowest",
    "high": "Highest",
    "firm": "Firm",
    "could_be": "Could be",
    "views_differ": "Views differ",
    "carers_heard": "Carers heard",
    "held": "Held",
}

OUTSIDE = {DONT_KNOW: "don’t know", NOT_APPLICABLE: "doesn’t apply", SKIPPED: "skipped"}


def result_of(section: Section, case: Case | WholeCase) -> IndicatorResult | WholeResult:
    """What the case's section is about."""
    if section.of == "indicator":
        return case.result.indicators[0]
    return case.result.standards[0] if section.of == "standard" else case.result.whole


def guide() -> str:
    """The whole document."""
    return "\n".join([*_lines(), ""])


def _lines() -> Iterator[str]:
    yield "# How scoring works"
    yield ""
    yield (
        "<!-- Generated from the spec tests (tests/spec) by `python -m assessment scoring-guide`: change the tables "
        "there. -->"
    )
    yield ""
    yield (
        "Only answers that were sent count, and only those that the reader may have. Every table below is a test: the "
        "sums are worked out by hand, and the sentence is the one that the toolkit gives as the reason. The examples "
        f"use {FRAMEWORK.title}; points, cut-points and the other numbers are the framework’s own, and every framework "
        "is scored in this way."
    )
    for section in SECTIONS:
        yield ""
        yield f"## {section.heading}"
        yield ""
        yield section.words
        yield ""
        yield from _table(section)
    yield from files.lines(OTHER_WORDS)


def _table(section: Section) -> Iterator[str]:
    fields = list(dict.fromkeys(name for case in section.cases for name in case.expected))
    asked = any(isinstance(case, Case) and case.invited is not None for case in section.cases)
    head = ["Answers", *(["Invited"] if asked else []), *(NAMES[name] for name in fields), "The reason given"]
    yield _row(head)
    yield _row(["---"] * len(head))
    for case in section.cases:
        result = result_of(section, case)
        reason = (
            indicator_reason(FRAMEWORK, result)
            if isinstance(result, IndicatorResult)
            else whole_reason(FRAMEWORK, result)
        )
        invited = [_invited(case)] if asked and isinstance(case, Case) else []
        yield _row([_said(case), *invited, *(_shown(case.expected.get(name, "")) for name in fields), reason])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"


def _shown(expected: str) -> str:
    """A written sum with what it comes to: "(0 + 1) / 2 = 0.5000"."""
    try:
        number = worth(expected)
    except (SyntaxError, ValueError):
        return expected
    if number is None:
        return expected
    return expected if number == _plain(expected) else f"{expected} = {decimals(number, 4)}"


def _plain(text: str) -> Fraction | None:
    try:
        return Fraction(text)
    except ValueError:
        return None


def _said(case: Case | WholeCase) -> str:
    if isinstance(case, Case):
        return "; ".join(f"{_group(role)}: {_answers(answers)}" for role, answers in roles(case.said)) or "none"
    parts = case.said.split("|")
    said = [f"standard {s.number}: {_answers(part)}" for s, part in zip(FRAMEWORK.standards, parts, strict=True)]
    return said[0] if all(set(repeated(part)) == {SKIPPED} for part in parts[1:]) else "; ".join(said)


def _group(role: str) -> str:
    return group_name(FRAMEWORK, role)


def _answers(text: str) -> str:
    counted: dict[str, int] = {}
    for answer in repeated(text):
        counted[answer] = counted.get(answer, 0) + 1
    labels = {level.id: level.label.lower() for level in FRAMEWORK.scale.levels} | OUTSIDE
    return listed([f"{number} {labels[answer]}" for answer, number in counted.items()])


def _invited(case: Case) -> str:
    if case.invited is None:
        return "not known"
    labels = {p.id: (p.label, p.plural) for p in FRAMEWORK.perspectives}
    return "; ".join(f"{number} {labels[role][number != '1']}" for role, number in roles(case.invited))
