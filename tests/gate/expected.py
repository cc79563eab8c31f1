"""The table, written out by hand: what each person gets of each page, file, address and command.

A cell is "opens"; or the states (draft, open, closed, released) of the rounds it shows, of one's own area / of another
area; or those states alone where it shows rounds and no area. Who is not named gets nothing: "sign in to see this", or
a refusal that says the same whether or not the thing exists.
"""

from collections.abc import Mapping
from typing import Final

from tests.gate.cells import OPENS

Row = Mapping[str, str]

PEOPLE: Final = (
    "visitor",
    "carer",
    "carer, later",
    "helper",
    "officer",
    "officer there",
    "facilitator",
    "administrator",
    "signed out",
    "invented carer",
    "invented officer",
    "invented facilitator",
)
"""The carers, the first officer and the helper are of one's own area; "later" is after release. The invented ones have
the demonstration's cookies, and no invented round is there."""

EVERYBODY: Final[Row] = dict.fromkeys(PEOPLE, OPENS)
NOBODY: Final[Row] = {}
ANSWERING: Final[Row] = dict.fromkeys(("carer", "carer, later", "helper"), OPENS)
OWN_RESULTS: Final[Row] = {"officer": "r/-", "officer there": "-/r"}
NO_INVENTED_ROUND: Final[Row] = {"invented officer": OPENS, "invented facilitator": OPENS}
RESULTS: Final[Row] = {**OWN_RESULTS, "facilitator": "ocr/ocr", **NO_INVENTED_ROUND}
ALL_AREAS: Final[Row] = {"facilitator": "ocr/ocr", "invented facilitator": OPENS}
NATIONAL: Final[Row] = {"facilitator": "ocr", "invented facilitator": OPENS}

EVERY_ROUND: Final[Row] = {"facilitator": "docr/docr", "administrator": "docr/docr", "invented facilitator": OPENS}

AT_THE_MACHINE: Final = ("facilitator", "administrator")
RUNS: Final[Row] = dict.fromkeys(AT_THE_MACHINE, OPENS)

PAGES: Final[Mapping[str, Row]] = {
    "/": EVERYBODY,
    "/questions": ANSWERING,
    "/question": ANSWERING,
    "/check-answers": ANSWERING,
    "/last-questions": ANSWERING,
    "/who-sees-this": ANSWERING,
    "/send": ANSWERING,
    "/sent": ANSWERING,
    "/withdraw": ANSWERING,
    "/your-words": ANSWERING,
    "/your-data": {"carer": "o/-", "carer, later": "r/-", "helper": "o/-"},
    "/delete-my-answers": dict.fromkeys(("carer", "carer, later"), OPENS),
    "/helping": ANSWERING,
    "/second-look": ANSWERING,
    "/stop-for-today": ANSWERING,
    "/try-it": EVERYBODY,
    "/questions-to-read": EVERYBODY,
    "/results": RESULTS,
    "/indicator": RESULTS,
    "/benchmarks": RESULTS,
    "/comments": RESULTS,
    "/compare": ALL_AREAS,
    "/map": ALL_AREAS,
    "/dont-know": ALL_AREAS,
    "/strengths": NATIONAL,
    "/answered": ALL_AREAS,
    "/rounds": {**EVERY_ROUND, "facilitator": "docr", "administrator": "docr"},
    "/round": EVERY_ROUND,
    "/round-areas": EVERY_ROUND,
    "/invitations": EVERY_ROUND,
    "/comments-to-check": {"facilitator": "oc/oc", "invented facilitator": OPENS},
    "/help-someone": {"facilitator": "o/o", "invented facilitator": OPENS},
    "/check-round": {**EVERY_ROUND, "facilitator": "doc/doc", "administrator": "doc/doc"},
    "/round-data": {**EVERY_ROUND, "facilitator": "docr", "administrator": "docr"},
    "/audit": dict.fromkeys(("facilitator", "administrator"), OPENS),
    "/national-figures": EVERYBODY,
    "/recommendations": EVERYBODY,
    "/practice": EVERYBODY,
    "/role": EVERYBODY,
    "/how-scoring-works": EVERYBODY,
    "/words": EVERYBODY,
    "/your-sign-in": EVERYBODY,
    "/privacy": EVERYBODY,
    "/accessibility": EVERYBODY,
}

