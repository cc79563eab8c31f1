"""What people write in their own words, and what the national team decides about it before a board may read it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assessment.model.round import AnswerKey, Audience


class Decision(StrEnum):
    """About one text: boards may read it, its person is asked to look at it again, or it stays with the national
    team."""

    RELEASE = "release"
    ASK = "ask"
    HOLD = "hold"


NARROWEST_FIRST: Final = (Audience.NATIONAL, Audience.BOARD, Audience.BOARD_WITH_ROLE)


def effective_audience(of_response: Audience | None, of_comment: str) -> Audience:
    """Who gets a comment: the narrower of the choice for the whole response and the choice for the comment ("" where
    there is none). Without a choice for the response it goes no further than the national team."""
    widest = of_response or Audience.NATIONAL
    chosen = Audience(of_comment) if of_comment else widest
    return min(widest, chosen, key=NARROWEST_FIRST.index)


@dataclass(frozen=True)
class Written:
    """A text of a response that is sent, as the national team has it. `key` is a comment, a reason or a fact in words.
    `audience` is who gets it. `decision` and its `note` are about this very revision; None: none has been made."""

    response_id: int
    area: str
    perspective: str
    key: AnswerKey
    text: str
    revision: int
    audience: Audience
    decision: Decision | None = None
    note: str = ""

    @property
    def is_for_boards(self) -> bool:
        """Whether a board gets this text once it is released: what stays with the national team needs no decision."""
        return self.audience is not Audience.NATIONAL


@dataclass(frozen=True)
class ReleasedComment:
    """A text that a board may read. `id` is random and says nothing. `perspective` is "" unless its person lets it be
    shown as the view of their role. `reply` is what the area answered, or ""."""

    id: str
    area: str
    perspective: str
    key: AnswerKey
    text: str
    reply: str = ""
