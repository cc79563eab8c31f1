"""The top and the foot of every page: one piece of HTML each, made once for each kind of visitor and page.

The menu is plain links, all in sight, in two short rows: it needs no opening on a phone, and costs nothing at a rerun.
`carers.js` follows such links without loading the page anew.
"""

from functools import lru_cache
from html import escape
from typing import Final

from assessment.access.answering import open_sheet
from assessment.access.gate import permit
from assessment.access.place import place
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity, Role
from assessment.ui.frame.registry import PAGES, PageSpec
from assessment.views.helping.banner import banner, finish_form
from assessment.views.html import element
from assessment.wording.product import NAME
from assessment.wording.signing_in import FINISH_TITLE

SIGNED_IN_AS: Final = {
    Role.OFFICER: "Signed in as an officer",
    Role.FACILITATOR: "Signed in as a facilitator",
    Role.ADMINISTRATOR: "Signed in as an administrator",
}
OTHER_ROLES: Final = ((Role.CARER, "a carer"), (Role.OFFICER, "an officer"), (Role.FACILITATOR, "a facilitator"))
FOOT: Final = (
    '<div class="foot"><p>“Carer” here always means an unpaid carer: somebody who looks after a relative, a friend '
    "or a neighbour.</p><p><a href='/privacy' target='_self'>Privacy: who sees what</a> "
    "<a href='/accessibility' target='_self'>Accessibility</a></p></div>"
)


@lru_cache(maxsize=1024)
def masthead(identity: Identity, url_path: str) -> str:
    """Name of the toolkit, who this is, the way out, the menu; for the demonstration that all of it is invented."""
    way_out = ""
    if identity.role is not Role.VISITOR:
        name = f": {escape(identity.name)}" if identity.name else ""
        words = f"{SIGNED_IN_AS[identity.role]}{name}" if identity.role in SIGNED_IN_AS else FINISH_TITLE
        who = "" if identity.helping else f'<a class="who" href="/your-sign-in">{words}</a>'
        # One way out is enough for a carer, and its page says what is saved and what is not sent.
        is_carer = identity.role is Role.CARER and not (identity.helping or identity.demonstration)
        sign_out = '<form method="post" action="/leave"><button class="link-button">Sign out</button></form>'
        way_out = who if is_carer else who + sign_out
    return (
        f'<div class="masthead"><a class="brand" href="/">{NAME}</a>{way_out}</div>'
        + menu(identity, url_path)
        + (demonstration_banner(identity.role) if identity.demonstration else "")
    )


def helping_banner(identity: Identity) -> str:
    """Says on every screen of a helper whose answers they enter, with the way back; "" for everybody else."""
    if not identity.helping:
        return ""
    try:
        return banner(open_sheet(place(), identity))
    except ToolkitError as gone:  # the invitation was taken back, say: the way back stays
        return element("div", element("p", str(gone)), finish_form(), class_="banner helping", role="note")


def menu(identity: Identity, url_path: str) -> str:
    """The sections that this identity may see, and the pages of the section that this page is in."""
    sections: dict[str, list[PageSpec]] = {}
    here = ""
    for page in PAGES:
        if permit(identity, page.action):
            if page.section:
                sections.setdefault(page.section, []).append(page)
            here = page.section or page.under if page.url_path == url_path else here
    if len(sections) == 1 and not here:
        return ""  # the first page names the open pages itself
    first = "".join(_item(pages[0].url_path, name, current=name == here) for name, pages in sections.items())
    second = "".join(
        _item(page.url_path, page.title, current=page.url_path == url_path) for page in sections.get(here, ())
    )
    return (
        f'<nav class="menu" aria-label="Pages"><ul>{first}</ul>'
        + (f'<ul class="within">{second}</ul>' if second else "")
        + "</nav>"
    )


def _item(address: str, words: str, *, current: bool) -> str:
    mark = ' aria-current="page"' if current else ""
    return f'<li><a href="/{address}"{mark}>{escape(words)}</a></li>'


def demonstration_banner(role: Role) -> str:
    """Says on every screen that this is invented, and lets the visitor change seats."""
    others = tuple(choice for choice in OTHER_ROLES if choice[0] is not role)
    return (
        '<div class="banner" role="note"><p><strong>Invented example.</strong> Everything here is made up.'
        f"</p>{demonstration_buttons(others, words='See it as', look='link-button')}</div>"
    )


def demonstration_buttons(
    roles: tuple[tuple[Role, str], ...] = OTHER_ROLES, *, words: str = "Try it as", look: str = "plain-button"
) -> str:
    """A form with one button for each role; each posts to our own route."""
    forms = "".join(
        f'<form method="post" action="/demonstration/{role}"><button class="{look}">{words} {label}</button></form>'
        for role, label in roles
    )
    return f'<div class="choices">{forms}</div>'
