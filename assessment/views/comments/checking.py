"""What people wrote, as the national team reads it before boards do."""

from assessment.access.moderating import Texts
from assessment.language import _
from assessment.model.comment import Written
from assessment.views.comments.quoted import quoted
from assessment.views.html import EMPTY, Html, details, element, hidden, joined, link
from assessment.views.rounds.addresses import of_round
from assessment.wording import comments as words


def guidance() -> Html:
    """What this page is for, and what to look for."""
    look_for = element("ul", *(element("li", _(line)) for line in words.LOOK_FOR))
    return joined([element("p", _(words.CHECK_INTRO)), details(_(words.WHAT_TO_LOOK_FOR), look_for, class_="more")])


def one_text(texts: Texts, text: Written, *, with_decision: bool) -> Html:
    """A text with where and whose it is, who gets it, and what was decided about it so far."""
    framework, area = texts.framework, texts.area_set.area(text.area).name
    answers = words.answers_what(framework, text.key)
    role = framework.perspective(text.perspective).label.capitalize()
    decided = words.decided(text) if with_decision else ""
    return element(
        "article",
        element("h2", f"{area}: {words.about(framework, text.key)}"),
        element("p", f"{role}. {words.who_gets(text)}", class_="quiet"),
        element("p", answers, class_="quiet") if answers else EMPTY,
        quoted(text.text),
        element("p", element("span", decided, class_="tag")) if decided else EMPTY,
        element("p", _link_to(texts, text, f"{area}: {words.about(framework, text.key)}"), class_="quiet"),
        class_="comment",
    )


def all_of_them(texts: Texts) -> Html:
    """The way from the one text that a link led to, to all of its round."""
    return element("p", link(_(words.ALL_OF_THEM), of_round("comments-to-check", texts.round.id)))


def _link_to(texts: Texts, text: Written, about: str) -> Html:
    address = of_round("comments-to-check", texts.round.id, comment=texts.reference(text))
    return link(joined([_(words.LINK_TO_THIS), hidden(f": {about}")]), address)


def said(message: str) -> Html:
    """A message that screen readers say at once."""
    return element("p", message, role="status", class_="comment-said")
