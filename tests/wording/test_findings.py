"""The short sentences about results."""

import pytest

from assessment.model.colour import Colour
from assessment.wording.findings import (
    answered,
    coverage,
    firmness,
    held,
    in_each_colour,
    listed,
    not_known,
    notices,
    running,
    said,
    spread,
    strengths,
    to_work_on,
    whole_notices,
)
from assessment.wording.labels import meaning, value_label
from tests.views.samples import FRAMEWORK, answers, results_of, six_steps


def test_a_spread_says_how_many_said_what_best_first_and_who_is_missing() -> None:
    result = results_of(
        answers("carer_rep", {"1.2": "poor"}),
        answers("carer_rep", {"1.2": "good"}),
        answers("officer", {"1.2": "dont_know"}),
        answers("officer", {"1.2": "not_applicable"}),
        answers("officer", {"1.3": "good"}),
        answers("officer", {}),
    ).indicator("papers-in-time")
    assert spread(FRAMEWORK, result.total) == (
        "1 good, 1 poor, 1 don’t know, 1 doesn’t apply, 1 left out, 1 not received"
    )
    assert said(FRAMEWORK, result.total).endswith("1 left out")
    assert coverage(result) == "2 of the 4 people to whom it applies rated it"


def test_coverage_says_of_whom() -> None:
    def said_of(*ratings: str) -> str:
        people = [answers("carer_rep", {"1.2": rating}) for rating in ratings]
        return coverage(results_of(*people).indicator("papers-in-time"))

    assert said_of("good") == "1 person rated it"
    assert said_of("good", "poor") == "All 2 people who answered rated it"
    assert said_of("good", "dont_know") == "1 of the 2 people who answered rated it"
    assert said_of("dont_know", "dont_know") == "None of the 2 people who answered rated it"
    assert said_of("good", "poor", "not_applicable") == "All 2 people to whom it applies rated it"
    assert said_of("not_applicable") == ""


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Areas that cover travel", "areas that cover travel"),
        ("NHS staff", "NHS staff"),
        ("March to October 2016", "March to October 2016"),
        ("National Health and Wellbeing Outcomes", "National Health and Wellbeing Outcomes"),
        ("All", "all"),
        ("", ""),
    ],
)
def test_names_keep_their_capital_inside_a_sentence(label: str, inside: str) -> None:
    assert running(label) == inside


def test_what_a_colour_could_be_is_said_and_one_view_is_never_firm() -> None:
    alone = results_of(answers("carer_rep", {"1.2": "good"})).indicator("papers-in-time")
    assert firmness(alone) == "One person’s view"
    waiting = results_of(answers("carer_rep", {"1.2": "good"}), answers("officer", {})).indicator("papers-in-time")
    assert firmness(waiting) == "One person’s view; with more it could be green or amber"
    agreed = results_of(*[answers("carer_rep", {"1.2": "good"})] * 3).indicator("papers-in-time")
    assert firmness(agreed) == "Firm"
    nobody = results_of(answers("carer_rep", {})).indicator("papers-in-time")
    assert firmness(nobody) == coverage(nobody) == ""


def test_views_that_differ_and_a_view_without_carers_are_always_noticed() -> None:
    split = results_of(answers("officer", {"1.2": "good"}), answers("officer", {"1.2": "poor"}))
    assert notices(FRAMEWORK, split.indicator("papers-in-time")) == ("Views differ", "The board’s own view")


def test_the_second_framework_is_spoken_of_in_its_own_words() -> None:
    framework = six_steps()
    result = results_of(answers("councillor", {"1.1": "outstanding"}), framework=framework).indicator("easy-to-find")
    assert notices(framework, result) == ("The panel’s own view",)
    assert said(framework, result.total) == "1 outstanding"
    assert meaning(framework, Colour.GREEN) == "Outstanding, Strong"
    assert meaning(framework, Colour.RED) == "Weak, Missing"


