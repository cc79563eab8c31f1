"""The check before a release, and who has answered."""

from pathlib import Path

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.contradicting import contradicts, speaks_for
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rates import Rate, rates
from assessment.access.rounds import choose_areas, choose_named, close_round, create_round, open_round, release_round
from assessment.access.signing_in import redeem_code
from assessment.access.sweep import Finding, Kind, sweep
from assessment.model.errors import Refused
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, ComparedAs, Comparison, FactKind
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.engine import Storage
from tests.access.places import a_draft, a_place
from tests.storage.examples import DAYS, FIRST, FRAMEWORK, WRITTEN, a_fact, fact, rating

FACILITATOR = Identity(Role.FACILITATOR, session="s")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path)
    create_round(made, OPERATOR, a_draft(), areas=("Moray", "Fife"))
    open_round(made, OPERATOR, "2026")
    return made


def somebody(place: Place, area: str, perspective: str, **answers: str) -> Identity:
    """Somebody who was invited and has sent these answers ("rating:mentoring"); with none only invited."""
    (issued,) = invite(place, OPERATOR, "2026", [Wanted(area, perspective)])
    identity = redeem_code(place, issued.code)
    assert identity is not None
    for key, value in answers.items():
        save(place, identity, AnswerKey.parse(key), value, seen=10**6, editor="e")
    if answers:
        choose_audience(place, identity, Audience.BOARD, told_invited=open_sheet(place, identity).invited)
        send(place, identity)
    return identity


def found(place: Place) -> list[tuple[Kind, str, int]]:
    return [(one.kind, one.area.name if one.area else "", one.count) for one in sweep(place, OPERATOR, "2026").findings]


def all_rated(place: Place, level: str) -> dict[str, str]:
    framework = place.content.framework("equal-and-expert")
    return {f"rating:{indicator.id}": level for indicator in framework.indicators}


def test_areas_with_nobody_invited_and_with_one_side_only_are_found(place: Place) -> None:
    somebody(place, "Moray", "officer")
    assert found(place) == [
        (Kind.NOBODY_INVITED, "Fife", 0),
        (Kind.NOBODY_ANSWERED, "Moray", 1),
        (Kind.ONE_SIDE_INVITED, "Moray", 1),
    ]
    somebody(place, "Moray", "carer_rep", **{"rating:mentoring": "good"})
    assert found(place)[1:] == [(Kind.ONE_SIDE_ANSWERED, "Moray", 1)]


def test_the_same_answer_to_everything_is_found_without_a_name(place: Place) -> None:
    somebody(place, "Moray", "officer", **{"rating:mentoring": "poor", "rating:papers-in-time": "good"})
    somebody(place, "Moray", "carer_rep", **all_rated(place, "good"))
    (alike,) = (one for one in sweep(place, FACILITATOR, "2026").findings if one.kind is Kind.ALL_THE_SAME)
    assert alike.area is not None
    assert alike.perspective is not None
    assert (alike.area.name, alike.perspective.id, alike.count) == ("Moray", "carer_rep", 18)
    assert set(vars(alike)) == set(Finding.__dataclass_fields__)  # nothing says which of several people it was


def test_many_that_do_not_apply_are_found(place: Place) -> None:
    few = dict(list(all_rated(place, NOT_APPLICABLE).items())[:5])
    somebody(place, "Moray", "carer_rep", **few)
    kinds = [kind for kind, _, _ in found(place)]
    assert Kind.MANY_NOT_APPLICABLE in kinds


def test_facts_that_speak_against_a_rating_are_counted_by_indicator(place: Place) -> None:
    for role in ("carer_rep", "deputy"):
        somebody(place, "Moray", role, **{"rating:papers-in-time": "good", "fact:papers-days": "1"})
    (finding,) = (one for one in sweep(place, OPERATOR, "2026").findings if one.kind is Kind.FACTS_CONTRADICT)
    assert finding.indicator is not None
    assert (finding.indicator.id, finding.count) == ("papers-in-time", 2)


def test_comments_that_wait_are_counted_by_area(place: Place) -> None:
    somebody(place, "Moray", "carer_rep", **{"rating:mentoring": "good", "comment:mentoring": "Never had it."})
    assert (Kind.COMMENTS_WAITING, "Moray", 1) in found(place)


