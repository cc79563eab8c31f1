"""The demonstration: invented, always the same for a day, allowed by the framework, and with something to show."""

import threading
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from assessment.access import demonstration
from assessment.access.answering import choose_audience, save, send
from assessment.access.benchmark import benchmark
from assessment.access.comparison import comparison
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.results import area_view
from assessment.access.rounds import areas_of, rounds
from assessment.access.verifying import verify
from assessment.demo import SEED, ensure_demonstration, remove_demonstration
from assessment.demo.rounds import rounds as invented
from assessment.demo.words import FILE
from assessment.model.colour import Colour, Status
from assessment.model.errors import RoundProblem
from assessment.model.framework import Side
from assessment.model.identity import Identity, Role
from assessment.model.result import AreaResults, Breakdown
from assessment.model.round import AnswerKey, AnswerKind, Audience, Round, RoundState
from assessment.storage.allowed import allowed_value
from assessment.storage.engine import Storage
from assessment.storage.tables import metadata
from assessment.storage.whole import Return
from tests.access.places import a_place, an_open_round

TODAY = date(2026, 11, 22)
FACILITATOR = Identity(Role.FACILITATOR, demonstration=True)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path, demonstration=True)


@pytest.fixture(scope="module")
def returns() -> list[Return]:
    from assessment.catalogue import content

    framework = content().framework("equal-and-expert")
    return [one for filled in invented(framework, "d", today=TODAY, seed=SEED) for one in filled.returns]


@pytest.fixture
def demo(place: Place) -> tuple[Round, ...]:
    assert ensure_demonstration(place, today=TODAY)
    return rounds(place, FACILITATOR)


def results_of(place: Place, round_: Round) -> dict[str, AreaResults]:
    return dict(comparison(place, FACILITATOR, round_.id).results)


def test_there_are_two_released_rounds_and_one_that_is_open_today(demo: tuple[Round, ...]) -> None:
    assert [(r.id, r.state) for r in demo] == [
        ("demonstration-2024", RoundState.RELEASED),
        ("demonstration-2025", RoundState.RELEASED),
        ("demonstration-2026", RoundState.OPEN),
    ]
    assert all(r.demonstration and r.area_set == "demonstration" for r in demo)
    assert demo[-1].opens < TODAY < demo[-1].closes
    assert demo[1].closes < demo[2].opens


@pytest.mark.parametrize("today", [date(2026, 1, 3), date(2026, 9, 2), date(2026, 12, 10), date(2028, 2, 29)])
def test_on_any_day_of_the_year_the_rounds_follow_one_another(today: date) -> None:
    from assessment.catalogue import content

    framework = content().framework("equal-and-expert")
    first, second, open_ = (filled.round for filled in invented(framework, "d", today=today, seed=SEED))
    assert first.closes < second.opens
    assert second.closes < open_.opens < today < open_.closes
    assert len({first.id, second.id, open_.id}) == 3


def test_the_same_day_gives_the_same_demonstration_to_the_last_comment(returns: list[Return]) -> None:
    from assessment.catalogue import content

    framework = content().framework("equal-and-expert")
    again = [one for filled in invented(framework, "d", today=TODAY, seed=SEED) for one in filled.returns]
    other = [one for filled in invented(framework, "d", today=TODAY, seed=SEED + 1) for one in filled.returns]
    assert again == returns
    assert other != returns


def test_every_answer_is_one_that_the_questionnaire_would_have_let_through(returns: list[Return]) -> None:
    from assessment.catalogue import content

    framework = content().framework("equal-and-expert")
    for one in returns:
        if one.response is not None:
            for key, answer in one.response.answers.items():
                assert allowed_value(framework, one.response.perspective, key, answer.value) == answer.value


