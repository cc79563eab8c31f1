"""The scoring rule in plain words, with the framework's own numbers. Nothing here knows a level's name."""

from decimal import Decimal
from fractions import Fraction

from assessment.charts.chart import Table
from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Framework, Side
from assessment.views.html import Html, chip, element, joined, table
from assessment.wording.findings import listed
from assessment.wording.labels import colour_inside
from assessment.wording.published import plain


def rule(framework: Framework) -> Html:
    """The whole rule, step by step."""
    return joined(
        (
            _step("sent", _("Only sent answers count"), _sent()),
            _step("points", _("Each answer has points"), _points(framework)),
            _step("roles", _("Each role counts once"), _roles(framework)),
            _step("colour", _("The colour is the nearest level"), _colour(framework)),
            _step("dont-know", _("“Don’t know” is a finding, never a rating"), _unknown(framework)),
            _step("how-sure", _("How sure the colour is"), _firm(framework)),
            _step("views-differ", _("When views differ"), _differ(framework)),
            _step("whose-view", _("Whose view it is"), _whose(framework)),
            _step("wholes", _("From indicators to a standard, from standards to an area"), _wholes(framework)),
            _step("scotland", _("Scotland has no score"), _scotland()),
        )
    )


def colours(framework: Framework) -> Table:
    """Which scores have which colour."""
    green, amber = plain(framework.scale.green_above), plain(framework.scale.amber_above)
    best, worst = framework.scale.best.points, framework.scale.worst.points
    return Table(
        _("Which score has which colour"),
        (_("Colour"), _("Score")),
        (
            (chip(Colour.GREEN), _("above {least}, up to {most}").format(least=green, most=best)),
            (chip(Colour.AMBER), _("above {least}, up to {most} itself").format(least=amber, most=green)),
            (chip(Colour.RED), _("from {least} up to {most} itself").format(least=worst, most=amber)),
        ),
    )


def share(number: Decimal) -> str:
    """A share in words: "half", "two thirds", "40 %"."""
    words = {
        Fraction(1, 2): _("half"),
        Fraction(1, 3): _("a third"),
        Fraction(2, 3): _("two thirds"),
        Fraction(3, 4): _("three quarters"),
    }
    return words.get(Fraction(number), f"{plain(number * 100)} %")


def _step(id_: str, title: str, body: Html) -> Html:
    return element("section", element("h3", title, id=id_, tabindex="-1"), body)


def _sent() -> Html:
    return element(
        "p",
        _(
            "What somebody has typed and not sent counts for nothing. What a board sees is scored from the answers "
            "that people chose to share with it. The national team’s comparison is scored from all of them. Sent "
            "answers that are changed count as changed."
        ),
    )


def _points(framework: Framework) -> Html:
    levels = framework.scale.levels
    if all(level.answer.startswith(level.label) for level in levels):
        answers = tuple((level.answer, str(level.points)) for level in levels)
        return table(Table(_("Points of each answer"), (_("Answer"), _("Points")), answers))
    rows = tuple((level.label, level.answer, str(level.points)) for level in levels)
    return table(Table(_("Points of each answer"), (_("Level"), _("Answer"), _("Points")), rows))


def _roles(framework: Framework) -> Html:
    roles = listed([perspective.plural for perspective in framework.perspectives])
    many = ngettext("There is {count} role: {roles}.", "There are {count} roles: {roles}.", len(framework.perspectives))
    return joined(
        (
            element("p", many.format(count=len(framework.perspectives), roles=roles)),
            element(
                "p",
                _(
                    "First comes the average of each role’s points, then the average of those averages. That is the "
                    "score. All people of one role together weigh as much as all people of another, however many there "
                    "are."
                ),
            ),
        )
    )


def _colour(framework: Framework) -> Html:
    return joined(
        (
            element(
                "p", _("A score that lies exactly between two colours takes the lower one. Nothing is rounded first.")
            ),
            table(colours(framework)),
        )
    )


def _unknown(framework: Framework) -> Html:
    least = share(framework.scale.minimum_coverage)
    return joined(
        (
            element(
                "p",
                _(
                    "“Don’t know” and questions left out give no points and take none. They show how well known "
                    "something is, and they stand beside the colour. “Doesn’t apply” takes a person out of the "
                    "question."
                ),
            ),
            element(
                "p",
                _(
                    "We look at how many of the people to whom a question applies could rate it, as an average over "
                    "the roles. If fewer than {least} could, there is a score but no colour: too few views. There is "
                    "none either if nobody sent answers, if everybody says that it doesn’t apply, or if nobody could "
                    "say."
                ).format(least=least),
            ),
        )
    )


def _firm(framework: Framework) -> Html:
    best, worst = framework.scale.best, framework.scale.worst
    return element(
        "p",
        _(
            "Some people don’t know, left the question out, or were invited and have not answered. We work out the "
            "colour twice more: as if all of them had said “{worst}”, and as if all had said “{best}”. If the colour "
            "stays the same it is firm. If not, we say what it could be. The rating of one person alone is never firm."
        ).format(worst=worst.label, best=best.label),
    )


def _differ(framework: Framework) -> Html:
    scale = framework.scale
    words = ngettext(
        "Views differ if two roles’ averages are {distance} point or more apart, or if somebody said “{best}” and "
        "somebody “{worst}”. It is always said beside the colour.",
        "Views differ if two roles’ averages are {distance} points or more apart, or if somebody said “{best}” and "
        "somebody “{worst}”. It is always said beside the colour.",
        1 if scale.views_differ_at == 1 else 2,
    )
    distance = plain(scale.views_differ_at)
    return element("p", words.format(distance=distance, best=scale.best.label, worst=scale.worst.label))


def _whose(framework: Framework) -> Html:
    carers = listed([p.plural for p in framework.perspectives if p.side is Side.CARERS])
    return element(
        "p",
        _(
            "The carers’ side is made up of {carers}. If no rating comes from them, the colour is called the "
            "{board}’s own view. It is left out of published numbers and of comparison."
        ).format(carers=carers, board=framework.assessed),
    )


def _wholes(framework: Framework) -> Html:
    scale = framework.scale
    least, at, colour = share(scale.minimum_coloured_share), plain(scale.hold.at), colour_inside(scale.hold.colour)
    most = colour_inside(scale.colour_of(Fraction(scale.hold.at)))
    return joined(
        (
            element(
                "p",
                _(
                    "A standard’s score is the average of its indicators’ scores, of those that have a colour. With "
                    "fewer than {least} of its indicators coloured, the standard has no colour."
                ).format(least=least),
            ),
            element(
                "p",
                _(
                    "While one of its indicators is {colour}, a standard’s score is held at {at} at most, so it is "
                    "{most} at best: a good average must not hide a failing."
                ).format(colour=colour, at=at, most=most),
            ),
            element("p", _("An area’s score comes from its standards in the same way.")),
        )
    )


def _scotland() -> Html:
    return element(
        "p",
        _(
            "There is no single score for Scotland and no league table. We say how many areas have each colour, and "
            "only if enough areas are counted that none of them can be worked out."
        ),
    )
