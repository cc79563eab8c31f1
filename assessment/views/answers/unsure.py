"""Beside each question, for people who are not sure: no answer is wrong, and whom to ask."""

from assessment.language import _
from assessment.views.answers.contact import with_links
from assessment.views.html import Html, element, joined
from assessment.wording import unsure as words


def no_right_answer() -> Html:
    """The one line that is always in sight."""
    return element("p", _(words.NO_RIGHT_ANSWER), class_="no-right-answer")


def if_unsure(contact: str) -> Html:
    """What to do when one is not sure, and whom to ask. `contact` is "" where nobody is filled in."""
    asked = with_links(words.ask(contact))
    return joined(
        (
            element("p", _(words.NOT_SURE)),
            element("p", element("strong", _(words.ASK_SOMEBODY)), " ", asked),
        )
    )
