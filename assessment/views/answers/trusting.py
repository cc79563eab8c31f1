"""What a person reads before they choose who sees their answers."""

from assessment.access.answering import Sheet
from assessment.views.html import Html, element, joined
from assessment.wording import trust
from assessment.wording.trust import Asked


def asked_of(sheet: Sheet) -> Asked:
    """Whom the sentences are for."""
    return Asked(
        framework=sheet.framework,
        perspective=sheet.framework.perspective(sheet.response.perspective),
        area=sheet.area.name,
        invited=sheet.invited,
        run_by_board=sheet.round.run_by_board,
    )


def before_choosing(asked: Asked) -> Html:
    """What is true whoever answers, and for this many people invited."""
    first = trust.run_by_the_board(asked) if asked.run_by_board else trust.in_short(asked)
    return joined(
        (
            element("p", first, class_="intro"),
            element("p", trust.who_can_tell(asked), class_="tell"),
            element("ul", *(element("li", line) for line in trust.always(asked))),
        )
    )
