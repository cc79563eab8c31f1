"""Each address of ours and each file, asked for by each person: without a page before it, as a deep link is."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any, Final

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp

from assessment.access.answering import name_for_browsers
from assessment.access.place import set_place
from assessment.model.round import RoundState
from assessment.ui.frame.registry import PAGES
from assessment.web.application import parts
from assessment.web.cookies import COOKIE
from assessment.web.downloads import DOWNLOADS
from assessment.web.settings import REQUIRED
from tests.gate.cells import NOTHING, OPENS, Found, cell_of, leaks
from tests.gate.world import AREAS, World
from tests.web.asking import Answer, ask

Form = dict[str, str]
Example = Callable[[World, str, RoundState, str], tuple[str, Form | bytes]]
"""What is asked for by a person, of a round in this state and of this area: an address, and a form or a body."""

EVERY_ONE: Final = tuple(product(RoundState, AREAS))


def _draft(world: World, person: str, state: RoundState, area: str) -> tuple[str, Form | bytes]:
    token = name_for_browsers(world.place, world.people[person].response)
    return (
        "/draft",
        f'{{"token": "{token}", "editor": "e", "seen": 99, "answers": {{"comment:mentoring": "x"}}}}'.encode(),
    )


def _helping(world: World, person: str, state: RoundState, area: str) -> tuple[str, Form | bytes]:
    return "/help/begin", {"invitation": str(world.unanswered.get((state, area), 0)), "how": "paper"}


def _letters(world: World, person: str, state: RoundState, area: str) -> tuple[str, Form | bytes]:
    line = f"{world.unanswered[state, area]} {world.codes[state, area]}"
    return "/letters", {"round": state.value, "codes": line, "as": "letters"}


EXAMPLES: Final[Mapping[str, Example]] = {
    "POST /draft": _draft,
    "POST /help/begin": _helping,
    "POST /letters": _letters,
}
"""Where more is needed than the address."""

LAST: Final = ("POST /help/finish", "POST /leave/everywhere", "POST /leave", "POST /forget")
"""Asked last: they change what a cookie opens."""


def an_app() -> ASGIApp:
    """Our routes and layers, with nothing of Streamlit behind them."""
    given: dict[str, Any] = parts({f"/{page.url_path}": page.action for page in PAGES}, REQUIRED.__getitem__)
    return Starlette(**{name: given[name] for name in ("routes", "middleware", "exception_handlers")})


def every_route() -> tuple[str, ...]:
    """ "POST /enter" and so on; pages are walked as pages."""
    given = parts({f"/{page.url_path}": page.action for page in PAGES}, REQUIRED.__getitem__)
    addresses = {f"/{page.url_path}" for page in PAGES}
    found = {
        f"{method} {route.path}"
        for route in given["routes"]
        if isinstance(route, Route) and route.path not in addresses and route.endpoint.__name__ != "_nothing"
        for method in route.methods or {"GET"}
        if method != "HEAD" and not route.path.startswith("/download/")
    }
    return tuple(sorted(found - set(LAST))) + tuple(name for name in LAST if name in found)


def files(world: World) -> Iterator[Found]:
    """One for each file and person."""
    set_place(world.place)
    app = an_app()
    for name, person in product(DOWNLOADS, world.cookies):
        answers = {
            (state, area): _ask(app, world, person, f"/download/{name}?round={state}&area={area}&i=1.2")
            for state, area in EVERY_ONE
        }
        yield _found(f"/download/{name}", person, answers)


def routes(world: World) -> Iterator[Found]:
    """One for each address and person."""
    set_place(world.place)
    app = an_app()
    for name, person in product(every_route(), world.cookies):
        method, _, path = name.partition(" ")
        if name not in EXAMPLES:
            answers = {EVERY_ONE[0]: _ask(app, world, person, _filled(path), {} if method == "POST" else None)}
        else:
            answers = {
                (state, area): _ask(app, world, person, *EXAMPLES[name](world, person, state, area))
                for state, area in EVERY_ONE
            }
        yield _found(name, person, answers)


def _filled(path: str) -> str:
    return (
        path.replace("{role}", "officer")
        .replace("{name}", "style.css")
        .replace("{token}", "x")
        .replace("{tag}", "en-GB")
    )


def _ask(app: ASGIApp, world: World, person: str, address: str, form: Form | bytes | None = None) -> Answer:
    headers = {"cookie": f"{COOKIE}={world.cookies[person]}"} if world.cookies[person] else {}
    if isinstance(form, bytes):
        headers |= {"sec-fetch-site": "same-origin"}
        return ask(app, address, method="POST", headers=headers, body=[form])
    return ask(app, address, headers=headers, form=form)


def _found(what: str, person: str, answers: Mapping[tuple[RoundState, str], Answer]) -> Found:
    given = {key for key, answer in answers.items() if answer.status < 400}
    text = "\n".join(f"{dict(answer.headers)} {answer.body.decode('utf-8', 'replace')}" for answer in answers.values())
    everything = len(given) == len(answers)
    cell = OPENS if everything else cell_of(given, otherwise=NOTHING)
    return Found(what, person, cell, frozenset(leaks(person, text)))
