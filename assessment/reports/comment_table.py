"""What people wrote to a board and what the area replied, as a table for a spreadsheet: one line for each comment."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from assessment.access.comments import AreaComments
from assessment.language import N_, _
from assessment.wording.cells import safe_cell
from assessment.wording.comments import about, answers_what

COLUMNS: Final = ("round", "area", "about", "in_answer_to", "comment", "role", "reply", "caution")
INVENTED: Final = N_("Invented area and words, for demonstration only")


def comments_csv(found: AreaComments) -> bytes:
    """The released comments, as CSV in UTF-8 with a mark that spreadsheets recognise, in the order of the screen.

    Nothing in it can run as a formula; invented areas say so on every line.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(cell) for cell in line] for line in _lines(found))
    return out.getvalue().encode("utf-8-sig")


def file_name(found: AreaComments) -> str:
    """A name of plain letters: "comments-D03-autumn.csv"."""
    invented = "invented-" if found.area_set.invented else ""
    return f"{invented}comments-{found.area.code}-{found.round.id}.csv"


def _lines(found: AreaComments) -> Iterator[list[str]]:
    framework, caution = found.framework, _(INVENTED) if found.area_set.invented else ""
    for comment in found.comments:
        role = framework.perspective(comment.perspective).label if comment.perspective else ""
        yield [
            found.round.title,
            found.area.name,
            about(framework, comment.key),
            answers_what(framework, comment.key),
            comment.text,
            role,
            comment.reply,
            caution,
        ]
