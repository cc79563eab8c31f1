"""Somebody who answers for the national team only is, for boards, exactly like somebody who has not answered."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.benchmark import benchmark
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, set_place
from assessment.access.results import area_view, areas_with_results, rounds_with_results
from assessment.access.rounds import agree, close_round, create_round, open_round, release_round
from assessment.access.signing_in import make_sign_in_link, redeem_code, redeem_link
from assessment.model.framework import DONT_KNOW
from assessment.model.identity import Identity, Role
from assessment.model.result import Breakdown
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.reports.area_tables import area_csv
from assessment.storage.engine import Storage
from assessment.ui.frame import who
from tests.access.places import a_draft, a_place

ROUNDS = ("2025", "2026")
OWN, OTHER = "Moray", "Fife"
OTHERS = ("Angus", "Aberdeen City", "Aberdeenshire", "Dundee City", "East Lothian", "Falkirk", "Midlothian")
AREAS = (OWN, OTHER, *OTHERS, "West Lothian", "Perth and Kinross")
COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
DAYS = AnswerKey(AnswerKind.FACT, "papers-days")
ASKED = ("papers-in-time", "mentoring", "training-and-induction", "network-resourced", "quality-of-information")

People = Mapping[str, Identity]
Variant = Callable[[Place, Identity], None]


def answer(place: Place, person: Identity, level: str, audience: Audience | None) -> None:
    for item in ASKED:
        save(place, person, AnswerKey(AnswerKind.RATING, item), level, seen=10**6, editor="e")
    if audience is not None:
        choose_audience(place, person, audience, told_invited=open_sheet(place, person).invited)
        send(place, person)


def nothing(place: Place, person: Identity) -> None:
    """The person has not even begun."""


def not_sent(place: Place, person: Identity) -> None:
    answer(place, person, "poor", None)


def all_good(place: Place, person: Identity) -> None:
    answer(place, person, "good", Audience.NATIONAL)


def all_poor_and_much_said(place: Place, person: Identity) -> None:
    save(place, person, COMMENT, "Words that nobody else has.", seen=0, editor="e")
    save(place, person, DAYS, "3", seen=10**6, editor="e")
    answer(place, person, "poor", Audience.NATIONAL)


def all_unknown(place: Place, person: Identity) -> None:
    answer(place, person, DONT_KNOW, Audience.NATIONAL)


def shared_at_first(place: Place, person: Identity) -> None:
    answer(place, person, "poor", Audience.BOARD_WITH_ROLE)
    choose_audience(place, person, Audience.NATIONAL, told_invited=open_sheet(place, person).invited)


def taken_back(place: Place, person: Identity) -> None:
    answer(place, person, "poor", Audience.BOARD)
    withdraw(place, person)


VARIANTS = (not_sent, all_good, all_poor_and_much_said, all_unknown, shared_at_first, taken_back)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A database with two open rounds in which everybody but one carer of Moray has answered, and their codes."""
    folder = tmp_path_factory.mktemp("prepared")
    storage = Storage(f"sqlite:///{folder / 'toolkit.sqlite'}")
    storage.upgrade()
    place = a_place(storage, folder)
    codes = {}
    for round_id in ROUNDS:
        draft = a_draft(round_id)
        create_round(place, OPERATOR, replace(draft, opens=draft.opens.replace(year=int(round_id))), areas=AREAS)
        open_round(place, OPERATOR, round_id)
        (issued,) = invite(place, OPERATOR, round_id, [Wanted(OWN, "carer_rep")])
        codes[round_id] = issued.code
        wanted = [Wanted(area, role) for area in AREAS for role in ("carer_rep", "officer", "ijb_member")]
        for number, issued in enumerate(invite(place, OPERATOR, round_id, wanted)):
            person = redeem_code(place, issued.code)
            assert person is not None
            answer(place, person, ("good", "mixed", "poor", "mixed")[number % 4], Audience.BOARD)
        for area in AREAS:
            agree(place, OPERATOR, round_id, area)
    storage.close()
    return folder, codes


