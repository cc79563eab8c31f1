"""The language that a person reads: every text of the app goes through `_` at the moment when it is shown.

English is the source. A text is marked where it is written and looked up where it is used:

    NEXT: Final = N_("Next question")            # a constant: marked, stays English
    st.button(_(words.NEXT))                     # looked up when shown
    _("Question {number} of {total}").format(number=7, total=18)
    ngettext("{count} person", "{count} people", count).format(count=count)

The language is a context variable: one server speaks to each visitor in their own. `speaking` sets it for a block.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations
from typing import Final

from assessment.language.catalogues import SOURCE, catalogue_of

__all__ = ["N_", "SOURCE", "_", "language", "ngettext", "pgettext", "speaking"]

_spoken: Final[ContextVar[str]] = ContextVar("language", default=SOURCE)


def N_(message: str) -> str:  # noqa: N802 # gettext's own name for a text that is marked here and looked up later
    """The message as it is: marked for translators, looked up with `_` where it is shown."""
    return message


def _(message: str) -> str:
    """The message in the visitor's language; in English if nobody has translated it."""
    return _catalogue().gettext(message) if message else ""  # gettext answers "" with a catalogue's header


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this number of things. English has two forms, Gaelic four."""
    return _catalogue().ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message where the English alone is ambiguous: `context` tells translators which meaning it is."""
    return _catalogue().pgettext(context, message)


def language() -> str:
    """The visitor's language as a tag for `lang`: "en-GB", "gd"."""
    return _spoken.get()


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """While the block runs, texts are looked up in this language."""
    token = _spoken.set(tag)
    try:
        yield
    finally:
        _spoken.reset(token)


def _catalogue() -> NullTranslations:
    return catalogue_of(_spoken.get())
