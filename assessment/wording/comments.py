"""The words around what people wrote: while it is checked, where a board reads it, and back to the person."""

from collections.abc import Mapping
from typing import Final

from assessment.access.moderating import Show
from assessment.language import N_, _, ngettext
from assessment.model.comment import Decision, ReleasedComment, Written
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience, Round
from assessment.wording.findings import named

# Where the national team checks
CHECK_HEADING: Final = N_("Comments to check")
CHECK_INTRO: Final = N_(
    "People wrote these in their own words. A board reads a comment only if you release it before the round is "
    "released. What you do not decide on is held back, and boards are not told that anything was."
)
WHAT_TO_LOOK_FOR: Final = N_("What to look for")
LOOK_FOR: Final = (
    N_("Names, or details by which somebody could be known: ask again, and say which words."),
    N_("Accusations against one person, or words that could hurt somebody: ask again, or hold back."),
    N_("Criticism is not a reason to hold a comment back, however strong it is."),
    N_("You cannot change anybody’s words. You can only ask the person to."),
)
NO_ROUND: Final = N_("There is no round yet. Comments appear here once people send their answers.")
SETTLED: Final = N_("This round is released: what boards may read is settled. You can still read and search here.")
ROUND: Final = N_("Round")
SHOW: Final = N_("Show")
AREA: Final = N_("Area")
ALL_AREAS: Final = N_("All areas")
FIND: Final = N_("Find words")
NOTHING_WAITS: Final = N_(
    "No comments wait for you in this round. New ones appear here when people send their answers. To read the others, "
    "choose “Everything” above."
)
NOTHING_FOUND: Final = N_("No comments here fit what you are looking for. Choose another area, or other words.")
SAVE: Final = N_("Save these decisions")
LINK_TO_THIS: Final = N_("Link to this comment")
ALL_OF_THEM: Final = N_("Show all comments of this round")
NOT_THERE: Final = N_("The comment that this link leads to is not there. Its person may have taken it out.")
NOTE: Final = N_("Note")
NOTE_HINT: Final = N_("If you ask again, the person reads this. Otherwise only the national team does.")
DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.RELEASE: N_("Release to the board"),
    Decision.ASK: N_("Ask the person to look again"),
    Decision.HOLD: N_("Hold back"),
}
DECIDED: Final[Mapping[Decision, str]] = {
    Decision.RELEASE: N_("Released to the board"),
    Decision.ASK: N_("Asked again"),
    Decision.HOLD: N_("Held back"),
}
SHOWN: Final[Mapping[Show, str]] = {
    Show.WAITING: N_("Waiting for you"),
    Show.RELEASED: N_("Released to boards"),
    Show.ASKED: N_("Asked again"),
    Show.HELD: N_("Held back"),
    Show.NATIONAL: N_("For the national team only"),
    Show.EVERYTHING: N_("Everything"),
}
_GETS: Final[Mapping[Audience, str]] = {
    Audience.NATIONAL: N_("National team only: no board reads this."),
    Audience.BOARD: N_("For the board, without the role."),
    Audience.BOARD_WITH_ROLE: N_("For the board, with the role."),
}


def who_gets(text: Written) -> str:
    """Who gets a text if it is released."""
    return _(_GETS[text.audience])


def decided(text: Written) -> str:
    """What was decided about a text, with its note; "" if nothing was."""
    if text.decision is None:
        return ""
    decided = _(DECIDED[text.decision])
    if text.note:
        return _("{decided}. Note: {note}").format(decided=decided, note=text.note)
    return _("{decided}.").format(decided=decided)


def found(number: int, first: int, last: int) -> str:
    """How many texts there are, and which of them are on the screen."""
    if (first, last) == (1, number):
        return ngettext("{count} comment.", "{count} comments.", number).format(count=number)
    return ngettext(
        "{count} comment. Here are {first} to {last}.", "{count} comments. Here are {first} to {last}.", number
    ).format(count=number, first=first, last=last)


def saved(number: int, changed: int) -> str:
    """What became of the decisions."""
    kept = ngettext("{count} decision is saved.", "{count} decisions are saved.", number).format(count=number)
    if not changed:
        return kept
    gone = ngettext(
        "{count} comment was changed by the person meanwhile and must be read again.",
        "{count} comments were changed by the person meanwhile and must be read again.",
        changed,
    ).format(count=changed)
    return f"{kept} {gone}"


def left_meanwhile(number: int) -> str:
    """Texts that stood on this screen and are not there any more."""
    return ngettext(
        "{count} comment has left this list meanwhile: changed by the person, or decided by a colleague.",
        "{count} comments have left this list meanwhile: changed by the person, or decided by a colleague.",
        number,
    ).format(count=number)


def about(framework: Framework, key: AnswerKey) -> str:
    """What a text is about: "1.2 Papers in time", or the closing question that it answers."""
    if key.kind is AnswerKind.FACT:
        indicator = next((i for i in framework.indicators if any(fact.id == key.item for fact in i.facts)), None)
        return framework.fact(key.item).label if indicator is None else named(indicator)
    return named(framework.indicator(key.item))


