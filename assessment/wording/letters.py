"""The words of letters and code slips: who asks, what it is, how long it takes, how to begin. A carer reads them."""

from datetime import date
from typing import Final

from assessment.model.framework import Framework
from assessment.model.round import Round
from assessment.wording.times import day
from assessment.wording.trust import Asked, in_short, run_by_the_board

LETTERS_TITLE: Final = "Letters"
SLIPS_TITLE: Final = "Code slips"
TO: Final = "For:"
YOUR_CODE: Final = "Your code"
HOW_TO_BEGIN: Final = "How to begin"
SCAN: Final = "With a phone or tablet: point its camera at the square, and tap the link that comes up."
SCAN_SHORT: Final = "Scan the square with your phone, or go to"
SQUARE: Final = "A square that a phone’s camera reads. It opens the same questions as your code."
AND_TYPE: Final = "and type your code."
CAPITALS: Final = "Capitals, spaces and dashes do not matter."
KEEP_SAFE: Final = (
    "The code and the square are for you alone. Anybody who has them can read and change your answers. Keep this "
    "letter: the same code brings you back."
)
KEEP_SAFE_SHORT: Final = "For you alone. Keep it: it brings you back."
SAVED: Final = (
    "Each answer is saved at once. You can stop at any time and come back later, on any device. Nothing is sent until "
    "you say so."
)
NO_RIGHT_ANSWER: Final = "There are no right answers, and “I don’t know” is an answer too."
WHO_SEES: Final = "Who sees your answers"
YOU_CHOOSE: Final = "You choose that yourself before you send them."
HELP: Final = "If you want help"
HELP_BY_DEFAULT: Final = "Ask the person who gave you this letter."
ON_PAPER: Final = "They can also tell you how to answer on paper or by phone."
PRINT: Final = "Print these pages"
HOW_TO_KEEP: Final = (
    "Print now, or save as a PDF from the print window. The codes are shown only now; nobody can look them up later. "
    "If one is lost, make a new one."
)
HANDLE_WITH_CARE: Final = (
    "These pages open people’s answers. Give each to its own person, and do not keep spare copies."
)
OR_TYPE: Final = "Or, on any device, go to"

OPENING_TITLE: Final = "Opening your questions"
ONE_MOMENT: Final = "One moment, please."
LINK_INCOMPLETE: Final = "Part of the link is missing, so we cannot tell whose questions to open."
TYPE_THE_CODE: Final = "Type the code from your letter"
NO_SCRIPT: Final = "This link needs JavaScript, which is switched off in this browser. You can ask for paper instead."


def only_here(address: str) -> str:
    """A warning for letters that were made where nobody else can reach the toolkit."""
    return (
        f"Do not send these yet: the address in them, {address}, works on this computer alone. Open the toolkit at the "
        "address that people will use, and make new codes there."
    )


def greeting(label: str, area: str) -> str:
    """Whose letter it is: "Carer rep A, Moray"."""
    return f"{label}, {area}"


def heading(framework: Framework, area: str) -> str:
    """What the letter is about."""
    return f"How well are carers heard on the {framework.assessed} for {area}?"


def who_asks(round_: Round, framework: Framework, area: str, sender: str) -> str:
    """Who asks, and whom."""
    if sender:
        asks = f"{sender} asks"
    elif round_.run_by_board:
        asks = f"The {framework.assessed} for {area} asks"
    else:
        asks = "The national team asks"
    about = "They are about how carers are supported, listened to and taken seriously."
    return f"{asks} you to answer some questions. {about}"


def how_long(framework: Framework, questions: int, closes: date) -> str:
    """How many questions, about how long, and until when."""
    return (
        f"There are {questions} questions. They take about {framework.minutes} minutes. Please answer by {day(closes)}."
    )


def honest(asked: Asked) -> str:
    """What is true of so few answers, in short."""
    return run_by_the_board(asked) if asked.run_by_board else f"{YOU_CHOOSE} {in_short(asked)}"


def help_from(contact: str) -> str:
    """Whom to ask."""
    return f"Ask {contact.rstrip('.')}." if contact else HELP_BY_DEFAULT


def number_of_letters(count: int) -> str:
    return "1 letter" if count == 1 else f"{count} letters"


def number_of_slips(count: int) -> str:
    return "1 code slip" if count == 1 else f"{count} code slips"
