"""What a rule about meaning is: its name, its sentence, and a function that finds where it is broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessment.catalogue.library import Library
from assessment.catalogue.node import Finding
from assessment.catalogue.problem import Rule

Finder = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """A rule with its finder. `needs_all_files` rules say nothing while a file cannot be read: what they miss may
    stand in it."""

    rule: Rule
    find: Finder
    needs_all_files: bool


def rule(name: str, says: str, *, needs_all_files: bool = False) -> Callable[[Finder], Check]:
    """Makes a check of a function that yields a finding for each place where the rule is broken."""
    return lambda find: Check(Rule(name, says), find, needs_all_files)
