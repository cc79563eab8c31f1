"""A notice as HTML. What is not filled in stands out, and the top of the page says so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from assessment.language import _
from assessment.model.notice import Block, BlockKind, Notice, Run
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.wording import about as words

MANY: Final = 8
"""Parts from which a notice lists them."""


def shown(notice: Notice, filled: Mapping[str, str]) -> Html:
    """The whole page. `filled` has the words for the notice's blanks, as far as they are known."""
    missing = [blank for blank in notice.blanks if not filled.get(blank)]
    names = (element("li", words.name_of(blank)) for blank in missing)
    said = element("p", _(words.NOT_COMPLETE), class_="notice-line")
    top = joined((said, element("ul", *names))) if missing else EMPTY
    return element("div", element("h1", notice.title), top, *_whole(notice.blocks, filled), class_="prose")


def _whole(blocks: Sequence[Block], filled: Mapping[str, str]) -> Iterator[Html]:
    """Everything; a long notice lists its parts behind the first of them, which says it in short."""
    headings = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    first = headings[1] if len(headings) >= MANY else 0
    yield from _parts(blocks[:first], filled)
    if first:
        yield _contents(blocks[first:])
    yield from _parts(blocks[first:], filled)


def _contents(blocks: Sequence[Block]) -> Html:
    headings = [_said(block) for block in blocks if block.kind is BlockKind.HEADING]
    lines = (element("li", link(said, f"#{place_of(said)}")) for said in headings)
    title = element("p", element("strong", _(words.ON_THIS_PAGE)))
    return element("nav", title, element("ul", *lines), aria_label=_(words.ON_THIS_PAGE))


def place_of(heading: str) -> str:
    """The id of a heading: "what-we-keep-about-you"."""
    return "-".join(re.findall(r"[a-z0-9]+", heading.lower().replace("’", "")))


def _said(block: Block) -> str:
    return "".join(run.words for run in block.runs)


def _parts(blocks: Sequence[Block], filled: Mapping[str, str]) -> Iterator[Html]:
    for kind, alike in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.ITEM:
            yield element("ul", *(element("li", _words(block, filled)) for block in alike))
            continue
        if kind is BlockKind.HEADING:
            yield from (element("h2", _words(one, filled), id=place_of(_said(one)), tabindex="-1") for one in alike)
            continue
        name = "h3" if kind is BlockKind.SUBHEADING else "p"
        yield from (element(name, _words(block, filled)) for block in alike)


def _words(block: Block, filled: Mapping[str, str]) -> Html:
    return joined(_run(run, filled) for run in block.runs)


def _run(run: Run, filled: Mapping[str, str]) -> str:
    if run.blank:
        return filled.get(run.words) or element("strong", words.missing(run.words), class_="tag")
    if run.to.startswith("mailto:"):
        return element("a", run.words, href=run.to)
    if run.to:
        return link(run.words, run.to, rel="noopener")
    return element("strong", run.words) if run.strong else run.words
