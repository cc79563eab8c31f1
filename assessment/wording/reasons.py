"""Why a result has its colour, or none: the one place that says so. Every word is worked out from the result.

A reason tells what people said, how the sum goes, and how sure it is: "3 people: 2 mixed, 1 poor. Each role counts
once: carer representatives 0.00, officers 1.00. The average is 0.50; halfway goes to the lower: red (poor)."
"""

from dataclasses import replace
from fractions import Fraction
from math import ceil

from assessment.language import _, ngettext
from assessment.model.colour import Status
from assessment.model.framework import Framework
from assessment.model.result import Breakdown, IndicatorResult, WholeResult
from assessment.wording.boundaries import score_and_colour, shown_score
from assessment.wording.findings import (
    alternatives,
    indicators,
    listed,
    part_name,
    people,
    sentence,
    so_many,
    spread,
)
from assessment.wording.labels import IN_A_SENTENCE, colour_inside, group_name
from assessment.wording.numbers import score, share


def indicator_reason(framework: Framework, result: IndicatorResult, *, counts: bool = True) -> str:
    """An indicator's reason: a few sentences of plain text. `counts` is false beside a table of who said what: then it
    leaves out how many gave each answer, and each role's average."""
    if result.status is Status.NO_RESPONSES:
        return _("There are no answers here.")
    said = sentence(_who_said(framework, result)) if counts else ""
    if result.status is Status.NOT_APPLICABLE:
        return _joined(said, _("It doesn’t apply to anyone who answered, so there is nothing to rate."))
    if result.status is Status.NO_VIEW:
        return _joined(said, _("Nobody could rate it, so there is no score. That is a finding too."))
    if result.status is Status.TOO_FEW_VIEWS:
        return _joined(said, _too_few(framework, result), _differ(framework, result))
    return _joined(
        said,
        _sum(framework, result, counts=counts),
        _differ(framework, result),
        _whose(framework, result),
        _how_sure(result),
    )


def whole_reason(framework: Framework, result: WholeResult) -> str:
    """A standard's or an area's reason."""
    if result.status is Status.NO_RESPONSES:
        return _("There are no answers here.")
    parts = indicators(result.all_parts) if result.whole else _standards(result.all_parts)
    if result.status is Status.NOT_APPLICABLE:
        return _("None of its {parts} applies to anyone who answered.").format(parts=parts)
    if result.score is None or result.mean is None:
        return _("None of its {parts} has a colour, so there is no score.").format(parts=parts)
    coloured = len(result.parts)
    if result.status is Status.TOO_FEW_VIEWS:
        needed = ceil(Fraction(framework.scale.minimum_coloured_share) * result.all_parts)
        only = ngettext(
            "Only {coloured} of {parts} has a colour, and it takes {needed} to give one to the whole.",
            "Only {coloured} of {parts} have a colour, and it takes {needed} to give one to the whole.",
            coloured,
        ).format(coloured=coloured, parts=parts, needed=needed)
        return _joined(only, _("The average of their scores is {score}.").format(score=score(result.score)))
    return _joined(_coloured(framework, result, parts), _whole_sum(framework, result), _whole_how_sure(result))


def _joined(*sentences: str) -> str:
    return " ".join(one for one in sentences if one)


def _standards(count: int) -> str:
    return ngettext("{count} standard", "{count} standards", count).format(count=count)


def _who_said(framework: Framework, result: IndicatorResult) -> str:
    """ "3 people: 2 mixed, 1 poor". By side where the roles are not shown apart."""
    total = replace(result.total, unsent=0)
    everyone, said = people(total.sent), spread(framework, total)
    sides = [
        _("{side} {answers}").format(
            side=group_name(framework, t.group), answers=spread(framework, replace(t, unsent=0))
        )
        for t in result.tallies
        if t.sent and result.breakdown is Breakdown.SIDES
    ]
    if len(sides) < 2:
        return _("{people}: {answers}").format(people=everyone, answers=said)
    return _("{people}: {answers} ({sides})").format(people=everyone, answers=said, sides="; ".join(sides))


def _sum(framework: Framework, result: IndicatorResult, *, counts: bool) -> str:
    """How the score comes about, and where that puts it."""
    if result.score is None:
        return ""
    rated = [t for t in result.tallies if t.mean is not None]
    outcome = score_and_colour(framework, result.score)
    if result.total.rated == 1:
        return _("The score is {outcome}.").format(outcome=outcome)
    if result.breakdown is Breakdown.ROLES and len(rated) == 1:
        role = group_name(framework, rated[0].group)
        return _("All ratings are from {role}. The average is {outcome}.").format(role=role, outcome=outcome)
    if result.breakdown is not Breakdown.ROLES or not counts:
        return _("Each role counts once, however many they are. The average is {outcome}.").format(outcome=outcome)
    means = ", ".join(
        _("{role} {score}").format(role=group_name(framework, t.group), score=score(t.mean))
        for t in rated
        if t.mean is not None
    )
    return _("Each role counts once: {averages}. The average is {outcome}.").format(averages=means, outcome=outcome)


