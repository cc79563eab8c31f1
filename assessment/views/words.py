"""Words of boards with what they mean: the whole list, and those that stand in a text."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from assessment.language import _
from assessment.model.word import Glossary, Word
from assessment.views.html import EMPTY, Html, details, element, joined, link
from assessment.wording import explaining as words

_TAGS: Final = re.compile(r"<[^>]*>")


def all_words(glossary: Glossary) -> Html:
    """The whole list in two parts, each in the order of the alphabet. A word's place has its id: /words#agenda."""
    if not glossary.words:
        return element("p", _(words.NONE))
    parts = ((words.COMMON, True), (words.OF_BOARDS, False))
    return joined(
        _part(_(heading), [word for word in glossary.words if word.common is is_common]) for heading, is_common in parts
    )


def words_in(glossary: Glossary, texts: Iterable[str]) -> Html:
    """A part that opens and explains each word of boards in the texts, first those that stand nowhere else; nothing
    where there are none."""
    found = sorted(glossary.found_in(texts), key=lambda word: word.common)
    if not found:
        return EMPTY
    more = element("p", link(_(words.ALL_WORDS), "/words"))
    return details(_(words.THESE_WORDS), element("div", _list(found), more), class_="help")


def common_words(glossary: Glossary) -> Html:
    """A part that opens and explains the words that stand on nearly every page."""
    return words_in(glossary, (word.term for word in glossary.words if word.common))


def words_on(glossary: Glossary, *html: str) -> Html:
    """The same for what stands on a page already."""
    return words_in(glossary, (unescape(_TAGS.sub(" ", part)) for part in html))


def name_of(word: Word) -> str:
    """A word as the heading of what it means, with its short forms: "Board (IJB)"."""
    short = [form for form in word.also if form.isupper()]
    return word.term[0].upper() + word.term[1:] + (f" ({', '.join(short)})" if short else "")


def _part(heading: str, found: list[Word]) -> Html:
    ordered = sorted(found, key=lambda word: word.term.lower())
    return joined((element("h2", heading), _list(ordered, with_ids=True))) if found else EMPTY


def _list(found: Iterable[Word], *, with_ids: bool = False) -> Html:
    return element("dl", *(_explained(word, {"id": word.id} if with_ids else {}) for word in found), class_="words")


def _explained(word: Word, place: dict[str, str]) -> Html:
    plainly = element("span", words.said_plainly(word.instead), class_="plainly") if word.instead else EMPTY
    return joined(
        (element("dt", name_of(word), **place), element("dd", word.means, " " if word.instead else "", plainly))
    )
