"""The three demonstration rounds: when they are, and everything that is stored in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from assessment.demo.people import Person, answers
from assessment.demo.stories import ROUNDS, STORIES, Story
from assessment.demo.words import Words
from assessment.model.framework import Framework
from assessment.model.round import SHARED, Answer, AnswerKey, AnswerKind, Audience, Response, Round, RoundState
from assessment.storage.invitations import NewInvitation
from assessment.storage.whole import Return

FRAMEWORK: Final = "equal-and-expert"
AREA_SET: Final = "demonstration"
PREFIX: Final = "demonstration-"
EDITOR: Final = "demonstration"
OPEN_SINCE: Final = timedelta(days=24)
OPEN_FOR: Final = timedelta(days=35)
KEEPS_BACK: Final = 0.1
AUDIENCES: Final = {
    "role": Audience.BOARD_WITH_ROLE,
    "board": Audience.BOARD,
    "national": Audience.NATIONAL,
}


@dataclass(frozen=True)
class Filled:
    """A round with all that happened in it."""

    round: Round
    areas: tuple[str, ...]
    named: tuple[str, ...]
    returns: tuple[Return, ...]


def rounds(framework: Framework, digest: str, *, today: date, seed: int) -> tuple[Filled, ...]:
    """The three rounds, the earliest first. The newest is open around today; the others were in the springs of
    the two years before the one in which it closes. The same day and seed give the same rounds, to the last comment."""
    year = (today + OPEN_FOR).year
    found = []
    for turn in range(ROUNDS):
        is_open = turn == ROUNDS - 1
        of_year = year - (ROUNDS - 1 - turn)
        round_ = Round(
            id=f"{PREFIX}{of_year}",
            title=f"Demonstration {of_year}",
            framework_id=framework.id,
            framework_version=framework.version,
            area_set=AREA_SET,
            state=RoundState.OPEN if is_open else RoundState.RELEASED,
            opens=today - OPEN_SINCE if is_open else date(of_year, 3, 2),
            closes=today + OPEN_FOR if is_open else date(of_year, 5, 29),
            demonstration=True,
            framework_digest=digest,
        )
        latest = today if is_open else round_.closes
        found.append(_filled(round_, turn, framework, latest=latest, seed=seed))
    return tuple(found)


def _filled(round_: Round, turn: int, framework: Framework, *, latest: date, seed: int) -> Filled:
    words = Words(f"{seed}:{turn}")
    returns = [
        one
        for area, story in reversed(tuple(STORIES.items()))  # a large area early on would use most of the words up
        for one in _returns(round_, area, story, turn, framework, words, latest=latest, seed=seed)
    ]
    named = tuple(area for area, story in STORIES.items() if turn in story.named)
    return Filled(round_, tuple(STORIES), named, tuple(returns))


def _returns(
    round_: Round,
    area: str,
    story: Story,
    turn: int,
    framework: Framework,
    words: Words,
    *,
    latest: date,
    seed: int,
) -> Iterator[Return]:
    for perspective, what in story.people[turn].items():
        people = what.split()
        for number, did in enumerate(people, 1):
            label = framework.perspective(perspective).label.capitalize()
            numbered = label if len(people) == 1 else f"{label} {number}"
            # No code has this hash, so nobody can ever sign in as an invented person.
            invitation = NewInvitation(
                round_.id, area, perspective, numbered, f"invented {round_.id} {area} {perspective} {number}"
            )
            if did == "silent":
                yield Return(invitation, None)
                continue
            share = {"opened": 0.0, "started": 0.5}.get(did, 1.0)
            person = Person(area, perspective, turn, number, share)
            given = list(answers(framework, story, person, seed=seed, words=words))
            given += _kept_back(given, AUDIENCES.get(did), f"{seed}{area}{perspective}{number}")
            began = _moment(round_.opens, latest, f"{seed}{area}{perspective}{number}")
            response = _response(round_, person, given, began=began, audience=AUDIENCES.get(did), invited=len(people))
            yield Return(invitation, response)


def _response(
    round_: Round,
    person: Person,
    given: list[tuple[AnswerKey, str]],
    *,
    began: datetime,
    audience: Audience | None,
    invited: int,
) -> Response:
    saved = {
        key: Answer(key, value, revision, EDITOR, began + timedelta(seconds=25 * revision))
        for revision, (key, value) in enumerate(given, 1)
    }
    done = began + timedelta(seconds=25 * len(given))
    return Response(
        id=0,
        round_id=round_.id,
        area=person.area,
        perspective=person.perspective,
        revision=len(given),
        audience=audience,
        told_invited=invited if audience else None,
        sent_at=done + timedelta(minutes=2) if audience else None,
        changed_at=done if given else None,
        answers=saved,
    )


def _kept_back(
    given: list[tuple[AnswerKey, str]], audience: Audience | None, seed: str
) -> Iterator[tuple[AnswerKey, str]]:
    """Comments that somebody who shares keeps to the national team."""
    if audience in SHARED:
        for key, _ in given:
            chance = Random(f"kept back {seed} {key}")  # noqa: S311 - a story, not a secret
            if key.kind is AnswerKind.COMMENT and chance.random() < KEEPS_BACK:
                yield AnswerKey(AnswerKind.COMMENT_FOR, key.item), Audience.NATIONAL


def _moment(opens: date, latest: date, seed: str) -> datetime:
    """When somebody began: a day of the round, between breakfast and bedtime."""
    chance = Random(f"moment {seed}")  # noqa: S311 - a story, not a secret
    day = opens + timedelta(days=chance.randint(1, max(1, (latest - opens).days - 1)))
    return datetime.combine(day, time(8), UTC) + timedelta(seconds=chance.randint(0, 12 * 3600))
