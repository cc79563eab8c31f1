"""Signing in by code, by single-use link and into the demonstration; what a cookie is worth; and signing out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from assessment.access import sessions, signing_in
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import (
    cookie_of,
    enter_demonstration,
    identity_of_cookie,
    leave,
    make_sign_in_link,
    redeem_code,
    redeem_link,
    renewed_cookie,
)
from assessment.model.content import Content
from assessment.model.errors import NotFound, Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage import codes, invitations, staff
from assessment.storage.engine import Storage
from assessment.storage.tables import rounds as rounds_table
from assessment.storage.tables import staff_areas
from tests.storage.examples import FRAMEWORK, NOON, a_round

KEY = b"k" * 64
MORAY = ("scotland", "S37000020")


def a_place(storage: Storage, folder: Path, *, demonstration: bool = False) -> Place:
    nothing = dict.fromkeys(Content.__dataclass_fields__, ())
    return Place(storage, Content(**{**nothing, "frameworks": (FRAMEWORK,)}), KEY, demonstration, folder)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


@pytest.fixture
def with_demonstration(storage: Storage, tmp_path: Path) -> Place:
    """A place with the demonstration switched on, and an open round of it with two areas."""
    with storage.writing() as connection:
        made = a_round(connection, "invented")
        connection.execute(rounds_table.update().values(demonstration=True))
    assert made.id == "invented"
    return a_place(storage, tmp_path, demonstration=True)


@pytest.fixture
def invite(place: Place) -> Callable[[], str]:
    """Invites a carer to an open round and gives their code."""
    with place.storage.writing() as connection:
        a_round(connection)

    def _invite() -> str:
        code = codes.new_code()
        hashed = codes.code_hash(KEY, code)
        with place.storage.writing() as connection:
            new = invitations.NewInvitation("2026", "A", "carer_rep", "Carer rep A", hashed)
            invitations.add(connection, [new], at=NOON)
        return code

    return _invite


def statements(place: Place, typed: str) -> list[str]:
    """What is asked of the database while a code is tried."""
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        assert redeem_code(place, typed) is None
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    return said


def officer_link(place: Place, name: str = "Morag") -> str:
    return make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name=name, areas=[MORAY])


class TestCodes:
    def test_a_code_opens_its_response_however_it_is_typed(self, place: Place, invite: Callable[[], str]) -> None:
        code = invite()
        first = redeem_code(place, code)
        assert first is not None
        assert first.role is Role.CARER
        assert not first.demonstration
        assert redeem_code(place, f"  {code[:4].lower()} {code[4:8]}-{code[8:]} ") == first

    def test_each_person_gets_a_response_of_their_own(self, place: Place, invite: Callable[[], str]) -> None:
        one, another = redeem_code(place, invite()), redeem_code(place, invite())
        assert one is not None
        assert another is not None
        assert one.response != another.response

    def test_no_code_that_opens_nothing_says_why(self, place: Place, invite: Callable[[], str]) -> None:
        code = invite()
        with place.storage.writing() as connection:
            found = invitations.find(connection, codes.code_hash(KEY, code))
            assert found is not None
            invitations.revoke(connection, found.id, at=NOON)
        for typed in (code, codes.new_code(), code[::-1], "", "x" * 1000, "'; DROP TABLE response; --"):
            assert redeem_code(place, typed) is None

    def test_each_code_that_opens_nothing_costs_the_same_work(self, place: Place, invite: Callable[[], str]) -> None:
        revoked = invite()
        with place.storage.writing() as connection:
            found = invitations.find(connection, codes.code_hash(KEY, revoked))
            assert found is not None
            invitations.revoke(connection, found.id, at=NOON)
        asked = {typed: statements(place, typed) for typed in (revoked, codes.new_code(), revoked[::-1], "no code")}
        assert asked[revoked]
        assert len({tuple(said) for said in asked.values()}) == 1, asked

    def test_a_code_of_the_demonstration_opens_nothing_where_that_is_off(
        self, place: Place, invite: Callable[[], str]
    ) -> None:
        code = invite()
        with place.storage.writing() as connection:
            connection.execute(rounds_table.update().values(demonstration=True))
        assert redeem_code(place, code) is None
        opened = redeem_code(replace(place, demonstration=True), code)
        assert opened is not None
        assert opened.demonstration


class TestLinks:
    def test_a_link_signs_its_officer_in_with_their_areas(self, place: Place) -> None:
        identity = redeem_link(place, officer_link(place))
        assert identity is not None
        assert (identity.role, identity.areas, identity.name) == (Role.OFFICER, (MORAY,), "Morag")
        assert identity_of_cookie(place, cookie_of(place, identity)) == identity

    def test_a_link_works_once(self, place: Place) -> None:
        token = officer_link(place)
        assert redeem_link(place, token) is not None
        assert redeem_link(place, token) is None

    def test_a_link_stops_working_after_its_time(self, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(signing_in, "LINK_LASTS", timedelta(seconds=-1))
        assert redeem_link(place, officer_link(place)) is None

    def test_an_unknown_link_opens_nothing(self, place: Place) -> None:
        assert redeem_link(place, "no-such-token") is None

    def test_only_the_administrator_gives_links(self, place: Place) -> None:
        for identity in (VISITOR, Identity(Role.FACILITATOR, session="s"), Identity(Role.CARER, response=1)):
            with pytest.raises(Refused):
                make_sign_in_link(place, identity, role=Role.FACILITATOR, name="Fiona")

    def test_nobody_becomes_both_facilitator_and_officer(self, place: Place) -> None:
        make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Fiona")
        with pytest.raises(Refused, match="facilitator already"):
            make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name=" fiona ", areas=[MORAY])
        with pytest.raises(Refused):
            make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Another", areas=[MORAY])

    def test_an_officer_needs_an_area_the_first_time_only(self, place: Place) -> None:
        with pytest.raises(Refused, match="area"):
            make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name="Morag")
        officer_link(place)
        again = redeem_link(place, make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name="Morag"))
        assert again is not None
        assert again.areas == (MORAY,)

    @pytest.mark.parametrize("role", [Role.CARER, Role.VISITOR])
    def test_there_are_no_links_for_carers(self, place: Place, role: Role) -> None:
        with pytest.raises(Refused):
            make_sign_in_link(place, OPERATOR, role=role, name="Carer")

    def test_neither_token_nor_session_is_stored_as_it_is(self, place: Place) -> None:
        token = officer_link(place)
        identity = redeem_link(place, token)
        assert identity is not None
        now = datetime.now(UTC)
        with place.storage.reading() as connection:
            assert staff.session_of(connection, identity.session, at=now) is None
        with place.storage.writing() as connection:
            assert staff.use_link(connection, token, at=now) is None


class TestCookies:
    @pytest.fixture
    def carer(self, place: Place, invite: Callable[[], str]) -> Identity:
        found = redeem_code(place, invite())
        assert found is not None
        return found

    def test_a_carers_cookie_brings_them_back(self, place: Place, carer: Identity) -> None:
        assert identity_of_cookie(place, cookie_of(place, carer)) == carer

    def test_a_carers_cookie_ends_with_the_code_that_it_was_given_for(self, place: Place, carer: Identity) -> None:
        cookie = cookie_of(place, carer)
        with place.storage.writing() as connection:
            (invitation,) = invitations.of_round(connection, "2026")
            invitations.reissue(connection, invitation.id, codes.code_hash(KEY, codes.new_code()))
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_a_cookie_for_a_response_that_is_not_there_is_a_visitors(self, place: Place) -> None:
        cookie = cookie_of(place, Identity(Role.CARER, response=7))
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_a_carers_cookie_is_renewed_while_it_is_used_and_never_after_it_expired(
        self, place: Place, carer: Identity, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cookie = cookie_of(place, carer)
        assert renewed_cookie(place, cookie) is None
        monkeypatch.setattr(sessions, "RENEWED_AFTER", timedelta(0))
        fresh = renewed_cookie(place, cookie)
        assert fresh is not None
        assert identity_of_cookie(place, fresh) == carer
        monkeypatch.setitem(signing_in.LASTS, Role.CARER, timedelta(seconds=-1))
        assert renewed_cookie(place, cookie) is None

    def test_sessions_of_staff_are_not_renewed(self, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sessions, "RENEWED_AFTER", timedelta(0))
        officer = redeem_link(place, officer_link(place))
        assert officer is not None
        assert renewed_cookie(place, cookie_of(place, officer)) is None
        assert renewed_cookie(place, "forged") is None

    @pytest.mark.parametrize("spoil", [lambda c: "", lambda c: c[:-1], lambda c: c[::-1], lambda c: f"x{c}"])
    def test_a_forged_cookie_is_a_visitors(self, place: Place, carer: Identity, spoil: Callable[[str], str]) -> None:
        cookie = cookie_of(place, carer)
        assert identity_of_cookie(place, spoil(cookie)) == VISITOR

    def test_a_cookie_of_another_key_is_a_visitors(self, place: Place, carer: Identity) -> None:
        cookie = cookie_of(replace(place, key=b"q" * 64), carer)
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_our_own_expiry_holds_whatever_the_browser_keeps(
        self, place: Place, carer: Identity, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cookie = cookie_of(place, carer)
        monkeypatch.setitem(signing_in.LASTS, Role.CARER, timedelta(seconds=-1))
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_a_staff_session_expires_in_the_database_too(self, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(signing_in.LASTS, Role.OFFICER, timedelta(seconds=-1))
        identity = redeem_link(place, officer_link(place))
        assert identity is not None
        cookie = cookie_of(place, identity)
        monkeypatch.setitem(signing_in.LASTS, Role.OFFICER, timedelta(hours=1))
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_signing_out_ends_every_copy_of_the_session(self, place: Place) -> None:
        identity = redeem_link(place, officer_link(place))
        assert identity is not None
        cookie = cookie_of(place, identity)
        leave(place, identity)
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_an_area_taken_away_is_gone_from_sessions_that_are_open(self, place: Place) -> None:
        identity = redeem_link(place, officer_link(place))
        assert identity is not None
        cookie = cookie_of(place, identity)
        with place.storage.writing() as connection:
            connection.execute(staff_areas.delete())
        assert identity_of_cookie(place, cookie).areas == ()

    def test_a_cookie_holds_no_areas_that_a_real_officer_could_keep(self, place: Place) -> None:
        made_up = Identity(Role.OFFICER, areas=(MORAY,), session="never-begun")
        assert identity_of_cookie(place, cookie_of(place, made_up)) == VISITOR


class TestDemonstration:
    def test_nobody_enters_where_it_is_off(self, place: Place) -> None:
        for role in (Role.CARER, Role.OFFICER, Role.FACILITATOR):
            with pytest.raises(Refused):
                enter_demonstration(place, role)

    def test_its_cookies_are_worth_nothing_where_it_is_off(self, with_demonstration: Place) -> None:
        cookie = cookie_of(with_demonstration, enter_demonstration(with_demonstration, Role.FACILITATOR))
        assert identity_of_cookie(with_demonstration, cookie).demonstration
        assert identity_of_cookie(replace(with_demonstration, demonstration=False), cookie) == VISITOR

    def test_each_visitor_who_tries_a_carer_gets_a_response_of_their_own(self, with_demonstration: Place) -> None:
        one = enter_demonstration(with_demonstration, Role.CARER)
        another = enter_demonstration(with_demonstration, Role.CARER)
        assert one.demonstration
        assert one.response != another.response

    def test_visitors_of_earlier_days_are_not_counted_as_invited(
        self, with_demonstration: Place, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        enter_demonstration(with_demonstration, Role.CARER)
        monkeypatch.setattr("assessment.access.demonstration.KEPT_FOR", timedelta(seconds=-1))
        enter_demonstration(with_demonstration, Role.CARER)
        with with_demonstration.storage.reading() as connection:
            assert [row.invited for row in invitations.invited(connection, "invented")] == [1]

    def test_there_is_no_administrator_of_the_demonstration(self, with_demonstration: Place) -> None:
        for role in (Role.ADMINISTRATOR, Role.VISITOR):
            with pytest.raises(Refused):
                enter_demonstration(with_demonstration, role)

    def test_without_a_released_round_an_officer_is_asked_to_wait(self, with_demonstration: Place) -> None:
        with pytest.raises(NotFound):
            enter_demonstration(with_demonstration, Role.OFFICER)
