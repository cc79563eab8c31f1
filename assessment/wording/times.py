"""Times and dates as people in Scotland write them. Everything is stored in UTC and shown in local time."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from assessment.language import N_, _

SCOTLAND: Final = ZoneInfo("Europe/London")

# Translators: the months as they stand in a date: "3 March 2026".
MONTHS: Final = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December")),
)


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
    return _("{day} {month} {year}").format(day=shown.day, month=_month(shown), year=shown.year)


def moment(at: datetime) -> str:
    """ "3 March 2026 at 10:42"."""
    return _("{date} at {time}").format(date=day(at), time=clock(at))


def since(at: datetime, now: datetime) -> str:
    """The time alone if it was today, else the day with it: "10:42", "3 March at 10:42"."""
    then, today = local(at), local(now)
    if then.date() == today.date():
        return clock(at)
    if then.year != today.year:
        return moment(at)
    return _("{day} {month} at {time}").format(day=then.day, month=_month(then), time=clock(at))


def _month(on: date) -> str:
    return _(MONTHS[on.month - 1])
