"""Errors that people see: what happened, what to do, and that nothing is lost. Never shown with a traceback."""

from assessment.language import _
from assessment.model.round import Answer


class ToolkitError(Exception):
    """Base of every error whose text is written for the person who meets it."""


class Refused(ToolkitError):
    """This identity may not do this. The text never says whether the thing exists."""


class NotHere(Refused):
    """The answers that somebody signed in for cannot be opened any more, for whatever reason."""


class NotFound(ToolkitError):
    """There is no such round, area, framework or file."""


class RoundNotOpen(ToolkitError):
    """Answers cannot change now, or the round cannot make this step from the state it is in."""


class RoundProblem(ToolkitError):
    """A round or an invitation cannot be made as asked. Nothing was stored."""


class InvalidAnswer(ToolkitError):
    """A value that the framework does not allow for this question."""


class Conflict(ToolkitError):
    """Another window saved this answer after the revision that this window has shown. Nothing was overwritten."""

    def __init__(self, theirs: Answer) -> None:
        super().__init__(_("This answer was changed in another window, so this one was not saved over it."))
        self.theirs = theirs


class Withdrawn(ToolkitError):
    """An area's result was withdrawn whole after its release. It is shown to nobody, and never worked out again."""


class BadFile(ToolkitError):
    """A file that was handed in cannot be used."""
