"""What cannot be saved, said at its field; and the place to which the line at the foot of the page leads."""

from assessment.model.round import AnswerKey
from assessment.views.html import Html, element


def place_of(key: AnswerKey) -> str:
    """The id of what the page says about an answer that is not saved."""
    return f"open__{key.kind}__{key.item}"


def said_at(key: AnswerKey, problem: str) -> Html:
    """What is wrong with an answer and what to do."""
    return element("p", problem, class_="field-problem", id=place_of(key), role="alert", tabindex="-1")
