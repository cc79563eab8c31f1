"""The words around answers that somebody else enters: whose they are, how they came, and the second look."""

from collections.abc import Mapping
from typing import Final

from assessment.model.framework import Framework
from assessment.model.round import Assisted

TITLE: Final = "Enter answers for someone"
LEAD: Final = (
    "For people who answer on paper, by phone, or as a group around one screen. What you enter counts just like "
    "answers that people enter themselves."
)
NOT_THE_BOARD: Final = (
    "Nobody who works for the board may enter a carer’s answers. If you do, please ask the national team or a carers’ "
    "organisation to do it."
)
GROUP_MEANS: Final = (
    "A group enters the answer that it agrees on, and how many people see it differently. Each person may also answer "
    "alone, with a code of their own."
)
NOBODY: Final = "Everybody who is invited to this round has sent their answers."
NO_ROUND: Final = "No round is open now, so there is nothing to enter."
WHOSE: Final = "Whose answers are they?"
HOW: Final = "How do they come to you?"
BEGIN: Final = "Start entering"
FINISH: Final = "Finish and go back"
BEGUN: Final = "Begun already"
BEGUN_MEANS: Final = (
    "Somebody who has begun themselves is not in the list: what they have not sent is theirs alone. They can finish "
    "with their own code, or use it together with you."
)
INVENTED_PERSON: Final = (
    "In the invented example you enter the answers of a new, invented carer, whoever you choose. Nothing reaches "
    "anybody."
)
ROUND: Final = "Which round?"

WAYS: Final[Mapping[Assisted, str]] = {
    Assisted.PAPER: "From paper: they wrote their answers down",
    Assisted.PHONE: "By phone: they tell me their answers",
    Assisted.GROUP: "As a group: several people agree on the answers, on one screen",
}
CAME: Final[Mapping[Assisted, str]] = {
    Assisted.PAPER: "from paper",
    Assisted.PHONE: "by phone",
    Assisted.GROUP: "as a group",
}

WITH_CODE_TITLE: Final = "Help with these answers"
WITH_CODE_LEAD: Final = (
    "A carers’ organisation, a friend or somebody else may enter these answers for the person whose code this is. Say "
    "so here. The answers count just the same."
)
WITH_CODE_LINK: Final = "Is somebody helping to enter these answers?"
WHO_HELPS: Final = "Who is helping?"
WHO_HELPS_HINT: Final = "A name, or the name of the organisation."
NO_HELP: Final = "Nobody: these are my own answers, entered by me"
NOT_FROM_THE_BOARD: Final = "I do not work for the board or its health and care services."
FIRST_NOT_FROM_THE_BOARD: Final = "Please tick that you do not work for the board. Somebody who does may not help here."
SAVE: Final = "Save"
FIRST_CHOOSE: Final = "Please choose how the answers come."
HELP_SAVED: Final = "Saved."

THEIR_OWN_CHOICE: Final = "They told me: this is their own choice"
THEIR_OWN_MEANS: Final = "Read the sentences above to the person. Only they can choose."
ASK_FIRST: Final = "Not saved yet. Ask the person, then tick that this is their own choice."

LOOK: Final = "Take a second look"
LOOK_LEAD: Final = (
    "Slips happen when one person writes down what another said. Compare each answer with the paper, or read it back "
    "to the person. Tick it when it is right."
)
LOOK_RIGHT: Final = "This is right"
LOOK_DONE: Final = "All of it is right"
LOOK_NOT_DONE: Final = "Not everything is ticked yet."
LOOK_NOTHING: Final = "Nothing is entered yet."
LOOKED: Final = "You have compared everything that is entered."
LOOK_AGAIN: Final = "Something was changed since the last look. What is not ticked is new."

DISSENT: Final = "Did anybody in the group see it differently?"
DISSENT_HINT: Final = "Leave this empty if you all agree. What they say instead can go into the words below."
DISSENT_SAID: Final = "Others in the group"
DISSENT_NOBODY: Final = "Nobody"
LARGEST_GROUP: Final = 30


def entering(label: str, area: str, how: Assisted | None) -> str:
    """The banner: "You are entering the answers of Carer rep A, Moray, from paper."."""
    came = f", {CAME[how]}" if how else ""
    return f"You are entering the answers of {label}, {area}{came}."


def entered(how: Assisted, by: str) -> str:
    """Where the person themselves looks: "Entered from paper by Carers of Moray."."""
    return f"These answers are entered {CAME[how]} by {by}." if by else f"These answers are entered {CAME[how]}."


def begun(label: str, area: str, by: str) -> str:
    """A line about somebody whose answers another facilitator enters, or who has begun themselves."""
    return f"{label}, {area}: {f'{by} is entering these' if by else 'has begun themselves'}"


def saw_it_as(answer: str) -> str:
    """Asks how many of a group chose another level: "How many would say: Mixed?"."""
    return f"How many would say “{answer.rstrip('.')}”?"


def dissent_words(framework: Framework, value: str) -> str:
    """A stored dissent in words: "2 would say “Mixed”; 1 would say “Poor”"; "" for none."""
    parts = [part.partition("=") for part in value.split()]
    said = [(framework.scale.level(level).answer.rstrip("."), people) for level, _, people in parts]
    return "; ".join(f"{people} would say “{answer}”" for answer, people in said)


def looked_at(done: int, total: int) -> str:
    """How far the second look is: "3 of 14 answers are ticked."."""
    return f"{done} of {total} answers are ticked."
