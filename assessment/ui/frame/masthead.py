"""The top and the foot of every page: one piece of HTML each, made once for each kind of visitor, page and language.

The menu is plain links: the sections, and under the one that this page is in its pages. On a desk they make two short
rows. On a phone they stand behind a button, so that the page begins near the top: the browser's own popover needs no
script of ours, says whether it is open and closes at Escape. What is needed most stands first, and the way out last,
where nobody presses it by accident. `carers.js` follows the links without loading the page anew.
"""

from functools import lru_cache
from typing import Final

from assessment.access.answering import open_sheet
from assessment.access.gate import permit
from assessment.access.place import place
from assessment.language import N_, _, language
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity, Role
from assessment.ui.frame.registry import PAGES, PageSpec
from assessment.views.helping.banner import banner, finish_form
from assessment.views.html import EMPTY, Html, element, joined
from assessment.wording.explaining import CARER_MEANS
from assessment.wording.product import NAME
from assessment.wording.signing_in import FINISH_TITLE

SIGNED_IN_AS: Final = {
    Role.OFFICER: N_("Signed in as an officer"),
    Role.FACILITATOR: N_("Signed in as a facilitator"),
    Role.ADMINISTRATOR: N_("Signed in as an administrator"),
}
SEE_AS: Final = {
    Role.CARER: N_("See it as a carer"),
    Role.OFFICER: N_("See it as an officer"),
    Role.FACILITATOR: N_("See it as a facilitator"),
}
TRY_AS: Final = {
    Role.CARER: N_("Try it as a carer"),
    Role.OFFICER: N_("Try it as an officer"),
    Role.FACILITATOR: N_("Try it as a facilitator"),
}


def masthead(identity: Identity, url_path: str) -> str:
    """Name of the toolkit, who this is, the way out, the menu; for the demonstration that all of it is invented."""
    return _masthead(identity, url_path, language())


@lru_cache(maxsize=1024)
def _masthead(identity: Identity, url_path: str, _spoken: str) -> str:
    seats = _seats(identity.role) if identity.demonstration else EMPTY
    held = joined((menu(identity, url_path), seats, _way_out(identity)))
    where = here(identity, url_path)
    brand = element("a", _(NAME), class_="brand", href="/")
    if not held:
        return element("div", brand, class_="masthead")
    button = element("button", _("Menu"), class_="menu-button", type="button", popovertarget="menu")
    said = element("span", _(where), class_="here") if where else EMPTY
    return joined(
        (
            element("div", element("div", brand, said, class_="brand-and-here"), button, class_="masthead"),
            element("div", held, class_="menu-panel", id="menu", popover="auto"),
            demonstration_banner(identity.role) if identity.demonstration else EMPTY,
        )
    )


def _way_out(identity: Identity) -> Html:
    """Who this is, and how to leave. One way out is enough for a carer: its page says what is saved and what not."""
    if identity.role is Role.VISITOR:
        return EMPTY
    words = _(SIGNED_IN_AS[identity.role]) if identity.role in SIGNED_IN_AS else _(FINISH_TITLE)
    named = f"{words}: {identity.name}" if identity.name and identity.role in SIGNED_IN_AS else words
    who = EMPTY if identity.helping else element("a", named, class_="who", href="/your-sign-in")
    button = element("button", _("Sign out"), class_="link-button")
    sign_out = element("form", button, method="post", action="/leave")
    is_carer = identity.role is Role.CARER and not (identity.helping or identity.demonstration)
    return element("div", who, EMPTY if is_carer else sign_out, class_="way-out")


@lru_cache(maxsize=64)
def _foot(_spoken: str) -> Html:
    links = joined(
        (
            element("a", _("Words explained"), href="/words", target="_self"),
            element("a", _("Privacy: who sees what"), href="/privacy", target="_self"),
            element("a", _("Accessibility"), href="/accessibility", target="_self"),
        ),
        " ",
    )
    return element("div", element("p", _(CARER_MEANS)), element("p", links), class_="foot")


def foot() -> Html:
    """What stands below every page: what "carer" means, and how people's words and access are looked after."""
    return _foot(language())


def helping_banner(identity: Identity) -> str:
    """Says on every screen of a helper whose answers they enter, with the way back; "" for everybody else."""
    if not identity.helping:
        return ""
    try:
        return banner(open_sheet(place(), identity))
    except ToolkitError as gone:  # the invitation was taken back, say: the way back stays
        return element("div", element("p", str(gone)), finish_form(), class_="banner helping", role="note")


def here(identity: Identity, url_path: str) -> str:
    """The section that this page is in, "" for one that stands outside of all."""
    page = next((page for page in PAGES if page.url_path == url_path and permit(identity, page.action)), None)
    return (page.section or page.under) if page else ""


def menu(identity: Identity, url_path: str) -> Html:
    """The sections that this identity may see, and the pages of the section that this page is in."""
    sections: dict[str, list[PageSpec]] = {}
    for page in PAGES:
        if page.section and permit(identity, page.action):
            sections.setdefault(page.section, []).append(page)
    where = here(identity, url_path)
    if len(sections) == 1 and not where:
        return EMPTY  # the first page names the open pages itself
    within = joined(
        _item(page.url_path, page.title, current=page.url_path == url_path) for page in sections.get(where, ())
    )
    items = joined(
        _item(pages[0].url_path, name, current=True, within=element("ul", within, class_="within"))
        if name == where
        else _item(pages[0].url_path, name)
        for name, pages in sections.items()
    )
    return element("nav", element("ul", items), class_="menu", aria_label=_("Pages"))


def _item(address: str, words: str, *, current: bool = False, within: str = EMPTY) -> Html:
    mark = {"aria-current": "page"} if current else {}
    return element("li", element("a", _(words), href=f"/{address}", **mark), within)


def demonstration_banner(role: Role) -> Html:
    """Says on every screen that this is invented, and lets the visitor change seats."""
    said = element("p", element("strong", _("Invented example.")), " ", _("All made up."))
    return element("div", said, _seats(role), class_="banner", role="note")


def _seats(role: Role) -> Html:
    """The other seats of the invented example: in the banner on a desk, behind the menu's button on a phone."""
    others = (_seat(other, _(words), "link-button") for other, words in SEE_AS.items() if other is not role)
    return element("div", *others, class_="choices seats")


def demonstration_buttons(role: Role = Role.VISITOR) -> Html:
    """A form with one button for each role but one's own, `role`; each posts to our own route."""
    others = (_seat(other, _(words), "plain-button") for other, words in TRY_AS.items() if other is not role)
    return element("div", *others, class_="choices")


def _seat(role: Role, words: str, look: str) -> Html:
    return element("form", element("button", words, class_=look), method="post", action=f"/demonstration/{role}")
