"""Where the texts of each language are: GNU catalogues beside this module, and the invented language for tests."""

import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from assessment.language.pseudo import PSEUDO, PseudoTranslations

SOURCE: Final = "en-GB"
"""The language in which the toolkit is written."""

FOLDER: Final = Path(__file__).resolve().parent / "translations"
_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def has_catalogue(tag: str) -> bool:
    """Whether there is a catalogue of this language. A tag that could be a path is none."""
    return bool(_TAG.fullmatch(tag)) and (FOLDER / f"{tag}.mo").is_file()


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """The texts of a language. A language that has none speaks English."""
    if tag == PSEUDO:
        return PseudoTranslations()
    if tag == SOURCE or not has_catalogue(tag):
        return NullTranslations()
    with (FOLDER / f"{tag}.mo").open("rb") as file:
        return GNUTranslations(file)
