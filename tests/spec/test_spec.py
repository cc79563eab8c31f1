"""Every case of the scoring guide, against the engine, and the guide itself."""

from pathlib import Path

import pytest

from assessment.__main__ import main
from tests.spec.cases import Case, Section, WholeCase, worth
from tests.spec.guide import SECTIONS, guide, result_of

CASES = [(section, case) for section in SECTIONS for case in section.cases]
FLAGS = {"yes": True, "no": False, "–": None}


@pytest.mark.parametrize(("section", "case"), CASES, ids=[f"{s.heading}: {c.said}" for s, c in CASES])
def test_the_rule_does_what_the_guide_says(section: Section, case: Case | WholeCase) -> None:
    result = result_of(section, case)
    for name, expected in case.expected.items():
        found = getattr(result, name)
        if name in ("score", "mean", "coverage", "low", "high"):
            assert found == worth(expected), name
        elif name in ("firm", "views_differ", "carers_heard", "held"):
            assert found is FLAGS[expected], name
        elif name == "could_be":
            assert list(found) == ([] if expected == "–" else expected.split(", "))
        else:
            assert found == (None if expected == "–" else expected), name


def test_the_guide_is_fresh(root: Path) -> None:
    assert (root / "docs" / "scoring.md").read_text("utf-8") == guide(), "run python -m assessment scoring-guide"


def test_the_command_checks_and_mends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assessment.commands import scoring_guide

    monkeypatch.setattr(scoring_guide, "GUIDE", tmp_path / "scoring.md")
    assert main(["scoring-guide", "--check"]) == 1
    assert main(["scoring-guide"]) == 0
    assert main(["scoring-guide", "--check"]) == 0
    assert (tmp_path / "scoring.md").read_text("utf-8") == guide()
