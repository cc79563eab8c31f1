"""GET /download/my-answers: a copy of one's own answers, for the person who gave them and nobody else."""

from collections.abc import Mapping
from datetime import UTC, datetime

from assessment.access.answering import open_sheet
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.views.answers.copy import as_page, as_text
from assessment.web.downloads import Download


def my_answers(place: Place, identity: Identity, query: Mapping[str, str]) -> Download:
    """The copy as a page, or with `as=text` as plain text. Raises Refused."""
    sheet, now, glossary = open_sheet(place, identity), datetime.now(UTC), place.content.glossary
    if query.get("as") == "text":
        return Download("my-answers.txt", "text/plain; charset=utf-8", as_text(sheet, now, glossary=glossary).encode())
    return Download("my-answers.html", "text/html; charset=utf-8", as_page(sheet, now, glossary=glossary).encode())
