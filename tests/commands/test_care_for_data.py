"""Backup, restore, moving, erasing, keeping, sealing and the log, as somebody at the command line uses them."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from tests.commands.test_running_rounds import A_ROUND, Said, data_folder, said

__all__ = ["data_folder", "said"]  # fixtures


@pytest.fixture
def code(said: Said) -> str:
    """The code of the one person who is invited to an open round."""
    said.by(*A_ROUND, "--area", "Moray")
    told = said.by("invite", "2026", "--area", "Moray", "--perspective", "carer_rep", "--format", "csv")
    said.by("round", "open", "2026")
    found = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}", told)
    assert found is not None
    return found.group()


def typed(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))


def opened(code: str) -> None:
    """The person enters their code, so that there is a response."""
    from contextlib import closing

    from assessment.access.place import open_place
    from assessment.access.signing_in import redeem_code

    place = open_place()
    with closing(place.storage):
        assert redeem_code(place, code) is not None


def test_a_backup_comes_back_and_says_what_was_done_since(said: Said, code: str, tmp_path: Path) -> None:
    told = said.by("backup", str(tmp_path / "one"))
    digest = told.splitlines()[1].removeprefix("digest ")
    said.by("round", "close", "2026")
    told = said.by("restore", str(tmp_path / "one"), "--digest", digest)
    assert "rows restored" in told
    assert "undone now" in told
    assert "closed a round" in told
    assert "· open ·" in said.by("round", "list")
    assert "digest is not the one" in said.by("restore", str(tmp_path / "one"), "--digest", "0000", status=2)


def test_a_round_is_exported_erased_and_imported(said: Said, code: str, tmp_path: Path) -> None:
    assert "digest " in said.by("export-round", "2026", str(tmp_path / "out"))
    assert "Nothing was changed" in said.by("erase", "round", "2026", status=1)
    said.by("erase", "round", "2026", "--yes", "2026")
    assert said.by("round", "list") == "There are no rounds yet.\n"
    assert said.by("import-round", str(tmp_path / "out")) == "2026 · Round 2026 · open\n"
    opened(code)


def test_a_persons_data_by_the_code_that_is_typed_and_not_an_argument(
    said: Said, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(code)
    typed(monkeypatch, f"{code}\n")
    told = said.by("export-person", "--out", str(tmp_path / "person"))
    assert len(told.splitlines()) == 2
    assert json.loads((tmp_path / "person" / "my-data.json").read_text())["round"]["id"] == "2026"
    assert (tmp_path / "person" / "my-data.json").stat().st_mode & 0o777 == 0o600
    typed(monkeypatch, f"{code}\n")
    assert "cannot be written" in said.by("export-person", "--out", str(tmp_path / "person"), status=2)
    typed(monkeypatch, f"{code}\n")
    assert said.by("erase", "person") == "Erased from the round 2026.\n"
    typed(monkeypatch, f"{code}\n")
    refusal = said.by("erase", "person", status=2)
    assert "leads to nothing" in refusal
    assert code not in refusal


def test_keeping_sealing_and_the_log(said: Said, code: str) -> None:
    assert "kept until 2099-06-30" in said.by("retention", "set", "2026", "--until", "2099-06-30")
    assert "without a date" in said.by("retention", "set", "2026", "--no-date")
    assert said.by("retention", "run") == "No round’s day is over.\n"
    assert said.by("retention", "show") == "No round’s day is over.\n"
    assert "repeat the command with --yes" in said.by("seal", "2026", status=1)
    assert "can be sealed" in said.by("seal", "2026", "--yes", status=2)
    said.by("round", "close", "2026")
    said.by("round", "release", "2026")
    assert said.by("seal", "2026", "--yes") == "The round 2026 is sealed: 0 responses.\n"
    lines = said.by("audit", "--newest", "2").splitlines()
    assert "sealed a round: 0 responses" in lines[0]
    assert lines[-1].startswith("newest digest ")
    assert "created a round" in said.by("audit", "--round", "2026")
    assert "All digests fit." in said.by("verify")
