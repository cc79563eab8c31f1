"""The words around running a round: for the national team's facilitators, from the first day to the release."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.round import Round, RoundState
from assessment.wording.findings import listed
from assessment.wording.times import day

ROUNDS: Final = N_("Rounds")
ROUND: Final = N_("One round")
A_ROUND: Final = N_("Round")
ROUNDS_INTRO: Final = N_(
    "A round is one self-assessment: who is asked, in which areas, from when to when. You make it, invite people, open "
    "it, close it, check it and release it. Boards see nothing of it before its release."
)
NO_ROUNDS: Final = N_("There is no round yet. Make the first one below.")
NO_ROUNDS_TO_SEE: Final = N_("There is no round yet.")
TO_THE_ROUNDS: Final = N_("Go to the rounds")
LOOK_ONLY: Final = N_(
    "This is the invented example: you can look at everything here, but you cannot change its rounds."
)

# Making one
MAKE: Final = N_("Make a new round")
NAME: Final = N_("Name of the round")
FIRST_DAY: Final = N_("First day")
LAST_DAY: Final = N_("Last day")
DAYS_HINT: Final = N_(
    "People are told these days. Nothing happens by itself on them: you open and close the round yourself, and you can "
    "give it more time."
)
MAKE_IT: Final = N_("Make the round")
NO_NAME: Final = N_("Give the round a name first. Nothing was stored.")
NO_DAY: Final = N_("Choose the first and the last day first. Nothing was changed.")

# One round
STATES: Final[Mapping[RoundState, str]] = {
    RoundState.DRAFT: N_("Draft"),
    RoundState.OPEN: N_("Open"),
    RoundState.CLOSED: N_("Closed"),
    RoundState.RELEASED: N_("Released"),
}
STATE_MEANS: Final[Mapping[RoundState, str]] = {
    RoundState.DRAFT: N_("You prepare it. Nobody can save an answer yet."),
    RoundState.OPEN: N_("People answer. They can change everything until you close it."),
    RoundState.CLOSED: N_("Answers stay as they are. You check them. Boards see nothing yet."),
    RoundState.RELEASED: N_(
        "Each board’s officers see their own area’s results, once they sign in. "
        "Whoever runs this toolkit gives them their way to sign in."
    ),
}
STAGES: Final = N_("Stages of the round")
NEXT: Final = N_("What else there is to do")
AREAS_LINK: Final = N_("Choose the areas")
INVITE_LINK: Final = N_("Invite people and print their letters")
REMIND_LINK: Final = N_("See who is invited, and remind them")
COMMENTS_LINK: Final = N_("Check what people wrote")
HELP_LINK: Final = N_("Enter answers that came on paper or by phone")
CHECK_LINK: Final = N_("Check the round")
AGREE_LINK: Final = N_("Record which areas agree to be named")

OPEN_IT: Final = N_("Open the round")
OPEN_MEANS: Final = N_(
    "From then on people can answer with their codes. The questions are frozen as they are now. An open round cannot "
    "become a draft again. You can still invite more people."
)
CLOSE_IT: Final = N_("Close the round")
CLOSE_MEANS: Final = N_(
    "From then on nobody can change an answer, and nobody can be invited. You can open it again until it is released."
)
EXTEND: Final = N_("Give it more time")
EXTEND_MEANS: Final = N_("Only a later day can be chosen, since people were told the one that stands.")
NEW_LAST_DAY: Final = N_("New last day")
EXTEND_IT: Final = N_("Change the last day")
REOPEN: Final = N_("Open it again")
REOPEN_MEANS: Final = N_(
    "People can then answer and change answers until you close it again. It is written down who opened it again and "
    "when. After the release this is not possible."
)
REOPEN_IT: Final = N_("Open the round again")
RELEASE: Final = N_("Release it")
RELEASE_MEANS: Final = N_(
    "Each board’s officers then see the shared results of their own area, and what is published is frozen for good. "
    "There is no way back: a released round is never opened or worked out again."
)
RELEASE_TICK: Final = N_("I have looked at the check, and I know that there is no way back")
RELEASE_IT: Final = N_("Release the round")
TICK_FIRST: Final = N_("Tick the line above the button first. Nothing was released.")
CHANGE_DRAFT: Final = N_("Change the name or the days")
SAVE: Final = N_("Save")
REMOVE: Final = N_("Take this draft away")
REMOVE_MEANS: Final = N_("It is deleted for good. Only a draft to which nobody was invited can be taken away.")
REMOVE_IT: Final = N_("Delete the draft")

WORKING: Final = N_("Working on it. This can take some seconds.")
OPENED: Final = N_("The round is open. People can answer now.")
CLOSED: Final = N_("The round is closed.")
EXTENDED: Final = N_("The last day is changed.")
REOPENED: Final = N_("The round is open again.")
RELEASED: Final = N_("The round is released. Officers can see their area’s results.")
SAVED: Final = N_("Saved.")
REMOVED: Final = N_("The draft is gone.")
MADE: Final = N_("The round is made, as a draft. Now choose its areas and invite people.")

WHO: Final = N_("Who has answered")
BY_AREA: Final = N_("By area")
CAPTION_BY_ROLE: Final = N_("Answers sent, of people invited, by role")
CAPTION_BY_AREA: Final = N_("Answers sent, of people invited, by area")
ROLE_COLUMNS: Final = (N_("Role"), N_("Sent"))
AREA_COLUMNS: Final = (N_("Area"), N_("All"))
NONE_INVITED: Final = N_("nobody invited")
COUNTS_PEOPLE: Final = N_("This counts people, and never what they said.")
NOT_YET: Final = N_("Who has not answered")
NOT_YET_MEANS: Final = N_(
    "By the label of each invitation. Pass nothing of this on to a board: people were told that their board is not "
    "told whether they answered."
)
ALL_ANSWERED: Final = N_("Everybody who is invited has sent their answers.")
ASKED_AGAIN_TAG: Final = N_("asked again who sees their answers")
SEALED: Final = N_("This round is sealed: nothing leads from an answer to an invitation any more.")
MORE: Final = N_("More about this round")
RESULTS_LINK: Final = N_("All areas’ results")
INVITED_LINK: Final = N_("Who is invited")
ITS_AREAS_LINK: Final = N_("Its areas, and which agree to be named")
WRITTEN_LINK: Final = N_("What people wrote")
DATA_LINK: Final = N_("How long its data are kept")
AUDIT_LINK: Final = N_("Who did what and when")

# Its areas
AREAS: Final = N_("Areas of the round")
TAKING_PART: Final = N_("Which areas take part")
TAKING_PART_MEANS: Final = N_("An area where somebody is invited stays in.")
SOME_TAKE_PART: Final = N_("Only some of them")
CHOOSE_AREAS: Final = N_("Choose the areas that take part")
SAVE_AREAS: Final = N_("Save the areas")
NO_MORE_AREAS: Final = N_("The round has closed, so its areas stay as they are.")
NAMED: Final = N_("Which areas agree to be named")
NAMED_MEANS: Final = N_(
    "Others than an area’s own officers see its colours under its name only if the area agreed to that and three "
    "people there share their answers, one of them on the carers’ side. They never see scores, numbers of people or "
    "comments. Record here what the area’s board has told you."
)
CHOOSE_NAMED: Final = N_("Choose the areas that agreed")
SAVE_NAMED: Final = N_("Save who agreed")
NAMED_SETTLED: Final = N_("The round is released. Which areas agreed was settled then, and stays as it was.")
NONE_AGREED: Final = N_("No area has agreed to be named.")


def open_from_to(round_: Round) -> str:
    """The days of a round for its list."""
    return _("{first} to {last}").format(first=day(round_.opens), last=day(round_.closes))


def back_to(round_: Round) -> str:
    """The words of the link to a round's own page."""
    return _("Back to {round}").format(round=round_.title)


