"""What a person is told before they choose who sees their answers.

The sentences are worked out from the invitations that exist. They promise no more than is true: with so few people,
hiding a name hides little.
"""

from dataclasses import dataclass
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.framework import Framework, Perspective
from assessment.model.round import Audience

FEW: Final = 10
"""From this many invited people on, a person's answers cannot be worked out by taking others' away."""

# Translators: each stands where a sentence begins: "Two carer representatives are invited for Moray."
NUMBERS: Final = (
    *(N_("No"), N_("One"), N_("Two"), N_("Three"), N_("Four")),
    *(N_("Five"), N_("Six"), N_("Seven"), N_("Eight"), N_("Nine")),
)


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
        said = _("You are the only {role} invited for {area}.")
        return said.format(role=asked.perspective.label, area=asked.area)
    number = _(NUMBERS[asked.invited]) if asked.invited < len(NUMBERS) else str(asked.invited)
    said = ngettext(
        "{number} {people} is invited for {area}.", "{number} {people} are invited for {area}.", asked.invited
    )
    return said.format(number=number, people=asked.perspective.plural, area=asked.area)


def who_can_tell(asked: Asked) -> str:
    """Whether people at the board can work out which answers are this person's, if they share."""
    if asked.invited <= 1:
        said = _(
            "If you share, your {board}’s officers can tell which answers are yours, even without your name."
        ).format(board=asked.board)
    elif asked.invited == 2:
        said = _(
            "If you share, officers and the other person may work out which answers are yours. That is most likely if "
            "only one of you answers, or if you both say the same."
        )
    elif asked.invited < FEW:
        said = _(
            "That is a small group. If you share, officers and the others may work out which answers are yours. That "
            "is most likely if few of you answer, or if you all say the same."
        )
    else:
        said = _(
            "If you share, it is harder to tell which answers are yours, but nobody can promise that. Few may answer, "
            "and your own words can show who you are."
        )
    return f"{how_many(asked)} {said}"


def in_short(asked: Asked) -> str:
    """The two sentences that everybody reads, whatever the numbers."""
    shared = _("If you share with your {board}, it may work out which answers are yours, because so few people answer.")
    said = shared.format(board=asked.board)
    return said if asked.run_by_board else f"{said} {not_sharing(asked)}"


def not_sharing(asked: Asked) -> str:
    """What the other choice does: enough where `who_can_tell` says beside it what sharing does."""
    kept = _("If you choose “{choice}”, your {board} gets nothing from you, not even inside a total for your area.")
    return kept.format(choice=_(NATIONAL_LABEL), board=asked.board)


def always(asked: Asked) -> tuple[str, ...]:
    """What is true whatever the numbers are."""
    words = _("Your own words go where your other answers go.")
    if asked.run_by_board:
        return (_public(asked), words, *_group(asked))
    keep = _("If you share, you can still keep any of them from your {board}.").format(board=asked.board)
    missing = _("If you choose “{choice}”, your {board} may notice that your answers are missing.")
    missing = missing.format(choice=_(NATIONAL_LABEL), board=asked.board)
    national = (f"{missing} {_(NOT_TOLD)}", _(NATIONAL_TOTALS), _(NATIONAL_KNOWS))
    return (_public(asked), *national, f"{words} {keep}", *_group(asked))


def before_sending(asked: Asked, audience: Audience) -> tuple[str, ...]:
    """What is true of this choice, said once more beside the button that sends."""
    if audience is not Audience.NATIONAL:
        known = () if asked.run_by_board else (_(NATIONAL_KNOWS),)
        return (who_can_tell(asked), _public(asked), *known, *_group(asked))
    missing = _("Your {board} may notice that your answers are missing.").format(board=asked.board)
    return (f"{how_many(asked)} {missing} {_(NOT_TOLD)}", _(NATIONAL_TOTALS), _(NATIONAL_KNOWS), *_group(asked))


def _public(asked: Asked) -> str:
    said = _("Papers of the {board} can be public. What your {board} gets may be seen by others too.")
    return said.format(board=asked.board)


