"""Times and dates as people in Scotland write them. Everything is stored in UTC and shown in local time."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

SCOTLAND: Final = ZoneInfo("Europe/London")


def local(at: datetime) -> datetime:
    """The moment in Scottish local time. Raises ValueError for a time that does not say its zone."""
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at.astimezone(SCOTLAND)


def clock(at: datetime) -> str:
    """ "10:42"."""
    return f"{local(at):%H:%M}"


def day(on: date) -> str:
    """ "3 March 2026". A moment counts for the day that it is in Scotland."""
    shown = local(on) if isinstance(on, datetime) else on
    return f"{shown.day} {shown:%B %Y}"


def moment(at: datetime) -> str:
    """ "3 March 2026 at 10:42"."""
    return f"{day(at)} at {clock(at)}"


def since(at: datetime, now: datetime) -> str:
    """The time alone if it was today, else the day with it: "10:42", "3 March at 10:42"."""
    then, today = local(at), local(now)
    if then.date() == today.date():
        return clock(at)
    year = f" {then.year}" if then.year != today.year else ""
    return f"{then.day} {then:%B}{year} at {clock(at)}"
