"""Every rule has a fixture: a broken root and the exact report that its author gets."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from assessment import catalogue
from assessment.catalogue import ContentProblems, check, load
from assessment.catalogue.every_rule import rules_by_subject
from assessment.catalogue.problem import Rule
from assessment.catalogue.rules.check import Check
from tests.catalogue.broken import BAD, GOOD, broken_root

SHOWN_ELSEWHERE = {
    "unreadable-file": "no file is unreadable for every user: test_a_file_that_cannot_be_read_is_reported",
    "not-understood": "what pydantic may learn to say: test_a_new_error_of_pydantic_is_still_a_problem",
}


def reported(fixture: Path) -> list[str]:
    return (fixture / "expected.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("fixture", BAD, ids=lambda path: path.name)
def test_a_mistake_gives_exactly_its_report(fixture: Path, tmp_path: Path) -> None:
    root = broken_root(fixture, tmp_path)
    problems = check([root])
    assert [str(problem) for problem in problems] == reported(fixture)
    if (root / "data").exists():
        with pytest.raises(ContentProblems) as raised:
            load(root)
        assert raised.value.problems == problems


def test_the_good_root_has_no_problems() -> None:
    assert check([GOOD]) == ()
    assert load(GOOD).framework("tiny").indicator("1.2").id == "answered"


def test_the_fixtures_show_more_than_100_rules() -> None:
    assert len({line.split(" · ")[2] for fixture in BAD for line in reported(fixture)}) >= 100


def test_every_rule_has_a_fixture() -> None:
    shown = {line.split(" · ")[2] for fixture in BAD for line in reported(fixture)}
    known = {rule.name for rules in rules_by_subject().values() for rule in rules}
    assert known - shown == set(SHOWN_ELSEWHERE)
    assert shown <= known


def test_the_list_of_rules_misses_none_and_names_each_once() -> None:
    modules = [import_module(module.name) for module in walk_packages(catalogue.__path__, f"{catalogue.__name__}.")]
    values = [value for module in modules for value in vars(module).values()]
    found = {value for value in values if isinstance(value, Rule)}
    found |= {value.rule for value in values if isinstance(value, Check)}
    listed = [rule for rules in rules_by_subject().values() for rule in rules]
    assert set(listed) == found
    assert len({rule.name for rule in listed}) == len(listed)


def test_every_mistake_of_every_file_is_reported_at_once(tmp_path: Path) -> None:
    fixture = next(path for path in BAD if path.name == "many-mistakes-at-once")
    problems = check([broken_root(fixture, tmp_path)])
    assert len({problem.file for problem in problems}) == 4
    assert list(problems) == sorted(problems)
