"""Answers entered for somebody else: who may, whose, how, and that they count like any others."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.gate import Action, permit
from assessment.access.helping import begin, confirm, finish, mark, people_to_help, rounds_to_help
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round
from assessment.access.sessions import cookie_of, identity_of_cookie
from assessment.access.signing_in import leave, make_sign_in_link, redeem_code, redeem_link
from assessment.model.errors import InvalidAnswer, NotFound, Refused, RoundNotOpen
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Assisted, Audience
from assessment.storage import audit, counts, helping, invitations
from assessment.storage.engine import Storage
from tests.access.places import a_carer, a_place, an_open_round

PAPERS = "papers-in-time"
RATING = AnswerKey(AnswerKind.RATING, PAPERS)
DISSENT = AnswerKey(AnswerKind.DISSENT, PAPERS)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path)
    an_open_round(made)
    return made


def a_facilitator(place: Place, name: str = "Fay") -> Identity:
    identity = redeem_link(place, make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name=name))
    assert identity is not None
    return identity


def an_officer(place: Place) -> Identity:
    area = ("scotland", next(a.code for a in place.content.area_set("scotland").areas if a.name == "Moray"))
    identity = redeem_link(place, make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name="Olly", areas=[area]))
    assert identity is not None
    return identity


def an_invitation(
    place: Place, area: str = "Moray", label: str = "Carer rep A", round_id: str = "2026"
) -> tuple[int, str]:
    """Its id, and its code."""
    (issued,) = invite(place, OPERATOR, round_id, [Wanted(area, "carer_rep", label)])
    with place.storage.reading() as connection:
        return invitations.of_round(connection, round_id)[-1].id, issued.code


def answer(place: Place, identity: Identity, key: AnswerKey = RATING, value: str = "mixed") -> int:
    seen = open_sheet(place, identity).response.revision
    return save(place, identity, key, value, seen=seen, editor="w").revision


def a_sent_response(place: Place, identity: Identity, audience: Audience = Audience.BOARD) -> None:
    confirm(place, identity, revision=open_sheet(place, identity).response.revision)
    choose_audience(place, identity, audience, told_invited=1, is_their_own=True)
    send(place, identity)


def test_a_facilitator_enters_answers_and_is_themselves_again_afterwards(place: Place) -> None:
    facilitator = a_facilitator(place)
    invitation, _ = an_invitation(place)
    helper = begin(place, facilitator, invitation, Assisted.PAPER)
    assert (helper.role, helper.helping, helper.name) == (Role.CARER, True, "Fay")
    assert identity_of_cookie(place, cookie_of(place, helper)) == helper
    answer(place, helper)
    response = open_sheet(place, helper).response
    assert (response.label, response.assisted, response.assisted_by) == ("Carer rep A", Assisted.PAPER, "Fay")
    assert finish(place, helper) == facilitator


def test_a_helper_may_do_what_the_person_may_and_nothing_of_a_facilitator(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.PHONE)
    round_ = open_sheet(place, helper).round
    allowed = {action for action in Action if permit(helper, action, round=round_)}
    carer = a_carer(place)
    assert allowed == {action for action in Action if permit(carer, action, round=round_)}
    with pytest.raises(Refused):
        begin(place, helper, an_invitation(place, label="Carer rep B")[0], Assisted.PHONE)


def test_helping_ends_with_the_facilitators_own_session(place: Place) -> None:
    facilitator = a_facilitator(place)
    helper = begin(place, facilitator, an_invitation(place)[0], Assisted.PAPER)
    cookie = cookie_of(place, helper)
    leave(place, helper)  # signing out while helping signs the facilitator out
    assert identity_of_cookie(place, cookie) == VISITOR
    assert finish(place, helper) == VISITOR


def test_nobody_but_a_facilitator_of_real_rounds_may_begin(place: Place) -> None:
    invitation, _ = an_invitation(place)
    others = (VISITOR, a_carer(place), an_officer(place), OPERATOR, Identity(Role.FACILITATOR, demonstration=True))
    for identity in others:
        with pytest.raises(Refused):
            begin(place, identity, invitation, Assisted.PAPER)
        with pytest.raises((Refused, NotFound)):
            people_to_help(place, identity, "2026")
    with place.storage.reading() as connection:
        found = helping.find(connection, invitation)
    assert found is not None
    assert found.response is None


def test_who_does_not_help_has_nothing_to_finish(place: Place) -> None:
    for identity in (VISITOR, a_carer(place), an_officer(place), a_facilitator(place)):
        with pytest.raises(Refused):
            finish(place, identity)


def test_what_somebody_began_themselves_stays_closed_until_they_send_it(place: Place) -> None:
    facilitator = a_facilitator(place)
    invitation, code = an_invitation(place)
    person = redeem_code(place, code)
    assert person is not None
    answer(place, person)
    with pytest.raises(Refused):
        begin(place, facilitator, invitation, Assisted.PHONE)
    (listed,) = people_to_help(place, facilitator, "2026")
    assert listed.own
    assert not listed.may_be_helped_by(facilitator)
    assert open_sheet(place, person).response.assisted is None


def test_a_person_who_only_entered_their_code_can_still_be_helped(place: Place) -> None:
    invitation, code = an_invitation(place)
    redeem_code(place, code)
    assert begin(place, a_facilitator(place), invitation, Assisted.PHONE).helping


def test_a_helper_goes_on_with_what_they_began_and_nobody_else_does(place: Place) -> None:
    facilitator, other = a_facilitator(place), a_facilitator(place, "Gil")
    invitation, _ = an_invitation(place)
    answer(place, begin(place, facilitator, invitation, Assisted.PAPER))
    again = begin(place, facilitator, invitation, Assisted.PAPER)
    assert open_sheet(place, again).response.answers[RATING].value == "mixed"
    with pytest.raises(Refused, match="Fay is entering"):
        begin(place, other, invitation, Assisted.PAPER)
    (listed,) = people_to_help(place, other, "2026")
    assert (listed.how, listed.by, listed.may_be_helped_by(other)) == (Assisted.PAPER, "Fay", False)


def test_sent_revoked_and_unknown_people_are_not_in_the_list_and_cannot_be_helped(place: Place) -> None:
    facilitator = a_facilitator(place)
    sent, _ = an_invitation(place, label="Sent")
    a_sent_response(place, begin(place, facilitator, sent, Assisted.PAPER))
    revoked, _ = an_invitation(place, label="Taken back")
    with place.storage.writing() as connection:
        invitations.revoke(connection, revoked, at=datetime.now(UTC))
    left, _ = an_invitation(place, label="Left")
    assert left in {one.invitation for one in people_to_help(place, facilitator, "2026")}
    for invitation in (sent, revoked, 999_999):
        assert invitation not in {one.invitation for one in people_to_help(place, facilitator, "2026")}
        with pytest.raises(Refused):
            begin(place, facilitator, invitation, Assisted.PAPER)


def test_answers_are_entered_only_while_the_round_is_open(place: Place) -> None:
    facilitator = a_facilitator(place)
    invitation, _ = an_invitation(place)
    helper = begin(place, facilitator, invitation, Assisted.PAPER)
    close_round(place, OPERATOR, "2026")
    assert rounds_to_help(place, facilitator) == ()
    with pytest.raises(RoundNotOpen):
        begin(place, facilitator, invitation, Assisted.PAPER)
    with pytest.raises(RoundNotOpen):
        answer(place, helper)


def test_what_was_keyed_is_looked_at_again_before_it_is_sent(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.PAPER)
    revision = answer(place, helper)
    choose_audience(place, helper, Audience.BOARD, told_invited=1, is_their_own=True)
    with pytest.raises(InvalidAnswer, match="second look"):
        send(place, helper)
    confirm(place, helper, revision=revision)
    answer(place, helper, value="poor")
    with pytest.raises(InvalidAnswer, match="second look"):
        send(place, helper)
    with pytest.raises(InvalidAnswer, match="changed"):
        confirm(place, helper, revision=revision)
    confirm(place, helper, revision=revision + 1)
    assert send(place, helper).is_sent


def test_who_sees_the_answers_is_the_persons_own_choice(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.PHONE)
    with pytest.raises(InvalidAnswer, match="Only the person"):
        choose_audience(place, helper, Audience.NATIONAL, told_invited=1)
    assert open_sheet(place, helper).response.audience is None
    choose_audience(place, helper, Audience.NATIONAL, told_invited=1, is_their_own=True)
    assert open_sheet(place, helper).response.audience is Audience.NATIONAL


@pytest.mark.parametrize("how", Assisted)
def test_assisted_answers_count_exactly_like_a_persons_own(place: Place, how: Assisted) -> None:
    moray, fife = a_carer(place, area="Moray"), an_invitation(place, area="Fife")[0]
    helper = begin(place, a_facilitator(place), fife, how)
    for identity in (moray, helper):
        answer(place, identity)
        answer(place, identity, AnswerKey(AnswerKind.FACT, "papers-days"), "7")
    answer(place, helper, DISSENT, "good=2 poor=1")
    choose_audience(place, moray, Audience.BOARD, told_invited=1)
    send(place, moray)
    a_sent_response(place, helper)
    areas = {area.name: area.code for area in place.content.area_set("scotland").areas}
    with place.storage.reading() as connection:
        own, assisted = (counts.of_round(connection, "2026", areas[name]) for name in ("Moray", "Fife"))
    assert len(own) == 3
    assert [row[1:] for row in own] == [row[1:] for row in assisted]


def test_where_a_board_runs_the_round_itself_its_staff_enter_nobodys_answers(place: Place) -> None:
    an_open_round(place, "own", run_by_board=True)
    facilitator, (invitation, code) = a_facilitator(place), an_invitation(place, round_id="own")
    assert "own" not in {round_.id for round_ in rounds_to_help(place, facilitator)}
    with pytest.raises(NotFound):
        people_to_help(place, facilitator, "own")
    for who in (facilitator, an_officer(place)):
        with pytest.raises(Refused):
            begin(place, who, invitation, Assisted.PAPER)
    person = redeem_code(place, code)
    assert person is not None
    mark(place, person, Assisted.PAPER, by="Carers of Moray")
    answer(place, person)
    a_sent_response(place, person)


def test_a_carers_organisation_helps_with_the_persons_code(place: Place) -> None:
    person = a_carer(place)
    with pytest.raises(InvalidAnswer):
        mark(place, person, Assisted.PHONE, by="  ")
    mark(place, person, Assisted.PHONE, by="Carers of Moray")
    answer(place, person)
    response = open_sheet(place, person).response
    assert (response.assisted, response.assisted_by) == (Assisted.PHONE, "Carers of Moray")
    with pytest.raises(InvalidAnswer, match="Only the person"):
        choose_audience(place, person, Audience.BOARD, told_invited=1)
    a_sent_response(place, person)
    mark(place, person, None)
    assert open_sheet(place, person).response.assisted is None


def test_only_the_code_says_who_else_helps(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.PAPER)
    with pytest.raises(Refused):
        mark(place, helper, None)


def test_a_groups_dissent_is_kept_beside_its_agreed_answer(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.GROUP)
    answer(place, helper)
    answer(place, helper, DISSENT, "poor=2 good=1")
    assert open_sheet(place, helper).response.answers[DISSENT].value == "good=1 poor=2"
    with pytest.raises(InvalidAnswer):
        answer(place, helper, DISSENT, "splendid=1")


def test_what_a_helper_does_is_written_down_without_an_answer(place: Place) -> None:
    helper = begin(place, a_facilitator(place), an_invitation(place)[0], Assisted.PAPER)
    answer(place, helper, AnswerKey(AnswerKind.COMMENT, PAPERS), "They come too late.")
    a_sent_response(place, helper)
    with place.storage.reading() as connection:
        acts = [entry.act for entry in audit.latest(connection, at_most=50) if entry.act.who == "Fay"]
    done = {act.did for act in acts}
    assert {"began to enter answers", "sent answers for someone"} <= done
    assert all(act.role == Role.FACILITATOR for act in acts)
    assert not any("late" in act.detail or "mixed" in act.detail for act in acts)
