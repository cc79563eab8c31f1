"""The table, written out by hand from DESIGN §5: what each person gets of each page, file, address and command.

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
    "/helping": ANSWERING,
    "/second-look": ANSWERING,
    "/results": RESULTS,
    "/indicator": RESULTS,
    "/benchmarks": RESULTS,
    "/compare": ALL_AREAS,
    "/map": ALL_AREAS,
    "/dont-know": ALL_AREAS,
    "/strengths": NATIONAL,
    "/answered": ALL_AREAS,
    "/help-someone": {"facilitator": "o", "invented facilitator": OPENS},
    "/national-figures": EVERYBODY,
    "/recommendations": EVERYBODY,
    "/practice": EVERYBODY,
    "/role": EVERYBODY,
    "/how-scoring-works": EVERYBODY,
    "/your-sign-in": EVERYBODY,
    "/privacy": EVERYBODY,
    "/accessibility": EVERYBODY,
}

FILES: Final[Mapping[str, Row]] = {
    "/download/my-answers": ANSWERING,
    "/download/results": {**OWN_RESULTS, "facilitator": "ocr/ocr"},
}

ROUTES: Final[Mapping[str, Row]] = {
    "GET /assets/{name}": EVERYBODY,
    "GET /favicon.png": EVERYBODY,
    "GET /sign-in/{token}": EVERYBODY,
    "GET /signed-out": EVERYBODY,
    "POST /demonstration/{role}": NOBODY,  # there is no invented round to enter
    "POST /draft": ANSWERING,
    "POST /enter": EVERYBODY,  # back to the form: the code is unknown
    "POST /help/begin": {"facilitator": "o/o"},
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

AT_THE_MACHINE: Final = ("facilitator", "administrator")
RUNS: Final[Row] = dict.fromkeys(AT_THE_MACHINE, OPENS)

COMMANDS: Final[Mapping[str, Row]] = {
    "agree": dict.fromkeys(AT_THE_MACHINE, "doc"),
    "demonstration": RUNS,
    "invite": dict.fromkeys(AT_THE_MACHINE, "do"),
    "round create": RUNS,
    "round open": dict.fromkeys(AT_THE_MACHINE, "d"),
    "round close": dict.fromkeys(AT_THE_MACHINE, "o"),
    "round release": dict.fromkeys(AT_THE_MACHINE, "c"),
    "round list": {"visitor": OPENS, "carer": OPENS, "officer": "r", **dict.fromkeys(AT_THE_MACHINE, "docr")},
    "sign-in-link": {"administrator": OPENS},
    "staff add": {"administrator": OPENS},
    "staff list": {"administrator": OPENS},
    "staff areas": {"administrator": OPENS},
    "staff leave": {"administrator": OPENS},
    "staff end-sessions": {"administrator": OPENS},
    "verify": {"administrator": OPENS},
}
"""As if each person sat at the machine: a command asks the gate as a page does."""
