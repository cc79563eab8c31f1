"""Rounds drawn at random, with everything that people can leave in one, and released as rounds are."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.catalogue import snapshot
from assessment.model.comment import Decision
from assessment.model.digest import digest_of
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Framework
from assessment.model.round import Answer, AnswerKey, AnswerKind, Audience, Response, Round, RoundState
from assessment.storage import moderation
from assessment.storage import rounds as stored
from assessment.storage.invitations import NewInvitation
from assessment.storage.whole import Return, put
from tests.counted_rounds import AT

AREAS: Final = tuple(f"D{number:02}" for number in range(1, 13))
ROUNDS: Final = ("earlier", "later")

Answers = Mapping[AnswerKey, str]


@dataclass(frozen=True)
class Someone:
    """A person who is invited. `audience` None: they have not sent anything."""

    area: str
    perspective: str
    audience: Audience | None
    answers: Answers


class Worlds(Protocol):
    """Makes a place with these rounds released, by id; `named` areas agree to be named."""

    def __call__(self, rounds: Mapping[str, list[Someone]], *, named: Sequence[str] = ...) -> Place: ...


def draw(dice: random.Random, framework: Framework, *, areas: Iterable[str] = AREAS) -> list[Someone]:
    """One or two carers and one or two of the board's side in each area; some have not answered."""
    people = []
    for area in areas:
        carers = dice.choices(
            ["carer_rep", "deputy", "carers_organisation"], weights=[4, 1, 1], k=dice.choice((1, 2, 2))
        )
        board = dice.choices(["ijb_member", "officer"], k=dice.choice((1, 2, 3)))
        for role in (*carers, *board):
            chosen = dice.choice([None, *Audience, Audience.BOARD, Audience.BOARD])
            people.append(Someone(area, role, chosen, answers(dice, framework, role)))
    return few_national(people)


def few_national(people: Iterable[Someone], most: int = 6) -> list[Someone]:
    """The same with no more national-only people of one role than this: TEN of them are published with the others."""
    seen: dict[str, int] = {}
    kept = []
    for person in people:
        if person.audience is Audience.NATIONAL:
            seen[person.perspective] = seen.get(person.perspective, 0) + 1
        too_many = person.audience is Audience.NATIONAL and seen[person.perspective] > most
        kept.append(replace(person, audience=None) if too_many else person)
    return kept


def answers(dice: random.Random, framework: Framework, role: str) -> dict[AnswerKey, str]:
    """Some of everything: ratings, reasons, comments with a choice of their own, facts, answers in words."""
    levels = [level.id for level in framework.scale.levels]
    found: dict[AnswerKey, str] = {}
    for indicator in framework.indicators:
        said = dice.choice([*levels, *levels, DONT_KNOW, NOT_APPLICABLE, ""])
        if said:
            found[AnswerKey(AnswerKind.RATING, indicator.id)] = said
        if said == NOT_APPLICABLE:
            found[AnswerKey(AnswerKind.REASON, indicator.id)] = f"reason {dice.randrange(10**9)}"
        if dice.random() < 0.3:
            found |= _words(dice, AnswerKind.COMMENT, indicator.id)
    for fact in (*framework.facts, *framework.closing_questions):
        if fact.is_asked_of(role) and dice.random() < 0.5:
            found |= _fact(dice, fact)
    return found


def _words(dice: random.Random, kind: AnswerKind, item: str) -> dict[AnswerKey, str]:
    said = {AnswerKey(kind, item): f"words {dice.randrange(10**9)}"}
    if dice.random() < 0.6:
        said[AnswerKey(AnswerKind.COMMENT_FOR, item)] = dice.choice(list(Audience)).value
    return said


def _fact(dice: random.Random, fact: Fact) -> dict[AnswerKey, str]:
    options = [option.id for option in fact.options]
    match fact.kind:
        case FactKind.TEXT:
            return _words(dice, AnswerKind.FACT, fact.id)
        case FactKind.YES_NO:
            value = dice.choice(("yes", "no", DONT_KNOW))
        case FactKind.NUMBER:
            value = str(dice.randrange(1, 5))
        case FactKind.CHOICE:
            value = dice.choice(options)
        case FactKind.CHOICES:
            value = " ".join(option for option in options if dice.random() < 0.5) or "none"
    return {AnswerKey(AnswerKind.FACT, fact.id): value}


def release(
    place: Place,
    framework: Framework,
    people: Iterable[Someone],
    *,
    round_id: str = "later",
    named: Iterable[str] = AREAS,
    areas: Iterable[str] = AREAS,
) -> None:
    """Store a closed round of these people, let the national team release every text, and release the round."""
    made = closed(framework, round_id)
    body = snapshot(framework)
    everybody = list(people)
    with place.storage.writing() as connection:
        stored.put_snapshot(connection, made.framework_digest, body)
        stored.add(connection, made, list(areas), at=AT)
        for area in named:
            stored.agree(connection, made.id, area, agrees=True)
        put(connection, framework, [_return(made, person, everybody, n) for n, person in enumerate(everybody)], at=AT)
        for text in moderation.written(connection, framework, made.id):
            moderation.decide(connection, text, Decision.RELEASE, note="")
    release_round(place, OPERATOR, made.id)


def closed(framework: Framework, round_id: str) -> Round:
    year = 2025 + ROUNDS.index(round_id)
    return Round(
        id=round_id,
        title=round_id.capitalize(),
        framework_id=framework.id,
        framework_version=framework.version,
        area_set="demonstration",
        state=RoundState.CLOSED,
        opens=date(year, 9, 1),
        closes=date(year, 11, 30),
        demonstration=True,
        framework_digest=digest_of(snapshot(framework)),
    )


def _return(made: Round, person: Someone, everybody: list[Someone], number: int) -> Return:
    like = sum((other.area, other.perspective) == (person.area, person.perspective) for other in everybody)
    invitation = NewInvitation(made.id, person.area, person.perspective, f"Person {number}", f"{made.id}-{number}")
    if person.audience is None:
        return Return(invitation, None)
    given = {
        key: Answer(key, value, revision=at, editor="e", saved_at=AT)
        for at, (key, value) in enumerate(person.answers.items(), 1)
    }
    response = Response(0, made.id, person.area, person.perspective, len(given), person.audience, like, AT, AT, given)
    return Return(invitation, response)


def empty_copy(template: Path, folder: Path) -> Path:
    """A folder with a copy of a database that is upgraded and empty."""
    folder.mkdir(parents=True)
    (folder / "toolkit.sqlite").write_bytes(template.read_bytes())
    return folder
