"""A facilitator who helped somebody, and tries to stay: to read, change or send what is the person's own by now."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.helping import begin, confirm, mark, people_to_help
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.sessions import cookie_of, identity_of_cookie
from assessment.access.signing_in import make_sign_in_link, redeem_code, redeem_link
from assessment.model.errors import Refused
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Assisted, Audience
from assessment.storage.engine import Storage
from tests.access.places import a_place, an_open_round

RATING = AnswerKey(AnswerKind.RATING, "papers-in-time")
COMMENT = AnswerKey(AnswerKind.COMMENT, "papers-in-time")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    made = a_place(storage, tmp_path)
    an_open_round(made)
    return made


class Two:
    """Somebody who is invited, and Fay, who began to help them."""

    def __init__(self, place: Place) -> None:
        self.place = place
        (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Carer rep A")])
        fay = redeem_link(place, make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Fay"))
        assert fay is not None
        self.fay, self.invitation = fay, issued.id
        self.helper = begin(place, fay, issued.id, Assisted.PAPER)
        person = redeem_code(place, issued.code)
        assert person is not None
        self.person = person

    def answer(self, identity: Identity, key: AnswerKey = RATING, value: str = "mixed") -> None:
        seen = open_sheet(self.place, self.person).response.revision
        save(self.place, identity, key, value, seen=seen, editor="w")

    def sent(self) -> None:
        """Fay keys everything and sends it, as the person told her."""
        self.answer(self.helper)
        confirm(self.place, self.helper, revision=open_sheet(self.place, self.helper).response.revision)
        choose_audience(self.place, self.helper, Audience.NATIONAL, told_invited=1, is_their_own=True)
        send(self.place, self.helper)

    @property
    def fay_now(self) -> Identity:
        """Who the browser is in which Fay helped."""
        return identity_of_cookie(self.place, cookie_of(self.place, self.helper))


@pytest.fixture
def two(place: Place) -> Two:
    return Two(place)


def test_who_began_with_everybody_first_does_not_read_what_people_then_write_themselves(two: Two) -> None:
    two.answer(two.person, COMMENT, "Not for Fay.")
    assert two.fay_now == two.fay, "she is herself again, and helps nobody"
    with pytest.raises(Refused, match="begun themselves"):
        begin(two.place, two.fay, two.invitation, Assisted.PAPER)
    (listed,) = people_to_help(two.place, two.fay, "2026")
    assert listed.own


TAKING_OVER: dict[str, Callable[[Two], object]] = {
    "an answer": lambda two: two.answer(two.person, RATING, "poor"),
    "a choice": lambda two: choose_audience(
        two.place, two.person, Audience.NATIONAL, told_invited=1, is_their_own=True
    ),
    "saying that nobody helps": lambda two: mark(two.place, two.person, None),
    "saying that somebody else helps": lambda two: mark(two.place, two.person, Assisted.PHONE, by="Carers of Moray"),
}


@pytest.mark.parametrize("act", TAKING_OVER)
def test_whatever_the_person_does_themselves_ends_the_help(two: Two, act: str) -> None:
    two.answer(two.helper)
    assert two.fay_now == two.helper
    TAKING_OVER[act](two)
    assert two.fay_now == two.fay
    for attempt in (
        lambda: two.answer(two.helper, RATING, "good"),
        lambda: choose_audience(two.place, two.helper, Audience.BOARD, told_invited=1, is_their_own=True),
        lambda: send(two.place, two.helper),
        lambda: withdraw(two.place, two.helper),
        lambda: confirm(two.place, two.helper, revision=1),
    ):
        with pytest.raises(Refused):
            attempt()


def test_sent_answers_are_changed_shared_and_taken_back_by_their_person_alone(two: Two) -> None:
    two.sent()
    before = open_sheet(two.place, two.person).response
    for attempt in (
        lambda: two.answer(two.helper, RATING, "good"),
        lambda: choose_audience(two.place, two.helper, Audience.BOARD, told_invited=1, is_their_own=True),
        lambda: withdraw(two.place, two.helper),
        lambda: confirm(two.place, two.helper, revision=before.revision),
    ):
        with pytest.raises(Refused):
            attempt()
    assert open_sheet(two.place, two.person).response == before


def test_what_a_person_took_back_is_not_opened_again(two: Two) -> None:
    two.sent()
    withdraw(two.place, two.person)
    with pytest.raises(Refused):
        begin(two.place, two.fay, two.invitation, Assisted.PAPER)
    assert two.fay_now == two.fay


def test_an_organisation_that_helps_with_the_code_goes_on_and_its_name_stays(two: Two) -> None:
    mark(two.place, two.person, Assisted.PHONE, by="Carers of Moray")
    two.answer(two.person, RATING, "good")
    response = open_sheet(two.place, two.person).response
    assert (response.assisted, response.assisted_by) == (Assisted.PHONE, "Carers of Moray")
