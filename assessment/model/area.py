"""Areas: integration authorities, in sets that a round names."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Area:
    """One integration authority. `tile` is (row, column) on the set's tile map, from 1."""

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
        references: dict[str, Area] = {}
        for area in self.areas:
            for reference in (area.code, area.name, *area.former_codes, *area.other_names):
                references[folded(reference)] = area
        return references

    def area(self, code: str) -> Area:
        """The area with this current code. Raises KeyError."""
        return self._by_code[code]

    def find(self, reference: str) -> Area | None:
        """The area that a code (current or former) or a name (or a variant of it) means, else None."""
        return self._by_reference.get(folded(reference))


def folded(reference: str) -> str:
    """A name or code as it is compared: case, spacing and "&" against "and" do not matter."""
    return " ".join(reference.casefold().replace("&", " and ").split())