def test_work_begins_with_red_and_the_lowest_score_and_strengths_with_the_highest() -> None:
    results = results_of(
        answers("carer_rep", {"1.1": "mixed", "1.2": "poor", "1.3": "good", "1.4": "poor", "1.5": "good"}),
        answers("carer_rep", {"1.1": "mixed", "1.2": "mixed", "1.3": "good", "1.4": "poor", "1.5": "good"}),
        answers("carer_rep", {"1.1": "mixed", "1.2": "poor", "1.3": "good", "1.4": "poor", "1.5": "mixed"}),
    )
    numbers = [FRAMEWORK.indicator(r.indicator).number for r in to_work_on(results)]
    assert numbers == ["1.4", "1.2", "1.1"]
    assert [FRAMEWORK.indicator(r.indicator).number for r in strengths(results)] == ["1.3", "1.5"]


def test_a_held_standard_names_what_holds_it() -> None:
    ratings = {"1.1": "good", "1.2": "good", "1.3": "poor", "1.4": "good", "1.5": "good"}
    result = results_of(answers("carer_rep", ratings)).standard("resourced")
    assert held(FRAMEWORK, result) == "Held at amber: 1.3 is red"
    assert held(FRAMEWORK, results_of(answers("carer_rep", {"1.1": "good"})).standard("resourced")) == ""


def test_not_knowing_is_a_finding_from_a_third_of_the_people_on() -> None:
    two_of_three = [answers("carer_rep", {"1.2": answer}) for answer in ("dont_know", "good", "good")]
    assert [r.indicator for r in not_known(results_of(*two_of_three))] == ["papers-in-time"]
    one_of_four = [*two_of_three, answers("officer", {"1.2": "good"})]
    assert not_known(results_of(*one_of_four)) == ()


def test_counts_of_colours_lists_and_answers_read_as_sentences() -> None:
    results = results_of(answers("carer_rep", {"1.1": "good", "1.2": "poor"}))
    assert in_each_colour(results.indicators[:3]) == "1 green, 1 red, 1 without a colour"
    assert [listed(list("abc"[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert answered(1, 1, shared=True) == "1 of 1 person invited shared their answers with you."
    assert answered(3, 0, shared=False) == "3 people sent their answers."


def test_values_of_facts_are_read_as_people_say_them() -> None:
    days, said_yes = FRAMEWORK.fact("papers-days"), FRAMEWORK.fact("papers-days")
    assert value_label(days, "1") == "1 day"
    assert value_label(days, "7") == "7 days"
    assert value_label(said_yes, "dont_know") == "Don’t know"
    choice = next(fact for fact in FRAMEWORK.facts if fact.options)
    assert value_label(choice, choice.options[0].id) == choice.options[0].label


def test_a_whole_that_rests_on_the_boards_side_alone_is_its_own_view() -> None:
    every = {i.id: "good" for i in FRAMEWORK.indicators}
    alone, together = (
        results_of(answers("officer", every)),
        results_of(answers("officer", every), answers("deputy", every)),
    )
    for results, expected in ((alone, ("The board’s own view",)), (together, ())):
        for whole in (results.whole, *results.standards):
            assert whole_notices(FRAMEWORK, results, whole) == expected
    nobody = results_of(answers("officer", {}))
    assert whole_notices(FRAMEWORK, nobody, nobody.whole) == ()


def test_of_equal_scores_the_firm_one_comes_first() -> None:
    results = results_of(
        answers("carer_rep", {"1.1": "poor", "1.2": "poor", "2.1": "good", "2.2": "good"}),
        answers("carer_rep", {"1.1": "dont_know", "1.2": "poor", "2.1": "dont_know", "2.2": "good"}),
    )
    assert [result.indicator for result in to_work_on(results)[:2]] == ["papers-in-time", "training-and-induction"]
    assert [result.indicator for result in strengths(results)[:2]] == ["more-carers-involved", "network-resourced"]
