"""A process that saves in a loop and says on its output what storage has called saved. Tests kill it.

python -m tests.storage.saver DATABASE RESPONSE SEED
"""

import os
import random
import sys
from typing import NoReturn

from assessment.model.round import Audience
from assessment.storage import responses, sending
from assessment.storage.engine import Storage
from tests.storage.examples import FRAMEWORK, NOON, comment, fact, rating, save

VALUES = {
    **{rating(i.id): ["good", "mixed", "poor", "dont_know", ""] for i in FRAMEWORK.indicators},
    **{comment(i.id): [f"text {number} " * 20 for number in range(50)] for i in FRAMEWORK.indicators},
    fact("costs"): ["travel", "travel parking", "parking lunch", "none", ""],
    fact("days"): [str(days) for days in range(60)],
}


def main(database: str, response_id: int) -> None:
    """For each seed on the input a child that saves until it is killed; what it says, then "gone". Children are forked
    from here so that each begins at once."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            save_for_ever(database, response_id, int(line))
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


def save_for_ever(database: str, response_id: int, seed: int) -> NoReturn:
    """Save, and send or withdraw now and then. The first line is this process's number; each other one is a key, a tab,
    the value that is now stored."""
    os.write(1, f"{os.getpid()}\n".encode())  # by the child itself, or a busy parent may say it after the first save
    chance = random.Random(seed)
    storage = Storage(database)
    while True:
        if chance.random() < 0.1:
            send_or_withdraw(storage, response_id, chance.choice(list(Audience)))
        key = chance.choice(list(VALUES))
        value = chance.choice(VALUES[key])
        save(storage, response_id, key, value)
        os.write(1, f"{key}\t{value}\n".encode())


def send_or_withdraw(storage: Storage, response_id: int, audience: Audience) -> None:
    with storage.writing() as connection:
        held = sending.hold(connection, response_id)
        assert held is not None
        if held.response.is_sent:
            sending.withdraw(connection, held, FRAMEWORK)
            return
        sending.choose(connection, held, FRAMEWORK, audience=audience, told_invited=1)
        chosen = responses.read(connection, response_id)
        assert chosen is not None
        sending.send(connection, chosen, FRAMEWORK, at=NOON)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
