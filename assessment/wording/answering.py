"""The words of the questionnaire: short, warm and plain. Nothing here knows how many questions or levels there are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Framework, Indicator
from assessment.model.round import Response
from assessment.wording.times import moment, since

NONE_OF_THESE: Final = "none"
"""Stored for a fact with several choices when none of them fits."""

YES: Final = N_("Yes")
NO: Final = N_("No")
NONE_OF_THESE_ANSWER: Final = N_("None of these")
DONT_KNOW_ANSWER: Final = N_("I don’t know")
NOT_APPLICABLE_ANSWER: Final = N_("It doesn’t apply, because …")
NOT_APPLICABLE_SAID: Final = N_("It doesn’t apply")
REASON_QUESTION: Final = N_("Why doesn’t it apply?")
REASON_HINT: Final = N_("A few words will do. You can leave this empty.")
COMMENT_HEADING: Final = N_("Your own words")
COMMENT_QUESTION: Final = N_("Is there anything you want to add?")
COMMENT_HINT: Final = N_("You can leave this empty. Please leave out people’s names.")
FACTS_HEADING: Final = N_("A few details")
FACTS_HINT: Final = N_("Answer what you can. A rough guess is fine, and so is a gap.")

WHAT_SHOULD_HAPPEN: Final = N_("What should happen:")
HELP: Final = N_("Help with this question")
WHY: Final = N_("Why we ask:")
EXAMPLE: Final = N_("An example:")
LOOK_AT: Final = N_("You could look at:")

CLEAR: Final = N_("Clear my answer")
SKIP: Final = N_("Skip this question for now")
NEXT: Final = N_("Next question")
PREVIOUS: Final = N_("Previous question")
ALL_QUESTIONS: Final = N_("All questions")
CHECK: Final = N_("Check your answers")
LAST_QUESTIONS: Final = N_("A few last questions")
WHO_SEES: Final = N_("Choose who sees your answers")

WELCOME: Final = N_("Your questions")
WELCOME_BACK: Final = N_("Welcome back")
COME_BACK: Final = N_("You can stop at any time. Your code brings you back here, on any device.")
LEAVING_SENDS_NOTHING: Final = N_("Finishing here does not send them.")
SAVED_AT_ONCE: Final = N_(
    "Each answer is saved at once. Stop when you like, and come back with the same code on any device."
)
TO_HAND: Final = N_(
    "It helps to have your last meeting papers and notes near you. You can answer from memory too. Each question says "
    "what you could look at."
)
WHO_SEES_LATER: Final = N_(
    "You choose at the end who sees your answers. Nothing is sent until you press “Send my answers”."
)
NOT_SENT_BEFORE: Final = N_("Nothing is sent until you press “Send my answers”.")
WHO_SEES_MORE: Final = N_("More about who sees what")
ANY_ORDER: Final = N_("You can answer in any order, and leave out what you like.")
READ_ALL: Final = N_("Read every question in full first")
NOT_OPEN_YET: Final = N_("These questions are not open yet. You can read them now and answer them later.")
CLOSED: Final = N_("These questions have closed, so answers can no longer change. What you saved before is kept.")

NO_RIGHT_ANSWER: Final = N_(
    "There is no right answer. Say how it is for you, good or bad. If you don’t know, say so: that tells us a lot."
)
CHANGE: Final = N_("Change")
ANSWER_NOW: Final = N_("Answer")
REASON_SAID: Final = N_("Because")
COMMENT_SAID: Final = N_("Your words")
COPY_MEANS: Final = N_("The copy is yours alone. Anybody who opens it can read your answers.")
STAYS: Final = N_("My choice stays the same")
COPY_TITLE: Final = N_("My answers")
INVENTED: Final = N_("Invented example: areas, people and answers are made up.")
YOUR_COPY: Final = N_("A copy to keep")
DOWNLOAD: Final = N_("Download a copy of my answers")
DOWNLOAD_TEXT: Final = N_("The same as plain text")
CHECK_LEAD: Final = N_(
    "Look through your answers. You can change any of them. When you are done, go on here or at the foot of the page."
)
DONE_CHECKING: Final = N_("When you are done")
DONE: Final = N_("Done")
FIRST_CHOOSE: Final = N_("First choose who sees your answers.")
CHOICE_AGAIN: Final = N_("We are not sure which choice you meant. Please look at it, and choose again.")
CHOICE_ELSEWHERE: Final = N_("Your choice was changed in another window. This is what is saved now.")
CHOOSE_HEADING: Final = N_("Who sees your answers")
CHOOSE_QUESTION: Final = N_("Who may have your answers?")

CLASH: Final = N_("There are two answers to this. Please choose one.")
CLASH_MINE: Final = N_("Here you have:")
CLASH_THEIRS: Final = N_("Saved from another window or device:")
CLASH_EMPTY: Final = N_("Nothing")
CLASH_KEEP_MINE: Final = N_("Keep what I have here")
CLASH_TAKE_THEIRS: Final = N_("Use the saved one")
SAVING: Final = N_("Saving …")
SHOW_ME: Final = N_("Show me")

NOT_ANSWERED: Final = N_("Not answered yet")
NOT_YET: Final = N_("Not yet")
ANSWERED: Final = N_("Answered")


def what_this_is(total: int, assessed: str, area: str) -> str:
    """What the questions are about."""
    said = ngettext(
        "This question is about the {assessed} for {area}. Your view counts, whatever it is.",
        "These {total} questions are about the {assessed} for {area}. Your view counts, whatever it is.",
        total,
    )
    return said.format(total=total, assessed=assessed, area=area)


def closes(on: str) -> str:
    """Until when answers can be given and changed."""
    return _("You can answer, and change your answers, until {day}.").format(day=on)


def position(number: int, total: int) -> str:
    """ "Question 7 of 18"."""
    return _("Question {number} of {total}").format(number=number, total=total)


def position_and_label(number: int, total: int, label: str) -> str:
    """What the browser's tab says: "Question 7 of 18: Papers in time"."""
    return _("Question {number} of {total}: {label}").format(number=number, total=total, label=label)


