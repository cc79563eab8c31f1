"""The words of the pages that send answers, say what happens next, and take them back."""

from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.round import Round, RoundState
from assessment.wording.answering import progress
from assessment.wording.times import day

SEND_HEADING: Final = N_("Send your answers")
SEND: Final = N_("Send my answers")
SEND_LAST: Final = N_("You can still change your answers after you send them, and you can take them back.")
SEND_NEXT: Final = N_("Next: send your answers")
SENT_TITLE: Final = N_("Sent")
SENT_HEADING: Final = N_("Thank you. Your answers are sent.")
NEXT_HEADING: Final = N_("What happens next")
CHANGE_HEADING: Final = N_("If you want to change something")
SENT_CHANGE: Final = N_(
    "Keep your letter: your code brings you back here. Each change is saved at once, and your answers stay sent."
)

WITHDRAW: Final = N_("Take my answers back")
WITHDRAW_HEADING: Final = N_("Take your answers back")
WITHDRAW_MEANS: Final = N_(
    "If you take your answers back, nobody counts them any more. They stay saved here for you, and you can send them "
    "again."
)
KEEP_SENT: Final = N_("No, leave them sent")
WITHDRAWN: Final = N_(
    "Your answers are taken back. They count no more. They are still saved here, and you can send them again. "
    "Your code brings you back."
)
NOTHING_TO_WITHDRAW: Final = N_("Your answers are not sent, so there is nothing to take back. They are saved here.")


def ready_to_send(answered: int, total: int) -> str:
    """What is about to be sent: "You have answered 14 of 18 questions. 4 are left out."."""
    left, said = total - answered, progress(answered, total)
    if not answered:
        return f"{said} {_('You can answer some first, or send it as it is.')}"
    if not left:
        return said
    out = ngettext("{count} is left out. That is fine.", "{count} are left out. That is fine.", left)
    return f"{said} {out.format(count=left)}"


def what_happens_next(round_: Round, *, shared: bool, assessed: str) -> tuple[str, ...]:
    """After sending, step by step."""
    if shared:
        sees = _("Your {assessed} sees its results, with your answers in them, and can say what it will do.")
    else:
        sees = _("Your {assessed} sees results made from other people’s answers. Yours are not in them.")
    if round_.state is RoundState.RELEASED:
        steps: tuple[str, ...] = (_("The results are out."), sees)
    elif round_.state is RoundState.CLOSED:
        steps = (f"{_('The questions have closed.')} {_now_gathers(by_board=round_.run_by_board)}", sees)
    else:
        steps = (
            _("The questions stay open until {day}. Until then you can change your answers."),
            _then_gathers(by_board=round_.run_by_board),
            sees,
        )
    return tuple(step.format(assessed=assessed, day=day(round_.closes)) for step in steps)


def _now_gathers(*, by_board: bool) -> str:
    if by_board:
        return _("Now your {assessed} puts all answers together and checks them.")
    return _("Now the national team puts all answers together and checks them.")


def _then_gathers(*, by_board: bool) -> str:
    if by_board:
        return _("Then your {assessed} puts all answers together and checks them.")
    return _("Then the national team puts all answers together and checks them.")
