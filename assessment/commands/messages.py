"""`messages`: the texts of the app for translators, and what they hand in for the app."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Iterator
    from pathlib import Path

STEPS = {
    "extract": "write toolkit.pot, the template of all texts",
    "update": "bring the catalogues up to date with the template, those of frameworks too",
    "compile": "write the compiled catalogues that the app reads",
    "status": "say how much is translated into which language, and whether it may be offered",
}


def add_parser(subparsers: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    sentence = "collect the texts for translators, and compile what they hand in"
    parser = subparsers.add_parser("messages", help=sentence, description=sentence)
    parser.add_argument("step", choices=STEPS, help="; ".join(f"{name}: {says}" for name, says in STEPS.items()))
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is not fresh")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 if all is well; 1 if files are not fresh, or a translation is not as its source."""
    from assessment.language.catalogues import FOLDER
    from assessment.language.workshop import mismatches

    if arguments.step == "status":
        for line in _status():
            print(line)
        return 0
    wrong = [f"{po.name}: {line}" for po in sorted(FOLDER.glob("*.po")) for line in mismatches(po.read_text("utf-8"))]
    for line in wrong:
        sys.stderr.write(f"{line}\n")
    stale = {path: made for path, made in _made(arguments.step).items() if not _is(path, made)}
    for path, made in stale.items():
        if arguments.check:
            sys.stderr.write(f"{path.name} is not fresh: run python -m assessment messages {arguments.step}\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(made)
            print(f"Wrote {path.name}.")
    return 1 if wrong or (stale and arguments.check) else 0


def _made(step: str) -> "dict[Path, bytes]":
    """What should stand in each file of this step."""
    from assessment.language.catalogues import FOLDER
    from assessment.language.workshop import compiled, template, updated

    pot = FOLDER / "toolkit.pot"
    if step == "extract":
        return {pot: template().encode()}
    of = pot.read_text("utf-8")
    catalogues = {po: po.read_text("utf-8") for po in sorted(FOLDER.glob("*.po"))}
    if step == "compile":
        return {po.with_suffix(".mo"): compiled(text, of) for po, text in catalogues.items()}
    own = {po: updated(text, of).encode() for po, text in catalogues.items()}
    return own | {path: text.encode() for po in catalogues for path, text in _frameworks(po.stem).items()}


def _frameworks(tag: str) -> "dict[Path, str]":
    """The catalogue of each framework in this language, with what is translated already."""
    from assessment.catalogue import ROOT, content
    from assessment.catalogue.po import header_of, messages_in
    from assessment.language.workshop import framework_catalogue
    from assessment.model.said import framework_texts

    made = {}
    for framework in content().frameworks:
        path = ROOT / "standards" / framework.id / framework.version / "translations" / f"{tag}.po"
        if not path.parent.parent.is_dir():
            continue  # a draft from elsewhere
        known = messages_in(path.read_text("utf-8"), path.name)[0] if path.is_file() else []
        done = {message.place: (message.source, message.translated) for message in known}
        header = {"Language": tag, "X-Checked-By": header_of(known).get("x-checked-by", "")}
        made[path] = framework_catalogue(framework_texts(framework), done, header)
    return made


def _status() -> "Iterator[str]":
    from assessment.catalogue import content
    from assessment.language.catalogues import FOLDER
    from assessment.language.offering import why_not
    from assessment.language.workshop import counts
    from assessment.model.said import framework_texts

    pot = (FOLDER / "toolkit.pot").read_text("utf-8")
    for po in sorted(FOLDER.glob("*.po")):
        done, every = counts(po.read_text("utf-8"), pot)
        yield f"{po.stem}: {done} of {every} texts. {why_not(po.stem) or 'May be offered.'}"
    for translation in content().translations:
        framework = content().framework(translation.framework_id, translation.framework_version)
        texts = framework_texts(framework)
        done = sum(translation.texts.get(place, ("", ""))[0] == text for place, text in texts.items())
        checked = f"checked by {translation.checked_by}" if translation.checked_by else "checked by nobody: not shown"
        named = f"{framework.id} {framework.version}"
        yield f"{named} in {translation.language}: {done} of {len(texts)} texts, {checked}."


def _is(path: "Path", made: bytes) -> bool:
    return path.is_file() and path.read_bytes() == made
