"""Starting: refuse with a clear message, or be ready before the first visitor comes."""

import gc
import pkgutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.access.place import Place, PlaceError, open_place, set_place
from assessment.model.errors import ToolkitError
from assessment.web.erasing import erasing_what_is_over
from assessment.web.logs import without_secrets
from assessment.web.openid import ProviderSettingsError, provider
from assessment.web.settings import problems

PRELOADED = ("access", "wording", "charts", "views", "reports", "ui")


class CannotStartError(ToolkitError):
    """Why the toolkit does not start, and what to mend."""


class Start:
    """One start of the server. `refusal` is why it failed, or ""."""

    def __init__(self, get_option: Callable[[str], object]) -> None:
        self.get_option = get_option
        self.refusal = ""

    @asynccontextmanager
    async def lifespan(self, _app: Any) -> AsyncIterator[dict[str, Any]]:
        """Open the place and load what pages need; close the storage at the end."""
        try:
            check_settings(self.get_option)
            place = open_checked_place()
        except CannotStartError as error:
            self.refusal = str(error)
            raise
        set_place(place)
        if place.demonstration:
            prepare_demonstration(place)
        preload()
        # Everything loaded so far stays for good: collections need not look at it again.
        gc.collect()
        gc.freeze()
        try:
            with without_secrets():
                async with erasing_what_is_over(place):
                    yield {}
        finally:
            place.storage.close()


def check_settings(get_option: Callable[[str], object]) -> None:
    """Raise CannotStartError unless the settings that we need are in force."""
    wrong = problems(get_option)
    if wrong:
        raise CannotStartError(
            "The toolkit does not start, because its settings are not in force:\n  "
            + "\n  ".join(wrong)
            + "\nStart it from the folder that holds app.py: its .streamlit/config.toml is read only from there."
        )


def open_checked_place() -> Place:
    """The place that the environment describes. Raises CannotStartError with every problem of the content at once."""
    from assessment.catalogue import ContentProblems

    try:
        provider()  # staff would meet settings that do not fit only when they sign in
        return open_place()
    except (PlaceError, ProviderSettingsError) as error:
        raise CannotStartError(f"The toolkit does not start: {error}") from error
    except ContentProblems as error:
        listed = "\n".join(str(problem) for problem in error.problems)
        raise CannotStartError(
            f"The toolkit does not start, because its content has {len(error.problems)} problem(s):\n{listed}"
        ) from error


def prepare_demonstration(place: Place) -> None:
    """Make the invented rounds, unless they are there already."""
    from assessment.demo import ensure_demonstration

    ensure_demonstration(place)


def preload() -> None:
    """Import what the first visitor would otherwise wait for."""
    import assessment

    for name in ("pandas", "plotly.graph_objects"):
        import_module(name)
    for name in PRELOADED:
        for folder in assessment.__path__:
            for module in pkgutil.walk_packages([f"{folder}/{name}"], f"assessment.{name}."):
                if not module.name.startswith("assessment.ui.main"):  # the script runs when it is imported
                    import_module(module.name)


class PlainRefusal:
    """Says why a start failed in our words, where the server would otherwise print a traceback."""

    def __init__(self, app: ASGIApp, start: Start) -> None:
        self.app = app
        self.start = start

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def in_our_words(message: Message) -> None:
            if message["type"] == "lifespan.startup.failed" and self.start.refusal:
                message = {**message, "message": self.start.refusal}
            await send(message)

        await self.app(scope, receive, in_our_words if scope["type"] == "lifespan" else send)
