"""A framework with facts of every kind, and rounds with people in them, made through storage alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection

from assessment.model.framework import Fact, FactKind, Framework, Option
from assessment.model.round import AnswerKey, AnswerKind, Round, RoundState
from assessment.storage import answers, invitations, responses, rounds
from assessment.storage.answers import Saved
from assessment.storage.engine import Storage
from tests.builders import a_framework

NOON = datetime(2026, 10, 1, 12, 0, tzinfo=UTC)
DIGEST = "d" * 64


def a_fact(fact_id: str, kind: FactKind, **more: object) -> Fact:
    return replace(Fact(fact_id, fact_id, f"{fact_id}?", kind), **more)  # type: ignore[arg-type]  # names are checked by replace


WRITTEN = a_fact("written", FactKind.YES_NO)
DAYS = a_fact("days", FactKind.NUMBER, minimum=0, maximum=60)
WHO = a_fact("who", FactKind.CHOICE, options=(Option("chair", "The chair"), Option("officer", "An officer")))
COSTS = a_fact("costs", FactKind.CHOICES, options=tuple(Option(id_, id_) for id_ in ("travel", "parking", "lunch")))
WHICH = a_fact("which", FactKind.TEXT)
OFFICERS_ONLY = a_fact("vacant", FactKind.NUMBER, asked_of=("officer",))
WISH = a_fact("wish", FactKind.TEXT)


def with_facts() -> Framework:
    """Two standards of two indicators; the first indicator has a fact of every kind, and one for officers alone."""
    plain = a_framework(standards=(2, 2))
    first, *others = plain.standards
    asked = replace(first.indicators[0], facts=(WRITTEN, DAYS, WHO, COSTS, WHICH, OFFICERS_ONLY))
    first = replace(first, indicators=(asked, *first.indicators[1:]))
    return replace(plain, standards=(first, *others), closing_questions=(WISH,))


FRAMEWORK = with_facts()
FIRST, SECOND, *_ = (indicator.id for indicator in FRAMEWORK.indicators)


def rating(indicator: str) -> AnswerKey:
    return AnswerKey(AnswerKind.RATING, indicator)


def comment(indicator: str) -> AnswerKey:
    return AnswerKey(AnswerKind.COMMENT, indicator)


def fact(item: str) -> AnswerKey:
    return AnswerKey(AnswerKind.FACT, item)


def a_round(connection: Connection, round_id: str = "2026", *areas: str) -> Round:
    """An open round of areas A and B, unless told otherwise."""
    rounds.put_snapshot(connection, DIGEST, "{}")
    made = Round(
        id=round_id,
        title=f"Round {round_id}",
        framework_id=FRAMEWORK.id,
        framework_version=FRAMEWORK.version,
        area_set="scotland",
        state=RoundState.OPEN,
        opens=date(2026, 9, 1),
        closes=date(2026, 11, 30),
        framework_digest=DIGEST,
    )
    rounds.add(connection, made, areas or ("A", "B"), at=NOON)
    return made


def a_person(
    connection: Connection, round_id: str = "2026", *, area: str = "A", perspective: str = "carer_rep", code: str = ""
) -> int:
    """Somebody invited who has opened their response; its id."""
    hashed = code or f"{round_id}-{area}-{perspective}-{len(invitations.of_round(connection, round_id))}"
    invitation = invitations.NewInvitation(round_id, area, perspective, "Somebody", hashed)
    invitations.add(connection, [invitation], at=NOON)
    found = invitations.find(connection, hashed)
    assert found is not None
    return responses.begin(connection, found.id)


def save(
    storage: Storage, response_id: int, key: AnswerKey, value: str, *, seen: int = 0, editor: str = "window"
) -> Saved:
    """Save one answer in a transaction of its own. Each revision is a second later than the one before."""
    with storage.writing() as connection:
        held = answers.hold(connection, response_id, key)
        assert held is not None
        at = NOON + timedelta(seconds=held.revision)
        return answers.save(connection, held, FRAMEWORK, value=value, seen=seen, editor=editor, at=at)
