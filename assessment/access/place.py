"""Where the toolkit runs: its storage, its content, its key and its switches, taken from the environment once."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.language import SOURCE
from assessment.language.offering import NotOffered, offered
from assessment.model.content import Content
from assessment.model.errors import ToolkitError

if TYPE_CHECKING:
    from assessment.storage.engine import Storage

ROOT = Path(__file__).resolve().parents[2]
SHORTEST_KEY = 32


@dataclass(frozen=True)
class Place:
    """`key` signs cookies and hashes codes; `demonstration` says whether the invented example can be entered;
    `languages` are those that visitors may choose from."""

    storage: "Storage"
    content: Content
    key: bytes
    demonstration: bool
    data_folder: Path
    languages: tuple[str, ...] = (SOURCE,)


class PlaceError(ToolkitError):
    """The environment asks for a place that cannot be opened. The text says what to mend."""


def open_place(environ: Mapping[str, str] = os.environ) -> Place:
    """The place that the environment describes, its storage upgraded to this version.

    DATA_DIR (default `var` beside app.py), DATABASE_URL (default SQLite in it), SECRET_KEY (default a file
    `secret.key` in it, made on first use and readable by its owner alone), DEMONSTRATION (on or off; default off),
    LANGUAGES (such as "en-GB,gd"; default English alone). Raises PlaceError, and the catalogue's ContentProblems.
    """
    from assessment.catalogue import content
    from assessment.storage.engine import Storage

    folder = Path(environ.get("DATA_DIR") or ROOT / "var").resolve()
    demonstration = _switch(environ, "DEMONSTRATION")
    languages = _languages(environ.get("LANGUAGES", ""))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        key = _key(environ.get("SECRET_KEY", ""), folder / "secret.key")
    except OSError as problem:
        raise PlaceError(f"The data folder {folder} cannot be used: {problem.strerror}. Set DATA_DIR.") from problem
    storage = Storage(environ.get("DATABASE_URL") or f"sqlite:///{folder / 'toolkit.sqlite'}")
    storage.upgrade()
    return Place(storage, content(), key, demonstration, folder, languages)


_places: list[Place] = []


def place() -> Place:
    """This process's place, opened on first use."""
    if not _places:
        set_place(open_place())
    return _places[0]


def set_place(new: Place) -> None:
    """Make this the process's place: at start, and in tests."""
    _places[:] = [new]


def _switch(environ: Mapping[str, str], name: str) -> bool:
    value = environ.get(name, "off").strip().casefold()
    if value not in ("on", "off", ""):
        raise PlaceError(f"{name} is {value!r}. Set it to on or off.")
    return value == "on"


def _languages(setting: str) -> tuple[str, ...]:
    try:
        return offered(setting)
    except NotOffered as problem:
        raise PlaceError(f"LANGUAGES is {setting!r}. {problem}") from problem


def _key(given: str, file: Path) -> bytes:
    if given:
        if len(given) < SHORTEST_KEY:
            raise PlaceError(f"SECRET_KEY is too short: give it {SHORTEST_KEY} characters or more, unguessable.")
        return given.encode()
    try:
        # O_EXCL: of two processes that start at once one makes the key and the other reads it.
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        key = file.read_bytes()
    else:
        key = secrets.token_hex(32).encode()
        with os.fdopen(handle, "wb") as stream:
            stream.write(key)
    if len(key) < SHORTEST_KEY:
        raise PlaceError(f"{file} is not a key. Delete it to have a new one made; people then sign in again.")
    return key
