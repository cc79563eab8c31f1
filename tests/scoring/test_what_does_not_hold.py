"""What sounds true of the scoring rule and is not: each with a case that shows it. Never claim these."""

from fractions import Fraction

from assessment.model.colour import Colour
from tests.scoring.reference import Person
from tests.scoring.sampling import ONE_INDICATOR as FRAMEWORK
from tests.scoring.sampling import REAL_SHAPE, rating, scored


def person(role: str, *answers: str, standard: int = 1) -> Person:
    """Somebody who gives these answers to the first indicators of a standard."""
    return Person(role, {f"i{standard}-{n}": answer for n, answer in enumerate(answers, 1) if answer})


def test_not_so_that_changing_to_does_not_apply_never_raises_or_lowers_a_score() -> None:
    poor_withdrawn = rating(FRAMEWORK, [("officer", "good"), ("officer", "not_applicable")])
    with_the_poor = rating(FRAMEWORK, [("officer", "good"), ("officer", "poor")])
    assert with_the_poor.colour is Colour.AMBER
    assert poor_withdrawn.colour is Colour.GREEN
    good_withdrawn = rating(FRAMEWORK, [("officer", "poor"), ("officer", "not_applicable")])
    assert good_withdrawn.colour is Colour.RED


def test_not_so_that_swapping_good_and_poor_mirrors_the_colours() -> None:
    """Halfway goes to the lower colour, from either side."""
    assert rating(FRAMEWORK, [("officer", "good"), ("officer", "mixed")]).colour is Colour.AMBER
    assert rating(FRAMEWORK, [("officer", "poor"), ("officer", "mixed")]).colour is Colour.RED


def test_not_so_that_a_new_rating_always_pulls_a_standard_its_own_way() -> None:
    """A new "good" can lower a standard: it gives an indicator enough views for a colour, and that colour is red."""
    few_know = [person("officer", "good", "good", "good", "poor"), person("officer", "good", "good", "good", "poor")]
    few_know += [person("officer", "good", "good", "good", "poor"), person("officer", "good", "good", "good", "poor")]
    unsure = [person("officer", "good", "good", "good", "dont_know") for _ in range(5)]
    before = scored(REAL_SHAPE, [*few_know, *unsure]).standard("standard-1")
    after = scored(REAL_SHAPE, [*few_know, *unsure, person("officer", "", "", "", "good")]).standard("standard-1")
    assert before.colour is Colour.GREEN
    assert after.colour is Colour.AMBER
    assert before.score is not None
    assert after.score is not None
    assert after.score < before.score


def test_not_so_that_firm_survives_new_invitations() -> None:
    answers = [("carer_rep", "good"), ("carer_rep", "good")]
    assert rating(FRAMEWORK, answers, {"carer_rep": 2}).firm is True
    assert rating(FRAMEWORK, answers, {"carer_rep": 4}).firm is False


def test_not_so_that_a_firm_standard_survives_answers_to_indicators_without_a_colour() -> None:
    """Firm says that no missing view of a coloured indicator could change the standard; others may yet get a colour."""
    known = [person("officer", "good", "good", "good", "dont_know", "dont_know") for _ in range(2)]
    now = scored(REAL_SHAPE, known, {"officer": 2}).standard("standard-1")
    assert (now.colour, now.firm) == (Colour.GREEN, True)
    learnt = [person("officer", "good", "good", "good", "poor", "poor") for _ in range(2)]
    then = scored(REAL_SHAPE, learnt, {"officer": 2}).standard("standard-1")
    assert then.colour is Colour.AMBER


def test_not_so_that_the_area_is_the_mean_of_its_indicators() -> None:
    """Standards weigh the same, however many indicators they have; and a red one holds the area."""
    everybody = Person("officer", {i.id: "good" for i in REAL_SHAPE.indicators[:10]})
    everybody.answers.update({i.id: "poor" for i in REAL_SHAPE.indicators[10:]})
    result = scored(REAL_SHAPE, [everybody])
    assert result.whole.mean == Fraction(4, 3)
    assert result.whole.mean != Fraction(10 * 2 + 8 * 0, 18)
