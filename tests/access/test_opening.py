"""The signed link of a letter: it does what the code does, dies with it, and tells nobody why it opens nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, update

from assessment.access.invited import reissue, revoke
from assessment.access.inviting import Issued, Wanted, invite
from assessment.access.letters import letters_for
from assessment.access.opening import link_token, redeem_signed_link
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import redeem_code
from assessment.model.errors import NotFound, Refused, RoundProblem
from assessment.model.identity import Identity, Role
from assessment.storage.engine import Storage
from assessment.storage.tables import rounds as rounds_table
from tests.access.places import a_place, an_open_round


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path)
    an_open_round(made)
    return made


def invited(place: Place) -> Issued:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Carer rep A")])
    return issued


def statements(place: Place, token: str) -> list[str]:
    """What is asked of the database while a link is tried that opens nothing."""
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        assert redeem_signed_link(place, token) is None
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    return said


def test_the_link_opens_the_same_response_as_the_code_every_time(place: Place) -> None:
    issued = invited(place)
    by_link = redeem_signed_link(place, issued.token)
    assert by_link is not None
    assert by_link.role is Role.CARER
    assert redeem_code(place, issued.code) == by_link == redeem_signed_link(place, issued.token)


def test_the_link_holds_no_code(place: Place) -> None:
    issued = invited(place)
    assert issued.code not in issued.token
    assert len(issued.token) < 80


def test_a_new_code_ends_the_old_link(place: Place) -> None:
    old = invited(place)
    new = reissue(place, OPERATOR, "2026", old.id)
    assert redeem_signed_link(place, old.token) is None
    assert redeem_signed_link(place, new.token) is not None


def test_a_link_of_a_sealed_round_opens_nothing(place: Place) -> None:
    from datetime import UTC, datetime

    issued = invited(place)
    with place.storage.writing() as connection:
        connection.execute(update(rounds_table).values(sealed_at=datetime.now(UTC)))
    assert redeem_signed_link(place, issued.token) is None


def test_a_link_of_the_demonstration_opens_nothing_where_it_is_off(place: Place) -> None:
    issued = invited(place)
    with place.storage.writing() as connection:
        connection.execute(update(rounds_table).values(demonstration=True))
    assert redeem_signed_link(place, issued.token) is None
    with_it = redeem_signed_link(replace(place, demonstration=True), issued.token)
    assert with_it is not None
    assert with_it.demonstration


def test_a_link_from_before_the_database_was_made_anew_opens_nobody_elses_answers(place: Place) -> None:
    """The key and the numbers may be the same: the mark of the code is not."""
    issued = invited(place)
    other = link_token(place, issued.id, 1, code_hash="0" * 64)
    assert other != issued.token
    assert redeem_signed_link(place, other) is None


def test_unknown_revoked_replaced_forged_and_odd_links_do_the_same_work(place: Place) -> None:
    revoked, replaced = invited(place), invited(place)
    revoke(place, OPERATOR, "2026", revoked.id)
    reissue(place, OPERATOR, "2026", replaced.id)
    unknown = link_token(place, 999_999, 1, code_hash="0" * 64)
    forged = link_token(replace(place, key=b"x" * 64), replaced.id, 2, code_hash="0" * 64)
    tried = [revoked.token, replaced.token, unknown, forged, "", "x", "\ud800\0", "." * 5_000, revoked.token[:-1]]
    work = {tuple(statements(place, token)) for token in tried}
    assert len(work) == 1


def test_letters_are_made_for_who_holds_the_codes_and_nobody_else(place: Place) -> None:
    one, another = invited(place), invited(place)
    made = letters_for(place, OPERATOR, "2026", [(another.id, another.shown_code), (one.id, one.code.lower())])
    assert [(letter.code, letter.token) for letter in made.letters] == [
        (one.shown_code, one.token),
        (another.shown_code, another.token),
    ]
    assert {letter.invited for letter in made.letters} == {2}
    with pytest.raises(RoundProblem):
        letters_for(place, OPERATOR, "2026", [(one.id, another.code), (another.id, ""), (77, one.code)])


def test_a_code_that_was_replaced_or_taken_back_gets_no_letter(place: Place) -> None:
    stays, lost, gone = invited(place), invited(place), invited(place)
    new = reissue(place, OPERATOR, "2026", lost.id)
    revoke(place, OPERATOR, "2026", gone.id)
    shown = [(one.id, one.code) for one in (stays, lost, gone, new)]
    made = letters_for(place, OPERATOR, "2026", shown)
    assert [letter.token for letter in made.letters] == [stays.token, new.token]


@pytest.mark.parametrize("role", [Role.VISITOR, Role.CARER, Role.OFFICER])
def test_nobody_but_who_runs_rounds_gets_letters(place: Place, role: Role) -> None:
    issued = invited(place)
    with pytest.raises((Refused, NotFound)):
        letters_for(place, Identity(role, response=1), "2026", [(issued.id, issued.code)])
