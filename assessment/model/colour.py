"""The three colours that every framework maps to, and why there may be none."""

from enum import StrEnum


class Colour(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Status(StrEnum):
    """Whether there is a colour, and if not why not. The first that fits, in this order."""

    NO_RESPONSES = "no_responses"
    NOT_APPLICABLE = "not_applicable"
    NO_VIEW = "no_view"
    TOO_FEW_VIEWS = "too_few_views"
    COLOURED = "coloured"
