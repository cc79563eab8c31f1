"""Files of backups and rounds, changed as damage or a forger would change them."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from assessment.storage.archive import Contents, Listed


def rewritten(file: Path, changes: dict[str, bytes | None], *, relist: bool = False) -> Path:
    """The file with members replaced (None: left out); `relist` makes the list say so, as a forger would."""
    with ZipFile(file) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    for name, body in changes.items():
        members.pop(name, None)
        if body is not None:
            members[name] = body
    if relist:
        said = json.loads(members["list.json"])
        listed = {name: Listed(**one) for name, one in said["tables"].items()}
        for name, body in changes.items():
            assert body is not None
            table = name.removesuffix(".jsonl")
            listed[table] = replace(listed[table], rows=body.count(b"\n"), sha256=hashlib.sha256(body).hexdigest())
        contents = Contents(said["what"], said["schema"], said["made_at"], listed, said["numbers"])
        tables = {name: vars(one) for name, one in listed.items()}
        members["list.json"] = json.dumps({**said, "tables": tables, "digest": contents.digest}).encode()
    forged = file.with_suffix(".forged")
    with ZipFile(forged, "w", ZIP_DEFLATED) as packed:
        for name, body in members.items():
            packed.writestr(name, body)
    return forged


def member(file: Path, name: str) -> bytes:
    with ZipFile(file) as packed:
        return packed.read(name)
