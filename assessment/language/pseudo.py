"""An invented language that anybody can read: accents on each letter, half as long again, in brackets.

What shows without accents was never given to translators; what is cut off will be cut off in Gaelic too.
"""

import re
from gettext import NullTranslations
from typing import Final

PSEUDO: Final = "en-XA"
"""The tag that Unicode's locale data use for English with accents."""

_PLAIN: Final = "abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ"
_ACCENTED: Final = "áƀćđéƒǵĥíĵķĺḿńóṕŕśţúṽŵýžÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓṔŔŚŢÚṼŴÝŽ"
_LETTERS: Final = str.maketrans(_PLAIN, _ACCENTED)
# What a translator must leave as it is: {placeholders}, HTML's tags and entities, addresses.
_KEPT: Final = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|https?://\S+)")
_LONGER_BY: Final = 0.4


def pseudo(message: str) -> str:
    """The message in the invented language; placeholders and tags stay."""
    parts = _KEPT.split(message)
    accented = "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in parts)
    letters = sum(len(part) for part in parts if not _KEPT.fullmatch(part))
    longer = " ~" * round(letters * _LONGER_BY / 2)  # a line may break within it, as between words
    return f"⟦{accented}{longer}⟧"


class PseudoTranslations(NullTranslations):
    """A catalogue that answers every message with `pseudo`."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)
