"""Labels of widgets from words of a framework. Streamlit reads labels as Markdown; the words are not."""

import re
from typing import Final

_MARKDOWN: Final = re.compile(r"([\\`*_~\[\]$<>#|:])")


def plain(words: str) -> str:
    """The words as they are."""
    return _MARKDOWN.sub(r"\\\1", words)


def strong(first: str, then: str = "") -> str:
    """The first words in bold, the rest plain: a question with its hint, an answer with what it looks like."""
    bold = f"**{plain(first)}**"
    return f"{bold} {plain(then)}" if then else bold


def sentence(words: str) -> str:
    """The words with a full stop, unless they end in something like it: screen readers pause there."""
    return words if words.endswith((".", "!", "?", "…", ":")) else f"{words}."
