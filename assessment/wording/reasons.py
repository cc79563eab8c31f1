"""Why a result has its colour, or none: the one place that says so. Every word is worked out from the result.

A reason tells what people said, how the sum goes, and how sure it is: "3 people: 2 mixed, 1 poor. Each role counts
once: carer representatives 0.00, officers 1.00. The average is 0.50; halfway goes to the lower: red (poor)."
"""

from dataclasses import replace
from fractions import Fraction
from math import ceil

from assessment.model.colour import Status
from assessment.model.framework import Framework
from assessment.model.result import Breakdown, IndicatorResult, WholeResult
from assessment.wording.boundaries import colour_of_score, shown_score
from assessment.wording.findings import alternatives, listed, part_name, people, spread
from assessment.wording.labels import WORDS, group_name
from assessment.wording.numbers import plural, score, share


def indicator_reason(framework: Framework, result: IndicatorResult) -> str:
    """An indicator's reason: a few sentences of plain text."""
    if result.status is Status.NO_RESPONSES:
        return "There are no answers here."
    if result.status is Status.NOT_APPLICABLE:
        return f"{_who_said(framework, result)}. It doesn’t apply to anyone who answered, so there is nothing to rate."
    if result.status is Status.NO_VIEW:
        return f"{_who_said(framework, result)}. Nobody could rate it, so there is no score. That is a finding too."
    if result.status is Status.TOO_FEW_VIEWS:
        return _joined(_who_said(framework, result), _too_few(framework, result), _differ(framework, result))
    return _joined(
        _who_said(framework, result),
        _sum(framework, result),
        _differ(framework, result),
        _whose(framework, result),
        _how_sure(result),
    )


def whole_reason(framework: Framework, result: WholeResult) -> str:
    """A standard's or an area's reason."""
    part = "indicator" if result.whole else "standard"
    if result.status is Status.NO_RESPONSES:
        return "There are no answers here."
    if result.status is Status.NOT_APPLICABLE:
        return f"None of its {plural(result.all_parts, part)} applies to anyone who answered."
    if result.score is None or result.mean is None:
        return f"None of its {plural(result.all_parts, part)} has a colour, so there is no score."
    coloured = f"{len(result.parts)} of {plural(result.all_parts, part)} {_have(len(result.parts))} a colour"
    if result.status is Status.TOO_FEW_VIEWS:
        needed = ceil(Fraction(framework.scale.minimum_coloured_share) * result.all_parts)
        return (
            f"Only {coloured}, and it takes {needed} to give one to the whole. "
            f"The average of their scores is {score(result.score)}."
        )
    counted = "" if len(result.parts) > 1 else f", {part_name(framework, result.parts[0].id)}"
    return _joined(
        f"{coloured}{counted}: {_colours(result)}",
        _whole_sum(framework, result),
        _whole_how_sure(result),
    )


def _joined(*sentences: str) -> str:
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _who_said(framework: Framework, result: IndicatorResult) -> str:
    """ "3 people: 2 mixed, 1 poor". By side where the roles are not shown apart."""
    total = replace(result.total, unsent=0)
    everyone = f"{people(total.sent)}: {spread(framework, total)}"
    if result.breakdown is not Breakdown.SIDES:
        return everyone
    sides = [
        f"{group_name(framework, t.group)} {spread(framework, replace(t, unsent=0))}" for t in result.tallies if t.sent
    ]
    return f"{everyone} ({'; '.join(sides)})" if len(sides) > 1 else everyone


def _sum(framework: Framework, result: IndicatorResult) -> str:
    """How the score comes about, and where that puts it."""
    if result.score is None:
        return ""
    rated = [t for t in result.tallies if t.mean is not None]
    outcome = f"{shown_score(framework, result.score)}{colour_of_score(framework, result.score)}"
    if result.total.rated == 1:
        return f"The score is {outcome}"
    if result.breakdown is not Breakdown.ROLES:
        return f"Each role counts once, however many they are. The average is {outcome}"
    if len(rated) == 1:
        return f"All ratings are from {group_name(framework, rated[0].group)}. The average is {outcome}"
    means = ", ".join(f"{group_name(framework, t.group)} {score(t.mean)}" for t in rated if t.mean is not None)
    return f"Each role counts once: {means}. The average is {outcome}"


