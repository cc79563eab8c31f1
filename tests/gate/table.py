"""The walk against the table: printed for people, compared for the test."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.gate.cells import NOTHING, Found
from tests.gate.commands import ANYBODY, commands
from tests.gate.expected import COMMANDS, FILES, PAGES, PEOPLE, ROUTES, Row
from tests.gate.pages import pages
from tests.gate.routes import files, routes
from tests.gate.world import World

PARTS: Mapping[str, Mapping[str, Row]] = {"Pages": PAGES, "Files": FILES, "Addresses": ROUTES, "Commands": COMMANDS}


def walked(world: World, folder: Path) -> dict[str, list[Found]]:
    """Everything that was found, by part. Addresses come last: they sign people out."""
    return {
        "Pages": list(pages(world)),
        "Files": list(files(world)),
        "Commands": list(commands(world, folder)),
        "Addresses": list(routes(world)),
    }


def problems(part: str, found: Iterable[Found]) -> list[str]:
    """What is not as the table says: cells, things that only one of the two has, and words that went astray."""
    said = []
    seen = set()
    for one in found:
        seen.add(one.what)
        expected = PARTS[part].get(one.what, {}).get(one.person, NOTHING)
        if one.cell != expected:
            said.append(f"{one.what}: {one.person} gets {one.cell}, and should get {expected}")
        said += [f"{one.what}: {one.person} reads {word!r}" for word in sorted(one.leaks)]
    said += [f"{what}: not in the table" for what in sorted(seen - set(PARTS[part]))]
    return said + [f"{what}: in the table and not to be found" for what in sorted(set(PARTS[part]) - seen)]


def lines(found: Mapping[str, Iterable[Found]]) -> Iterator[str]:
    """The table as it was found."""
    yield "States of rounds: (d)raft, (o)pen, (c)losed, (r)eleased; own area / another area; - nothing."
    for part, ones in found.items():
        cells: dict[str, dict[str, str]] = {}
        for one in ones:
            cells.setdefault(one.what, {})[one.person] = one.cell
        people = [person for person in PEOPLE if any(person in row for row in cells.values())]
        wide = max(len(what) for what in (*cells, part))
        heads = [part.ljust(wide), *(person.replace("invented", "inv.") for person in people)]
        yield ""
        yield "  ".join(heads)
        for what, row in cells.items():
            marks = (row.get(person, "").center(len(head)) for person, head in zip(people, heads[1:], strict=True))
            yield "  ".join([what.ljust(wide), *marks]).rstrip()
    yield ""
    yield "Anybody at the machine, since they touch nobody's answers:"
    yield from (f"  {name}: {does}" for name, does in ANYBODY.items())