def test_few_agreeing_areas_are_found_where_ten_would_be_needed(place: Place) -> None:
    assert Kind.FEW_NAMED not in [kind for kind, _, _ in found(place)]
    area_set = place.content.area_set("scotland")
    choose_areas(place, OPERATOR, "2026", [area.code for area in area_set.areas])
    assert (Kind.FEW_NAMED, "", 0) in found(place)
    choose_named(place, OPERATOR, "2026", [area.code for area in area_set.areas[:10]])
    assert Kind.FEW_NAMED not in [kind for kind, _, _ in found(place)]


def test_a_released_round_has_nothing_to_mend(place: Place) -> None:
    close_round(place, OPERATOR, "2026")
    assert found(place)
    release_round(place, OPERATOR, "2026")
    assert found(place) == []


def test_rates_count_people_and_name_nobody_who_has_answered(place: Place) -> None:
    somebody(place, "Moray", "carer_rep", **{"rating:mentoring": "good"})
    somebody(place, "Moray", "carer_rep")
    somebody(place, "Fife", "officer")
    told = rates(place, FACILITATOR, "2026")
    moray = told.areas[1].code
    assert [area.name for area in told.areas] == ["Fife", "Moray"]
    assert told.of() == Rate(3, 1)
    assert told.of(area=moray) == told.of(perspective="carer_rep") == Rate(2, 1)
    assert [(one.area.name, one.perspective.id) for one in told.waiting] == [
        ("Fife", "officer"),
        ("Moray", "carer_rep"),
    ]


@pytest.mark.parametrize("who", [VISITOR, Identity(Role.CARER, response=1), Identity(Role.OFFICER)])
def test_nobody_else_learns_who_has_answered(place: Place, who: Identity) -> None:
    for ask in (rates, sweep):
        with pytest.raises(Refused):
            ask(place, who, "2026")


COUNTS_YES = (Comparison("Yes", ComparedAs.SHARE_OF_PEOPLE, value="yes"),)
ENOUGH = (Comparison("Enough", ComparedAs.SHARE_OF_PEOPLE, at_least=7),)


@pytest.mark.parametrize(
    ("asked", "value", "speaks"),
    [
        (a_fact("w", FactKind.YES_NO, comparisons=COUNTS_YES), "yes", True),
        (a_fact("w", FactKind.YES_NO, comparisons=COUNTS_YES), "no", False),
        (a_fact("w", FactKind.YES_NO, comparisons=COUNTS_YES), DONT_KNOW, None),
        (WRITTEN, "no", None),
        (a_fact("d", FactKind.NUMBER, comparisons=ENOUGH), "7", True),
        (a_fact("d", FactKind.NUMBER, comparisons=ENOUGH), "6", False),
        (DAYS, "6", None),
        (a_fact("c", FactKind.CHOICES), "none", False),
        (a_fact("c", FactKind.CHOICES), "lunch", None),
        (a_fact("t", FactKind.TEXT), "Words", None),
    ],
)
def test_a_fact_speaks_only_where_the_framework_compares_it(asked: object, value: str, speaks: bool | None) -> None:
    assert speaks_for(asked, value) is speaks  # type: ignore[arg-type]  # a Fact


@pytest.mark.parametrize(
    ("given", "is_one"),
    [
        ({rating(FIRST): "good", fact("costs"): "none"}, True),
        ({rating(FIRST): "mixed", fact("costs"): "none"}, False),
        ({rating(FIRST): NOT_APPLICABLE, fact("days"): "3"}, True),
        ({rating(FIRST): NOT_APPLICABLE, fact("days"): DONT_KNOW}, False),
        ({rating(FIRST): "poor", fact("days"): "3"}, False),
        ({}, False),
    ],
)
def test_a_rating_is_contradicted_by_its_own_facts(given: dict[AnswerKey, str], is_one: bool) -> None:
    assert contradicts(FRAMEWORK, FRAMEWORK.indicator(FIRST), given) is is_one
    assert AnswerKind.RATING in {key.kind for key in given} or not is_one