def what_to_do_with(comment: str) -> str:
    """The name of a choice for those who hear the page: "What to do with the comment from Moray: 1.2 Papers"."""
    return _("What to do with the comment from {comment}").format(comment=comment)


def answers_what(framework: Framework, key: AnswerKey) -> str:
    """What a text answers where it is not a comment; "" for a comment."""
    if key.kind is AnswerKind.FACT:
        return _("In answer to: {question}").format(question=framework.fact(key.item).question)
    return _("Why it does not apply") if key.kind is AnswerKind.REASON else ""


NOTES_NOT_KEPT: Final = N_(
    "This is the invented example: your decisions stay for a while, your notes are not kept, so that no visitor reads "
    "another’s words. What visitors write as carers is not shown here either."
)


# Where a board reads
INVENTED: Final = N_("Invented area, invented words.")
ALL_COMMENTS: Final = N_("All comments")
OWN_WORDS: Final = N_("In people’s own words")
READ_HEADING: Final = N_("Comments")
NO_COMMENTS: Final = N_("There are no comments to read for this area in this round.")
REPLY: Final = N_("Your reply")
REPLY_HINT: Final = N_(
    "The person who wrote the comment, your colleagues and the national team can read your reply. You are not told who "
    "wrote it: please do not try to find out."
)
SAVE_REPLY: Final = N_("Save the reply")
DOWNLOAD: Final = N_("Download the comments as a table (CSV)")


def comments_of(area: str) -> str:
    """The heading of an area's page: "Moray: comments"."""
    return _("{area}: comments").format(area=area)


def comments_in_tab(area: str) -> str:
    """The same as the name of the browser's tab: "Comments, Moray"."""
    return _("Comments, {area}").format(area=area)


def read_intro(round_: Round, assessed: str) -> str:
    """What a board reads here."""
    if round_.run_by_board:
        text = _(
            "What people chose to share with the {board} in their own words, and the people who run this round have "
            "read first. The order is that of the indicators and of the alphabet: it says nothing about who wrote "
            "what, or when."
        )
    else:
        text = _(
            "What people chose to share with the {board} in their own words, and the national team has read first. The "
            "order is that of the indicators and of the alphabet: it says nothing about who wrote what, or when."
        )
    return text.format(board=assessed)


ROLE_IS_CHOSEN: Final = N_("Where a comment says which role it is from, its writer chose that.")


def place_of(framework: Framework, comment: ReleasedComment, number: int) -> str:
    """How a comment is called on a page: "1.2, comment 3"."""
    if comment.key.kind is AnswerKind.FACT and comment.key.item in {fact.id for fact in framework.closing_questions}:
        return _("Comment {number}").format(number=number)
    indicator = about(framework, comment.key).split()[0]
    return _("{indicator}, comment {number}").format(indicator=indicator, number=number)


def written_by(framework: Framework, comment: ReleasedComment) -> str:
    """Whose view a comment is, where its person lets that be shown; else ""."""
    if not comment.perspective:
        return ""
    return _("From: {role}").format(role=framework.perspective(comment.perspective).label)


def reply_of(area: str) -> str:
    """Over a reply."""
    return _("Reply from {area}").format(area=area)


def reply_to(place: str, *, replied: bool) -> str:
    """Opens the form for a reply."""
    text = _("Change the reply to {comment}") if replied else _("Reply to {comment}")
    return text.format(comment=place)


def reply_saved(*, kept: bool, invented: bool = False) -> str:
    """After saving a reply. In the invented example nothing is saved."""
    if invented:
        return _("This is the invented example: your reply is not kept, so that no visitor reads another’s words.")
    return _("Your reply is saved.") if kept else _("Your reply is taken back.")


# Back to the person
LOOK_AGAIN_TITLE: Final = N_("Please look at your own words again")
THEIR_NOTE: Final = N_("Their note:")
REPLIES_TITLE: Final = N_("Replies to what you wrote")
YOU_WROTE: Final = N_("You wrote:")


def look_again(round_: Round, assessed: str) -> str:
    """Asks a person to look at their words again, and says what becomes of them otherwise."""
    if round_.run_by_board:
        text = _(
            "The people who run this round have read what you wrote here. Please look at it again. You can change your "
            "words, take them out, or leave them as they are. If you leave them, the people who run this round will "
            "decide whether your {board} may read them."
        )
    else:
        text = _(
            "The national team has read what you wrote here. Please look at it again. You can change your words, take "
            "them out, or leave them as they are. If you leave them, the national team will decide whether your "
            "{board} may read them."
        )
    return text.format(board=assessed)


def where_to_look(round_: Round) -> str:
    """Over the list of questions to look at again."""
    if round_.run_by_board:  # there is no national team then
        return _("The people who run this round have read your own words. Please look again at:")
    return _("The national team has read your own words. Please look again at:")
