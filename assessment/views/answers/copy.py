"""A copy of one's answers to keep: a page that prints well and needs nothing else, or plain text."""

from collections.abc import Iterator
from datetime import datetime

from assessment.access.answering import Sheet
from assessment.language import _, language
from assessment.model.framework import Indicator
from assessment.model.word import Glossary
from assessment.views.answers.answered import Line, answered_lines, as_list, closing_lines
from assessment.views.answers.trusting import asked_of
from assessment.views.answers.welcome import is_over
from assessment.views.html import Html, element, joined, link, safe
from assessment.views.words import name_of
from assessment.wording import answering as words
from assessment.wording import explaining
from assessment.wording.product import NAME
from assessment.wording.times import moment
from assessment.wording.trust import chosen

_STYLE = (
    "body{font:1.1rem/1.5 sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem;color:#111}"
    "h1{line-height:1.2}dt{margin-top:.75rem;font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"
    "h3{break-after:avoid;margin:1.5rem 0 0}"
)


def copy_links() -> Html:
    """The ways to keep a copy."""
    page = link(_(words.DOWNLOAD), "/download/my-answers", class_="button", download="")
    text = link(_(words.DOWNLOAD_TEXT), "/download/my-answers?as=text", download="")
    return joined((element("p", _(words.COPY_MEANS)), element("p", page), element("p", text)))


def as_page(sheet: Sheet, now: datetime, *, glossary: Glossary) -> str:
    """The copy as a page of its own."""
    body = [element("h1", _(words.COPY_TITLE))]
    body += [element("p", line) for line in _top(sheet, now)]
    for heading, level, lines in _parts(sheet, glossary):
        body.append(element(level, heading))
        body.append(as_list(lines) if lines else Html(""))
    head = (
        f"<meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{safe(_(words.COPY_TITLE))} – {safe(_(NAME))}</title><style>{_STYLE}</style>"
    )
    return f"<!DOCTYPE html><html lang='{safe(language())}'><head>{head}</head><body>{''.join(body)}</body></html>"


def as_text(sheet: Sheet, now: datetime, *, glossary: Glossary) -> str:
    """The copy as plain text."""
    rows = [_(words.COPY_TITLE), "", *_top(sheet, now)]
    for heading, _level, lines in _parts(sheet, glossary):
        rows += ["", heading]
        rows += [row for asked, said in lines for row in (f"  {asked}", f"    {said}")]
    return "\n".join(rows) + "\n"


def _top(sheet: Sheet, now: datetime) -> tuple[str, ...]:
    response = sheet.response
    lines = [
        f"{sheet.framework.title}, {sheet.round.title}",
        _(explaining.CARER_MEANS),
        f"{sheet.area.name}, {sheet.framework.perspective(response.perspective).label}",
        words.copied(moment(now)),
        words.standing(response, closed=is_over(sheet)),
    ]
    if response.audience is not None:
        lines.append(chosen(asked_of(sheet), response.audience))
    if sheet.round.demonstration:
        lines.insert(0, _(words.INVENTED))
    return tuple(lines)


def _parts(sheet: Sheet, glossary: Glossary) -> Iterator[tuple[str, str, tuple[Line, ...]]]:
    for standard in sheet.framework.standards:
        yield words.part(standard.number, standard.label), "h2", ()
        for indicator in standard.indicators:
            yield indicator.label, "h3", tuple(answered_lines(sheet, indicator))
    closing = closing_lines(sheet)
    if closing:
        yield _(words.LAST_QUESTIONS), "h2", closing
    used = [text for indicator in sheet.framework.indicators for text in (indicator.label, *_said(sheet, indicator))]
    found = glossary.found_in([*used, *(text for line in closing for text in line)])
    if found:
        yield _(explaining.WORDS_USED), "h2", tuple((name_of(word), word.means) for word in found)


def _said(sheet: Sheet, indicator: Indicator) -> Iterator[str]:
    for line in answered_lines(sheet, indicator):
        yield from line
