"""The words of lists that are shown in parts."""

from assessment.language import _


def rows(first: int, last: int, of: int) -> str:
    """ "26 to 50 of 304"."""
    return _("{first} to {last} of {all}").format(first=f"{first:,}", last=f"{last:,}", all=f"{of:,}")


def before() -> str:
    """The way back in a list."""
    return _("Show the ones before")


def after() -> str:
    """The way on in a list."""
    return _("Show the next ones")


def pages() -> str:
    """What the links are together, for those who hear the page."""
    return _("Parts of the list")
