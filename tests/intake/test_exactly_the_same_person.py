"""Whether two rows are of one respondent is never left to a hash."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assessment.intake import long, who, wide
from tests.intake.files import GOOD_LONG, GOOD_WIDE, LONG, WIDE, answers, bad, read, sent, write

NAMES = ["ann", "a", "an", "annn", "ann of the seven hills", "ann of the seven hillz", "Ann", "änn", "x" * 96]


def always_the_same(respondents: Any, _: Any) -> Any:
    return np.zeros(respondents.shape[1], dtype=np.uint64)


@pytest.fixture(params=[False, True], ids=["as it is", "every key collides"])
def _keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setattr(wide, "keys", always_the_same)
        monkeypatch.setattr(long, "keys", always_the_same)


@pytest.mark.usefixtures("_keys")
def test_in_a_wide_file(tmp_path: Path) -> None:
    rows = [f"2026,Moray,{name},officer,good,," for name in NAMES]
    counted = read(write(tmp_path, WIDE, *rows, GOOD_WIDE.replace("Moray", "Fife"), rows[4]))
    assert bad(counted) == ["line 12: respondent “ann of the seven hills” of “Moray” has a row already: line 6"]
    assert sent(counted) == {("2026", "Fife", "carer_rep"): 1, ("2026", "Moray", "officer"): len(NAMES)}


@pytest.mark.usefixtures("_keys")
def test_in_a_long_file(tmp_path: Path) -> None:
    rows = [f"2026,Moray,{name},officer,1.1,good," for name in NAMES]
    counted = read(write(tmp_path, LONG, *rows, GOOD_LONG.replace("Moray", "Fife"), rows[4]))
    assert bad(counted) == ["line 12: respondent “ann of the seven hills” of “Moray” has rated 1.1 already: line 6"]
    assert sent(counted) == {("2026", "Fife", "carer_rep"): 1, ("2026", "Moray", "officer"): len(NAMES)}


def test_many_places_are_numbered_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f"{2000 + n % 7},area {n % 5},p{n},officer,good,," for n in range(60)]
    path = write(tmp_path, WIDE, *rows, ",area 1,ann,officer,good,,")
    few = read(path)
    monkeypatch.setattr(who, "SMALL", 0)
    many = read(path)
    assert many.people == few.people
    assert (answers(many), bad(many)) == (answers(few), bad(few))


def test_rows_are_counted_together_or_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, WIDE, *(f"2026,Moray,p{n},officer,good,poor," for n in range(50)))
    together = read(path)
    monkeypatch.setattr(wide, "TOGETHER", 1)
    assert answers(read(path)) == answers(together)
