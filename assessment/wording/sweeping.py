"""What the check before a release found, in words: what it is, why it matters, what to do."""

from collections.abc import Mapping
from typing import Final

from assessment.access.sweep import Finding, Kind
from assessment.model.framework import Side
from assessment.model.round import Round, RoundState
from assessment.wording.findings import named, people
from assessment.wording.numbers import plural

CHECK: Final = "Check before release"
CHECK_INTRO: Final = (
    "What somebody should look at before the release. None of it stops a release: some areas simply have nobody who "
    "could be asked. Each line leads to the place where it can be mended or looked at."
)
NOTHING_FOUND: Final = "Nothing was found. Every area has people on both sides, and no comment waits."
NOTHING_AFTER: Final = "This round is released. Nothing of it changes any more, so there is nothing to check."

HEADINGS: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: "Nobody is invited",
    Kind.NOBODY_ANSWERED: "Nobody has answered",
    Kind.ONE_SIDE_INVITED: "Only one side is invited",
    Kind.ONE_SIDE_ANSWERED: "Only one side has answered",
    Kind.ASKED_AGAIN: "Asked again who sees their answers",
    Kind.ALL_THE_SAME: "The same answer to everything",
    Kind.MANY_NOT_APPLICABLE: "Much that “doesn’t apply”",
    Kind.FACTS_CONTRADICT: "Details that speak against the rating",
    Kind.COMMENTS_WAITING: "Comments that wait for you",
    Kind.FEW_NAMED: "Few areas agree to be named",
}
WHY: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: "These areas will have no result.",
    Kind.NOBODY_ANSWERED: "These areas will have no result. A reminder may help, or answering by phone.",
    Kind.ONE_SIDE_INVITED: "A result from one side cannot show where carers and the board see things differently.",
    Kind.ONE_SIDE_ANSWERED: "A result from one side cannot show where carers and the board see things differently.",
    Kind.ASKED_AGAIN: (
        "Fewer people are invited than these people were told when they chose. Until they choose again, their answers "
        "are for the national team only."
    ),
    Kind.ALL_THE_SAME: "It may be just what they think. It may also be somebody who wanted to get to the end.",
    Kind.MANY_NOT_APPLICABLE: "The questions may have been read in another way than they are meant.",
    Kind.FACTS_CONTRADICT: (
        "Such as “good”, while the details say that it is not done; or “doesn’t apply”, with details given. Somebody "
        "may have pressed the wrong button."
    ),
    Kind.COMMENTS_WAITING: "What you do not release is held back, and no board reads it.",
    Kind.FEW_NAMED: (
        "How many areas have each colour is published only where ten areas can be counted: areas that agreed to be "
        "named, or at least ten that did not."
    ),
}
SIDES: Final[Mapping[Side, str]] = {Side.CARERS: "the carers’ side", Side.BOARD: "the board’s side"}


def found(one: Finding) -> str:
    """What was found, without its area."""
    if one.kind is Kind.NOBODY_ANSWERED:
        return f"{people(one.count)} {'is' if one.count == 1 else 'are'} invited"
    if one.kind in (Kind.ONE_SIDE_INVITED, Kind.ONE_SIDE_ANSWERED):
        return f"only {SIDES[one.side]}, {people(one.count)}" if one.side else people(one.count)
    if one.kind is Kind.ASKED_AGAIN:
        return people(one.count)
    if one.kind is Kind.ALL_THE_SAME:
        return f"{_somebody(one)} gave one answer to all {one.count} questions they answered"
    if one.kind is Kind.MANY_NOT_APPLICABLE:
        return f"{_somebody(one)} said so of {plural(one.count, 'question')}"
    if one.kind is Kind.FACTS_CONTRADICT:
        return f"{named(one.indicator)}, {people(one.count)}" if one.indicator else people(one.count)
    if one.kind is Kind.COMMENTS_WAITING:
        return plural(one.count, "comment")
    if one.kind is Kind.FEW_NAMED:
        return f"{plural(one.count, 'area')} so far" if one.count else "none so far"
    return ""


def to_do(one: Finding, round_: Round) -> str:
    """The words of the link to the place where it is mended."""
    if one.kind in OF_INVITATIONS and round_.state is RoundState.CLOSED:
        return "Open the round again"
    return _TO_DO[one.kind]


OF_INVITATIONS: Final = frozenset(
    {Kind.NOBODY_INVITED, Kind.NOBODY_ANSWERED, Kind.ONE_SIDE_INVITED, Kind.ONE_SIDE_ANSWERED}
)
"""Mended by inviting or reminding somebody, which only an open round or a draft allows."""

_TO_DO: Final[Mapping[Kind, str]] = {
    Kind.NOBODY_INVITED: "Invite somebody",
    Kind.NOBODY_ANSWERED: "Remind them",
    Kind.ONE_SIDE_INVITED: "Invite the other side",
    Kind.ONE_SIDE_ANSWERED: "Remind the other side",
    Kind.ASKED_AGAIN: "Remind them",
    Kind.ALL_THE_SAME: "Look at the answers",
    Kind.MANY_NOT_APPLICABLE: "Look at the answers",
    Kind.FACTS_CONTRADICT: "Look at the answers",
    Kind.COMMENTS_WAITING: "Check the comments",
    Kind.FEW_NAMED: "Record who agreed",
}


def _somebody(one: Finding) -> str:
    label = one.perspective.label if one.perspective else "person"
    return f"an{label}" if label.startswith("other ") else f"one {label}"
