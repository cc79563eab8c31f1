"""Letters, labels, new codes and revoking, as somebody at the command line does it."""

import re
import stat
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.access.place import open_place
from assessment.access.signing_in import redeem_code

A_ROUND = ("round", "create", "--id", "2026", "--opens", "2026-09-01", "--closes", "2026-11-30")
MORAY = ("invite", "2026", "--area", "Moray", "--perspective", "officer")
ADDRESS = ("--address", "https://carers.example.org/")


class Said:
    """Runs a command and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def by(self, *command: str, status: int = 0) -> str:
        assert main(command) == status
        printed = self.capsys.readouterr()
        return printed.out if status == 0 else printed.err


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    for name in ("DATABASE_URL", "SECRET_KEY", "DEMONSTRATION", "EXTRA_FRAMEWORKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    made = Said(capsys)
    made.by(*A_ROUND)
    return made


def opens(code: str) -> bool:
    place = open_place()
    try:
        return redeem_code(place, code) is not None
    finally:
        place.storage.close()


def code_in(printed: str) -> str:
    (code,) = re.findall(r"\S{4}-\S{4}-\S{3}", printed)
    return str(code)


def test_letters_are_written_to_a_file_that_needs_nothing_else(said: Said, tmp_path: Path) -> None:
    file = tmp_path / "letters.html"
    printed = said.by(*MORAY, "--letters", str(file), *ADDRESS, "--contact", "Jo Park", "--large")
    page = file.read_text("utf-8")
    assert code_in(printed) in page
    assert "carers.example.org</strong>" in page
    assert "Ask Jo Park." in page
    assert "large-print" in page
    assert "/assets/" not in page
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_without_an_address_or_a_new_file_nobody_is_invited(said: Said, tmp_path: Path) -> None:
    taken = tmp_path / "taken.html"
    taken.write_text("mine", "utf-8")
    assert "--address" in said.by(*MORAY, "--letters", str(tmp_path / "new.html"), status=2)
    assert "cannot be made as a new file" in said.by(*MORAY, "--letters", str(taken), *ADDRESS, status=2)
    assert taken.read_text("utf-8") == "mine"
    assert said.by("invitations", "list", "2026") == "Nobody is invited yet.\n"


def test_a_file_for_nobody_is_not_left_behind(said: Said, tmp_path: Path) -> None:
    file = tmp_path / "letters.html"
    nobody = ("invite", "2026", "--area", "Atlantis", "--perspective", "officer", "--letters", str(file), *ADDRESS)
    assert "Nobody was invited" in said.by(*nobody, status=2)
    assert not file.exists()


def test_an_invitation_is_relabelled_reissued_and_revoked_by_its_number(said: Said, tmp_path: Path) -> None:
    first = code_in(said.by(*MORAY, "--label", "Officer A"))
    (number,) = re.findall(
        r"^(\d+) · Moray · officer · Officer A · code number 1$", said.by("invitations", "list", "2026"), re.M
    )
    assert said.by("invitations", "label", "2026", number, "Finance lead") == "Saved: Finance lead\n"
    slips = tmp_path / "slips.html"
    printed = said.by("invitations", "reissue", "2026", number, "--letters", str(slips), "--slips", *ADDRESS)
    second = code_in(printed)
    assert second in slips.read_text("utf-8")
    assert (opens(first), opens(second)) == (False, True)
    assert "Finance lead · code number 2" in said.by("invitations", "list", "2026")
    said.by("invitations", "revoke", "2026", number)
    assert not opens(second)
    assert "Finance lead · taken back" in said.by("invitations", "list", "2026")
    assert "Nothing was changed" in said.by("invitations", "revoke", "2026", number, status=2)
