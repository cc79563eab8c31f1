"""Coming in and going out over HTTP."""

from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.types import ASGIApp

from assessment.access import sessions
from assessment.access.limits import MOST, Door
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, set_place
from assessment.access.signing_in import cookie_of, identity_of_cookie, make_sign_in_link
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage import codes, invitations
from assessment.web.cookies import COOKIE
from tests.storage.examples import NOON, a_round
from tests.web.asking import Answer, ask

MORAY = ("scotland", "S37000020")


@pytest.fixture
def code(place: Place) -> str:
    """The code of a carer who is invited to an open round."""
    made = codes.new_code()
    with place.storage.writing() as connection:
        a_round(connection)
        hashed = codes.code_hash(place.key, made)
        invitations.add(connection, [invitations.NewInvitation("2026", "A", "carer_rep", "Rep", hashed)], at=NOON)
    return made


@pytest.fixture
def link(place: Place) -> str:
    return f"/sign-in/{make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name='Morag', areas=[MORAY])}"


def use(app: ASGIApp, link: str) -> Answer:
    return ask(app, link, form={})


class TestCode:
    def test_a_right_code_gives_a_cookie_and_leads_to_the_questions(
        self, app: ASGIApp, place: Place, code: str
    ) -> None:
        answer = ask(app, "/enter", form={"code": code.lower()})
        assert (answer.status, answer.headers["location"]) == (303, "/questions")
        assert identity_of_cookie(place, answer.cookies[COOKIE]).role is Role.CARER

    def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(self, app: ASGIApp, code: str) -> None:
        said = ask(app, "/enter", form={"code": code}).headers["set-cookie"].lower()
        assert "httponly" in said
        assert "samesite=lax" in said
        assert "secure" not in said
        safe = ask(app, "/enter", form={"code": code}, scheme="https", host="toolkit.example")
        assert "secure" in safe.headers["set-cookie"].lower()

    @pytest.mark.parametrize("typed", ["", "WRONG", "FMDT-JBEF-KNW", "x" * 200, "<script>"])
    def test_every_wrong_code_gets_the_same_answer(self, app: ASGIApp, code: str, typed: str) -> None:
        assert code != typed
        answer = ask(app, "/enter", form={"code": typed})
        assert (answer.status, answer.headers["location"]) == (303, "/?code=not-found")
        assert "set-cookie" not in answer.headers

    def test_a_code_is_never_in_an_answer(self, app: ASGIApp, code: str) -> None:
        for typed in (code, "WRONG-CODE-22"):
            answer = ask(app, "/enter", form={"code": typed})
            assert typed not in answer.text + str(answer.headers)

    def test_a_code_is_not_taken_over_an_open_connection(self, app: ASGIApp, code: str) -> None:
        answer = ask(app, "/enter", form={"code": code}, host="toolkit.example")
        assert answer.status == 403
        assert "not private" in answer.text
        assert "set-cookie" not in answer.headers

    def test_a_code_is_not_taken_from_an_address(self, app: ASGIApp, code: str) -> None:
        assert ask(app, f"/enter?code={code}").status == 404

    @pytest.mark.parametrize(
        ("to", "leads_to"),
        [
            ("/questions?q=1.2", "/questions?q=1.2"),
            ("/results", "/questions"),
            ("//elsewhere.example/questions", "/questions"),
            ("https://elsewhere.example/questions", "/questions"),
            ("/nothing", "/questions"),
            ("javascript:alert(1)", "/questions"),
            ("/questions\r\nset-cookie: a=b", "/questions"),
        ],
    )
    def test_it_leads_to_the_page_that_was_asked_for_if_this_carer_may_see_it(
        self, app: ASGIApp, code: str, to: str, leads_to: str
    ) -> None:
        assert ask(app, "/enter", form={"code": code, "to": to}).headers["location"] == leads_to


