"""Where a person is in the questions: which are answered, which comes first, which comes next."""

from assessment.model.framework import Framework, Indicator
from assessment.model.round import AnswerKey, AnswerKind, Response


def rating_of(response: Response, indicator: Indicator) -> str:
    """The stored rating; "" for none."""
    return value_of(response, AnswerKey(AnswerKind.RATING, indicator.id))


def value_of(response: Response, key: AnswerKey) -> str:
    """A stored answer; "" for none."""
    answer = response.answers.get(key)
    return answer.value if answer else ""


def unanswered(framework: Framework, response: Response) -> tuple[Indicator, ...]:
    """The indicators without a rating, in order."""
    return tuple(indicator for indicator in framework.indicators if not rating_of(response, indicator))


def has_begun(response: Response) -> bool:
    """Whether anything at all is answered."""
    return any(answer.value for answer in response.answers.values())


def number_of(framework: Framework, indicator: Indicator) -> int:
    """The place of an indicator among all, from 1."""
    return framework.indicators.index(indicator) + 1


def beside(every: tuple[Indicator, ...], indicator: Indicator) -> tuple[Indicator | None, Indicator | None]:
    """The indicators before and after one of these, None at the ends."""
    place = every.index(indicator)
    before = every[place - 1] if place else None
    after = every[place + 1] if place + 1 < len(every) else None
    return before, after
