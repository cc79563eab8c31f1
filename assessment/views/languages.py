"""The choice of a language at the foot of every page."""

from collections.abc import Sequence

from assessment.language import _, language
from assessment.language.offering import name_of
from assessment.views.html import EMPTY, Html, element


def language_chooser(offered: Sequence[str]) -> Html:
    """Each language in its own name; nothing where there is no choice. Works without a script."""
    if len(offered) < 2:
        return EMPTY
    items = (element("li", _spoken(tag) if tag == language() else _choice(tag)) for tag in offered)
    return element("nav", element("ul", *items), class_="languages", aria_label=_("Language"))


def _spoken(tag: str) -> Html:
    return element("span", name_of(tag), lang=tag, aria_current="true")


def _choice(tag: str) -> Html:
    button = element("button", name_of(tag), lang=tag, class_="link-button")
    return element("form", button, method="post", action=f"/language/{tag}")
