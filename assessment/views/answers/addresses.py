"""Links between the pages of the questionnaire."""

from functools import cache
from urllib.parse import urlencode

from assessment.language import _, language
from assessment.model.framework import Indicator
from assessment.views.html import Html, element, joined, link
from assessment.wording import answering as words


def question_address(indicator: Indicator) -> str:
    """The address of an indicator's page: "/question?q=1.2"."""
    return f"/question?{urlencode({'q': indicator.number})}"


def question_link(indicator: Indicator, said: str) -> Html:
    """A link to the page of this indicator."""
    return link(said, question_address(indicator))


def way(url_path: str, said: str) -> Html:
    """A link to another page, on a line of its own."""
    return element("p", link(said, f"/{url_path}"), class_="way")


def ways_out() -> Html:
    """The links at the foot of a page of questions."""
    return _ways_out(language())


@cache
def _ways_out(_language: str) -> Html:
    return joined((way("questions", _(words.ALL_QUESTIONS)), way("check-answers", _(words.CHECK))))
