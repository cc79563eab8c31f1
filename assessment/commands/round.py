"""`python -m assessment round …`: create, open, extend, close, check, release, reopen and list rounds."""

import argparse
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessment.access.place import Place

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

STEPS = {
    "open": "let people answer; the framework is frozen as it is now",
    "close": "let nobody change an answer any more, and ask those again who were told that more are invited",
    "release": "show each area’s officers their results; there is no way back",
}
DATED = {
    "extend": "give an open round a later last day",
    "reopen": "open a closed round again, before its release; this is written down",
}
LOOKS = {
    "check": "what somebody should look at before the release",
    "rates": "who has answered, by area and perspective, and who has not, by label",
}


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "round",
        help="create, open, close, check, release and list rounds",
        description="Run rounds of self-assessment.",
    )
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    create = actions.add_parser("create", help="make a draft round")
    create.add_argument("--id", required=True, help="a short name for commands, such as 2026")
    create.add_argument("--title", default="", help="the name that people see (default: “Round ID”)")
    create.add_argument("--framework", default="equal-and-expert", help="its id (default: equal-and-expert)")
    create.add_argument("--version", default="", help="the framework’s version (default: the newest)")
    create.add_argument("--area-set", default="scotland", help="whose areas take part (default: scotland)")
    create.add_argument("--area", action="append", default=[], help="only this area, by code or name; repeat for more")
    create.add_argument("--opens", type=day, required=True, metavar="YYYY-MM-DD")
    create.add_argument("--closes", type=day, required=True, metavar="YYYY-MM-DD")
    create.add_argument(
        "--run-by-board",
        action="store_true",
        help="a board runs it itself, so nobody can choose “national team only”",
    )
    for name, help_ in STEPS.items():
        actions.add_parser(name, help=help_).add_argument("round", metavar="ROUND")
    for name, help_ in DATED.items():
        dated = actions.add_parser(name, help=help_)
        dated.add_argument("round", metavar="ROUND")
        dated.add_argument("--closes", type=day, required=True, metavar="YYYY-MM-DD")
    for name, help_ in LOOKS.items():
        actions.add_parser(name, help=help_).add_argument("round", metavar="ROUND")
    areas = actions.add_parser("areas", help="choose the areas that take part, in a draft or an open round")
    areas.add_argument("round", metavar="ROUND")
    areas.add_argument("--area", action="append", default=[], required=True, help="by code or name; repeat for more")
    actions.add_parser("list", help="show all rounds")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked and say what was done. Returns 0."""
    from assessment.access.place import open_place

    place = open_place()
    with closing(place.storage):
        lines = _done(place, arguments)
    sys.stdout.write("".join(f"{line}\n" for line in lines or ["There are no rounds yet."]))
    return 0


def day(text: str) -> date:
    """A date as it is typed. Raises argparse's error."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-09-01") from None


def _done(place: "Place", arguments: argparse.Namespace) -> list[str]:
    """Do the action; the lines to print."""
    from assessment.access import rounds
    from assessment.access.operator import OPERATOR

    if arguments.action == "create":
        return _create(place, arguments)
    if arguments.action == "list":
        return [_line(place, round_.id) for round_ in rounds.rounds(place, OPERATOR)]
    if arguments.action == "check":
        return _check(place, arguments.round)
    if arguments.action == "rates":
        return _rates(place, arguments.round)
    if arguments.action == "areas":
        rounds.choose_areas(place, OPERATOR, arguments.round, arguments.area)
    elif arguments.action in DATED:
        dated = {"extend": rounds.extend_round, "reopen": rounds.reopen_round}
        dated[arguments.action](place, OPERATOR, arguments.round, closes=arguments.closes)
    else:
        steps = {"open": rounds.open_round, "close": rounds.close_round, "release": rounds.release_round}
        steps[arguments.action](place, OPERATOR, arguments.round)
    return [_line(place, arguments.round)]


def _check(place: "Place", round_id: str) -> list[str]:
    from assessment.access.operator import OPERATOR
    from assessment.access.sweep import sweep
    from assessment.wording.sweeping import HEADINGS, NOTHING_FOUND, found

    lines = []
    for one in sweep(place, OPERATOR, round_id).findings:
        parts = (HEADINGS[one.kind], one.area.name if one.area else "", found(one))
        lines.append(" · ".join(part for part in parts if part))
    return lines or [NOTHING_FOUND]


def _rates(place: "Place", round_id: str) -> list[str]:
    from assessment.access.operator import OPERATOR
    from assessment.access.rates import rates

    found = rates(place, OPERATOR, round_id)
    lines = [
        f"{area.name} · {perspective.label} · {rate.sent} of {rate.invited} sent"
        for area in found.areas
        for perspective in found.framework.perspectives
        if (rate := found.people.get((area.code, perspective.id)))
    ]
    for one in found.waiting:
        state = "asked again who sees their answers" if one.asked_again else "not answered"
        lines.append(f"{one.area.name} · {one.perspective.label} · {one.label} · {state}")
    whole = found.of()
    return [*lines, f"{whole.sent} of {whole.invited} sent"]


def _create(place: "Place", arguments: argparse.Namespace) -> list[str]:
    from assessment.access.operator import OPERATOR
    from assessment.access.rounds import create_round
    from assessment.model.round import Round, RoundState

    new = Round(
        id=arguments.id,
        title=arguments.title or f"Round {arguments.id}",
        framework_id=arguments.framework,
        framework_version=arguments.version,
        area_set=arguments.area_set,
        state=RoundState.DRAFT,
        opens=arguments.opens,
        closes=arguments.closes,
        run_by_board=arguments.run_by_board,
    )
    made = create_round(place, OPERATOR, new, areas=arguments.area)
    return [_line(place, made.id), f"Next: python -m assessment invite {made.id} --help, then round open {made.id}"]


def _line(place: "Place", round_id: str) -> str:
    """One round on one line."""
    from assessment.access import rounds
    from assessment.access.operator import OPERATOR
    from assessment.commands._counted import plural

    found = rounds.round_of(place, OPERATOR, round_id)
    areas = rounds.areas_of(place, OPERATOR, round_id)
    parts = [
        found.id,
        found.title,
        found.state.value,
        f"{found.opens} to {found.closes}",
        f"{found.framework_id} {found.framework_version}",
        f"{plural(len(areas), 'area')} of {found.area_set}",
    ]
    notes = [("demonstration, all invented", found.demonstration), ("run by the board", found.run_by_board)]
    return " · ".join([*parts, *(note for note, applies in notes if applies)])
