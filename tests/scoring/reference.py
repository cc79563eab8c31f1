"""The scoring rule of docs/scoring.md a second time: no pandas, no shortcuts, one person after the other.

Written from the rule's words alone and never from the engine, so that the two agree only if both are right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework, Side


@dataclass
class Person:
    """Someone who sent answers: their perspective, and by indicator id a level's id, dont_know or not_applicable.
    What is not there was skipped."""

    perspective: str
    answers: dict[str, str] = field(default_factory=dict)


Invited = Mapping[str, int] | None
"""Invitations that are not revoked, by perspective; None for a file."""

Outcome = dict[str, object]


def colour(framework: Framework, value: Fraction) -> str:
    if value > Fraction(framework.scale.green_above):
        return "green"
    return "amber" if value > Fraction(framework.scale.amber_above) else "red"


def mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def indicator(framework: Framework, indicator_id: str, people: Sequence[Person], invited: Invited) -> Outcome:
    scale = framework.scale
    points = {level.id: level.points for level in scale.levels}
    top, bottom = max(points, key=points.__getitem__), min(points, key=points.__getitem__)
    said = {
        perspective.id: [p.answers.get(indicator_id, SKIPPED) for p in people if p.perspective == perspective.id]
        for perspective in framework.perspectives
    }
    ratings = {who: [points[a] for a in answers if a in points] for who, answers in said.items()}
    means = [mean([Fraction(point) for point in given]) for given in ratings.values() if given]
    shares = []
    missing = {}
    for who, answers in said.items():
        applies = [answer for answer in answers if answer != NOT_APPLICABLE]
        if applies:
            shares.append(Fraction(len(ratings[who]), len(applies)))
        silent = 0 if invited is None else max(0, invited.get(who, 0) - len(answers))
        missing[who] = answers.count(DONT_KNOW) + answers.count(SKIPPED) + silent

    def with_missing(point: int) -> Fraction:
        filled = [given + [point] * missing[who] for who, given in ratings.items()]
        return mean([mean([Fraction(value) for value in given]) for given in filled if given])

    everyone = [answer for answers in said.values() for answer in answers]
    rated = [answer for answer in everyone if answer in points]
    if not everyone:
        status = "no_responses"
    elif all(answer == NOT_APPLICABLE for answer in everyone):
        status = "not_applicable"
    elif not rated:
        status = "no_view"
    elif mean(shares) < Fraction(scale.minimum_coverage):
        status = "too_few_views"
    else:
        status = "coloured"
    score = mean(means) if means else None
    low = with_missing(points[bottom]) if means else None
    high = with_missing(points[top]) if means else None
    shade = colour(framework, score) if status == "coloured" and score is not None else None
    same = low is not None and high is not None and colour(framework, low) == colour(framework, high)
    return {
        "score": score,
        "colour": shade,
        "status": status,
        "rated": len(rated),
        "applicable": len(everyone) - everyone.count(NOT_APPLICABLE),
        "dont_know": everyone.count(DONT_KNOW),
        "skipped": everyone.count(SKIPPED),
        "not_applicable": everyone.count(NOT_APPLICABLE),
        "low": low,
        "high": high,
        "firm": None if shade is None else same and len(rated) > 1,
        "views_differ": (len(means) > 1 and max(means) - min(means) >= Fraction(scale.views_differ_at))
        or (top in rated and bottom in rated),
        "carers_heard": any(ratings[p.id] for p in framework.perspectives if p.side is Side.CARERS),
    }


def whole(framework: Framework, parts: Sequence[Outcome]) -> Outcome:
    """A standard from its indicators' outcomes, or the area from its standards'."""
    scale = framework.scale
    coloured = [part for part in parts if part["colour"] is not None]

    def held(which: str) -> tuple[Fraction, Fraction]:
        values = [part[which] for part in coloured]
        assert all(isinstance(value, Fraction) for value in values)
        exact = [value for value in values if isinstance(value, Fraction)]
        average = mean(exact)
        stopped = any(colour(framework, value) == scale.hold.colour for value in exact)
        return average, min(average, Fraction(scale.hold.at)) if stopped else average

    if all(part["status"] == "no_responses" for part in parts):
        status = "no_responses"
    elif all(part["status"] == "not_applicable" for part in parts):
        status = "not_applicable"
    elif not coloured:
        status = "no_view"
    elif Fraction(len(coloured), len(parts)) < Fraction(scale.minimum_coloured_share):
        status = "too_few_views"
    else:
        status = "coloured"
    average, score = held("score") if coloured else (None, None)
    low, high = (held("low")[1], held("high")[1]) if coloured else (None, None)
    shade = colour(framework, score) if status == "coloured" and score is not None else None
    firm = None
    if shade is not None and low is not None and high is not None:
        firm = colour(framework, low) == colour(framework, high)
    return {
        "score": score,
        "colour": shade,
        "status": status,
        "coloured": len(coloured),
        "parts": len(parts),
        "low": low,
        "high": high,
        "firm": firm,
        "held": score != average,
    }


def area(framework: Framework, people: Sequence[Person], invited: Invited) -> dict[str, Outcome]:
    """All outcomes of one area, by indicator id and standard id, and "" for the area."""
    found = {i.id: indicator(framework, i.id, people, invited) for i in framework.indicators}
    standards = {s.id: whole(framework, [found[i.id] for i in s.indicators]) for s in framework.standards}
    return {**found, **standards, "": whole(framework, list(standards.values()))}
