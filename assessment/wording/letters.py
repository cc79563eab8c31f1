"""The words of letters and code slips: who asks, what it is, how long it takes, how to begin. A carer reads them."""

from datetime import date
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.framework import Framework
from assessment.model.round import Round
from assessment.wording.times import day
from assessment.wording.trust import Asked, in_short, run_by_the_board

LETTERS_TITLE: Final = N_("Letters")
SLIPS_TITLE: Final = N_("Code slips")
TO: Final = N_("For: {person}")
YOUR_CODE: Final = N_("Your code: {code}")
HOW_TO_BEGIN: Final = N_("How to begin")
SCAN: Final = N_("With a phone or tablet: point its camera at the square, and tap the link that comes up.")
SCAN_SHORT: Final = N_("Scan the square with your phone, or go to {address} and type your code.")
SQUARE: Final = N_("A square that a phone’s camera reads. It opens the same questions as your code.")
CAPITALS: Final = N_("Capitals, spaces and dashes do not matter.")
KEEP_SAFE: Final = N_(
    "The code and the square are for you alone. Anybody who has them can read and change your answers. Keep this "
    "letter: the same code brings you back."
)
KEEP_SAFE_SHORT: Final = N_("For you alone. Keep it: it brings you back.")
SAVED: Final = N_(
    "Each answer is saved at once. You can stop at any time and come back later, on any device. Nothing is sent until "
    "you say so."
)
NO_RIGHT_ANSWER: Final = N_("There are no right answers, and “I don’t know” is an answer too.")
WHO_SEES: Final = N_("Who sees your answers")
YOU_CHOOSE: Final = N_("You choose that yourself before you send them.")
HELP: Final = N_("If you want help")
HELP_BY_DEFAULT: Final = N_("Ask the person who gave you this letter.")
ON_PAPER: Final = N_("They can also tell you how to answer on paper or by phone.")
PRINT: Final = N_("Print these pages")
HOW_TO_KEEP: Final = N_(
    "Print now, or save as a PDF from the print window. The codes are shown only now; nobody can look them up later. "
    "If one is lost, make a new one."
)
BEING_MADE: Final = N_("The pages are being made. Please wait until all are here.")
ALL_MADE: Final = N_("All pages are here. You can print them.")
HANDLE_WITH_CARE: Final = N_(
    "These pages open people’s answers. Give each to its own person, and do not keep spare copies."
)
OR_TYPE: Final = N_("Or, on any device, go to {address} and type your code.")

OPENING_TITLE: Final = N_("Opening your questions")
ONE_MOMENT: Final = N_("One moment, please.")
LINK_INCOMPLETE: Final = N_("Part of the link is missing, so we cannot tell whose questions to open.")
TYPE_THE_CODE: Final = N_("Type the code from your letter")
NO_SCRIPT: Final = N_(
    "This link needs JavaScript, which is switched off in this browser. You can ask for paper instead."
)


def only_here(address: str) -> str:
    """A warning for letters that were made where nobody else can reach the toolkit."""
    return _(
        "Do not send these yet: the address in them, {address}, works on this computer alone. Open the toolkit at the "
        "address that people will use, and make new codes there."
    ).format(address=address)


def greeting(label: str, area: str) -> str:
    """Whose letter it is: "Carer rep A, Moray"."""
    return _("{label}, {area}").format(label=label, area=area)


def heading(framework: Framework, area: str) -> str:
    """What the letter is about."""
    return _("How well are unpaid carers heard on the {board} for {area}?").format(board=framework.assessed, area=area)


def who_asks(round_: Round, framework: Framework, area: str, sender: str) -> str:
    """Who asks, and whom."""
    if sender:
        text = _(
            "{sender} asks you to answer some questions. They are about how unpaid carers are supported, listened to "
            "and taken seriously."
        )
    elif round_.run_by_board:
        text = _(
            "The {board} for {area} asks you to answer some questions. They are about how unpaid carers are supported, "
            "listened to and taken seriously."
        )
    else:
        text = _(
            "The national team asks you to answer some questions. They are about how unpaid carers are supported, "
            "listened to and taken seriously."
        )
    return text.format(sender=sender, board=framework.assessed, area=area)


def how_long(framework: Framework, questions: int, closes: date) -> str:
    """How many questions, about how long, and until when."""
    return ngettext(
        "There is {count} question. It takes about {minutes} minutes. Please answer by {day}.",
        "There are {count} questions. They take about {minutes} minutes. Please answer by {day}.",
        questions,
    ).format(count=questions, minutes=framework.minutes, day=day(closes))


def honest(asked: Asked) -> str:
    """What is true of so few answers, in short."""
    return run_by_the_board(asked) if asked.run_by_board else f"{_(YOU_CHOOSE)} {in_short(asked)}"


def help_from(contact: str) -> str:
    """Whom to ask."""
    return _("Ask {contact}.").format(contact=contact.rstrip(".")) if contact else _(HELP_BY_DEFAULT)


def number_of_letters(count: int) -> str:
    return ngettext("{count} letter", "{count} letters", count).format(count=count)


def number_of_slips(count: int) -> str:
    return ngettext("{count} code slip", "{count} code slips", count).format(count=count)
