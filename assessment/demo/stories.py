"""What the invented areas are like: who is invited and answers, how things stand, and what is told apart.

Each story gives a dashboard something to show: an area that improves, one that slips, one where carers and officers
see different worlds, one held at amber by a single weak point, one that nobody knows about, and one with a lone voice.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

ROUNDS: Final = 3  # two that are released, and one that is open

People = Mapping[str, str]
"""By perspective one word for each person invited: "role", "board", "national" have sent their answers with that choice
of audience, "started" has answered some questions, "opened" none, "silent" has not used the code."""

NOBODY: Final[People] = {}


@dataclass(frozen=True)
class Story:
    """One area. `quality` gives for each standard, in order, how things are in the three rounds, from 0 to 1.

    `carers_see` and `board_sees` are added to it for that side. `weak` and `strong` indicators are far below or above
    the rest; nobody can say anything about those in `unknown`. `named` lists the rounds in which the area agrees to be
    named. `facts` are what everybody of a side says whatever the quality: (side, fact) to value.
    """

    people: tuple[People, People, People]
    quality: tuple[tuple[float, float, float], ...]
    carers_see: float = 0.0
    board_sees: float = 0.0
    weak: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    not_here: tuple[str, ...] = ()
    named: tuple[int, ...] = (1, 2)
    facts: Mapping[tuple[str, str], str] = field(default_factory=dict)


def steady(*levels: float) -> tuple[tuple[float, float, float], ...]:
    """The same in every round, one level for each standard."""
    return tuple((level, level, level) for level in levels)


STORIES: Final[Mapping[str, Story]] = {
    # A lone carer representative on the islands, who has only ever answered for the national team.
    "D01": Story(
        people=(
            {"carer_rep": "national", "officer": "board"},
            {"carer_rep": "national", "deputy": "silent", "officer": "board board"},
            {"carer_rep": "started", "officer": "silent"},
        ),
        quality=steady(0.45, 0.35, 0.6),
        not_here=("mentoring", "right-groups"),
        named=(),
    ),
    # Nobody answered at first; then a few did.
    "D02": Story(
        people=(
            {"carer_rep": "silent", "officer": "silent"},
            {"carer_rep": "role", "carers_organisation": "board", "officer": "board"},
            {"carer_rep": "opened", "carers_organisation": "silent", "officer": "board"},
        ),
        quality=((0.4, 0.28, 0.34), (0.3, 0.2, 0.22), (0.5, 0.36, 0.4)),
        unknown=("engagement-evaluated",),
    ),
    # Well run, with many voices, and better each year.
    "D03": Story(
        people=(
            {
                "carer_rep": "role role",
                "deputy": "role",
                "carers_organisation": "role",
                "ijb_member": "board board board",
                "officer": "board board board",
            },
            {
                "carer_rep": "role role",
                "deputy": "role role",
                "carers_organisation": "role role",
                "ijb_member": "board board board silent",
                "officer": "board board board board",
            },
            {
                "carer_rep": "role started",
                "deputy": "role",
                "carers_organisation": "silent",
                "ijb_member": "board silent silent",
                "officer": "board board started",
            },
        ),
        quality=((0.74, 0.9, 0.92), (0.6, 0.82, 0.86), (0.8, 0.93, 0.95)),
        strong=("carer-network", "inclusive-meetings"),
        named=(0, 1, 2),
    ),
    # Carers and officers see different worlds.
    "D04": Story(
        people=(
            {"carer_rep": "board", "officer": "board board", "ijb_member": "silent"},
            {
                "carer_rep": "board role",
                "carers_organisation": "board",
                "ijb_member": "board board",
                "officer": "board board board",
            },
            {"carer_rep": "board silent", "carers_organisation": "started", "officer": "board board silent"},
        ),
        quality=steady(0.5, 0.5, 0.52),
        carers_see=-0.36,
        board_sees=0.36,
    ),
    # Joined in the second round: nobody was invited to the first.
    "D05": Story(
        people=(
            NOBODY,
            {"carer_rep": "role", "deputy": "silent", "ijb_member": "board", "officer": "board board"},
            {"carer_rep": "silent", "deputy": "silent", "ijb_member": "silent", "officer": "started"},
        ),
        quality=steady(0.84, 0.5, 0.86),
        strong=("papers-in-time",),
    ),
    # Turned round: from red to green in two years, beginning with money.
    "D06": Story(
        people=(
            {"carer_rep": "role role", "carers_organisation": "role", "officer": "role role"},
            {"carer_rep": "role role", "carers_organisation": "role", "ijb_member": "role", "officer": "role role"},
            {"carer_rep": "role opened", "carers_organisation": "role", "ijb_member": "silent", "officer": "role"},
        ),
        quality=((0.14, 0.72, 0.9), (0.3, 0.6, 0.8), (0.25, 0.76, 0.9)),
        named=(0, 1, 2),
    ),
    # Slipping: papers come later and the network lost its money.
    "D07": Story(
        people=(
            {"carer_rep": "board board", "carers_organisation": "board", "officer": "board board"},
            {"carer_rep": "board national", "carers_organisation": "board", "ijb_member": "silent", "officer": "board"},
            {"carer_rep": "national silent", "carers_organisation": "silent", "officer": "silent"},
        ),
        quality=((0.8, 0.42, 0.3), (0.7, 0.25, 0.15), (0.75, 0.5, 0.45)),
        weak=("network-resourced",),
    ),
    # Good all round but for one thing, which holds the standard at amber.
    "D08": Story(
        people=(
            {"carer_rep": "board board board", "ijb_member": "board board board", "officer": "board board board"},
            {
                "carer_rep": "board board board",
                "carers_organisation": "role",
                "ijb_member": "board board board national",
                "officer": "board board board",
            },
            {
                "carer_rep": "board silent silent",
                "carers_organisation": "silent",
                "ijb_member": "started silent",
                "officer": "board silent",
            },
        ),
        quality=steady(0.92, 0.66, 0.9),
        weak=("full-costs-met", "carer-proofing"),
        facts={("carers", "expenses-policy"): "no", ("board", "expenses-policy"): "no"},
    ),
    # Nobody can say how well the network speaks for carers.
    "D09": Story(
        people=(
            {"carer_rep": "role", "officer": "board board"},
            {"carer_rep": "role", "deputy": "role", "ijb_member": "board", "officer": "board board silent"},
            {"carer_rep": "started", "deputy": "silent", "officer": "board"},
        ),
        quality=steady(0.5, 0.4, 0.48),
        unknown=("network-resourced", "more-carers-involved", "range-of-carers", "quality-of-information"),
    ),
    # Amber, and the facts that people give do not fit together.
    "D10": Story(
        people=(
            {"carer_rep": "role", "deputy": "board", "officer": "board board"},
            {"carer_rep": "role", "deputy": "board", "ijb_member": "board", "officer": "board board"},
            {"carer_rep": "board", "deputy": "opened", "ijb_member": "silent", "officer": "board silent"},
        ),
        quality=steady(0.55, 0.52, 0.5),
        carers_see=-0.08,
        board_sees=0.08,
        named=(0, 1, 2),
        facts={
            ("carers", "expenses-policy"): "no",
            ("board", "expenses-policy"): "yes",
            ("carers", "papers-days"): "2",
            ("board", "papers-days-promised"): "10",
            ("carers", "posts-vacant"): "1",
            ("board", "posts-vacant"): "0",
        },
    ),
    # Red, said openly by those who live with it.
    "D11": Story(
        people=(
            {"carer_rep": "role role", "officer": "board"},
            {
                "carer_rep": "role role role",
                "carers_organisation": "role",
                "ijb_member": "national",
                "officer": "board board board",
            },
            {"carer_rep": "role silent silent", "carers_organisation": "role", "officer": "silent silent"},
        ),
        quality=((0.12, 0.18, 0.3), (0.16, 0.2, 0.28), (0.22, 0.24, 0.3)),
        strong=("inclusive-meetings",),
    ),
    # One deputy once; then nobody answered; now nobody is invited.
    "D12": Story(
        people=(
            {"deputy": "national", "officer": "silent"},
            {"carer_rep": "silent", "deputy": "silent", "officer": "silent silent"},
            NOBODY,
        ),
        quality=steady(0.4, 0.4, 0.4),
        named=(),
    ),
}

EVERYWHERE: Final[Mapping[str, float]] = {
    "training-and-induction": 0.06,
    "papers-in-time": -0.04,
    "mentoring": -0.14,
    "full-costs-met": -0.12,
    "new-carers-coming-forward": -0.2,
    "inclusive-meetings": 0.12,
    "right-groups": 0.08,
    "engagement-evaluated": -0.18,
}
"""What is harder or easier in all areas alike, added to their quality."""

OFTEN_UNKNOWN: Final[Mapping[tuple[str, str], float]] = {
    ("carer_rep", "engagement-evaluated"): 0.25,
    ("carer_rep", "quality-of-information"): 0.15,
    ("deputy", "engagement-evaluated"): 0.3,
    ("deputy", "network-resourced"): 0.25,
    ("carers_organisation", "papers-in-time"): 0.4,
    ("carers_organisation", "time-to-prepare"): 0.4,
    ("ijb_member", "full-costs-met"): 0.4,
    ("ijb_member", "mentoring"): 0.4,
    ("ijb_member", "network-resourced"): 0.35,
    ("ijb_member", "new-carers-coming-forward"): 0.3,
    ("officer", "range-of-carers"): 0.15,
}
"""The chance that somebody of a perspective does not know. Elsewhere it is SELDOM."""

SELDOM: Final = 0.03
