"""How much of a file that was handed in is read before it is refused."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Generous for 1,000,000 responses with 18 ratings, in one row each or in 18; small enough that a compressed
    bomb cannot fill the machine. `text_bytes` counts after decompression, `cell_bytes` one cell, `texts` different
    texts in columns that hold few (rounds, areas, perspectives, indicators, ratings)."""

    text_bytes: int = 1900 * MEBIBYTE
    workbook_bytes: int = 1900 * MEBIBYTE
    shared_text_bytes: int = 256 * MEBIBYTE
    cell_bytes: int = 10_000
    columns: int = 500
    texts: int = 60_000


RESPONDENT_BYTES = 96
"""A respondent is a code or a name, not a letter; fixed, since respondents are compared as whole words of 8 bytes."""
