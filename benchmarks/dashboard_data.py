"""Whether the national dashboard's data costs the same for a hundred responses and for a million.

Two rounds in one database, with the same cells filled: behind one 100 responses, behind the other 1,000,000. The data
of all 31 areas (counts, scoring, results) are fetched from both in turns; the medians are compared. Target: at most
1.1 times.

    python benchmarks/dashboard_data.py [--times N]
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assessment.access.comparison import comparison
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import create_round, open_round
from assessment.catalogue import content
from assessment.model.identity import Identity, Role
from assessment.model.round import Audience, Round, RoundState
from assessment.storage import counts
from assessment.storage.counts import Counted, Group
from assessment.storage.engine import Storage

TARGET = 1.1
RESPONSES = 100
TIMES_AS_MANY = 10_000
FACILITATOR = Identity(Role.FACILITATOR)


def a_round(place: Place, round_id: str, times: int) -> None:
    """A round with the answers of 100 people, each standing for so many."""
    on = date(2026, 9, 1)
    draft = Round(round_id, round_id, "equal-and-expert", "", "scotland", RoundState.DRAFT, on, on)
    create_round(place, OPERATOR, draft)
    open_round(place, OPERATOR, round_id)
    framework, areas = place.content.framework("equal-and-expert"), place.content.area_set("scotland").areas
    chance = random.Random(2026)
    answers = [*(level.id for level in framework.scale.levels), "dont_know", "not_applicable"]
    moves: dict[Group, Counter[Counted]] = {}
    for number in range(RESPONSES):
        perspective, audience = chance.choice(framework.perspectives), chance.choice(list(Audience))
        group = Group(round_id, areas[number % len(areas)].code, perspective.id, audience)
        given = moves.setdefault(group, Counter())
        given[counts.SENT] += times
        for indicator in framework.indicators:
            given[Counted("rating", indicator.id, chance.choice(answers))] += times
    with place.storage.writing() as connection:
        counts.move(connection, *moves.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=25)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"sqlite:///{Path(folder) / 'benchmark.sqlite'}")
        storage.upgrade()
        place = Place(storage, content(), b"k" * 64, False, Path(folder))
        rounds = {"hundred": 1, "million": TIMES_AS_MANY}
        for round_id, times in rounds.items():
            a_round(place, round_id, times)
            comparison(place, FACILITATOR, round_id)  # once, so that neither pays for what is only done once
        took: dict[str, list[float]] = {round_id: [] for round_id in rounds}
        for _ in range(arguments.times):
            for round_id, times in rounds.items():
                started = time.perf_counter()
                found = comparison(place, FACILITATOR, round_id)
                took[round_id].append(time.perf_counter() - started)
                assert sum(a.sent for a in found.answered) == RESPONSES * times
        storage.close()
    few, many = statistics.median(took["hundred"]), statistics.median(took["million"])
    print(f"31 areas behind {RESPONSES:>9,} responses {few * 1000:8.1f} ms")
    print(f"31 areas behind {RESPONSES * TIMES_AS_MANY:>9,} responses {many * 1000:8.1f} ms")
    print(f"ratio {many / few:.3f}   target: at most {TARGET}")
    return 0 if many / few <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
