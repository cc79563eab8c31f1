"""The forms of the two kinds of pages of questions: one question, and the closing questions."""

import streamlit as st

from assessment.language import _
from assessment.model.framework import Fact, Framework, Indicator
from assessment.ui.assess.facts import ask
from assessment.ui.assess.form import Form
from assessment.ui.assess.moving import go, go_onward, go_to_question
from assessment.ui.assess.page import page_form
from assessment.ui.assess.rating import ask_comment, ask_dissent, ask_rating
from assessment.ui.assess.turning import turn_page
from assessment.views.answers.question import facts_heading
from assessment.views.answers.steps import beside
from assessment.wording import answering as words
from assessment.wording.visits import FINISH_TODAY


@page_form
def question_form(
    form: Form,
    framework: Framework,
    indicator: Indicator,
    facts: tuple[Fact, ...],
    today: tuple[Indicator, ...] = (),
) -> None:
    """One question: its rating, its facts, a comment, and the ways on and back. `today`: the questions of a short visit
    that it belongs to, which the ways on and back keep to."""
    skipped = ask_rating(form, framework, indicator)
    ask_dissent(form, framework, indicator)
    if facts:
        st.html(facts_heading())
    for fact in facts:
        ask(form, fact)
    ask_comment(form, indicator)

    before, after = beside(today or framework.indicators, indicator)
    last = _(FINISH_TODAY) if today else _(words.LAST_QUESTIONS)
    turned = turn_page(has_before=before is not None, onward=_(words.NEXT) if after else last)
    if turned.back and before:
        go_to_question(before, today)
    if turned.onward or skipped:
        go_onward(framework, indicator, today)


@page_form
def closing_form(form: Form, framework: Framework, asked: tuple[Fact, ...]) -> None:
    """The closing questions, and the ways on and back."""
    for fact in asked:
        ask(form, fact)
    turned = turn_page(has_before=True, onward=_(words.CHECK))
    if turned.back:
        go_to_question(framework.indicators[-1])
    if turned.onward:
        go("check-answers")
