"""One invented person's answers: drawn from their area's story, always the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from assessment.demo import facts
from assessment.demo.stories import EVERYWHERE, OFTEN_UNKNOWN, SELDOM, Story
from assessment.demo.words import Words
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Framework, Indicator, Side
from assessment.model.round import AnswerKey, AnswerKind

SPREAD_BETWEEN_PEOPLE = 0.05
SPREAD_BETWEEN_ANSWERS = 0.13
SPREAD_WITHIN_AN_AREA = 0.09
LEAVES_OUT = 0.03
COMMENTS = {Side.CARERS: 0.4, Side.BOARD: 0.15}


@dataclass(frozen=True)
class Person:
    """Who answers. `number` tells people of one area, perspective and round apart; `share` is how much of the
    questionnaire they have got through, from 0 to 1."""

    area: str
    perspective: str
    turn: int
    number: int
    share: float


Given = tuple[AnswerKey, str]


def answers(framework: Framework, story: Story, person: Person, *, seed: int, words: Words) -> Iterator[Given]:
    """What this person answers, question by question. Comments are taken out of `words`."""
    who = f"{seed}:{person.area}:{person.perspective}:{person.turn}:{person.number}"
    outlook = Random(who).gauss(_of_side(framework, story, person), SPREAD_BETWEEN_PEOPLE)  # noqa: S311 - a story
    reached = round(person.share * len(framework.indicators))
    for indicator in framework.indicators[:reached]:
        # A fresh start for each, so that a change to one question changes nobody's answers to the others.
        chance = Random(f"{who}:{indicator.id}")  # noqa: S311 - a story
        quality = _quality(framework, story, person, indicator) + _local(seed, person.area, indicator) + outlook
        yield from _indicator(framework, story, person, indicator, quality=quality, chance=chance, words=words)
    if person.share >= 1:
        chance = Random(f"{who}:closing")  # noqa: S311 - a story
        closing = [fact for fact in framework.closing_questions if chance.random() < 0.6]
        asked = [fact for fact in closing if fact.is_asked_of(person.perspective)]
        yield from facts.answers(asked, story, _side(framework, person), quality=0.5, chance=chance, words=words)


def _indicator(
    framework: Framework,
    story: Story,
    person: Person,
    indicator: Indicator,
    *,
    quality: float,
    chance: Random,
    words: Words,
) -> Iterator[Given]:
    rated = _rating(framework, story, person, indicator, quality=quality, chance=chance)
    side = _side(framework, person)
    if rated:
        yield AnswerKey(AnswerKind.RATING, indicator.id), rated
    if rated == NOT_APPLICABLE:
        yield AnswerKey(AnswerKind.REASON, indicator.id), words.reason(chance)
        return
    asked = indicator.facts_for(person.perspective)
    if indicator.id in story.unknown:
        yield from ((AnswerKey(AnswerKind.FACT, fact.id), value) for fact, value in facts.unknown(asked))
        return
    yield from facts.answers(asked, story, side, quality=quality, chance=chance, words=words)
    if rated not in ("", DONT_KNOW) and chance.random() < COMMENTS[side]:
        comment = words.comment(indicator.id, side, _mood(framework, rated))
        if comment:
            yield AnswerKey(AnswerKind.COMMENT, indicator.id), comment


def _rating(
    framework: Framework, story: Story, person: Person, indicator: Indicator, *, quality: float, chance: Random
) -> str:
    """A level's id, don't know, doesn't apply, or "" for a question left out."""
    luck = chance.random()
    known = OFTEN_UNKNOWN.get((person.perspective, indicator.id), SELDOM)
    if indicator.id in story.not_here:
        return NOT_APPLICABLE
    if indicator.id in story.unknown or luck < known:
        return DONT_KNOW
    if luck > 1 - LEAVES_OUT:
        return ""
    levels = sorted(framework.scale.levels, key=lambda level: level.points)
    felt = min(0.999, max(0.0, chance.gauss(quality, SPREAD_BETWEEN_ANSWERS)))
    return levels[int(felt * len(levels))].id


def _quality(framework: Framework, story: Story, person: Person, indicator: Indicator) -> float:
    """How things are with this indicator in this area and round, before anybody looks at it."""
    if indicator.id in story.weak:
        return 0.08
    if indicator.id in story.strong:
        return 0.92
    standard = framework.standards.index(framework.standard_of(indicator.id))
    return story.quality[standard % len(story.quality)][person.turn] + EVERYWHERE.get(indicator.id, 0.0)


def _local(seed: int, area: str, indicator: Indicator) -> float:
    """What is better or worse in this area than its story says: the same for everybody there, in every round."""
    return Random(f"{seed}:{area}:{indicator.id}").gauss(0, SPREAD_WITHIN_AN_AREA)  # noqa: S311 - a story


def _of_side(framework: Framework, story: Story, person: Person) -> float:
    return story.carers_see if _side(framework, person) is Side.CARERS else story.board_sees


def _side(framework: Framework, person: Person) -> Side:
    return framework.perspective(person.perspective).side


def _mood(framework: Framework, level_id: str) -> str:
    """Whether a level is the best, the worst, or in between."""
    if level_id == framework.scale.best.id:
        return "high"
    return "low" if level_id == framework.scale.worst.id else "middle"
