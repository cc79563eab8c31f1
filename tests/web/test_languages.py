"""The visitor's language on our own addresses, and choosing another."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.types import ASGIApp

from assessment.access.place import Place, set_place
from tests.web.asking import ask

LETTERS = "⟦"  # with which everything in the invented language begins


@pytest.fixture
def both(place: Place) -> Iterator[Place]:
    """English and the invented language are offered."""
    made = replace(place, languages=("en-GB", "en-XA"))
    set_place(made)
    yield made
    set_place(place)


def test_where_one_language_is_offered_nobody_is_asked(app: ASGIApp) -> None:
    page = ask(app, "/signed-out", headers={"cookie": "language=en-XA", "accept-language": "en-XA"}).text
    assert LETTERS not in page
    assert "/language/" not in page


@pytest.mark.usefixtures("both")
class TestWhereTwoAreOffered:
    def test_a_new_visitor_meets_what_their_browser_asks_for(self, app: ASGIApp) -> None:
        assert LETTERS in ask(app, "/signed-out", headers={"accept-language": "en-XA"}).text
        assert f"<h1>{LETTERS}" not in ask(app, "/signed-out", headers={"accept-language": "en"}).text

    def test_a_choice_counts_more(self, app: ASGIApp) -> None:
        asked = {"accept-language": "en-XA", "cookie": "language=en-GB"}
        assert "<h1>You have signed out</h1>" in ask(app, "/signed-out", headers=asked).text

    @pytest.mark.parametrize("address", ["/", "/signed-out", "/open", "/assets/none"])
    def test_each_page_says_its_language(self, app: ASGIApp, address: str) -> None:
        page = ask(app, address, headers={"cookie": "language=en-XA"}).text
        assert '<html lang="en-XA"' in page
        assert LETTERS in page

    def test_a_refusal_at_the_door_is_too(self, app: ASGIApp) -> None:
        foreign = {"cookie": "language=en-XA", "origin": "https://elsewhere.example"}
        assert f"<h1>{LETTERS}" in ask(app, "/leave", method="POST", headers=foreign).text

    def test_languages_that_are_not_offered_cannot_be_met(self, app: ASGIApp) -> None:
        for tag in ("gd", "tlh", "../../x", "en-xa"):
            asked = {"cookie": f"language={tag}", "accept-language": tag if tag != "en-xa" else "gd"}
            assert '<html lang="en-GB">' in ask(app, "/signed-out", headers=asked).text

    def test_the_shell_is_not_kept_for_somebody_else(self, app: ASGIApp) -> None:
        english, other = (ask(app, "/", headers={"cookie": f"language={tag}"}) for tag in ("en-GB", "en-XA"))
        assert english.headers["etag"] != other.headers["etag"]
        assert "cookie" in other.headers["vary"]

    def test_each_language_is_named_in_itself(self, app: ASGIApp) -> None:
        page = ask(app, "/signed-out").text
        assert '<span lang="en-GB" aria-current="true">English</span>' in page
        assert '<form method="post" action="/language/en-XA"><button lang="en-XA"' in page


@pytest.mark.usefixtures("both")
class TestChoosing:
    def choose(self, app: ASGIApp, tag: str, referer: str) -> tuple[int, str | None, str | None]:
        answer = ask(app, f"/language/{tag}", form={}, headers={"referer": referer, "host": "carers.example"})
        return answer.status, answer.headers.get("location"), answer.cookies.get("language")

    def test_it_is_kept_and_leads_back(self, app: ASGIApp) -> None:
        chosen = self.choose(app, "en-XA", "https://carers.example/questions?q=1.2")
        assert chosen == (303, "/questions?q=1.2", "en-XA")

    @pytest.mark.parametrize(
        "referer",
        [
            "https://evil.example/questions",
            "https://carers.example//evil.example/",
            "https://carers.example/sign-in/abc",
            "https://carers.example.evil.example/questions",
            "https://carers.example@evil.example/questions",
            "javascript:alert(1)",
            "http://[",
            "",
        ],
    )
    def test_it_leads_nowhere_else(self, app: ASGIApp, referer: str) -> None:
        assert self.choose(app, "en-XA", referer)[1] == "/"

    @pytest.mark.parametrize("tag", ["gd", "en", "x"])
    def test_no_other_language_can_be_chosen(self, app: ASGIApp, tag: str) -> None:
        status, _location, cookie = self.choose(app, tag, "https://carers.example/")
        assert (status, cookie) == (404, None)

    def test_a_link_does_not_choose(self, app: ASGIApp) -> None:
        assert ask(app, "/language/en-XA").status == 404

    def test_other_sites_cannot_choose(self, app: ASGIApp) -> None:
        foreign = {"sec-fetch-site": "cross-site"}
        assert ask(app, "/language/en-XA", method="POST", headers=foreign).status == 403
