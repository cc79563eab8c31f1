"""What a text is known by once it must not change any more: frameworks of opened rounds, releases."""

from hashlib import sha256


def digest_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()