def part(number: str, label: str) -> str:
    """Which standard a question belongs to: "Part 2: Representative"."""
    return _("Part {number}: {label}").format(number=number, label=label)


def verb_and_label(verb: str, label: str) -> str:
    """The words of a link that changes one thing among many: "Change: Papers in time"."""
    return _("{verb}: {label}").format(verb=_(verb), label=label)


def carry_on(number: int, total: int, *, begun: bool) -> str:
    """The words of the button that leads to the first question without an answer."""
    if not begun:
        return _("Start with question {number}").format(number=number)
    if number == total:
        return _("Carry on with question {number} (the last one)").format(number=number)
    return _("Carry on with question {number}").format(number=number)


def progress(answered: int, total: int) -> str:
    """ "You have answered 6 of 18 questions."."""
    if not answered:
        return _("You have not answered a question yet.")
    if answered == total:
        said = ngettext("You have answered the one question.", "You have answered all {total} questions.", total)
        return said.format(total=total)
    said = ngettext(
        "You have answered {answered} of {total} question.", "You have answered {answered} of {total} questions.", total
    )
    return said.format(answered=answered, total=total)


def time_needed(minutes: int, answered: int, total: int) -> str:
    """How long the rest takes, to the nearest five minutes."""
    left = minutes * (total - answered) / total
    about = max(5, round(left / 5) * 5)
    if answered:
        said = ngettext(
            "The rest takes about {minutes} minute. You can do a little at a time.",
            "The rest takes about {minutes} minutes. You can do a little at a time.",
            about,
        )
    else:
        said = ngettext(
            "It takes about {minutes} minute in all. You can do a little at a time.",
            "It takes about {minutes} minutes in all. You can do a little at a time.",
            about,
        )
    return said.format(minutes=about)


def saved(response: Response, saved_at: datetime | None, now: datetime) -> str:
    """The line that says the truth about saving: "Saved 10:42.", "Changed 10:42, still sent.".

    `saved_at` is the time of a save since `response` was read.
    """
    changed = saved_at or response.changed_at
    if changed is None:
        return _("Each answer is saved as you give it.")
    if response.sent_at is None or changed > response.sent_at:
        return choice_saved(since(changed, now), sent=response.sent_at is not None)
    return _("Sent {time}.").format(time=since(response.sent_at, now))


