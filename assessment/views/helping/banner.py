"""What stands at the top of each page while a facilitator enters somebody's answers."""

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.views.html import Html, element
from assessment.wording import helping as words


def banner(sheet: Sheet) -> Html:
    """Whose answers these are, and the way back."""
    response = sheet.response
    label = response.label or sheet.framework.perspective(response.perspective).label
    said = words.entering(label, sheet.area.name, response.assisted)
    return element("div", element("p", element("strong", said)), finish_form(), class_="banner helping", role="note")


def finish_form() -> Html:
    """The button that gives the helper their own identity back."""
    button = element("button", _(words.FINISH), class_="plain-button")
    return element("form", button, method="post", action="/help/finish")
