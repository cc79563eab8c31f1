"""The words around running a round: for the national team's facilitators, from the first day to the release."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from assessment.model.round import Round, RoundState
from assessment.wording.findings import listed, people
from assessment.wording.numbers import plural
from assessment.wording.times import day

ROUNDS: Final = "Rounds"
ROUND: Final = "One round"
ROUNDS_INTRO: Final = (
    "A round is one self-assessment: who is asked, in which areas, from when to when. You make it, invite people, open "
    "it, close it, check it and release it. Boards see nothing of it before its release."
)
NO_ROUNDS: Final = "There is no round yet. Make the first one below."
NO_ROUNDS_TO_SEE: Final = "There is no round yet."
LOOK_ONLY: Final = "This is the invented example: you can look at everything here, but you cannot change its rounds."

# Making one
MAKE: Final = "Make a new round"
NAME: Final = "Name of the round"
NAME_HINT: Final = "People see it. Such as: Autumn 2027"
STANDARDS: Final = "Standards"
AREA_SET: Final = "Areas"
FIRST_DAY: Final = "First day"
LAST_DAY: Final = "Last day"
DAYS_HINT: Final = (
    "People are told these days. Nothing happens by itself on them: you open and close the round yourself, and you can "
    "give it more time."
)
BY_BOARD: Final = "One board runs this round itself"
BY_BOARD_HINT: Final = (
    "Only for a board that works without the national team. Then nobody can choose “national team only”, and people "
    "are told so."
)
MAKE_IT: Final = "Make the round"
NO_NAME: Final = "Give the round a name first. Nothing was stored."
NO_DAY: Final = "Choose the first and the last day first. Nothing was changed."

# One round
STATES: Final[Mapping[RoundState, str]] = {
    RoundState.DRAFT: "Draft",
    RoundState.OPEN: "Open",
    RoundState.CLOSED: "Closed",
    RoundState.RELEASED: "Released",
}
STATE_MEANS: Final[Mapping[RoundState, str]] = {
    RoundState.DRAFT: "You prepare it. Nobody can save an answer yet.",
    RoundState.OPEN: "People answer. They can change everything until you close it.",
    RoundState.CLOSED: "Answers stay as they are. You check them. Boards see nothing yet.",
    RoundState.RELEASED: (
        "Each board’s officers see their own area’s results, once they sign in. "
        "Whoever runs this toolkit gives them their way to sign in."
    ),
}
NEXT: Final = "What to do next"
AREAS_LINK: Final = "Choose the areas"
INVITE_LINK: Final = "Invite people and print their letters"
REMIND_LINK: Final = "See who is invited, and remind them"
COMMENTS_LINK: Final = "Check what people wrote"
HELP_LINK: Final = "Enter answers that came on paper or by phone"
CHECK_LINK: Final = "Check the round"
AGREE_LINK: Final = "Record which areas agree to be named"

OPEN_BELOW: Final = "Open the round, at the foot of this list."
RELEASE_BELOW: Final = "Release the round, or open it again, at the foot of this list."

OPEN_IT: Final = "Open the round"
OPEN_MEANS: Final = (
    "From then on people can answer with their codes. The questions are frozen as they are now. An open round cannot "
    "become a draft again. You can still invite more people."
)
CLOSE_IT: Final = "Close the round"
CLOSE_MEANS: Final = (
    "From then on nobody can change an answer, and nobody can be invited. You can open it again until it is released."
)
EXTEND: Final = "Give it more time"
EXTEND_MEANS: Final = "Only a later day can be chosen, since people were told the one that stands."
NEW_LAST_DAY: Final = "New last day"
EXTEND_IT: Final = "Change the last day"
REOPEN: Final = "Open it again"
REOPEN_MEANS: Final = (
    "People can then answer and change answers until you close it again. It is written down who opened it again and "
    "when. After the release this is not possible."
)
REOPEN_IT: Final = "Open the round again"
RELEASE: Final = "Release it"
RELEASE_MEANS: Final = (
    "Each board’s officers then see the shared results of their own area, and what is published is frozen for good. "
    "There is no way back: a released round is never opened or worked out again."
)
RELEASE_TICK: Final = "I have looked at the check, and I know that there is no way back"
RELEASE_IT: Final = "Release the round"
TICK_FIRST: Final = "Tick the line above the button first. Nothing was released."
CHANGE_DRAFT: Final = "Change the name or the days"
SAVE: Final = "Save"
REMOVE: Final = "Take this draft away"
REMOVE_MEANS: Final = "It is deleted for good. Only a draft to which nobody was invited can be taken away."
REMOVE_IT: Final = "Delete the draft"

OPENED: Final = "The round is open. People can answer now."
CLOSED: Final = "The round is closed."
EXTENDED: Final = "The last day is changed."
REOPENED: Final = "The round is open again."
RELEASED: Final = "The round is released. Officers can see their area’s results."
SAVED: Final = "Saved."
REMOVED: Final = "The draft is gone."
MADE: Final = "The round is made, as a draft. Now choose its areas and invite people."

WHO: Final = "Who has answered"
COUNTS_PEOPLE: Final = "This counts people, and never what they said."
NOT_YET: Final = "Who has not answered"
NOT_YET_MEANS: Final = (
    "By the label of each invitation. Pass nothing of this on to a board: people were told that their board is not "
    "told whether they answered."
)
ALL_ANSWERED: Final = "Everybody who is invited has sent their answers."
ASKED_AGAIN_TAG: Final = "asked again who sees their answers"
SEALED: Final = "This round is sealed: nothing leads from an answer to an invitation any more."
MORE: Final = "More about this round"
RESULTS_LINK: Final = "All areas’ results"
INVITED_LINK: Final = "Who is invited"
ITS_AREAS_LINK: Final = "Its areas, and which agree to be named"
WRITTEN_LINK: Final = "What people wrote"
DATA_LINK: Final = "How long its data are kept"
AUDIT_LINK: Final = "Who did what and when"

# Its areas
AREAS: Final = "Areas of the round"
TAKING_PART: Final = "Which areas take part"
TAKING_PART_MEANS: Final = "An area where somebody is invited stays in."
SOME_TAKE_PART: Final = "Only some of them"
CHOOSE_AREAS: Final = "Choose the areas that take part"
SAVE_AREAS: Final = "Save the areas"
NO_MORE_AREAS: Final = "The round has closed, so its areas stay as they are."
NAMED: Final = "Which areas agree to be named"
NAMED_MEANS: Final = (
    "Others than an area’s own officers see its colours under its name only if the area agreed to that and three "
    "people there share their answers, one of them on the carers’ side. They never see scores, numbers of people or "
    "comments. Record here what the area’s board has told you."
)
CHOOSE_NAMED: Final = "Choose the areas that agreed"
SAVE_NAMED: Final = "Save who agreed"
NAMED_SETTLED: Final = "The round is released. Which areas agreed was settled then, and stays as it was."
NONE_AGREED: Final = "No area has agreed to be named."


def open_from_to(round_: Round) -> str:
    """The days of a round for its list."""
    return f"{day(round_.opens)} to {day(round_.closes)}"


def back_to(round_: Round) -> str:
    """The words of the link to a round's own page."""
    return f"Back to {round_.title}"


