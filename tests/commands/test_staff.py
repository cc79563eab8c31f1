"""The staff, as somebody at the command line looks after them."""

from contextlib import closing
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.access.operator import OPERATOR
from assessment.access.place import open_place
from assessment.access.signing_in import (
    cookie_of,
    identity_of_cookie,
    make_sign_in_link,
    redeem_account,
    redeem_link,
)
from assessment.model.identity import VISITOR, Role
from assessment.storage import audit

ISSUER = "https://id.example.org"
MORAY = ("scotland", "S37000019")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "SECRET_KEY", "DEMONSTRATION", "OPENID_ISSUER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    """Runs a step of the command and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def by(self, *step: str, status: int = 0) -> str:
        assert main(("staff", *step)) == status
        printed = self.capsys.readouterr()
        return printed.out if status == 0 else printed.err

    def add_morag(self, *more: str) -> str:
        return self.by("add", "--role", "officer", "--name", "Morag", "--area", "scotland:Moray", *more)


def test_somebody_is_added_with_an_account_and_signs_in_with_it(said: Said) -> None:
    assert said.by("list") == "There is nobody on the staff yet.\n"
    added = said.add_morag("--issuer", ISSUER, "--subject", "abc-1")
    assert added == f"Morag is on the staff and signs in as abc-1 of {ISSUER}.\n"
    assert said.by("list") == f"Morag · officer · scotland:{MORAY[1]} · abc-1 of {ISSUER} · signed in on 0\n"
    with closing((place := open_place()).storage):
        identity = redeem_account(place, ISSUER, "abc-1")
        assert identity is not None
        assert (identity.role, identity.areas, identity.name) == (Role.OFFICER, (MORAY,), "Morag")
        for issuer, subject in ((ISSUER, "ABC-1"), (f"{ISSUER}/", "abc-1"), ("https://elsewhere.example", "abc-1")):
            assert redeem_account(place, issuer, subject) is None


def test_the_issuer_is_the_providers_unless_it_is_named(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "issuer and a subject" in said.by("add", "--role", "facilitator", "--name", "F", "--subject", "s", status=2)
    monkeypatch.setenv("OPENID_ISSUER", ISSUER)
    assert ISSUER in said.by("add", "--role", "facilitator", "--name", "F", "--subject", "s")


def test_nobody_is_officer_and_facilitator_by_name_or_by_account(said: Said) -> None:
    said.add_morag("--issuer", ISSUER, "--subject", "abc-1")
    by_name = said.by("add", "--role", "facilitator", "--name", "MORAG", status=2)
    assert "officer already" in by_name
    facilitator = ("add", "--role", "facilitator", "--name", "Fiona", "--issuer", ISSUER, "--subject", "abc-1")
    assert "another member of staff" in said.by(*facilitator, status=2)
    assert "Fiona" not in said.by("list")


def test_an_officers_areas_change_and_one_stays(said: Said) -> None:
    said.add_morag()
    changed = said.by("areas", "morag", "--add", "scotland:Fife", "--take", "scotland:Moray")
    assert changed == "Morag is an officer for scotland:S37000032.\n"
    assert "at least one area" in said.by("areas", "Morag", "--take", "scotland:Fife", status=2)
    assert "S37000032" in said.by("list")
    said.by("add", "--role", "facilitator", "--name", "Fiona")
    assert "Only officers" in said.by("areas", "Fiona", "--add", "scotland:Fife", status=2)


def test_ending_sessions_signs_out_everywhere_and_spends_links(said: Said) -> None:
    said.add_morag()
    with closing((place := open_place()).storage):
        links = [make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name="Morag") for _ in range(3)]
        signed_in = [redeem_link(place, link) for link in links[:2]]
        cookies = [cookie_of(place, identity) for identity in signed_in if identity]
        assert said.by("end-sessions", "Morag") == "Morag is signed out on 2 devices.\n"
        assert [identity_of_cookie(place, cookie) for cookie in cookies] == [VISITOR, VISITOR]
        assert redeem_link(place, links[2]) is None


def test_who_leaves_can_no_longer_come_in_by_any_way(said: Said) -> None:
    said.add_morag("--issuer", ISSUER, "--subject", "abc-1")
    with closing((place := open_place()).storage):
        identity = redeem_account(place, ISSUER, "abc-1")
        assert identity is not None
        cookie = cookie_of(place, identity)
        link = make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name="Morag")
        assert "no longer on the staff" in said.by("leave", "Morag")
        assert identity_of_cookie(place, cookie) == VISITOR
        assert redeem_link(place, link) is None
        assert redeem_account(place, ISSUER, "abc-1") is None
    assert said.by("list") == "There is nobody on the staff yet.\n"
    assert "Nobody on the staff is called Morag" in said.by("leave", "Morag", status=2)
    # A successor may have the name and the account, in another role too.
    said.by("add", "--role", "facilitator", "--name", "Morag", "--issuer", ISSUER, "--subject", "abc-1")


def test_each_act_stands_in_the_audit_log(said: Said) -> None:
    said.add_morag()
    said.by("areas", "Morag", "--add", "scotland:Fife")
    said.by("end-sessions", "Morag")
    said.by("leave", "Morag")
    with closing((place := open_place()).storage), place.storage.reading() as connection:
        acts = [entry.act for entry in audit.every(connection)]
    assert [act.did for act in acts] == [
        "added to the staff",
        "changed an officer’s areas",
        "ended somebody’s sessions",
        "took somebody off the staff",
    ]
    assert {act.who for act in acts} == {"the command line"}
    assert all("Morag" in act.detail for act in acts)
