"""Somebody who looks before and after each thing that can happen in a round learns nothing from the difference."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.closing import reopen_round
from assessment.access.invited import reissue, revoke
from assessment.access.inviting import Wanted, invite
from assessment.access.moderating import Verdict, decide, texts_of
from assessment.access.operator import OPERATOR
from assessment.access.own_data import erase_own
from assessment.access.place import Place
from assessment.access.published import published
from assessment.access.results import area_view
from assessment.access.rounds import agree, close_round, create_round, open_round, release_round
from assessment.access.sealing import seal
from assessment.access.signing_in import make_sign_in_link, redeem_code, redeem_link
from assessment.model.comment import Decision
from assessment.model.errors import ToolkitError, Withdrawn
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from tests.access.places import a_draft
from tests.attacks.reaching import Reached, files_and_views

MORAY, FIFE = "S37000019", "S37000032"
AREAS = (MORAY, FIFE)
RATING = AnswerKey(AnswerKind.RATING, "papers-in-time")
COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")


@dataclass
class Round:
    """An open round "later" with four people of each area who have answered and share, and one carer of Moray more."""

    place: Place
    one: Identity
    invitation: int
    others: dict[str, list[Identity]]
    officers: dict[str, Identity]
    facilitator: Identity

    def seen(self) -> dict[str, Reached]:
        """All that officers and strangers get now."""
        everybody = {**self.officers, "stranger": VISITOR}
        return {name: files_and_views(self.place, who, areas=AREAS) for name, who in everybody.items()}

    def release(self) -> None:
        """Close, let every text go on to the boards, and release."""
        close_round(self.place, OPERATOR, "later")
        texts = texts_of(self.place, self.facilitator, "later").every
        for_boards = [Verdict(text, Decision.RELEASE) for text in texts if text.is_for_boards]
        decide(self.place, self.facilitator, "later", for_boards)
        release_round(self.place, OPERATOR, "later")


@pytest.fixture
def round_(place: Place) -> Round:
    create_round(place, OPERATOR, a_draft("later"), areas=AREAS)
    open_round(place, OPERATOR, "later")
    (issued,) = invite(place, OPERATOR, "later", [Wanted(MORAY, "carer_rep")])
    others: dict[str, list[Identity]] = {}
    for area in AREAS:
        roles = ("carer_rep", "deputy", "ijb_member", "officer")
        for each in invite(place, OPERATOR, "later", [Wanted(area, role) for role in roles]):
            others.setdefault(area, []).append(person_of(place, each.code))
        agree(place, OPERATOR, "later", area)
    for person in (person for people in others.values() for person in people):
        answer(place, person, "mixed", Audience.BOARD)
    return Round(
        place,
        person_of(place, issued.code),
        issued.id,
        others,
        {area: staff(place, Role.OFFICER, area) for area in AREAS},
        staff(place, Role.FACILITATOR),
    )


def person_of(place: Place, code: str) -> Identity:
    found = redeem_code(place, code)
    assert found is not None
    return found


def staff(place: Place, role: Role, *areas: str) -> Identity:
    of = [("scotland", area) for area in areas]
    found = redeem_link(place, make_sign_in_link(place, OPERATOR, role=role, name=f"{role} {areas}", areas=of))
    assert found is not None
    return found


def answer(place: Place, person: Identity, level: str, audience: Audience) -> None:
    save(place, person, RATING, level, seen=10**6, editor="e")
    save(place, person, COMMENT, f"{level} words", seen=10**6, editor="e")
    choose(place, person, audience)
    send(place, person)


def choose(place: Place, person: Identity, audience: Audience) -> None:
    choose_audience(place, person, audience, told_invited=open_sheet(place, person).invited)


def test_before_release_nothing_that_anybody_does_shows(round_: Round) -> None:
    place, one = round_.place, round_.one
    steps: list[Callable[[], object]] = [
        lambda: answer(place, one, "poor", Audience.BOARD),
        lambda: choose(place, one, Audience.NATIONAL),
        lambda: choose(place, one, Audience.BOARD_WITH_ROLE),
        lambda: withdraw(place, one),
        lambda: answer(place, one, "good", Audience.NATIONAL),
        lambda: save(place, one, RATING, "mixed", seen=10**6, editor="e"),
        lambda: agree(place, OPERATOR, "later", MORAY, agrees=False),
        lambda: invite(place, OPERATOR, "later", [Wanted(MORAY, "carer_rep", count=9)]),
        lambda: withdraw(place, one),
        lambda: revoke(place, OPERATOR, "later", round_.invitation),
        lambda: close_round(place, OPERATOR, "later"),
        lambda: reopen_round(place, OPERATOR, "later", closes=date(2099, 1, 1)),
        lambda: erase_own(place, round_.others[MORAY][0]),
        lambda: close_round(place, OPERATOR, "later"),
    ]
    before = round_.seen()
    for number, step in enumerate(steps):
        step()
        assert round_.seen() == before, f"step {number}"


def test_after_release_nothing_can_be_done_that_would_show(round_: Round) -> None:
    place, one = round_.place, round_.one
    answer(place, one, "poor", Audience.NATIONAL)
    sharer = round_.others[MORAY][0]
    late: list[Callable[[], object]] = [
        lambda: save(place, one, RATING, "good", seen=10**6, editor="e"),
        lambda: save(place, sharer, RATING, "good", seen=10**6, editor="e"),
        lambda: choose(place, one, Audience.BOARD),
        lambda: choose(place, sharer, Audience.NATIONAL),
        lambda: send(place, one),
        lambda: withdraw(place, sharer),
        lambda: agree(place, OPERATOR, "later", MORAY, agrees=False),
        lambda: invite(place, OPERATOR, "later", [Wanted(MORAY, "carer_rep")]),
        lambda: revoke(place, OPERATOR, "later", round_.invitation),
        lambda: reissue(place, OPERATOR, "later", round_.invitation),
        lambda: close_round(place, OPERATOR, "later"),
        lambda: reopen_round(place, OPERATOR, "later", closes=date(2099, 1, 1)),
        lambda: release_round(place, OPERATOR, "later"),
        lambda: open_round(place, OPERATOR, "later"),
    ]
    round_.release()
    before = round_.seen()
    for number, act in enumerate(late):
        with pytest.raises(ToolkitError):
            act()
        assert round_.seen() == before, f"act {number}"


def test_erasing_a_national_only_response_after_release_shows_to_nobody(round_: Round) -> None:
    answer(round_.place, round_.one, "poor", Audience.NATIONAL)
    round_.release()
    before = round_.seen()
    erase_own(round_.place, round_.one)
    assert round_.seen() == before


def test_erasing_a_shared_response_after_release_withdraws_the_area_and_works_nothing_out_again(round_: Round) -> None:
    """What is left is no answer less: the area's result, its comments and its name are gone, all at once."""
    place = round_.place
    answer(place, round_.one, "poor", Audience.BOARD)
    round_.release()
    before, was = round_.seen(), published(place, round_.officers[FIFE], "later")
    erase_own(place, round_.one)
    after, now = round_.seen(), published(place, round_.officers[FIFE], "later")
    with pytest.raises(Withdrawn):
        area_view(place, round_.officers[MORAY], "later", MORAY)
    assert b"mixed words" in b"".join(before[MORAY].values())
    assert b"mixed words" not in b"".join(after[MORAY].values())
    assert was is not None
    assert now is not None
    assert replace(now.published, named={}) == replace(was.published, named={})
    assert set(was.published.named) - set(now.published.named) == {MORAY}
    different = {name for name in before[FIFE] if before[FIFE][name] != after[FIFE][name]}
    assert different == {"published later"}


