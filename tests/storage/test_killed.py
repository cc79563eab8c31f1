"""A process killed at any instant loses nothing that it had called saved, and leaves no count behind."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from assessment.storage import answers, responses, verifying
from assessment.storage.engine import Storage
from tests.storage.examples import FRAMEWORK, a_person, a_round

KILLS = 25


def test_whatever_the_instant_of_the_kill_what_was_acknowledged_is_there(
    storage: Storage, database: str, root: Path
) -> None:
    with storage.writing() as connection:
        a_round(connection)
        mine = a_person(connection)
    expected: dict[str, str] = {}
    saves = 0
    command = [sys.executable, "-m", "tests.storage.saver", database, str(mine)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as savers:
        assert savers.stdin is not None
        assert savers.stdout is not None
        for seed in range(KILLS):
            acknowledged = saves_until_killed(savers.stdin, savers.stdout, seed)
            saves += len(acknowledged)
            expected.update(acknowledged)
            expected = stored_after_a_kill(storage, mine, expected)
        savers.stdin.close()
    assert saves > 5 * KILLS, "too few saves to prove anything"


def stored_after_a_kill(storage: Storage, response_id: int, expected: dict[str, str]) -> dict[str, str]:
    """What is stored, which is what was acknowledged but for one save that could no longer be told of."""
    with storage.writing() as connection:
        answers.lock(connection, response_id)  # a server may still be busy with the last words of the killed process
        standing = responses.read(connection, response_id)
        assert verifying.differences(connection, "2026", FRAMEWORK) == ()
    assert standing is not None
    given = standing.response.answers.values()
    found = {str(answer.key): answer.value for answer in given}
    other = {key for key in expected.keys() | found.keys() if expected.get(key, "") != found.get(key, "")}
    newest = max(given, key=lambda answer: answer.revision)
    assert other <= {str(newest.key)}, "an acknowledged save is not there"
    return found


def saves_until_killed(requests: IO[str], said: IO[str], seed: int) -> list[tuple[str, str]]:
    """What one saving process acknowledged before it was killed, at a random instant within moments of a save."""
    chance = random.Random(seed)
    requests.write(f"{seed}\n")
    requests.flush()
    child = int(said.readline())
    lines = [said.readline() for _ in range(chance.randint(1, 20))]
    time.sleep(chance.uniform(0, 0.01))  # the instant is the point: nothing is waited for
    os.kill(child, signal.SIGKILL)
    lines += iter(said.readline, "gone\n")
    return [(key, value) for key, _, value in (line.rstrip("\n").partition("\t") for line in lines)]
