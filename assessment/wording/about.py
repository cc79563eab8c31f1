"""The words around the notices on privacy and accessibility."""

from collections.abc import Mapping
from typing import Final

from assessment.language import N_, _

PRIVACY: Final = N_("Privacy")
ACCESSIBILITY: Final = N_("Accessibility")
ON_THIS_PAGE: Final = N_("More on this page")
NO_NOTICE: Final = N_("This page is not written yet. Please ask the person who invited you.")

NOT_COMPLETE: Final = N_(
    "This page is not complete. Until it is, ask the person who invited you. Whoever runs this toolkit must still fill "
    "in:"
)

BLANKS: Final[Mapping[str, str]] = {
    "controller": N_("the name of the organisation that is responsible"),
    "contact": N_("how to reach it"),
    "host": N_("where the server stands and who runs it"),
    "ground": N_("the legal ground on which the data are used"),
}


def missing(blank: str) -> str:
    """What stands where something is not filled in."""
    return _("not filled in yet: {what}").format(what=name_of(blank))


def name_of(blank: str) -> str:
    """What has to be filled in."""
    return _(BLANKS.get(blank, blank))
