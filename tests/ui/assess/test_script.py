"""The script of the pages of questions: several files that reach the browser as one."""

import re
from collections import Counter

from assessment.ui.assess.browser import PARTS, script
from assessment.web.assets import FOLDER

DECLARED = re.compile(r"^(?:export )?(?:const|let|var|function|class) (\w+)", re.MULTILINE)


def test_every_part_of_the_script_is_in_it_once() -> None:
    assert sorted(PARTS) == sorted(file.name for file in FOLDER.glob("answering*.js"))
    assert all(script().count((FOLDER / part).read_text("utf-8")) == 1 for part in PARTS)


def test_no_name_is_given_twice_in_the_script_which_would_stop_all_of_it() -> None:
    names = DECLARED.findall(script())
    assert "remember" in names
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_a_part_names_only_what_stands_in_it_or_before_it() -> None:
    told: set[str] = set()
    for number, part in enumerate(PARTS):
        text = (FOLDER / part).read_text("utf-8")
        told |= set(DECLARED.findall(text))
        later = {
            name for after in PARTS[number + 1 :] for name in DECLARED.findall((FOLDER / after).read_text("utf-8"))
        }
        used = set(re.findall(r"(?<![.\w])(\w+)\(", text))
        assert used & (later - told) == set(), part


def test_the_script_ends_with_the_one_thing_that_it_exports() -> None:
    assert len(re.findall(r"^(?:export|import) ", script(), re.MULTILINE)) == 1
    assert script().rstrip().splitlines()[-4].startswith("export default")
