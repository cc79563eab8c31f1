"""Nothing that people read is written into the code: in the invented language every word of every page has accents."""

from collections.abc import Iterable, Iterator

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.place import Place
from assessment.access.signing_in import enter_demonstration
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.ui.frame.registry import PAGES
from tests.gate.world import OWN, World
from tests.language.conftest import spoken_page
from tests.language.messages import messages
from tests.language.texts import content_of, data_of, round_ids, shown, untranslated

CONTENT = frozenset(
    page.url_path for page in PAGES if page.path.startswith(("pages/evidence/", "pages/about/", "pages/home/"))
)
"""Where a text of the content may be the same as one of the app's."""
FIRST_QUESTION = {"q": "1.1", "i": "1.1"}


def findings(at: Place, who: Identity, query: dict[str, str], addresses: Iterable[str] = ()) -> Iterator[str]:
    """What is in plain English on the pages as this person sees them, one line each."""
    data, of_content, ids = data_of(at, messages()), content_of(at), round_ids(at)
    for address in addresses or [page.url_path for page in PAGES]:
        app = spoken_page(at, address, who if who != VISITOR else None, query)
        if app.exception:
            yield f"/{address}: fails: {app.exception[0].message}"
        for text in sorted(shown(app)):
            is_data = (address in CONTENT and text.casefold() in of_content) or (address == "audit" and text in ids)
            if not is_data and (left := untranslated(text, data)):
                yield f"/{address}: {left!r} in {text[:200]!r}"


def test_for_a_visitor(invented_rounds: Place) -> None:
    assert list(findings(invented_rounds, VISITOR, {})) == []


def test_for_somebody_who_begins(invented_rounds: Place) -> None:
    carer = enter_demonstration(invented_rounds, Role.CARER)
    assert list(findings(invented_rounds, carer, FIRST_QUESTION)) == []


def test_for_somebody_who_has_sent_answers(invented_rounds: Place) -> None:
    carer = enter_demonstration(invented_rounds, Role.CARER)
    _answer_everything(invented_rounds, carer)
    assert list(findings(invented_rounds, carer, FIRST_QUESTION)) == []


@pytest.mark.parametrize("role", [Role.OFFICER, Role.FACILITATOR])
def test_for_those_who_look_at_results(invented_rounds: Place, role: Role) -> None:
    assert list(findings(invented_rounds, enter_demonstration(invented_rounds, role), FIRST_QUESTION)) == []


@pytest.mark.parametrize("person", ["facilitator", "administrator", "officer", "helper", "carer, later"])
def test_for_those_who_run_and_keep_rounds(world: World, person: str) -> None:
    query = {"round": "open", "area": OWN, **FIRST_QUESTION}
    assert list(findings(world.place, world.people[person], query)) == []


@pytest.mark.parametrize("state", ["draft", "closed", "released"])
def test_for_rounds_at_each_step(world: World, state: str) -> None:
    """The pages that differ from step to step."""
    running = [page.url_path for page in PAGES if page.path.startswith("pages/rounds/")]
    query = {"round": state, "area": OWN}
    assert list(findings(world.place, world.people["facilitator"], query, [*running, "results"])) == []


def _answer_everything(at: Place, carer: Identity) -> None:
    sheet = open_sheet(at, carer)
    levels = [level.id for level in sheet.framework.scale.levels]
    given = {AnswerKey(AnswerKind.RATING, i.id): levels[n % 3] for n, i in enumerate(sheet.framework.indicators)}
    given[AnswerKey(AnswerKind.COMMENT, sheet.framework.indicators[0].id)] = "Ⅲ"
    for key, value in given.items():
        save(at, carer, key, value, seen=99, editor="e")
    choose_audience(at, carer, Audience.BOARD_WITH_ROLE, told_invited=sheet.invited)
    send(at, carer)
