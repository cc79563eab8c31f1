"""The page that a letter's link leads to. It is on the screen for a moment; without script it says what to do."""

from assessment.language import _, language
from assessment.views.html import element
from assessment.wording import letters as words
from assessment.wording.product import NAME


def opening_page() -> str:
    """The whole page. The form is for the script alone: it fills in the link and sends it."""
    waiting = element("p", _(words.ONE_MOMENT), role="status", data_opening="")
    by_code = element(
        "div",
        element("p", _(words.LINK_INCOMPLETE)),
        element("p", element("a", _(words.TYPE_THE_CODE), class_="button", href="/")),
        data_by_code="",
        hidden="",
    )
    without_script = element(
        "noscript", element("p", _(words.NO_SCRIPT)), element("p", element("a", _(words.TYPE_THE_CODE), href="/"))
    )
    head = (
        f'<meta charset="utf-8"><title>{_(words.OPENING_TITLE)} – {_(NAME)}</title>'
        '<script src="/assets/opening.js"></script>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        '<link rel="icon" href="/favicon.png"><link rel="stylesheet" href="/assets/style.css">'
    )
    top = element("header", element("a", _(NAME), class_="brand", href="/"), class_="masthead")
    main = element("main", element("h1", _(words.OPENING_TITLE)), waiting, by_code, without_script)
    body = element("body", top, main, class_="notice")
    return f'<!DOCTYPE html><html lang="{language()}"><head>{head}</head>{body}</html>'
