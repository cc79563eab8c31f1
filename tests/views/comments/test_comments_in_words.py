"""People's own words on screens: always text, in place, and never more said about who wrote them than may be."""

from dataclasses import replace

from assessment.access.answering import Sheet
from assessment.access.comments import AreaComments
from assessment.model.comment import Decision, ReleasedComment, Written, effective_audience
from assessment.model.round import AnswerKey, AnswerKind, Audience, Response
from assessment.views.comments.own import look_again, where_to_look
from assessment.views.comments.reading import in_their_words, one_comment, parts, top
from assessment.wording import comments as wording
from tests.views.samples import AREA, AREA_SET, FRAMEWORK, a_round, words

PAPERS = AnswerKey(AnswerKind.COMMENT, "papers-in-time")
EXAMPLE = AnswerKey(AnswerKind.FACT, "carer-impact-example")
HELPED = AnswerKey(AnswerKind.FACT, "helped-most")
SHEET = Sheet(
    Response(1, "autumn", AREA, "carer_rep", 0, None, None, None, None, {}),
    a_round(),
    AREA_SET.area(AREA),
    AREA_SET,
    FRAMEWORK,
    1,
)
HOSTILE = "<img src=x onerror=alert(1)> **bold** [link](javascript:x) & ‘quotes’"


def comments(*found: ReleasedComment) -> AreaComments:
    return AreaComments(a_round(), FRAMEWORK, AREA_SET, AREA_SET.area(AREA), found, may_reply=True)


def test_what_people_typed_is_shown_as_they_typed_it_and_does_nothing() -> None:
    shown = one_comment(FRAMEWORK, ReleasedComment("a", AREA, "", PAPERS, HOSTILE, HOSTILE), area="Moray")
    assert "<img" not in shown and "<a " not in shown and "<strong" not in shown
    assert words(shown).count(HOSTILE) == 2


def test_a_role_is_named_only_where_it_may_be() -> None:
    named = one_comment(FRAMEWORK, ReleasedComment("a", AREA, "deputy", PAPERS, "Late."), area="Moray")
    assert "From: deputy" in words(named)
    unnamed = one_comment(FRAMEWORK, ReleasedComment("a", AREA, "", PAPERS, "Late."), area="Moray")
    assert words(unnamed) == "Late."


def test_where_a_role_is_named_the_board_reads_that_its_writer_chose_that() -> None:
    for role in ("deputy", ""):
        said = words(top(comments(ReleasedComment("a", AREA, role, PAPERS, "Late.")), "round=autumn"))
        assert (wording.ROLE_IS_CHOSEN in said) is bool(role)


def test_comments_stand_under_their_indicator_and_last_questions_at_the_end() -> None:
    found = comments(
        ReleasedComment("a", AREA, "", PAPERS, "Late."),
        ReleasedComment("b", AREA, "", EXAMPLE, "The winter plan."),
        ReleasedComment("c", AREA, "", HELPED, "The other rep."),
    )
    shown = list(parts(found, "round=autumn"))
    assert [words(part.heading) for part in shown] == [
        "1.2 Papers in time",
        "3.6 Carer-proofing",
        "A few last questions",
    ]
    assert [comment.id for part in shown for comment in part.comments] == ["a", "b", "c"]
    section = words(in_their_words(found, FRAMEWORK.indicator("3.6"), "round=autumn"))
    assert "The winter plan." in section and "In answer to: Which paper" in section and "Late." not in section
    assert in_their_words(found, FRAMEWORK.indicator("1.1"), "") == ""


def test_nothing_to_read_says_the_same_whatever_the_reason() -> None:
    said = words(top(comments(), "round=autumn"))
    assert wording.NO_COMMENTS in said
    for telling in ("held", "check", "nobody", "shared"):
        assert telling not in said.casefold()


def test_whoever_is_asked_again_reads_why_on_the_page_and_where_on_the_list() -> None:
    notes = {PAPERS: "Please take <the name> out.", HELPED: "Who is that?"}
    shown = words(look_again(SHEET, notes, [PAPERS]))
    assert "Please take <the name> out." in shown and "Who is that?" not in shown
    assert look_again(SHEET, notes, [AnswerKey(AnswerKind.COMMENT, "mentoring")]) == ""
    listed = where_to_look(SHEET, notes)
    assert 'href="/question?q=1.2"' in listed and 'href="/last-questions"' in listed
    assert where_to_look(SHEET, {}) == ""


def test_a_comment_never_goes_further_than_its_response_or_than_its_own_choice() -> None:
    order = (Audience.NATIONAL, Audience.BOARD, Audience.BOARD_WITH_ROLE)
    for wide, response in enumerate(order):
        assert effective_audience(response, "") is response
        for narrow, comment in enumerate(order):
            assert effective_audience(response, comment) is order[min(wide, narrow)]
    assert effective_audience(None, Audience.BOARD) is Audience.NATIONAL


def test_the_national_team_reads_who_gets_a_text_and_what_was_decided() -> None:
    text = Written(1, AREA, "carer_rep", PAPERS, "Late.", 3, Audience.BOARD_WITH_ROLE, Decision.ASK, "Which meeting?")
    assert wording.who_gets(text) == "For the board, with the role."
    assert wording.decided(text) == "Asked again. Note: Which meeting?"


def test_where_a_board_runs_the_round_itself_no_national_team_is_named() -> None:
    own = replace(SHEET, round=replace(SHEET.round, run_by_board=True))
    for said in (look_again(own, {PAPERS: "A note."}, [PAPERS]), where_to_look(own, {PAPERS: "A note."})):
        assert "national" not in said and "The people who run this round have read" in said
