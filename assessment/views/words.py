"""Words of boards with what they mean: the whole list, and those that stand in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import groupby
from typing import Final

from assessment.language import _
from assessment.model.word import Glossary, Word
from assessment.views.html import EMPTY, Html, details, element, joined, link
from assessment.views.jumps import back_to_jumps, jumps
from assessment.wording import explaining as words

_TAGS: Final = re.compile(r"<[^>]*>")


def all_words(glossary: Glossary) -> Html:
    """The whole list in two parts, each in the order of the alphabet: those of most pages, then those of boards by
    their letters, with jumps to each letter. A word's place has its id: /words#agenda."""
    if not glossary.words:
        return element("p", _(words.NONE))
    ordered = sorted(glossary.words, key=lambda word: word.term.lower())
    common = [word for word in ordered if word.common]
    letters = {letter: list(found) for letter, found in groupby((word for word in ordered if not word.common), _letter)}
    to_letters = jumps(_(words.TO_A_LETTER), ((_place(letter), letter) for letter in letters))
    of_most_pages = (element("h2", _(words.COMMON)), _list(common, with_ids=True))
    return joined(
        (
            to_letters if letters else EMPTY,
            *(of_most_pages if common else ()),
            *_by_letter(letters),
            back_to_jumps(_(words.BACK_TO_LETTERS)) if letters else EMPTY,
        )
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


def _by_letter(letters: Mapping[str, list[Word]]) -> Iterator[Html]:
    if letters:
        yield element("h2", _(words.OF_BOARDS))
    for letter, found in letters.items():
        yield element("h3", letter, id=_place(letter), class_="letter", tabindex="-1")
        yield _list(found, with_ids=True)


def _letter(word: Word) -> str:
    return word.term[0].upper()


def _place(letter: str) -> str:
    return f"letter-{letter.lower()}"


def _list(found: Iterable[Word], *, with_ids: bool = False) -> Html:
    return element("dl", *(_explained(word, {"id": word.id} if with_ids else {}) for word in found), class_="words")


def _explained(word: Word, place: dict[str, str]) -> Html:
    plainly = element("span", words.said_plainly(word.instead), class_="plainly") if word.instead else EMPTY
    return joined(
        (element("dt", name_of(word), **place), element("dd", word.means, " " if word.instead else "", plainly))
    )
