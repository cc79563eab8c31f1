"""The words of the questionnaire: short, warm and plain. Nothing here knows how many questions or levels there are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Framework, Indicator
from assessment.model.round import Response, Round, RoundState
from assessment.wording.times import day, moment, since

NONE_OF_THESE: Final = "none"
"""Stored for a fact with several choices when none of them fits."""

YES: Final = "Yes"
NO: Final = "No"
NONE_OF_THESE_ANSWER: Final = "None of these"
DONT_KNOW_ANSWER: Final = "I don’t know"
NOT_APPLICABLE_ANSWER: Final = "It doesn’t apply, because …"
NOT_APPLICABLE_SAID: Final = "It doesn’t apply"
REASON_QUESTION: Final = "Why doesn’t it apply?"
REASON_HINT: Final = "A few words will do. You can leave this empty."
COMMENT_HEADING: Final = "Your own words"
COMMENT_QUESTION: Final = "Is there anything you want to add?"
COMMENT_HINT: Final = "You can leave this empty. Please leave out people’s names."
FACTS_HEADING: Final = "A few details"
FACTS_HINT: Final = "Answer what you can. A rough guess is fine, and so is a gap."

WHAT_SHOULD_HAPPEN: Final = "What should happen:"
HELP: Final = "Help with this question"
WHY: Final = "Why we ask:"
EXAMPLE: Final = "An example:"
LOOK_AT: Final = "You could look at:"

CLEAR: Final = "Clear my answer"
SKIP: Final = "Skip for now"
NEXT: Final = "Next question"
PREVIOUS: Final = "Previous question"
ALL_QUESTIONS: Final = "All questions"
CHECK: Final = "Check your answers"
LAST_QUESTIONS: Final = "A few last questions"
WHO_SEES: Final = "Choose who sees your answers"
SEND: Final = "Send my answers"
WITHDRAW: Final = "Take my answers back"

WELCOME: Final = "Your questions"
WELCOME_BACK: Final = "Welcome back"
COME_BACK: Final = "You can stop at any time. Your code brings you back here, on any device."
LEAVING_SENDS_NOTHING: Final = "Finishing here does not send them."
SAVED_AT_ONCE: Final = (
    "Each answer is saved at once. Stop when you like, and come back with the same code on any device."
)
TO_HAND: Final = (
    "It helps to have your last meeting papers and notes near you. You can answer from memory too. Each question says "
    "what you could look at."
)
WHO_SEES_LATER: Final = (
    "You choose at the end who sees your answers. Nothing is sent until you press “Send my answers”."
)
NOT_SENT_BEFORE: Final = "Nothing is sent until you press “Send my answers”."
WHO_SEES_MORE: Final = "More about who sees what"
ANY_ORDER: Final = "You can answer in any order, and leave out what you like."
READ_ALL: Final = "Read every question in full first"
NOT_OPEN_YET: Final = "These questions are not open yet. You can read them now and answer them later."
CLOSED: Final = "These questions have closed, so answers can no longer change. What you saved before is kept."

NO_RIGHT_ANSWER: Final = (
    "There is no right answer. Say how it is for you, good or bad. If you don’t know, say so: that tells us a lot."
)
CHANGE: Final = "Change"
ANSWER_NOW: Final = "Answer"
REASON_SAID: Final = "Because"
COMMENT_SAID: Final = "Your words"
COPY_MEANS: Final = "The copy is yours alone. Anybody who opens it can read your answers."
STAYS: Final = "My choice stays the same"
COPY_TITLE: Final = "My answers"
INVENTED: Final = "Invented example: areas, people and answers are made up."
YOUR_COPY: Final = "A copy to keep"
DOWNLOAD: Final = "Download a copy of my answers"
DOWNLOAD_TEXT: Final = "The same as plain text"
CHECK_LEAD: Final = (
    "Look through your answers. You can change any of them. When you are done, go on at the foot of the page."
)
DONE_CHECKING: Final = "When you are done"
SEND_HEADING: Final = "Send your answers"
SEND_LAST: Final = "You can still change your answers after you send them, and you can take them back."
SENT_HEADING: Final = "Thank you. Your answers are sent."
NEXT_HEADING: Final = "What happens next"
CHANGE_HEADING: Final = "If you want to change something"
SENT_TITLE: Final = "Sent"
SENT_CHANGE: Final = (
    "Keep your letter: your code brings you back here. Each change is saved at once, and your answers stay sent."
)
WITHDRAW_MEANS: Final = (
    "If you take your answers back, nobody counts them any more. They stay saved here for you, and you can send them "
    "again."
)
KEEP_SENT: Final = "No, leave them sent"
SEND_NEXT: Final = "Next: send your answers"
DONE: Final = "Done"
WITHDRAW_HEADING: Final = "Take your answers back"
WITHDRAWN: Final = (
    "Your answers are taken back. They count no more. They are still saved here, and you can send them again. "
    "Your code brings you back."
)
NOTHING_TO_WITHDRAW: Final = "Your answers are not sent, so there is nothing to take back. They are saved here."
NOT_SENT_YET: Final = "Your answers are not sent yet."
FIRST_CHOOSE: Final = "First choose who sees your answers."
CHOICE_AGAIN: Final = "We are not sure which choice you meant. Please look at it, and choose again."
CHOICE_ELSEWHERE: Final = "Your choice was changed in another window. This is what is saved now."
CHOOSE_HEADING: Final = "Who sees your answers"
CHOOSE_QUESTION: Final = "Who may have your answers?"

CLASH: Final = "There are two answers to this. Please choose one."
CLASH_MINE: Final = "Here you have:"
CLASH_THEIRS: Final = "Saved from another window or device:"
CLASH_EMPTY: Final = "Nothing"
CLASH_KEEP_MINE: Final = "Keep what I have here"
CLASH_TAKE_THEIRS: Final = "Use the saved one"
SAVING: Final = "Saving …"
NOT_ALL_SAVED: Final = "One thing on this page is not saved yet. Look above."

NOT_ANSWERED: Final = "Not answered yet"
NOT_YET: Final = "Not yet"
ANSWERED: Final = "Answered"
LEFT_EMPTY: Final = "Left empty"


def what_this_is(total: int, assessed: str, area: str) -> str:
    """What the questions are about."""
    return f"These {total} questions are about the {assessed} for {area}. Your view counts, whatever it is."


def closes(on: str) -> str:
    """Until when answers can be given and changed."""
    return f"You can answer, and change your answers, until {on}."


def position(number: int, total: int) -> str:
    """ "Question 7 of 18"."""
    return f"Question {number} of {total}"


def part(number: str, label: str) -> str:
    """Which standard a question belongs to: "Part 2: Representative"."""
    return f"Part {number}: {label}"


def carry_on(number: int, total: int, *, begun: bool) -> str:
    """The words of the button that leads to the first question without an answer."""
    if not begun:
        return f"Start with question {number}"
    return f"Carry on with question {number}" + (" (the last one)" if number == total else "")


def progress(answered: int, total: int) -> str:
    """ "You have answered 6 of 18 questions."."""
    if not answered:
        return "You have not answered a question yet."
    if answered == total:
        return f"You have answered all {total} questions."
    return f"You have answered {answered} of {total} questions."


def time_needed(minutes: int, answered: int, total: int) -> str:
    """How long the rest takes, to the nearest five minutes."""
    left = minutes * (total - answered) / total
    about = max(5, round(left / 5) * 5)
    if not answered:
        return f"It takes about {about} minutes in all. You can do a little at a time."
    return f"The rest takes about {about} minutes. You can do a little at a time."


def saved(response: Response, saved_at: datetime | None, now: datetime) -> str:
    """The line that says the truth about saving: "Saved 10:42.", "Changed 10:42, still sent.".

    `saved_at` is the time of a save since `response` was read.
    """
    changed = saved_at or response.changed_at
    if changed is None:
        return "Each answer is saved as you give it."
    at = since(changed, now)
    if response.sent_at is None:
        return f"Saved {at}. Not sent yet."
    if changed > response.sent_at:
        return f"Changed {at}, still sent."
    return f"Sent {since(response.sent_at, now)}."


def standing(response: Response, *, closed: bool = False) -> str:
    """Whether the answers are sent: never leaves a person to guess. `closed`: they can be sent no more."""
    if response.sent_at is None:
        if closed:
            return "Your answers are saved here for you. They are not sent, so nobody counts them."
        return "Your answers are saved. They are not sent yet."
    if response.changed_at is not None and response.changed_at > response.sent_at:
        return f"Your answers are sent. What you changed on {moment(response.changed_at)} is in them too."
    return f"Your answers were sent on {moment(response.sent_at)}."


def rating_words(framework: Framework, rating: str) -> str:
    """A stored rating as the person chose it; "" for none."""
    if rating == DONT_KNOW:
        return DONT_KNOW_ANSWER
    if rating == NOT_APPLICABLE:
        return NOT_APPLICABLE_SAID
    return framework.scale.level(rating).answer if rating else ""


def fact_words(fact: Fact, value: str) -> str:
    """A stored fact as a person would say it; "" for none."""
    if not value:
        return ""
    if value == DONT_KNOW:
        return DONT_KNOW_ANSWER
    if fact.kind is FactKind.YES_NO:
        return YES if value == "yes" else NO
    if fact.kind is FactKind.NUMBER:
        return f"{value} {fact.unit}" if fact.unit else value
    if fact.kind is FactKind.TEXT:
        return value
    if value == NONE_OF_THESE:
        return NONE_OF_THESE_ANSWER
    labels = {option.id: option.label for option in fact.options}
    return "; ".join(labels[option] for option in value.split())


def fact_hint(fact: Fact) -> str:
    """What stands under a fact's question: its hint, and its unit where the question does not name it."""
    hint = fact.hint or ""
    if fact.kind is FactKind.NUMBER and fact.unit and fact.unit.casefold() not in fact.question.casefold():
        return f"In {fact.unit}. {hint}".strip()
    return hint


