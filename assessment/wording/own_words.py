"""Who gets what somebody wrote in their own words: with their role, without it, or the national team only."""

from typing import Final

from assessment.model.round import Audience
from assessment.wording.trust import NATIONAL_LABEL, Asked, role_view

HEADING: Final = "Who sees your own words"
QUESTION: Final = "Who may have these words?"
LIKE_THE_OTHERS: Final = "Like my other answers"
NEXT: Final = "Next: who sees your own words"
SAID: Final = "Who gets these words"


def lead(asked: Asked) -> str:
    """What may be chosen here, and that nothing need be."""
    fewer = f"from your {asked.board}" if not asked.run_by_board else "apart from your role"
    return (
        f"Your words can show who you are, even without your name. You can keep any of them {fewer}. Where you choose "
        "nothing, your words go where your other answers go."
    )


def read_first(asked: Asked) -> str:
    """Who reads words before a board does; "" where a board runs the round itself."""
    if asked.run_by_board:
        return ""
    return (
        f"The national team reads all words before your {asked.board} gets them. It may ask you to look at some again, "
        "or keep some back."
    )


def options(asked: Asked, of_response: Audience, stored: str) -> dict[Audience, tuple[str, str]]:
    """What may be chosen for one text, each with what it means. Never wider than the choice for the whole response;
    what is `stored` is among them."""
    offered = {Audience.BOARD_WITH_ROLE: (LIKE_THE_OTHERS, _like_the_others(asked, of_response))}
    if of_response is Audience.BOARD_WITH_ROLE or stored == Audience.BOARD:
        offered[Audience.BOARD] = (without_role(asked), f"They are not shown as {role_view(asked)}.")
    if not asked.run_by_board or stored == Audience.NATIONAL:
        offered[Audience.NATIONAL] = (NATIONAL_LABEL, f"Your {asked.board} does not get these words.")
    return offered


def without_role(asked: Asked) -> str:
    """ "My board, without my role"."""
    return f"My {asked.board}, without my role"


def said(asked: Asked, stored: str) -> str:
    """A stored choice in words; "" for none."""
    if not stored:
        return ""
    if stored == Audience.BOARD_WITH_ROLE:
        return LIKE_THE_OTHERS
    return NATIONAL_LABEL if stored == Audience.NATIONAL else without_role(asked)


def kept_to_fewer(texts: int, asked: Asked) -> str:
    """Beside the button that sends: how many texts go to fewer people than the other answers do."""
    some = "one of your comments" if texts == 1 else f"{texts} of your comments"
    return f"You let fewer people have {some}, as you chose." if texts else ""


def _like_the_others(asked: Asked, of_response: Audience) -> str:
    role = f", as {role_view(asked)}" if of_response is Audience.BOARD_WITH_ROLE else ""
    return f"Your {asked.board} may get them{role}."
