"""A contact as it was filled in, with phone numbers and email addresses that can be tapped."""

import re
from typing import Final

from assessment.views.html import Html, element, joined

_REACHED: Final = re.compile(r"(?P<phone>\+?\(?\d[\d ()-]{7,}\d)|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_NOT_DIALLED: Final = re.compile(r"[^+\d]")


def with_links(words: str) -> Html:
    """The words, escaped, with what can be called or written to as links."""
    parts: list[str] = []
    end = 0
    for found in _REACHED.finditer(words):
        said = found[0]
        to = "tel:" + _NOT_DIALLED.sub("", said) if found["phone"] else f"mailto:{said}"
        parts += [words[end : found.start()], element("a", said, href=to)]
        end = found.end()
    return joined((*parts, words[end:]))
