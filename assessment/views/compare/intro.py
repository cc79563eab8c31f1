"""What every comparison page says first: which round, in what state, whose answers."""

from assessment.access.comparison import Comparison
from assessment.language import _
from assessment.views.html import Html, element
from assessment.wording.findings import areas, listed
from assessment.wording.rounds import round_dates, round_state


def intro(compared: Comparison) -> Html:
    """Round, state, and the reminder of what may not be passed on."""
    parts = [
        _("{round}, {dates}, {areas}.").format(
            round=compared.round.title, dates=round_dates(compared.round), areas=areas(len(compared.areas))
        ),
        round_state(compared.round),
    ]
    if compared.area_set.invented:
        parts.append(_("Invented areas, invented answers."))
    parts.append(_("You see all answers, also those for the national team only: do not pass this page on."))
    if compared.withdrawn:
        gone = _("Withdrawn after the release, and shown to nobody: {areas}.")
        parts.append(gone.format(areas=listed([area.name for area in compared.withdrawn])))
    return element("p", " ".join(part for part in parts if part), class_="quiet wide-line")
