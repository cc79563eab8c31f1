"""How often shared answers can be worked out is known, and the sentence that people read says so."""

from tests.attacks.rates import CARERS, lines, rates


def test_a_lone_carers_shared_answers_are_certain_to_the_board_and_those_of_ten_hardly_ever() -> None:
    found = {one.carers: one for one in rates()}
    assert found[1].to_the_board == 1
    assert found[2].with_one_carer == 1
    assert found[10].to_the_board < 0.1
    shares = [found[carers].to_the_board for carers in CARERS]
    assert shares == sorted(shares, reverse=True)


def test_the_rates_can_be_printed() -> None:
    assert len(list(lines())) == 4 + len(CARERS)
