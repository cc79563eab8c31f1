"""What the check before a release found, in words: what it is, why it matters, what to do."""

from collections.abc import Mapping
from typing import Final

from assessment.access.sweep import Finding, Kind
from assessment.language import N_, _, ngettext
from assessment.model.framework import Side
from assessment.model.round import Round, RoundState
from assessment.wording.findings import named

CHECK: Final = N_("Check before release")
CHECK_INTRO: Final = N_(
    "What somebody should look at before the release. None of it stops a release: some areas simply have nobody who "
    "could be asked. Each line leads to the place where it can be mended or looked at."
)
NOTHING_FOUND: Final = N_(
    "Nothing was found. Every area has people on both sides, and no comment waits. Close the round when its last day "
    "is over; then release it."
)
NOTHING_FOUND_CLOSED: Final = N_(
    "Nothing was found. Every area has people on both sides, and no comment waits. You can release the round."
)
AREA: Final = N_("Area")
ALL_AREAS: Final = N_("All areas")
NOTHING_AFTER: Final = N_("This round is released. Nothing of it changes any more, so there is nothing to check.")

HEADINGS: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: N_("Nobody is invited"),
    Kind.NOBODY_ANSWERED: N_("Nobody has answered"),
    Kind.ONE_SIDE_INVITED: N_("Only one side is invited"),
    Kind.ONE_SIDE_ANSWERED: N_("Only one side has answered"),
    Kind.ASKED_AGAIN: N_("Asked again who sees their answers"),
    Kind.ALL_THE_SAME: N_("The same answer to everything"),
    Kind.MANY_NOT_APPLICABLE: N_("Much that “doesn’t apply”"),
    Kind.FACTS_CONTRADICT: N_("Details that speak against the rating"),
    Kind.COMMENTS_WAITING: N_("Comments that wait for you"),
    Kind.FEW_NAMED: N_("Few areas agree to be named"),
}
WHY: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: N_("These areas will have no result."),
    Kind.NOBODY_ANSWERED: N_("These areas will have no result."),
    Kind.ONE_SIDE_INVITED: N_("A result from one side cannot show where carers and the board see things differently."),
    Kind.ONE_SIDE_ANSWERED: N_("A result from one side cannot show where carers and the board see things differently."),
    Kind.ASKED_AGAIN: N_(
        "Fewer people are invited than these people were told when they chose. Until they choose again, their answers "
        "are for the national team only."
    ),
    Kind.ALL_THE_SAME: N_("It may be just what they think. It may also be somebody who wanted to get to the end."),
    Kind.MANY_NOT_APPLICABLE: N_("The questions may have been read in another way than they are meant."),
    Kind.FACTS_CONTRADICT: N_(
        "Such as “good”, while the details say that it is not done; or “doesn’t apply”, with details given. Somebody "
        "may have pressed the wrong button."
    ),
    Kind.COMMENTS_WAITING: N_("What you do not release is held back, and no board reads it."),
    Kind.FEW_NAMED: N_(
        "How many areas have each colour is published only where ten areas can be counted: areas that agreed to be "
        "named, or at least ten that did not."
    ),
}


def found(one: Finding) -> str:
    """What was found, without its area."""
    role = one.perspective.label if one.perspective else _("one person")
    return _sentence(one).format(count=one.count, role=role, indicator=named(one.indicator) if one.indicator else "")