FILES: Final[Mapping[str, Row]] = {
    "/download/my-answers": ANSWERING,
    "/download/my-data": dict.fromkeys(("carer", "carer, later"), OPENS),
    "/download/comments": {**OWN_RESULTS, "facilitator": "ocr/ocr"},
    "/download/reminders": {"facilitator": "o/o"},
    "/download/results": {**OWN_RESULTS, "facilitator": "ocr/ocr"},
}

ROUTES: Final[Mapping[str, Row]] = {
    "GET /assets/{name}": EVERYBODY,
    "GET /favicon.png": EVERYBODY,
    "GET /open": NOBODY,  # a page that says "not found" on purpose, so that browsers do not remember its address
    "GET /sign-in/{token}": EVERYBODY,
    "GET /signed-out": EVERYBODY,
    "POST /demonstration/{role}": NOBODY,  # there is no invented round to enter
    "POST /draft": ANSWERING,
    "POST /enter": EVERYBODY,  # back to the form: the code is unknown
    "POST /help/begin": {"facilitator": "o/o"},
    "POST /language/{tag}": EVERYBODY,
    "POST /letters": RUNS,
    "POST /sign-in/{token}": NOBODY,  # the link is unknown
    "POST /help/finish": {"helper": OPENS},
    "GET /openid/start": NOBODY,  # no provider is set
    "GET /openid/back": NOBODY,
    "GET /openid/told": NOBODY,
    "POST /openid/connect": NOBODY,
    "POST /openid/disconnect": NOBODY,  # nobody has an account
    "POST /leave/everywhere": dict.fromkeys(("officer", "officer there", "facilitator", "administrator"), OPENS),
    "POST /leave": EVERYBODY,
    "POST /forget": EVERYBODY,
}

HOST: Final = ("administrator",)
COMMANDS: Final[Mapping[str, Row]] = {
    "agree": dict.fromkeys(AT_THE_MACHINE, "doc"),
    "audit": RUNS,
    "backup": dict.fromkeys(HOST, OPENS),
    "demonstration": RUNS,
    "erase person": dict.fromkeys(HOST, "o"),  # the one whom the facilitator has begun to help
    "erase round": dict.fromkeys(HOST, "docr"),
    "export-person": dict.fromkeys(HOST, "o"),
    "export-round": dict.fromkeys(HOST, "docr"),
    "import-round": dict.fromkeys(HOST, "r"),
    "invitations label": dict.fromkeys(AT_THE_MACHINE, "do"),
    "invitations list": dict.fromkeys(AT_THE_MACHINE, "docr"),
    "invitations reissue": dict.fromkeys(AT_THE_MACHINE, "do"),
    "invitations revoke": dict.fromkeys(AT_THE_MACHINE, "do"),
    "invite": dict.fromkeys(AT_THE_MACHINE, "do"),
    "restore": dict.fromkeys(HOST, OPENS),
    "retention run": dict.fromkeys(HOST, OPENS),
    "retention set": dict.fromkeys(AT_THE_MACHINE, "docr"),
    "retention show": dict.fromkeys(HOST, OPENS),
    "round areas": dict.fromkeys(AT_THE_MACHINE, "do"),
    "round check": dict.fromkeys(AT_THE_MACHINE, "docr"),
    "round create": RUNS,
    "round close": dict.fromkeys(AT_THE_MACHINE, "o"),
    "round extend": dict.fromkeys(AT_THE_MACHINE, "o"),
    "round list": {"visitor": OPENS, "carer": OPENS, **dict.fromkeys(AT_THE_MACHINE, "docr")},
    "round open": dict.fromkeys(AT_THE_MACHINE, "d"),
    "round rates": dict.fromkeys(AT_THE_MACHINE, "docr"),
    "round release": dict.fromkeys(AT_THE_MACHINE, "c"),
    "round reopen": dict.fromkeys(AT_THE_MACHINE, "c"),
    "seal": dict.fromkeys(AT_THE_MACHINE, "r"),
    "sign-in-link": dict.fromkeys(HOST, OPENS),
    "staff add": dict.fromkeys(HOST, OPENS),
    "staff areas": dict.fromkeys(HOST, OPENS),
    "staff end-sessions": dict.fromkeys(HOST, OPENS),
    "staff leave": dict.fromkeys(HOST, OPENS),
    "staff list": dict.fromkeys(HOST, OPENS),
    "verify": dict.fromkeys(HOST, OPENS),
}
"""As if each person sat at the machine: a command asks the gate as a page does."""
