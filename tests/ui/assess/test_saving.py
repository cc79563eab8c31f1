"""What is saved, when, and what is never overwritten: windows, beacons, restarts, conflicts."""

from typing import Any

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round
from assessment.model.identity import Identity
from assessment.model.round import Audience
from assessment.storage.turns import Busy
from tests.ui.assess.browsers import COMMENT, DAYS, ITEM, RATING, BrowserWindow, stored


@pytest.fixture(params=[False, True], ids=["kept as it is drawn", "kept before it is drawn"])
def window(request: pytest.FixtureRequest, place: Place, carer: Identity) -> BrowserWindow:
    return BrowserWindow(place, carer, "a" * 32, keeps_first=request.param)


@pytest.fixture
def other(place: Place, carer: Identity) -> BrowserWindow:
    return BrowserWindow(place, carer, "b" * 32)


def test_an_answer_is_on_disk_when_the_rerun_ends(window: BrowserWindow, place: Place, carer: Identity) -> None:
    window.answer(RATING, "mixed")
    assert stored(place, carer, RATING) == "mixed"
    assert window.window.saved_at is not None
    assert window.window.all_saved


def test_a_rerun_that_changes_nothing_saves_nothing(window: BrowserWindow, place: Place, carer: Identity) -> None:
    window.answer(RATING, "mixed")
    before = open_sheet(place, carer).response.revision
    window.rerun()
    assert open_sheet(place, carer).response.revision == before


def test_clearing_empties_the_answer_and_its_widget(window: BrowserWindow, place: Place, carer: Identity) -> None:
    saving = window.answer(RATING, "good")
    saving.clear(RATING)
    window.rerun()
    assert stored(place, carer, RATING) == ""
    assert window.screen[RATING] == ""
    window.answer(RATING, "poor")
    assert stored(place, carer, RATING) == "poor"


