"""Which languages a toolkit offers, and which of them a visitor meets.

A language is offered only if a person is named as having checked its texts, and nearly all of them are there: nobody
is given words about their rights that a machine has made.
"""

import re
from collections.abc import Sequence
from typing import Final

from assessment.language.catalogues import SOURCE, catalogue_of, has_catalogue
from assessment.language.pseudo import PSEUDO, pseudo

ENOUGH: Final = 95
"""Per cent of the texts that must be translated before a language is offered. The rest is shown in English."""

COOKIE: Final = "language"
NAMES: Final = {SOURCE: "English", PSEUDO: pseudo("English")}
LONGEST_HEADER: Final = 500
_RANGE: Final = re.compile(r"\s*(?P<tag>[A-Za-z0-9*-]{1,35})\s*(?:;\s*q\s*=\s*(?P<weight>[01](?:\.\d{0,3})?)\s*)?")


class NotOffered(Exception):
    """Why a language cannot be offered, for whoever runs the toolkit."""


def offered(setting: str) -> tuple[str, ...]:
    """The languages that a setting such as "en-GB,gd" names, English always among them. Raises NotOffered."""
    tags = list(dict.fromkeys(tag.strip() for tag in setting.split(",") if tag.strip()))
    for tag in tags:
        if why := why_not(tag):
            raise NotOffered(why)
    return tuple(tags if SOURCE in tags else [SOURCE, *tags])


def why_not(tag: str) -> str:
    """Why a language cannot be offered; "" if it can."""
    if tag in NAMES:
        return ""
    if not has_catalogue(tag):
        return f"There are no texts in the language {tag[:35]!r}."
    told = _header(tag)
    if not told.get("x-checked-by"):
        return f"No person is named as having checked the texts in {tag}: see X-Checked-By in {tag}.po."
    share = told.get("x-translated-percent", "0")
    if not share.isdecimal() or int(share) < ENOUGH:
        return f"{share} % of the texts are translated into {tag}; {ENOUGH} % are needed."
    return ""


def name_of(tag: str) -> str:
    """What a language calls itself: "English", "Gàidhlig"."""
    return NAMES.get(tag) or _header(tag).get("x-language-name") or tag


def met(cookie: str, accepted: str, languages: Sequence[str]) -> str:
    """The language that a visitor meets: what they chose here, else the best of what their browser asks for
    (Accept-Language, RFC 9110), else the first. Only `languages` can be met."""
    if cookie in languages:
        return cookie
    for wanted in _wanted(accepted):
        for tag in languages:
            if wanted in ("*", tag.casefold()):
                return tag
        for tag in languages:
            if tag != PSEUDO and tag.partition("-")[0].casefold() == wanted.partition("-")[0]:
                return tag
    return languages[0]


def _wanted(accepted: str) -> list[str]:
    """The tags of a header in small letters, the most wanted first."""
    ranges = (_RANGE.fullmatch(part) for part in accepted[:LONGEST_HEADER].split(","))
    weighed = [(float(found["weight"] or 1), found["tag"].casefold()) for found in ranges if found]
    return [tag for weight, tag in sorted(weighed, key=lambda pair: -pair[0]) if weight > 0]


def _header(tag: str) -> dict[str, str]:
    return {name: value.strip() for name, value in catalogue_of(tag).info().items()}
