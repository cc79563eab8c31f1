"""Letters and code slips as pages to print: a letter on each page, or slips to cut out, an area at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import urlsplit

from assessment.access.letters import Letter, Letters
from assessment.language import _, language
from assessment.views.html import Html, element, safe
from assessment.views.letters.square import square
from assessment.wording import letters as words
from assessment.wording.product import NAME
from assessment.wording.trust import Asked

LINKS: Final = (
    '<link rel="icon" href="/favicon.png"><link rel="stylesheet" href="/assets/style.css">'
    '<script src="/assets/printing.js" defer></script>'
)
THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Asking:
    """Who writes, and whom people may ask for help; both may be "". `address` is the toolkit's own, such as
    https://carers.example.org."""

    address: str
    sender: str = ""
    contact: str = ""

    @property
    def is_only_here(self) -> bool:
        """Whether the address leads nowhere on other computers."""
        return urlsplit(self.address).hostname in THIS_MACHINE

    @property
    def typed(self) -> str:
        """The address as people type it."""
        return self.address.removeprefix("https://")

    def link(self, letter: Letter) -> str:
        """The signed link. What stands behind the # is not sent to any server."""
        return f"{self.address}/open#{letter.token}"


def letters_page(letters: Letters, asking: Asking, *, large: bool) -> str:
    """A whole page with a letter for each person."""
    return "".join(letters_parts(letters, asking, large=large))


def slips_page(letters: Letters, asking: Asking, *, large: bool) -> str:
    """A whole page with slips to cut out. Each area begins on a sheet of its own: they go to different places."""
    return "".join(slips_parts(letters, asking, large=large))


def letters_parts(letters: Letters, asking: Asking, *, large: bool) -> Iterator[str]:
    """The page of letters as it is made, a letter at a time: three hundred squares take seconds, and whoever waits
    sees them come."""
    top, end = _page(_(words.LETTERS_TITLE), words.number_of_letters(len(letters.letters)), asking, large=large)
    yield top
    yield from (_letter(letters, letter, asking) for letter in letters.letters)
    yield end


def slips_parts(letters: Letters, asking: Asking, *, large: bool) -> Iterator[str]:
    """The page of slips as it is made, an area at a time."""
    top, end = _page(_(words.SLIPS_TITLE), words.number_of_slips(len(letters.letters)), asking, large=large)
    yield top
    for area, of_area in groupby(letters.letters, key=lambda letter: letter.area):
        slips = element("div", *(_slip(one, asking) for one in of_area), class_="slips")
        yield element("section", element("h2", area), slips)
    yield end


def on_its_own(page: str, *, style: str, script: str) -> str:
    """The same page for a file, which cannot ask the toolkit for its style and script: they stand in it."""
    head, body = page.replace(LINKS, f"<style>{style}</style>"), "</body>"
    return head.replace(body, f"<script>{script}</script>{body}")


def _letter(letters: Letters, letter: Letter, asking: Asking) -> Html:
    framework, round_ = letters.framework, letters.round
    asked = Asked(framework, letter.perspective, letter.area, letter.invited, round_.run_by_board)
    begin = element(
        "div",
        square(asking.link(letter)),
        element(
            "div",
            element("p", _(words.SCAN)),
            element("p", _filled(words.OR_TYPE, address=_typed(asking))),
            element(
                "p", _filled(words.YOUR_CODE, code=element("strong", letter.code, class_="code")), class_="code-line"
            ),
            element("p", _(words.CAPITALS)),
        ),
        class_="begin",
    )
    return element(
        "article",
        element("p", _(NAME), class_="letterhead"),
        element("p", _filled(words.TO, person=element("strong", words.greeting(letter.label, letter.area)))),
        element("h2", words.heading(framework, letter.area)),
        element("p", words.who_asks(round_, framework, letter.area, asking.sender), " ", _(words.NO_RIGHT_ANSWER)),
        element("p", words.how_long(framework, len(framework.indicators), round_.closes)),
        element("h3", _(words.HOW_TO_BEGIN)),
        begin,
        element("p", _(words.SAVED)),
        element("p", _(words.KEEP_SAFE)),
        element("h3", _(words.WHO_SEES)),
        element("p", words.honest(asked)),
        element("h3", _(words.HELP)),
        element("p", words.help_from(asking.contact), " ", _(words.ON_PAPER)),
        class_="letter",
    )


def _typed(asking: Asking) -> Html:
    return element("strong", asking.typed, class_="typed")


def _filled(message: str, **parts: Html) -> Html:
    """A sentence with HTML in its places."""
    return Html(safe(_(message)).format(**parts))


def _slip(letter: Letter, asking: Asking) -> Html:
    return element(
        "article",
        square(asking.link(letter)),
        element(
            "div",
            element("h3", words.greeting(letter.label, letter.area)),
            element("p", _filled(words.SCAN_SHORT, address=_typed(asking))),
            element("p", element("strong", letter.code, class_="code")),
            element("p", _(words.KEEP_SAFE_SHORT)),
        ),
        class_="slip",
    )


def _page(title: str, number: str, asking: Asking, *, large: bool) -> tuple[str, str]:
    """What stands before the letters, and what ends the page. The button that prints waits for the last letter."""
    warning = element("p", element("strong", words.only_here(asking.address))) if asking.is_only_here else ""
    tools = element(
        "header",
        element("h1", number),
        warning,
        element("p", _(words.HOW_TO_KEEP)),
        element("p", _(words.HANDLE_WITH_CARE)),
        element("p", _(words.BEING_MADE), role="status", data_until_ready="", data_then=_(words.ALL_MADE)),
        element("button", _(words.PRINT), class_="button", type="button", data_print="", disabled=""),
        class_="tools",
    )
    head = (
        f'<meta charset="utf-8"><title>{title} – {_(NAME)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"{LINKS}"
    )
    size = "printed large-print" if large else "printed"
    top = f'<!DOCTYPE html><html lang="{language()}"><head>{head}</head><body class="{size}">{tools}<main>'
    return top, "</main></body></html>"
