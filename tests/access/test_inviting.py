"""Inviting, relabelling, reissuing and revoking: codes shown once, labels of their own, nothing after closing."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.closing import close_round
from assessment.access.invited import Invited, guests, reissue, relabel, revoke, to_remind
from assessment.access.inviting import Wanted, invite, wanted_from_lines
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import create_round
from assessment.access.signing_in import redeem_code
from assessment.model.errors import NotFound, Refused, RoundNotOpen, RoundProblem
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, Audience
from assessment.storage.engine import Storage
from assessment.storage.tables import audits
from assessment.storage.tables import invitations as invitations_table
from tests.access.places import a_carer, a_draft, a_place, an_open_round

FACILITATOR = Identity(Role.FACILITATOR, name="Fay", session="s")
RATING = AnswerKey.parse("rating:papers-in-time")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path)
    an_open_round(made)
    return made


def labels(place: Place) -> list[str]:
    return [one.label for one in guests(place, OPERATOR, "2026").people]


def the_one(place: Place) -> Invited:
    (one,) = guests(place, FACILITATOR, "2026").people
    return one


def send_answers(place: Place, carer: Identity) -> None:
    save(place, carer, RATING, "good", seen=0, editor="e")
    choose_audience(place, carer, Audience.NATIONAL, told_invited=open_sheet(place, carer).invited)
    send(place, carer)


def test_a_draft_round_takes_invitations_before_it_opens(place: Place) -> None:
    create_round(place, OPERATOR, a_draft("2027"))
    (issued,) = invite(place, OPERATOR, "2027", [Wanted("Moray", "officer")])
    assert redeem_code(place, issued.code) is not None


def test_perspectives_are_invited_to_several_areas_at_once(place: Place) -> None:
    wanted = [Wanted(area, role, count=2) for area in ("Moray", "Falkirk") for role in ("carer_rep", "officer")]
    issued = invite(place, FACILITATOR, "2026", wanted)
    assert len({one.code for one in issued}) == len({one.id for one in issued}) == 8
    found = guests(place, FACILITATOR, "2026")
    moray = next(area for area in found.areas if area.name == "Moray")
    assert (found.invited(moray.code, "carer_rep"), found.invited(moray.code, "officer")) == (2, 2)
    assert [one.area.name for one in found.people] == ["Falkirk"] * 4 + ["Moray"] * 4


def test_each_person_of_an_area_has_a_label_of_their_own(place: Place) -> None:
    for count in (1, 1, 2):
        invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Carer rep", count)])
    assert labels(place) == ["Carer rep", "Carer rep 2", "Carer rep 3", "Carer rep 4"]
    assert [one.label for one in invite(place, OPERATOR, "2026", [Wanted("Falkirk", "officer", count=2)])] == [
        "Officer 1",
        "Officer 2",
    ]


def test_no_code_is_kept_and_the_log_of_acts_holds_none(place: Place) -> None:
    (issued,) = invite(place, FACILITATOR, "2026", [Wanted("Moray", "officer", "Secret label")])
    with place.storage.reading() as connection:
        kept = str(connection.execute(select(invitations_table)).all())
        acts = connection.execute(select(audits)).mappings().all()
    for secret in (issued.code, issued.shown_code, issued.token):
        assert secret not in kept
        assert secret not in str(acts)
    assert "Secret label" not in str(acts)
    (act,) = [act for act in acts if act["did"] == "invited people"]
    assert (act["who"], act["role"], act["round"], act["detail"]) == ("Fay", "facilitator", "2026", "1 invitations")


def test_lines_from_a_spreadsheet_say_whom_to_invite(place: Place) -> None:
    wanted = wanted_from_lines("Moray, carer representative, Carer rep A\n\nFalkirk\tofficers\t\t2\r\nmoray; Officer\n")
    assert [(one.area, one.perspective, one.label, one.count) for one in wanted] == [
        ("Moray", "carer representative", "Carer rep A", 1),
        ("Falkirk", "officers", "", 2),
        ("moray", "Officer", "", 1),
    ]
    assert len(invite(place, OPERATOR, "2026", wanted)) == 4


@pytest.mark.parametrize(
    "line", ["Moray", "Moray, officer, A, two", "Moray, officer, A, 1, more", "Moray, officer,,-1"]
)
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(RoundProblem, match=r"Line 2 .*Nobody was invited"):
        wanted_from_lines(f"Moray, officer\n{line}")


def test_a_role_is_known_by_its_id_and_its_words_with_either_apostrophe(place: Place) -> None:
    for role in ("carers_organisation", "Worker at a carers' organisation", "workers at carers’ organisations"):
        invite(place, OPERATOR, "2026", [Wanted("Moray", role)])
    assert {one.perspective.id for one in guests(place, OPERATOR, "2026").people} == {"carers_organisation"}


@pytest.mark.parametrize(
    "wanted", [Wanted("Moray", "king"), Wanted("Atlantis", "officer"), Wanted("Moray", "officer", count=0)]
)
def test_one_bad_line_invites_nobody(place: Place, wanted: Wanted) -> None:
    with pytest.raises(RoundProblem, match="Nobody was invited"):
        invite(place, OPERATOR, "2026", [Wanted("Moray", "officer"), wanted])
    assert labels(place) == []


def test_a_new_code_replaces_the_lost_one_and_keeps_the_answers(place: Place) -> None:
    (old,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer", "Officer A")])
    carer = redeem_code(place, old.code)
    assert carer is not None
    save(place, carer, RATING, "good", seen=0, editor="e")
    new = reissue(place, FACILITATOR, "2026", old.id)
    assert redeem_code(place, old.code) is None
    assert redeem_code(place, new.code) == carer
    assert (new.id, new.label, new.area_name) == (old.id, "Officer A", "Moray")
    assert open_sheet(place, carer).response.answers[RATING].value == "good"
    assert the_one(place).issue == 2


def test_a_revoked_code_opens_nothing_and_cannot_be_brought_back(place: Place) -> None:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    revoke(place, FACILITATOR, "2026", issued.id)
    assert redeem_code(place, issued.code) is None
    assert guests(place, FACILITATOR, "2026").standing == ()
    for act in (revoke, reissue):
        with pytest.raises(NotFound):
            act(place, FACILITATOR, "2026", issued.id)


def test_somebody_who_has_sent_answers_is_not_revoked(place: Place) -> None:
    carer = a_carer(place)
    send_answers(place, carer)
    with pytest.raises(RoundProblem, match="take their answers back"):
        revoke(place, FACILITATOR, "2026", the_one(place).id)
    assert open_sheet(place, carer).response.is_sent


def test_a_label_is_tidied_and_never_empty(place: Place) -> None:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    assert relabel(place, FACILITATOR, "2026", issued.id, "  Finance\x00 \n lead ") == "Finance lead"
    assert labels(place) == ["Finance lead"]
    with pytest.raises(RoundProblem, match="Nothing was changed"):
        relabel(place, FACILITATOR, "2026", issued.id, " \x07 ")


def test_an_invitation_is_reached_through_its_own_round_alone(place: Place) -> None:
    an_open_round(place, "2027")
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    with pytest.raises(NotFound):
        revoke(place, FACILITATOR, "2027", issued.id)
    assert redeem_code(place, issued.code) is not None


def test_after_closing_nobody_is_invited_relabelled_reissued_or_revoked(place: Place) -> None:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    close_round(place, OPERATOR, "2026")
    for change in (
        lambda: invite(place, FACILITATOR, "2026", [Wanted("Moray", "officer")]),
        lambda: revoke(place, FACILITATOR, "2026", issued.id),
        lambda: reissue(place, FACILITATOR, "2026", issued.id),
        lambda: relabel(place, FACILITATOR, "2026", issued.id, "New"),
    ):
        with pytest.raises(RoundNotOpen):
            change()
    assert not guests(place, FACILITATOR, "2026").may_change
    assert redeem_code(place, issued.code) is not None


def test_who_has_sent_answers_is_for_facilitators_alone(place: Place) -> None:
    send_answers(place, a_carer(place))
    invite(place, OPERATOR, "2026", [Wanted("Falkirk", "officer", "Officer B")])
    found, waiting = to_remind(place, FACILITATOR, "2026")
    assert [one.label for one in waiting] == ["Officer B"]
    assert sorted(one.sent is True for one in found.people) == [False, True]
    assert {one.sent for one in guests(place, OPERATOR, "2026").people} == {None}
    with pytest.raises(Refused):
        to_remind(place, OPERATOR, "2026")


@pytest.mark.parametrize("role", [Role.VISITOR, Role.CARER, Role.OFFICER])
def test_carers_officers_and_visitors_know_of_no_invitations(place: Place, role: Role) -> None:
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    asking = Identity(role, response=1, areas=(("scotland", "S37000020"),) if role is Role.OFFICER else ())
    with pytest.raises(NotFound):
        guests(place, asking, "2026")
    for act in (revoke, reissue):
        with pytest.raises((Refused, NotFound)):
            act(place, asking, "2026", issued.id)


def test_nobody_is_reminded_before_a_round_opens(place: Place) -> None:
    create_round(place, OPERATOR, a_draft("2027"))
    with pytest.raises(RoundNotOpen):
        to_remind(place, FACILITATOR, "2027")
    assert guests(place, FACILITATOR, "2027").round.closes == date(2026, 11, 30)
