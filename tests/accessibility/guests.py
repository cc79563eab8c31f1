"""Who looks at the pages: people of the demonstration, with answers that give each page something to show."""

from pathlib import Path
from typing import Final

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.helping import begin, people_to_help, rounds_to_help
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, open_place
from assessment.access.sessions import cookie_of
from assessment.access.signing_in import enter_demonstration, make_sign_in_link, redeem_link
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Assisted, Audience

BEGUN: Final = {
    AnswerKey(AnswerKind.RATING, "papers-in-time"): "mixed",
    AnswerKey(AnswerKind.COMMENT, "papers-in-time"): "Papers come late when the board is busy.",
}


def cookies_on(folder: Path) -> dict[str, str]:
    """A session cookie for each guest, on the data of this folder: "visitor" (none), "carer" (has begun), "carer who
    has sent", "helper" (enters a carer's answers from paper), "officer", "facilitator", "administrator"."""
    place = open_place({"DATA_DIR": str(folder), "DEMONSTRATION": "on"})
    try:
        carer = enter_demonstration(place, Role.CARER)
        _answer(place, carer)
        has_sent = enter_demonstration(place, Role.CARER)
        _answer(place, has_sent, send_it=True)
        facilitator = enter_demonstration(place, Role.FACILITATOR)
        helper = begin(place, facilitator, _somebody(place, facilitator), Assisted.PAPER)
        _answer(place, helper)
        people = {
            "carer": carer,
            "carer who has sent": has_sent,
            "helper": helper,
            "officer": enter_demonstration(place, Role.OFFICER),
            "facilitator": facilitator,
            "administrator": _administrator(place),
        }
        return {"visitor": ""} | {name: cookie_of(place, person) for name, person in people.items()}
    finally:
        place.storage.close()


def _answer(place: Place, carer: Identity, *, send_it: bool = False) -> None:
    """Half of the answers, or all of them with a choice of audience, and sent."""
    sheet = open_sheet(place, carer)
    for indicator in sheet.framework.indicators if send_it else ():
        save(place, carer, AnswerKey(AnswerKind.RATING, indicator.id), "good", seen=99, editor="e")
    for key, value in BEGUN.items():
        save(place, carer, key, value, seen=99, editor="e")
    choose_audience(place, carer, Audience.BOARD, told_invited=sheet.invited, is_their_own=True)
    if send_it:
        send(place, carer)


def _somebody(place: Place, facilitator: Identity) -> int:
    (first, *_others) = rounds_to_help(place, facilitator)
    return next(person.invitation for person in people_to_help(place, facilitator, first.id) if not person.own)


def _administrator(place: Place) -> Identity:
    token = make_sign_in_link(place, OPERATOR, role=Role.ADMINISTRATOR, name="Ishbel")
    person = redeem_link(place, token)
    assert person is not None
    return person
