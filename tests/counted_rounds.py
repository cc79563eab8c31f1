"""Rounds with answers in them for tests of results: invitations and counts put into storage as sending leaves them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from assessment.access.place import Place
from assessment.access.releasing import freeze
from assessment.catalogue import content, snapshot
from assessment.model.content import Content
from assessment.model.digest import digest_of
from assessment.model.framework import Framework
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience, Round, RoundState
from assessment.storage import counts, invitations, rounds
from assessment.storage.engine import Storage

AT = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
KEY = b"a key for tests that is long enough"
FACILITATOR = Identity(Role.FACILITATOR, demonstration=True)


def officer(*areas: str, area_set: str = "demonstration") -> Identity:
    """An officer of these areas."""
    return Identity(Role.OFFICER, areas=tuple((area_set, area) for area in areas), demonstration=True)


@dataclass(frozen=True)
class Person:
    """One person who was invited. `ratings` by indicator id or number; with none and no facts they have sent nothing.
    `facts` by id, as they are stored."""

    area: str
    perspective: str
    ratings: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    audience: Audience = Audience.BOARD


def a_place(folder: Path, *, made_of: Content | None = None) -> Place:
    """A place with an empty database of its own."""
    storage = Storage(f"sqlite:///{folder / 'toolkit.sqlite'}")
    storage.upgrade()
    return Place(storage, made_of or content(), KEY, True, folder)


def a_round(
    place: Place,
    framework: Framework,
    people: Iterable[Person],
    *,
    round_id: str = "autumn",
    title: str = "Autumn 2026",
    opens: date = date(2026, 9, 1),
    state: RoundState = RoundState.RELEASED,
    area_set: str = "demonstration",
    areas: Iterable[str] = (),
    named: Iterable[str] = (),
) -> Round:
    """Store a round in which these people are invited and have sent what they say. All areas of the set take part
    unless told otherwise; those in `named` agree to be named."""
    every = tuple(areas) or tuple(area.code for area in place.content.area_set(area_set).areas)
    body = snapshot(framework)
    made = Round(
        id=round_id,
        title=title,
        framework_id=framework.id,
        framework_version=framework.version,
        area_set=area_set,
        state=state,
        opens=opens,
        closes=date(opens.year, 12, 31),
        demonstration=place.content.area_set(area_set).invented,
        framework_digest=digest_of(body),
    )
    with place.storage.writing() as connection:
        rounds.put_snapshot(connection, made.framework_digest, body)
        rounds.add(connection, made, every, at=AT)
        for area in named:
            rounds.agree(connection, round_id, area, agrees=True)
        moved: dict[counts.Group, Counter[counts.Counted]] = {}
        new = []
        for number, person in enumerate(people):
            new.append(invitations.NewInvitation(round_id, person.area, person.perspective, "", f"{round_id}-{number}"))
            if person.ratings or person.facts:
                group = counts.Group(round_id, person.area, person.perspective, person.audience)
                moved.setdefault(group, Counter()).update(_contributions(framework, person))
        invitations.add(connection, new, at=AT)
        counts.move(connection, *moved.items())
        if state is RoundState.RELEASED:
            freeze(connection, framework, made)
    return made


def _contributions(framework: Framework, person: Person) -> Counter[counts.Counted]:
    counted = Counter({counts.SENT: 1})
    for reference, answer in person.ratings.items():
        counted[counts.Counted("rating", framework.indicator(reference).id, answer)] += 1
    for fact, value in person.facts.items():
        counted.update(counts.contribution(framework, AnswerKey(AnswerKind.FACT, fact), value))
    return counted
