"""The words around answers that somebody else enters: whose they are, how they came, and the second look."""

from collections.abc import Mapping
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.framework import Framework
from assessment.model.round import Assisted

TITLE: Final = N_("Enter answers for someone")
LEAD: Final = N_(
    "For people who answer on paper, by phone, or as a group around one screen. What you enter counts just like "
    "answers that people enter themselves."
)
NOT_THE_BOARD: Final = N_(
    "Nobody who works for the board may enter a carer’s answers. If you do, please ask the national team or a carers’ "
    "organisation to do it."
)
GROUP_MEANS: Final = N_(
    "A group enters the answer that it agrees on, and how many people see it differently. Each person may also answer "
    "alone, with a code of their own."
)
NOBODY: Final = N_("Everybody who is invited to this round has sent their answers.")
NO_ROUND: Final = N_("No round is open now, so there is nothing to enter.")
WHOSE: Final = N_("Whose answers are they?")
HOW: Final = N_("How do they come to you?")
BEGIN: Final = N_("Start entering")
FINISH: Final = N_("Finish and go back")
BEGUN: Final = N_("Begun already")
BEGUN_MEANS: Final = N_(
    "Somebody who has begun themselves is not in the list: what they have not sent is theirs alone. They can finish "
    "with their own code, or use it together with you."
)
INVENTED_PERSON: Final = N_(
    "In the invented example you enter the answers of a new, invented carer, whoever you choose. Nothing reaches "
    "anybody."
)
ROUND: Final = N_("Which round?")
CHOOSE_A_PERSON: Final = N_("Choose a person")

WAYS: Final[Mapping[Assisted, str]] = {
    Assisted.PAPER: N_("From paper: they wrote their answers down"),
    Assisted.PHONE: N_("By phone: they tell me their answers"),
    Assisted.GROUP: N_("As a group: several people agree on the answers, on one screen"),
}
CAME: Final[Mapping[Assisted, str]] = {
    Assisted.PAPER: N_("from paper"),
    Assisted.PHONE: N_("by phone"),
    Assisted.GROUP: N_("as a group"),
}

WITH_CODE_TITLE: Final = N_("Help with these answers")
WITH_CODE_LEAD: Final = N_(
    "Somebody else may enter these answers for the person who has this code. It may be a friend or a carers’ "
    "organisation. Say so here. The answers count just the same."
)
WITH_CODE_LINK: Final = N_("Is somebody helping to enter these answers?")
WHO_HELPS: Final = N_("Who is helping?")
WHO_HELPS_HINT: Final = N_("A name, or the name of the organisation.")
NO_HELP: Final = N_("Nobody: these are my own answers, entered by me")
NOT_FROM_THE_BOARD: Final = N_("I do not work for the board or its health and care services.")
FIRST_NOT_FROM_THE_BOARD: Final = N_(
    "Please tick that you do not work for the board. Somebody who does may not help here."
)
SAVE: Final = N_("Save")
FIRST_CHOOSE: Final = N_("Please choose how the answers come.")
HELP_SAVED: Final = N_("Saved.")

THEIR_OWN_CHOICE: Final = N_("They told me: this is their own choice")
THEIR_OWN_MEANS: Final = N_("Read the sentences above to the person. Only they can choose.")
ASK_FIRST: Final = N_("Not saved yet. Ask the person, then tick that this is their own choice.")

LOOK: Final = N_("Take a second look")
LOOK_LEAD: Final = N_(
    "Slips happen when one person writes down what another said. Compare each answer with the paper, or read it back "
    "to the person. Tick it when it is right."
)
LOOK_DONE: Final = N_("All of it is right")
LOOK_NOT_DONE: Final = N_("Not everything is ticked yet.")
LOOK_NOTHING: Final = N_("Nothing is entered yet.")
LOOKED: Final = N_("You have compared everything that is entered.")
LOOK_AGAIN: Final = N_("Something was changed since the last look. What is not ticked is new.")

DISSENT: Final = N_("Did anybody in the group see it differently?")
DISSENT_HINT: Final = N_("Leave this empty if you all agree. What they say instead can go into the words below.")
DISSENT_SAID: Final = N_("Others in the group")
DISSENT_NOBODY: Final = N_("Nobody")
LARGEST_GROUP: Final = 30


def entering(label: str, area: str, how: Assisted | None) -> str:
    """The banner: "You are entering the answers of Carer rep A, Moray, from paper."."""
    if how is None:
        return _("You are entering the answers of {person}, {area}.").format(person=label, area=area)
    said = _("You are entering the answers of {person}, {area}, {from_where}.")
    return said.format(person=label, area=area, from_where=_(CAME[how]))


def entered(how: Assisted, by: str) -> str:
    """Where the person themselves looks: "Entered from paper by Carers of Moray."."""
    said = (
        _("These answers are entered {from_where} by {name}.") if by else _("These answers are entered {from_where}.")
    )
    return said.format(from_where=_(CAME[how]), name=by)


def begun(label: str, area: str, by: str) -> str:
    """A line about somebody whose answers another facilitator enters, or who has begun themselves."""
    said = _("{person}, {area}: {name} is entering these") if by else _("{person}, {area}: has begun themselves")
    return said.format(person=label, area=area, name=by)


def begun_with(person: str, how: Assisted) -> str:
    """In the list of people: "Carer rep A, Moray (begun already, from paper)"."""
    return _("{person} (begun already, {from_where})").format(person=person, from_where=_(CAME[how]))


def saw_it_as(answer: str) -> str:
    """Asks how many of a group chose another level: "How many would say: Mixed?"."""
    return _("How many would say “{answer}”?").format(answer=answer.rstrip("."))


def dissent_words(framework: Framework, value: str) -> str:
    """A stored dissent in words: "2 would say “Mixed”; 1 would say “Poor”"; "" for none."""
    parts = [part.partition("=") for part in value.split()]
    said = [(framework.scale.level(level).answer.rstrip("."), int(people)) for level, _is, people in parts]
    return "; ".join(
        ngettext("{count} would say “{answer}”", "{count} would say “{answer}”", people).format(
            count=people, answer=answer
        )
        for answer, people in said
    )


def is_right(question: str) -> str:
    """Beside the tick of the second look: "This is right: Papers in time"."""
    return _("This is right: {question}").format(question=question)


def looked_at(done: int, total: int) -> str:
    """How far the second look is: "3 of 14 answers are ticked."."""
    said = ngettext("{done} of {total} answer is ticked.", "{done} of {total} answers are ticked.", total)
    return said.format(done=done, total=total)
