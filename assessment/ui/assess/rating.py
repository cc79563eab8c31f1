"""The rating of an indicator, in plain words and without colours; why it does not apply; clearing and skipping."""

from functools import partial

import streamlit as st

from assessment.access.answering import COMMENT_LENGTH, REASON_LENGTH
from assessment.language import _
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Framework, Indicator
from assessment.model.round import AnswerKey, AnswerKind, Assisted
from assessment.ui.assess.form import Form
from assessment.ui.assess.labels import answer_label, plain, question_label, sentence
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording import helping


def keys_of(indicator: Indicator, perspective: str) -> tuple[AnswerKey, ...]:
    """Every answer that the page of this indicator asks of this perspective."""
    own = (AnswerKind.RATING, AnswerKind.REASON, AnswerKind.COMMENT, AnswerKind.DISSENT)
    facts = indicator.facts_for(perspective)
    return (
        *(AnswerKey(kind, indicator.id) for kind in own),
        *(AnswerKey(AnswerKind.FACT, fact.id) for fact in facts),
    )


def answers_to(framework: Framework, indicator: Indicator) -> dict[str, str]:
    """The answers to choose from, best first, then the two outside the scale. Each level says what it looks like."""
    levels = framework.scale.levels
    return {
        **{level.id: answer_label(sentence(level.answer), indicator.looks_like[level.id]) for level in levels},
        DONT_KNOW: answer_label(_(words.DONT_KNOW_ANSWER)),
        NOT_APPLICABLE: answer_label(_(words.NOT_APPLICABLE_ANSWER)),
    }


def ask_rating(form: Form, framework: Framework, indicator: Indicator) -> bool:
    """Draw the rating and keep it. True: the person asked to skip the question for now."""
    rating = AnswerKey(AnswerKind.RATING, indicator.id)
    reason = AnswerKey(AnswerKind.REASON, indicator.id)
    said = partial(words.rating_words, framework)
    chosen = form.one_of(rating, question_label(indicator.question), answers_to(framework, indicator), said)
    if chosen == NOT_APPLICABLE:
        why = question_label(_(words.REASON_QUESTION), _(words.REASON_HINT))
        form.text(reason, why, longest=REASON_LENGTH, lines=2)
    if not chosen:
        return st.button(_(words.SKIP), key=f"skip__{indicator.id}")
    if st.button(_(words.CLEAR), key=f"clear__{indicator.id}"):
        form.saving.clear(rating, reason)
    return False


def ask_dissent(form: Form, framework: Framework, indicator: Indicator) -> None:
    """For a group that has agreed on a level: how many of it see it as another one. Draws nothing for anybody else."""
    response = form.saving.sheet.response
    agreed = form.saving.stored(AnswerKey(AnswerKind.RATING, indicator.id))
    if response.assisted is not Assisted.GROUP or agreed not in {level.id for level in framework.scale.levels}:
        return
    others = [level for level in framework.scale.levels if level.id != agreed]
    with st.container(key=f"dissent__{indicator.id}"):
        st.html(element("h2", _(helping.DISSENT)) + element("p", _(helping.DISSENT_HINT)))
        form.people(
            AnswerKey(AnswerKind.DISSENT, indicator.id),
            {level.id: plain(helping.saw_it_as(level.answer)) for level in others},
            partial(helping.dissent_words, framework),
            most=helping.LARGEST_GROUP,
            nobody=_(helping.DISSENT_NOBODY),
        )


def ask_comment(form: Form, indicator: Indicator) -> None:
    """Draw the comment and keep it."""
    question = question_label(_(words.COMMENT_QUESTION), _(words.COMMENT_HINT))
    form.text(AnswerKey(AnswerKind.COMMENT, indicator.id), question, longest=COMMENT_LENGTH, lines=4)
