"""The notices: there, plain, and true of the toolkit where a number or name of it stands in them."""

import re
from itertools import takewhile

import pytest

from assessment.access.limits import PERIOD, PERIODS_KEPT
from assessment.access.sessions import LASTS
from assessment.catalogue import content
from assessment.catalogue.readability import readability_of
from assessment.model.identity import Role
from assessment.model.notice import BlockKind, Notice
from assessment.scoring.disclosure import TEN, THREE
from assessment.ui.frame.registry import PAGES
from assessment.web.assets import FOLDER
from assessment.web.cookies import COOKIE

NUMBERS = {3: "three", 10: "ten"}


def text_of(notice: Notice) -> str:
    """The notice as somebody reads it aloud, each heading and item a sentence."""
    said = ("".join(run.words for run in block.runs) for block in notice.blocks)
    return " ".join(words if words.endswith((".", ":", "!", "?")) else f"{words}." for words in said)


def named(name: str) -> Notice:
    return next(notice for notice in content().notices if notice.name == name)


@pytest.mark.parametrize("name", ["privacy", "accessibility"])
def test_a_notice_can_be_read_by_anybody(name: str) -> None:
    measured = readability_of("".join(run.words for run in block.runs) for block in named(name).blocks)
    assert measured.index is not None and measured.index < 6, measured.hardest()
    assert measured.too_long == ()


def test_privacy_begins_with_the_answer_in_short() -> None:
    heading, *rest = [block for block in named("privacy").blocks if block.kind is not BlockKind.PARAGRAPH]
    in_short = list(takewhile(lambda block: block.kind is BlockKind.ITEM, rest))
    assert "".join(run.words for run in heading.runs) == "In short"
    assert sum(len("".join(run.words for run in block.runs).split()) for block in in_short) < 150


def test_no_notice_promises_what_so_few_people_cannot_be_promised() -> None:
    for notice in content().notices:
        assert not re.search("anonym|guarantee|secure", text_of(notice), re.IGNORECASE)


def test_links_within_the_toolkit_lead_to_pages_of_it() -> None:
    known = {f"/{page.url_path}" for page in PAGES}
    links = {run.to for notice in content().notices for block in notice.blocks for run in block.runs if run.to}
    assert {to for to in links if to.startswith("/")} <= known


def test_the_privacy_notice_has_the_names_and_numbers_of_the_toolkit() -> None:
    text = text_of(named("privacy"))
    assert f"One cookie, called {COOKIE}." in text
    assert f"about {LASTS[Role.CARER].days} days after you were last here" in text
    longest = max(LASTS[role] for role in (Role.OFFICER, Role.FACILITATOR, Role.ADMINISTRATOR))
    assert f"staff’s after {longest.seconds // 3600} hours at most" in text
    assert f"{NUMBERS[THREE]} or more people shared" in text
    assert f"{NUMBERS[TEN]} or more areas" in text
    assert (PERIOD * PERIODS_KEPT).total_seconds() == 24 * 3600
    assert "After a day they are thrown away" in text
    kept = re.search(
        r"FORGET_AFTER = (\d+) \* 24 \* 3600 \* 1000", (FOLDER / "answering-keeping.js").read_text("utf-8")
    )
    assert kept
    assert f"for {kept[1]} days" in text


def test_whoever_runs_the_toolkit_has_something_to_fill_in() -> None:
    assert set(named("privacy").blanks) == {"controller", "contact", "host", "ground"}
    assert named("accessibility").blanks == ("contact",)
