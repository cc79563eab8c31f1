"""The button that has the browser read a question aloud. `reading.js` shows it where the browser has a voice for the
language of the page, and does the rest; the texts go with the button."""

import json
from collections.abc import Iterable, Sequence

from assessment.language import _, language
from assessment.model.framework import Framework, Indicator
from assessment.views.html import Html, element, joined
from assessment.wording import aloud as words
from assessment.wording import answering


def question_aloud(framework: Framework, indicator: Indicator) -> Html:
    """The button for a question: what should happen, what is asked, then each answer."""
    answers = [f"{level.answer}. {indicator.looks_like[level.id]}" for level in framework.scale.levels]
    outside = [_(answering.DONT_KNOW_ANSWER), _(answering.NOT_APPLICABLE_ANSWER)]
    first = f"{_(answering.WHAT_SHOULD_HAPPEN)} {indicator.statement}"
    return read_button(spoken((first, indicator.question), (*answers, *outside)))


def spoken(asked: Iterable[str], answers: Sequence[str]) -> tuple[str, ...]:
    """What is read, piece by piece: a pause stands between two pieces."""
    return (*asked, _(words.ANSWERS), *answers)


def read_button(pieces: Iterable[str]) -> Html:
    """The button, and a line that says when reading has ended. Nothing is said when it begins: a screen reader would
    speak into it."""
    button = element(
        "button",
        element("span", _(words.READ)),
        element("span", _(words.PRESS_AGAIN), class_="to-stop", aria_hidden="true"),
        type="button",
        class_="plain-button read-aloud",
        aria_pressed="false",
        data_reads=json.dumps(list(pieces), ensure_ascii=False),
        data_language=language(),
    )
    said = element(
        "span",
        role="status",
        class_="read-aloud-state",
        data_stopped=_(words.STOPPED),
        data_finished=_(words.FINISHED),
        data_failed=_(words.FAILED),
    )
    return element("p", joined((button, " ", said)), class_="aloud")
