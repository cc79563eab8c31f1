"""Whatever national-only people do in a drawn round, every byte that boards and everybody else get stays the same."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from assessment.catalogue import content
from assessment.model.framework import Framework
from assessment.model.identity import VISITOR, Identity
from assessment.model.round import Audience
from tests.attacks import reaching
from tests.attacks.drawing import ROUNDS, Someone, Worlds, answers, draw, few_national
from tests.counted_rounds import officer

Change = Callable[[random.Random, Framework, list[Someone]], list[Someone]]
SEEDS = range(2)


def they_never_answered(dice: random.Random, framework: Framework, people: list[Someone]) -> list[Someone]:
    return [replace(person, audience=None) if is_national(person) else person for person in people]


def they_say_something_else(dice: random.Random, framework: Framework, people: list[Someone]) -> list[Someone]:
    return [
        replace(person, answers=answers(dice, framework, person.perspective)) if is_national(person) else person
        for person in people
    ]


def others_who_were_silent_answer_too(
    dice: random.Random, framework: Framework, people: list[Someone]
) -> list[Someone]:
    return few_national(
        [
            replace(person, audience=Audience.NATIONAL) if person.audience is None and dice.random() < 0.6 else person
            for person in people
        ]
    )


CHANGES: tuple[Change, ...] = (they_never_answered, they_say_something_else, others_who_were_silent_answer_too)


def is_national(person: Someone) -> bool:
    return person.audience is Audience.NATIONAL


def drawn(framework: Framework, seed: int) -> dict[str, list[Someone]]:
    dice = random.Random(seed)
    return {round_id: draw(dice, framework) for round_id in ROUNDS}


def changed(
    rounds: dict[str, list[Someone]], framework: Framework, change: Change, seed: int
) -> dict[str, list[Someone]]:
    dice = random.Random(1000 + seed)
    return {round_id: change(dice, framework, people) for round_id, people in rounds.items()}


def onlookers(rounds: dict[str, list[Someone]]) -> list[Identity]:
    """An officer of each of two areas where somebody answered for the national team only, and one who has signed in
    to nothing."""
    areas = sorted({person.area for person in rounds["later"] if is_national(person)})
    assert len(areas) >= 2
    return [officer(areas[0]), officer(areas[-1]), VISITOR]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_file_and_view_is_the_same_to_the_byte(world: Worlds, seed: int, change: Change) -> None:
    framework = content().framework("equal-and-expert")
    before = drawn(framework, seed)
    after = changed(before, framework, change, seed)
    assert before != after
    one, other = world(before), world(after)
    asking = onlookers(before)
    areas = tuple(area for identity in asking for _, area in identity.areas)
    for identity in asking:
        first, second = (reaching.files_and_views(place, identity, areas=areas) for place in (one, other))
        assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("change", CHANGES)
def test_every_page_is_the_same_to_the_byte(world: Worlds, change: Change) -> None:
    framework = content().framework("equal-and-expert")
    before = drawn(framework, 99)
    one, other = world(before), world(changed(before, framework, change, 99))
    whose = onlookers(before)[0]
    first, second = (reaching.pages(place, whose, whose.areas[0][1]) for place in (one, other))
    assert len(first) >= 8
    assert [name for name in first if first[name] != second[name]] == []


def test_the_same_changes_of_people_who_share_are_seen(world: Worlds) -> None:
    """The comparison has eyes: what is said by people who share does reach their board."""
    framework = content().framework("equal-and-expert")
    before = drawn(framework, 0)
    dice = random.Random(5)
    after = {
        round_id: [
            replace(p, answers=answers(dice, framework, p.perspective)) if p.audience is Audience.BOARD else p
            for p in people
        ]
        for round_id, people in before.items()
    }
    whose = officer(next(person.area for person in before["later"] if person.audience is Audience.BOARD))
    own = (whose.areas[0][1],)
    first, second = (reaching.files_and_views(world(rounds), whose, areas=own) for rounds in (before, after))
    different = {name.split()[0].split("?")[0] for name in first if first[name] != second[name]}
    assert {"/download/results", "view", "comments", "published", "own"} <= different
