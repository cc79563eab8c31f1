"""Turns are taken in the order of asking, and nobody waits for ever."""

import threading

import pytest

from assessment.storage.turns import Busy, Turns


def test_whoever_asks_first_is_next() -> None:
    turns, order, threads = Turns(), [], []

    def work(number: int) -> None:
        with turns.turn():
            order.append(number)

    with turns.turn():
        for number in range(8):
            threads.append(threading.Thread(target=work, args=(number,)))
            threads[-1].start()
            while len(turns._waiting) <= number:  # until this one stands in the queue
                threading.Event().wait(0.001)
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_a_turn_is_given_back_when_its_work_fails() -> None:
    turns = Turns(patience=0.01)
    with pytest.raises(ZeroDivisionError), turns.turn():
        raise ZeroDivisionError
    with turns.turn():
        pass


def test_who_has_waited_too_long_is_told_and_leaves_the_queue() -> None:
    turns = Turns(patience=0.01)
    with turns.turn(), pytest.raises(Busy, match="Nothing was changed"), turns.turn():
        raise AssertionError("two at once")
    with turns.turn():
        pass


def test_a_busy_thread_does_not_keep_the_turn_from_others() -> None:
    turns, stop, together, shares = Turns(), threading.Event(), threading.Barrier(3), [0, 0, 0]

    def work(number: int) -> None:
        together.wait()
        while not stop.is_set():
            with turns.turn():
                shares[number] += 1
                stop.wait(0.0002)  # as if the disk were busy: others run meanwhile
                if shares[number] >= 100:
                    stop.set()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert min(shares) > 80
