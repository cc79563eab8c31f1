"""The strict YAML reader: bytes to a tree of nodes, with every problem on the way."""

import re
from typing import Final

import yaml

from assessment.catalogue import syntax
from assessment.catalogue.characters import tabs_in, text_of
from assessment.catalogue.node import Entry, Finding, Node, problem, where
from assessment.catalogue.problem import Problem, Rule
from assessment.catalogue.tree import Tree

NOT_A_BLOCK = Rule("top-of-file", "A content file is a block of keys and values, with kind first.")

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INDENTING_TAB: Final = re.compile(r"^[ ]*\t", re.MULTILINE)


def read(data: bytes, file: str) -> tuple[Entry | None, list[Problem]]:
    """The tree of a file, with all problems. The tree is None where the file could not be read to its end."""
    text, problems = text_of(data, file)
    if text is None:
        return None, problems
    problems += tabs_in(text, file)
    if _INDENTING_TAB.search(text):
        return None, problems
    tree = Tree(file)
    whole = _grow(tree, text, problems)
    problems += [problem(rule, finding) for rule, finding in tree.findings]
    if not whole:
        return None, problems
    if isinstance(tree.root, Entry):
        return tree.root, problems
    top = tree.root or Node(file, 1, 1)
    what = "The file is empty." if tree.root is None else "The file does not begin with a key."
    problems.append(problem(NOT_A_BLOCK, Finding(top, what, "Begin with “kind: …” and its keys.")))
    return None, problems


def _grow(tree: Tree, text: str, problems: list[Problem]) -> bool:
    """Whether the text could be read to its end."""
    try:
        return all(tree.take(event) for event in yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        place = where(tree.open[-1]) if tree.open else "the file"
        problems.append(syntax.of_error(error, tree.file, place))
        return False
