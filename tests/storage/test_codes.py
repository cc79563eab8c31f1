"""Codes that people read aloud and type, and what is kept of them."""

import re
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.storage import codes

CODES = st.text(alphabet=codes.ALPHABET, min_size=10, max_size=10).map(lambda c: c + codes.check_character(c))
KEY = b"k" * 32


def test_a_code_has_no_characters_that_look_or_sound_alike() -> None:
    assert not set(codes.ALPHABET) & set("01OILSU")
    assert len(set(codes.ALPHABET)) == len(codes.ALPHABET) == 29


def test_a_fresh_code_is_shown_in_groups_and_read_back() -> None:
    code = codes.new_code()
    shown = codes.grouped(code)
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}", shown)
    assert codes.read_code(shown) == code


def test_fresh_codes_differ() -> None:
    assert len({codes.new_code() for _ in range(500)}) == 500


@given(code=CODES, data=st.data())
def test_case_spaces_and_hyphens_are_forgiven(code: str, data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.sampled_from(["", " ", "-", " - ", "–", "\u00a0"]), min_size=12, max_size=12))
    lowered = data.draw(st.lists(st.booleans(), min_size=11, max_size=11))
    typed = "".join(
        gap + (character.lower() if low else character)
        for gap, character, low in zip(gaps, code, lowered, strict=False)
    )
    assert codes.read_code(typed + gaps[-1]) == code


@given(code=CODES, place=st.integers(0, 10), wrong=st.sampled_from(codes.ALPHABET))
def test_every_single_wrong_character_is_noticed(code: str, place: int, wrong: str) -> None:
    assume(code[place] != wrong)
    assert codes.read_code(code[:place] + wrong + code[place + 1 :]) is None


@given(code=CODES, place=st.integers(0, 9))
def test_every_swap_of_neighbours_is_noticed(code: str, place: int) -> None:
    assume(code[place] != code[place + 1])
    assert codes.read_code(code[:place] + code[place + 1] + code[place] + code[place + 2 :]) is None


@pytest.mark.parametrize("typed", ["", "ABC", "FMDT-JBEF-KN0", "x" * 101, "ＦＭＤＴ", "FMDT-JBEF-KNWW", "\0" * 11])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert codes.read_code(typed) is None


@given(st.text(max_size=120))
def test_nothing_that_is_typed_breaks_reading(typed: str) -> None:
    code = codes.read_code(typed)
    assert code is None or codes.check_character(code[:-1]) == code[-1]


def test_what_is_kept_depends_on_the_key_and_on_what_it_is_for() -> None:
    kept = codes.code_hash(KEY, "FMDTJBEFKNW")
    assert re.fullmatch("[0-9a-f]{64}", kept)
    assert "FMDT" not in kept
    assert kept != codes.code_hash(b"x" * 32, "FMDTJBEFKNW")
    assert kept != codes.token_hash(KEY, "FMDTJBEFKNW")
    assert kept == codes.code_hash(KEY, "FMDTJBEFKNW")


def test_a_token_is_32_random_bytes_that_fit_an_address() -> None:
    token = codes.new_token()
    assert len(token) == 43
    assert set(token) <= set(string.ascii_letters + string.digits + "-_")
    assert token != codes.new_token()


def test_a_token_that_is_no_text_can_still_be_looked_up() -> None:
    assert len(codes.token_hash(KEY, "\ud800")) == 64
