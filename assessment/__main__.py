"""The command line: `python -m assessment COMMAND …`.

Each module of assessment.commands is a command of the same name. It has `add_parser(subparsers)`, which describes the
command and sets `run`, and imports nothing heavy before it runs.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

from assessment import commands

REFUSED = 2
"""The exit status of a command that could not do its work; 1 is a command's own "no"."""

INTERRUPTED = 130


def command_modules() -> dict[str, str]:
    """The module of each command, by the command's name."""
    names = sorted(module.name for module in iter_modules(commands.__path__) if not module.name.startswith("_"))
    return {name.replace("_", "-"): f"{commands.__name__}.{name}" for name in names}


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the one command that is called, or with all of them for help."""
    parser = argparse.ArgumentParser(prog="python -m assessment", description="The carers’ self-assessment toolkit.")
    subparsers = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    modules = command_modules()
    called = modules.get(arguments[0]) if arguments else None
    for module in [called] if called else modules.values():
        import_module(module).add_parser(subparsers)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Runs a command; its exit status. Errors that are written for people are shown without a traceback."""
    from assessment.model.errors import ToolkitError

    chosen = parser_for(arguments).parse_args(arguments)
    try:
        status = int(chosen.run(chosen) or 0)
        sys.stdout.flush()
        return status
    except ToolkitError as error:
        words = f"{error}\n".encode("utf-8", "backslashreplace").decode()  # it may quote what is not text
        sys.stderr.write(words)
        return REFUSED
    except UnicodeEncodeError:
        sys.stderr.write("What was typed holds characters that are not text. Nothing was changed.\n")
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough: nothing more can be written, not even when Python closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
