"""Tables in one file: a zip of lines, with a list of what is in it and its digest. Such a file is not trusted.

The digest covers what the tables hold and nothing else, so that the same data have the same digest whenever they are
written. It finds damage; against somebody who may change the file, compare it with the one that was printed.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sqlalchemy import Table

from assessment.model.errors import BadFile
from assessment.storage.lines import LARGEST_NUMBER, Row, columns_of, line_of, row_reader

FORMAT: Final = "carers-self-assessment"
LIST: Final = "list.json"
LARGEST_LIST: Final = 1_000_000  # bytes, unpacked, like the two below
LONGEST_LINE: Final = 8_000_000
LARGEST: Final = 20_000_000_000
ENCRYPTED: Final = 0x1


@dataclass
class Listed:
    """What the list says of one table."""

    columns: list[str]
    rows: int
    sha256: str


@dataclass
class Contents:
    """The list. `what` is "backup" or "round", `schema` the version of the tables. `numbers` are the last ones given to
    rows whose numbers are never given again."""

    what: str
    schema: str
    made_at: str
    tables: dict[str, Listed] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """The digest of everything but the moment at which the file was made."""
        said = {name: value for name, value in asdict(self).items() if name != "made_at"}
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


class Damaged(BadFile):
    """The file is not one of ours, or not as it was written."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This file cannot be used: {why}. Nothing was changed.")


@contextmanager
def writing_archive(path: Path, contents: Contents) -> Iterator[Callable[[Table, Iterable[Sequence[Any]]], None]]:
    """A new file for its owner alone, which is there whole or not at all. The block is given what puts a table in.

    Raises FileExistsError: nothing is ever overwritten.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as packed:
                yield lambda table, rows: _put(packed, contents, table, rows)
                said = {"format": FORMAT, **asdict(contents), "digest": contents.digest}
                packed.writestr(_entry(LIST), json.dumps(said, indent=1, sort_keys=True))
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # of 1980: the same data make the same file
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _put(packed: ZipFile, contents: Contents, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    digest, number = hashlib.sha256(), 0
    with packed.open(_entry(_member(table.name)), "w", force_zip64=True) as member:
        for number, row in enumerate(rows, start=1):  # noqa: B007  # its last value is the number of rows
            line = line_of(tuple(row))
            digest.update(line)
            member.write(line)
    contents.tables[table.name] = Listed(columns_of(table), number, digest.hexdigest())


def _member(table: str) -> str:
    return f"{table}.jsonl"


@dataclass(frozen=True)
class Archive:
    """An open file whose list has been checked."""

    contents: Contents
    packed: ZipFile

    def rows(self, table: Table) -> Iterator[Row]:
        """The table's rows, each checked against its columns; at the end their number and digest. Raises BadFile."""
        listed, read, digest, number = self.contents.tables[table.name], row_reader(table), hashlib.sha256(), 0
        with _damage_named(), self.packed.open(_member(table.name)) as member:
            for line in iter(lambda: member.readline(LONGEST_LINE + 1), b""):
                if len(line) > LONGEST_LINE:
                    raise Damaged(f"a row of {table.name} is too long")
                digest.update(line)
                number += 1
                yield read(line)
        if (number, digest.hexdigest()) != (listed.rows, listed.sha256):
            raise Damaged(f"the rows of {table.name} are not those that were written")


@contextmanager
def reading_archive(
    path: Path, *, what: str, schema: str, tables: Sequence[Table], digest: str = ""
) -> Iterator[Archive]:
    """Open a file and check all that can be checked before its rows are read: sizes, list, version, tables, digest.

    `digest` is the one that was printed when the file was made, or the beginning of it; "" leaves that comparison out.
    Raises BadFile.
    """
    with ExitStack() as opened:
        with _damage_named():
            packed = opened.enter_context(ZipFile(opened.enter_context(path.open("rb"))))
            _check_members(packed, [_member(table.name) for table in tables])
            contents = _contents(packed)
        if contents.what != what:
            raise Damaged(f"it holds a {contents.what}, not a {what}")
        if contents.schema != schema:
            raise Damaged(
                f"it was made by a version of this program with other tables ({contents.schema}; here {schema}). "
                "Read it with that version"
            )
        if {name: listed.columns for name, listed in contents.tables.items()} != {
            table.name: columns_of(table) for table in tables
        }:
            raise Damaged("its tables are not those of this program")
        if not contents.digest.startswith(digest.strip().casefold()):
            raise Damaged("its digest is not the one that you gave")
        yield Archive(contents, packed)


@contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise BadFile("There is no such file. Nothing was changed.") from None
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise Damaged("it is damaged, or not a file that this program made") from None


def _check_members(packed: ZipFile, expected: Sequence[str]) -> None:
    members = packed.infolist()
    if sorted(member.filename for member in members) != sorted([LIST, *expected]):
        raise Damaged("it does not hold the tables of this program")
    if any(m.compress_type not in (ZIP_DEFLATED, ZIP_STORED) or m.flag_bits & ENCRYPTED for m in members):
        raise Damaged("it is packed in another way than this program packs")
    if sum(member.file_size for member in members) > LARGEST or packed.getinfo(LIST).file_size > LARGEST_LIST:
        raise Damaged("it is too large")


def _contents(packed: ZipFile) -> Contents:
    try:
        with packed.open(LIST) as member:
            contents = _listed(member)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Damaged("its list cannot be read") from None
    return contents


def _listed(member: IO[bytes]) -> Contents:
    said = json.loads(member.read(LARGEST_LIST))
    if said["format"] != FORMAT:
        raise ValueError("another program's")
    listed = {
        str(name): Listed([str(column) for column in one["columns"]], int(one["rows"]), str(one["sha256"]))
        for name, one in said["tables"].items()
    }
    numbers = {str(table): int(number) for table, number in said["numbers"].items()}
    if any(not 0 <= number < LARGEST_NUMBER // 2 for number in numbers.values()):
        raise ValueError("numbers that leave no room for more")
    contents = Contents(str(said["what"]), str(said["schema"]), str(said["made_at"]), listed, numbers)
    if said["digest"] != contents.digest:
        raise ValueError("changed since it was written")
    return contents


def now() -> str:
    """The moment at which a file is made."""
    return datetime.now(UTC).isoformat(timespec="seconds")
