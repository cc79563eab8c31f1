"""`schemas`: the author's guide and the JSON Schemas for editors, from the classes that content is read into."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from pathlib import Path


def add_parser(subparsers: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    sentence = "write docs/content-format.md and the JSON Schemas of content files for editors"
    parser = subparsers.add_parser("schemas", help=sentence, description=sentence)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if they are not fresh")
    parser.set_defaults(run=run)


def generated_files() -> "dict[Path, str]":
    """What should stand in each generated file."""
    from assessment.catalogue import ROOT, editors, guide

    schemas = ROOT / "docs" / "schemas"
    return {
        ROOT / "docs" / "content-format.md": guide.content_format(),
        **{schemas / name: text for name, text in editors.schema_files().items()},
    }


def run(arguments: argparse.Namespace) -> int:
    """Writes the files, or with --check tells whether they are fresh. 0: they are; 1: they were not."""
    wanted = generated_files()
    schemas = next(path.parent for path in wanted if path.suffix == ".json")
    left = [path for path in sorted(schemas.glob("*")) if path not in wanted]
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    if arguments.check:
        for path in stale + left:
            sys.stderr.write(f"{path.relative_to(schemas.parents[1])} is not fresh: run python -m assessment schemas\n")
        return 1 if stale or left else 0
    schemas.mkdir(parents=True, exist_ok=True)
    for path in left:
        path.unlink()
    for path in stale:
        path.write_text(wanted[path], "utf-8", newline="\n")
        print(f"Wrote {path.relative_to(schemas.parents[1])}.")
    return 0
