"""The one list of what axe finds and we cannot mend: each is Streamlit's own. docs/accessibility.md says the same, with
the reasons; a test compares the two, and fails where one of these no longer occurs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tests.accessibility.axe import Finding
from tests.accessibility.places import Place


@dataclass(frozen=True)
class Known:
    """A `rule` of axe that finds something within `part` (a piece of the HTML) on these `pages` (addresses)."""

    rule: str
    part: str
    pages: frozenset[str]

    def is_about(self, finding: Finding) -> bool:
        return finding.rule == self.rule and self.part in finding.html


STREAMLITS_OWN: Final[tuple[Known, ...]] = ()


def unknown(place: Place, found: Iterable[Finding]) -> list[str]:
    """What is found at a place and stands on no list for it."""
    listed = [known for known in STREAMLITS_OWN if _page(place) in known.pages]
    return sorted({str(finding) for finding in found if not any(known.is_about(finding) for known in listed)})


def gone(place: Place, found: Iterable[Finding]) -> list[Known]:
    """What is listed for a place and found there no more."""
    here = list(found)
    listed = [known for known in STREAMLITS_OWN if _page(place) in known.pages]
    return [known for known in listed if not any(known.is_about(finding) for finding in here)]


def _page(place: Place) -> str:
    return place.address.partition("?")[0]