def test_nobody_is_saved_or_sent_outside_the_round(demo: tuple[Round, ...], returns: list[Return]) -> None:
    by_id = {r.id: r for r in demo}
    for response in (one.response for one in returns if one.response is not None):
        round_ = by_id[response.round_id]
        for moment in (response.changed_at, response.sent_at):
            assert moment is None or round_.opens <= moment.date() <= round_.closes
            assert moment is None or round_.state is RoundState.RELEASED or moment.date() <= TODAY


def test_every_way_of_answering_is_there(returns: list[Return]) -> None:
    begun = [one.response for one in returns if one.response is not None]
    assert Counter(one.response is None for one in returns)[True] >= 5, "people who never used their code"
    assert {response.audience for response in begun if response.is_sent} == set(Audience)
    assert any(not response.answers for response in begun)
    assert any(response.answers and not response.is_sent for response in begun)
    given = {key.kind for response in begun for key in response.answers}
    assert given == set(AnswerKind) - {AnswerKind.DISSENT}, "nobody answered as a group"
    ratings = Counter(answer.value for r in begun for key, answer in r.answers.items() if key.kind is AnswerKind.RATING)
    assert min(ratings[value] for value in ("good", "mixed", "poor", "dont_know", "not_applicable")) >= 4


def test_no_comment_is_made_twice_in_a_round(returns: list[Return]) -> None:
    said = Counter(
        (one.response.round_id, answer.value)
        for one in returns
        if one.response is not None
        for key, answer in one.response.answers.items()
        if key.kind is AnswerKind.COMMENT
    )
    assert set(said.values()) == {1}
    assert len(said) > 100


def test_no_real_area_council_or_board_is_named(place: Place, returns: list[Return]) -> None:
    scotland = place.content.area_set("scotland")
    real = {name.casefold() for area in scotland.areas for name in (area.name, *area.councils, area.health_board)}
    words = FILE.read_text("utf-8").casefold()
    assert not [name for name in real if name in words]
    invented_codes = {area.code for area in place.content.area_set("demonstration").areas}
    assert {one.invitation.area for one in returns} <= invented_codes


def test_counts_and_answers_agree_and_it_is_made_quickly(place: Place) -> None:
    before = time.process_time()
    ensure_demonstration(place, today=TODAY)
    assert time.process_time() - before < 3
    assert verify(place, OPERATOR) == ()


def test_the_results_tell_a_story(place: Place, demo: tuple[Round, ...]) -> None:
    first, second, third = (results_of(place, round_) for round_ in demo)
    assert {result.whole.colour for result in second.values()} == {*Colour, None}
    assert {i.status for of_round in (first, second) for r in of_round.values() for i in r.indicators} == set(Status)
    indicators = [i for result in second.values() for i in result.indicators if i.colour]
    assert {i.firm for i in indicators} == {True, False}
    assert {i.views_differ for i in indicators} == {True, False}
    assert first["D06"].whole.colour is Colour.RED and second["D06"].whole.colour is Colour.GREEN
    assert first["D07"].whole.score > second["D07"].whole.score  # type: ignore[operator]  # both are coloured
    assert second["D08"].standard("meaningful").held
    assert second["D08"].standard("meaningful").holding == ("carer-proofing",)
    assert second["D12"].whole.status is Status.NO_RESPONSES
    assert second["D09"].indicator("range-of-carers").status is Status.NO_VIEW
    assert not third["D02"].indicator("papers-in-time").carers_heard, "the board's own view"


def test_carers_and_officers_see_different_worlds_in_one_area(place: Place, demo: tuple[Round, ...]) -> None:
    framework = place.content.framework("equal-and-expert")
    papers = results_of(place, demo[1])["D04"].indicator("papers-in-time")
    means = {framework.perspective(t.group).side: t.mean for t in papers.tallies if t.mean is not None}
    assert means[Side.BOARD] - means[Side.CARERS] >= 1
    assert papers.views_differ


