"""The last words: text that was typed and not yet saved when a page closed, sent by the browser as it leaves."""

import json

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.answering import save
from assessment.access.place import place
from assessment.model.errors import Refused, ToolkitError
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey
from assessment.web.entering import who

MOST_ANSWERS = 50


async def draft(request: Request) -> Response:
    """POST /draft with {"editor", "seen", "answers": {"comment:<indicator>": "text", …}}. Nobody is left to read an
    answer, so it says only 204, 400 or 403. An answer that another window has changed meanwhile is not saved over."""
    try:
        sent = json.loads(await request.body())
        answers = [(AnswerKey.parse(key), str(value)) for key, value in sent["answers"].items()]
        editor, seen = str(sent["editor"])[:64], int(sent["seen"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return Response(status_code=400)
    try:
        await to_thread.run_sync(_save_all, await who(request), answers[:MOST_ANSWERS], editor, seen)
    except Refused:
        return Response(status_code=403)
    return Response(status_code=204)


def _save_all(identity: Identity, answers: list[tuple[AnswerKey, str]], editor: str, seen: int) -> None:
    for key, value in answers:
        try:
            seen = save(place(), identity, key, value, seen=seen, editor=editor).seen
        except Refused:
            raise
        except ToolkitError:
            continue  # changed elsewhere, or the round has closed: the others may still be saved
