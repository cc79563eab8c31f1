"""The widgets of facts and closing questions, by their kind."""

from functools import partial

from assessment.access.answering import TEXT_FACT_LENGTH
from assessment.language import _
from assessment.model.framework import DONT_KNOW, Fact, FactKind
from assessment.model.round import AnswerKey, AnswerKind
from assessment.ui.assess.form import Form
from assessment.ui.assess.labels import plain, question_label
from assessment.wording import answering as words


def fact_key(fact: Fact) -> AnswerKey:
    """The key of a fact's answer."""
    return AnswerKey(AnswerKind.FACT, fact.id)


def ask(form: Form, fact: Fact) -> None:
    """Draw one fact and keep its answer."""
    key, hint = fact_key(fact), words.fact_hint(fact)
    question, said = question_label(fact.question, hint), partial(words.fact_words, fact)
    if fact.kind is FactKind.TEXT:
        form.text(key, question, longest=TEXT_FACT_LENGTH, lines=2)
    elif fact.kind is FactKind.NUMBER:
        form.number(key, question, said, invalid=partial(words.not_a_number, fact))
    elif fact.kind is FactKind.CHOICES:
        options = {option.id: option.label for option in fact.options}
        alone = {words.NONE_OF_THESE: _(words.NONE_OF_THESE_ANSWER), DONT_KNOW: _(words.DONT_KNOW_ANSWER)}
        form.several(key, fact.question, {**options, **alone}, said, hint=hint, alone=list(alone))
    else:
        form.one_of(key, question, _one_of(fact), said)


def _one_of(fact: Fact) -> dict[str, str]:
    if fact.kind is FactKind.YES_NO:
        options = {"yes": _(words.YES), "no": _(words.NO)}
    else:
        options = {option.id: plain(option.label) for option in fact.options}
    return {**options, DONT_KNOW: _(words.DONT_KNOW_ANSWER)}
