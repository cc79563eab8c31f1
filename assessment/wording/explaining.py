"""The words around the list of words that boards use."""

from typing import Final

from assessment.language import N_, _

TITLE: Final = N_("Words explained")
LEAD: Final = N_("Board papers are full of words that nobody uses at home. Here is what they mean, in plain words.")
MORE: Final = N_(
    "If a word in your papers is not here, ask. It is fair to ask in a meeting too: others may wonder as well."
)
COMMON: Final = N_("Words on most pages here")
TO_A_LETTER: Final = N_("Go to a letter")
BACK_TO_LETTERS: Final = N_("Back to the letters")
OF_BOARDS: Final = N_("Words in board papers and meetings")
CARER_MEANS: Final = N_(
    "“Carer” here always means an unpaid carer: somebody who looks after a relative, a friend or a neighbour."
)
WORDS_USED: Final = N_("What these words mean")
THESE_WORDS: Final = N_("What do these words mean?")
ALL_WORDS: Final = N_("All words explained")
NONE: Final = N_("No words are listed here yet.")


def said_plainly(instead: str) -> str:
    """What the toolkit says where boards use the word."""
    return _("Here we say “{words}”.").format(words=instead)
