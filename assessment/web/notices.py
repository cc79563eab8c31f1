"""Small pages that work without a script: what went wrong, the button of a sign-in link. All text is escaped."""

from html import escape

from starlette.responses import HTMLResponse

from assessment.access.place import place
from assessment.language import _, language
from assessment.views.languages import language_chooser
from assessment.wording.product import NAME


def notice(
    title: str,
    *paragraphs: str,
    status: int = 200,
    button: tuple[str, str] | None = None,
    link: tuple[str, str] | None = None,
    script: str = "",
) -> HTMLResponse:
    """A page with a heading and paragraphs. `button` is (label, address): a form that posts there. `link` is the same
    as a plain link, which may lead to another site; without either there is a link to the start. `script` names one
    of our assets."""
    if button is None:
        label, address = link or (_("Go to the start page"), "/")
        way_on = f'<p><a class="button" href="{escape(address)}">{escape(label)}</a></p>'
    else:
        label, address = button
        way_on = (
            f'<form method="post" action="{escape(address)}"><button class="button">{escape(label)}</button></form>'
        )
    runs = f'<script src="/assets/{escape(script)}"></script>' if script else ""
    words = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    name = escape(_(NAME))
    page = (
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{escape(title)} – {name}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        '<link rel="icon" href="/favicon.png"><link rel="stylesheet" href="/assets/style.css">'
        f'{runs}</head><body class="notice"><header class="masthead"><a class="brand" href="/">{name}</a></header>'
        f"<main><h1>{escape(title)}</h1>{words}{way_on}</main>{language_chooser(place().languages)}</body></html>"
    )
    return HTMLResponse(page, status, headers={"cache-control": "no-store"})


def not_found() -> HTMLResponse:
    return notice(
        _("There is no page here"),
        _("The address may be mistyped, or the page may have moved. Nothing of yours is lost."),
        status=404,
    )


def not_from_here() -> HTMLResponse:
    return notice(
        _("That did not come from this site"),
        _(
            "For your safety we only take forms that were sent from our own pages. Nothing has been "
            "changed. Please go to the start page and try again."
        ),
        status=403,
    )


def too_large() -> HTMLResponse:
    return notice(
        _("That is too much at once"),
        _("We could not take what was sent because it is too large. Everything saved before is still there."),
        status=413,
    )


def went_wrong() -> HTMLResponse:
    return notice(
        _("Something went wrong on our side"),
        _("It is not your fault, and everything that was saved before is still there. Please try again in a minute."),
        status=500,
    )