def _too_few(framework: Framework, result: IndicatorResult) -> str:
    """Why the people who rated it are too few for a colour."""
    if result.coverage is None or result.score is None:
        return ""
    asked = [t for t in result.tallies if t.applicable]
    rated, needed = share(result.coverage), share(Fraction(framework.scale.minimum_coverage))
    if len(asked) == 1:
        how_many = f"{rated} of those to whom it applies rated it"
    elif result.breakdown is Breakdown.ROLES:
        counted = ", ".join(f"{group_name(framework, t.group)} {t.rated} of {t.applicable}" for t in asked)
        how_many = f"rated by {counted}, which is {rated} when each role counts once"
    else:
        how_many = f"{rated} rated it, when each role counts once"
    return f"Too few views for a colour: {how_many}, and it takes {needed}. The score would be {score(result.score)}"


def _differ(framework: Framework, result: IndicatorResult) -> str:
    """How views differ: between roles, between people, or both; "" if they do not."""
    if not result.views_differ:
        return ""
    scale = framework.scale
    chosen = {level.id: people for level, people in zip(scale.levels, result.total.levels, strict=True)}
    if chosen[scale.best.id] and chosen[scale.worst.id]:
        return f"Views differ: some chose “{scale.best.label}” and some “{scale.worst.label}”"
    means = [t.mean for t in result.tallies if t.mean is not None]
    if result.breakdown is Breakdown.ROLES and len(means) > 1:
        return f"Views differ: roles are up to {score(max(means) - min(means))} apart"
    return "Views differ between roles"


def _whose(framework: Framework, result: IndicatorResult) -> str:
    if result.carers_heard:
        return ""
    return f"This is the {framework.assessed}’s own view: nobody on the carers’ side rated it"


def _how_sure(result: IndicatorResult) -> str:
    """Firm, one person's view, or what it could be, with the missing views that could change it."""
    could_be = f"it could be {alternatives(result.could_be)}" if len(result.could_be) > 1 else ""
    if result.total.rated == 1:
        return "One person’s view" + (f"; {could_be}" if could_be else "") + _invitations(result.invitations_known)
    missing = plural(result.total.missing, "view")
    if result.firm:
        if not result.invitations_known:
            return "Firm among those who answered: who was invited is not known"
        if not result.total.missing:
            return "Firm: everyone who was invited and could rate it has"
        return f"Firm: {missing} missing could not change the colour"
    return f"Not firm: with {missing} missing, {could_be}{_invitations(result.invitations_known)}"


def _invitations(known: bool) -> str:
    return "" if known else "; who was invited is not known"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def _colours(result: WholeResult) -> str:
    """The parts' colours, counted."""
    counted = {colour: sum(part.colour is colour for part in result.parts) for colour in WORDS}
    return ", ".join(f"{count} {WORDS[colour].lower()}" for colour, count in counted.items() if count)


def _whole_sum(framework: Framework, result: WholeResult) -> str:
    if result.score is None or result.mean is None:
        return ""
    if not result.held:
        outcome = f"{shown_score(framework, result.score)}{colour_of_score(framework, result.score)}"
        return f"The average of their scores is {outcome}"
    names = listed([part_name(framework, part) for part in result.holding])
    hold = framework.scale.hold
    colour = WORDS[framework.scale.colour_of(result.score)].lower()
    return (
        f"The average of their scores is {shown_score(framework, result.mean)}, held at {score(result.score)}, "
        f"{colour}: {names} {'is' if len(result.holding) == 1 else 'are'} {WORDS[hold.colour].lower()}"
    )


def _whole_how_sure(result: WholeResult) -> str:
    if result.firm:
        return "Firm" if result.invitations_known else "Firm among those who answered: who was invited is not known"
    return (
        f"Not firm: with the views that are missing, it could be {alternatives(result.could_be)}"
        f"{_invitations(result.invitations_known)}"
    )
