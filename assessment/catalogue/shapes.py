"""Whether a file has the shape of its kind: every key known, present and of the right sort.

pydantic decides; the words are ours. Each of its errors becomes a problem at the line of the key, in an author's terms.
"""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assessment.catalogue.fields import is_exact, keys_of
from assessment.catalogue.kinds import Kind
from assessment.catalogue.node import Entry, Finding, Items, Node, Scalar, Unusable, problem
from assessment.catalogue.problem import Problem, quoted
from assessment.catalogue.shape_words import KEY_ERRORS, NUMBER_EXPECTED, UNKNOWN_KEY, is_number, words_for


def shape_of(root: Entry, kind: Kind) -> tuple[object | None, list[Problem]]:
    """The object that the file describes, or None, and every problem of its shape."""
    plain = {key: _plain(node) for key, node in root.values.items() if key not in ("kind", *kind.left_out)}
    problems = [problem(NUMBER_EXPECTED, finding) for finding in _quoted_numbers(kind.shape, root)]
    problems += [problem(UNKNOWN_KEY, finding) for finding in _left_out(root, kind)]
    try:
        return kind.adapter.validate_python(plain), problems
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            problems += _problem(detail, root, kind)
        return None, problems


def _plain(node: Node) -> object:
    if isinstance(node, Entry):
        return {key: _plain(value) for key, value in node.values.items()}
    if isinstance(node, Items):
        return [_plain(item) for item in node.values]
    return node.value if isinstance(node, Scalar) else node


def _quoted_numbers(shape: type, entry: Entry) -> Iterator[Finding]:
    """pydantic takes "1.5" for the decimal 1.5; a content file says numbers as numbers."""
    for name, key in keys_of(shape).items():
        node = entry.values.get(name)
        if key.block:
            for block in [node, *getattr(node, "values", [])] if isinstance(node, Items) else [node]:
                if isinstance(block, Entry):
                    yield from _quoted_numbers(key.block, block)
        elif is_exact(key) and isinstance(node, Scalar) and node.text is not None and is_number(node.text):
            yield Finding(node, f"{quoted(node.text)} is text here.", "Take the quotation marks away.")


def _left_out(root: Entry, kind: Kind) -> Iterator[Finding]:
    for name in kind.left_out:
        if name in root.keys:
            what = f"{quoted(name)} does not stand in a file of kind {kind.name}."
            yield Finding(
                root.keys[name], what, f"Write each of them in a file of its own, of kind {name.rstrip('s')}."
            )


def _problem(detail: ErrorDetails, root: Entry, kind: Kind) -> Iterator[Problem]:
    path = tuple(step for step in detail["loc"] if not (isinstance(step, str) and step.startswith("[")))
    node, missing = _node_at(root, path)
    if isinstance(node, Unusable):
        return
    key = quoted(path[-1]) if path and isinstance(path[-1], str) else "This item"
    rule, what, mend = words_for(detail, key, missing, kind.shape, path)
    if detail["type"] in KEY_ERRORS:
        parent, _ = _node_at(root, path[:-1])
        node = parent.keys[str(path[-1])] if isinstance(parent, Entry) else node
    yield problem(rule, Finding(node, what, mend))


def _node_at(root: Node, path: tuple[str | int, ...]) -> tuple[Node, bool]:
    """The node at a path, or the last one on the way to it and that something is missing."""
    node = root
    for step in path:
        if isinstance(node, Entry) and step in node.values:
            node = node.values[str(step)]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.values):
            node = node.values[step]
        else:
            return node, True
    return node, False
