"""A process that tries a code again and again, as somebody who guesses would, and says how each try ended.

python -m tests.access.trying DATABASE HOW-OFTEN ADDRESS CODE
"""

import sys
from collections import Counter
from pathlib import Path

from assessment.access.limits import Door, TooManyTries, limited
from assessment.access.place import Place
from assessment.access.signing_in import redeem_code
from assessment.model.content import Content
from assessment.storage.engine import Storage

KEY = b"k" * 64


def place_on(storage: Storage) -> Place:
    nothing = Content(**dict.fromkeys(Content.__dataclass_fields__, ()))
    return Place(storage, nothing, KEY, demonstration=False, data_folder=Path())


def try_code(place: Place, code: str, address: str) -> str:
    """ "in", "wrong" or "stopped"."""
    try:
        found = limited(place, Door.CODE, lambda: redeem_code(place, code), address=address, secret=code)
    except TooManyTries:
        return "stopped"
    return "wrong" if found is None else "in"


def main(database: str, how_often: int, address: str, code: str) -> None:
    storage = Storage(database)
    ended = Counter(try_code(place_on(storage), code, address) for _ in range(how_often))
    storage.close()
    sys.stdout.write(" ".join(f"{how}={ended[how]}" for how in ("in", "wrong", "stopped")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4])
