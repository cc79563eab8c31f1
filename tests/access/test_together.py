"""Many people at once, on both databases: nobody is blocked for ever, nothing is counted twice, closing is an end."""

import threading
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from assessment.access import answering
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round
from assessment.access.verifying import verify
from assessment.model.errors import RoundNotOpen
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.engine import Storage
from tests.access.places import a_carer, a_place, an_open_round

PAPERS = AnswerKey(AnswerKind.RATING, "papers-in-time")
COSTS = AnswerKey(AnswerKind.FACT, "costs-met")
VALUES = {
    PAPERS: ["", "good", "mixed", "poor", "dont_know"],
    COSTS: ["", "travel", "travel parking lunch", "lunch", "none"],
}


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def all_at_once(work: Callable[[int], None], people: int) -> None:
    """Run `work` for each person in a thread of their own; raise what any of them raised."""
    failures: list[BaseException] = []
    together = threading.Barrier(people)

    def run(number: int) -> None:
        together.wait()
        try:
            work(number)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def test_people_of_one_area_and_role_answer_send_and_change_their_minds_at_once(place: Place) -> None:
    """They all move the same few counts, in every order: each of them would block another if the order were theirs."""
    an_open_round(place)
    carers = [a_carer(place) for _ in range(6)]

    def work(number: int) -> None:
        chance, me = Random(number), carers[number]
        for _ in range(25):
            key = chance.choice([PAPERS, COSTS])
            answering.save(place, me, key, chance.choice(VALUES[key]), seen=0, editor="window")
            answering.choose_audience(place, me, chance.choice(list(Audience)), told_invited=6)
            chance.choice([answering.send, answering.send, answering.withdraw])(place, me)

    all_at_once(work, len(carers))
    assert verify(place, OPERATOR) == ()


def test_one_response_changed_on_several_devices_at_once_counts_once(place: Place) -> None:
    an_open_round(place)
    me = a_carer(place)
    answering.choose_audience(place, me, Audience.BOARD, told_invited=1)

    def work(number: int) -> None:
        chance = Random(number)
        for turn in range(20):
            try:
                answering.save(place, me, PAPERS, chance.choice(VALUES[PAPERS]), seen=10**6, editor=f"window {number}")
            finally:
                (answering.send if turn % 2 else answering.withdraw)(place, me)

    all_at_once(work, 4)
    assert verify(place, OPERATOR) == ()
    revisions = [answer.revision for answer in answering.open_sheet(place, me).response.answers.values()]
    assert revisions == [answering.open_sheet(place, me).response.revision]


def test_once_closing_has_returned_no_answer_arrives_any_more(place: Place) -> None:
    an_open_round(place)
    carers = [a_carer(place) for _ in range(4)]
    saved = threading.Semaphore(0)

    def save_until_closed(me: Identity) -> None:
        for turn in range(10_000):
            try:
                answering.save(place, me, PAPERS, ("good", "poor")[turn % 2], seen=10**6, editor="window")
            except RoundNotOpen:
                return
            saved.release()

    threads = [threading.Thread(target=save_until_closed, args=(me,)) for me in carers]
    for thread in threads:
        thread.start()
    for _ in range(20):
        assert saved.acquire(timeout=30)
    close_round(place, OPERATOR, "2026")
    at_close = [answering.open_sheet(place, me).response.revision for me in carers]
    for thread in threads:
        thread.join()
    assert [answering.open_sheet(place, me).response.revision for me in carers] == at_close
