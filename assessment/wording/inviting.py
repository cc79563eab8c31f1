"""The words of the page on which people are invited, and of reminders."""

from collections.abc import Sequence
from typing import Final

from assessment.model.framework import Framework
from assessment.model.round import Round, RoundState
from assessment.wording.numbers import plural
from assessment.wording.times import day

TITLE: Final = "Invitations"
NO_ROUNDS: Final = "There is no round yet. Make one first; then invite people to it."
TO_THE_ROUNDS: Final = "Go to the rounds"
NOT_IN_THE_DEMONSTRATION: Final = (
    "This is the invented example: you can look at its invitations, and nobody can be invited to it."
)
INVITE: Final = "Invite people"
HOW_MANY: Final = "How many of each, in each area?"
WHICH_AREAS: Final = "Which areas?"
ONLY_SOME: Final = "Only some"
CHOOSE_AREAS: Final = "Choose the areas"
MAKE_CODES: Final = "Make the codes"
NOBODY_YET: Final = "Say how many of each role to invite."
NO_AREA_YET: Final = "Choose at least one area."
PASTE: Final = "Or paste a list"
PASTE_LABEL: Final = "One person on each line: area, role, and what you call them"
PASTE_EXAMPLE: Final = "Moray, carer representative, Carer rep A"
PASTE_HINT: Final = "No names are needed. For several people, write how many at the end: Moray, officer, Officer, 2"
MAKE_FROM_LIST: Final = "Make codes for this list"
EMPTY_LIST: Final = "Write at least one line."

FRESH: Final = "New codes: print or save them now"
FRESH_MEANS: Final = (
    "These codes are shown only now. We keep no copy, so nobody can look them up later. Before you leave or reload "
    "this page, print the letters or save them as a PDF. If a code is lost, make a new one below: the old one stops "
    "working."
)
SENDER: Final = "Who asks? (the letters say it)"
SENDER_HINT: Final = "Such as: The Carers’ Collaborative. Left empty: the national team."
CONTACT: Final = "Whom can people ask for help?"
CONTACT_HINT: Final = "Such as: Jo Park, phone 01234 567890. Left empty: the person who gave them the letter."
OPEN_LETTERS: Final = "Letters to print"
OPEN_LARGE: Final = "Letters in large print"
OPEN_SLIPS: Final = "Code slips to cut out"
OPEN_LARGE_SLIPS: Final = "Code slips in large print"
GET_LIST: Final = "List for a mail merge"
OPENS_NEW: Final = "They open in a new tab."
SHOW_CODES: Final = "Show the codes here"
CODES_CAPTION: Final = "New codes"
CODES_COLUMNS: Final = ("Area", "Role", "Label", "Code")
LIST_COLUMNS: Final = ("Area", "Role", "Label", "Now")
KEPT_THEM: Final = "I have printed or saved them all"
HIDDEN: Final = "The codes are gone from this page."
HIDE: Final = "Hide these codes for good"
TICK_FIRST: Final = "First tick that you have printed or saved them all. Then they are gone from here."

LIST: Final = "Who is invited"
NOBODY: Final = "Nobody is invited yet."
CHANGE: Final = "Change one invitation"
WHICH_AREA: Final = "Area"
WHICH_PERSON: Final = "Whose invitation?"
CHOOSE_ONE: Final = "Choose a person"
NEW_LABEL: Final = "What you call them"
SAVE_LABEL: Final = "Save this label"
REISSUE: Final = "Make a new code"
REISSUE_MEANS: Final = "For a lost letter. The old code and link stop working; answers saved with them stay."
REVOKE: Final = "Take this invitation back"
REVOKE_TICK: Final = "Yes, take it back: the code stops working for good"
REVOKE_TICK_FIRST: Final = "First tick that you mean it."
HAS_SENT: Final = "This person has sent answers, so the invitation stays. They can take their answers back themselves."

REMINDERS: Final = "Remind people"
REMINDERS_MEANS: Final = (
    "Only facilitators see who has not sent answers; nobody at a board does. Reminders hold no codes: those are in "
    "people’s letters."
)
REMINDER_LABEL: Final = "Words to copy"
REMINDERS_FILE: Final = "List for a mail merge of reminders"
ALL_HAVE_SENT: Final = "Everybody who is invited has sent their answers."
YOUR_AREA: Final = "your area"


def all_areas(count: int) -> str:
    """ "All 3 areas of this round"."""
    return "The one area of this round" if count == 1 else f"All {count} areas of this round"


def will_invite(people: int, areas: int) -> str:
    """What the button does."""
    if not people:
        return "This invites nobody yet."
    return f"This invites {plural(people, 'person', 'people')} in {plural(areas, 'area')}."


def codes_made(count: int) -> str:
    return f"{plural(count, 'new code')} made. Print or save them now: they are shown only once."


def invited_in_all(people: int, areas: int) -> str:
    """How many people are invited."""
    return f"{plural(people, 'person', 'people')} in {plural(areas, 'area')}."


def taken_back(count: int) -> str:
    return f"{plural(count, 'invitation')} taken back." if count else ""


def closed(round_: Round) -> str:
    """Why nothing can be changed."""
    if round_.state in (RoundState.CLOSED, RoundState.RELEASED):
        return "This round has closed, so its invitations cannot change any more."
    return ""


def renamed(label: str) -> str:
    return f"Saved: {label}."


def revoked(label: str) -> str:
    return f"The invitation of {label} is taken back. Its code opens nothing any more."


def revoke_means(area: str, left: int) -> str:
    """What taking back one invitation does, also to the others of the same role."""
    means = "Its code and link stop working, and answers that were begun with it are not counted."
    if not left:
        return means
    others = "The other person" if left == 1 else f"The {left} other people"
    return f"{means} {others} invited in this role for {area} may be asked again who may have their answers."


def not_sent(waiting: int, people: int) -> str:
    """ "4 of 12 people have not sent their answers yet."."""
    return f"{waiting} of {plural(people, 'person has', 'people have')} not sent their answers yet."


def reminder(round_: Round, framework: Framework, area: str) -> str:
    """Words for everybody of an area. Nobody is pressed: they are free not to answer."""
    return (
        f"Hello. You were invited to say how well carers are heard on the {framework.assessed} for {area}. "
        f"We do not have your answers yet. You can answer until {day(round_.closes)}. It takes about "
        f"{framework.minutes} minutes, and you can stop and come back. Your letter says where to go and has your code. "
        "If you have begun, your answers are saved: use the same code, and press “Send my answers” at the end. If you "
        "cannot find your letter, tell me and I will send you a new code. It is your choice whether you answer."
    )


def status(*, issue: int, sent: bool | None) -> str:
    """What has become of an invitation: "Sent", "Not sent yet", and "code 2" for one that was replaced."""
    known: Sequence[str] = () if sent is None else (("Answers sent",) if sent else ("Not sent yet",))
    return ", ".join((*known, *((f"code number {issue}",) if issue > 1 else ()))) or "Invited"