def test_another_window_is_never_overwritten_and_both_answers_are_shown(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    other.answer(RATING, "good")
    window.answer(RATING, "poor")
    assert stored(place, carer, RATING) == "good"
    clash = window.window.clashes[RATING]
    assert (clash.mine, clash.theirs) == ("poor", "good")
    assert not window.window.all_saved


def test_a_window_that_only_looks_is_told_of_a_newer_answer(window: BrowserWindow, other: BrowserWindow) -> None:
    other.answer(COMMENT, "Written on the other device")
    window.rerun()
    assert window.window.clashes[COMMENT].theirs == "Written on the other device"
    assert window.window.clashes[COMMENT].mine == ""


def test_keeping_mine_saves_it_over_the_one_that_was_shown(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    other.answer(RATING, "good")
    saving = window.answer(RATING, "poor")
    saving.keep_mine(RATING)
    window.rerun()
    assert stored(place, carer, RATING) == "poor"
    assert window.window.all_saved
    assert window.screen[RATING] == "poor"


def test_taking_theirs_shows_it_and_later_changes_are_saved(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    other.answer(RATING, "good")
    saving = window.answer(RATING, "poor")
    saving.take_theirs(RATING)
    window.rerun()
    assert window.screen[RATING] == "good"
    window.answer(RATING, "mixed")
    assert stored(place, carer, RATING) == "mixed"
    assert window.window.all_saved


def test_settling_one_clash_does_not_settle_another(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    other.answer(COMMENT, "Theirs")
    other.answer(RATING, "good")
    saving = window.answer(RATING, "poor")
    saving.keep_mine(RATING)
    window.rerun()
    window.answer(COMMENT, "Mine")
    assert stored(place, carer, COMMENT) == "Theirs"
    assert window.window.clashes[COMMENT].mine == "Mine"


def test_a_clash_ends_when_both_say_the_same(window: BrowserWindow, other: BrowserWindow) -> None:
    other.answer(RATING, "good")
    window.answer(RATING, "poor")
    window.answer(RATING, "good")
    assert window.window.all_saved


def test_last_words_of_a_closing_page_are_shown_when_it_lives_on(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.close_with(COMMENT, "Hello")
    window.answer(COMMENT, "Hello and more")
    assert stored(place, carer, COMMENT) == "Hello and more"
    assert window.window.all_saved


def test_a_slower_save_of_fewer_words_does_not_undo_the_last_words(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.close_with(COMMENT, "Hello there")
    window.answer(COMMENT, "Hel")
    assert stored(place, carer, COMMENT) == "Hello there"
    assert window.screen[COMMENT] == "Hello there"


@pytest.mark.parametrize("shorter", ["Hell", ""])
def test_last_words_can_be_shortened_once_they_were_shown(
    window: BrowserWindow, place: Place, carer: Identity, shorter: str
) -> None:
    window.close_with(COMMENT, "Hello")
    window.rerun()
    window.answer(COMMENT, shorter)
    assert stored(place, carer, COMMENT) == shorter


def test_what_is_on_the_screen_is_saved_after_a_restart(window: BrowserWindow, place: Place, carer: Identity) -> None:
    window.answer(RATING, "mixed")
    window.screen[COMMENT] = "Typed while the server was down"
    window.screen[RATING] = "poor"
    window.after_a_restart()
    assert stored(place, carer, COMMENT) == "Typed while the server was down"
    assert stored(place, carer, RATING) == "poor"
    assert window.window.all_saved


@pytest.mark.parametrize("handed_back", [True, False])
def test_a_stale_window_never_overwrites_silently_after_a_restart(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity, handed_back: bool
) -> None:
    window.answer(RATING, "poor")
    other.rerun().take_theirs(RATING)
    other.rerun()
    other.answer(RATING, "good")
    window.after_a_restart(handed_back=handed_back)
    assert stored(place, carer, RATING) == "good"
    assert window.window.clashes[RATING].mine == "poor"


def test_text_left_behind_in_a_browser_is_saved_where_nothing_newer_is(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    saving = window.rerun()
    saving.take_left_behind(COMMENT, "From the train", seen=0)
    window.rerun()
    assert stored(place, carer, COMMENT) == "From the train"
    assert window.screen[COMMENT] == "From the train"
    assert COMMENT in window.window.settled


def test_text_left_behind_clashes_with_what_was_saved_since(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    other.answer(COMMENT, "Newer")
    saving = window.rerun()
    saving.take_left_behind(COMMENT, "Older", seen=0)
    assert stored(place, carer, COMMENT) == "Newer"
    assert window.window.clashes[COMMENT].mine == "Older"
    assert COMMENT not in window.window.settled


def test_a_number_left_behind_that_is_none_is_told_and_not_saved(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    saving = window.rerun()
    saving.take_left_behind(DAYS, "about a week", seen=0)
    assert stored(place, carer, DAYS) == ""
    assert DAYS in window.window.unkept


def test_words_that_the_store_tidies_are_not_taken_for_another_windows(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.answer(COMMENT, "A tab\there")
    window.rerun()
    assert stored(place, carer, COMMENT) == "A tab here"
    assert window.window.all_saved
    assert window.screen[COMMENT] == "A tab\there"


def test_a_conflict_after_a_save_that_failed_leaves_both_answers_to_choose_from(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.answer(RATING, "mixed")
    window.window = window.window.after(ITEM, open_sheet(place, carer).response.revision)  # back on this page later
    saving = window.rerun()
    save(place, carer, RATING, "good", seen=99, editor="c" * 32)
    window.window.problems[RATING] = "Many people are saving at this moment."
    window.screen[RATING] = "poor"
    window.run_form(saving)
    clash = window.window.clashes[RATING]
    assert (clash.mine, clash.theirs) == ("poor", "good")
    assert window.screen[RATING] == "poor"


def test_a_save_that_fails_is_tried_once_in_a_run_and_told(
    window: BrowserWindow, place: Place, carer: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def busy(*given: Any, **_more: Any) -> None:
        tried.append(given[2])
        raise Busy("Please try again.")

    saving = window.rerun()
    with monkeypatch.context() as patch:
        patch.setattr("assessment.ui.assess.saving.save", busy)
        window.screen[RATING] = "poor"
        window.run_form(saving)
    assert tried == [RATING]
    assert window.window.problems == {RATING: "Please try again."}
    window.run_form(saving)
    assert stored(place, carer, RATING) == "poor"
    assert window.window.all_saved


def test_newer_last_words_than_those_that_were_read_are_shown_at_once(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.close_with(COMMENT, "Hello")
    saving = window.rerun()
    window.close_with(COMMENT, "Hello there")
    window.screen[COMMENT] = "Hello t"
    window.run_form(saving)
    assert window.window.shown[COMMENT] == stored(place, carer, COMMENT) == "Hello there"


def test_a_closed_round_says_so_and_claims_nothing(window: BrowserWindow, place: Place) -> None:
    close_round(place, OPERATOR, "2026")
    window.answer(RATING, "good")
    assert "closed" in window.window.problems[RATING]
    assert not window.window.all_saved


def test_two_windows_that_answer_different_questions_do_not_disturb_each_other(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.answer(RATING, "good")
    other.answer(COMMENT, "Words")
    assert stored(place, carer, RATING) == "good"
    assert stored(place, carer, COMMENT) == "Words"
    assert COMMENT not in other.window.clashes


def test_an_answer_saved_elsewhere_between_two_reruns_is_found(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.answer(COMMENT, "One")
    save(place, carer, COMMENT, "Two", seen=99, editor="c" * 32)
    window.answer(COMMENT, "Three")
    assert stored(place, carer, COMMENT) == "Two"
    assert window.window.clashes[COMMENT].mine == "Three"


def test_a_form_that_reruns_alone_knows_what_it_has_saved(window: BrowserWindow, place: Place, carer: Identity) -> None:
    saving = window.rerun()
    for words in ("One", "One two", "One two three"):
        window.screen[COMMENT] = words
        window.run_form(saving)
        assert stored(place, carer, COMMENT) == saving.stored(COMMENT) == words
        assert saving.saves == 1
        assert not saving.stale
    window.run_form(saving)
    assert saving.saves == 0


def test_a_save_tells_that_another_window_has_saved_too(window: BrowserWindow, other: BrowserWindow) -> None:
    saving = window.rerun()
    other.answer(RATING, "good")
    window.screen[COMMENT] = "Mine"
    window.run_form(saving)
    assert saving.stale
    window.rerun()
    assert window.window.clashes[RATING].theirs == "good"


def test_a_save_tells_that_the_answers_were_sent_from_another_device(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    saving = window.rerun()
    choose_audience(place, carer, Audience.NATIONAL, told_invited=1)
    send(place, carer)
    window.screen[COMMENT] = "Mine"
    window.run_form(saving)
    assert saving.stale


def test_words_typed_on_after_the_last_words_are_kept_by_a_form_that_reruns_alone(
    window: BrowserWindow, place: Place, carer: Identity
) -> None:
    saving = window.rerun()
    window.close_with(COMMENT, "Hello")
    window.screen[COMMENT] = "Hello and more"
    window.run_form(saving)
    assert stored(place, carer, COMMENT) == "Hello and more"


def test_a_conflict_found_by_a_form_that_reruns_alone_stays_until_it_is_settled(
    window: BrowserWindow, other: BrowserWindow, place: Place, carer: Identity
) -> None:
    window.answer(RATING, "mixed")
    saving = window.rerun()
    other.rerun().take_theirs(RATING)
    other.rerun()
    other.answer(RATING, "good")
    window.screen[RATING] = "poor"
    window.run_form(saving)
    assert saving.stale
    window.rerun()
    assert window.window.clashes[RATING].mine == "poor"
    assert stored(place, carer, RATING) == "good"
