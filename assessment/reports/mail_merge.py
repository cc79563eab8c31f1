"""Lists for a mail merge, one line a person: fresh codes with their links, or reminders, which hold neither."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from assessment.access.invited import Guests, Invited
from assessment.access.letters import Letters
from assessment.wording.cells import safe_cell
from assessment.wording.inviting import reminder

FOR_SPREADSHEETS: Final = "\ufeff"  # without it Excel and Word misread letters such as “ and é
CODES: Final = ("area", "role", "label", "code", "link")
REMINDERS: Final = ("area", "role", "label", "reminder")


def codes_csv(letters: Letters, address: str) -> str:
    """Fresh codes and links. `address` is the toolkit's own."""
    return _csv(
        CODES,
        (
            (one.area, one.perspective.label, one.label, one.code, f"{address}/open#{one.token}")
            for one in letters.letters
        ),
    )


def reminders_csv(guests: Guests, people: Iterable[Invited]) -> str:
    """Who has not sent answers, and what to say to them. No code is in it: those are known to their people alone."""
    rows = (
        (one.area.name, one.perspective.label, one.label, reminder(guests.round, guests.framework, one.area.name))
        for one in people
    )
    return _csv(REMINDERS, rows)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return FOR_SPREADSHEETS + out.getvalue()
