"""Facts that contradict a rating: found by what the framework itself compares them with, whatever it asks."""

from collections.abc import Mapping
from typing import Final

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Framework, Indicator
from assessment.model.round import AnswerKey, AnswerKind

YES: Final = "yes"
NO: Final = "no"
NONE: Final = "none"


def contradicts(framework: Framework, indicator: Indicator, given: Mapping[AnswerKey, str]) -> bool:
    """Whether one person's facts speak against their own rating of an indicator.

    The best rating, though more facts speak against it than for it; the worst, though all speak for a better one; or
    "doesn't apply", though facts are given. Facts that the framework compares with nothing say neither.
    """
    rating = given.get(AnswerKey(AnswerKind.RATING, indicator.id), "")
    told = [(fact, given.get(AnswerKey(AnswerKind.FACT, fact.id), "")) for fact in indicator.facts]
    if rating == NOT_APPLICABLE:
        return any(value not in ("", DONT_KNOW) for _, value in told)
    speaking = [spoken for fact, value in told if (spoken := speaks_for(fact, value)) is not None]
    if rating == framework.scale.best.id:
        return speaking.count(False) > speaking.count(True)
    if rating == framework.scale.worst.id:
        return len(speaking) > 1 and all(speaking)
    return False


def speaks_for(fact: Fact, value: str) -> bool | None:
    """Whether a fact's value is what the framework would like to see: "yes" where it counts those who say yes, at
    least so many where it counts from a number, anything rather than "none" of a list. None: it says neither."""
    if value in ("", DONT_KNOW):
        return None
    if fact.kind is FactKind.YES_NO and value in (YES, NO):
        return value == YES if any(one.value == YES for one in fact.comparisons) else None
    if fact.kind is FactKind.CHOICES:
        return False if value == NONE else None
    if fact.kind is FactKind.NUMBER:
        enough = [one.at_least for one in fact.comparisons if one.at_least is not None]
        return int(value) >= min(enough) if enough else None
    return None
