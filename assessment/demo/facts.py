"""The checkable details that an invented person gives: the better things are, the better the details, mostly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Final

from assessment.demo.stories import Story
from assessment.demo.words import Words
from assessment.model.framework import DONT_KNOW, Fact, FactKind, Side
from assessment.model.round import AnswerKey, AnswerKind

LEAVES_OUT: Final = 0.06
DOES_NOT_KNOW: Final = 0.06
NONE: Final = "none"

NUMBERS: Final[Mapping[str, tuple[int, int]]] = {
    "development-sessions": (0, 6),
    "papers-days": (1, 10),
    "papers-pages": (460, 160),
    "minutes-days": (3, 24),
    "papers-days-promised": (6, 10),
    "own-money-spent": (320, 0),
    "carers-joined-in": (18, 420),
    "posts-vacant": (2, 0),
    "carers-came-forward": (0, 6),
    "group-papers-days": (1, 10),
    "hours-preparing": (15, 7),
}
"""What a number is where things are poor, and where they are good."""

FOLLOWS: Final[Mapping[str, tuple[str, str]]] = {
    "mentored-by": ("mentored", NONE),
    "network-kinds": ("network-access", NONE),
    "costs-met": ("expenses-paid", NONE),
    "training-led-by-carers": ("board-carer-training", "no"),
}
"""A fact that makes no sense after a "no" to another one, and what is then said. Who has the network or the money and
still gives another answer does so on purpose: see a story's own facts."""


def answers(
    asked: Sequence[Fact], story: Story, side: Side, *, quality: float, chance: Random, words: Words
) -> Iterator[tuple[AnswerKey, str]]:
    """What somebody gives for the facts that they are asked, some of them left out."""
    told: dict[str, str] = {}
    for fact in asked:
        told[fact.id] = _value(fact, story, side, told, quality=quality, chance=chance, words=words)
    for item, value in told.items():
        if value:
            yield AnswerKey(AnswerKind.FACT, item), value


def unknown(asked: Iterable[Fact]) -> Iterator[tuple[Fact, str]]:
    """What somebody gives who does not know any of it; a text is left out."""
    return ((fact, DONT_KNOW) for fact in asked if fact.kind is not FactKind.TEXT)


def _value(
    fact: Fact, story: Story, side: Side, told: Mapping[str, str], *, quality: float, chance: Random, words: Words
) -> str:
    luck, felt = chance.random(), min(0.99, max(0.01, chance.gauss(quality, 0.12)))
    fixed = story.facts.get((side.value, fact.id))
    if fixed is not None:
        return fixed
    if luck < LEAVES_OUT:
        return ""
    if fact.kind is FactKind.TEXT:
        return words.fact(fact.id) if luck < 0.5 else ""
    leader, instead = FOLLOWS.get(fact.id, ("", ""))
    if told.get(leader) in ("no", "no-training", "planned-only"):
        return instead
    if luck > 1 - DOES_NOT_KNOW:
        return DONT_KNOW
    return _known(fact, felt, chance)


def _known(fact: Fact, felt: float, chance: Random) -> str:
    if fact.kind is FactKind.YES_NO:
        return "yes" if felt > 0.45 else "no"
    if fact.kind is FactKind.NUMBER:
        return _number(fact, felt)
    options = [option.id for option in fact.options]
    if fact.kind is FactKind.CHOICE:
        return options[int((1 - felt) * len(options))]
    likely = [option for place, option in enumerate(options) if chance.random() < felt * (1.2 - place / len(options))]
    return " ".join(likely) or NONE


def _number(fact: Fact, felt: float) -> str:
    least = fact.minimum or 0
    most = fact.maximum if fact.maximum is not None else least + 10
    poor, good = NUMBERS.get(fact.id, (least, min(most, least + 10)))
    number = round(poor + (good - poor) * felt)
    if number > 100:
        number = round(number, -1)  # people give round numbers
    return str(min(most, max(least, number)))
