"""The list of what axe finds and we cannot mend is the one that docs/accessibility.md gives."""

from pathlib import Path

from tests.accessibility.known import STREAMLITS_OWN
from tests.accessibility.places import PLACES


def test_each_is_explained_to_maintainers(root: Path) -> None:
    explained = (root / "docs" / "accessibility.md").read_text("utf-8")
    assert [known.rule for known in STREAMLITS_OWN if f"`{known.rule}`" not in explained] == []
    assert ("axe finds nothing in any page" in explained) == (not STREAMLITS_OWN)


def test_each_is_about_a_page_that_is_looked_at() -> None:
    looked_at = {place.address.partition("?")[0] for place in PLACES}
    assert all(known.pages <= looked_at for known in STREAMLITS_OWN)
