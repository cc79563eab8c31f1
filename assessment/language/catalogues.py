"""Where the texts of each language are: GNU catalogues beside this module, and the invented language for tests."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from assessment.language.pseudo import PSEUDO, PseudoTranslations

SOURCE: Final = "en-GB"
"""The language in which the toolkit is written."""

FOLDER: Final = Path(__file__).resolve().parent / "translations"


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """The texts of a language. A language that has none speaks English."""
    if tag == PSEUDO:
        return PseudoTranslations()
    compiled = FOLDER / f"{tag}.mo"
    if tag == SOURCE or not compiled.is_file():
        return NullTranslations()
    with compiled.open("rb") as file:
        return GNUTranslations(file)
