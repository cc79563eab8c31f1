"""Every rule that content files are checked by, in the order in which an author meets them."""

from types import ModuleType
from typing import Final

from assessment.catalogue import (
    area_rows,
    characters,
    checking,
    folders,
    notices,
    plain_values,
    po,
    reader,
    reading,
    shape_words,
    syntax,
    translations,
    tree,
)
from assessment.catalogue.problem import Rule
from assessment.catalogue.rules import CHECKS

_MODULES: Final[tuple[tuple[str, tuple[ModuleType, ...]], ...]] = (
    ("Files", (checking, folders, reading)),
    ("Text and YAML", (characters, syntax, reader, plain_values, tree)),
    ("The shape of a file", (shape_words,)),
    ("The areas of a set", (area_rows,)),
    ("Notices", (notices,)),
    ("Translations", (po, translations)),
)


def rules_by_subject() -> dict[str, list[Rule]]:
    """The rules under the headings of the author's guide, each once."""
    told: set[Rule] = set()
    subjects: dict[str, list[Rule]] = {}
    for subject, modules in _MODULES:
        found = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
        subjects[subject] = [rule for rule in dict.fromkeys(found) if rule not in told]
        told.update(found)
    return {**subjects, "Meaning": [check.rule for check in CHECKS]}
