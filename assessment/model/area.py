"""Areas: integration authorities, in sets that a round names."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_LEFT_OUT: Final = frozenset(
    ("and", "of", "the", "council", "hscp", "ijb", "health", "social", "care", "partnership", "integration", "joint")
) | {"board"}
"""Words that an area's name may carry or not, without meaning another area."""


@dataclass(frozen=True)
class Area:
    """One integration authority. `tile` is (row, column) on the set's tile map, from 1.

    `councils` and `council_codes` go together in order. `former_codes` are superseded codes of the area and of its
    councils; `health_board_former_codes` those of its board.
    """

    code: str
    name: str
    councils: tuple[str, ...]
    health_board: str
    model: str
    kind: str
    abbreviation: str
    tile: tuple[int, int]
    former_codes: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    council_codes: tuple[str, ...] = ()
    health_board_code: str = ""
    health_board_former_codes: tuple[str, ...] = ()

    @property
    def references(self) -> tuple[str, ...]:
        """Every code and name, current or former, that means this area."""
        codes = (self.code, *self.council_codes, *self.former_codes)
        return (*codes, self.name, *self.councils, *self.other_names)


@dataclass(frozen=True)
class AreaSet:
    """All areas of one set. `invented` sets are for the demonstration and say so wherever they are shown."""

    id: str
    label: str
    about: str
    invented: bool
    sources: tuple[str, ...]
    areas: tuple[Area, ...]

    @cached_property
    def _by_code(self) -> dict[str, Area]:
        return {area.code: area for area in self.areas}

    @cached_property
    def _by_reference(self) -> dict[str, Area]:
        return {folded(reference): area for area in self.areas for reference in area.references}

    @cached_property
    def _board_codes(self) -> dict[str, str]:
        return {
            folded(reference): area.health_board_code
            for area in self.areas
            for reference in (area.health_board_code, area.health_board, *area.health_board_former_codes)
            if reference
        }

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of area in this set, in the order in which they first come."""
        return tuple(dict.fromkeys(area.kind for area in self.areas))

    @cached_property
    def health_boards(self) -> tuple[str, ...]:
        """The names of the health boards, alphabetically."""
        return tuple(sorted({area.health_board for area in self.areas}))

    def area(self, code: str) -> Area:
        """The area with this current code. Raises KeyError."""
        return self._by_code[code]

    def find(self, reference: str) -> Area | None:
        """The area that a code (current or former, its own or a council's) or a name (or a variant) means, or None."""
        return self._by_reference.get(folded(reference))

    def health_board_code(self, reference: str) -> str | None:
        """The current code of the health board that a code (current or former) or a name means, else None."""
        return self._board_codes.get(folded(reference))


def folded(reference: str) -> str:
    """A name or code as it is compared: case, accents, punctuation, the order of words, "&" against "and", and words
    such as "Council" or "HSCP" do not matter. "Edinburgh, City of" and "City of Edinburgh Council" are the same.
    """
    plain = unicodedata.normalize("NFKD", reference.casefold())
    words = re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return " ".join(sorted(word for word in words if word not in _LEFT_OUT))
