"""A round in a file: away and back, or into another installation, with the same results to the byte."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.auditing import acts
from assessment.access.benchmark import benchmark
from assessment.access.erasing import erase_round
from assessment.access.inviting import Wanted, invite
from assessment.access.moving import export_round, import_round
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.results import areas_with_results
from assessment.access.rounds import rounds
from assessment.access.sealing import seal
from assessment.access.signing_in import redeem_code
from assessment.access.verifying import verify, verify_digests
from assessment.demo import ensure_demonstration
from assessment.model.errors import BadFile, NotFound, Refused, RoundProblem, ToolkitError
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience, RoundState
from assessment.storage.engine import Storage
from assessment.storage.moving import MOVED
from assessment.storage.tables import metadata, released_comments, responses, tallies
from assessment.web.comments_file import comments_file
from assessment.web.results_file import results_file
from tests.access.forging import member, rewritten
from tests.access.places import a_place, an_open_round
from tests.storage.databases import execute, named

FACILITATOR = Identity(Role.FACILITATOR, demonstration=True)
_numbers = count(1)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path, demonstration=True)


@pytest.fixture(params=["to sqlite", "to postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Another installation, in which people have answered already, so that numbers differ."""
    server, name = None, f"moved_{os.getpid()}_{next(_numbers)}"
    if request.param == "to sqlite":
        storage = Storage(f"sqlite:///{tmp_path / 'elsewhere.sqlite'}")
    else:
        server = request.getfixturevalue("postgres_server")
        execute(server, f"CREATE DATABASE {name}")
        storage = Storage(named(server, name))
    storage.upgrade()
    there = a_place(storage, tmp_path, demonstration=True)
    an_open_round(there, "another")
    for one in invite(there, OPERATOR, "another", [Wanted("Moray", "carer_rep", "", 3)]):
        redeem_code(there, one.code)
    yield there
    storage.close()
    if server:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def officer(*areas: str) -> Identity:
    return Identity(Role.OFFICER, areas=tuple(("demonstration", area) for area in areas), demonstration=True)


def result_files(place: Place, round_id: str) -> dict[tuple[str, str, str], bytes]:
    """Every file of a round that an officer or a facilitator can have, and what its benchmark says."""
    (round_,) = (one for one in rounds(place, FACILITATOR) if one.id == round_id)
    found: dict[tuple[str, str, str], bytes] = {}
    for area in areas_with_results(place, FACILITATOR, round_):
        for who in (FACILITATOR, officer(area.code)):
            query = {"round": round_id, "area": area.code}
            for name, make in (("results", results_file), ("comments", comments_file)):
                try:
                    found[area.code, who.role, name] = make(place, who, query).body
                except ToolkitError as refused:
                    found[area.code, who.role, name] = str(refused).encode()
            try:
                beside = repr(benchmark(place, who, round_id, area=area.code)).encode()
            except ToolkitError as refused:
                beside = str(refused).encode()
            found[area.code, who.role, "benchmark"] = beside
    return found


def demonstration_rounds(place: Place) -> list[str]:
    ensure_demonstration(place)
    return [one.id for one in rounds(place, FACILITATOR)]


def test_a_round_exported_wiped_and_imported_gives_the_same_files_byte_for_byte(place: Place, tmp_path: Path) -> None:
    every = demonstration_rounds(place)
    before = {round_id: result_files(place, round_id) for round_id in every}
    assert any(len(body) > 1000 for files in before.values() for body in files.values())
    for round_id in every:
        export_round(place, OPERATOR, round_id, tmp_path / round_id)
    for round_id in every:
        erase_round(place, OPERATOR, round_id)
    assert rounds(place, FACILITATOR) == ()
    for round_id in every:
        import_round(place, OPERATOR, tmp_path / round_id)
    assert {round_id: result_files(place, round_id) for round_id in every} == before
    assert verify(place, OPERATOR) == ()
    assert verify_digests(place, OPERATOR) == ()


