"""Invitation codes and sign-in tokens: how they are made, read back from a person's typing, and kept.

A code is ten random characters and a check character from an alphabet of 29 without look-alikes (0 O, 1 I L, S, U).
The check character is a weighted sum modulo 29, a prime, so each single wrong character and each swap of neighbours is
noticed before the database is asked. 29 to the power of 10 is 48 bits: enough with a limit on tries, so a keyed hash
without stretching is kept, and nobody who reads the database alone can use it.
"""

import hashlib
import hmac
import secrets
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRTVWXYZ"
RANDOM_CHARACTERS: Final = 10
LENGTH: Final = RANDOM_CHARACTERS + 1
TOKEN_BYTES: Final = 32

_VALUE: Final = {character: value for value, character in enumerate(ALPHABET)}
_SEPARATORS: Final = str.maketrans("", "", " -\u2010\u2011\u2012\u2013\u2014\u00a0\t\r\n.")


def check_character(characters: str) -> str:
    """The character that makes a code whole. Weights 2, 3, … are all different and none is 0 modulo 29."""
    weighted = sum((place + 2) * _VALUE[character] for place, character in enumerate(characters))
    return ALPHABET[-weighted % len(ALPHABET)]


def new_code() -> str:
    """A fresh random code as it is hashed: eleven characters, no separators."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    return characters + check_character(characters)


def grouped(code: str) -> str:
    """A code as it is shown and read aloud: "FMDT-JBEF-KNW"."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(typed: str) -> str | None:
    """The code that somebody typed, whatever the case, spaces and hyphens. None: it cannot be one of ours."""
    if len(typed) > 100:
        return None
    code = typed.translate(_SEPARATORS).upper()
    if len(code) != LENGTH or any(character not in _VALUE for character in code):
        return None
    return code if check_character(code[:-1]) == code[-1] else None


def new_token() -> str:
    """A fresh sign-in token for an address: 32 random bytes."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def keyed_hash(key: bytes, secret: str, *, purpose: str) -> str:
    """What is kept of a code or token: HMAC-SHA256 with the server's key, in hexadecimal.

    `purpose` keeps a code's hash from ever being taken for a token's.
    """
    return hmac.new(key, f"{purpose}\0{secret}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def code_hash(key: bytes, code: str) -> str:
    """What is kept of an invitation code (as `new_code` or `read_code` gave it)."""
    return keyed_hash(key, code, purpose="invitation")


def token_hash(key: bytes, token: str) -> str:
    """What is kept of a sign-in token."""
    return keyed_hash(key, token, purpose="sign-in")
