"""The words around what people wrote: while it is checked, where a board reads it, and back to the person."""

from collections.abc import Mapping
from typing import Final

from assessment.access.moderating import Show
from assessment.model.comment import Decision, ReleasedComment, Written
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience, Round
from assessment.wording.findings import named

# Where the national team checks
CHECK_HEADING: Final = "Comments to check"
CHECK_INTRO: Final = (
    "People wrote these in their own words. A board reads a comment only if you release it before the round is "
    "released. What you do not decide on is held back, and boards are not told that anything was."
)
WHAT_TO_LOOK_FOR: Final = "What to look for"
LOOK_FOR: Final = (
    "Names, or details by which somebody could be known: ask again, and say which words.",
    "Accusations against one person, or words that could hurt somebody: ask again, or hold back.",
    "Criticism is not a reason to hold a comment back, however strong it is.",
    "You cannot change anybody’s words. You can only ask the person to.",
)
NO_ROUND: Final = "There is no round yet. Comments appear here once people send their answers."
SETTLED: Final = "This round is released: what boards may read is settled. You can still read and search here."
FIND: Final = "Find words"
NOTHING_WAITS: Final = "No comments wait for you in this round."
NOTHING_FOUND: Final = "No comments here fit what you are looking for."
SAVE: Final = "Save these decisions"
NEXT: Final = "Show the next ones"
BEFORE: Final = "Show the ones before"
NOTE: Final = "Note"
NOTE_HINT: Final = "If you ask again, the person reads this. Otherwise only the national team does."
DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.RELEASE: "Release to the board",
    Decision.ASK: "Ask the person to look again",
    Decision.HOLD: "Hold back",
}
DECIDED: Final[Mapping[Decision, str]] = {
    Decision.RELEASE: "Released to the board",
    Decision.ASK: "Asked again",
    Decision.HOLD: "Held back",
}
SHOWN: Final[Mapping[Show, str]] = {
    Show.WAITING: "Waiting for you",
    Show.RELEASED: "Released to boards",
    Show.ASKED: "Asked again",
    Show.HELD: "Held back",
    Show.NATIONAL: "For the national team only",
    Show.EVERYTHING: "Everything",
}
_GETS: Final[Mapping[Audience, str]] = {
    Audience.NATIONAL: "National team only: no board reads this.",
    Audience.BOARD: "For the board, without the role.",
    Audience.BOARD_WITH_ROLE: "For the board, with the role.",
}


def who_gets(text: Written) -> str:
    """Who gets a text if it is released."""
    return _GETS[text.audience]


def decided(text: Written) -> str:
    """What was decided about a text, with its note; "" if nothing was."""
    if text.decision is None:
        return ""
    return f"{DECIDED[text.decision]}. Note: {text.note}" if text.note else f"{DECIDED[text.decision]}."


def found(number: int, first: int, last: int) -> str:
    """How many texts there are, and which of them are on the screen."""
    comments = "1 comment" if number == 1 else f"{number} comments"
    return f"{comments}." if (first, last) == (1, number) else f"{comments}. Here are {first} to {last}."


def saved(number: int, changed: int) -> str:
    """What became of the decisions."""
    kept = "1 decision is saved." if number == 1 else f"{number} decisions are saved."
    if not changed:
        return kept
    gone = "1 comment was" if changed == 1 else f"{changed} comments were"
    return f"{kept} {gone} changed by the person meanwhile and must be read again."


def left_meanwhile(number: int) -> str:
    """Texts that stood on this screen and are not there any more."""
    gone = "1 comment has" if number == 1 else f"{number} comments have"
    return f"{gone} left this list meanwhile: changed by the person, or decided by a colleague."


def about(framework: Framework, key: AnswerKey) -> str:
    """What a text is about: "1.2 Papers in time", or the closing question that it answers."""
    if key.kind is AnswerKind.FACT:
        indicator = next((i for i in framework.indicators if any(fact.id == key.item for fact in i.facts)), None)
        return framework.fact(key.item).label if indicator is None else named(indicator)
    return named(framework.indicator(key.item))


def answers_what(framework: Framework, key: AnswerKey) -> str:
    """What a text answers where it is not a comment; "" for a comment."""
    if key.kind is AnswerKind.FACT:
        return f"In answer to: {framework.fact(key.item).question}"
    return "Why it does not apply" if key.kind is AnswerKind.REASON else ""


NOTES_NOT_KEPT: Final = (
    "This is the invented example: your decisions stay for a while, your notes are not kept, so that no visitor reads "
    "another’s words. What visitors write as carers is not shown here either."
)


# Where a board reads
READ_HEADING: Final = "Comments"
NO_COMMENTS: Final = "There are no comments to read for this area in this round."
REPLY: Final = "Your reply"
REPLY_HINT: Final = (
    "The person who wrote the comment, your colleagues and the national team can read your reply. You are not told who "
    "wrote it: please do not try to find out."
)
SAVE_REPLY: Final = "Save the reply"
DOWNLOAD: Final = "Download the comments as a table (CSV)"


def read_intro(round_: Round, assessed: str) -> str:
    """What a board reads here."""
    return (
        f"What people chose to share with the {assessed} in their own words, and {_readers(round_)} first. The "
        "order is that of the indicators and of the alphabet: it says nothing about who wrote what, or when."
    )


def place_of(framework: Framework, comment: ReleasedComment, number: int) -> str:
    """How a comment is called on a page: "1.2, comment 3"."""
    if comment.key.kind is AnswerKind.FACT and comment.key.item in {fact.id for fact in framework.closing_questions}:
        return f"Comment {number}"
    return f"{about(framework, comment.key).split()[0]}, comment {number}"


def written_by(framework: Framework, comment: ReleasedComment) -> str:
    """Whose view a comment is, where its person lets that be shown; else ""."""
    return f"From: {framework.perspective(comment.perspective).label}" if comment.perspective else ""


def reply_of(area: str) -> str:
    """Over a reply."""
    return f"Reply from {area}"


def reply_to(place: str, *, replied: bool) -> str:
    """Opens the form for a reply."""
    return f"{'Change the reply to' if replied else 'Reply to'} {place}"


def reply_saved(*, kept: bool, invented: bool = False) -> str:
    """After saving a reply. In the invented example nothing is saved."""
    if invented:
        return "This is the invented example: your reply is not kept, so that no visitor reads another’s words."
    return "Your reply is saved." if kept else "Your reply is taken back."


# Back to the person
LOOK_AGAIN_TITLE: Final = "Please look at your own words again"
THEIR_NOTE: Final = "Their note:"
REPLIES_TITLE: Final = "Replies to what you wrote"
YOU_WROTE: Final = "You wrote:"


def look_again(round_: Round, assessed: str) -> str:
    """Asks a person to look at their words again, and says what becomes of them otherwise."""
    team = _team(round_)
    return (
        f"{_readers(round_).capitalize()} what you wrote here. Please look at it again. You can change your words, "
        f"take them out, or leave them as they are. If you leave them, {team} will decide whether your {assessed} may "
        "read them."
    )


def where_to_look(round_: Round) -> str:
    """Over the list of questions to look at again."""
    return f"{_readers(round_).capitalize()} your own words. Please look again at:"


def _team(round_: Round) -> str:
    """Who checks comments: where a board runs a round by itself there is no national team."""
    return "the people who run this round" if round_.run_by_board else "the national team"


def _readers(round_: Round) -> str:
    return f"{_team(round_)} {'have' if round_.run_by_board else 'has'} read"
