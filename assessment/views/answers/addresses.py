"""Links between the pages of the questionnaire."""

from functools import cache
from urllib.parse import urlencode

from assessment.language import _, language
from assessment.model.framework import Indicator
from assessment.views.answers.today import written
from assessment.views.html import Html, element, joined, link
from assessment.wording import answering as words


def question_query(indicator: Indicator, today: tuple[Indicator, ...] = ()) -> dict[str, str]:
    """What stands in the address of an indicator's page, in this order. `today`: the questions of a short visit."""
    return {"q": indicator.number, **today_query(today)}


def today_query(today: tuple[Indicator, ...]) -> dict[str, str]:
    """The same for another page of a short visit."""
    return {"today": written(today)} if today else {}


def question_address(indicator: Indicator, today: tuple[Indicator, ...] = ()) -> str:
    """The address of an indicator's page: "/question?q=1.2"."""
    return f"/question?{urlencode(question_query(indicator, today))}"


def stop_address(today: tuple[Indicator, ...] = ()) -> str:
    """The address of the page that ends a visit."""
    return f"/stop-for-today?{urlencode(today_query(today))}" if today else "/stop-for-today"


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
