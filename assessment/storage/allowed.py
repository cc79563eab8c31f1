"""What may be stored as an answer: only what the framework asks this perspective, in one canonical spelling.

Nothing here trusts the page that sent the value: it may come from a beacon, an old tab or a hand-made request.
"""

import re
import unicodedata

from assessment.language import _
from assessment.model.errors import InvalidAnswer
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Fact, FactKind, Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience

COMMENT_LENGTH = 2000
REASON_LENGTH = 300
TEXT_FACT_LENGTH = 500
NOTHING = "none"

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}", re.ASCII)


def allowed_value(framework: Framework, perspective: str, key: AnswerKey, value: str) -> str:
    """The value as it is stored; "" clears an answer. Raises InvalidAnswer for what the framework does not allow."""
    if key.kind is AnswerKind.FACT:
        return _fact_value(_asked_fact(framework, perspective, key.item), value)
    if key.kind is AnswerKind.COMMENT_FOR:
        return _comment_for(framework, perspective, key.item, value)
    _require_indicator(framework, key.item)
    if key.kind is AnswerKind.COMMENT:
        return clean_text(value, longest=COMMENT_LENGTH, lines=True)
    if key.kind is AnswerKind.REASON:
        return clean_text(value, longest=REASON_LENGTH)
    if key.kind is AnswerKind.DISSENT:
        return _dissent(framework, value)
    if value in ("", DONT_KNOW, NOT_APPLICABLE) or any(value == level.id for level in framework.scale.levels):
        return value
    raise InvalidAnswer(_("That is not one of the answers to this question. Please choose again; nothing is lost."))


def clean_text(text: str, *, longest: int, lines: bool = False) -> str:
    """Text without control characters, surrogates and direction overrides, cut to `longest` characters.

    `lines` keeps line breaks; without it they become spaces. Nothing but space is no text.
    """
    unified = _LINE_ENDS.sub("\n", text)
    if not lines:
        unified = unified.replace("\n", " ")
    kept = "".join(c for c in unified.replace("\t", " ") if c == "\n" or _may_be_kept(c))[:longest]
    return kept if kept.strip() else ""


def _may_be_kept(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Cn") and character not in _DIRECTION


def _require_indicator(framework: Framework, item: str) -> None:
    try:
        known = framework.indicator(item).id == item
    except KeyError:
        known = False
    if not known:
        raise InvalidAnswer(_("There is no such question in this round."))


def _asked_fact(framework: Framework, perspective: str, item: str) -> Fact:
    try:
        fact = framework.fact(item)
    except KeyError:
        raise InvalidAnswer(_("There is no such question in this round.")) from None
    if not fact.is_asked_of(perspective):
        raise InvalidAnswer(_("This question is not asked of your role."))
    return fact


def _comment_for(framework: Framework, perspective: str, item: str, value: str) -> str:
    """Who gets a comment on an indicator or an answer in words to a fact."""
    try:
        _require_indicator(framework, item)
    except InvalidAnswer:
        if _asked_fact(framework, perspective, item).kind is not FactKind.TEXT:
            raise
    if value and value not in tuple(Audience):
        raise InvalidAnswer(_("Choose who gets this comment. Nothing is lost."))
    return value


def _dissent(framework: Framework, value: str) -> str:
    """How many of a group would have chosen another level: "good=1 poor=2", in the framework's order."""
    found: dict[str, int] = {}
    for part in value.split():
        level, _equals, people = part.partition("=")
        if not (people.isascii() and people.isdecimal() and len(people) <= 2):
            raise InvalidAnswer(_("Please give whole numbers of people, up to 99."))
        found[level] = int(people)
    levels = [level.id for level in framework.scale.levels]
    if not set(found) <= set(levels):
        raise InvalidAnswer(_("That is not one of the answers to this question. Nothing is lost."))
    return " ".join(f"{level}={found[level]}" for level in levels if found.get(level))


def _fact_value(fact: Fact, value: str) -> str:
    if fact.kind is FactKind.TEXT:
        return clean_text(value, longest=TEXT_FACT_LENGTH)
    if value in ("", DONT_KNOW):
        return value
    if fact.kind is FactKind.NUMBER:
        return _number(fact, value.strip())
    options = [option.id for option in fact.options]
    if fact.kind is FactKind.CHOICES:
        return _choices(options, value)
    allowed = ["yes", "no"] if fact.kind is FactKind.YES_NO else options
    if value not in allowed:
        raise InvalidAnswer(
            _("That is not one of the choices for this question. Please choose again; nothing is lost.")
        )
    return value


def _choices(options: list[str], value: str) -> str:
    chosen = set(value.split())
    if chosen == {NOTHING}:
        return NOTHING
    if not chosen or not chosen <= set(options):
        raise InvalidAnswer(_("Choose from the list, or “none of these”, or “don’t know”, but not together."))
    return " ".join(option for option in options if option in chosen)


def _number(fact: Fact, value: str) -> str:
    if not _WHOLE_NUMBER.fullmatch(value):
        raise InvalidAnswer(_("Please give a whole number, such as 7."))
    number = int(value)
    if fact.minimum is not None and number < fact.minimum:
        raise InvalidAnswer(_("Please give a number that is {minimum} or more.").format(minimum=fact.minimum))
    if fact.maximum is not None and number > fact.maximum:
        raise InvalidAnswer(_("Please give a number that is {maximum} or less.").format(maximum=fact.maximum))
    return str(number)
