"""Which page is looked at by whom: each page of the registry, by each kind of guest whom it shows something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assessment.access.gate import Action
from assessment.ui.frame.registry import PAGES, PageSpec


@dataclass(frozen=True)
class Place:
    """An address and who looks. `outside`: one of the small pages that are made without Streamlit."""

    address: str
    guest: str
    outside: bool = False

    def __str__(self) -> str:
        return f"{self.address} as {self.guest}"


GUESTS: Final = {
    Action.SIGN_IN: ("visitor", "carer", "facilitator"),
    Action.ANSWER: ("carer",),
    Action.SEE_OWN_ANSWERS: ("carer",),
    Action.SEE_AREA_RESULTS: ("officer", "facilitator"),
    Action.SEE_BENCHMARK: ("officer",),
    Action.READ_COMMENTS: ("officer", "facilitator"),
    Action.COMPARE_AREAS: ("facilitator",),
    Action.SEE_ROUNDS: ("administrator",),
    Action.ENTER_FOR_SOMEONE: ("facilitator",),
    Action.MODERATE_COMMENTS: ("facilitator",),
    Action.SEE_AUDIT: ("administrator",),
    Action.SEE_EVIDENCE: ("visitor",),
}
"""Who sees a page of this action; for others it is the page that asks them to sign in. Where several see the same, one
of them is enough: an administrator sees all of a round, forms included."""
OTHER_GUESTS: Final = {
    "sent": ("carer who has sent",),
    "withdraw": ("carer who has sent",),
    "second-look": ("helper",),
    "questions": ("carer", "carer who has sent", "helper", "visitor"),
    "check-answers": ("carer", "carer who has sent"),
    "results": ("officer", "facilitator", "visitor"),
    "rounds": ("facilitator", "administrator"),
    "your-sign-in": ("visitor", "carer", "administrator"),
}
"""Where a page has nothing to show to the usual guests, or something else to others as well."""
QUERIES: Final = {"question": ("?q=1.2", "?q=1.5"), "indicator": ("?i=1.2",)}
OUTSIDE: Final = ("/nothing-here", "/open", "/sign-in/not-a-link", "/signed-out")


def _of(page: PageSpec) -> Iterator[Place]:
    for guest in OTHER_GUESTS.get(page.url_path, GUESTS[page.action]):
        for query in QUERIES.get(page.url_path, ("",)):
            yield Place(f"/{page.url_path}{query}", guest)


PLACES: Final = (
    *(place for page in PAGES for place in _of(page)),
    *(Place(address, "visitor", outside=True) for address in OUTSIDE),
)
