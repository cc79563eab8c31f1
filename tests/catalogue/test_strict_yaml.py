"""What the reader takes from YAML, where it says that things stand, and what it refuses."""

from decimal import Decimal

import pytest
import yaml

from assessment.catalogue import syntax
from assessment.catalogue.node import Entry, Items, Scalar, Unusable, walk, where
from assessment.catalogue.plain_values import meaning_of
from assessment.catalogue.reader import read
from assessment.catalogue.tree import DEEPEST


def tree_of(text: str) -> Entry:
    root, problems = read(text.encode(), "a.yaml")
    assert root is not None, problems
    assert problems == []
    return root


def rules_of(text: str) -> list[str]:
    return [problem.rule for problem in read(text.encode(), "a.yaml")[1]]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2", 2),
        ("-3", -3),
        ("0", 0),
        ("1.10", Decimal("1.10")),
        ("0.1", Decimal("0.1")),
        ("true", True),
        ("false", False),
        ("2026-03-09", "2026-03-09"),
        ("2017/18", "2017/18"),
        ("1,000", "1,000"),
        ("nothing", "nothing"),
        ("3 of 4", "3 of 4"),
        ("1.2.3", "1.2.3"),
        ("1" * 41 + "x", "1" * 41 + "x"),
    ],
)
def test_a_plain_value_means_what_it_looks_like(raw: str, value: object) -> None:
    meaning = meaning_of(raw)
    assert meaning == value
    assert type(meaning) is type(value)


def test_decimals_keep_their_digits() -> None:
    """A float would make 0.1 + 0.2 something else than 0.3."""
    tenth, fifth = meaning_of("0.1"), meaning_of("0.2")
    assert isinstance(tenth, Decimal)
    assert isinstance(fifth, Decimal)
    assert tenth + fifth == Decimal("0.3")
    assert str(meaning_of("1.50")) == "1.50"


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        *((word, "yes-or-no-word") for word in ("yes", "No", "ON", "off", "y", "N")),
        *((word, "truth-spelling") for word in ("True", "FALSE")),
        *((word, "empty-value") for word in ("", "~", "null", "Null", "NULL")),
        *((word, "underscore-in-number") for word in ("1_000", "1_0.5", "-1_0")),
        *((word, "leading-zero") for word in ("011", "00", "-07", "01.5")),
        *((word, "number-in-another-base") for word in ("0x1F", "0o17", "0b101")),
        *((word, "time-or-ratio") for word in ("12:30", "1:30:00", "-1:30")),
        *((word, "infinite-number") for word in (".inf", "-.Inf", ".NaN")),
        *((word, "odd-number") for word in ("+1", ".5", "5.", "1e3", "1.5E-3", "+.5")),
        *((word, "odd-date") for word in ("2026-3-9", "2026-03-09T10:00:00Z", "2026-03-09 10:00")),
        ("1" * 21, "number-too-long"),
        ("0." + "1" * 30, "number-too-long"),
    ],
)
def test_what_yaml_readers_disagree_on_is_refused(raw: str, rule: str) -> None:
    meaning = meaning_of(raw)
    assert isinstance(meaning, tuple)
    assert meaning[0].name == rule


@pytest.mark.parametrize("raw", ["yes", "12:30", "1_000", "011", "2026-03-09", "0x1F", ".inf", "~", "1e3", "True"])
def test_in_quotation_marks_everything_is_text(raw: str) -> None:
    assert tree_of(f'key: "{raw}"\n').text("key") == raw
    assert tree_of(f"key: '{raw}'\n").text("key") == raw


def test_whatever_pyyaml_would_turn_into_something_else_is_refused_or_kept_as_text() -> None:
    """Our reader and PyYAML agree on every plain value that we take as a number or a truth."""
    digits = ["0", "1", "-1", "10", "1.5", "-0.25", "100.001", "true", "false"]
    traps = ["yes", "0x1", "1_0", "010", "1:10", ".5", "1e1", "+5", "2026-1-1", "~", "", "=", "<", "1.", "-.5", "0o7"]
    for raw in digits + traps:
        meaning = meaning_of(raw)
        if not isinstance(meaning, tuple | str):
            assert float(meaning) == float(yaml.safe_load(raw))


