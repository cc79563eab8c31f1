"""pydantic's errors in an author's terms: which rule, what is wrong, how to mend it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, get_args

from pydantic_core import ErrorDetails

from assessment.catalogue.fields import Key, class_at, keys_of
from assessment.catalogue.problem import Rule, nearest, quoted
from assessment.model.shape import Exact, Flag, Number, Slug, Text, Version, Whole

MISSING_KEY = Rule("missing-key", "Every key that is not optional is there.")
UNKNOWN_KEY = Rule("unknown-key", "Every key is one that the toolkit reads.")
TEXT_EXPECTED = Rule("text-expected", "Where text belongs stands one text.")
QUOTE_NUMBER = Rule("quote-the-number", "A number that is text (“1.2”, a version, a year) stands in quotation marks.")
QUOTE_TRUTH = Rule("truth-for-text", "The words true and false stand in quotation marks where text belongs.")
EMPTY_TEXT = Rule("empty-text", "A text has words in it.")
TEXT_TOO_LONG = Rule("text-too-long", "A text has at most 2000 characters, an id 60, a number 12.")
ID_SHAPE = Rule("id-shape", "Ids are lower-case words joined by hyphens or underscores.")
NUMBER_SHAPE = Rule("number-shape", "Numbers of standards and indicators are figures with full stops, such as “1.2”.")
VERSION_SHAPE = Rule("version-shape", "A version is two numbers with a full stop, such as “1.0”.")
WHOLE_EXPECTED = Rule("whole-number-expected", "Where a whole number belongs stands one, without quotation marks.")
NUMBER_EXPECTED = Rule("number-expected", "Where a number belongs stands one, without quotation marks.")
NUMBER_TOO_FINE = Rule("number-too-fine", "Numbers have at most 12 digits, 4 of them after the point.")
TRUTH_EXPECTED = Rule("truth-expected", "Where true or false belongs stands one of them, without quotation marks.")
UNKNOWN_WORD = Rule("unknown-word", "Where only certain words may stand, one of them does.")
LIST_EXPECTED = Rule("list-expected", "Where several may stand, they are a list, even if it is one.")
BLOCK_EXPECTED = Rule("block-expected", "Where a block of keys belongs stands one.")
NOT_UNDERSTOOD = Rule("not-understood", "Every value has the form that its key asks for.")


def _pattern_of(hint: Any) -> str:  # an annotated type has no type of its own
    return str(hint.__metadata__[-1].pattern)


_NAMES: Final = (
    (Text, "a text"),
    (Slug, "an id"),
    (Number, 'a number in quotation marks, such as `"1.2"`'),
    (Version, 'a version in quotation marks, such as `"1.0"`'),
    (Flag, "`true` or `false`"),
    (Whole, "a whole number"),
    (Exact, "a number"),
)


def plain_name(key: Key) -> str:
    """What a key takes, in words for the author's guide."""
    return next(words for hint, words in _NAMES if get_args(hint)[1:] == key.marks and get_args(hint)[0] is key.holds)


_PATTERNS: Final = {
    _pattern_of(Slug): (ID_SHAPE, "Use small letters, figures and hyphens, beginning with a letter."),
    _pattern_of(Number): (NUMBER_SHAPE, 'Write it as "1" or "1.2".'),
    _pattern_of(Version): (VERSION_SHAPE, 'Write it as "1.0".'),
}

Words = tuple[Rule, str, str]
KEY_ERRORS: Final = frozenset({"unexpected_keyword_argument", "extra_forbidden"})


def words_for(detail: ErrorDetails, key: str, missing: bool, shape: type, path: tuple[str | int, ...]) -> Words:
    if detail["type"] == "missing":
        return MISSING_KEY, f"{key} is missing.", f"Add “{path[-1]}: …”."
    if detail["type"] in KEY_ERRORS:
        block = class_at(shape, path[:-1])
        return UNKNOWN_KEY, f"{key} is no key here.", nearest(str(path[-1]), keys_of(block) if block else ())
    words = _WORDS.get(detail["type"])
    if words is None or missing:
        return NOT_UNDERSTOOD, f"{key} is not as it should be ({detail['msg']}).", "See docs/content-format.md."
    return words(key, detail["input"], detail.get("ctx", {}))


