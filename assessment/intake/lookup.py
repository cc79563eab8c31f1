"""From 64-bit keys to small numbers, a million at a time: a table without collisions, found by trying multipliers."""

import secrets

import numpy as np

from assessment.intake.words import Numbers, Words

SMALLEST_BITS, LARGEST_BITS, TRIES = 12, 17, 8


class Lookup:
    """Keys that were added, each with its number. Key 0 is always there, with number 0."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {0: 0}
        self._bits = SMALLEST_BITS
        self._full = False
        self._place_all()

    def add(self, key: int, number: int) -> None:
        """Add a key. When the table cannot take one more without a collision, the key is left out for good and is
        simply never found: the caller then asks its dictionary, slower and as right."""
        if self._full or key in self._numbers:
            return
        self._numbers[key] = number
        slot = (key * self._multiplier & 0xFFFF_FFFF_FFFF_FFFF) >> (64 - self._bits)
        if self._keys[slot] == 0 and slot != 0:
            self._keys[slot], self._values[slot] = key, number
        elif not self._grow():
            del self._numbers[key]
            self._full = True
            self._place_all()

    def find(self, keys: Words) -> tuple[Numbers, Words]:
        """Each key's number, and the keys that were found in their place: the number counts where both are equal."""
        slots = keys * np.uint64(self._multiplier)
        slots >>= np.uint64(64 - self._bits)
        places = slots.view(np.int64)
        return np.take(self._values, places, mode="clip"), np.take(self._keys, places, mode="clip")

    def _grow(self) -> bool:
        while self._bits <= LARGEST_BITS:
            if any(self._place_all() for _ in range(TRIES)):
                return True
            self._bits += 1
        self._bits = LARGEST_BITS
        return False

    def _place_all(self) -> bool:
        """Place every key with a new random multiplier (nobody can prepare keys for it); False at a collision."""
        self._multiplier = secrets.randbits(64) | 1
        self._keys = np.zeros(1 << self._bits, dtype=np.uint64)
        self._values = np.zeros(1 << self._bits, dtype=np.uint16)
        taken = {0}
        for key, number in self._numbers.items():
            slot = (key * self._multiplier & 0xFFFF_FFFF_FFFF_FFFF) >> (64 - self._bits)
            if key and slot in taken:
                return False
            taken.add(slot)
            self._keys[slot], self._values[slot] = key, number
        return True