def _group(asked: Asked) -> tuple[str, ...]:
    return (_("These are the answers of a group. Everybody in it knows what it agreed."),) if asked.group else ()


NOT_TOLD: Final = N_("We do not tell it whether you answered.")
NATIONAL_KNOWS: Final = N_("The national team may know which answers are yours.")
NATIONAL_TOTALS: Final = N_(
    "Figures for all areas together may still count your answers, but only if ten or more people in your role choose "
    "the same."
)


def run_by_the_board(asked: Asked) -> str:
    """Why there is no choice in a round that a board runs itself."""
    said = _(
        "Your {board} runs these questions itself, so it gets every answer that is sent. There is no “{choice}” here. "
        "If you do not want your {board} to have your answers, do not send them."
    )
    return said.format(board=asked.board, choice=_(NATIONAL_LABEL))


NATIONAL_LABEL: Final = N_("National team only")


def board_label(asked: Asked) -> str:
    """The words of the choice that shares."""
    return (_("My {board}") if asked.run_by_board else _("My {board} too")).format(board=asked.board)


def board_means(asked: Asked) -> str:
    """What that choice means, in one sentence."""
    if asked.run_by_board:
        return _("Your {board} gets your answers, without your name.").format(board=asked.board)
    return _("Your {board} and the national team get your answers, without your name.").format(board=asked.board)


def national_means(asked: Asked) -> str:
    """What the other choice means, in one sentence."""
    said = _(
        "Only the national team gets your answers: your {board} gets nothing from you, not even inside a total for "
        "your area."
    )
    return said.format(board=asked.board)


def role_label(asked: Asked) -> str:
    """The words of the tick."""
    return _("My answers may be shown as the view of {somebody}").format(somebody=somebody(asked))


def somebody(asked: Asked) -> str:
    """ "a carer representative", "an officer", "another member of the board"."""
    role = asked.perspective.label
    if role.startswith("other "):
        return _("another {role}").format(role=role.removeprefix("other "))
    return (_("an {role}") if role[:1].lower() in "aeiou" else _("a {role}")).format(role=role)


def role_means(asked: Asked) -> str:
    """What the tick adds."""
    said = _(
        "Without this tick, your answers are mixed with those of other people where we can. Your {board} may still "
        "work out your role."
    )
    return said.format(board=asked.board)


def chosen(asked: Asked, audience: Audience) -> str:
    """The choice that was made, in one sentence, for the pages before and after sending."""
    if audience is Audience.NATIONAL:
        said = _("Only the national team gets your answers. Your {board} gets nothing from you.")
        return said.format(board=asked.board)
    if audience is not Audience.BOARD_WITH_ROLE:
        return board_means(asked)
    role = _("They may be shown as the view of {somebody}.").format(somebody=somebody(asked))
    return f"{board_means(asked)} {role}"


def fewer_now(told: int, asked: Asked, *, look_again: bool = True) -> str:
    """Says that fewer people are invited than the person was told, and asks to look again; "" if not."""
    if asked.invited >= told:
        return ""
    then = ngettext(
        "When you chose, {count} {people} was invited for {area}.",
        "When you chose, {count} {people} were invited for {area}.",
        told,
    )
    now = ngettext("Now there is {count}.", "Now there are {count}.", asked.invited)
    said = then.format(count=told, people=asked.perspective.plural, area=asked.area), now.format(count=asked.invited)
    return " ".join((*said, _("Please look at your choice again.")) if look_again else said)


def asked_again(told: int, asked: Asked) -> tuple[str, str]:
    """Why somebody is asked again after the round closed, and what holds until they reply."""
    why = fewer_now(told, asked, look_again=False) or _("Fewer people are invited than we told you when you chose.")
    if asked.run_by_board:
        holds = _(
            "So we have taken your answers back. Nobody counts them, and your {board} gets nothing from you. They are "
            "saved here. You can send them again, or leave it like this."
        )
    else:
        holds = _(
            "So only the national team has your answers now. Your {board} gets nothing from you, unless you choose "
            "again to share. If you do nothing, it stays like this."
        )
    return why, holds.format(board=asked.board)