def runs(round_: Round) -> str:
    """The days of a round in a sentence."""
    verb = "ran" if round_.state in (RoundState.CLOSED, RoundState.RELEASED) else "runs"
    return f"It {verb} from {day(round_.opens)} to {day(round_.closes)}."


def all_areas(areas: int) -> str:
    """The choice of every area of a set."""
    return f"All {areas} areas"


def areas_count(areas: int) -> str:
    """ "31 areas"."""
    return plural(areas, "area")


def agreed(areas: int, of_areas: int) -> str:
    """ "4 of 31 areas agree so far."."""
    return f"{areas} of {plural(of_areas, 'area')} {'agrees' if areas == 1 else 'agree'} so far."


def invited_and_sent(invited: int, sent: int) -> str:
    """ "12 of 56 people invited have sent answers"."""
    if not invited and not sent:
        return "Nobody is invited yet"
    return f"{sent} of {people(invited)} invited {'has' if sent == 1 else 'have'} sent answers"


def invited_in(invited: int, areas: int, of_areas: int) -> str:
    """ "56 people are invited in 11 of 12 areas."."""
    if not invited:
        return "Nobody is invited yet."
    return f"{people(invited)} {'is' if invited == 1 else 'are'} invited in {areas} of {plural(of_areas, 'area')}."


def last_day(round_: Round, today: date) -> str:
    """When an open round closes, or that its last day has passed."""
    if round_.closes < today:
        return (
            f"The last day, {day(round_.closes)}, has passed. People can still answer until you close the round or "
            "give it more time."
        )
    return f"People were told that the last day is {day(round_.closes)}."


def to_ask_again(count: int) -> str:
    """What closing now means for those who were told a number of invited people that has since fallen; "" if none."""
    if not count:
        return ""
    who = "1 person who shares was" if count == 1 else f"{count} people who share were"
    return (
        f"{who} told that more people are invited than are now. If you close the round, they are asked again who sees "
        "their answers. Until they choose, only the national team does."
    )


def being_asked_again(count: int) -> str:
    """That people are being asked again in a closed round; "" if nobody is."""
    if not count:
        return ""
    who = "1 person is" if count == 1 else f"{count} people are"
    return (
        f"{who} being asked again who sees their answers, since fewer are invited than they were told. Whoever does "
        "not choose before the release stays with the national team only. Give them time, and remind them."
    )


def things_to_look_at(count: int) -> str:
    """How much the check found."""
    return "The check found nothing." if not count else f"The check found {plural(count, 'thing')} to look at."


def withdrawn(areas: Sequence[str]) -> str:
    """Which areas' results were withdrawn, and what that means."""
    return (
        f"Withdrawn after the release: {listed(areas)}. Nobody sees these results any more, since answers behind them "
        "were erased. What is published about all areas together stays as it is."
    )


def under_digest(digest: str) -> str:
    """Names what was published, so that two copies of it can be compared."""
    return f"What was published has this digest (SHA-256): {digest}"
