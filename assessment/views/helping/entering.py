"""Who enters these answers, on the page where a person begins."""

from assessment.language import _
from assessment.model.round import Response
from assessment.views.answers.addresses import way
from assessment.views.html import EMPTY, Html, element, joined
from assessment.wording import helping as words


def who_enters(response: Response, *, helping: bool) -> Html:
    """Whether somebody else enters them, and the way to say so. A facilitator who does has the banner instead."""
    if helping:
        return EMPTY
    if response.assisted is None:
        return way("helping", _(words.WITH_CODE_LINK))
    entered = element("p", words.entered(response.assisted, response.assisted_by), class_="notice-line")
    return joined((entered, way("helping", _(words.WITH_CODE_TITLE))))
