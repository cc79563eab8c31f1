"""No role is named where roles are not shown; a digest tells nothing beside what its reader has already."""

import random
from dataclasses import replace

import pytest

from assessment.access.place import Place
from assessment.access.published import published, text_of
from assessment.access.results import area_view
from assessment.catalogue import content
from assessment.model.digest import digest_of
from assessment.model.framework import Framework
from assessment.model.result import Breakdown
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.erasing import erase_response
from assessment.storage.tables import responses
from assessment.web.results_file import results_file
from tests.attacks.drawing import AREAS, Someone, Worlds, answers, draw
from tests.attacks.reaching import files_and_views, pages
from tests.counted_rounds import FACILITATOR, officer


def test_where_roles_are_not_shown_nothing_tells_which_role_said_what(world: Worlds) -> None:
    """A deputy and a carer representative who did not tick change their answers with each other: no byte differs."""
    framework = content().framework("equal-and-expert")
    good, poor = all_saying(framework, "good"), all_saying(framework, "poor")
    places = [
        world({"later": [Someone("D01", a, Audience.BOARD, good), Someone("D01", b, Audience.BOARD, poor)]})
        for a, b in (("carer_rep", "deputy"), ("deputy", "carer_rep"))
    ]
    assert area_view(places[0], officer("D01"), "later", "D01").breakdown is Breakdown.TOTAL
    one, other = (everything(place) for place in places)
    assert one == other


def test_the_same_change_shows_where_both_ticked(world: Worlds) -> None:
    framework = content().framework("equal-and-expert")
    good, poor = all_saying(framework, "good"), all_saying(framework, "poor")
    ticked = Audience.BOARD_WITH_ROLE
    one, other = (
        everything(world({"later": [Someone("D01", a, ticked, good), Someone("D01", b, ticked, poor)]}))
        for a, b in (("carer_rep", "deputy"), ("deputy", "carer_rep"))
    )
    assert one != other


@pytest.mark.parametrize("seed", range(3))
def test_what_is_shown_or_hidden_stays_whatever_everybody_says(world: Worlds, seed: int) -> None:
    framework = content().framework("equal-and-expert")
    people = draw(random.Random(seed), framework)
    dice = random.Random(seed + 1)
    other = [replace(person, answers=answers(dice, framework, person.perspective)) for person in people]
    one, two = (shape(world({"later": of})) for of in (people, other))
    assert one == two


def test_a_releases_digest_is_of_what_its_reader_has(world: Worlds) -> None:
    """Whoever guesses what is hidden and hashes the guess finds nothing to compare with, before and after an area was
    withdrawn: each reader can work the digest out from their own copy."""
    framework = content().framework("equal-and-expert")
    good = all_saying(framework, "good")
    people = [
        Someone(area, role, Audience.BOARD, good) for area in AREAS for role in ("carer_rep", "officer", "ijb_member")
    ]
    place = world({"later": people})
    before = published(place, officer("D05"), "later")
    assert before is not None
    assert before.digest == digest_of(text_of(before.published))
    with place.storage.writing() as connection:
        first = connection.execute(responses.select().limit(1)).one()
        gone = erase_response(connection, framework, first.id)
    assert gone is not None
    assert gone.withdrawn
    after = published(place, officer("D05"), "later")
    assert after is not None
    assert set(before.published.named) - set(after.published.named) == {gone.area}
    assert after.digest == digest_of(text_of(after.published))


def test_a_facilitators_copy_of_the_boards_table_is_the_boards_to_the_byte(world: Worlds) -> None:
    """And their own says on every line that it is not to be handed on."""
    place = world(
        {round_id: draw(random.Random(7), content().framework("equal-and-expert")) for round_id in ("later",)}
    )
    for area in AREAS:
        asked = {"round": "later", "area": area}
        boards = results_file(place, officer(area), asked)
        assert results_file(place, FACILITATOR, {**asked, "as": "board"}) == boards
        own = results_file(place, FACILITATOR, asked)
        assert "national-team-only" in own.file_name
        lines = own.body.decode("utf-8-sig").strip().split("\r\n")[1:]
        assert all("For the national team only" in line for line in lines)
        assert b"national" not in boards.body


def everything(place: Place) -> dict[str, bytes]:
    whose = officer("D01")
    return {**files_and_views(place, whose, areas=("D01",)), **pages(place, whose, "D01")}


def all_saying(framework: Framework, level: str) -> dict[AnswerKey, str]:
    return {AnswerKey(AnswerKind.RATING, indicator.id): level for indicator in framework.indicators}


def shape(place: Place) -> object:
    """What may be seen, without anything that was said."""
    release = published(place, officer("D01"), "later")
    assert release is not None
    made = release.published
    views = [area_view(place, officer(area), "later", area) for area in AREAS]
    return (
        set(made.named),
        None if made.spread is None else (made.spread.areas, made.spread.unnamed_left_out),
        {role: (one.people, one.areas, one.national_only_included) for role, one in made.people.items()},
        [
            (view.breakdown, view.sent, view.invited, [len(r.tallies) for r in view.results.indicators])
            for view in views
        ],
        [{tally.group for result in view.results.indicators for tally in result.tallies} for view in views],
    )
