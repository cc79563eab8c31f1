"""A release: what others may get of a round is worked out once, with a digest, and stays whatever happens later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from assessment.access.benchmark import benchmark
from assessment.access.comparison import comparison
from assessment.access.place import Place
from assessment.access.published import Published, published, published_from, text_of
from assessment.access.rates import rates
from assessment.access.results import area_view, areas_with_results
from assessment.catalogue import content
from assessment.model.digest import digest_of
from assessment.model.errors import Refused, Withdrawn
from assessment.model.framework import Framework
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import Audience, RoundState
from assessment.storage import releases
from assessment.storage.tables import round_areas, tallies
from tests.counted_rounds import AT, FACILITATOR, Person, a_place, a_round, officer

EVERYWHERE = tuple(f"D{number:02}" for number in range(1, 13))
HERE, THERE = "D01", "D02"
ROLES = ("carer_rep", "ijb_member", "officer")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.storage.close()


@pytest.fixture
def framework() -> Framework:
    return content().framework("equal-and-expert")


def everywhere(framework: Framework, level: str = "good", audience: Audience = Audience.BOARD) -> list[Person]:
    ratings = {indicator.id: level for indicator in framework.indicators}
    return [Person(area, role, ratings, audience=audience) for area in EVERYWHERE for role in ROLES]


def withdraw(place: Place, area: str) -> None:
    here = (round_areas.c.round == "autumn") & (round_areas.c.area == area)
    with place.storage.writing() as connection:
        connection.execute(update(round_areas).where(here).values(withdrawn_at=AT))


def of_autumn(place: Place) -> Published:
    release = published(place, FACILITATOR, "autumn")
    assert release is not None
    return release.published


def kept(place: Place) -> releases.Release:
    with place.storage.reading() as connection:
        found = releases.of_round(connection, "autumn")
    assert found is not None
    return found


def test_a_release_holds_all_that_others_may_get_under_its_digest(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE[:11])
    made = of_autumn(place)
    assert made.spread is not None
    assert made.spread.areas == 11
    assert set(made.named) == set(EVERYWHERE[:11])
    assert {perspective: one.people for perspective, one in made.people.items()} == dict.fromkeys(ROLES, 12)
    assert published_from(text_of(made)) == made
    assert kept(place).digest == digest_of(kept(place).body) == digest_of(text_of(made))


def test_what_is_published_does_not_change_when_counts_do(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE)
    before, spread = published(place, FACILITATOR, "autumn"), benchmark(place, officer(HERE), "autumn").spread
    with place.storage.writing() as connection:
        connection.execute(tallies.delete().where(tallies.c.area == THERE))
        connection.execute(update(round_areas).values(agrees_to_be_named=False))
    assert published(place, FACILITATOR, "autumn") == before
    assert benchmark(place, officer(HERE), "autumn").spread == spread


@pytest.mark.parametrize("extra", [1, 9])
def test_no_byte_of_a_release_tells_of_national_only_people_while_they_are_under_ten(
    tmp_path: Path, framework: Framework, extra: int
) -> None:
    kept_back = [Person(area, "carer_rep", {"1.2": "poor"}, audience=Audience.NATIONAL) for area in EVERYWHERE[:extra]]
    bodies = []
    for number, people in enumerate((everywhere(framework), everywhere(framework) + kept_back)):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = a_place(folder)
        a_round(place, framework, people, named=EVERYWHERE)
        bodies.append(kept(place))
        place.storage.close()
    assert bodies[0] == bodies[1]


def test_ten_national_only_people_are_in_and_it_says_so(place: Place, framework: Framework) -> None:
    kept_back = [Person(area, "carer_rep", {"1.2": "poor"}, audience=Audience.NATIONAL) for area in EVERYWHERE[:10]]
    a_round(place, framework, everywhere(framework) + kept_back, named=EVERYWHERE)
    carers = of_autumn(place).people["carer_rep"]
    assert (carers.people, carers.national_only_included) == (22, True)


def test_before_the_release_there_is_none(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), state=RoundState.CLOSED)
    assert published(place, FACILITATOR, "autumn") is None
    assert rates(place, FACILITATOR, "autumn").digest == ""


@pytest.mark.parametrize(
    "identity", [VISITOR, Identity(Role.CARER, response=1), officer(HERE, area_set="scotland"), Identity(Role.OFFICER)]
)
def test_those_without_a_part_in_the_round_get_no_release(
    place: Place, framework: Framework, identity: Identity
) -> None:
    a_round(place, framework, everywhere(framework))
    with pytest.raises(Refused):
        published(place, identity, "autumn")


def test_a_withdrawn_area_is_shown_to_nobody_and_published_totals_stay(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE)
    before = of_autumn(place)
    withdraw(place, THERE)
    after = of_autumn(place)
    assert set(before.named) - set(after.named) == {THERE}
    assert (after.spread, after.people) == (before.spread, before.people)
    for who in (FACILITATOR, officer(THERE)):
        assert THERE in {
            area.code for area in areas_with_results(place, who, rates(place, FACILITATOR, "autumn").round)
        }
        with pytest.raises(Withdrawn, match="withdrawn"):
            area_view(place, who, "autumn", THERE)
        with pytest.raises(Withdrawn):
            benchmark(place, who, "autumn", area=THERE)
    compared = comparison(place, FACILITATOR, "autumn")
    assert [area.code for area in compared.withdrawn] == [THERE]
    assert THERE not in compared.results
    assert THERE not in {area.code for area in compared.areas}
    assert all(one.area != THERE for one in compared.answered)


def test_a_withdrawn_result_is_not_the_round_before_either(place: Place, framework: Framework) -> None:
    from datetime import date

    a_round(place, framework, everywhere(framework))
    a_round(place, framework, everywhere(framework), round_id="winter", opens=date(2026, 12, 1))
    assert area_view(place, officer(THERE), "winter", THERE).previous is not None
    withdraw(place, THERE)
    view = area_view(place, officer(THERE), "winter", THERE)
    assert (view.previous, view.previous_round) == (None, None)