def not_a_number(fact: Fact, typed: str) -> str:
    """Why what was typed is not saved as a number, and what to do."""
    if fact.minimum is not None and fact.maximum is not None:
        wanted = f"a whole number from {fact.minimum} to {fact.maximum}"
    else:
        wanted = "a whole number"
    return f"“{typed}” is not saved yet. Please write {wanted}, such as {fact.minimum or 7}."


def copied(at: str) -> str:
    """When a copy was made."""
    return f"Copy made on {at}."


def choice_saved(at: str, *, sent: bool) -> str:
    """The line under the choice of audience, once it is saved."""
    return f"Changed {at}, still sent." if sent else f"Saved {at}. Not sent yet."


def choice_stands(*, made: bool, sent: bool) -> str:
    """The line under the choice of audience before anything was changed."""
    if not made:
        return "You have not chosen yet. Your answers are saved. They are not sent yet."
    return "Your choice is saved. Your answers are sent." if sent else "Your choice is saved. Not sent yet."


def ready_to_send(answered: int, total: int) -> str:
    """What is about to be sent: "You have answered 14 of 18 questions. 4 are left out."."""
    left = total - answered
    if not answered:
        return f"{progress(answered, total)} You can answer some first, or send it as it is."
    if not left:
        return progress(answered, total)
    return f"{progress(answered, total)} {left} {'is' if left == 1 else 'are'} left out. That is fine."


def what_happens_next(round_: Round, *, shared: bool, assessed: str) -> tuple[str, ...]:
    """After sending, step by step."""
    gathers = f"your {assessed}" if round_.run_by_board else "the national team"
    if shared:
        sees = f"Your {assessed} sees its results, with your answers in them, and can say what it will do."
    else:
        sees = f"Your {assessed} sees results made from other people’s answers. Yours are not in them."
    if round_.state is RoundState.RELEASED:
        return ("The results are out.", sees)
    if round_.state is RoundState.CLOSED:
        return (f"The questions have closed. Now {gathers} puts all answers together and checks them.", sees)
    return (
        f"The questions stay open until {day(round_.closes)}. Until then you can change your answers.",
        f"Then {gathers} puts all answers together and checks them.",
        sees,
    )


def missing(indicators: Sequence[Indicator]) -> str:
    """What has no answer yet, and that this is allowed."""
    if len(indicators) == 1:
        return "One question has no answer. You can leave it out, or answer it now."
    return f"{len(indicators)} questions have no answer. You can leave them out, or answer them now."