def runs(round_: Round) -> str:
    """The days of a round in a sentence."""
    over = round_.state in (RoundState.CLOSED, RoundState.RELEASED)
    text = _("It ran from {first} to {last}.") if over else _("It runs from {first} to {last}.")
    return text.format(first=day(round_.opens), last=day(round_.closes))


def all_areas(areas: int) -> str:
    """The choice of every area of a set."""
    return ngettext("The one area", "All {count} areas", areas).format(count=areas)


def areas_count(areas: int) -> str:
    """ "31 areas"."""
    return ngettext("{count} area", "{count} areas", areas).format(count=areas)


def more_areas(areas: int) -> str:
    """Opens the rest of a list by area."""
    return ngettext("Show {count} more area", "Show {count} more areas", areas).format(count=areas)


def areas_so_far(areas: int) -> str:
    """ "31 areas so far."."""
    return ngettext("{count} area so far.", "{count} areas so far.", areas).format(count=areas)


def agreed(areas: int, of_areas: int) -> str:
    """ "4 of 31 areas agree so far."."""
    if areas == 1:
        text = ngettext("1 of {all} area agrees so far.", "1 of {all} areas agrees so far.", of_areas)
    else:
        text = ngettext("{count} of {all} area agree so far.", "{count} of {all} areas agree so far.", of_areas)
    return text.format(count=areas, all=of_areas)


