"""The file of an area's comments: what the screen says, and nothing that a spreadsheet would run."""

import csv
import io

from assessment.access.comments import AreaComments
from assessment.model.comment import ReleasedComment
from assessment.model.round import AnswerKey, AnswerKind
from assessment.reports.comment_table import COLUMNS, comments_csv, file_name
from tests.views.samples import AREA, AREA_SET, FRAMEWORK, a_round

PAPERS = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
HELPED = AnswerKey(AnswerKind.FACT, "helped-most")


def comments(*found: ReleasedComment) -> AreaComments:
    return AreaComments(a_round(), FRAMEWORK, AREA_SET, AREA_SET.area(AREA), found, may_reply=True)


def lines(found: AreaComments) -> list[dict[str, str]]:
    text = comments_csv(found).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_comment_is_a_line_with_its_reply_and_with_its_role_only_where_it_may_be_named() -> None:
    found = comments(
        ReleasedComment("a", AREA, "carer_rep", PAPERS, "Late again,\nas ever.", "Sorry."),
        ReleasedComment("b", AREA, "", HELPED, "A chair who listens."),
    )
    first, second = lines(found)
    assert tuple(first) == COLUMNS
    assert (first["about"], first["comment"]) == ("1.2 Papers in time", "Late again,\nas ever.")
    assert (first["role"], first["reply"], first["in_answer_to"]) == ("carer representative", "Sorry.", "")
    assert (second["about"], second["role"], second["reply"]) == ("What has helped most", "", "")
    assert second["in_answer_to"] == "In answer to: What has helped carer reps here the most?"
    assert "demonstration" in first["caution"]


def test_nothing_that_a_person_typed_runs_as_a_formula() -> None:
    (line,) = lines(comments(ReleasedComment("a", AREA, "", PAPERS, "=HYPERLINK(1)", "+1")))
    assert (line["comment"], line["reply"]) == ("'=HYPERLINK(1)", "'+1")


def test_an_area_without_comments_has_a_file_with_its_header() -> None:
    assert lines(comments()) == []
    assert file_name(comments()) == f"invented-comments-{AREA}-autumn.csv"