@pytest.fixture
def made(prepared: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Callable[[Variant], Place]]:
    """The two rounds released, after the one carer has done this in both."""
    folder, codes = prepared
    opened: list[Storage] = []

    def _made(variant: Variant) -> Place:
        own = tmp_path / str(len(opened))
        shutil.copytree(folder, own)
        storage = Storage(f"sqlite:///{own / 'toolkit.sqlite'}")
        opened.append(storage)
        place = a_place(storage, own)
        for round_id in ROUNDS:
            if variant is not nothing:
                person = redeem_code(place, codes[round_id])
                assert person is not None
                variant(place, person)
            close_round(place, OPERATOR, round_id)
            release_round(place, OPERATOR, round_id)
        return place

    yield _made
    for storage in opened:
        storage.close()


def an_officer(place: Place, area: str) -> Identity:
    code = next(a.code for a in place.content.area_set("scotland").areas if a.name == area)
    token = make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name=area, areas=[("scotland", code)])
    identity = redeem_link(place, token)
    assert identity is not None
    return identity


def all_that_an_officer_gets(place: Place, area: str) -> tuple[object, ...]:
    """Every result, benchmark and file of every round that this area's officer may have."""
    officer = an_officer(place, area)
    got: list[object] = []
    for round_ in rounds_with_results(place, officer):
        for its in areas_with_results(place, officer, round_):
            view = area_view(place, officer, round_.id, its.code)
            spread = benchmark(place, officer, round_.id, area=its.code)
            assert spread.spread is not None
            got += [view, area_csv(view), spread, benchmark(place, officer, round_.id)]
    assert len(got) == 4 * len(ROUNDS)
    return tuple(got)


@pytest.mark.parametrize("variant", VARIANTS)
def test_officers_of_the_area_and_of_others_get_the_same_to_the_byte(
    made: Callable[[Variant], Place], variant: Variant
) -> None:
    without, with_it = made(nothing), made(variant)
    for area in (OWN, OTHER):
        before, after = all_that_an_officer_gets(without, area), all_that_an_officer_gets(with_it, area)
        assert before == after
        assert repr(before) == repr(after)


def test_the_same_answers_shared_would_have_shown(made: Callable[[Variant], Place]) -> None:
    def shares(place: Place, person: Identity) -> None:
        answer(place, person, "poor", Audience.BOARD)

    assert all_that_an_officer_gets(made(nothing), OWN) != all_that_an_officer_gets(made(shares), OWN)


@pytest.mark.parametrize("address", ["results", "indicator", "benchmarks"])
def test_an_officers_pages_are_the_same_to_the_byte(
    made: Callable[[Variant], Place], root: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def drawn(place: Place) -> list[bytes]:
        officer = replace(an_officer(place, OWN), session="")
        set_place(place)
        monkeypatch.setattr(who, "session_cookie", lambda: "some")
        monkeypatch.setattr("assessment.access.signing_in.identity_of_cookie", lambda *_: officer)
        app = AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=20)
        app._page_hash = calc_hash(address)
        app.query_params["i"] = "1.2"
        app.run()
        places._places.clear()
        assert not app.exception
        kinds = ("html", "title", "header", "markdown", "plotly_chart", "selectbox", "info", "error")
        return [element.proto.SerializeToString(deterministic=True) for kind in kinds for element in app.get(kind)]

    without, with_it = drawn(made(nothing)), drawn(made(all_poor_and_much_said))
    assert any(b"Moray" in element for element in without)
    assert without == with_it


def test_nothing_that_reaches_an_officer_is_by_role_where_roles_are_not_shown(
    made: Callable[[Variant], Place],
) -> None:
    """The round before and the own results within the spread too: three people, one of each role, who did not tick."""
    place = made(all_good)
    officer = an_officer(place, OWN)
    view = area_view(place, officer, "2026", officer.areas[0][1])
    own = benchmark(place, officer, "2026", area=officer.areas[0][1]).own
    assert view.breakdown is Breakdown.TOTAL
    assert view.previous is not None
    assert own is not None
    for results in (view.results, view.previous, own):
        assert {tally.group for result in results.indicators for tally in result.tallies} == {"everyone"}
