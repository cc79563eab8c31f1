"""The rules about meaning. Each is a function in one of these modules; adding one there is all that it takes."""

from types import ModuleType
from typing import Final

from assessment.catalogue.library import Library
from assessment.catalogue.node import problem
from assessment.catalogue.problem import Problem
from assessment.catalogue.rules import (
    areas,
    dates,
    facts,
    figures,
    frameworks,
    ids,
    plain_words,
    prose,
    references,
    scales,
)
from assessment.catalogue.rules.check import Check

_MODULES: Final[tuple[ModuleType, ...]] = (
    frameworks,
    ids,
    scales,
    facts,
    references,
    figures,
    dates,
    areas,
    prose,
    plain_words,
)

CHECKS: Final = tuple(check for module in _MODULES for check in vars(module).values() if isinstance(check, Check))


def broken_rules(library: Library) -> list[Problem]:
    """Every problem of meaning in the library."""
    return [
        problem(check.rule, finding)
        for check in CHECKS
        if library.whole or not check.needs_all_files
        for finding in check.find(library)
    ]
