"""A whole questionnaire: what somebody gives to each question, by tapping or by keyboard alone, and whether the disk
holds all of it in the end."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

from assessment.catalogue import content
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Indicator
from assessment.model.round import AnswerKey, AnswerKind
from tests.journeys.people import Person, drawn

FRAMEWORK = content().framework("equal-and-expert")
RATINGS = (*(level.id for level in FRAMEWORK.scale.levels), DONT_KNOW, NOT_APPLICABLE)
IN_SIGHT = """() => {
    const one = document.activeElement;
    const whole = one.closest("label") ?? one;
    const { left, top, width, height } = whole.getBoundingClientRect();
    const shows = (down) => whole.contains(document.elementFromPoint(left + width / 2, top + height * down));
    return height > 100 ? [0.1, 0.3, 0.5, 0.7, 0.9].some(shows) : shows(0.5);
}"""
"""Whether what has the focus, or a part of it if it is as high as half a window, lies under nothing else."""
FARTHEST = 150  # presses of the Tab key from one end of the longest page to the other


@dataclass(frozen=True)
class Given:
    """One answer: its key, its value as it is stored, and what it is an answer to: a fact, or None for a rating or a
    text about a question."""

    key: AnswerKey
    value: str
    fact: Fact | None = None

    @property
    def is_text(self) -> bool:
        """Whether it is typed with as many words as one likes."""
        kind = self.fact.kind if self.fact else None
        return kind is FactKind.TEXT or self.key.kind in (AnswerKind.COMMENT, AnswerKind.REASON)


def given_to(indicator: Indicator, *, perspective: str = "carer_rep") -> tuple[Given, ...]:
    """What is given to a question, in the order of its page: a rating, its first fact, words at every other one."""
    number = FRAMEWORK.indicators.index(indicator)
    rating = RATINGS[number % len(RATINGS)]
    facts = indicator.facts_for(perspective)[:1]
    return (
        Given(AnswerKey(AnswerKind.RATING, indicator.id), rating),
        *(
            [Given(AnswerKey(AnswerKind.REASON, indicator.id), f"Not here, {indicator.number}")]
            if rating == NOT_APPLICABLE
            else []
        ),
        *(given_as_fact(fact, number) for fact in facts),
        *([] if number % 2 else [Given(AnswerKey(AnswerKind.COMMENT, indicator.id), f"Too tired, {indicator.number}")]),
    )


def given_at_the_end(*, perspective: str = "carer_rep") -> tuple[Given, ...]:
    """What is given to the last questions."""
    asked = [fact for fact in FRAMEWORK.closing_questions if fact.is_asked_of(perspective)]
    return tuple(given_as_fact(fact, number) for number, fact in enumerate(asked))


def given_as_fact(fact: Fact, number: int) -> Given:
    """An answer to a fact; `number` makes them differ."""
    options = values_of(fact)
    if fact.kind is FactKind.NUMBER:
        value = str(number + 2)
    elif fact.kind is FactKind.TEXT:
        value = f"My words, {fact.id}"
    elif fact.kind is FactKind.CHOICES:
        value = " ".join(options[:2])
    else:
        value = options[number % 2]
    return Given(AnswerKey(AnswerKind.FACT, fact.id), value, fact)


def values_of(fact: Fact) -> tuple[str, ...]:
    """The values of a fact's choices, in the order of the page."""
    return ("yes", "no") if fact.kind is FactKind.YES_NO else tuple(option.id for option in fact.options)


def everything() -> Iterator[Given]:
    """All that a person gives who answers everything."""
    for indicator in FRAMEWORK.indicators:
        yield from given_to(indicator)
    yield from given_at_the_end()


def differs(person: Person) -> dict[str, tuple[str, str]]:
    """What the disk holds otherwise than it was given: the key, what was given, what is there."""
    answers = person.sheet().response.answers
    held = {str(key): answer.value for key, answer in answers.items()}
    asked = {str(given.key): given.value for given in everything()}
    return {
        key: (asked.get(key, ""), held.get(key, ""))
        for key in {*asked, *held}
        if asked.get(key, "") != held.get(key, "")
    }


def place_of_answer(page: Page, key: AnswerKey) -> Locator:
    """Where an answer's widgets stand."""
    return page.locator(f'.st-key-group__{key.item}, [class*="st-key-{key.kind}__{key.item}__"]')


