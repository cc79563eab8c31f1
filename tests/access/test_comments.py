"""What people write, from their own page to their board's: who decides, who reads, and what nobody learns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.closing import close_round
from assessment.access.comments import area_comments, reply, waiting
from assessment.access.moderating import Done, Show, Verdict, decide, rounds_to_moderate, texts_of
from assessment.access.operator import OPERATOR
from assessment.access.own_comments import notes_for, replies_to
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.access.sealing import seal
from assessment.model.comment import Decision, Written
from assessment.model.errors import InvalidAnswer, NotFound, Refused, RoundNotOpen, ToolkitError
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.reports.comment_table import comments_csv
from assessment.storage.engine import Storage
from assessment.storage.tables import audits, released_comments, round_areas
from tests.access.places import a_carer, a_place, an_open_round

FACILITATOR = Identity(Role.FACILITATOR, name="Fay")
MORAY, FIFE = "S37000019", "S37000032"
PAPERS, MENTOR = "papers-in-time", "mentoring"


@dataclass
class Round:
    """An open round, and what people do in it."""

    place: Place

    def person(
        self,
        audience: Audience = Audience.BOARD,
        *,
        area: str = "Moray",
        perspective: str = "carer_rep",
        **texts: str,
    ) -> Identity:
        """Somebody who writes these comments (by indicator, _ for -) and sends their answers."""
        who = a_carer(self.place, area=area, perspective=perspective)
        for item, text in texts.items():
            self.write(who, text, item.replace("_", "-"))
        choose_audience(self.place, who, audience, told_invited=1)
        send(self.place, who)
        return who

    def write(self, who: Identity, text: str, item: str = PAPERS, kind: AnswerKind = AnswerKind.COMMENT) -> None:
        save(self.place, who, AnswerKey(kind, item), text, seen=99, editor="window")

    def texts(self, show: Show = Show.EVERYTHING, **looked_for: str) -> tuple[Written, ...]:
        return texts_of(self.place, FACILITATOR, "2026").looked_for(show, **looked_for)

    def said(self, show: Show = Show.EVERYTHING, **looked_for: str) -> list[str]:
        return [text.text for text in self.texts(show, **looked_for)]

    def decide(self, decision: Decision, texts: Sequence[Written], note: str = "") -> Done:
        return decide(self.place, FACILITATOR, "2026", [Verdict(text, decision, note) for text in texts])

    def release(self) -> None:
        close_round(self.place, OPERATOR, "2026")
        release_round(self.place, OPERATOR, "2026")

    def read(self, area: str = MORAY, who: Identity | None = None) -> list[tuple[str, str, str]]:
        """What an officer of the area reads: item, whose view, words."""
        found = area_comments(self.place, who or officer(area), "2026", area).comments
        return [(comment.key.item, comment.perspective, comment.text) for comment in found]


def officer(*areas: str) -> Identity:
    return Identity(Role.OFFICER, areas=tuple(("scotland", area) for area in areas), name="Ola")


@pytest.fixture
def round_(storage: Storage, tmp_path: Path) -> Round:
    place = a_place(storage, tmp_path)
    an_open_round(place)
    return Round(place)


def test_a_comment_waits_is_released_and_then_read_by_its_board(round_: Round) -> None:
    round_.person(papers_in_time="Papers come on Friday night.")
    assert waiting(round_.place, FACILITATOR, "2026") == {MORAY: 1}
    assert round_.decide(Decision.RELEASE, round_.texts(Show.WAITING)) == Done(1, ())
    assert waiting(round_.place, FACILITATOR, "2026") == {}
    round_.release()
    assert round_.read() == [(PAPERS, "", "Papers come on Friday night.")]


def test_what_nobody_decided_about_or_was_held_back_or_asked_about_stays_behind(round_: Round) -> None:
    round_.person(papers_in_time="waiting", mentoring="held", carer_network="asked", full_costs_met="released")
    for text in round_.texts():
        if text.text != "waiting":
            decision = {"held": Decision.HOLD, "asked": Decision.ASK, "released": Decision.RELEASE}[text.text]
            round_.decide(decision, [text], note="Please look again.")
    round_.release()
    assert round_.read() == [("full-costs-met", "", "released")]


def test_a_role_is_named_only_where_its_person_lets_it(round_: Round) -> None:
    round_.person(Audience.BOARD_WITH_ROLE, perspective="carer_rep", papers_in_time="with my role")
    round_.person(Audience.BOARD, perspective="deputy", papers_in_time="without my role")
    narrowed = round_.person(Audience.BOARD_WITH_ROLE, perspective="officer", papers_in_time="narrowed by me")
    round_.write(narrowed, Audience.BOARD, kind=AnswerKind.COMMENT_FOR)
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    assert round_.read() == [
        (PAPERS, "", "narrowed by me"),
        (PAPERS, "carer_rep", "with my role"),
        (PAPERS, "", "without my role"),
    ]


def test_a_comment_can_be_kept_to_the_national_team_and_never_goes_further_than_its_response(round_: Round) -> None:
    kept = round_.person(Audience.BOARD, papers_in_time="this one stays", mentoring="this one goes")
    round_.write(kept, Audience.NATIONAL, kind=AnswerKind.COMMENT_FOR)
    wider = round_.person(Audience.NATIONAL, papers_in_time="all of mine stays")
    round_.write(wider, Audience.BOARD_WITH_ROLE, kind=AnswerKind.COMMENT_FOR)
    assert waiting(round_.place, FACILITATOR, "2026") == {MORAY: 1}
    assert len(round_.decide(Decision.RELEASE, round_.texts()).changed) == 2, "nobody can release those"
    round_.release()
    assert round_.read() == [(MENTOR, "", "this one goes")]


def test_a_choice_that_narrows_after_the_decision_counts(round_: Round) -> None:
    who = round_.person(papers_in_time="mine", mentoring="mine too")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.write(who, Audience.NATIONAL, kind=AnswerKind.COMMENT_FOR)
    round_.release()
    assert round_.read() == [(MENTOR, "", "mine too")]


def test_reasons_why_a_question_does_not_apply_stay_with_the_national_team(round_: Round) -> None:
    who = round_.person()
    round_.write(who, "We have no such group.", MENTOR, kind=AnswerKind.REASON)
    assert round_.said(Show.NATIONAL) == ["We have no such group."]
    assert not waiting(round_.place, FACILITATOR, "2026")


def test_answers_in_words_to_facts_are_checked_like_comments(round_: Round) -> None:
    who = round_.person()
    round_.write(who, "A chair who listens.", "helped-most", kind=AnswerKind.FACT)
    round_.write(who, "7", "papers-days", kind=AnswerKind.FACT)
    assert round_.said(Show.WAITING) == ["A chair who listens."]
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    assert round_.read() == [("helped-most", "", "A chair who listens.")]


def test_a_text_that_changes_after_the_decision_waits_again(round_: Round) -> None:
    who = round_.person(papers_in_time="first")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.write(who, "second")
    assert round_.said(Show.WAITING) == ["second"]
    round_.write(who, "first")
    assert round_.said(Show.WAITING) == ["first"], "the same words at another time are another text"
    round_.release()
    assert round_.read() == []


def test_a_decision_about_words_that_have_changed_meanwhile_is_not_kept(round_: Round) -> None:
    who = round_.person(papers_in_time="as it was shown")
    shown = round_.texts()
    round_.write(who, "as it is now")
    assert round_.decide(Decision.RELEASE, shown) == Done(0, shown)
    assert round_.said(Show.WAITING) == ["as it is now"]


def test_what_is_not_sent_or_was_taken_back_is_not_read(round_: Round) -> None:
    who = round_.person(papers_in_time="sent")
    round_.decide(Decision.RELEASE, round_.texts())
    begun = a_carer(round_.place)
    round_.write(begun, "not sent")
    assert round_.said() == ["sent"]
    withdraw(round_.place, who)
    assert round_.said() == []
    round_.release()
    assert round_.read() == []


def test_whoever_is_asked_again_reads_the_note_until_they_change_their_words(round_: Round) -> None:
    who = round_.person(papers_in_time="Mrs Brown at the desk is rude.", mentoring="fine")
    key = AnswerKey(AnswerKind.COMMENT, PAPERS)
    asked = [text for text in round_.texts() if text.key == key]
    with pytest.raises(InvalidAnswer):
        round_.decide(Decision.ASK, asked)
    round_.decide(Decision.ASK, asked, note="Please take the name out.\x07")
    sheet = open_sheet(round_.place, who)
    assert notes_for(round_.place, who, sheet) == {key: "Please take the name out."}
    assert round_.said(Show.WAITING) == ["fine"]

    round_.write(who, "The person at the desk is rude.")
    assert notes_for(round_.place, who, open_sheet(round_.place, who)) == {}
    assert round_.said(Show.WAITING) == ["The person at the desk is rude.", "fine"]


def test_once_the_round_has_closed_nobody_is_asked_and_what_was_asked_waits_for_a_decision(round_: Round) -> None:
    who = round_.person(papers_in_time="asked about")
    round_.decide(Decision.ASK, round_.texts(), note="Please look again.")
    close_round(round_.place, OPERATOR, "2026")
    assert notes_for(round_.place, who, open_sheet(round_.place, who)) == {}
    assert waiting(round_.place, FACILITATOR, "2026") == {MORAY: 1}
    with pytest.raises(RoundNotOpen):
        round_.decide(Decision.ASK, round_.texts(), note="Please look again.")
    round_.decide(Decision.RELEASE, round_.texts())
    release_round(round_.place, OPERATOR, "2026")
    assert round_.read() == [(PAPERS, "", "asked about")]


def test_nothing_is_decided_after_the_release(round_: Round) -> None:
    round_.person(papers_in_time="too late")
    round_.release()
    with pytest.raises(RoundNotOpen):
        round_.decide(Decision.RELEASE, round_.texts())
    assert waiting(round_.place, FACILITATOR, "2026") == {}
    assert round_.read() == []


def test_searching_finds_letters_and_gives_no_character_another_meaning(round_: Round) -> None:
    round_.person(papers_in_time="100 % of Papers\ncame late_", mentoring="nothing here")
    round_.person(area="Fife", papers_in_time="papers are FINE (mostly) [.*] straße")
    assert len(round_.said(search="PAPERS")) == 2
    assert len(round_.said(search="papers came")) == 1, "a line break is a space"
    for found in ("100 %", "late_", "(mostly)", "[.*]", "STRASSE", " fine "):
        assert len(round_.said(search=found)) == 1, found
    for nothing in ("%%", "la_e", "p.*s", "' OR 1=1 --", "\\"):
        assert round_.said(search=nothing) == [], nothing
    assert round_.said(search="papers", area=FIFE) == ["papers are FINE (mostly) [.*] straße"]


def test_what_a_board_reads_stands_in_an_order_that_only_the_words_make(round_: Round) -> None:
    late = round_.person(mentoring="b", papers_in_time="z")
    round_.person(mentoring="a", papers_in_time="y")
    round_.write(late, "x", "helped-most", kind=AnswerKind.FACT)
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    assert [text for _, _, text in round_.read()] == ["y", "z", "a", "b", "x"]
    with round_.place.storage.writing() as connection:
        ids = connection.execute(select(released_comments.c.id).order_by(released_comments.c.body)).scalars().all()
        for new, old in enumerate(sorted(ids, reverse=True)):
            connection.execute(update(released_comments).where(released_comments.c.id == old).values(id=f"{new:032}"))
    assert [text for _, _, text in round_.read()] == ["y", "z", "a", "b", "x"]


def test_control_characters_and_markup_reach_a_board_as_plain_words_or_not_at_all(round_: Round) -> None:
    round_.person(papers_in_time="<script>alert(1)</script>\x00\x1b[31m **bold** \u202etxt")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    assert round_.read() == [(PAPERS, "", "<script>alert(1)</script>[31m **bold** txt")]


@pytest.mark.parametrize("held", [0, 1, 3])
def test_a_board_gets_the_same_whatever_was_held_back_or_kept_from_it(round_: Round, held: int) -> None:
    round_.person(papers_in_time="released")
    round_.decide(Decision.RELEASE, round_.texts())
    for number in range(held):
        round_.person(Audience.NATIONAL, mentoring=f"national {number}")
        round_.person(Audience.BOARD, mentoring=f"held {number}")
    round_.decide(Decision.HOLD, round_.texts(Show.WAITING), note="No.")
    round_.release()
    found = area_comments(round_.place, officer(MORAY), "2026", MORAY)
    lines = comments_csv(found).decode("utf-8-sig").splitlines()
    assert lines[1:] == ["Round 2026,Moray,1.2 Papers in time,,released,,,"]


def test_officers_read_nothing_before_release_and_nothing_of_other_areas(round_: Round) -> None:
    round_.person(papers_in_time="mine")
    round_.decide(Decision.RELEASE, round_.texts())
    said = set()
    for who in (officer(MORAY), officer(FIFE), VISITOR, Identity(Role.CARER, response=1)):
        with pytest.raises(Refused) as refused:
            area_comments(round_.place, who, "2026", MORAY)
        said.add(str(refused.value))
    assert area_comments(round_.place, FACILITATOR, "2026", MORAY).comments == ()
    round_.release()
    for who, area in ((officer(FIFE), MORAY), (officer(MORAY), FIFE), (officer(MORAY), "nowhere")):
        with pytest.raises(Refused) as refused:
            area_comments(round_.place, who, "2026", area)
        said.add(str(refused.value))
    with pytest.raises(Refused) as refused:
        area_comments(round_.place, officer(MORAY), "no-such-round", MORAY)
    assert said == {str(refused.value)}
    assert round_.read(who=FACILITATOR) == round_.read() == [(PAPERS, "", "mine")]


def test_only_facilitators_read_what_waits(round_: Round) -> None:
    mine = round_.person(papers_in_time="mine")
    for who in (mine, officer(MORAY), VISITOR, Identity(Role.FACILITATOR, demonstration=True), OPERATOR):
        with pytest.raises(Refused):
            texts_of(round_.place, who, "2026")
        with pytest.raises(Refused):
            decide(round_.place, who, "2026", [])
        assert rounds_to_moderate(round_.place, who) == ()
    for who in (mine, officer(MORAY), VISITOR):
        with pytest.raises(Refused):
            waiting(round_.place, who, "2026")
    assert waiting(round_.place, OPERATOR, "2026") == {MORAY: 1}, "the command line may count them"


def test_an_area_replies_and_the_person_reads_it(round_: Round) -> None:
    who = round_.person(papers_in_time="Papers are late.")
    other = round_.person(papers_in_time="Papers are fine.")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    place = round_.place
    comment = next(
        c for c in area_comments(place, officer(MORAY), "2026", MORAY).comments if c.text == "Papers are late."
    )
    assert (
        reply(place, officer(MORAY), "2026", area=MORAY, comment_id=comment.id, text=" Thank you.\x00 ") == "Thank you."
    )
    (own,) = replies_to(place, who, open_sheet(place, who))
    assert (own.text, own.reply) == ("Papers are late.", "Thank you.")
    assert replies_to(place, other, open_sheet(place, other)) == ()
    reply(place, officer(MORAY), "2026", area=MORAY, comment_id=comment.id, text="  ")
    assert replies_to(place, who, open_sheet(place, who)) == ()


def test_nobody_replies_to_comments_of_another_area_or_for_the_board(round_: Round) -> None:
    round_.person(papers_in_time="mine")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    (comment,) = area_comments(round_.place, officer(MORAY), "2026", MORAY).comments
    for who, area in ((officer(FIFE), MORAY), (officer(FIFE), FIFE), (FACILITATOR, MORAY), (VISITOR, MORAY)):
        with pytest.raises((Refused, NotFound)):
            reply(round_.place, who, "2026", area=area, comment_id=comment.id, text="not mine to say")
    assert not area_comments(round_.place, officer(MORAY), "2026", MORAY).comments[0].reply


def test_where_an_areas_result_is_withdrawn_its_comments_are_gone_too(round_: Round) -> None:
    who = round_.person(papers_in_time="mine")
    round_.decide(Decision.RELEASE, round_.texts())
    round_.release()
    (comment,) = area_comments(round_.place, officer(MORAY), "2026", MORAY).comments
    with round_.place.storage.writing() as connection:
        here = round_areas.c.area == MORAY
        connection.execute(update(round_areas).where(here).values(withdrawn_at=datetime(2026, 12, 1, tzinfo=UTC)))
    for asking in (officer(MORAY), FACILITATOR):
        assert area_comments(round_.place, asking, "2026", MORAY).comments == ()
    with pytest.raises(ToolkitError):
        reply(round_.place, officer(MORAY), "2026", area=MORAY, comment_id=comment.id, text="too late")
    assert replies_to(round_.place, who, open_sheet(round_.place, who)) == ()


def test_the_audit_log_says_who_decided_and_never_what_anybody_wrote(round_: Round) -> None:
    round_.person(papers_in_time="a secret", mentoring="another secret")
    first, second = round_.texts()
    round_.decide(Decision.HOLD, [first], note="a note about it")
    round_.decide(Decision.RELEASE, [second])
    assert round_.decide(Decision.RELEASE, round_.texts(Show.RELEASED)).kept == 0, "nothing is written down twice"
    round_.release()
    (comment,) = area_comments(round_.place, officer(MORAY), "2026", MORAY).comments
    reply(round_.place, officer(MORAY), "2026", area=MORAY, comment_id=comment.id, text="a reply")
    with round_.place.storage.reading() as connection:
        rows = connection.execute(select(audits.c.who, audits.c.did, audits.c.area, audits.c.detail)).all()
    assert [row.did for row in rows if row.who == "Fay"] == ["held back a comment", "released a comment"]
    assert [(row.did, row.area) for row in rows if row.who == "Ola"] == [("replied to a comment", MORAY)]
    told = " ".join(" ".join(row) for row in rows)
    for words in ("secret", "note about", "a reply"):
        assert words not in told


def test_after_sealing_the_national_team_still_reads_and_searches_and_boards_keep_what_they_have(round_: Round) -> None:
    who = round_.person(Audience.BOARD_WITH_ROLE, papers_in_time="released", mentoring="held", carer_network="narrowed")
    round_.write(who, Audience.NATIONAL, "carer-network", kind=AnswerKind.COMMENT_FOR)
    round_.write(who, "no group", "right-groups", kind=AnswerKind.REASON)
    round_.decide(Decision.RELEASE, [text for text in round_.texts() if text.text == "released"])
    round_.release()
    before = round_.read()
    seal(round_.place, OPERATOR, "2026")
    assert round_.read() == before == [(PAPERS, "carer_rep", "released")]
    assert round_.said() == ["released", "held", "narrowed", "no group"]
    assert round_.said(Show.RELEASED) == ["released"]
    assert round_.said(Show.NATIONAL) == ["narrowed", "no group"]
    assert round_.said(search="HEL") == ["held"]
    assert {text.response_id for text in round_.texts()} == {0}
