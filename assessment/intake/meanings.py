"""What a file's texts mean: ratings, perspectives, indicators, areas, however people write them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assessment.model.area import AreaSet
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework

OTHER_WORDS = {
    "don't know": DONT_KNOW,
    "do not know": DONT_KNOW,
    "not applicable": NOT_APPLICABLE,
    "doesn't apply": NOT_APPLICABLE,
    "does not apply": NOT_APPLICABLE,
    "n/a": NOT_APPLICABLE,
    "": SKIPPED,
    "skipped": SKIPPED,
}
"""What people write instead of a rating; read as `folded` leaves it."""

_APOSTROPHES = re.compile("['’‘`´]")
_GAPS = re.compile(r"[_\-\s]+")
_LONGEST_QUOTED = 40


def folded(text: str) -> str:
    """A text as it is compared: case, apostrophes, and spaces against _ and - do not matter."""
    return _GAPS.sub(" ", _APOSTROPHES.sub("", text.casefold())).strip()


def quoted(text: str) -> str:
    """A text from a file inside a message: short, on one line, nothing that a terminal would obey."""
    if len(text) <= _LONGEST_QUOTED and text.isprintable():
        return f"“{text}”"
    kept = "".join(c if unicodedata.category(c)[0] != "C" else "�" for c in text[: _LONGEST_QUOTED + 1])
    return f"“{kept[:_LONGEST_QUOTED]}…”" if len(text) > _LONGEST_QUOTED else f"“{kept}”"


def has_control_characters(text: str) -> bool:
    return not text.isprintable() and any(unicodedata.category(c) in ("Cc", "Cs") for c in text)


@dataclass(frozen=True)
class Meanings:
    """What texts mean in one framework. `answers` is the order of the answers in counts."""

    framework: Framework
    area_set: AreaSet | None

    @cached_property
    def answers(self) -> tuple[str, ...]:
        return (*(level.id for level in self.framework.scale.levels), DONT_KNOW, NOT_APPLICABLE, SKIPPED)

    @cached_property
    def _answer_of(self) -> dict[str, int]:
        words = {folded(word): token for word, token in OTHER_WORDS.items()}
        for level in self.framework.scale.levels:
            words[folded(level.label)] = words[folded(level.id)] = level.id
        return {word: self.answers.index(token) for word, token in words.items()}

    @cached_property
    def _perspective_of(self) -> dict[str, int]:
        words: dict[str, int] = {}
        for number, perspective in enumerate(self.framework.perspectives):
            for word in (perspective.label, perspective.plural, perspective.id):
                words[folded(word)] = number
        return words

    def answer(self, text: str) -> int | None:
        """The number of an answer: a level by id or label, or one of the words outside the scale."""
        return self._answer_of.get(folded(text))

    def perspective(self, text: str) -> int | None:
        """The number of a perspective, by id, label or plural."""
        return self._perspective_of.get(folded(text)) if text else None

    def indicator(self, text: str) -> int | None:
        """The number of an indicator, by its own number or id."""
        try:
            found = self.framework.indicator(text.casefold())
        except KeyError:
            return None
        return self.framework.indicators.index(found)

    def area(self, text: str) -> str:
        """The area's name in the area set, found by code, former code, name or variant; else the text itself."""
        known = self.area_set.find(text) if self.area_set else None
        return known.name if known else text

    def is_known_area(self, name: str) -> bool:
        return self.area_set is None or self.area_set.find(name) is not None

    @cached_property
    def perspectives_in_words(self) -> str:
        return _or([perspective.id for perspective in self.framework.perspectives])

    @cached_property
    def answers_in_words(self) -> str:
        return _or(self.answers[:-1])


def _or(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