def invited_and_sent(invited: int, sent: int) -> str:
    """ "12 of 56 people invited have sent answers"."""
    if not invited and not sent:
        return _("Nobody is invited yet")
    if sent == 1:
        text = ngettext(
            "1 of {invited} person invited has sent answers", "1 of {invited} people invited has sent answers", invited
        )
    else:
        text = ngettext(
            "{sent} of {invited} person invited have sent answers",
            "{sent} of {invited} people invited have sent answers",
            invited,
        )
    return text.format(sent=f"{sent:,}", invited=f"{invited:,}")


def invited_in(invited: int, areas: int, of_areas: int) -> str:
    """ "56 people are invited in 11 of 12 areas."."""
    if not invited:
        return _("Nobody is invited yet.")
    if of_areas == 1:
        text = ngettext(
            "{count} person is invited in the one area.", "{count} people are invited in the one area.", invited
        )
    else:
        text = ngettext(
            "{count} person is invited in {areas} of {all} areas.",
            "{count} people are invited in {areas} of {all} areas.",
            invited,
        )
    return text.format(count=f"{invited:,}", areas=areas, all=of_areas)


def sent_of(sent: int, invited: int) -> str:
    """ "12 of 56"."""
    return _("{sent} of {invited}").format(sent=f"{sent:,}", invited=f"{invited:,}")


def last_day(round_: Round, today: date) -> str:
    """When an open round closes, or that its last day has passed."""
    if round_.closes < today:
        text = _(
            "The last day, {day}, has passed. People can still answer until you close the round or give it more time."
        )
    else:
        text = _("People were told that the last day is {day}.")
    return text.format(day=day(round_.closes))


def to_ask_again(count: int) -> str:
    """What closing now means for those who were told a number of invited people that has since fallen; "" if none."""
    if not count:
        return ""
    return ngettext(
        "{count} person who shares was told that more people are invited than are now. If you close the round, they "
        "are asked again who sees their answers. Until they choose, only the national team does.",
        "{count} people who share were told that more people are invited than are now. If you close the round, they "
        "are asked again who sees their answers. Until they choose, only the national team does.",
        count,
    ).format(count=count)


def being_asked_again(count: int) -> str:
    """That people are being asked again in a closed round; "" if nobody is."""
    if not count:
        return ""
    return ngettext(
        "{count} person is being asked again who sees their answers, since fewer are invited than they were told. "
        "Whoever does not choose before the release stays with the national team only. Give them time, and remind "
        "them.",
        "{count} people are being asked again who sees their answers, since fewer are invited than they were told. "
        "Whoever does not choose before the release stays with the national team only. Give them time, and remind "
        "them.",
        count,
    ).format(count=count)


def things_to_look_at(count: int) -> str:
    """How much the check found."""
    if not count:
        return _("The check found nothing.")
    return ngettext(
        "The check found {count} thing to look at.", "The check found {count} things to look at.", count
    ).format(count=count)


def withdrawn(areas: Sequence[str]) -> str:
    """Which areas' results were withdrawn, and what that means."""
    return _(
        "Withdrawn after the release: {areas}. Nobody sees these results any more, since answers behind them were "
        "erased. What is published about all areas together stays as it is."
    ).format(areas=listed(areas))


def under_digest(digest: str) -> str:
    """Names what was published, so that two copies of it can be compared."""
    return _(
        "Any change to what was published would change this number, its SHA-256 digest. Compare it to check a copy: "
        "{digest}"
    ).format(digest=digest)
