"""The page shell: Streamlit's index.html with our language, name, icon, style and script, made once for each language.

Every address of ours answers with it, from memory. So an address that is not ours can answer "there is no page here"
instead of the first page with a dialog over it.
"""

import base64
import hashlib
import re
from html import escape
from importlib.util import find_spec
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from assessment.charts.palette import DARK, LIGHT
from assessment.language import N_, _, language
from assessment.web.assets import STYLE, Asset, asset_of, face, href
from assessment.wording.product import NAME

NO_SCRIPT_TITLE = N_("Please switch on JavaScript")
NO_SCRIPT = N_(
    "This toolkit needs JavaScript, which is switched off in this browser. If you cannot switch it on, the person who "
    "invited you can send you the questions on paper. Answers that you have saved before are still there."
)
WAITING = N_("One moment, the page is coming.")
LOST = N_("The connection is lost. We are trying again. What you see and what you typed stay here.")
BACK = N_("The connection is back.")
ABOUT = N_("Carer representatives and board members say how well carers are resourced, heard and taken seriously.")


ON_EVERY_PAGE = ("Html", "purify.es")


class ShellError(Exception):
    """Streamlit's index.html is not as we know it: another version may be installed than the pinned one."""


def streamlit_folder() -> Path:
    """Where Streamlit keeps its front end, found without importing Streamlit."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise ShellError("Streamlit is not installed")
    return Path(spec.origin).parent / "static"


def make_shell(folder: Path) -> str:
    """Our shell from Streamlit's index.html in its folder, in the language that is spoken now. Raises ShellError where
    it is not as we know it."""
    page = (folder / "index.html").read_text(encoding="utf-8")
    name = escape(_(NAME))
    no_script = f"<noscript><h1>{escape(_(NO_SCRIPT_TITLE))}</h1><p>{escape(_(NO_SCRIPT))}</p></noscript>"
    waiting = f'<div class="waiting"><p class="brand">{name}</p><p>{escape(_(WAITING))}</p></div>'
    said = f'data-lost="{escape(_(LOST))}" data-back="{escape(_(BACK))}"'  # by our script, when it comes to it
    for pattern, ours in (
        (r"<!--.*?-->\s*", ""),
        (r'<html lang="en">', f'<html lang="{language()}" {said}>'),
        (r'\s*<link rel="service-desc"[^>]*>', ""),
        (r'<link rel="shortcut icon"[^>]*>', _head_links() + preloads(folder)),
        (r'<link\s+rel="preload"\s+href="[^"]*SourceSans[^>]*>', ""),
        (r"<script>\s*window\.prerenderReady = false\s*</script>\s*", ""),
        (r"<title>.*?</title>", f"<title>{name}</title>"),
        (r"<noscript>.*?</noscript>", no_script),
        (r'<div id="root"></div>', f'<div id="root">{waiting}</div>'),
    ):
        page, times = re.subn(pattern, lambda _found: ours, page, flags=re.DOTALL)  # noqa: B023 # called at once
        if not times:
            raise ShellError(f"index.html of Streamlit has no {pattern}")
    return page


def _head_links() -> str:
    # The script comes first and is not deferred: it must run before Streamlit's modules do.
    return (
        f'<script src="{href("carers.js")}"></script>'
        f'<script src="{href("reading.js")}" defer></script>'
        f'<link rel="preload" href="{face()}" as="font" type="font/woff2" crossorigin>'
        f'<link rel="stylesheet" href="{href(STYLE)}">'
        f'<link rel="icon" href="{href("icon.svg")}" type="image/svg+xml"><link rel="icon" href="/favicon.png">'
        f'<meta name="description" content="{escape(_(ABOUT))}">'
        '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">'
        + "".join(
            f'<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{tokens["band"]}">'
            for scheme, tokens in (("light", LIGHT), ("dark", DARK))
        )
    )


def preloads(folder: Path) -> str:
    """Links to the scripts that every page of ours needs, and that Streamlit asks for only after it has connected."""
    found = [file for name in ON_EVERY_PAGE for file in sorted((folder / "static" / "js").glob(f"{name}.*.js"))]
    return "".join(f'<link rel="modulepreload" crossorigin href="/static/js/{file.name}">' for file in found)


def script_hashes(page: str) -> tuple[str, ...]:
    """What a Content-Security-Policy needs to let the page's inline scripts run, and no others."""
    return tuple(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    )


class Shell:
    """The shell, made once for each language, and what its inline scripts need to run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._assets: dict[str, Asset] = {}
        self.script_hashes = script_hashes(self._made().body.decode())

    async def page(self, request: Request) -> Response:
        """GET of any page's address"""
        response = self._made().response(request, cache_control="no-cache")
        response.headers["vary"] = "accept-encoding, accept-language, cookie"
        return response

    def _made(self) -> Asset:
        spoken = language()
        if spoken not in self._assets:
            self._assets[spoken] = asset_of(make_shell(self._folder).encode(), "text/html")
        return self._assets[spoken]
