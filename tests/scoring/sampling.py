"""Random areas, and their way into the engine: the same people for the reference and for scoring."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import strategies as st

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework
from assessment.model.people import People
from assessment.model.result import AreaResults, IndicatorResult
from assessment.scoring.engine import score, score_cells
from tests.builders import a_framework, counts, people, six_steps
from tests.scoring.reference import Invited, Person

ONE_INDICATOR = a_framework(standards=(1,))
REAL_SHAPE = a_framework()
SIX_STEPS = six_steps()
ROUND, AREA = "2026", "Moray"


def answers_of(framework: Framework) -> list[str]:
    return [*(level.id for level in framework.scale.levels), DONT_KNOW, NOT_APPLICABLE, SKIPPED]


def persons(framework: Framework, *, at_most: int = 7, at_least: int = 0) -> st.SearchStrategy[list[Person]]:
    """People who sent answers. Ratings are drawn more often than the rest, so that colours are common."""
    levels = [level.id for level in framework.scale.levels]
    answer = st.sampled_from([*levels, *levels, *answers_of(framework)])
    indicators = [indicator.id for indicator in framework.indicators]
    answers = st.lists(answer, min_size=len(indicators), max_size=len(indicators))
    perspective = st.sampled_from([p.id for p in framework.perspectives])

    def person(drawn: tuple[str, list[str]]) -> Person:
        return Person(drawn[0], {i: a for i, a in zip(indicators, drawn[1], strict=True) if a != SKIPPED})

    return st.lists(st.tuples(perspective, answers).map(person), min_size=at_least, max_size=at_most)


def invitations(framework: Framework) -> st.SearchStrategy[dict[str, int] | None]:
    known = st.fixed_dictionaries({p.id: st.integers(0, 4) for p in framework.perspectives})
    return st.one_of(st.none(), known)


def scored(framework: Framework, sent: Sequence[Person], invited: Invited = None) -> AreaResults:
    """What the engine makes of these people, handed over as plain numbers: quick enough for thousands of areas."""
    answers = answers_of(framework)[:-1]
    cells = [
        [
            [
                sum(p.perspective == perspective.id and p.answers.get(indicator.id) == answer for p in sent)
                for answer in answers
            ]
            for perspective in framework.perspectives
        ]
        for indicator in framework.indicators
    ]
    number = Counter(person.perspective for person in sent)
    asked = None if invited is None else [invited.get(p.id, 0) for p in framework.perspectives]
    known = People(((ROUND, AREA),), [[number[p.id] for p in framework.perspectives]], [asked])
    return score_cells(framework, known, [cells])[ROUND, AREA]


def scored_from_frames(framework: Framework, sent: Sequence[Person], invited: Invited = None) -> AreaResults:
    """The same, handed over as frames of counts."""
    rows = Counter(
        (ROUND, AREA, person.perspective, indicator, answer)
        for person in sent
        for indicator, answer in person.answers.items()
    )
    of_perspective = Counter(person.perspective for person in sent)
    counted = counts([(*key, number) for key, number in rows.items()])
    asked = people(
        [
            (ROUND, AREA, p.id, of_perspective[p.id], None if invited is None else invited.get(p.id, 0))
            for p in framework.perspectives
        ]
    )
    return score(framework, counted, asked)[ROUND, AREA]


def rating(framework: Framework, answers: Sequence[tuple[str, str]], invited: Invited = None) -> IndicatorResult:
    """The first indicator's result when people of these perspectives give it these answers."""
    first = framework.indicators[0].id
    sent = [Person(who, {} if answer == SKIPPED else {first: answer}) for who, answer in answers]
    return scored(framework, sent, invited).indicators[0]
