"""What stands around the widgets of the practice run. It looks like a question, and says on every screen that it is
none."""

from assessment.language import _
from assessment.model.identity import Identity, Role
from assessment.views.answers.addresses import way
from assessment.views.answers.aloud import read_button, spoken
from assessment.views.answers.unsure import if_unsure, no_right_answer
from assessment.views.html import Html, details, element, joined, link
from assessment.wording import answering
from assessment.wording import practising as words
from assessment.wording.practising import PracticeQuestion

ADDRESS = "/try-it"


def offer() -> Html:
    """The way to the practice run, for somebody who has not begun."""
    return joined((element("p", link(_(words.OFFER), ADDRESS), " ", _(words.OFFER_MEANS), class_="way-to-practise"),))


def band() -> Html:
    """Says on every screen of the practice run that it is one."""
    return element(
        "div",
        element("p", element("strong", _(words.BAND)), " ", _(words.BAND_MEANS)),
        class_="practice-band",
        role="note",
    )


def practice_heading(question: PracticeQuestion, number: int, total: int) -> Html:
    """Where the person is, and the question's name. The mark tells the browser when another one stands there."""
    step = element("span", words.position(number, total), class_="step", data_turns=str(number))
    return element("h1", step, " ", _(question.label), class_="question-title")


def practice_about(question: PracticeQuestion, contact: str) -> Html:
    """The same as beside a real question, in the same order."""
    statement = element("strong", _(answering.WHAT_SHOULD_HAPPEN))
    answers = [f"{_(answer)}. {_(means)}" for answer, means in question.answers]
    outside = [_(answering.DONT_KNOW_ANSWER), _(answering.NOT_APPLICABLE_ANSWER)]
    return joined(
        (
            element("p", statement, " ", _(question.statement), class_="statement"),
            no_right_answer(),
            read_button(spoken((_(question.statement), _(question.question)), (*answers, *outside))),
            details(_(answering.HELP), _help(question, contact), class_="help"),
        )
    )


def practice_line() -> Html:
    """Where the real page says what is saved."""
    return element(
        "p",
        element("span", _(words.LINE)),
        " ",
        element("span", _(words.ON_THE_REAL_PAGE), class_="quiet"),
        class_="practice-line",
    )


def practice_done(identity: Identity) -> Html:
    """The end: that is all, and the way to the real questions."""
    is_carer = identity.role is Role.CARER
    to, said = ("/questions", words.TO_YOUR_QUESTIONS) if is_carer else ("/", words.TO_THE_START)
    mark = element("span", data_turns="done")
    return joined(
        (
            element("h1", _(words.DONE_TITLE), mark),
            element("p", _(words.DONE_MEANS), class_="intro"),
            element("p", _(words.NOTHING_KEPT)),
            element("p", link(_(said), to, class_="button")),
            element("p", link(_(words.AGAIN), ADDRESS), class_="way"),
        )
    )


def way_out(identity: Identity) -> Html:
    """The way out of the practice run at the foot of each of its questions."""
    return way("questions" if identity.role is Role.CARER else "", _(words.LEAVE))


def _help(question: PracticeQuestion, contact: str) -> Html:
    look_at = element("ul", *(element("li", _(line)) for line in question.look_at))
    return joined(
        (
            element("p", element("strong", _(answering.EXAMPLE)), " ", _(question.example)),
            element("p", element("strong", _(answering.LOOK_AT))),
            look_at,
            if_unsure(contact),
        )
    )
