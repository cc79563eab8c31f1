"""Texts as whole 8-byte words, so that a million of them are compared in one step and still exactly."""

from typing import Any

import numpy as np

PADDING = 8
"""Zero bytes that must follow any data that words are read from."""

Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Words = np.ndarray[Any, np.dtype[np.uint64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]
Numbers = np.ndarray[Any, np.dtype[np.uint16]]
Whole = np.ndarray[Any, np.dtype[np.int64]]
Small = np.ndarray[Any, np.dtype[np.int32]]

GOLDEN = np.uint64(0x9E37_79B9_7F4A_7C15)
"""Odd, and its bits well mixed (2^64 over the golden ratio): what words are multiplied with to mix them."""

_ALL = np.iinfo(np.uint64).max
_KEEP = np.array([(1 << 8 * length) - 1 for length in range(8)] + [_ALL], dtype=np.uint64)
_SHORT_ONLY = np.append(_KEEP, np.uint64(0))


def readable(data: Bytes) -> Words:
    """A view of the 8-byte word that begins at every byte of `data`, its PADDING excepted."""
    return np.ndarray((len(data) - PADDING + 1,), dtype="<u8", buffer=data, strides=(1,))


def first_words(words: Words, starts: Whole, lengths: Whole) -> Words:
    """Each text's first word, zero behind the text's end. A text has no zero byte, so texts of up to 8 bytes have the
    same word only if they are the same."""
    found: Words = words[starts]
    found &= np.take(_KEEP, lengths, mode="clip")
    return found


def short_words(words: Words, starts: Whole, lengths: Whole) -> Words:
    """The same for texts of up to 8 bytes; 0 for longer ones, as for the empty text."""
    found: Words = words[starts]
    found &= np.take(_SHORT_ONLY, lengths, mode="clip")
    return found


def all_words(words: Words, starts: Whole, lengths: Whole) -> Words:
    """Each text's words from first to last, one row a word, as many rows as the longest text needs (one at least)."""
    rows = max(1, -(-int(lengths.max(initial=0)) // 8))
    out = np.zeros((rows, len(starts)), dtype=np.uint64)
    out[0] = first_words(words, starts, lengths)
    for row in range(1, rows):
        longer = np.flatnonzero(lengths > 8 * row)
        out[row, longer] = first_words(words, starts[longer] + 8 * row, lengths[longer] - 8 * row)
    return out


def mixed(rows: Words) -> Words:
    """One word for each column of words: equal texts give equal words, and others hardly ever do."""
    out = np.zeros(rows.shape[1], dtype=np.uint64)
    for number, row in enumerate(rows):
        out ^= row * np.uint64(pow(int(GOLDEN), number + 1, 1 << 64))
    return out


def words_of(texts: list[bytes]) -> Words:
    """The words of texts that lie apart, as `all_words` gives them."""
    rows = max(1, -(-max((len(text) for text in texts), default=0) // 8))
    joined = b"".join(text.ljust(8 * rows, b"\0") for text in texts)
    return np.frombuffer(joined, dtype="<u8").reshape(len(texts), rows).T.astype(np.uint64)


def text_of(column: Words) -> bytes:
    """The text that these words are of."""
    return column.astype("<u8").tobytes().rstrip(b"\0")
