"""Beginning and finishing to enter somebody's answers: each changes who this browser is, which only a route can do."""

from collections.abc import Callable
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.helping import begin, finish
from assessment.access.limits import Door, TooManyTries, count_visit
from assessment.access.place import place
from assessment.access.sessions import cookie_of, lasts
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import VISITOR, Identity
from assessment.model.round import Assisted
from assessment.web.cookies import forget, is_safe_to_sign_in, keep
from assessment.web.entering import address_of, not_encrypted, see_other, too_many, who
from assessment.web.notices import notice

BACK: Final = "/help-someone"


async def begin_helping(request: Request) -> Response:
    """POST /help/begin with `invitation` and `how`: from now on this browser enters that person's answers."""
    form = await request.form(max_files=0, max_fields=5)
    try:
        invitation, how = int(str(form.get("invitation", ""))), Assisted(str(form.get("how", "")))
    except ValueError:
        return notice(
            _("Choose a person first"),
            _("Please go back, and choose whose answers you enter and how they come to you. Nothing was changed."),
            status=400,
        )

    def become(now: Identity) -> Identity:
        if now.demonstration:  # each visitor of the demonstration gets a new person
            count_visit(place(), Door.DEMONSTRATION, address=address_of(request))
        return begin(place(), now, min(invitation, 2**31 - 1), how)

    return await _become(request, become, "/questions")


async def finish_helping(request: Request) -> Response:
    """POST /help/finish: the helper is themselves again, or nobody if their own session has ended meanwhile."""
    return await _become(request, lambda now: finish(place(), now), BACK)


async def _become(request: Request, change: Callable[[Identity], Identity], to: str) -> Response:
    if not is_safe_to_sign_in(request):
        return not_encrypted()
    now = await who(request)
    try:
        identity = await to_thread.run_sync(change, now)
    except TooManyTries as error:
        return too_many(error)
    except ToolkitError as error:
        return notice(_("You cannot do this"), str(error), status=403)
    response = see_other(to)
    if identity == VISITOR:
        forget(response)
    else:
        keep(request, response, cookie_of(place(), identity), seconds=int(lasts(identity).total_seconds()))
    return response
