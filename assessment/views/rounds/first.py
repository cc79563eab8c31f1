"""The first screen of a round: how we are doing, and the one thing to do first."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assessment.access.gate import Action, permit
from assessment.access.rates import Rates
from assessment.access.sweep import Kind, Sweep
from assessment.language import _
from assessment.model.identity import Identity
from assessment.model.round import RoundState
from assessment.views.html import EMPTY, Html, element, link
from assessment.views.results.bars import share_bar
from assessment.views.rounds.addresses import of_round
from assessment.wording import running as words
from assessment.wording import running_first as first_words


@dataclass(frozen=True)
class Step:
    """One thing to do: its words, why it comes first, and where it is done. `address` "" is for what a button of the
    same page does."""

    words: str
    why: str
    address: str = ""


def standing(found: Rates, *, today: date) -> Html:
    """How many of how many have answered, and how long people can still answer. Nothing in a draft."""
    whole = found.of()
    if found.round.state is RoundState.DRAFT:
        return EMPTY
    days = first_words.days_left(found.round, today) if found.round.state is RoundState.OPEN else ""
    if not whole.invited:
        return element("p", words.invited_and_sent(0, whole.sent), ". ", days, class_="standing")
    return element(
        "div",
        element("p", element("strong", words.invited_and_sent(whole.invited, whole.sent)), class_="standing-number"),
        share_bar(Fraction(min(whole.sent, whole.invited), whole.invited)),
        element("p", days, class_="quiet") if days else EMPTY,
        class_="standing",
    )


def first(step: Step, *, with_button: bool) -> Html:
    """Why a step comes first, and its link. `with_button`: the page's own button follows."""
    if step.address:
        way = element("p", link(step.words, step.address, class_="button"), class_="first-step")
    else:
        way = EMPTY if with_button else element("p", element("strong", step.words))
    return element("section", element("h2", first_words.heading()), element("p", step.why), way, class_="first")


def first_step(identity: Identity, sweep: Sweep, *, today: date) -> Step:
    """The one thing to do first with a round."""
    found = sweep.rates
    if found.round.state is RoundState.DRAFT:
        return _of_a_draft(found)
    if found.round.state is RoundState.OPEN:
        return _of_an_open_round(identity, sweep, today=today)
    if found.round.state is RoundState.CLOSED:
        return _of_a_closed_round(identity, sweep)
    if permit(identity, Action.COMPARE_AREAS, round=found.round):
        return Step(first_words.see_results(), first_words.nothing_left(), of_round("compare", found.round.id))
    return Step(_(words.DATA_LINK), first_words.nothing_left(), of_round("round-data", found.round.id))


def _of_a_draft(found: Rates) -> Step:
    invited = found.of().invited
    if not invited:
        why = first_words.nobody_invited_to_draft(len(found.areas))
        return Step(_(words.INVITE_LINK), why, of_round("invitations", found.round.id))
    areas = len({area for area, _role in found.people})
    why = f"{words.invited_in(invited, areas, len(found.areas))} {first_words.when_letters_are_out()}"
    return Step(first_words.open_it(), why)


def _of_an_open_round(identity: Identity, sweep: Sweep, *, today: date) -> Step:
    found, round_ = sweep.rates, sweep.rates.round
    if not found.of().invited:
        return Step(_(words.INVITE_LINK), first_words.nobody_invited(), of_round("invitations", round_.id))
    if round_.closes < today:
        return Step(first_words.close_or_extend(), words.last_day(round_, today))
    if found.waiting:
        why = first_words.not_answered(len(found.waiting))
        return Step(first_words.remind(), why, of_round("invitations", round_.id, show="waiting"))
    comments = comments_to_check(identity, sweep)
    if comments:
        return _check_comments(round_.id, comments)
    return Step(first_words.close_it(), first_words.all_answered())


def _of_a_closed_round(identity: Identity, sweep: Sweep) -> Step:
    round_id, comments = sweep.rates.round.id, comments_to_check(identity, sweep)
    if comments:
        return _check_comments(round_id, comments)
    if sweep.findings:
        why = f"{words.things_to_look_at(len(sweep.findings))} {first_words.then_release()}"
        return Step(_(words.CHECK_LINK), why, of_round("check-round", round_id))
    return Step(first_words.release(), first_words.nothing_found())


def _check_comments(round_id: str, comments: int) -> Step:
    return Step(
        first_words.check_comments(comments),
        first_words.held_back_otherwise(),
        of_round("comments-to-check", round_id),
    )


def comments_to_check(identity: Identity, sweep: Sweep) -> int:
    """How many wait for this person; none for those who may not read them."""
    if not permit(identity, Action.MODERATE_COMMENTS, round=sweep.rates.round):
        return 0
    return sum(one.count for one in sweep.findings if one.kind is Kind.COMMENTS_WAITING)
