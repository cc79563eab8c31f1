"""The last words: text that was typed and not yet saved when a page closed, sent by the browser as it leaves."""

import json

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.answering import name_for_browsers, save
from assessment.access.place import place
from assessment.model.errors import Refused, ToolkitError
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey
from assessment.web.entering import who

MOST_ANSWERS = 50


async def draft(request: Request) -> Response:
    """POST /draft with {"token", "editor", "seen", "answers": {"comment:<indicator>": "text", …}}. Nobody is left to
    read an answer, so it says only 204, 400 or 403. An answer that another window has changed meanwhile is not saved
    over. `token` names the response that the page showed: somebody else may have entered their code on this device
    since, and must not find words of another person among their own."""
    try:
        sent = json.loads(await request.body())
        answers = [(AnswerKey.parse(key), str(value)) for key, value in sent["answers"].items()]
        editor, seen, token = str(sent["editor"])[:64], int(sent["seen"]), str(sent.get("token", ""))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return Response(status_code=400)
    identity = await who(request)
    if token != name_for_browsers(place(), identity.response):
        return Response(status_code=403)
    try:
        await to_thread.run_sync(_save_all, identity, answers[:MOST_ANSWERS], editor, seen)
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
