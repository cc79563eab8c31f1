"""The calls of gettext's functions in the code, found without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LOOKING_UP: Final = frozenset({"_", "ngettext", "pgettext"})
MARKING: Final = LOOKING_UP | {"N_"}


@dataclass(frozen=True)
class Call:
    """One call. `at_import`: it runs when its module is loaded."""

    file: str
    name: str
    node: ast.Call
    at_import: bool

    @property
    def place(self) -> str:
        return f"{self.file}:{self.node.lineno}"

    @property
    def literals(self) -> list[str]:
        """The messages that are written out in the call."""
        first = 1 if self.name == "pgettext" else 0
        last = 2 if self.name == "ngettext" else first + 1
        given = self.node.args[first:last]
        return [part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def sources() -> list[Path]:
    return [ROOT / "app.py", *sorted((ROOT / "assessment").rglob("*.py")), *sorted((ROOT / "pages").rglob("*.py"))]


def calls() -> Iterator[Call]:
    """Every call of gettext's functions in the app."""
    for path in sources():
        file = path.relative_to(ROOT).as_posix()
        if file.startswith("assessment/language/"):
            continue
        is_page = file.startswith("pages/")  # runs anew for each visitor
        yield from _in(ast.parse(path.read_text("utf-8")), file, at_import=not is_page)


def messages() -> frozenset[str]:
    """Every message of the app."""
    return frozenset(text for call in calls() if call.name in MARKING for text in call.literals)


def _in(node: ast.AST, file: str, *, at_import: bool) -> Iterator[Call]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKING:
        yield Call(file, node.func.id, node, at_import)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        inside = node.body if isinstance(node.body, list) else [node.body]
        outside = [*getattr(node, "decorator_list", ()), node.args]
        for part in outside:
            yield from _in(part, file, at_import=at_import)
        for part in inside:
            yield from _in(part, file, at_import=False)
        return
    for child in ast.iter_child_nodes(node):
        yield from _in(child, file, at_import=at_import)