class Hands(Protocol):
    """How a person works the page."""

    page: Page

    def press(self, target: Locator) -> None:
        """Press a button, or follow a link."""

    def tick(self, boxes: Locator, number: int) -> None:
        """Choose one of these radio buttons, or tick one of these boxes."""

    def write(self, field: Locator, text: str) -> None:
        """Type into a field."""


class Fingers:
    """Taps, as on a phone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        target.click()

    def tick(self, boxes: Locator, number: int) -> None:
        boxes.nth(number).locator("xpath=ancestor::label[1]").click()

    def write(self, field: Locator, text: str) -> None:
        field.click()
        field.press_sequentially(text, delay=2)


class Keys:
    """The keyboard and nothing else: what the Tab key does not reach cannot be used, nor what is hidden when it has the
    focus."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        self.go_to(target)
        self.page.keyboard.press("Enter")

    def tick(self, boxes: Locator, number: int) -> None:
        expect(boxes.nth(number)).to_be_enabled()
        if boxes.first.get_attribute("type") == "checkbox":
            self.go_to(boxes.nth(number))
            self.page.keyboard.press("Space")
        else:
            self.go_to(boxes)
            for _step in range(number):
                self.page.keyboard.press("ArrowDown")
            if not number:
                self.page.keyboard.press("Space")
        expect(boxes.nth(number)).to_be_checked()
        expect(boxes.nth(number)).to_be_focused()

    def write(self, field: Locator, text: str) -> None:
        self.go_to(field)
        self.page.keyboard.type(text, delay=2)

    def press_one_of(self, group: Locator, target: Locator) -> None:
        """Press a button of a row that is one stop of the Tab key, with the arrows between its buttons."""
        self.go_to(group)
        self.go_to(target, by="ArrowRight")
        self.page.keyboard.press("Enter")

    def go_to(self, target: Locator, *, by: str = "Tab") -> None:
        """Press this key until one of these has the focus."""
        expect(target.first).to_be_attached()
        for _press in range(FARTHEST):
            if target.evaluate_all("all => all.includes(document.activeElement)"):
                self.page.wait_for_function(IN_SIGHT)
                return
            self.page.keyboard.press(by)
        raise AssertionError(f"The keyboard does not reach {target}")


def give(hands: Hands, given: Given) -> None:
    """Give one answer."""
    place = place_of_answer(hands.page, given.key)
    expect(place.first).to_be_visible()
    kind = given.fact.kind if given.fact else None
    if given.is_text:
        hands.write(place.locator("textarea"), given.value)
    elif kind is FactKind.NUMBER:
        hands.write(place.locator("input:not([type=checkbox])"), given.value)
    elif kind is FactKind.CHOICES and given.fact:
        for option in given.value.split():
            hands.tick(place.locator("input[type=checkbox]"), values_of(given.fact).index(option))
    else:
        values = values_of(given.fact) if given.fact else RATINGS
        hands.tick(place.locator("input[type=radio]"), values.index(given.value))


def heading_says(page: Page, words: str) -> None:
    """Wait for the page with this heading."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def enter(hands: Hands, person: Person, base: str) -> None:
    """Type the code on the first page, and start with the first question."""
    page = hands.page
    page.goto(base)
    hands.write(page.get_by_label("Your code"), person.code)
    hands.press(page.get_by_role("button", name="Continue"))
    heading_says(page, "Your questions")
    hands.press(page.get_by_role("button", name="Start with question 1"))


def go_on(hands: Hands) -> None:
    """Press the way on, which comes after all that a page asks."""
    hands.press(hands.page.locator(".st-key-onward button"))


def finish(hands: Hands, person: Person) -> None:
    """From the last questions to the page that says that all is sent. Asserts that nothing was lost."""
    page = hands.page
    heading_says(page, "A few last questions")
    drawn(page)
    for given in given_at_the_end():
        give(hands, given)
    go_on(hands)
    heading_says(page, "Check your answers")
    expect(page.get_by_text("You have answered all 18 questions.")).to_be_visible()
    hands.press(page.get_by_role("button", name="Choose who sees your answers"))
    heading_says(page, "Who sees your answers")
    hands.tick(page.locator('[class*="st-key-rating__audience__"] input[type=radio]'), 1)
    expect(page.locator(".saved-choice")).to_contain_text("Saved")
    go_on(hands)
    heading_says(page, "Send your answers")
    hands.press(page.get_by_role("button", name="Send my answers"))
    heading_says(page, "Thank you. Your answers are sent.")
    assert differs(person) == {}
    assert person.sheet().response.is_sent
