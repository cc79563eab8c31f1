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
from tests.gate.world import OWN, World, title

PEOPLE: Final = ("visitor", "carer", "officer", "facilitator", "administrator")

DATES: Final = "--opens 2026-09-01 --closes 2026-11-30"
EXAMPLES: Final[Mapping[str, str]] = {
    "agree": "{round} Moray",
    "audit": "",
    "backup": "{new}",
    "erase person": "",
    "erase round": "{round} --yes {round}",
    "export-person": "--out {new}",
    "export-round": "{round} {new}",
    "import-round": "{exported}",
    "invitations label": "{round} {invitation} Another",
    "invitations list": "{round}",
    "invitations reissue": "{round} {invitation}",
    "invitations revoke": "{round} {invitation}",
    "restore": "{backup}",
    "retention run": "",
    "retention set": "{round} --until 2099-01-01",
    "retention show": "",
    "round areas": "{round} --area Moray --area Fife",
    "round check": "{round}",
    "round extend": "{round} --closes 2099-01-01",
    "round rates": "{round}",
    "round reopen": "{round} --closes 2099-01-01",
    "seal": "{round} --yes",
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
"""What is typed after each command that asks the gate. {round} stands for a round in each state and {invitation} for an
unused one in it, {new} for a file that is not there yet, {backup} and {exported} for such files of this world."""

A_CODE: Final = ("erase person", "export-person")
"""These read a code from the keyboard: an unused one of a round in each state."""

BEFORE: Final[Mapping[str, str]] = {"import-round": "erase round released --yes released"}
"""What the person at the machine has done just before."""

ANYBODY: Final[Mapping[str, str]] = {
    "check": "reads content",
    "evidence": "writes published figures",
    "messages": "writes files of the repository",
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
    for made in (f"backup {folder / 'a.backup'}", f"export-round released {folder / 'a.round'}"):
        status, said = _run(world, folder, "administrator", made)
        assert status == 0, said
    for command, typed in EXAMPLES.items():
        for person in PEOPLE:
            yield _found(world, folder, person, command, typed)


def _found(world: World, folder: Path, person: str, command: str, typed: str) -> Found:
    is_of_rounds = "{round}" in typed or command in A_CODE
    done, told = set(), ""
    for state in RoundState if is_of_rounds else (RoundState.RELEASED,):
        filled = typed.format(
            round=state.value,
            invitation=world.unanswered[state, OWN],
            new=folder / "copy" / "new",
            backup=folder / "a.backup",
            exported=folder / "a.round",
        )
        code = world.codes[state, OWN] if command in A_CODE else ""
        status, said = _run(world, folder, person, f"{command} {filled}", before=BEFORE.get(command, ""), keyed=code)
        done |= {(state, "")} if status == 0 else set()
        told += said
    lost = frozenset(leaks(person, told))
    if is_of_rounds:
        return Found(command, person, cell_of(done, otherwise=NOTHING), lost)
    shown = {(state, "") for state in RoundState if title(state) in told}
    return Found(command, person, cell_of(shown, otherwise=OPENS if done else NOTHING), lost)


def _run(world: World, folder: Path, person: str, typed: str, *, before: str = "", keyed: str = "") -> tuple[int, str]:
    """Its exit status and all that it says."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(world.place.data_folder, copy, ignore=shutil.ignore_patterns("*-shm"))
    environ = {"DATA_DIR": str(copy), "SECRET_KEY": KEY.decode(), "DATABASE_URL": "", "DEMONSTRATION": "on"}
    kept = list(_places)
    identity = operator.OPERATOR if person == "administrator" else world.people[person]
    said = io.StringIO()
    with patch.dict(os.environ, environ), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        if before:
            assert main(before.split()) == 0, said.getvalue()
            said.truncate(0)
        with patch.object(operator, "OPERATOR", identity), patch("sys.stdin", io.StringIO(f"{keyed}\n")):
            status = main(typed.split())
    _places[:] = kept
    return status, said.getvalue()
