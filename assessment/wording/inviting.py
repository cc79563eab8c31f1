"""The words of the page on which people are invited, and of reminders."""

from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.framework import Framework
from assessment.model.round import Round, RoundState
from assessment.wording.times import day

TITLE: Final = N_("Invitations")
NO_ROUNDS: Final = N_("There is no round yet, so nobody can be invited. Make a round first.")
TO_THE_ROUNDS: Final = N_("Go to the rounds")
NOT_IN_THE_DEMONSTRATION: Final = N_(
    "This is the invented example: you can look at its invitations, and nobody can be invited to it."
)
ROUND: Final = N_("Round")
INVITE: Final = N_("Invite people")
HOW_MANY: Final = N_("How many of each, in each area?")
WHICH_AREAS: Final = N_("Which areas?")
ONLY_SOME: Final = N_("Only some")
CHOOSE_AREAS: Final = N_("Choose the areas")
MAKE_CODES: Final = N_("Make the codes")
NOBODY_YET: Final = N_("Say how many of each role to invite.")
NO_AREA_YET: Final = N_("Choose at least one area.")
PASTE: Final = N_("Or paste a list")
PASTE_LABEL: Final = N_("One person on each line: area, role, and what you call them")
PASTE_EXAMPLE: Final = N_("Moray, carer representative, Carer rep A")
PASTE_HINT: Final = N_("No names are needed. For several people, write how many at the end: Moray, officer, Officer, 2")
MAKE_FROM_LIST: Final = N_("Make codes for this list")
EMPTY_LIST: Final = N_("Write at least one line.")

FRESH: Final = N_("New codes: print or save them now")
FRESH_MEANS: Final = N_(
    "These codes are shown only now. We keep no copy, so nobody can look them up later. Before you leave or reload "
    "this page, print the letters or save them as a PDF. If a code is lost, make a new one below: the old one stops "
    "working."
)
SENDER: Final = N_("Who asks? (the letters say it)")
SENDER_HINT: Final = N_("Such as: The Carers’ Collaborative. Left empty: the national team.")
CONTACT: Final = N_("Whom can people ask for help?")
CONTACT_HINT: Final = N_("Such as: Jo Park, phone 01234 567890. Left empty: the person who gave them the letter.")
OPEN_LETTERS: Final = N_("Letters to print")
OPEN_LARGE: Final = N_("Letters in large print")
OPEN_SLIPS: Final = N_("Code slips to cut out")
OPEN_LARGE_SLIPS: Final = N_("Code slips in large print")
GET_LIST: Final = N_("List for a mail merge")
OPENS_NEW: Final = N_("They open in a new tab.")
SHOW_CODES: Final = N_("Show the codes here")
CODES_CAPTION: Final = N_("New codes")
CODES_COLUMNS: Final = (N_("Area"), N_("Role"), N_("Label"), N_("Code"))
LIST_COLUMNS: Final = (N_("Area"), N_("Role"), N_("Label"), N_("Now"))
KEPT_THEM: Final = N_("I have printed or saved them all")
HIDDEN: Final = N_("The codes are gone from this page.")
HIDE: Final = N_("Hide these codes for good")
TICK_FIRST: Final = N_("First tick that you have printed or saved them all. Then they are gone from here.")

LIST: Final = N_("Who is invited")
NOBODY: Final = N_("Nobody is invited yet. Say above how many of each role to invite, then make their codes.")
NOBODY_EVER: Final = N_("Nobody was invited to this round.")
WHO_IS_SHOWN: Final = N_("Show")
EVERYBODY: Final = N_("Everybody")
WAITING: Final = N_("Who has not sent answers")
CHANGE: Final = N_("Change one invitation")
WHICH_AREA: Final = N_("Area")
WHICH_PERSON: Final = N_("Whose invitation?")
CHOOSE_ONE: Final = N_("Choose a person")
NEW_LABEL: Final = N_("What you call them")
SAVE_LABEL: Final = N_("Save this label")
REISSUE: Final = N_("Make a new code")
REISSUE_MEANS: Final = N_("For a lost letter. The old code and link stop working; answers saved with them stay.")
REVOKE: Final = N_("Take this invitation back")
REVOKE_TICK: Final = N_("Yes, take it back: the code stops working for good")
REVOKE_TICK_FIRST: Final = N_("First tick that you mean it.")
HAS_SENT: Final = N_(
    "This person has sent answers, so the invitation stays. They can take their answers back themselves."
)

