"""Every page, letter, copy and message that a carer reads, from the toolkit itself with real content."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.closing import close_round
from assessment.access.helping import begin, people_to_help
from assessment.access.letters import Letter, Letters
from assessment.access.operator import OPERATOR
from assessment.access.place import ROOT, Place, set_place
from assessment.access.sessions import cookie_of
from assessment.access.signing_in import make_sign_in_link, redeem_link
from assessment.catalogue import content
from assessment.catalogue.readability import Readability, readability_of
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, Assisted, Audience
from assessment.storage import rounds
from assessment.storage.engine import Storage
from assessment.ui.frame import who
from assessment.views.answers.copy import as_text
from assessment.views.answers.question import texts_of
from assessment.views.letters.printed import Asking, letters_page, slips_page
from tests.access.places import a_carer, a_place, an_open_round
from tests.readability.passages import of_html, of_page

ANSWERS: Final = {
    "rating:papers-in-time": "mixed",
    "rating:mentoring": "dont_know",
    "comment:papers-in-time": "They came two days before.",
    "fact:papers-days": "2",
    "fact:costs-met": "travel",
}
OWN_PAGES: Final = ("questions", "check-answers", "last-questions", "who-sees-this", "your-data")
OPEN_PAGES: Final = ("", "words", "role", "how-scoring-works", "privacy", "accessibility")
NOW: Final = datetime(2026, 10, 3, 10, 42, tzinfo=UTC)


@dataclass(frozen=True)
class Read:
    """Something that a carer reads. `names` are those that they know, such as their board's."""

    name: str
    passages: tuple[str, ...]
    names: tuple[str, ...] = ("Moray",)

    @property
    def measured(self) -> Readability:
        return readability_of(self.passages, self.names)


def everything() -> Iterator[Read]:
    """Everything, one after another."""
    for world in (_open_to_all, _while_open, _asked_again, _with_a_helper, _run_by_the_board):
        with _place() as place:
            yield from world(place)


def questions() -> Iterator[Read]:
    """Each question of each framework, as it stands in the content."""
    for framework in content().frameworks:
        for indicator in framework.indicators:
            passages = tuple(texts_of(indicator, indicator.facts))
            yield Read(f"{framework.title} {indicator.number}", (*passages, *indicator.easy))


def _open_to_all(place: Place) -> Iterator[Read]:
    an_open_round(place)
    carer = a_carer(place)
    for address in OPEN_PAGES:
        yield _page(place, f"/{address}", address, carer)
    yield _page(place, "/ (nobody signed in)", "", VISITOR)
    yield _page(place, "/ (a wrong code)", "", VISITOR, code="unknown")
    yield _page(place, "/question (nobody signed in)", "question", VISITOR)


def _while_open(place: Place) -> Iterator[Read]:
    an_open_round(place)
    new, carer, *_others = [a_carer(place) for _person in range(3)]
    for address in OWN_PAGES:
        yield _page(place, f"/{address} (new)", address, new)
    yield _page(place, "/question (new)", "question", new, q="1.1")
    _answer(place, carer)
    for address in (*OWN_PAGES, "delete-my-answers", "your-sign-in", "stop-for-today", "try-it"):
        yield _page(place, f"/{address} (begun)", address, carer)
    for number in ("1.2", "3.1"):  # the others differ by their question alone, which is measured by itself
        yield _page(place, f"/question {number}", "question", carer, q=number)
    for looks in ("easy", "large"):
        yield _page(place, f"/questions-to-read ({looks})", "questions-to-read", carer, **{"as": looks})
    choose_audience(place, carer, Audience.BOARD_WITH_ROLE, told_invited=3)
    for address in ("who-sees-this", "your-words", "send", "your-data"):
        yield _page(place, f"/{address} (shared)", address, carer)
    choose_audience(place, carer, Audience.NATIONAL, told_invited=3)
    for address in ("who-sees-this", "send"):
        yield _page(place, f"/{address} (national)", address, carer)
    send(place, carer)
    for address in ("questions", "check-answers", "sent", "withdraw", "who-sees-this", "your-data"):
        yield _page(place, f"/{address} (sent)", address, carer)
    sheet = open_sheet(place, carer)
    yield Read(
        "copy of my answers",
        tuple(line.strip() for line in as_text(sheet, NOW, glossary=place.content.glossary).splitlines()),
    )
    for invited in (1, 2, 12):
        yield _letter(place, f"letter ({invited} invited)", invited=invited)
    yield _letter(place, "code slip", slip=True)


def _asked_again(place: Place) -> Iterator[Read]:
    an_open_round(place)
    carer, late = a_carer(place), a_carer(place)
    _answer(place, carer)
    choose_audience(place, carer, Audience.BOARD, told_invited=3)
    send(place, carer)
    close_round(place, OPERATOR, "2026")
    for address in ("questions", "check-answers", "who-sees-this", "sent", "your-data", "delete-my-answers"):
        yield _page(place, f"/{address} (closed)", address, carer)
    yield _page(place, "/questions (too late)", "questions", late)


def _with_a_helper(place: Place) -> Iterator[Read]:
    an_open_round(place)
    a_carer(place)
    link = make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Jo Park", areas=())
    facilitator = redeem_link(place, link)
    assert facilitator is not None
    person = people_to_help(place, facilitator, "2026")[0].invitation
    helper = begin(place, facilitator, person, Assisted.GROUP)
    _answer(place, helper)
    for address in ("helping", "questions", "question", "second-look", "who-sees-this", "send"):
        yield _page(place, f"/{address} (helper)", address, helper)


def _run_by_the_board(place: Place) -> Iterator[Read]:
    an_open_round(place, run_by_board=True)
    carer = a_carer(place)
    for address in (*OWN_PAGES, "send"):
        yield _page(place, f"/{address} (the board runs it)", address, carer)
    yield _letter(place, "letter (the board runs it)")


def _answer(place: Place, carer: Identity) -> None:
    for key, value in ANSWERS.items():
        save(place, carer, AnswerKey.parse(key), value, seen=10**6, editor="phone")


def _letter(place: Place, name: str, *, invited: int = 2, slip: bool = False) -> Read:
    """What a letter says without what stands round it, which is for those who print it."""
    with place.storage.reading() as connection:
        round_ = rounds.find(connection, "2026")
    assert round_ is not None
    framework = place.content.framework("equal-and-expert")
    letter = Letter("Moray", framework.perspective("carer_rep"), "Carer rep A", "FMDT-JBEF-KNW", "token", invited)
    page = (slips_page if slip else letters_page)(
        Letters(round_, framework, (letter,)), Asking("https://carers.example.org"), large=False
    )
    return Read(name, tuple(of_html(page[page.index("<main>") :])))


def _page(place: Place, name: str, address: str, identity: Identity, **query: str) -> Read:
    set_place(place)
    cookie = cookie_of(place, identity) if identity is not VISITOR else ""
    with patch.object(who, "session_cookie", lambda: cookie):
        app = AppTest.from_file(str(ROOT / "assessment" / "ui" / "main.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        app._page_hash = calc_hash(address)
        app.run()
    assert not app.exception, name
    return Read(name, tuple(of_page(app)))


@contextmanager
def _place() -> Iterator[Place]:
    with TemporaryDirectory() as folder:
        storage = Storage(f"sqlite:///{Path(folder) / 'toolkit.sqlite'}")
        storage.upgrade()
        made = a_place(storage, Path(folder))
        set_place(made)
        try:
            yield made
        finally:
            places._places.clear()
            storage.close()
