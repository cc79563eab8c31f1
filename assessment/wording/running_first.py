"""The words of the first screen of a round: how long people can still answer, and the one thing to do first."""

from datetime import date

from assessment.language import _, ngettext
from assessment.model.round import Round
from assessment.wording.times import day


def heading() -> str:
    """Over the one next step."""
    return _("What to do first")


def days_left(round_: Round, today: date) -> str:
    """How long people of an open round have been told that they can answer."""
    days = (round_.closes - today).days
    if days < 0:
        return _("The last day was {day}.").format(day=day(round_.closes))
    if days == 0:
        return _("Today is the last day.")
    text = ngettext("{count} day to go: the last day is {day}.", "{count} days to go: the last day is {day}.", days)
    return text.format(count=days, day=day(round_.closes))


def nobody_invited_to_draft(areas: int) -> str:
    """Why inviting comes first in a draft."""
    return ngettext(
        "{count} area takes part, and nobody is invited yet. You can make letters now, before the round opens.",
        "{count} areas take part, and nobody is invited yet. You can make letters now, before the round opens.",
        areas,
    ).format(count=areas)


def nobody_invited() -> str:
    """Why inviting comes first in an open round."""
    return _("The round is open, but nobody is invited, so nobody can answer.")


def open_it() -> str:
    return _("Open the round")


def when_letters_are_out() -> str:
    """When a draft is ready to be opened."""
    return _("Open the round when their letters are on the way.")


def close_or_extend() -> str:
    return _("Close the round, or give it more time")


def remind() -> str:
    return _("See who they are, and remind them")


def not_answered(waiting: int) -> str:
    """Why reminding comes first."""
    return ngettext(
        "{count} person who is invited has not sent answers yet.",
        "{count} people who are invited have not sent answers yet.",
        waiting,
    ).format(count=f"{waiting:,}")


def all_answered() -> str:
    """Why closing comes first."""
    return _("Everybody who is invited has sent their answers, and no comment waits for you.")


def close_it() -> str:
    return _("Close the round")


def check_comments(waiting: int) -> str:
    """The step while comments wait."""
    return ngettext("Check {count} comment", "Check {count} comments", waiting).format(count=f"{waiting:,}")


def comments_wait(waiting: int) -> str:
    """How many comments wait to be checked, beside the link to them."""
    if not waiting:
        return _("No comment waits for you.")
    return ngettext("{count} comment waits for you.", "{count} comments wait for you.", waiting).format(
        count=f"{waiting:,}"
    )


def held_back_otherwise() -> str:
    """Why checking comments comes first."""
    return _("Comments that you do not release are held back, and no board reads them.")


def then_release() -> str:
    """What comes after the check."""
    return _("None of it stops a release. When you have looked, release the round.")


def nothing_found() -> str:
    """Why releasing comes first."""
    return _("The check found nothing, and no comment waits for you.")


def release() -> str:
    return _("Release the round")


def nothing_left() -> str:
    """What there is to do in a released round."""
    return _("This round is finished: boards can see their results, and nothing is left to do here.")


def see_results() -> str:
    return _("See all areas’ results")
