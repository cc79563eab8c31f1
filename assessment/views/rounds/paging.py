"""Long lists in parts: which part is shown, and links to the others, so that each part has its own address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from assessment.views.html import EMPTY, Html, element, link
from assessment.views.rounds.addresses import address
from assessment.wording import paging as words

AT_ONCE: Final = 25

Row = TypeVar("Row")


@dataclass(frozen=True)
class Pages:
    """A list of `of` rows, `at_once` on each page; `page` from 1 is shown."""

    of: int
    page: int = 1
    at_once: int = AT_ONCE

    @property
    def last(self) -> int:
        """The number of pages; 1 for an empty list."""
        return max(1, -(-self.of // self.at_once))

    def part(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows of this page."""
        first = (self.page - 1) * self.at_once
        return rows[first : first + self.at_once]


def pages(of: int, asked: str, *, at_once: int = AT_ONCE) -> Pages:
    """The page that an address asks for; the nearest one where it asks for none that there is."""
    wanted = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    return Pages(of, min(max(wanted, 1), Pages(of, at_once=at_once).last), at_once)


def pager(shown: Pages, url_path: str, **query: str) -> Html:
    """Which rows of how many these are, with links to those before and after. Nothing where all are shown."""
    if shown.last == 1:
        return EMPTY
    first = (shown.page - 1) * shown.at_once + 1
    last = min(shown.of, first + shown.at_once - 1)
    before = link(words.before(), _to(url_path, query, shown.page - 1), rel="prev") if shown.page > 1 else EMPTY
    after = link(words.after(), _to(url_path, query, shown.page + 1), rel="next") if shown.page < shown.last else EMPTY
    told = element("p", words.rows(first, last, shown.of))
    return element("nav", before, told, after, class_="pager", aria_label=words.pages())


def _to(url_path: str, query: dict[str, str], page: int) -> str:
    kept = {name: value for name, value in query.items() if value}
    return address(url_path, **kept, **({"page": str(page)} if page > 1 else {}))
