"""Rounds, invitations, links, the demonstration and verifying, as somebody at the command line runs them."""

import re
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.access.place import open_place
from assessment.access.signing_in import redeem_code, redeem_link
from assessment.model.identity import Role
from assessment.storage.tables import tallies

A_ROUND = ("round", "create", "--id", "2026", "--opens", "2026-09-01", "--closes", "2026-11-30")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATABASE_URL", "SECRET_KEY", "DEMONSTRATION", "EXTRA_FRAMEWORKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    """Runs a command and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def by(self, *command: str, status: int = 0) -> str:
        assert main(command) == status
        printed = self.capsys.readouterr()
        return printed.out if status in (0, 1) else printed.err


def test_a_round_is_run_from_creation_to_release(said: Said) -> None:
    assert said.by("round", "list") == "There are no rounds yet.\n"
    made = said.by(*A_ROUND, "--title", "Autumn 2026")
    assert "2026 · Autumn 2026 · draft · 2026-09-01 to 2026-11-30 · equal-and-expert 1.0 · 31 areas of scotland" in made
    for step, state in [("open", "open"), ("close", "closed"), ("release", "released")]:
        assert f"· {state} ·" in said.by("round", step, "2026")
    assert "· released ·" in said.by("round", "list")


def test_a_round_is_extended_checked_and_reopened_before_its_release(said: Said) -> None:
    said.by(*A_ROUND, "--area", "Moray", "--area", "Fife")
    assert "1 area of scotland" in said.by("round", "areas", "2026", "--area", "Moray")
    said.by("invite", "2026", "--area", "Moray", "--perspective", "officer", "--label", "Jo")
    said.by("round", "open", "2026")
    assert "to 2099-01-01" in said.by("round", "extend", "2026", "--closes", "2099-01-01")
    assert "Choose a later day" in said.by("round", "extend", "2026", "--closes", "2098-01-01", status=2)
    assert said.by("round", "rates", "2026").splitlines() == [
        "Moray · officer · 0 of 1 sent",
        "Moray · officer · Jo · not answered",
        "0 of 1 sent",
    ]
    assert said.by("round", "check", "2026").splitlines() == [
        "Nobody has answered · Moray · 1 person is invited",
        "Only one side is invited · Moray · only the board’s side, 1 person",
    ]
    said.by("round", "close", "2026")
    assert "· open ·" in said.by("round", "reopen", "2026", "--closes", "2099-02-01")
    said.by("round", "close", "2026")
    said.by("round", "release", "2026")
    assert "only one that is closed can be opened again" in said.by(
        "round", "reopen", "2026", "--closes", "2099-02-01", status=2
    )
    assert "settled" in said.by("agree", "2026", "Moray", status=2)


def test_a_round_may_be_of_some_areas_and_run_by_the_board_itself(said: Said) -> None:
    made = said.by(*A_ROUND, "--area", "Moray", "--run-by-board")
    assert "1 area of scotland · run by the board" in made


def test_a_step_out_of_order_is_refused_in_words(said: Said) -> None:
    said.by(*A_ROUND)
    assert said.by("round", "release", "2026", status=2) == (
        "The round 2026 is draft; only one that is closed can be released. Nothing was changed.\n"
    )
    assert "no round called 2027" in said.by("round", "open", "2027", status=2)


def test_a_date_that_is_none_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*A_ROUND[:-1], "next week"])
    assert "'next week' is not a date such as 2026-09-01" in capsys.readouterr().err


def test_codes_are_printed_once_and_open_the_questionnaire(said: Said) -> None:
    said.by(*A_ROUND)
    printed = said.by(
        "invite", "2026", "--area", "Moray", "--perspective", "carer_rep", "--label", "Rep", "--count", "2"
    )
    lines = re.findall(r"^Moray · carer_rep · Rep (\d) · (\S+)$", printed, re.MULTILINE)
    assert [number for number, _ in lines] == ["1", "2"]
    place = open_place()
    assert all(redeem_code(place, code) is not None for _, code in lines)
    place.storage.close()


def test_people_are_invited_from_a_file_and_codes_come_as_a_file(said: Said, tmp_path: Path) -> None:
    said.by(*A_ROUND)
    file = tmp_path / "people.csv"
    file.write_text("Area,Perspective,Label,Count\nFife,officer,=1+1,\nGlasgow,deputy,,2\n\n", "utf-8-sig")
    printed = said.by("invite", "2026", "--from", str(file), "--format", "csv").splitlines()
    assert printed[0] == "area,area_name,perspective,label,code"
    assert [line.split(",")[1:4] for line in printed[1:]] == [
        ["Fife", "officer", "'=1+1"],
        ["Glasgow City", "deputy", "Deputy or proxy 1"],
        ["Glasgow City", "deputy", "Deputy or proxy 2"],
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("name,role\nJo,officer\n", "must name the columns"),
        ("area,perspective,surprise\n", "must name the columns"),
        ("", "must name the columns"),
        ("area,perspective,count\nFife,officer,many\n", "people.csv:2"),
        ("area,perspective\nFife,officer,too,many\n", "people.csv:2"),
        ("area,perspective\nAtlantis,officer\n", "Nobody was invited"),
        ("area,perspective\nFife,officer\n" + "x" * 1_000_001, "larger than"),
    ],
)
def test_a_file_that_cannot_be_used_invites_nobody(said: Said, tmp_path: Path, content: str, told: str) -> None:
    said.by(*A_ROUND)
    file = tmp_path / "people.csv"
    file.write_text(content, "utf-8")
    assert told in said.by("invite", "2026", "--from", str(file), status=2)


def test_a_file_that_is_no_text_or_is_not_there_invites_nobody(said: Said, tmp_path: Path) -> None:
    (tmp_path / "people.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    for name in ("people.xls", "missing.csv"):
        assert "cannot be read" in said.by("invite", "2026", "--from", str(tmp_path / name), status=2)
    assert "Say whom to invite" in said.by("invite", "2026", status=2)


def test_an_area_agrees_to_be_named(said: Said) -> None:
    said.by(*A_ROUND)
    assert said.by("agree", "2026", "Moray") == "Moray agrees to be named in the round 2026.\n"
    assert "no longer agrees" in said.by("agree", "2026", "Moray", "--withdraw")
    assert "not an area" in said.by("agree", "2026", "Atlantis", status=2)


def test_a_sign_in_link_signs_one_officer_in_once(said: Said) -> None:
    link = said.by("sign-in-link", "--role", "officer", "--name", "Jo", "--area", "scotland:Moray").strip()
    assert re.fullmatch(r"/sign-in/[\w-]{43}", link)
    place = open_place()
    officer = redeem_link(place, link.removeprefix("/sign-in/"))
    assert officer is not None
    assert (officer.role, officer.areas) == (Role.OFFICER, (("scotland", "S37000019"),))
    assert redeem_link(place, link.removeprefix("/sign-in/")) is None
    place.storage.close()


def test_a_sign_in_link_may_be_a_whole_address(said: Said) -> None:
    link = said.by("sign-in-link", "--role", "facilitator", "--address", "https://toolkit.example.org/")
    assert link.startswith("https://toolkit.example.org/sign-in/")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--role", "officer"),
        ("--role", "officer", "--area", "Moray"),
        ("--role", "officer", "--area", "scotland:Atlantis"),
        ("--role", "officer", "--area", "narnia:Moray"),
        ("--role", "facilitator", "--area", "scotland:Moray"),
    ],
)
def test_an_officer_has_areas_and_nobody_else(said: Said, arguments: tuple[str, ...]) -> None:
    assert said.by("sign-in-link", *arguments, status=2)


def test_nobody_is_both_officer_and_facilitator(said: Said) -> None:
    said.by("sign-in-link", "--role", "facilitator", "--name", "Jo")
    refusal = said.by("sign-in-link", "--role", "officer", "--name", "JO", "--area", "scotland:Fife", status=2)
    assert "facilitator already" in refusal


def test_the_demonstration_is_made_and_removed(said: Said) -> None:
    assert said.by("demonstration", "create") == "The demonstration is ready.\n"
    assert said.by("demonstration", "create") == "The demonstration is there already.\n"
    assert said.by("round", "list").count("demonstration, all invented") == 3
    assert said.by("verify") == "Counts and answers agree.\nAll digests fit.\n"
    assert said.by("demonstration", "remove") == "Removed 3 demonstration rounds.\n"
    assert said.by("round", "list") == "There are no rounds yet.\n"


def test_verify_names_what_differs_and_fails(said: Said) -> None:
    said.by("demonstration", "create")
    earliest = said.by("round", "list").split(" · ")[0]
    place = open_place()
    with place.storage.writing() as connection:
        here = (tallies.c.round == earliest) & (tallies.c.area == "D12") & (tallies.c.kind == "sent")
        connection.execute(tallies.update().where(here).values(people=5))
    place.storage.close()
    assert said.by("verify", status=1).splitlines() == [
        f"{earliest} · D12 · deputy · national · sent · kept 5 · the answers say 1",
        "1 count not as the answers say.",
        "All digests fit.",
    ]