REMINDERS: Final = N_("Remind people")
REMINDERS_MEANS: Final = N_(
    "Only facilitators see who has not sent answers; nobody at a board does. Reminders hold no codes: those are in "
    "people’s letters."
)
REMINDER_LABEL: Final = N_("Words to copy")
REMINDERS_FILE: Final = N_("List for a mail merge of reminders")
ALL_HAVE_SENT: Final = N_("Everybody who is invited has sent their answers.")
YOUR_AREA: Final = N_("your area")


def all_areas(count: int) -> str:
    """ "All 3 areas of this round"."""
    return ngettext("The one area of this round", "All {count} areas of this round", count).format(count=count)


def will_invite(people: int, areas: int) -> str:
    """What the button does."""
    if not people:
        return _("This invites nobody yet.")
    if areas == 1:
        text = ngettext("This invites {people} person in 1 area.", "This invites {people} people in 1 area.", people)
    else:
        text = ngettext(
            "This invites {people} person in {areas} areas.", "This invites {people} people in {areas} areas.", people
        )
    return text.format(people=f"{people:,}", areas=areas)


def codes_made(count: int) -> str:
    return ngettext(
        "{count} new code made. Print or save it now: it is shown only once.",
        "{count} new codes made. Print or save them now: they are shown only once.",
        count,
    ).format(count=f"{count:,}")


def invited_in_all(people: int, areas: int) -> str:
    """How many people are invited."""
    if areas == 1:
        text = ngettext("{people} person in 1 area.", "{people} people in 1 area.", people)
    else:
        text = ngettext("{people} person in {areas} areas.", "{people} people in {areas} areas.", people)
    return text.format(people=f"{people:,}", areas=areas)


def taken_back(count: int) -> str:
    if not count:
        return ""
    return ngettext("{count} invitation taken back.", "{count} invitations taken back.", count).format(count=count)


def closed(round_: Round) -> str:
    """Why nothing can be changed."""
    if round_.state in (RoundState.CLOSED, RoundState.RELEASED):
        return _("This round has closed, so its invitations cannot change any more.")
    return ""


def renamed(label: str) -> str:
    return _("Saved: {label}.").format(label=label)


def revoked(label: str) -> str:
    return _("The invitation of {label} is taken back. Its code opens nothing any more.").format(label=label)


def revoke_means(area: str, left: int) -> str:
    """What taking back one invitation does, also to the others of the same role."""
    if not left:
        return _("Its code and link stop working, and answers that were begun with it are not counted.")
    return ngettext(
        "Its code and link stop working, and answers that were begun with it are not counted. The other person invited "
        "in this role for {area} may be asked again who may have their answers.",
        "Its code and link stop working, and answers that were begun with it are not counted. The {count} other people "
        "invited in this role for {area} may be asked again who may have their answers.",
        left,
    ).format(count=left, area=area)


def not_sent(waiting: int, people: int) -> str:
    """ "4 of 12 people have not sent their answers yet."."""
    return ngettext(
        "{waiting} of {people} person has not sent their answers yet.",
        "{waiting} of {people} people have not sent their answers yet.",
        people,
    ).format(waiting=f"{waiting:,}", people=f"{people:,}")


def reminder(round_: Round, framework: Framework, area: str) -> str:
    """Words for everybody of an area. Nobody is pressed: they are free not to answer."""
    return _(
        "Hello. You were invited to say how well unpaid carers are heard on the {board} for {area}. We do not have "
        "your answers yet. You can answer until {day}. It takes about {minutes} minutes. You can stop and come back. "
        "Your letter says where to go and has your code. If you have begun, your answers are saved. Use the same code, "
        "and press “Send my answers” at the end. If you cannot find your letter, tell me and I will send you a new "
        "code. It is your choice whether you answer."
    ).format(board=framework.assessed, area=area, day=day(round_.closes), minutes=framework.minutes)


def status(*, issue: int, sent: bool | None) -> str:
    """What has become of an invitation: "Sent", "Not sent yet", and "code 2" for one that was replaced."""
    if issue == 1:
        return _("Invited") if sent is None else _("Answers sent") if sent else _("Not sent yet")
    if sent is None:
        text = _("code number {number}")
    else:
        text = _("Answers sent, code number {number}") if sent else _("Not sent yet, code number {number}")
    return text.format(number=issue)
