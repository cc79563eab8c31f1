"""A board's page: the answer first, every colour with its reason, nothing that this reader may not have."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from assessment.model.result import Breakdown
from assessment.model.round import RoundState
from assessment.views.results.by_role import by_role
from assessment.views.results.differing import differing
from assessment.views.results.empty import no_round, nobody_answered, withdrawn
from assessment.views.results.first import first
from assessment.views.results.lists import strong, unknown, work
from assessment.views.results.overview import first_screen, heading, overview
from assessment.views.results.standards import all_results
from assessment.wording.reasons import indicator_reason, whole_reason
from tests.views.samples import FRAMEWORK, a_view, answers, six_steps, words

EVERYTHING = {i.number: "mixed" for i in FRAMEWORK.indicators} | {"1.1": "good", "1.3": "poor", "3.8": "dont_know"}
SUFFIX = "round=autumn&area=D03"


def test_the_first_lines_say_how_we_are_doing_and_what_first() -> None:
    view = a_view(answers("carer_rep", EVERYTHING))
    said = words(first_screen(view, SUFFIX))
    answer, _, steps = said.partition("What to do first")
    assert "Overall: ◐ Amber This is one person’s view: talk about it before you act on it." in answer
    assert words(overview(view, SUFFIX)).startswith("Strongest: 1.1 Training and induction")
    assert "1 of 1 person invited shared their answers with you." in answer
    assert steps.strip().startswith("○ Red 1.3 Mentoring 1 poor. One person’s view. Good looks like:")
    assert "3.8 Checking what changed 1 of 1 person doesn’t know. Find out what would tell them." in steps


def test_at_most_three_things_come_first_each_linked_and_each_with_a_reason() -> None:
    everything_poor = a_view(answers("carer_rep", {i.number: "poor" for i in FRAMEWORK.indicators}))
    made = first(everything_poor, SUFFIX)
    assert made.count("<li>") == made.count('href="/indicator?i=') == 3
    assert words(made).count("Good looks like:") == 3
    agreed = a_view(*[answers("carer_rep", {i.number: "good" for i in FRAMEWORK.indicators})] * 2)
    assert "Nothing is red or amber" in words(first(agreed, SUFFIX))
    apart = a_view(*[answers("carer_rep", {"1.2": "good"})] * 9, *[answers("carer_rep", {"1.2": "poor"})])
    assert "People see it differently: 9 good, 1 poor. Talk about it before acting." in words(first(apart, SUFFIX))
    holding = {i.number: "good" for i in FRAMEWORK.indicators} | {"1.3": "poor"}
    said = words(first(a_view(*[answers("carer_rep", holding)] * 2), SUFFIX))
    assert "○ Red 1.3 Mentoring 2 poor. While it is red, standard 1 can be amber at best." in said


def test_how_sure_the_colour_is_stands_beside_it() -> None:
    everything = {i.number: "good" for i in FRAMEWORK.indicators}
    sure = a_view(*[answers("carer_rep", everything)] * 3)
    assert "Firm: answers that are missing could not change it." in words(first_screen(sure, SUFFIX))
    waiting = a_view(*[answers("carer_rep", everything)] * 2, *[answers("carer_rep", {})] * 3)
    assert "Not firm: with the answers that are missing it could be" in words(first_screen(waiting, SUFFIX))
    few = a_view(*[answers("carer_rep", {"1.1": "good"})] * 2)
    assert "None of its 3 standards has a colour, so there is no score." in words(first_screen(few, SUFFIX))


def test_every_colour_opens_to_its_reason() -> None:
    view = a_view(answers("carer_rep", EVERYTHING), answers("officer", {"1.2": "good"}))
    said = words(first_screen(view, SUFFIX) + overview(view, SUFFIX))
    for result in view.results.indicators:
        assert indicator_reason(FRAMEWORK, result) in said
    for whole in (view.results.whole, *view.results.standards):
        assert whole_reason(FRAMEWORK, whole) in said
    assert said.count("Why this colour?") + said.count("Why no colour?") == 18 + 3 + 1


def test_strengths_come_before_what_to_work_on_next() -> None:
    said = words(overview(a_view(answers("carer_rep", EVERYTHING)), SUFFIX))
    assert said.index("What goes well") < said.index("What to work on next") < said.index("Every indicator")


def test_every_indicator_links_to_its_page_in_this_round_and_area() -> None:
    html = overview(a_view(answers("carer_rep", EVERYTHING)), SUFFIX)
    for indicator in FRAMEWORK.indicators:
        assert f'href="/indicator?i={indicator.number}&amp;round=autumn&amp;area=D03"' in html


def test_a_board_that_only_rated_itself_is_told_so_beside_every_colour() -> None:
    view = a_view(answers("officer", {i.number: "good" for i in FRAMEWORK.indicators}))
    assert "Overall: ● Green The board’s own view" in words(first_screen(view, SUFFIX))
    said = words(overview(view, SUFFIX))
    assert said[: said.index("What goes well")].count("The board’s own view") == 3


def test_headings_go_down_by_one_step_at_most() -> None:
    view = a_view(answers("carer_rep", EVERYTHING), before=[answers("carer_rep", {"1.2": "poor"})])
    html = first_screen(view, SUFFIX) + overview(view, SUFFIX)
    levels = [1, *(int(level) for level in re.findall(r"<h(\d)", html))]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_board_never_reads_that_there_are_answers_for_the_national_team() -> None:
    person = answers("carer_rep", EVERYTHING)
    theirs = a_view(person)
    assert "national team" not in words(first_screen(theirs, SUFFIX) + overview(theirs, SUFFIX))
    told = words(first_screen(a_view(person, national_only=1), SUFFIX))
    assert "1 of these are for the national team only: the board does not get them." in told


def test_nothing_good_and_nothing_to_work_on_are_said() -> None:
    silent = a_view(answers("carer_rep", {"1.1": "dont_know"}))
    assert "No indicator is green in this round." in words(strong(silent, SUFFIX))
    assert work(silent, SUFFIX) == ""


def test_what_many_do_not_know_is_a_finding() -> None:
    assert words(unknown(a_view(answers("officer", {"3.8": "dont_know"})), SUFFIX)).endswith(
        "3.8 Checking what changed : 1 of 1 person doesn’t know"
    )
    assert unknown(a_view(answers("officer", {"3.8": "good"})), SUFFIX) == ""


def test_where_views_differ_each_group_is_quoted_if_groups_are_shown() -> None:
    people = (answers("carer_rep", {"1.2": "poor"}), answers("officer", {"1.2": "good"}))
    said = words(differing(a_view(*people), SUFFIX))
    assert "1.2 Papers in time Carer representatives: 1 poor Officers: 1 good" in said
    hidden = words(differing(a_view(*people, breakdown=Breakdown.TOTAL), SUFFIX))
    assert "1.2 Papers in time : 1 good, 1 poor." in hidden
    assert "officers" not in hidden
    assert differing(a_view(people[0]), SUFFIX) == ""


@pytest.mark.parametrize("breakdown", Breakdown)
def test_a_table_by_role_shows_no_more_than_the_breakdown(breakdown: Breakdown) -> None:
    view = a_view(answers("carer_rep", {"1.2": "poor"}), answers("officer", {"1.2": "good"}), breakdown=breakdown)
    said = words(by_role(view, view.results.indicator("papers-in-time")))
    assert ("Carer representatives" in said) is (breakdown is Breakdown.ROLES)
    assert ("The carers’ side" in said) is (breakdown is Breakdown.SIDES)
    assert ("not shown by role" in said) is (breakdown is Breakdown.TOTAL)


def test_the_change_since_the_round_before_is_said_in_words() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}), before=[answers("carer_rep", {"1.2": "poor"})])
    said = words(overview(view, SUFFIX))
    assert "Since Spring 2026" in said
    assert "1.2 Papers in time : green, was red. Score 2.00, was 0.00." in said
    assert "Overall: no colour in either round. Indicators: 1 better" in said
    assert all_results(view).headers[-1] == "Since the round before"
    assert "Since" not in all_results(a_view(answers("carer_rep", {"1.2": "good"}))).headers[-1]


def test_all_results_stand_in_one_table() -> None:
    table = all_results(a_view(answers("officer", {"1.2": "good"})))
    assert len(table.rows) == 18
    assert table.rows[1][:4] == ("1.2 Papers in time", "●\N{NO-BREAK SPACE}Green", "2.00", "1 good")
    assert "The board’s own view" in table.rows[1]


def test_empty_screens_say_why_and_what_next() -> None:
    assert "once the national team has closed a round" in words(no_round())
    assert 'href="/rounds"' in no_round(national=True)
    assert 'href="/results"' in withdrawn("It has been withdrawn.")
    nobody = a_view(answers("carer_rep", {}))
    assert "No answers from Port Halden City were shared with the board" in words(nobody_answered(nobody))
    over = a_view(answers("carer_rep", {}), national_only=0)
    assert "There are no answers 1 person was invited in Port Halden City" in words(nobody_answered(over))
    running = replace(over, round=replace(over.round, state=RoundState.OPEN))
    assert "There are no answers yet" in words(nobody_answered(running))


def test_a_standard_that_has_changed_colour_is_named_in_the_change() -> None:
    first = {"1.1": "poor", "1.2": "poor", "1.3": "poor"}
    now = dict.fromkeys(first, "good")
    said = words(overview(a_view(answers("carer_rep", now), before=[answers("carer_rep", first)]), SUFFIX))
    assert "Standard 1: green, was red. Score 2.00, was 0.00. Indicators: 3 better" in said
    assert "Standard 2:" not in said


def test_every_indicator_is_folded_under_its_standard_and_each_part_that_opens_has_a_name_of_its_own() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}))
    made = first_screen(view, SUFFIX) + overview(view, SUFFIX)
    summaries = re.findall(r"<summary>(.*?)</summary>", made)
    assert len(summaries) == len(set(summaries))
    assert made.count('class="standard"') == 3
    folded = re.findall(r'<section class="standard">.*?</section>', made) or made.split('class="standard"')[1:]
    assert all("<details" in part and part.index("<details") < part.index('class="row"') for part in folded)


def test_a_facilitators_heading_does_not_speak_as_the_board() -> None:
    assert heading(a_view()) == "Port Halden City: how are we doing?"
    assert heading(a_view(national_only=0)) == "Port Halden City: results"


def test_the_second_framework_fills_the_page_in_its_own_words() -> None:
    framework = six_steps()
    levels = [level.id for level in framework.scale.levels]
    people = [
        answers(p.id, {i.number: levels[(at + number) % 6] for number, i in enumerate(framework.indicators)})
        for at, p in enumerate(framework.perspectives)
    ]
    view = a_view(*people, framework=framework)
    said = words(first_screen(view, SUFFIX) + overview(view, SUFFIX))
    assert "of 5" in said and "● Green outstanding, strong" in said
    assert "outstanding" in said and "Easy to find" in said
    assert " board" not in said and "carer rep" not in said.lower()
