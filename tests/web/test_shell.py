"""The page shell, our assets and Streamlit's scripts as browsers get them."""

import gzip
import re
from pathlib import Path

import pytest
from starlette.types import ASGIApp

from assessment.web.assets import FOLDER, STYLE, assets, href
from assessment.web.shell import ShellError, make_shell, script_hashes, streamlit_folder
from tests.web.asking import ask


@pytest.mark.parametrize("address", ["/", "/results", "/questions?q=1.2"])
def test_every_page_answers_with_the_shell_in_our_language_and_name(app: ASGIApp, address: str) -> None:
    page = ask(app, address)
    assert page.status == 200
    assert '<html lang="en-GB"' in page.text
    assert "<title>Carers’ self-assessment</title>" in page.text
    assert "switch on JavaScript" in page.text
    assert href(STYLE) in page.text
    assert href("carers.js") in page.text


def test_nothing_of_streamlits_own_texts_is_left(app: ASGIApp) -> None:
    page = ask(app, "/").text
    assert "<title>Streamlit" not in page
    assert "agent" not in page
    assert "You need to enable JavaScript" not in page


def test_our_script_runs_before_streamlits(app: ASGIApp) -> None:
    page = ask(app, "/").text
    assert 0 < page.index("/assets/carers.js") < page.index('type="module"')


def test_the_shell_needs_nothing_from_elsewhere(app: ASGIApp) -> None:
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', ask(app, "/").text)


def test_every_file_that_the_shell_names_is_there(app: ASGIApp) -> None:
    for address in re.findall(r'(?:src|href)="(/assets/[^"]+|/favicon\.png)"', ask(app, "/").text):
        assert ask(app, address).status == 200, address
    for name in re.findall(r'href="/static/js/([^"]+)"', ask(app, "/").text):
        assert (streamlit_folder() / "static" / "js" / name).is_file(), name


def test_a_browser_that_has_the_shell_is_told_so(app: ASGIApp) -> None:
    etag = ask(app, "/").headers["etag"]
    again = ask(app, "/", headers={"if-none-match": etag})
    assert (again.status, again.body) == (304, b"")


def test_another_streamlit_is_noticed_at_start(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html><title>Something else</title></html>", encoding="utf-8")
    with pytest.raises(ShellError):
        make_shell(tmp_path)


def test_inline_scripts_are_let_run_by_their_hash() -> None:
    assert script_hashes("<script>a()</script><script src='x'></script>") == (
        "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    )
    assert script_hashes("<p>none</p>") == ()


def test_an_asset_is_kept_for_good_under_its_digest_and_asked_for_again_without(app: ASGIApp) -> None:
    assert "immutable" in ask(app, href("carers.css")).headers["cache-control"]
    assert ask(app, "/assets/carers.css").headers["cache-control"] == "no-cache"
    assert ask(app, "/assets/carers.css?v=older").headers["cache-control"] == "no-cache"


def test_one_style_sheet_holds_those_of_all_sections() -> None:
    whole = assets()[STYLE].body
    for sheet in FOLDER.glob("*.css"):
        assert sheet.read_bytes() in whole, sheet.name


def test_an_asset_comes_compressed_where_the_browser_takes_it(app: ASGIApp) -> None:
    plain = ask(app, "/assets/carers.css")
    zipped = ask(app, "/assets/carers.css", headers={"accept-encoding": "gzip, br"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == plain.body
    assert len(zipped.body) < len(plain.body) / 2


@pytest.mark.parametrize("name", ["nothing.css", "..%2fapplication.py", "carers.css/../../application.py"])
def test_there_are_no_other_assets(app: ASGIApp, name: str) -> None:
    assert ask(app, f"/assets/{name}").status == 404


def test_streamlits_scripts_come_compressed_once_and_for_good(app: ASGIApp) -> None:
    file = max((streamlit_folder() / "static" / "js").glob("index.*.js"), key=lambda found: found.stat().st_size)
    address = f"/static/js/{file.name}"
    for _ in range(2):
        answer = ask(app, address, headers={"accept-encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        assert "immutable" in answer.headers["cache-control"]
        assert gzip.decompress(answer.body) == file.read_bytes()
    assert len(answer.body) < file.stat().st_size / 2


def test_a_browser_that_takes_no_gzip_gets_streamlits_own_answer(app: ASGIApp) -> None:
    file = next((streamlit_folder() / "static" / "js").glob("index.*.js"))
    assert ask(app, f"/static/js/{file.name}").text.startswith("reached")


def test_what_the_script_says_of_a_lost_connection_comes_from_the_shell(app: ASGIApp) -> None:
    page = ask(app, "/").text
    assert 'data-lost="The connection is lost.' in page
    assert 'data-back="The connection is back."' in page
