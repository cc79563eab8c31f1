"""Who gets what somebody wrote in their own words: with their role, without it, or the national team only."""

from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.round import Audience
from assessment.wording.trust import NATIONAL_LABEL, Asked, somebody

HEADING: Final = N_("Who sees your own words")
QUESTION: Final = N_("Who may have these words?")
LIKE_THE_OTHERS: Final = N_("Like my other answers")
NEXT: Final = N_("Next: who sees your own words")
SAID: Final = N_("Who gets these words")


def lead(asked: Asked) -> str:
    """What may be chosen here, and that nothing need be."""
    if asked.run_by_board:
        fewer = _("You can keep any of them apart from your role.")
    else:
        fewer = _("You can keep any of them from your {board}.").format(board=asked.board)
    first = _("Your words can show who you are, even without your name.")
    last = _("Where you choose nothing, your words go where your other answers go.")
    return f"{first} {fewer} {last}"


def read_first(asked: Asked) -> str:
    """Who reads words before a board does; "" where a board runs the round itself."""
    if asked.run_by_board:
        return ""
    said = _(
        "The national team reads all words before your {board} gets them. It may ask you to look at some again, or "
        "keep some back."
    )
    return said.format(board=asked.board)


def options(asked: Asked, of_response: Audience, stored: str) -> dict[Audience, tuple[str, str]]:
    """What may be chosen for one text, each with what it means. Never wider than the choice for the whole response;
    what is `stored` is among them."""
    offered = {Audience.BOARD_WITH_ROLE: (_(LIKE_THE_OTHERS), _like_the_others(asked, of_response))}
    if of_response is Audience.BOARD_WITH_ROLE or stored == Audience.BOARD:
        not_shown = _("They are not shown as the view of {somebody}.").format(somebody=somebody(asked))
        offered[Audience.BOARD] = (without_role(asked), not_shown)
    if not asked.run_by_board or stored == Audience.NATIONAL:
        not_theirs = _("Your {board} does not get these words.").format(board=asked.board)
        offered[Audience.NATIONAL] = (_(NATIONAL_LABEL), not_theirs)
    return offered


def without_role(asked: Asked) -> str:
    """ "My board, without my role"."""
    return _("My {board}, without my role").format(board=asked.board)


def said(asked: Asked, stored: str) -> str:
    """A stored choice in words; "" for none."""
    if not stored:
        return ""
    if stored == Audience.BOARD_WITH_ROLE:
        return _(LIKE_THE_OTHERS)
    return _(NATIONAL_LABEL) if stored == Audience.NATIONAL else without_role(asked)


def kept_to_fewer(texts: int) -> str:
    """Beside the button that sends: how many texts go to fewer people than the other answers do."""
    if not texts:
        return ""
    said = ngettext(
        "You let fewer people have one of your comments, as you chose.",
        "You let fewer people have {count} of your comments, as you chose.",
        texts,
    )
    return said.format(count=texts)


def _like_the_others(asked: Asked, of_response: Audience) -> str:
    if of_response is Audience.BOARD_WITH_ROLE:
        said = _("Your {board} may get them, as the view of {somebody}.")
    else:
        said = _("Your {board} may get them.")
    return said.format(board=asked.board, somebody=somebody(asked))
