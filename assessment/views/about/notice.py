"""A notice as HTML. What is not filled in stands out, and the top of the page says so."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from assessment.language import _
from assessment.model.notice import Block, BlockKind, Notice, Run
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.wording import about as words


def shown(notice: Notice, filled: Mapping[str, str]) -> Html:
    """The whole page. `filled` has the words for the notice's blanks, as far as they are known."""
    missing = [blank for blank in notice.blanks if not filled.get(blank)]
    names = (element("li", words.name_of(blank)) for blank in missing)
    said = element("p", _(words.NOT_COMPLETE), class_="notice-line")
    top = joined((said, element("ul", *names))) if missing else EMPTY
    return element("div", element("h1", notice.title), top, *_parts(notice, filled), class_="prose")


def _parts(notice: Notice, filled: Mapping[str, str]) -> Iterator[Html]:
    for kind, blocks in groupby(notice.blocks, key=lambda block: block.kind):
        if kind is BlockKind.ITEM:
            yield element("ul", *(element("li", _words(block, filled)) for block in blocks))
            continue
        name = {BlockKind.HEADING: "h2", BlockKind.SUBHEADING: "h3", BlockKind.PARAGRAPH: "p"}[kind]
        yield from (element(name, _words(block, filled)) for block in blocks)


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