def test_a_round_in_another_installation_gives_the_same_files_and_exports_to_the_same_digest_of_results(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    round_id = demonstration_rounds(place)[0]
    kept = export_round(place, OPERATOR, round_id, tmp_path / "out")
    made = import_round(elsewhere, OPERATOR, tmp_path / "out", digest=kept.digest[:12])
    assert made.id == round_id
    assert result_files(elsewhere, round_id) == result_files(place, round_id)
    assert verify(elsewhere, OPERATOR) == ()
    export_round(elsewhere, OPERATOR, round_id, tmp_path / "again")
    for table in ("tally", "round", "round_area", "release", "framework_snapshot"):
        assert member(tmp_path / "again", f"{table}.jsonl") == member(tmp_path / "out", f"{table}.jsonl")


def a_round_with_somebody(place: Place) -> str:
    """A round of one person who has sent a rating and a comment; their code."""
    an_open_round(place)
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Rep A")])
    carer = redeem_code(place, issued.code)
    assert carer is not None
    indicator = open_sheet(place, carer).framework.indicators[0].id
    save(place, carer, AnswerKey(AnswerKind.RATING, indicator), "good", seen=0, editor="w")
    save(place, carer, AnswerKey(AnswerKind.COMMENT, indicator), "two\nlines – “quoted”", seen=9, editor="w")
    choose_audience(place, carer, Audience.BOARD, told_invited=1)
    send(place, carer)
    return issued.code


def test_people_go_on_with_their_codes_where_the_key_is_the_same(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    code = a_round_with_somebody(place)
    before = redeem_code(place, code)
    assert before is not None
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    import_round(elsewhere, OPERATOR, tmp_path / "out")
    carer = redeem_code(elsewhere, code)
    assert carer is not None
    assert open_sheet(elsewhere, carer).response.answers == open_sheet(place, before).response.answers
    assert open_sheet(elsewhere, carer).response.label == "Rep A"


def test_the_same_round_has_the_same_digest_whenever_it_is_exported(place: Place, tmp_path: Path) -> None:
    a_round_with_somebody(place)
    first = export_round(place, OPERATOR, "2026", tmp_path / "one")
    second = export_round(place, OPERATOR, "2026", tmp_path / "two")
    assert first.digest == second.digest
    assert [entry.act.did for entry in acts(place, OPERATOR, at_most=2, round_id="2026")] == ["exported a round"] * 2


def test_a_released_comment_still_belongs_to_its_person_after_the_move(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    a_round_with_somebody(place)
    copied = {"id": "c" * 32, "round": "2026", "area": "S37000019", "perspective": "", "audience": "board"}
    copied |= {"kind": "comment", "item": "x", "body": "words"}
    with place.storage.writing() as connection:
        mine = connection.execute(select(responses.c.id)).scalar_one()
        connection.execute(insert(released_comments), [{**copied, "response": mine}])
        connection.execute(insert(released_comments), [{**copied, "id": "d" * 32, "response": None}])
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    import_round(elsewhere, OPERATOR, tmp_path / "out")
    with elsewhere.storage.reading() as connection:
        theirs = connection.execute(select(responses.c.id).where(responses.c.audience == "board")).scalar_one()
        found = select(released_comments.c.id, released_comments.c.response)
        assert {tuple(row) for row in connection.execute(found)} == {("c" * 32, theirs), ("d" * 32, None)}


def test_a_sealed_round_moves_as_it_is(place: Place, elsewhere: Place, tmp_path: Path) -> None:
    a_round_with_somebody(place)
    with place.storage.writing() as connection:
        connection.execute(update(metadata.tables["round"]).values(state="released", released_at=datetime.now(UTC)))
    seal(place, OPERATOR, "2026")
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    assert import_round(elsewhere, OPERATOR, tmp_path / "out").sealed
    assert verify(elsewhere, OPERATOR) == ()


def test_a_round_is_imported_once(place: Place, tmp_path: Path) -> None:
    a_round_with_somebody(place)
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    with pytest.raises(RoundProblem, match="already"):
        import_round(place, OPERATOR, tmp_path / "out")


def test_only_the_person_who_hosts_the_toolkit_may(place: Place, tmp_path: Path) -> None:
    a_round_with_somebody(place)
    for who in (VISITOR, Identity(Role.FACILITATOR), FACILITATOR, officer("D01")):
        with pytest.raises(Refused):
            export_round(place, who, "2026", tmp_path / "out")
        with pytest.raises(Refused):
            import_round(place, who, tmp_path / "out")
        with pytest.raises(Refused):
            erase_round(place, who, "2026")
    with pytest.raises(NotFound):
        export_round(place, OPERATOR, "2027", tmp_path / "out")


def test_every_table_with_a_way_to_a_round_moves_with_it() -> None:
    stay = {"staff", "staff_area", "staff_account", "staff_session", "sign_in_link", "attempt", "audit"}
    assert {table.name for table in MOVED} == set(metadata.tables) - stay


@pytest.mark.parametrize(
    ("name", "old", "new", "match"),
    [
        ("answer.jsonl", b'"good"', b'"excellent"', "questions do not allow"),
        ("answer.jsonl", b'"rating"', b'"dissent"', "questions do not allow"),
        ("answer.jsonl", b"two\\nlines", b"two\\u0007lines", "questions do not allow"),
        ("invitation.jsonl", b'"carer_rep"', b'"mayor"', "area or role"),
        ("invitation.jsonl", b'"S37000019"', b'"Atlantis"', "area or role"),
        ("tally.jsonl", b'"good",1]', b'"good",2]', "kept 2 · the answers say 1"),
        ("tally.jsonl", b'["2026"', b'["2025"', "another round"),
        ("round_area.jsonl", b'"S37000019"', b'"Atlantis"', "set of areas"),
        ("round.jsonl", b'"scotland"', b'"demonstration"', "invented"),
        ("round.jsonl", b'"scotland"', b'"nowhere"', "set of areas"),
        ("round.jsonl", b'"equal-and-expert","1.0"', b'"equal-and-expert","9.9"', "another framework"),
        ("round.jsonl", b'["2026"', b'["20 26"', "another round|name that no round"),
        ("framework_snapshot.jsonl", b'\\"best', b'\\"worst', "not those of its digest|."),
        ("response.jsonl", b'"board"', b'"the press"', "not as it should be"),
    ],
)
def test_a_forged_round_is_refused_whole_though_its_digests_fit(
    place: Place, tmp_path: Path, name: str, old: bytes, new: bytes, match: str
) -> None:
    a_round_with_somebody(place)
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    erase_round(place, OPERATOR, "2026")
    body = member(tmp_path / "out", name)
    changed = body.replace(old, new) if old in body else body.replace(b"The", b"ZZZ", 1)
    assert changed != body
    forged = rewritten(tmp_path / "out", {name: changed}, relist=True)
    with pytest.raises(BadFile, match=match):
        import_round(place, OPERATOR, forged)
    assert rounds(place, OPERATOR) == ()
    with place.storage.reading() as connection:
        assert connection.execute(select(tallies)).all() == []


def test_a_name_that_no_header_of_a_download_could_hold_is_refused(place: Place, tmp_path: Path) -> None:
    a_round_with_somebody(place)
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    erase_round(place, OPERATOR, "2026")
    bodies = {f"{table.name}.jsonl": member(tmp_path / "out", f"{table.name}.jsonl") for table in MOVED}
    renamed = {name: body.replace(b'"2026"', b'"\\u0436"') for name, body in bodies.items()}
    with pytest.raises(BadFile, match="name that no round"):
        import_round(place, OPERATOR, rewritten(tmp_path / "out", renamed, relist=True))
    assert rounds(place, OPERATOR) == ()


def test_a_backup_is_not_a_round_and_a_round_no_backup(place: Place, tmp_path: Path) -> None:
    from assessment.access.backups import back_up, restore

    a_round_with_somebody(place)
    back_up(place, OPERATOR, tmp_path / "backup")
    export_round(place, OPERATOR, "2026", tmp_path / "out")
    with pytest.raises(BadFile):
        import_round(place, OPERATOR, tmp_path / "backup")
    with pytest.raises(BadFile):
        restore(place, OPERATOR, tmp_path / "out")
    assert [one.state for one in rounds(place, OPERATOR)] == [RoundState.OPEN]
