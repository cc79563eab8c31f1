"""How easily a text reads: the reading age that it asks for, and which of its sentences are hard.

The automated readability index (Smith and Senter, 1967): 4.71 × letters in a word + 0.5 × words in a sentence − 21.43.
It counts letters, words and sentences alone, so that it needs no dictionary and no connection, and gives the same
number everywhere. It is made for whole texts: a button of three words can score anything. So the index is taken of a
whole question or page, and short texts are held to the length of their sentences only.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

HARDEST: Final = 6.5
"""The index that a carer's text may have. 6 is read at ages 10 to 11 and 7 at 11 to 12, so this is a reading age of 11,
about that of the newspapers that most people in the United Kingdom read."""

LONGEST: Final = 25
"""Words in a sentence. Past 25 even practised readers begin to lose its start: the limit of GOV.UK's style guide."""

ENOUGH: Final = 40
"""Words from which the index says something."""

_YEARS: Final = 4.5  # the middle of the two ages that read a text of index 0
_YOUNGEST: Final = 5.0

_EASY: Final = " 999 "  # what a number or a known name counts as: people read 300 as fast as 3
_NUMBER: Final = re.compile(r"\d[\d.,:/]*\d|\d")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS: Final = re.compile(r"(?:(?<=[.?!:…])|(?<=[.?!:…][”’)]))\s+")
_LABEL: Final = 4  # words up to which a passage without a full stop is a label and no sentence


def words_of(text: str) -> list[str]:
    """The words of a text; "carer’s" is one, "well-known" two."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences of one passage. A colon ends one, since a reader stops there."""
    return [sentence for sentence in _ENDS.split(" ".join(text.split())) if words_of(sentence)]


@dataclass(frozen=True)
class Readability:
    """A text as its passages: each heading, paragraph, item of a list and label is one, so that two of them never run
    into one long sentence. `names` are known by those who read, such as their board's, and count as short words."""

    passages: tuple[str, ...]
    names: tuple[str, ...] = ()

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for passage in self.passages for sentence in sentences_of(passage))

    @cached_property
    def words(self) -> int:
        return sum(len(self._words_in(sentence)) for sentence in self.sentences)

    @cached_property
    def index(self) -> float | None:
        """The index of the whole; None where there are too few words for it. Labels are left out: as sentences they
        would make any page with many buttons look easy."""
        counted = [sentence for sentence in self.sentences if _is_sentence(sentence)]
        if sum(len(self._words_in(sentence)) for sentence in counted) < ENOUGH:
            return None
        return self._index(counted)

    @property
    def age(self) -> float | None:
        """The reading age in years."""
        return None if self.index is None else max(_YOUNGEST, self.index + _YEARS)

    @cached_property
    def too_long(self) -> tuple[str, ...]:
        """Sentences of more than `LONGEST` words, the longest first."""
        long = (sentence for sentence in self.sentences if len(self._words_in(sentence)) > LONGEST)
        return tuple(sorted(long, key=lambda sentence: -len(self._words_in(sentence))))

    @property
    def is_hard(self) -> bool:
        return self.index is not None and self.index > HARDEST

    def hardest(self, most: int = 3) -> tuple[str, ...]:
        """The sentences that raise the index most: how far each is above the limit by itself, times its words."""
        counted = [sentence for sentence in self.sentences if _is_sentence(sentence)]
        above = {one: (self._index([one]) - HARDEST) * len(self._words_in(one)) for one in counted}
        return tuple(sorted((one for one in above if above[one] > 0), key=lambda one: -above[one])[:most])

    def _index(self, sentences: Sequence[str]) -> float:
        words = [word for sentence in sentences for word in self._words_in(sentence)]
        return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(sentences) - 21.43

    def _words_in(self, sentence: str) -> list[str]:
        for name in sorted(self.names, key=len, reverse=True):
            sentence = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _EASY, sentence)
        return words_of(_NUMBER.sub(_EASY, sentence))


def readability_of(passages: Iterable[str], names: Iterable[str] = ()) -> Readability:
    """The readability of a text from its passages, empty ones left out."""
    return Readability(tuple(passage for passage in passages if passage.strip()), tuple(names))


def _is_sentence(text: str) -> bool:
    return len(words_of(text)) > _LABEL or text.rstrip("”’)").endswith((".", "?", "!"))