class TestTooManyTries:
    def test_after_so_many_wrong_codes_a_right_one_gets_the_same_polite_answer(self, app: ASGIApp, code: str) -> None:
        for _ in range(MOST[Door.CODE]):
            assert ask(app, "/enter", form={"code": codes.new_code()}).status == 303
        right, wrong = (ask(app, "/enter", form={"code": typed}) for typed in (code, codes.new_code()))
        assert (right.status, right.body, right.headers) == (wrong.status, wrong.body, wrong.headers)
        assert right.status == 429
        assert right.headers["retry-after"] == "900"
        assert "15 minutes" in right.text
        assert "Nothing is lost" in right.text

    def test_links_are_limited_like_codes(self, app: ASGIApp, link: str) -> None:
        for number in range(MOST[Door.LINK]):
            assert use(app, f"/sign-in/wrong-{number}").status == 410
        assert use(app, link).status == 429

    def test_letters_links_and_codes_are_one_door(self, app: ASGIApp, code: str) -> None:
        for number in range(MOST[Door.CODE]):
            assert ask(app, "/enter", form={"link": f"wrong-{number}"}).headers["location"] == "/?code=not-found"
        assert ask(app, "/enter", form={"code": code}).status == 429

    def test_the_demonstration_takes_so_many_visitors_and_no_more(
        self, app: ASGIApp, place: Place, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        set_place(replace(place, demonstration=True))
        monkeypatch.setitem(MOST, Door.DEMONSTRATION, 2)
        statuses = [ask(app, "/demonstration/facilitator", form={}).status for _ in range(3)]
        assert statuses == [303, 303, 429]


class TestLink:
    def test_looking_at_a_link_does_not_use_it_up(self, app: ASGIApp, place: Place, link: str) -> None:
        for method in ("GET", "HEAD", "GET"):
            looked = ask(app, link, method=method)
            assert looked.status == 200
            assert "set-cookie" not in looked.headers
        answer = use(app, link)
        assert answer.headers["location"] == "/results"
        assert identity_of_cookie(place, answer.cookies[COOKIE]).areas == (MORAY,)

    def test_a_link_is_used_up_by_its_button(self, app: ASGIApp, link: str) -> None:
        assert use(app, link).status == 303
        again = use(app, link)
        assert again.status == 410
        assert "no longer works" in again.text
        assert "set-cookie" not in again.headers

    def test_an_unknown_link_gets_the_answer_of_a_used_one(self, app: ASGIApp, link: str) -> None:
        use(app, link)
        assert use(app, "/sign-in/unknown").text == use(app, link).text

    def test_what_stands_in_the_address_is_escaped(self, app: ASGIApp) -> None:
        assert "<script>" not in ask(app, '/sign-in/"><script>').text


class TestLeaving:
    def test_leaving_forgets_the_cookie_and_ends_the_session(self, app: ASGIApp, place: Place, link: str) -> None:
        cookie = use(app, link).cookies[COOKIE]
        answer = ask(app, "/leave", form={}, headers={"cookie": f"{COOKIE}={cookie}"})
        assert (answer.status, answer.headers["location"]) == (303, "/signed-out")
        assert answer.cookies[COOKIE] == ""
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_a_device_forgets_all_that_it_kept(self, app: ASGIApp, code: str) -> None:
        cookie = ask(app, "/enter", form={"code": code}).cookies[COOKIE]
        answer = ask(app, "/forget", form={}, headers={"cookie": f"{COOKIE}={cookie}"})
        assert answer.status == 200
        assert answer.cookies[COOKIE] == ""
        assert answer.headers["clear-site-data"] == '"cache", "storage"'
        assert "/assets/forget.js" in answer.text
        assert ask(app, "/assets/forget.js").status == 200

    def test_a_device_forgets_staff_too_and_their_session_ends(self, app: ASGIApp, place: Place, link: str) -> None:
        cookie = use(app, link).cookies[COOKIE]
        ask(app, "/forget", form={}, headers={"cookie": f"{COOKIE}={cookie}"})
        assert identity_of_cookie(place, cookie) == VISITOR

    def test_leaving_twice_does_no_harm(self, app: ASGIApp) -> None:
        assert ask(app, "/leave", form={}).status == 303

    def test_a_link_to_leave_does_nothing(self, app: ASGIApp) -> None:
        assert ask(app, "/leave").status == 404


class TestRenewing:
    def test_a_page_renews_a_carers_cookie_once_it_is_a_day_old(
        self, app: ASGIApp, place: Place, code: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cookie = ask(app, "/enter", form={"code": code}).cookies[COOKIE]
        headers = {"cookie": f"{COOKIE}={cookie}"}
        assert "set-cookie" not in ask(app, "/questions", headers=headers).headers
        monkeypatch.setattr(sessions, "RENEWED_AFTER", timedelta(0))
        renewed = ask(app, "/questions", headers=headers)
        assert identity_of_cookie(place, renewed.cookies[COOKIE]) == identity_of_cookie(place, cookie)
        assert renewed.headers["cache-control"] == "no-store"
        assert "set-cookie" not in ask(app, "/questions").headers


def test_a_facilitator_with_a_link_begins_at_the_rounds(app: ASGIApp, place: Place) -> None:
    token = make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Jo Reid")
    assert ask(app, f"/sign-in/{token}", form={}).headers["location"] == "/rounds"


class TestDemonstration:
    def test_it_is_not_there_where_it_is_off(self, app: ASGIApp) -> None:
        assert ask(app, "/demonstration/carer", form={}).status == 404

    def test_its_buttons_let_a_visitor_in(self, app: ASGIApp, place: Place) -> None:
        set_place(replace(place, demonstration=True))
        answer = ask(app, "/demonstration/facilitator", form={})
        assert (answer.status, answer.headers["location"]) == (303, "/compare")
        with_it = replace(place, demonstration=True)
        assert identity_of_cookie(with_it, answer.cookies[COOKIE]) == Identity(Role.FACILITATOR, demonstration=True)

    @pytest.mark.parametrize("role", ["administrator", "visitor", "owner"])
    def test_it_has_no_other_roles(self, app: ASGIApp, place: Place, role: str) -> None:
        set_place(replace(place, demonstration=True))
        answer = ask(app, f"/demonstration/{role}", form={})
        assert answer.status in (404, 409)
        assert "set-cookie" not in answer.headers

    def test_an_empty_demonstration_asks_for_patience(self, app: ASGIApp, place: Place) -> None:
        set_place(replace(place, demonstration=True))
        assert "not ready" in ask(app, "/demonstration/officer", form={}).text


class TestDraftsAndDownloads:
    @pytest.mark.parametrize(
        "body",
        [b"", b"{", b"[]", b"null", b'{"answers": {"comment:x": "a"}}', b'{"editor":"e","seen":0,"answers":{"x":1}}'],
    )
    def test_a_draft_that_is_no_draft_is_refused(self, app: ASGIApp, body: bytes) -> None:
        answer = ask(app, "/draft", method="POST", body=[body], headers={"sec-fetch-site": "same-origin"})
        assert answer.status == 400

    def test_a_visitor_cannot_leave_drafts(self, app: ASGIApp) -> None:
        body = b'{"editor": "e", "seen": 0, "answers": {"comment:i1-1": "words"}}'
        assert ask(app, "/draft", method="POST", body=[body]).status == 403

    def test_a_carers_last_words_are_saved(self, app: ASGIApp, place: Place, code: str) -> None:
        cookie = ask(app, "/enter", form={"code": code}).cookies[COOKIE]
        carer = identity_of_cookie(place, cookie)
        assert cookie_of(place, carer)
        body = b'{"editor": "e", "seen": 0, "answers": {"comment:no-such-indicator": "words"}}'
        headers = {"cookie": f"{COOKIE}={cookie}", "sec-fetch-site": "same-origin"}
        assert ask(app, "/draft", method="POST", body=[body], headers=headers).status in (204, 403)

    def test_an_unknown_file_is_no_page(self, app: ASGIApp) -> None:
        assert ask(app, "/download/nothing").status == 404


def test_who_signs_out_is_signed_out_in_every_window(app: ASGIApp) -> None:
    assert "/assets/left.js" in ask(app, "/signed-out").text
    for name in ("left.js", "forget.js", "carers.js"):
        assert 'BroadcastChannel("toolkit")' in ask(app, f"/assets/{name}").text
