"""Where the toolkit runs, from its environment: folders, keys and switches."""

import stat
from pathlib import Path

import pytest

from assessment.access import place as places
from assessment.access.place import PlaceError, open_place, place, set_place


def test_the_data_folder_gets_a_database_and_a_key_for_its_owner_alone(tmp_path: Path) -> None:
    made = open_place({"DATA_DIR": str(tmp_path / "data")})
    made.storage.close()
    for name in ("toolkit.sqlite", "secret.key"):
        assert stat.S_IMODE((tmp_path / "data" / name).stat().st_mode) == 0o600
    assert len(made.key) >= 32


def test_the_key_stays_the_same_over_starts_and_differs_between_places(tmp_path: Path) -> None:
    keys = []
    for folder in ("one", "one", "another"):
        made = open_place({"DATA_DIR": str(tmp_path / folder)})
        made.storage.close()
        keys.append(made.key)
    assert keys[0] == keys[1] != keys[2]


def test_a_given_key_is_used_and_none_is_written(tmp_path: Path) -> None:
    made = open_place({"DATA_DIR": str(tmp_path), "SECRET_KEY": "k" * 40})
    made.storage.close()
    assert made.key == b"k" * 40
    assert not (tmp_path / "secret.key").exists()


def test_a_given_key_that_can_be_guessed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match="SECRET_KEY"):
        open_place({"DATA_DIR": str(tmp_path), "SECRET_KEY": "secret"})


def test_a_spoilt_key_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_bytes(b"")
    with pytest.raises(PlaceError, match=r"secret\.key"):
        open_place({"DATA_DIR": str(tmp_path)})


@pytest.mark.parametrize(("said", "means"), [("on", True), (" ON ", True), ("off", False), ("", False)])
def test_the_demonstration_is_switched_on_or_off(tmp_path: Path, said: str, means: bool) -> None:
    made = open_place({"DATA_DIR": str(tmp_path), "DEMONSTRATION": said})
    made.storage.close()
    assert made.demonstration is means


def test_the_demonstration_is_off_unless_switched_on(tmp_path: Path) -> None:
    made = open_place({"DATA_DIR": str(tmp_path)})
    made.storage.close()
    assert not made.demonstration


@pytest.mark.parametrize("said", ["yes", "true", "1"])
def test_a_switch_that_is_neither_on_nor_off_is_refused(tmp_path: Path, said: str) -> None:
    with pytest.raises(PlaceError, match="on or off"):
        open_place({"DATA_DIR": str(tmp_path), "DEMONSTRATION": said})


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(PlaceError, match="DATA_DIR"):
        open_place({"DATA_DIR": str(tmp_path / "file" / "data")})


def test_a_process_has_one_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_places", [])
    made = open_place({"DATA_DIR": str(tmp_path)})
    set_place(made)
    assert place() is made
    made.storage.close()
