"""The questions to read and to print: in large print with all their words, and in short lines with symbols."""

from collections.abc import Iterator, Mapping
from typing import Final

from assessment.language import _
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, Framework, Indicator, Scale
from assessment.views.html import Html, element, joined, link
from assessment.views.jumps import back_to_jumps, jumps
from assessment.wording import answering
from assessment.wording import reading as words

ADDRESS: Final = "/questions-to-read"
EASY: Final = "easy"
LARGE: Final = "large"
TOP: Final = "parts"
LAST: Final = "last"
_MARKS: Final = {DONT_KNOW: "?", NOT_APPLICABLE: "–"}
"""Within an empty circle: they are no amounts."""


def top(chosen: str) -> Html:
    """The heading, the ways to read, and the button that prints. `chosen`: the way that is shown."""
    ways = ((LARGE, words.LARGE), (EASY, words.EASY))
    items = (element("li", _way(version, _(said), chosen=version == chosen)) for version, said in ways)
    return joined(
        (
            element("h1", _(words.TITLE)),
            element("nav", element("ul", *items, class_="versions"), aria_label=_(words.VERSIONS)),
            element("p", element("button", _(words.PRINT), type="button", class_="plain-button", data_print="")),
        )
    )


def in_large_print(framework: Framework, perspective: str) -> Html:
    """Every question with all its words. `perspective`: whose details are asked; "" for everybody's."""
    first = (
        element("p", _(words.ONLY_TO_READ)),
        element("p", words.how_many(len(framework.indicators)), " ", _(answering.NO_RIGHT_ANSWER)),
    )
    closing = tuple(fact for fact in framework.closing_questions if not perspective or fact.is_asked_of(perspective))
    place = {"id": _place(framework, LAST), "tabindex": "-1"}
    last = element("section", element("h2", _(answering.LAST_QUESTIONS), **place), _facts(closing)) if closing else ""
    parts = (_large(framework.scale, indicator, perspective) for indicator in framework.indicators)
    to_parts = _to_parts(framework, with_last=bool(closing))
    return element("div", *first, to_parts, *_by_standard(framework, parts), last, class_="to-read large")


def in_easy_words(framework: Framework) -> Html:
    """Every question in short lines, with a symbol beside each answer."""
    how = (words.how_many(len(framework.indicators)), *(_(step) for step in words.EASY_STEPS))
    first = (
        _line(_(words.ONLY_TO_READ)),
        _line(_(words.CARER_MEANS)),
        _line(_(words.REP_MEANS)),
        _to_parts(framework, with_last=False),
        element("h2", _(words.EASY_HOW)),
        *(_line(line) for line in how),
        element("h2", _(words.ANSWER_WORDS)),
        _line(_(words.CIRCLES)),
        _levels(framework.scale, {}),
    )
    parts = (_easy(framework.scale, indicator) for indicator in framework.indicators)
    return element("div", *first, *_by_standard(framework, parts), class_="to-read easy")


def _by_standard(framework: Framework, parts: Iterator[Html]) -> Iterator[Html]:
    """Each standard's heading, its questions' parts, and the way back to the list of standards."""
    for standard in framework.standards:
        said = answering.part(standard.number, standard.label)
        yield element("h2", said, id=_place(framework, standard.number), tabindex="-1")
        for _indicator in standard.indicators:
            yield next(parts)
        yield back_to_jumps(_(words.BACK_TO_PARTS), id_=_place(framework, TOP))


def _to_parts(framework: Framework, *, with_last: bool) -> Html:
    standards = ((each.number, answering.part(each.number, each.label)) for each in framework.standards)
    named = (*standards, *([(LAST, _(answering.LAST_QUESTIONS))] if with_last else []))
    places = ((_place(framework, part), said) for part, said in named)
    return jumps(_(words.TO_A_PART), places, id_=_place(framework, TOP))


def _place(framework: Framework, part: str) -> str:
    """The id of a part: a page may show several frameworks."""
    return f"{framework.id}-{part}"


def _large(scale: Scale, indicator: Indicator, perspective: str) -> Html:
    facts = indicator.facts_for(perspective) if perspective else indicator.facts
    details = joined((element("h4", _(words.DETAILS)), _facts(facts))) if facts else ""
    return element(
        "section",
        element("h3", words.numbered(indicator.number, indicator.label)),
        element("p", element("strong", _(answering.WHAT_SHOULD_HAPPEN)), " ", indicator.statement),
        element("p", element("strong", _(words.ASKED)), " ", indicator.question),
        element("p", _(words.ANSWERS)),
        _levels(scale, indicator.looks_like),
        details,
    )


def _easy(scale: Scale, indicator: Indicator) -> Html:
    lines = indicator.easy or (indicator.statement, indicator.question)
    return element(
        "section",
        element("h3", words.numbered(indicator.number, indicator.label)),
        *(_line(line) for line in lines),
        _levels(scale, indicator.looks_like),
    )


def _levels(scale: Scale, means: Mapping[str, str]) -> Html:
    """Every answer with its symbol. `means`: what each level looks like, by its id; none says what the others mean."""
    most, least = scale.best.points, scale.worst.points
    rows = [
        _level(level.answer, means.get(level.id, ""), share=round(100 * (level.points - least) / ((most - least) or 1)))
        for level in scale.levels
    ]
    outside = (
        (DONT_KNOW, answering.DONT_KNOW_ANSWER, words.DONT_KNOW_MEANS),
        (NOT_APPLICABLE, answering.NOT_APPLICABLE_SAID, words.NOT_APPLICABLE_MEANS),
    )
    rows += [_level(_(said), "" if means else _(meant), mark=_MARKS[kind]) for kind, said, meant in outside]
    return element("ul", *rows, class_="answers-to-read")


def _level(answer: str, means: str, *, share: int = 0, mark: str = "") -> Html:
    symbol = element("span", mark, class_="amount", aria_hidden="true", style=f"--share: {share}%")
    said = f"{answer}." if means and not answer.endswith((".", "?", "!", "…")) else answer
    return element("li", symbol, element("span", element("strong", said), " " if means else "", means))


def _facts(facts: tuple[Fact, ...]) -> Html:
    return element("ul", *(element("li", fact.question) for fact in facts))


def _line(text: str) -> Html:
    return element("p", text, class_="easy-line")


def _way(version: str, said: str, *, chosen: bool) -> Html:
    mark = {"aria_current": "page"} if chosen else {}
    return link(said, f"{ADDRESS}?as={version}", **mark)
