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
    """Whom the sentences are for: how many people of this perspective are invited for this area, and by whom. `group`:
    the answers are those of a group on one screen."""

    framework: Framework
    perspective: Perspective
    area: str
    invited: int
    run_by_board: bool
    group: bool = False

    @property
    def board(self) -> str:
        """What is assessed: "board"."""
        return self.framework.assessed


def how_many(asked: Asked) -> str:
    """How many people of this role are invited."""
    if asked.invited <= 1:
        return f"You are the only {asked.perspective.label} invited for {asked.area}."
    number = NUMBERS[asked.invited] if asked.invited < len(NUMBERS) else str(asked.invited)
    return f"{number} {asked.perspective.plural} are invited for {asked.area}."


def who_can_tell(asked: Asked) -> str:
    """Whether people at the board can work out which answers are this person's, if they share."""
    invited = how_many(asked)
    if asked.invited <= 1:
        return (
            f"{invited} If you share, your {asked.board}’s officers can tell which answers are yours, even without "
            "your name."
        )
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
    words = "Your own words go where your other answers go."
    lines: tuple[str, ...] = (_public(asked),)
    if not asked.run_by_board:
        words += f" If you share, you can still keep any of them from your {asked.board}."
        missing = f"If you choose “{NATIONAL_LABEL}”, your {asked.board} may notice that your answers are missing."
        lines = (*lines, f"{missing} {NOT_TOLD}", NATIONAL_TOTALS, NATIONAL_KNOWS)
    return (*lines, words, *_group(asked))


def before_sending(asked: Asked, audience: Audience) -> tuple[str, ...]:
    """What is true of this choice, said once more beside the button that sends."""
    if audience is not Audience.NATIONAL:
        known = () if asked.run_by_board else (NATIONAL_KNOWS,)
        return (who_can_tell(asked), _public(asked), *known, *_group(asked))
    missing = f"Your {asked.board} may notice that your answers are missing. {NOT_TOLD}"
    return (f"{how_many(asked)} {missing}", NATIONAL_TOTALS, NATIONAL_KNOWS, *_group(asked))


def _public(asked: Asked) -> str:
    return f"Papers of the {asked.board} can be public. What your {asked.board} gets may be seen by others too."


def _group(asked: Asked) -> tuple[str, ...]:
    return ("These are the answers of a group. Everybody in it knows what it agreed.",) if asked.group else ()


NOT_TOLD: Final = "We do not tell it whether you answered."
NATIONAL_KNOWS: Final = "The national team may know which answers are yours."
NATIONAL_TOTALS: Final = (
    "Figures for all areas together may still count your answers, but only if ten or more people in your role choose "
    "the same."
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
    return f"My {asked.board}" if asked.run_by_board else f"My {asked.board} too"


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
    return f"My answers may be shown as {role_view(asked)}"


def role_view(asked: Asked) -> str:
    """ "the view of a carer representative"."""
    return f"the view of {_a(asked.perspective.label)}"


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
    role = f" They may be shown as {role_view(asked)}."
    return board_means(asked) + (role if audience is Audience.BOARD_WITH_ROLE else "")


def fewer_now(told: int, asked: Asked, *, look_again: bool = True) -> str:
    """Says that fewer people are invited than the person was told, and asks to look again; "" if not."""
    if asked.invited >= told:
        return ""
    now = f"Now there {'is' if asked.invited == 1 else 'are'} {asked.invited}."
    again = " Please look at your choice again." if look_again else ""
    return f"When you chose, {told} {asked.perspective.plural} were invited for {asked.area}. {now}{again}"


def asked_again(told: int, asked: Asked) -> tuple[str, str]:
    """Why somebody is asked again after the round closed, and what holds until they reply."""
    why = fewer_now(told, asked, look_again=False) or "Fewer people are invited than we told you when you chose."
    if asked.run_by_board:
        return why, (
            f"So we have taken your answers back. Nobody counts them, and your {asked.board} gets nothing from you. "
            "They are saved here. You can send them again, or leave it like this."
        )
    return why, (
        f"So only the national team has your answers now. Your {asked.board} gets nothing from you, unless you choose "
        "again to share. If you do nothing, it stays like this."
    )


def _a(label: str) -> str:
    """ "a deputy", "an officer", "another member of the board"."""
    if label.startswith("other "):
        return f"an{label}"
    return f"{'an' if label[:1].lower() in 'aeiou' else 'a'} {label}"