def test_a_withdrawn_result_does_not_come_back_as_the_round_before(round_: Round) -> None:
    place = round_.place
    round_.release()
    draft = a_draft("next")
    create_round(place, OPERATOR, replace(draft, opens=date(2027, 1, 1), closes=date(2027, 2, 1)), areas=AREAS)
    open_round(place, OPERATOR, "next")
    (issued,) = invite(place, OPERATOR, "next", [Wanted(MORAY, "carer_rep")])
    answer(place, person_of(place, issued.code), "good", Audience.BOARD)
    close_round(place, OPERATOR, "next")
    release_round(place, OPERATOR, "next")
    assert area_view(place, round_.officers[MORAY], "next", MORAY).previous is not None
    erase_own(place, round_.others[MORAY][0])
    assert area_view(place, round_.officers[MORAY], "next", MORAY).previous is None


def test_sealing_shows_to_nobody(round_: Round) -> None:
    answer(round_.place, round_.one, "poor", Audience.NATIONAL)
    round_.release()
    before = round_.seen()
    seal(round_.place, OPERATOR, "later")
    for name, reached in round_.seen().items():
        now = {what: got.replace(b"sealed=True", b"sealed=False") for what, got in reached.items()}  # no secret
        assert now == before[name]


def test_a_facilitator_who_makes_the_number_of_invited_people_look_larger_gains_a_board_nothing(round_: Round) -> None:
    """Nine are invited for show; the person is told of eleven, and shares; the nine are taken back before the round
    closes. What the person was told is no longer true, so the board gets what it would get of a silent person."""
    place, one = round_.place, round_.one
    for_show = invite(place, OPERATOR, "later", [Wanted(MORAY, "carer_rep", count=9)])
    assert open_sheet(place, one).invited == 11
    answer(place, one, "poor", Audience.BOARD_WITH_ROLE)
    for issued in for_show:
        revoke(place, OPERATOR, "later", issued.id)
    round_.release()
    view = area_view(place, round_.officers[MORAY], "later", MORAY)
    assert (view.sent, view.results.indicator("papers-in-time").total.levels) == (4, (0, 4, 0))
    assert b"poor words" not in b"".join(round_.seen()[MORAY].values())


def test_an_invitation_taken_back_after_the_sentence_asks_the_others_again(round_: Round) -> None:
    """Two were told of two; one invitation is taken back; the other's choice rests on a number that is no longer."""
    place = round_.place
    assert open_sheet(place, round_.others[MORAY][0]).response.told_invited == 2
    revoke(place, OPERATOR, "later", round_.invitation)
    close_round(place, OPERATOR, "later")
    other = open_sheet(place, round_.others[MORAY][0]).response
    assert (other.audience, other.set_aside) == (Audience.NATIONAL, Audience.BOARD)
