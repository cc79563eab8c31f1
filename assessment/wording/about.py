"""The words around the notices on privacy and accessibility."""

from collections.abc import Mapping, Sequence
from typing import Final

from assessment.language import N_, _

PRIVACY: Final = N_("Privacy")
ACCESSIBILITY: Final = N_("Accessibility")
NO_NOTICE: Final = N_("This page is not written yet. Please ask the person who invited you.")

BLANKS: Final[Mapping[str, str]] = {
    "controller": N_("the name of the organisation that is responsible"),
    "contact": N_("how to reach it"),
    "host": N_("where the server stands and who runs it"),
    "ground": N_("the legal ground on which the data are used"),
}


def missing(blank: str) -> str:
    """What stands where something is not filled in."""
    return _("not filled in yet: {what}").format(what=_(BLANKS.get(blank, blank)))


def not_complete(missing: Sequence[str]) -> str:
    """The line at the top of a notice that is not complete."""
    names = "; ".join(_(BLANKS.get(blank, blank)) for blank in missing)
    said = _(
        "This page is not complete. Whoever runs this toolkit must still fill in: {names}. Until then, ask the person "
        "who invited you."
    )
    return said.format(names=names)
