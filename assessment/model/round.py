"""Rounds, invitations and responses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RoundState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    RELEASED = "released"


@dataclass(frozen=True)
class Round:
    """One self-assessment. `framework_digest` is of the canonical snapshot that the round reads from the moment it
    opens. `run_by_board` rounds cannot offer "national team only". `keep_until` is the day after which its people's
    data are erased; in a `sealed` round nothing leads from an answer to an invitation any more."""

    id: str
    title: str
    framework_id: str
    framework_version: str
    area_set: str
    state: RoundState
    opens: date
    closes: date
    demonstration: bool = False
    run_by_board: bool = False
    framework_digest: str = ""
    keep_until: date | None = None
    sealed: bool = False


class Audience(StrEnum):
    """Who gets a response. `board_with_role` is the board's choice with the tick "may be shown as the view of my
    role"."""

    NATIONAL = "national"
    BOARD = "board"
    BOARD_WITH_ROLE = "board_with_role"


SHARED = (Audience.BOARD, Audience.BOARD_WITH_ROLE)


class AnswerKind(StrEnum):
    RATING = "rating"
    REASON = "reason"  # why a question does not apply
    COMMENT = "comment"
    FACT = "fact"  # closing questions too
    COMMENT_FOR = "comment_for"  # who gets a comment: an Audience, never wider than the response's
    DISSENT = "dissent"  # a group's other views beside its agreed rating: "good=1 poor=2"


@dataclass(frozen=True, order=True)
class AnswerKey:
    """What an answer answers. `item` is an indicator's id (rating, reason, comment) or a fact's id."""

    kind: AnswerKind
    item: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.item}"

    @classmethod
    def parse(cls, text: str) -> "AnswerKey":
        """The key that `str` wrote. Raises ValueError."""
        kind, _, item = text.partition(":")
        return cls(AnswerKind(kind), item)


@dataclass(frozen=True)
class Answer:
    """A saved answer. `revision` is the response's revision that this save made; `editor` the window that saved it;
    `saved_at` is UTC."""

    key: AnswerKey
    value: str
    revision: int
    editor: str
    saved_at: datetime


class Assisted(StrEnum):
    """How somebody else keyed a response: from paper, by phone, or as a group on one screen."""

    PAPER = "paper"
    PHONE = "phone"
    GROUP = "group"


@dataclass(frozen=True)
class Response:
    """One respondent's response in one round. `revision` grows by one with each save. `told_invited` is the invited
    number of this role and area that the person was told when they made their choice; `sent_at` None: not sent.
    `set_aside` is the choice that stood until the round closed with fewer people invited than the person was told:
    they are asked again, and without a reply the response is for the national team only. A helper's name is
    `assisted_by`; `checked_at` is when the helper compared what was keyed with what was said."""

    id: int
    round_id: str
    area: str
    perspective: str
    revision: int
    audience: Audience | None
    told_invited: int | None
    sent_at: datetime | None
    changed_at: datetime | None
    answers: Mapping[AnswerKey, Answer]
    label: str = ""
    set_aside: Audience | None = None
    assisted: Assisted | None = None
    assisted_by: str = ""
    checked_at: datetime | None = None

    @property
    def is_sent(self) -> bool:
        return self.sent_at is not None

    @property
    def needs_second_look(self) -> bool:
        """Whether somebody else keyed this, and what is keyed now was not compared with what was said."""
        if self.assisted is None:
            return False
        return self.checked_at is None or (self.changed_at is not None and self.changed_at > self.checked_at)