def test_a_board_sees_only_what_was_shared_and_roles_as_far_as_it_may(place: Place, demo: tuple[Round, ...]) -> None:
    seen = {}
    for area in areas_of(place, FACILITATOR, demo[1].id):
        officer = Identity(Role.OFFICER, areas=(("demonstration", area),), demonstration=True)
        seen[area] = area_view(place, officer, demo[1].id, area)
    assert {view.breakdown for view in seen.values()} == set(Breakdown)
    assert seen["D01"].sent == 2, "the lone carer answered for the national team only"
    assert not seen["D01"].results.indicator("papers-in-time").carers_heard
    assert seen["D03"].previous is not None


def test_areas_per_colour_may_be_shown_for_one_round_and_not_for_the_other(
    place: Place, demo: tuple[Round, ...]
) -> None:
    assert benchmark(place, FACILITATOR, demo[0].id).spread is None
    spread = benchmark(place, FACILITATOR, demo[1].id).spread
    assert spread is not None
    assert spread.areas >= 10
    assert spread.unnamed_left_out


def test_it_is_made_once_and_again_when_it_has_run_out_or_the_framework_changed(place: Place) -> None:
    assert ensure_demonstration(place, today=TODAY)
    assert not ensure_demonstration(place, today=TODAY + timedelta(days=20))
    assert ensure_demonstration(place, today=TODAY + timedelta(days=60))
    published = place.content.framework("equal-and-expert")
    reworded = replace(place.content, frameworks=(replace(published, title="Another title"),))
    assert ensure_demonstration(replace(place, content=reworded), today=TODAY + timedelta(days=60))
    assert len(rounds(place, FACILITATOR)) == 3


def test_two_processes_that_make_it_at_once_make_it_once(place: Place, database: str) -> None:
    other = replace(place, storage=Storage(database))
    together, failures = threading.Barrier(2), []

    def make(at: Place) -> None:
        together.wait()
        try:
            ensure_demonstration(at, today=TODAY)
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=make, args=(at,)) for at in (place, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.storage.close()
    assert not failures
    assert len(rounds(place, FACILITATOR)) == 3
    assert verify(place, OPERATOR) == ()


def test_removing_it_leaves_nothing_of_it_and_everything_else(place: Place) -> None:
    an_open_round(place, "2026")
    ensure_demonstration(place, today=TODAY)
    assert remove_demonstration(place) == 3
    with place.storage.reading() as connection:
        rows = {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }
    assert {name: number for name, number in rows.items() if number} == {
        "framework_snapshot": 1,
        "round": 1,
        "round_area": 31,
        "audit": 2,  # that round was made and opened
    }


def test_without_the_invented_areas_it_is_refused_in_words(place: Place) -> None:
    elsewhere = replace(place, content=replace(place.content, area_sets=()))
    with pytest.raises(RoundProblem, match="invented areas"):
        ensure_demonstration(elsewhere, today=TODAY)


def test_visitors_of_earlier_days_are_forgotten_with_their_counts(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure_demonstration(place)
    rating = AnswerKey(AnswerKind.RATING, "papers-in-time")

    def a_visitor() -> Identity:
        response = demonstration.response_for_a_visitor(place)
        visitor = Identity(Role.CARER, response=response, demonstration=True)
        save(place, visitor, rating, "good", seen=0, editor="window")
        choose_audience(place, visitor, Audience.BOARD, told_invited=1)
        send(place, visitor)
        return visitor

    early = datetime.now(UTC) - timedelta(days=5)

    class Early(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # enough of it for this test
            return early

    with monkeypatch.context() as patch:
        patch.setattr(demonstration, "datetime", Early)
        gone = a_visitor()
    kept = a_visitor()
    assert not ensure_demonstration(place)
    assert verify(place, OPERATOR) == ()
    from assessment.storage import responses

    with place.storage.reading() as connection:
        assert gone.response is not None
        assert kept.response is not None
        assert responses.read(connection, gone.response) is None
        assert responses.read(connection, kept.response) is not None