def _text_expected(key: str, given: object, context: dict[str, Any]) -> Words:
    if isinstance(given, bool):
        truth = str(given).lower()
        return QUOTE_TRUTH, f"{key} takes text, and {truth} is a truth here.", f'Write "{truth}" with quotation marks.'
    if isinstance(given, int | Decimal):
        return (
            QUOTE_NUMBER,
            f"{key} takes text, and {given} is a number here.",
            f'Write "{given}" with quotation marks.',
        )
    return TEXT_EXPECTED, f"{key} takes one text.", "Write one text, in quotation marks if it has a colon in it."


def _pattern(key: str, given: object, context: dict[str, Any]) -> Words:
    rule, mend = _PATTERNS.get(str(context.get("pattern")), (NOT_UNDERSTOOD, "See docs/content-format.md."))
    return rule, f"{key} cannot be {quoted(given)}.", mend


def _whole(key: str, given: object, context: dict[str, Any]) -> Words:
    mend = "Take the quotation marks away." if isinstance(given, str) and is_number(given) else "Write a whole number."
    return WHOLE_EXPECTED, f"{key} takes a whole number.", mend


def _word(key: str, given: object, context: dict[str, Any]) -> Words:
    known = [word.strip(" '") for part in str(context["expected"]).split(" or ") for word in part.split(",")]
    return UNKNOWN_WORD, f"{key} cannot be {quoted(given)}.", nearest(str(given), known)


def _say(rule: Rule, what: str, mend: str) -> Callable[[str, object, dict[str, Any]], Words]:
    return lambda key, given, context: (rule, f"{key} {what}", mend)


_WORDS: Final[dict[str, Callable[[str, object, dict[str, Any]], Words]]] = {
    "string_type": _text_expected,
    "string_too_short": _say(EMPTY_TEXT, "has no words.", "Write some, or delete the key if it is optional."),
    "string_too_long": lambda key, given, context: (
        TEXT_TOO_LONG,
        f"{key} has {len(str(given).strip())} characters; {context['max_length']} are allowed.",
        "Shorten it.",
    ),
    "string_pattern_mismatch": _pattern,
    "int_type": _whole,
    "int_from_float": _whole,
    "decimal_type": _say(NUMBER_EXPECTED, "takes a number.", "Write a number, such as 1.5."),
    "decimal_parsing": _say(NUMBER_EXPECTED, "takes a number.", "Write a number, such as 1.5."),
    "decimal_max_places": _say(NUMBER_TOO_FINE, "has more than 4 decimals.", "Round it to 4 decimals."),
    "decimal_max_digits": _say(NUMBER_TOO_FINE, "has more than 12 digits.", "Shorten it."),
    "decimal_whole_digits": _say(NUMBER_TOO_FINE, "has more than 8 digits before the point.", "Shorten it."),
    "finite_number": _say(NUMBER_EXPECTED, "takes a number.", "Write a number, such as 1.5."),
    "bool_type": _say(TRUTH_EXPECTED, "takes true or false.", "Write true or false, without quotation marks."),
    "enum": _word,
    "tuple_type": _say(LIST_EXPECTED, "takes a list.", "Put a dash before it, on a line of its own."),
    "dict_type": _say(BLOCK_EXPECTED, "takes a block of keys.", "Write one key with its value on each line."),
    "mapping_type": _say(BLOCK_EXPECTED, "takes a block of keys.", "Write one key with its value on each line."),
    "dataclass_type": _say(BLOCK_EXPECTED, "takes a block of keys.", "Write one key with its value on each line."),
}


def is_number(text: str) -> bool:
    """Whether the text is a plain number."""
    try:
        return Decimal(text).is_finite()
    except ArithmeticError:
        return False
