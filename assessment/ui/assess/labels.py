"""Labels of widgets from words of a framework.

Streamlit reads labels as Markdown, and gives the bare text of a field's label to screen readers. So a field's label
carries no marks: its question and its hint are two paragraphs. The words of an answer may be marked.
"""

import re
from functools import lru_cache
from typing import Final

_MARKS: Final = re.compile(r"([\\`*_~\[\]$<>#|]|:(?=[a-z_+-]+[\[:/]))")


@lru_cache(maxsize=4096)  # the same few hundred texts in every rerun
def plain(words: str) -> str:
    """The words as they are: what Markdown would take for a mark is escaped."""
    return _MARKS.sub(r"\\\1", words)


def question_label(question: str, hint: str = "") -> str:
    """The label of a field: its question, and below it its hint."""
    return f"{plain(question)}\n\n{plain(hint)}" if hint else plain(question)


def answer_label(answer: str, looks_like: str = "") -> str:
    """The label of an answer: its words in bold, then what it looks like."""
    bold = f"**{plain(answer)}**"
    return f"{bold} {plain(looks_like)}" if looks_like else bold


def sentence(words: str) -> str:
    """The words with a full stop, unless they end in something like it: screen readers pause there."""
    return words if words.endswith((".", "!", "?", "…", ":")) else f"{words}."
