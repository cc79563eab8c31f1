"""Lists for a mail merge: what a word processor reads, without formulas, and reminders without codes."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

from assessment.access.invited import Guests, Invited
from assessment.catalogue import content
from assessment.reports.mail_merge import codes_csv, reminders_csv
from tests.builders import a_framework
from tests.views.letters.test_printed import ROUND, some_letters


def rows(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_fresh_codes_come_with_their_links() -> None:
    head, row = rows(codes_csv(some_letters(label="=1+1"), "https://carers.example.org"))
    assert head == ["area", "role", "label", "code", "link"]
    assert row == [
        "Moray",
        "carer rep",
        "'=1+1",
        "FMDT-JBEF-KNW",
        "https://carers.example.org/open#token.of-the_link",
    ]


def test_reminders_name_labels_and_say_what_to_say() -> None:
    framework = a_framework()
    area = content().area_set("scotland").areas[0]
    one = Invited(
        1, area, framework.perspective("officer"), "Officer A", datetime.now(UTC), 1, revoked=False, sent=False
    )
    guests = Guests(replace(ROUND), framework, (area,), (one,), may_change=True)
    head, row = rows(reminders_csv(guests, [one]))
    assert head == ["area", "role", "label", "reminder"]
    assert row[:3] == [area.name, "officer", "Officer A"]
    assert f"the board for {area.name}" in row[3]
    assert "30 November 2026" in row[3]
    assert "your choice whether you answer" in row[3]
