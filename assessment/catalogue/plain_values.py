"""What an unquoted YAML value means here: much less than in YAML, so that nothing changes silently.

YAML 1.1 reads `no` as false, `1.10` as 1.1, `012` as ten and `12:30` as 750. Here a plain value is a number only if it
is written as one writes numbers, a truth only as `true` or `false`, and text otherwise; anything that YAML readers
disagree on is refused. Decimals are exact: they never pass through a float.
"""

import re
from decimal import Decimal
from typing import Final

from assessment.catalogue.node import Plain
from assessment.catalogue.problem import Rule, quoted

YES_OR_NO = Rule(
    "yes-or-no-word", "Yes, no, on, off, y and n stand in quotation marks: YAML reads them as true or false."
)
TRUTH_SPELLING = Rule("truth-spelling", "A truth is written true or false, in small letters.")
EMPTY = Rule("empty-value", "Every key has a value, and every list at least one item.")
UNDERSCORED = Rule("underscore-in-number", "Numbers have no underscores.")
LEADING_ZERO = Rule("leading-zero", "Numbers do not begin with 0: YAML counts such numbers in eights.")
OTHER_BASE = Rule("number-in-another-base", "Numbers are written in tens, never as 0x, 0o or 0b.")
SIXTIES = Rule("time-or-ratio", "Times and ratios such as 12:30 stand in quotation marks: YAML counts them in sixties.")
NOT_A_NUMBER = Rule("infinite-number", "Infinity and “not a number” are no values.")
ODD_NUMBER = Rule(
    "odd-number", "Numbers are written plainly: 0.5 rather than .5, 1000 rather than 1e3, 3 rather than +3."
)
LONG_NUMBER = Rule("number-too-long", "Numbers have at most 18 digits.")
ODD_DATE = Rule("odd-date", "Dates are written year-month-day with two digits each, such as 2026-03-09.")

_LONGEST_TRAP: Final = 40
"""Characters. Longer values are text, whatever they begin with."""

Refusal = tuple[Rule, str, str]

_WHOLE: Final = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_OR_NO: Final = frozenset({"yes", "no", "on", "off", "y", "n"})
_QUOTE_OR_DIGITS: Final = "Write the plain number, or put it in quotation marks if it is text."

_TRAPS: Final[tuple[tuple[re.Pattern[str], Rule, str], ...]] = (
    (re.compile(r"[-+]?[0-9][0-9.]*(_[0-9.]*)+"), UNDERSCORED, _QUOTE_OR_DIGITS),
    (re.compile(r"[-+]?0[0-9]+(\.[0-9]*)?"), LEADING_ZERO, _QUOTE_OR_DIGITS),
    (re.compile(r"[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"), OTHER_BASE, _QUOTE_OR_DIGITS),
    (re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?"), SIXTIES, "Put it in quotation marks."),
    (re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), NOT_A_NUMBER, "Leave the key out if the value is unknown."),
    (
        re.compile(r"\+[0-9.]+|-?\.[0-9]+|[-+]?[0-9]+\.|[-+]?[0-9]*\.?[0-9]+[eE][-+]?[0-9]+"),
        ODD_NUMBER,
        _QUOTE_OR_DIGITS,
    ),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?"), ODD_DATE, "Write year-month-day, such as 2026-03-09."),
)


def meaning_of(raw: str) -> Plain | Refusal:
    """The value of an unquoted scalar, or the rule that it breaks with what is wrong and how to mend it."""
    if raw in ("true", "false"):
        return raw == "true"
    if not raw or raw == "~" or raw.casefold() == "null":
        return EMPTY, "There is no value here.", "Write one, or delete the key."
    if raw.casefold() in ("true", "false"):
        return TRUTH_SPELLING, f"{quoted(raw)} is not how a truth is written.", f"Write {raw.casefold()}."
    if raw.casefold() in _YES_OR_NO:
        what = f"YAML readers take {quoted(raw)} for true or false."
        return YES_OR_NO, what, f'Write "{raw}" with quotation marks for the word, or true or false.'
    if len(raw) > 20 and (_WHOLE.fullmatch(raw) or _DECIMAL.fullmatch(raw)):
        return LONG_NUMBER, f"{quoted(raw)} is too long for a number.", "Put it in quotation marks if it is text."
    if _WHOLE.fullmatch(raw):
        return int(raw)
    if _DECIMAL.fullmatch(raw):
        return Decimal(raw)
    if _DATE.fullmatch(raw):
        return raw
    if len(raw) > _LONGEST_TRAP:
        return raw
    for pattern, rule, mend in _TRAPS:
        if pattern.fullmatch(raw):
            return rule, f"{quoted(raw)} does not say plainly what it is.", mend
    return raw
