"""Requests that no page of ours sends: each gets an answer in words, and none makes the server fail."""

import asyncio
import json

import pytest
from starlette.types import ASGIApp, Message

from assessment.access.answering import name_for_browsers, open_sheet, save
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import cookie_of
from assessment.model.errors import InvalidAnswer
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, AnswerKind
from assessment.ui.assess.session import handed_back
from assessment.web.cookies import COOKIE
from tests.web.asking import ask

COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
NO_DRAFTS = {
    "too deep a list": b"[" * 60_000,
    "too deep an object": b'{"a":' * 12_000,
    "an endless revision": b'{"editor": "e", "seen": Infinity, "answers": {}}',
    "a revision too long to read": b'{"editor": "e", "seen": 1e999, "answers": {}}',
    "no text at all": b"\xff\xfe\x00",
    "a kind that is none": b'{"editor": "e", "seen": 1, "answers": {"code:papers-in-time": "x"}}',
}
ODD_ADDRESSES = ("http://[::1", "//[", "//elsewhere.example/questions", "/\\elsewhere.example", "javascript:alert(1)")


def post(app: ASGIApp, place: Place, identity: Identity, body: bytes) -> int:
    headers = {"cookie": f"{COOKIE}={cookie_of(place, identity)}", "sec-fetch-site": "same-origin"}
    return ask(app, "/draft", method="POST", body=[body], headers=headers).status


@pytest.mark.parametrize("body", NO_DRAFTS.values(), ids=NO_DRAFTS.keys())
def test_what_is_no_draft_is_refused(app: ASGIApp, place: Place, first: Identity, body: bytes) -> None:
    assert post(app, place, first, body) == 400
    assert not open_sheet(place, first).response.answers


@pytest.mark.parametrize("seen", [-(10**30), 10**30, -1])
def test_a_revision_that_cannot_be_is_taken_as_the_nearest_that_can(place: Place, first: Identity, seen: int) -> None:
    save(place, first, COMMENT, "earlier words", seen=0, editor="phone")
    save(place, first, COMMENT, "later words", seen=seen, editor="phone")
    assert open_sheet(place, first).response.answers[COMMENT].value == "later words"


@pytest.mark.parametrize("item", ["\ud800", "\0", "papers-in-time\0", "ï", "x" * 100_000])
def test_a_question_that_cannot_be_is_said_not_to_be_there(place: Place, first: Identity, item: str) -> None:
    with pytest.raises(InvalidAnswer):
        save(place, first, AnswerKey(AnswerKind.COMMENT, item), "words", seen=0, editor="e")


def test_a_draft_with_impossible_questions_keeps_what_is_possible(app: ASGIApp, place: Place, first: Identity) -> None:
    answers = {"comment:\ud800": "x", "comment:\0": "x", "rating:papers-in-time": "green", str(COMMENT): "a\ud800\0b"}
    token = name_for_browsers(place, first.response)
    body = json.dumps({"token": token, "editor": "\ud800\0window", "seen": -(10**30), "answers": answers}).encode()
    assert post(app, place, first, body) == 204
    (answer,) = open_sheet(place, first).response.answers.values()
    assert (answer.value, answer.editor) == ("ab", "window")


@pytest.mark.parametrize("to", ODD_ADDRESSES)
def test_a_hand_made_way_on_leads_to_our_own_pages(app: ASGIApp, place: Place, to: str) -> None:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    answer = ask(app, "/enter", form={"code": issued.code, "to": to})
    assert (answer.status, answer.headers["location"]) == (303, "/questions")


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "null", "", "localhost:8501.elsewhere.example"])
def test_an_origin_that_is_no_address_of_ours_is_foreign(app: ASGIApp, origin: str) -> None:
    assert ask(app, "/draft", method="POST", body=[b"{}"], headers={"origin": origin}).status == 403
    assert websocket_closed(app, origin)


def websocket_closed(app: ASGIApp, origin: str) -> bool:
    got: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        got.append(message)

    headers = [(b"host", b"localhost:8501"), (b"origin", origin.encode())]
    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": headers, "scheme": "ws", "query_string": b""}
    asyncio.run(app(scope, receive, send))
    return [message["type"] for message in got] == ["websocket.close"]


@pytest.mark.parametrize("number", [float("inf"), float("nan"), "9" * 5000, [], {}])
def test_a_browser_that_hands_back_numbers_that_are_none_is_not_believed(number: object) -> None:
    assert handed_back({"window": {"seen": number}}) is None
