"""What a facilitator points at has an address: a link shows a colleague the same, and shows others nothing."""

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.invited import guests
from assessment.access.moderating import Show, rounds_to_moderate, texts_of
from assessment.access.place import Place
from assessment.access.rounds import rounds_to_see
from assessment.access.signing_in import enter_demonstration
from assessment.access.sweep import sweep
from assessment.model.identity import Identity, Role
from assessment.model.round import RoundState
from assessment.ui.comments.batch import AT_ONCE
from assessment.views.rounds.paging import AT_ONCE as ROWS
from assessment.wording import comments, inviting
from tests.refusals import FOR_OTHERS
from tests.ui.conftest import Open
from tests.ui.dashboards import html, said


@pytest.fixture
def facilitator(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.FACILITATOR)


@pytest.fixture
def open_round(demonstration: Place, facilitator: Identity) -> str:
    """The demonstration's open round, by its id."""
    return next(one.id for one in rounds_to_see(demonstration, facilitator) if one.state is RoundState.OPEN)


def rows(app: AppTest) -> int:
    return html(app).count('scope="row"')


def test_the_list_of_those_who_have_not_answered_is_shown_with_its_part(
    open_page: Open, demonstration: Place, facilitator: Identity, open_round: str
) -> None:
    waiting = [one for one in guests(demonstration, facilitator, open_round).standing if one.sent is False]
    page = open_page("invitations", facilitator, round=open_round, show="waiting")
    assert not page.exception
    assert rows(page) == min(ROWS, len(waiting))
    assert inviting.status(issue=1, sent=True) not in said(page)
    beyond = open_page("invitations", facilitator, round=open_round, show="waiting", page="99")
    assert not beyond.exception
    assert rows(beyond) == (len(waiting) - 1) % ROWS + 1


def test_the_check_of_one_area_has_its_address(
    open_page: Open, demonstration: Place, facilitator: Identity, open_round: str
) -> None:
    found = sweep(demonstration, facilitator, open_round).findings
    area = next(one.area for one in found if one.area)
    page = open_page("check-round", facilitator, round=open_round, area=area.code)
    assert not page.exception
    here = [one for one in found if one.area == area]
    assert html(page).count('class="mend"') == len(here) < len(found)


def test_a_part_of_the_comments_has_its_address(
    open_page: Open, demonstration: Place, facilitator: Identity, open_round: str
) -> None:
    number = texts_of(demonstration, facilitator, open_round).number(Show.EVERYTHING)
    page = open_page("comments-to-check", facilitator, round=open_round, show="everything", page="2")
    assert not page.exception
    assert comments.found(number, AT_ONCE + 1, min(number, 2 * AT_ONCE)) in said(page)


def test_one_comment_has_an_address_that_says_nothing_about_its_person(
    open_page: Open, demonstration: Place, facilitator: Identity, open_round: str
) -> None:
    texts = texts_of(demonstration, facilitator, open_round)
    text = texts.every[-1]
    reference = texts.reference(text)
    assert len({texts.reference(one) for one in texts.every}) == len(texts.every)
    page = open_page("comments-to-check", facilitator, round=open_round, comment=reference)
    assert not page.exception
    assert html(page).count("comment-text") == 1
    assert text.text in said(page)


def test_a_link_to_a_comment_opens_nothing_in_another_round_and_nothing_for_others(
    open_page: Open, demonstration: Place, facilitator: Identity, open_round: str
) -> None:
    texts = texts_of(demonstration, facilitator, open_round)
    text = texts.every[0]
    query = {"round": open_round, "comment": texts.reference(text)}
    other = next(one.id for one in rounds_to_moderate(demonstration, facilitator) if one.id != open_round)
    elsewhere = open_page("comments-to-check", facilitator, **{**query, "round": other})
    assert comments.NOT_THERE in [info.value for info in elsewhere.info]
    assert "comment-text" not in html(elsewhere)
    for role in (Role.OFFICER, Role.CARER):
        stranger = open_page("comments-to-check", enter_demonstration(demonstration, role), **query)
        assert FOR_OTHERS in said(stranger)
        assert text.text not in said(stranger)


def test_a_board_s_comment_has_its_address(open_page: Open, demonstration: Place) -> None:
    officer = enter_demonstration(demonstration, Role.OFFICER)
    page = open_page("comments", officer)
    every = html(page).count('class="comment"')
    assert every > 1
    reference = html(page).partition("comment=")[2].partition('"')[0]
    alone = open_page("comments", officer, comment=reference)
    assert not alone.exception
    assert html(alone).count('class="comment"') == 1
    assert comments.ALL_COMMENTS in said(alone)


@pytest.mark.parametrize("address", ["round", "invitations", "check-round", "audit", "round-data", "round-areas"])
def test_a_link_keeps_the_gate_in_force(open_page: Open, demonstration: Place, open_round: str, address: str) -> None:
    officer = enter_demonstration(demonstration, Role.OFFICER)
    assert FOR_OTHERS in said(open_page(address, officer, round=open_round, area="D01", page="2"))
