"""Erasing what is over by itself, while the server runs: at its start and every hour."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Final

from anyio import to_thread

from assessment.access.keeping import erase_due
from assessment.access.place import Place
from assessment.model.identity import Identity, Role
from assessment.wording.times import local

EVERY: Final = 3600.0  # seconds
BY_ITSELF: Final = Identity(Role.ADMINISTRATOR, name="the server, by itself")

log = logging.getLogger("toolkit")


@asynccontextmanager
async def erasing_what_is_over(place: Place, *, every: float = EVERY) -> AsyncIterator[None]:
    """While the block runs, people's data are erased once the last day of their round's keeping is over."""
    task = asyncio.create_task(_erase_again_and_again(place, every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _erase_again_and_again(place: Place, every: float) -> None:
    while True:
        try:
            await to_thread.run_sync(_erase, place)
        except Exception as error:  # the database may be away for a while: the next hour tries again
            log.error("What is over could not be erased: %s", type(error).__name__)
        await asyncio.sleep(every)


def _erase(place: Place) -> None:
    erase_due(place, BY_ITSELF, today=local(datetime.now(UTC)).date())
