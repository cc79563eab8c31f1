"""`make gate-table`: walk everything and print who gets what. Exit status 1 where it is not as the table says."""

import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.gate.table import lines, problems, walked
from tests.gate.world import a_world

logging.disable()
with TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "world").mkdir()
    world = a_world(folder / "world")
    found = walked(world, folder)
    world.place.storage.close()
wrong = [problem for part, ones in found.items() for problem in problems(part, ones)]
sys.stdout.write("\n".join((*lines(found), "", *wrong, f"{len(wrong)} cells are not as they should be.", "")))
sys.exit(1 if wrong else 0)
