"""Words of boards that a carer may not know, each with what it means, and where a text has them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessment.model.shape import FORBID, Flag, Slug, Text


@dataclass(frozen=True)
class Word:
    """A word or short form that board papers use. `also` are its other forms; a plural that only adds an s needs no
    entry. With `instead` the toolkit never uses the word itself, and says this. `common` words stand on nearly every
    page of the toolkit: the first page explains them."""

    __pydantic_config__ = FORBID

    id: Slug
    term: Text
    means: Text
    also: tuple[Text, ...] = ()
    instead: Text | None = None
    common: Flag = False

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.term, *self.also)


@dataclass(frozen=True)
class Glossary:
    """All words, looked up in texts. Of words inside one another ("governance" in "care governance committee") the
    longest counts. Short forms in capitals are looked for as they stand, all others in small or capital letters."""

    words: tuple[Word, ...]

    @cached_property
    def _by_form(self) -> dict[str, Word]:
        return {_key(form): word for word in self.words for form in word.forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted((form for word in self.words for form in word.forms), key=len, reverse=True)
        return re.compile(rf"(?<![\w-])({'|'.join(map(_expression, forms)) or '(?!)'})(?:s|[’']s|s[’'])?(?![\w-])")

    def found_in(self, texts: Iterable[str]) -> tuple[Word, ...]:
        """The words that stand in the texts, each once, in the list's order."""
        found = {self._by_form[_key(form)].id for text in texts for form in self._pattern.findall(text)}
        return tuple(word for word in self.words if word.id in found)

    def word(self, word_id: str) -> Word:
        """The word with this id. Raises KeyError."""
        return {word.id: word for word in self.words}[word_id]


def _is_short_form(form: str) -> bool:
    return form.isupper()


def _key(form: str) -> str:
    return form if _is_short_form(form) else " ".join(form.lower().split())


def _expression(form: str) -> str:
    words = r"\s+".join(map(re.escape, form.split()))
    return words if _is_short_form(form) else f"(?i:{words})"
