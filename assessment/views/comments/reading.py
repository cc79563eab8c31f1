"""Released comments, as a board reads them: by indicator, with the replies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from assessment.access.comments import AreaComments
from assessment.language import _
from assessment.model.comment import ReleasedComment
from assessment.model.framework import Framework, Indicator
from assessment.model.round import AnswerKind
from assessment.views.comments.quoted import quoted
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.views.results.address import indicator_page, page
from assessment.wording import answering
from assessment.wording import comments as words
from assessment.wording.findings import named
from assessment.wording.rounds import round_dates

ONE: Final = "comment"
"""The name in an address of the one comment to show."""


@dataclass(frozen=True)
class Part:
    """An indicator or the closing questions, with the comments on it. `heading` is HTML."""

    heading: Html
    comments: tuple[ReleasedComment, ...]


def top(found: AreaComments, suffix: str) -> Html:
    """Round and area, what this is, and the file."""
    invented = f" {_(words.INVENTED)}" if found.area_set.invented else ""
    lines = [element("p", f"{found.round.title}, {round_dates(found.round)}.{invented}", class_="quiet wide-line")]
    if not found.comments:
        return joined([*lines, element("p", _(words.NO_COMMENTS), class_="empty")])
    lines.append(element("p", words.read_intro(found.round, found.framework.assessed)))
    if any(comment.perspective for comment in found.comments):
        lines.append(element("p", _(words.ROLE_IS_CHOSEN)))
    return joined([*lines, element("p", link(_(words.DOWNLOAD), page("download/comments", suffix)))])


def parts(found: AreaComments, suffix: str) -> Iterator[Part]:
    """The comments by indicator, then those on the closing questions."""
    for indicator in found.framework.indicators:
        here = on_indicator(indicator, found.comments)
        if here:
            heading = element("h2", link(named(indicator), indicator_page(indicator.number, suffix)))
            yield Part(heading, here)
    closing = {fact.id for fact in found.framework.closing_questions}
    last = tuple(c for c in found.comments if c.key.kind is AnswerKind.FACT and c.key.item in closing)
    if last:
        yield Part(element("h2", _(answering.LAST_QUESTIONS)), last)


def address_of(comment: ReleasedComment, suffix: str) -> str:
    """Where a comment stands alone, for those who may read it."""
    return f"{page('comments', suffix)}&{urlencode({ONE: comment.id})}"


def all_of_them(suffix: str) -> Html:
    """The way from the one comment that a link led to, to all of them."""
    return element("p", link(_(words.ALL_COMMENTS), page("comments", suffix)))


def on_indicator(indicator: Indicator, comments: Sequence[ReleasedComment]) -> tuple[ReleasedComment, ...]:
    """Those that are about an indicator: comments, and answers in words to its facts."""
    facts = {fact.id for fact in indicator.facts}
    return tuple(
        comment
        for comment in comments
        if comment.key.item in (facts if comment.key.kind is AnswerKind.FACT else {indicator.id})
    )


def one_comment(
    framework: Framework, comment: ReleasedComment, *, area: str, place: str = "", address: str = ""
) -> Html:
    """A comment with whose view it is, where that may be shown, and the reply. `place` is its heading, if any, and
    leads to the comment's own address."""
    answers, by = words.answers_what(framework, comment.key), words.written_by(framework, comment)
    return element(
        "article",
        element("h3", link(place, address) if address else place) if place else EMPTY,
        element("p", answers, class_="quiet") if answers else EMPTY,
        quoted(comment.text),
        element("p", by, class_="quiet") if by else EMPTY,
        reply(comment, area) if comment.reply else EMPTY,
        class_="comment",
    )


def reply(comment: ReleasedComment, area: str) -> Html:
    """What the area answered to a comment."""
    head = element("p", words.reply_of(area), class_="comment-reply-head")
    return element("div", head, quoted(comment.reply), class_="comment-reply")


def in_their_words(found: AreaComments, indicator: Indicator, suffix: str) -> Html:
    """The section of an indicator's page. Nothing where there is nothing to read."""
    here = on_indicator(indicator, found.comments)
    if not here:
        return EMPTY
    said = (one_comment(found.framework, comment, area=found.area.name) for comment in here)
    more = element("p", link(_(words.ALL_COMMENTS), page("comments", suffix)))
    return element("section", element("h2", _(words.OWN_WORDS)), *said, more)
