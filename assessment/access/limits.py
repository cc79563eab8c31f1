"""How often somebody may try a code, a link or another door, counted in the database (decision 14).

The counts hold over restarts and over several processes. An address and a code are kept as keyed hashes only. A try is
counted before it is made and taken back when it was right, so that tries at the same moment cannot slip through, and
people who share an address and type rightly never lock each other out.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final, TypeVar

from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.storage import attempts, codes

T = TypeVar("T")

PERIOD: Final = timedelta(minutes=15)
PERIODS_KEPT: Final = 96  # a day
LONGEST_SECRET: Final = 200  # of what was typed; no code or link is longer


class Door(StrEnum):
    """What can be tried. The code of a letter and its link are one door."""

    CODE = "code"
    LINK = "link"
    PROVIDER = "provider"
    DEMONSTRATION = "demonstration"


MOST: Final = {Door.CODE: 20, Door.LINK: 20, Door.PROVIDER: 30, Door.DEMONSTRATION: 200}
"""Tries in a period: wrong ones of a code or link, all of the others. A household or an office types wrongly some times
in a quarter of an hour; 20 tries bring nobody near one of the 4 · 10^14 codes."""


class TooManyTries(ToolkitError):
    """Too much was tried from here, or with this code or link. The same for right ones and wrong ones."""

    def __init__(self) -> None:
        minutes = PERIOD // timedelta(minutes=1)
        super().__init__(
            _(
                "For everybody’s safety we stop after a number of tries. Please wait {minutes} minutes and try again. "
                "Nothing is lost: everything that was saved is still there."
            ).format(minutes=minutes)
        )


def limited(place: Place, door: Door, redeem: Callable[[], T | None], *, address: str, secret: str) -> T | None:
    """What `redeem` gives, unless too many wrong ones were tried from this address or with this secret.

    None counts as wrong. Raises TooManyTries, before anything is redeemed.
    """
    period, buckets = _period(), (_from(place, door, address), _of(place, door, secret))
    _count(place, door, buckets, period)
    found = redeem()
    if found is not None:
        with place.storage.writing() as connection:
            for bucket in buckets:
                attempts.take_back(connection, bucket, period)
    return found


def count_visit(place: Place, door: Door, *, address: str) -> None:
    """Count a visit, right or wrong. Raises TooManyTries."""
    _count(place, door, (_from(place, door, address),), _period())


def _count(place: Place, door: Door, buckets: tuple[str, ...], period: int) -> None:
    with place.storage.reading() as connection:  # who is over the limit makes the database write nothing more
        if any(attempts.tries(connection, bucket, period) >= MOST[door] for bucket in buckets):
            raise TooManyTries
    with place.storage.writing() as connection:
        counted = [attempts.add(connection, bucket, period) for bucket in buckets]
        if counted[0] == 1:
            attempts.sweep(connection, before=period - PERIODS_KEPT)
    if max(counted) > MOST[door]:
        raise TooManyTries


def _period() -> int:
    return int(datetime.now(UTC).timestamp() // PERIOD.total_seconds())


def _from(place: Place, door: Door, address: str) -> str:
    return codes.keyed_hash(place.key, f"{door} from {network(address)}", purpose="tries")


def _of(place: Place, door: Door, secret: str) -> str:
    typed = codes.read_code(secret) or secret[:LONGEST_SECRET]
    return codes.keyed_hash(place.key, f"{door} with {typed}", purpose="tries")


def network(address: str) -> str:
    """Whom an address counts for: itself, or its /64 for IPv6, since every household has so many of those."""
    with suppress(ValueError):
        read = ip_address(address)
        if isinstance(read, IPv6Address):
            return str(read.ipv4_mapped or ip_network((read, 64), strict=False))
        return str(read)
    return "unknown"
