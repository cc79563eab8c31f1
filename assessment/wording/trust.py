"""What a person is told before they choose who sees their answers (DESIGN §5).

The sentences are worked out from the invitations that exist. They promise no more than is true: with so few people,
hiding a name hides little.
"""

from dataclasses import dataclass
from typing import Final

from assessment.model.framework import Framework, Perspective
from assessment.model.round import Audience

FEW: Final = 10
"""From this many invited people on, a person's answers cannot be worked out by taking others' away (DESIGN: TEN)."""

NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


@dataclass(frozen=True)
class Asked:
    """Whom the sentences are for: how many people of this perspective are invited for this area, and by whom."""

    framework: Framework
    perspective: Perspective
    area: str
    invited: int
    run_by_board: bool

    @property
    def board(self) -> str:
        """What is assessed: "board"."""
        return self.framework.assessed


def who_can_tell(asked: Asked) -> str:
    """Whether people at the board can work out which answers are this person's, if they share."""
    one, many, area, board = asked.perspective.label, asked.perspective.plural, asked.area, asked.board
    if asked.invited <= 1:
        return (
            f"You are the only {one} invited for {area}. If you share, your {board}’s officers can tell which answers "
            "are yours, even without your name."
        )
    number = NUMBERS[asked.invited] if asked.invited < len(NUMBERS) else str(asked.invited)
    invited = f"{number} {many} are invited for {area}."
    if asked.invited == 2:
        return (
            f"{invited} If you share, officers and the other person may work out which answers are yours. That is most "
            "likely if only one of you answers, or if you both say the same."
        )
    if asked.invited < FEW:
        return (
            f"{invited} That is a small group. If you share, officers and the others may work out which answers are "
            "yours. That is most likely if few of you answer, or if you all say the same."
        )
    return (
        f"{invited} If you share, it is harder to tell which answers are yours, but nobody can promise that. Few may "
        "answer, and your own words can show who you are."
    )


def in_short(asked: Asked) -> str:
    """The two sentences that everybody reads, whatever the numbers."""
    board = asked.board
    shared = f"If you share with your {board}, it may work out which answers are yours, because so few people answer."
    if asked.run_by_board:
        return shared
    return f"{shared} If you choose “{NATIONAL_LABEL}”, {nothing_from_you(asked)}"


def nothing_from_you(asked: Asked) -> str:
    """What "national team only" keeps from the board."""
    return f"your {asked.board} gets nothing from you, not even inside a total for your area."


def always(asked: Asked) -> tuple[str, ...]:
    """What is true whatever the numbers are."""
    board = asked.board
    public = f"Papers of the {board} can be public. What your {board} gets may be seen by others too."
    comments = "Your own words go where your other answers go."
    if asked.run_by_board:
        return (public, comments)
    return (
        public,
        f"If you choose “{NATIONAL_LABEL}”, your {board} may notice that your answers are missing. We do not tell it "
        "whether you answered.",
        "The national team may know which answers are yours.",
        comments,
    )


def run_by_the_board(asked: Asked) -> str:
    """Why there is no choice in a round that a board runs itself."""
    return (
        f"Your {asked.board} runs these questions itself, so it gets every answer that is sent. There is no "
        f"“{NATIONAL_LABEL}” here. If you do not want your {asked.board} to have your answers, do not send them."
    )


NATIONAL_LABEL: Final = "National team only"


def board_label(asked: Asked) -> str:
    """The words of the choice that shares."""
    return f"My {asked.board} too"


def board_means(asked: Asked) -> str:
    """What that choice means, in one sentence."""
    if asked.run_by_board:
        return f"Your {asked.board} gets your answers, without your name."
    return f"Your {asked.board} and the national team get your answers, without your name."


def national_means(asked: Asked) -> str:
    """What the other choice means, in one sentence."""
    return f"Only the national team gets your answers: {nothing_from_you(asked)}"


def role_label(asked: Asked) -> str:
    """The words of the tick."""
    return f"My answers may be shown as the view of {_a(asked.perspective.label)}"


def role_means(asked: Asked) -> str:
    """What the tick adds."""
    return (
        f"Without this tick, your answers are mixed with those of other people where we can. Your {asked.board} may "
        "still work out your role."
    )


def chosen(asked: Asked, audience: Audience) -> str:
    """The choice that was made, in one sentence, for the pages before and after sending."""
    if audience is Audience.NATIONAL:
        return f"Only the national team gets your answers. Your {asked.board} gets nothing from you."
    role = f" They may be shown as the view of {_a(asked.perspective.label)}."
    return board_means(asked) + (role if audience is Audience.BOARD_WITH_ROLE else "")


def fewer_now(told: int, asked: Asked) -> str:
    """Asks to look again when fewer people are invited than the person was told; "" if not."""
    if asked.invited >= told:
        return ""
    return (
        f"When you chose, {told} {asked.perspective.plural} were invited for {asked.area}. Now there "
        f"{'is' if asked.invited == 1 else 'are'} {asked.invited}. Please look at your choice again."
    )


def _a(label: str) -> str:
    """ "a deputy", "an officer", "another member of the board"."""
    if label.startswith("other "):
        return f"an{label}"
    return f"{'an' if label[:1].lower() in 'aeiou' else 'a'} {label}"
