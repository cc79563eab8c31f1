"""What the YAML parser says, in words for an author."""

from typing import Final

import yaml

from assessment.catalogue.problem import Problem, Rule, quoted

SYNTAX = Rule("yaml-syntax", "A content file is YAML: keys and values, lists with dashes, indented with spaces.")

_QUOTE: Final = "If this is one text, put it in quotation marks."
_INDENT: Final = "Give all keys of one block the same indentation, with spaces."

_OPENED: Final = ("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow")
"""What the parser was reading where the place of the mistake is where that began, not where the parser gave up."""

_WORDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("mapping values are not allowed", "There is a colon that YAML cannot place.", _QUOTE),
    ("could not find expected ':'", "This line should be a key with a colon.", "Write key: value, or indent the text."),
    (
        "did not find expected key",
        "This line does not fit the block that it stands in.",
        "Give all keys of one block the same indentation, and put whole texts in quotation marks, not parts of them.",
    ),
    (
        "did not find expected '-'",
        "This line is indented neither like an item of the list nor like the keys of its item.",
        "Give it the indentation of the lines that it belongs to.",
    ),
    ("sequence entries are not allowed", "A list begins where none can stand.", "Begin the list on a line of its own."),
    ("unexpected end of stream", "A quotation mark is opened and never closed.", "Close it."),
    ("unexpected document indicator", "A quotation mark is opened and never closed.", "Close it."),
    ("did not find expected ',' or ']'", "A bracket [ is not closed, or a comma is missing.", "Close the bracket."),
    ("did not find expected ',' or '}'", "A brace { is not closed, or a comma is missing.", "Close the brace."),
    ("cannot start any token", "A value cannot begin with this character.", "Put the value in quotation marks."),
    (
        "unknown escape character",
        "A backslash is followed by a letter that means nothing.",
        "Write the backslash twice.",
    ),
    ("did not find expected <document start>", "There is text after the end of the content.", _INDENT),
)


def of_error(error: yaml.YAMLError, file: str, where: str) -> Problem:
    """The problem that stopped the parser, inside the part of the content that was being read."""
    said, mark = str(error), None
    if isinstance(error, yaml.MarkedYAMLError):
        said, mark = str(error.problem or error), error.problem_mark
        if str(error.context).startswith(_OPENED):
            mark = error.context_mark or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for sign, what, mend in _WORDS:
        if sign in said:
            return Problem(file, line, column, where, SYNTAX.name, what, mend)
    what = f"YAML cannot be read here ({quoted(said)})."
    return Problem(file, line, column, where, SYNTAX.name, what, _QUOTE)
