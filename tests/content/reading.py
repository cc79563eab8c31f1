"""How easy a text is to read: sentences, words, and the automated readability index.

The index gives the American school grade that follows a text: grade 5 is about age 10 or 11. It counts letters and
words only, so it needs no dictionary and cannot be argued with.
"""

import re

_WORD = re.compile(r"[A-Za-z0-9£'’+-]+")
_SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a text. A colon ends one, since a reader stops there."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def grade(text: str) -> float:
    """Automated readability index (Smith and Senter, 1967)."""
    found = words(text)
    letters_each = sum(len(word) for word in found) / len(found)
    words_each = len(found) / len(sentences(text))
    return 4.71 * letters_each + 0.5 * words_each - 21.43