def test_every_key_and_value_has_its_place() -> None:
    root = tree_of("kind: standard\nindicators:\n  - id: one\n    look_at: [a, 'b']\n    why: >-\n      Long.\n")
    indicator = root.entries("indicators")[0]
    assert (indicator.line, indicator.column) == (3, 5)
    assert (indicator.keys["why"].line, indicator.keys["why"].column) == (5, 5)
    assert (indicator.at("why").line, indicator.at("why").column) == (5, 10)
    assert [(item.line, item.column) for item in indicator.texts("look_at")] == [(4, 15), (4, 18)]
    assert indicator.at("missing") is indicator


@pytest.mark.parametrize("text", ["a: b\r c", "\ra: b\n", "a: b\r\r\n", "a: b\r"])
def test_a_carriage_return_that_ends_no_line_is_refused_or_ends_the_file(text: str) -> None:
    root, problems = read(text.encode(), "a.yaml")
    assert [problem.rule for problem in problems] == ["invisible-character"] or text.endswith("b\r")
    assert (root is None) == bool(problems)


def test_an_error_of_the_parser_without_a_place_is_still_a_problem() -> None:
    problem = syntax.of_error(yaml.YAMLError("something new"), "a.yaml", "the file")
    assert (problem.line, problem.column, problem.rule) == (1, 1, "yaml-syntax")
    assert "something new" in problem.what


def test_windows_line_ends_change_no_place() -> None:
    text = "kind: law\nlaw:\n  - id: one\n    title: Two\n"
    unix, windows = tree_of(text), tree_of(text.replace("\n", "\r\n"))
    assert [(n.line, n.column) for n in walk(unix)] == [(n.line, n.column) for n in walk(windows)]
    assert windows.entries("law")[0].text("title") == "Two"


def test_a_place_is_named_by_number_id_or_position() -> None:
    root = tree_of(
        "kind: standard\nid: s\nnumber: '1'\nindicators:\n"
        "  - number: '1.2'\n    facts:\n      - id: days\n        comparisons:\n          - value: a\n"
        "          - label: Most\n"
    )
    fact = root.entries("indicators")[0].entries("facts")[0]
    assert where(root) == "standard 1"
    assert where(fact) == "indicator 1.2, fact days"
    first, second = fact.entries("comparisons")
    assert where(first) == "indicator 1.2, fact days, comparison 1 in the list"
    assert where(second) == "indicator 1.2, fact days, comparison Most"


def test_one_mistake_does_not_hide_the_next() -> None:
    text = "a: yes\nb: 012\na: again\nc: &x text\nd: *x\ne: !t text\n? [list]\n: value\n7: seven\n"
    assert rules_of(text) == [
        "yes-or-no-word",
        "leading-zero",
        "duplicate-key",
        "anchor-or-alias",
        "anchor-or-alias",
        "tag",
        "key-not-text",
        "key-not-text",
    ]


def test_a_refused_value_is_there_but_unusable() -> None:
    root, _ = read(b"a: no\nb: text\n", "a.yaml")
    assert root is not None
    assert isinstance(root.at("a"), Unusable)
    assert root.text("a") is None
    assert root.text("b") == "text"


def test_nesting_is_counted_before_anything_is_built() -> None:
    deep = "[" * 200_000 + "]" * 200_000
    root, problems = read(f"a: {deep}".encode(), "a.yaml")
    assert root is None
    assert [(p.rule, p.line, p.column) for p in problems] == [("too-deep", 1, 3 + DEEPEST)]


def test_a_list_in_a_list_is_read() -> None:
    nested = tree_of("a: [[b], [c]]\n").at("a")
    assert isinstance(nested, Items)
    assert all(isinstance(item, Items) and isinstance(item.values[0], Scalar) for item in nested.values)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", (1, 5)),
        ('a: "open\nb: c\n', (1, 4)),
        ("a: [b\nc: d\n", (1, 4)),
        ("a: {b: c\nd: [\n", (1, 4)),
        ("a:\n  - b\n  c: d\n", (3, 3)),
        ("a: b\n c: d\n", (2, 3)),
        ("a: 'x' y\n", (1, 8)),
        ('a: "\\q"\n', (1, 5)),
        ("a: - b\n", (1, 4)),
        ("a: `b`\n", (1, 4)),
        ("a: %b\n", (1, 4)),
        ("a: b\n}\n", (2, 1)),
        ("--- a\n... b\n", (2, 5)),
    ],
)
def test_broken_yaml_is_reported_in_plain_words_where_it_broke(text: str, place: tuple[int, int]) -> None:
    root, problems = read(text.encode(), "a.yaml")
    assert root is None
    assert [problem.rule for problem in problems] == ["yaml-syntax"]
    assert (problems[0].line, problems[0].column) == place
    assert problems[0].what.endswith(".")
