"""Each command, with each role in the place of the person at the machine, for rounds in each state."""

import contextlib
import io
import os
import shutil
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from unittest.mock import patch

from assessment.__main__ import command_modules, main, parser_for
from assessment.access import operator
from assessment.access.place import _places
from assessment.model.round import RoundState
from tests.access.places import KEY
from tests.gate.cells import NOTHING, OPENS, Found, cell_of, leaks
from tests.gate.world import World, title

PEOPLE: Final = ("visitor", "carer", "officer", "facilitator", "administrator")

DATES: Final = "--opens 2026-09-01 --closes 2026-11-30"
EXAMPLES: Final[Mapping[str, str]] = {
    "agree": "{round} Moray",
    "demonstration": "remove",
    "invite": "{round} --area Moray --perspective officer",
    "round create": f"--id another --area Moray {DATES}",
    "round open": "{round}",
    "round close": "{round}",
    "round release": "{round}",
    "round list": "",
    "sign-in-link": "--role facilitator --name Somebody",
    "staff add": "--role facilitator --name Somebody",
    "staff list": "",
    "staff areas": "Morag --take scotland:Moray",
    "staff leave": "Morag",
    "staff end-sessions": "Morag",
    "verify": "",
}
"""What is typed after each command that asks the gate; {round} stands for a round in each state."""

ANYBODY: Final[Mapping[str, str]] = {
    "check": "reads content",
    "evidence": "writes published figures",
    "schemas": "writes files of the repository",
    "score": "reads a file of the person's own",
    "scoring-guide": "writes a file of the repository",
    "serve": "starts the server, where everybody meets the gate",
}
"""Commands that touch nobody's answers, with what they do: whoever has the machine may run them."""


def every_command() -> tuple[str, ...]:
    """ "round open" and so on, as the command line has them."""
    return tuple(name for module in command_modules() for name in _names(parser_for([module]), module))


def _names(parser: ArgumentParser, module: str) -> list[str]:
    (top,) = (action for action in parser._actions if isinstance(action, _SubParsersAction))
    below = [action for action in top.choices[module]._actions if isinstance(action, _SubParsersAction)]
    return [f"{module} {name}" for action in below for name in action.choices] or [module]


def commands(world: World, folder: Path) -> Iterator[Found]:
    """One for each command that asks the gate and each role. Each runs on a copy of the world in this folder."""
    for command, typed in EXAMPLES.items():
        for person in PEOPLE:
            yield _found(world, folder, person, command, f"{command} {typed}")


def _found(world: World, folder: Path, person: str, command: str, typed: str) -> Found:
    if "{round}" not in typed:
        status, said = _run(world, folder, person, typed.split())
        shown = {(state, "") for state in RoundState if title(state) in said}
        cell = cell_of(shown, otherwise=OPENS if status == 0 and said else NOTHING)
        return Found(command, person, cell, frozenset(leaks(person, said)))
    done, told = set(), ""
    for state in RoundState:
        status, said = _run(world, folder, person, typed.format(round=state.value).split())
        done |= {(state, "")} if status == 0 else set()
        told += said
    return Found(command, person, cell_of(done, otherwise=NOTHING), frozenset(leaks(person, told)))


def _run(world: World, folder: Path, person: str, arguments: list[str]) -> tuple[int, str]:
    """Its exit status and all that it says."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(world.place.data_folder, copy, ignore=shutil.ignore_patterns("*-shm"))
    environ = {"DATA_DIR": str(copy), "SECRET_KEY": KEY.decode(), "DATABASE_URL": "", "DEMONSTRATION": "on"}
    before = list(_places)
    identity = operator.OPERATOR if person == "administrator" else world.people[person]
    said = io.StringIO()
    with (
        patch.dict(os.environ, environ),
        patch.object(operator, "OPERATOR", identity),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        status = main(arguments)
    _places[:] = before
    return status, said.getvalue()