def standing(response: Response, *, closed: bool = False) -> str:
    """Whether the answers are sent: never leaves a person to guess. `closed`: they can be sent no more."""
    if response.sent_at is None:
        if not any(answer.value for answer in response.answers.values()):
            return _("You have given no answers, so none are sent.") if closed else _("Nothing is saved or sent yet.")
        if closed:
            return _("Your answers are saved here for you. They are not sent, so nobody counts them.")
        return _("Your answers are saved. They are not sent yet.")
    if response.changed_at is not None and response.changed_at > response.sent_at:
        said = _("Your answers are sent. What you changed on {day_and_time} is in them too.")
        return said.format(day_and_time=moment(response.changed_at))
    return _("Your answers were sent on {day_and_time}.").format(day_and_time=moment(response.sent_at))


def rating_words(framework: Framework, rating: str) -> str:
    """A stored rating as the person chose it; "" for none."""
    if rating == DONT_KNOW:
        return _(DONT_KNOW_ANSWER)
    if rating == NOT_APPLICABLE:
        return _(NOT_APPLICABLE_SAID)
    return framework.scale.level(rating).answer if rating else ""


def fact_words(fact: Fact, value: str) -> str:
    """A stored fact as a person would say it; "" for none."""
    if not value:
        return ""
    if value == DONT_KNOW:
        return _(DONT_KNOW_ANSWER)
    if fact.kind is FactKind.YES_NO:
        return _(YES) if value == "yes" else _(NO)
    if fact.kind is FactKind.NUMBER:
        return f"{value} {fact.unit}" if fact.unit else value
    if fact.kind is FactKind.TEXT:
        return value
    if value == NONE_OF_THESE:
        return _(NONE_OF_THESE_ANSWER)
    labels = {option.id: option.label for option in fact.options}
    return "; ".join(labels[option] for option in value.split())


def fact_hint(fact: Fact) -> str:
    """What stands under a fact's question: its hint, and its unit where the question does not name it."""
    hint = fact.hint or ""
    if fact.kind is FactKind.NUMBER and fact.unit and fact.unit.casefold() not in fact.question.casefold():
        return " ".join((_("In {unit}.").format(unit=fact.unit), hint)).strip()
    return hint


def too_long(longest: int) -> str:
    """What is said at a text of which only the beginning fits."""
    return _("Only the first {longest} characters are saved. Please make your text shorter.").format(
        longest=f"{longest:,}"
    )


def not_a_number(fact: Fact, typed: str) -> str:
    """Why what was typed is not saved as a number, and what to do."""
    if fact.minimum is not None and fact.maximum is not None:
        wanted = _("“{typed}” is not saved yet. Please write a whole number from {least} to {most}, such as {example}.")
    else:
        wanted = _("“{typed}” is not saved yet. Please write a whole number, such as {example}.")
    return wanted.format(typed=typed, least=fact.minimum, most=fact.maximum, example=fact.minimum or 7)


def not_all_saved(count: int) -> str:
    """The line that says what is saved, while something on the page is not."""
    return ngettext(
        "One thing on this page is not saved yet.", "{count} things on this page are not saved yet.", count
    ).format(count=count)


def copied(at: str) -> str:
    """When a copy was made."""
    return _("Copy made on {day_and_time}.").format(day_and_time=at)


def choice_saved(at: str, *, sent: bool) -> str:
    """The line under the choice of audience, once it is saved."""
    return (_("Changed {time}, still sent.") if sent else _("Saved {time}. Not sent yet.")).format(time=at)


def choice_stands(*, made: bool, sent: bool) -> str:
    """The line under the choice of audience before anything was changed."""
    if not made:
        return _("You have not chosen yet. Your answers are not sent yet.")
    return _("Your choice is saved. Your answers are sent.") if sent else _("Your choice is saved. Not sent yet.")


def missing(indicators: Sequence[Indicator]) -> str:
    """What has no answer yet, and that this is allowed."""
    said = ngettext(
        "One question has no answer. You can leave it out, or answer it now.",
        "{count} questions have no answer. You can leave them out, or answer them now.",
        len(indicators),
    )
    return said.format(count=len(indicators))