def _too_few(framework: Framework, result: IndicatorResult) -> str:
    """Why the people who rated it are too few for a colour."""
    if result.coverage is None or result.score is None:
        return ""
    asked = [t for t in result.tallies if t.applicable]
    counted = ""
    if len(asked) == 1:
        words = _(
            "Too few views for a colour: {share} of those to whom it applies rated it, and it takes {needed}. "
            "The score would be {score}."
        )
    elif result.breakdown is Breakdown.ROLES:
        words = _(
            "Too few views for a colour: rated by {counted}, which is {share} when each role counts once, and it takes "
            "{needed}. The score would be {score}."
        )
        counted = ", ".join(
            _("{role} {rated} of {asked}").format(
                role=group_name(framework, t.group), rated=t.rated, asked=t.applicable
            )
            for t in asked
        )
    else:
        words = _(
            "Too few views for a colour: {share} rated it, when each role counts once, and it takes {needed}. "
            "The score would be {score}."
        )
    return words.format(
        counted=counted,
        share=share(result.coverage),
        needed=share(Fraction(framework.scale.minimum_coverage)),
        score=score(result.score),
    )


def _differ(framework: Framework, result: IndicatorResult) -> str:
    """How views differ: between roles, between people, or both; "" if they do not."""
    if not result.views_differ:
        return ""
    scale = framework.scale
    chosen = {level.id: people for level, people in zip(scale.levels, result.total.levels, strict=True)}
    if chosen[scale.best.id] and chosen[scale.worst.id]:
        words = _("Views differ: some chose “{best}” and some “{worst}”.")
        return words.format(best=scale.best.label, worst=scale.worst.label)
    means = [t.mean for t in result.tallies if t.mean is not None]
    if result.breakdown is Breakdown.ROLES and len(means) > 1:
        return _("Views differ: roles are up to {apart} apart.").format(apart=score(max(means) - min(means)))
    return _("Views differ between roles.")


def _whose(framework: Framework, result: IndicatorResult) -> str:
    if result.carers_heard:
        return ""
    words = _("This is the {board}’s own view: nobody on the carers’ side rated it.")
    return words.format(board=framework.assessed)


def _how_sure(result: IndicatorResult) -> str:
    """Firm, one person's view, or what it could be, with the missing views that could change it."""
    known, colours = result.invitations_known, alternatives(result.could_be)
    if result.total.rated == 1:
        if len(result.could_be) < 2:
            return _("One person’s view.") if known else _("One person’s view; who was invited is not known.")
        words = (
            _("One person’s view; it could be {colours}.")
            if known
            else _("One person’s view; it could be {colours}; who was invited is not known.")
        )
        return words.format(colours=colours)
    missing = result.total.missing
    if result.firm:
        if not known:
            return _("Firm among those who answered: who was invited is not known.")
        if not missing:
            return _("Firm: everyone who was invited and could rate it has.")
        return ngettext(
            "Firm: {count} view missing could not change the colour.",
            "Firm: {count} views missing could not change the colour.",
            missing,
        ).format(count=missing)
    words = (
        ngettext(
            "Not firm: with {count} view missing, it could be {colours}.",
            "Not firm: with {count} views missing, it could be {colours}.",
            missing,
        )
        if known
        else ngettext(
            "Not firm: with {count} view missing, it could be {colours}; who was invited is not known.",
            "Not firm: with {count} views missing, it could be {colours}; who was invited is not known.",
            missing,
        )
    )
    return words.format(count=missing, colours=colours)


def _coloured(framework: Framework, result: WholeResult, parts: str) -> str:
    """How many of its parts have a colour, and which colours."""
    coloured = len(result.parts)
    counted = {colour: sum(part.colour is colour for part in result.parts) for colour in IN_A_SENTENCE}
    colours = ", ".join(so_many(count, colour) for colour, count in counted.items() if count)
    if coloured == 1:
        words = _("1 of {parts} has a colour, {part}: {colours}.")
        return words.format(parts=parts, part=part_name(framework, result.parts[0].id), colours=colours)
    return ngettext(
        "{coloured} of {parts} has a colour: {colours}.", "{coloured} of {parts} have a colour: {colours}.", coloured
    ).format(coloured=coloured, parts=parts, colours=colours)


def _whole_sum(framework: Framework, result: WholeResult) -> str:
    if result.score is None or result.mean is None:
        return ""
    if not result.held:
        words = _("The average of their scores is {outcome}.")
        return words.format(outcome=score_and_colour(framework, result.score))
    return ngettext(
        "The average of their scores is {average}, held at {held}, {colour}: {parts} is {worse}.",
        "The average of their scores is {average}, held at {held}, {colour}: {parts} are {worse}.",
        len(result.holding),
    ).format(
        average=shown_score(framework, result.mean),
        held=score(result.score),
        colour=colour_inside(framework.scale.colour_of(result.score)),
        parts=listed([part_name(framework, part) for part in result.holding]),
        worse=colour_inside(framework.scale.hold.colour),
    )


def _whole_how_sure(result: WholeResult) -> str:
    if result.firm:
        if result.invitations_known:
            return _("Firm.")
        return _("Firm among those who answered: who was invited is not known.")
    words = (
        _("Not firm: with the views that are missing, it could be {colours}.")
        if result.invitations_known
        else _("Not firm: with the views that are missing, it could be {colours}; who was invited is not known.")
    )
    return words.format(colours=alternatives(result.could_be))
