"""POST /letters: letters and code slips to print, and the list for a mail merge, for codes that were just issued.

The codes come from the page that shows them, in the body of the form, since nothing of ours keeps them.
"""

import re
from collections.abc import Mapping
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from assessment.access.invited import to_remind
from assessment.access.letters import Letters, letters_for
from assessment.access.place import Place, place
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity
from assessment.reports.mail_merge import codes_csv, reminders_csv
from assessment.views.letters.printed import Asking, letters_parts, slips_parts
from assessment.web.downloads import Download
from assessment.web.entering import who
from assessment.web.notices import notice

LONGEST: Final = 200  # characters of a name or of words on whom to ask
A_NUMBER: Final = re.compile(r"[0-9]{1,12}")
CSV: Final = "text/csv; charset=utf-8"
NO_STORE: Final = {"cache-control": "no-store"}


async def letters(request: Request) -> Response:
    """The fields: `round`, `codes` (lines of an invitation's id and its code), `as` (letters, large-letters, slips,
    large-slips or list), and the free words `sender` and `contact`."""
    form = await request.form(max_files=0, max_fields=8)
    sent = {name: value for name, value in form.items() if isinstance(value, str)}
    try:
        made = await to_thread.run_sync(
            letters_for, place(), await who(request), sent.get("round", ""), codes_sent(sent.get("codes", ""))
        )
    except ToolkitError as error:
        return notice(_("These letters cannot be made"), str(error), status=403)
    return printed(made, sent, address_of(request))


def printed(made: Letters, sent: Mapping[str, str], address: str) -> Response:
    """What the button that was pressed asks for."""
    asking = Asking(address, sender=one_line(sent.get("sender", "")), contact=one_line(sent.get("contact", "")))
    size, _, kind = sent.get("as", "").rpartition("-")
    if kind == "list":
        name = f'attachment; filename="codes-{made.round.id}.csv"'
        return Response(codes_csv(made, address), headers={"content-disposition": name, **NO_STORE}, media_type=CSV)
    parts = slips_parts if kind == "slips" else letters_parts
    # In threads of its own, and sent as it is made: others go on answering meanwhile.
    return StreamingResponse(parts(made, asking, large=size == "large"), headers=NO_STORE, media_type="text/html")


def reminders_file(place: Place, identity: Identity, query: Mapping[str, str]) -> Download:
    """GET /download/reminders?round=…: who has not sent answers and what to say to them, without codes or links."""
    found, people = to_remind(place, identity, query.get("round", ""))
    body = reminders_csv(found, people)
    return Download(f"reminders-{found.round.id}.csv", CSV, body.encode())


def codes_sent(text: str) -> list[tuple[int, str]]:
    """Ids and codes from lines such as "12 FMDTJBEFKNW". What is no such line is left out."""
    pairs = (line.split(maxsplit=1) for line in text.splitlines())
    return [(int(pair[0]), pair[1]) for pair in pairs if len(pair) == 2 and A_NUMBER.fullmatch(pair[0])]


def address_of(request: Request) -> str:
    """Where the toolkit is, as this browser reached it: https://carers.example.org."""
    return f"{request.url.scheme}://{request.url.netloc}"


def one_line(text: str) -> str:
    """Somebody's words on one line, without characters that cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:LONGEST]).split())
