"""What comes back to a person about their own words."""

from collections.abc import Mapping, Sequence

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.comment import ReleasedComment
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind
from assessment.views.answers.addresses import question_address
from assessment.views.comments.quoted import quoted
from assessment.views.comments.reading import reply
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.wording import comments as words


def look_again(sheet: Sheet, notes: Mapping[AnswerKey, str], keys: Sequence[AnswerKey]) -> Html:
    """The national team's notes about the texts of one page of questions. Nothing where there are none."""
    here = [key for key in keys if key in notes]
    if not here:
        return EMPTY
    lines = [
        element("h2", _(words.LOOK_AGAIN_TITLE)),
        element("p", words.look_again(sheet.round, sheet.framework.assessed)),
    ]
    for key in here:
        answers = words.answers_what(sheet.framework, key)
        lines.append(element("p", answers, class_="quiet") if answers else EMPTY)
        lines += [element("p", _(words.THEIR_NOTE), class_="comment-reply-head"), quoted(notes[key])]
    return element("section", *lines, class_="look-again")


def where_to_look(sheet: Sheet, notes: Mapping[AnswerKey, str]) -> Html:
    """The questions whose texts the national team asks the person to look at. Nothing where there are none."""
    if not notes:
        return EMPTY
    links = dict.fromkeys(_question(sheet.framework, key) for key in notes)
    items = (element("li", link(said, address)) for said, address in links)
    lead = element("p", words.where_to_look(sheet.round))
    return element(
        "section", element("h2", _(words.LOOK_AGAIN_TITLE)), lead, element("ul", *items), class_="look-again"
    )


def replies(sheet: Sheet, replied: Sequence[ReleasedComment]) -> Html:
    """What the area answered to this person's own words. Nothing where it answered nothing."""
    if not replied:
        return EMPTY
    parts = [element("h2", _(words.REPLIES_TITLE))]
    for comment in replied:
        parts += [
            element("h3", words.about(sheet.framework, comment.key)),
            element("p", _(words.YOU_WROTE), class_="quiet"),
            quoted(comment.text),
            reply(comment, sheet.area.name),
        ]
    return element("section", joined(parts), class_="replies")


def _question(framework: Framework, key: AnswerKey) -> tuple[str, str]:
    """The words and the address of the page that a text is on."""
    label = words.about(framework, key)
    if key.kind is not AnswerKind.FACT:
        return label, question_address(framework.indicator(key.item))
    for indicator in framework.indicators:
        if any(fact.id == key.item for fact in indicator.facts):
            return label, question_address(indicator)
    return label, "/last-questions"