def _sentence(one: Finding) -> str:
    """With places for {count}, {role} and {indicator}."""
    if one.kind is Kind.NOBODY_ANSWERED:
        return ngettext("{count} person is invited", "{count} people are invited", one.count)
    if one.kind in (Kind.ONE_SIDE_INVITED, Kind.ONE_SIDE_ANSWERED) and one.side is Side.CARERS:
        return ngettext("only the carers’ side, {count} person", "only the carers’ side, {count} people", one.count)
    if one.kind in (Kind.ONE_SIDE_INVITED, Kind.ONE_SIDE_ANSWERED) and one.side is Side.BOARD:
        return ngettext("only the board’s side, {count} person", "only the board’s side, {count} people", one.count)
    if one.kind is Kind.ALL_THE_SAME:
        return ngettext(
            "somebody ({role}) gave one answer to all {count} questions they answered",
            "somebody ({role}) gave one answer to all {count} questions they answered",
            one.count,
        )
    if one.kind is Kind.MANY_NOT_APPLICABLE:
        return ngettext(
            "somebody ({role}) said so of {count} question", "somebody ({role}) said so of {count} questions", one.count
        )
    if one.kind is Kind.FACTS_CONTRADICT and one.indicator:
        return ngettext("{indicator}, {count} person", "{indicator}, {count} people", one.count)
    if one.kind is Kind.COMMENTS_WAITING:
        return ngettext("{count} comment", "{count} comments", one.count)
    if one.kind is Kind.FEW_NAMED:
        return ngettext("{count} area so far", "{count} areas so far", one.count) if one.count else _("none so far")
    if one.kind is Kind.NOBODY_INVITED:
        return ""
    return ngettext("{count} person", "{count} people", one.count)


def why(kind: Kind, round_: Round) -> str:
    """Why a finding matters, and what may help while people can still answer."""
    if kind is Kind.NOBODY_ANSWERED and round_.state is RoundState.OPEN:
        return _("These areas will have no result. A reminder may help, or answering by phone.")
    return _(WHY[kind])


def in_all(things: int, areas: int) -> str:
    """How much the check found, and in how many areas."""
    if areas == 1:
        text = ngettext("{count} thing to look at, in 1 area.", "{count} things to look at, in 1 area.", things)
    elif areas:
        text = ngettext(
            "{count} thing to look at, in {areas} areas.", "{count} things to look at, in {areas} areas.", things
        )
    else:
        text = ngettext("{count} thing to look at.", "{count} things to look at.", things)
    return text.format(count=f"{things:,}", areas=areas)


def the_others(lines: int) -> str:
    """Opens the rest of a long list."""
    return ngettext("Show {count} more", "Show {count} more", lines).format(count=lines)


def heading(kind: Kind, lines: int) -> str:
    """ "Nobody is invited (4)"."""
    if lines < 2:
        return _(HEADINGS[kind])
    return _("{finding} ({count})").format(finding=_(HEADINGS[kind]), count=lines)


def to_do(one: Finding, round_: Round) -> str:
    """The words of the link to the place where it is mended."""
    if one.kind in OF_INVITATIONS and round_.state is RoundState.CLOSED:
        return _("Open the round again")
    if one.kind is Kind.ASKED_AGAIN and round_.state is RoundState.CLOSED:
        return _("See who they are")
    return _(_TO_DO[one.kind])


OF_INVITATIONS: Final = frozenset(
    {Kind.NOBODY_INVITED, Kind.NOBODY_ANSWERED, Kind.ONE_SIDE_INVITED, Kind.ONE_SIDE_ANSWERED}
)
"""Mended by inviting or reminding somebody, which only an open round or a draft allows."""

OF_REMINDERS: Final = frozenset({Kind.NOBODY_ANSWERED, Kind.ONE_SIDE_ANSWERED})
"""Those of them that a reminder may mend."""

_TO_DO: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: N_("Invite somebody"),
    Kind.NOBODY_ANSWERED: N_("Remind them"),
    Kind.ONE_SIDE_INVITED: N_("Invite the other side"),
    Kind.ONE_SIDE_ANSWERED: N_("Remind the other side"),
    Kind.ASKED_AGAIN: N_("Remind them"),
    Kind.ALL_THE_SAME: N_("Look at the answers"),
    Kind.MANY_NOT_APPLICABLE: N_("Look at the answers"),
    Kind.FACTS_CONTRADICT: N_("Look at the answers"),
    Kind.COMMENTS_WAITING: N_("Check the comments"),
    Kind.FEW_NAMED: N_("Record who agreed"),
}
