"""How many said what, as a bar and in words."""

from fractions import Fraction

from assessment.model.framework import Framework
from assessment.model.result import Tally
from assessment.views.html import EMPTY, Html, element
from assessment.wording.findings import spread


def spread_bar(framework: Framework, tally: Tally) -> Html:
    """A bar with one part per answer, best first, and the same in words. The bar says nothing that the words do not."""
    scale = framework.scale
    parts = [
        (f"seg-{scale.colour_of(Fraction(level.points))}", count)
        for level, count in zip(scale.levels, tally.levels, strict=True)
    ]
    parts += [
        ("seg-dont-know", tally.dont_know),
        ("seg-out", tally.not_applicable + tally.skipped),
        ("seg-missing", tally.unsent or 0),
    ]
    segments = [_segment(class_, count) for class_, count in parts if count]
    bar = element("span", *segments, class_="bar", aria_hidden="true") if segments else EMPTY
    return element("div", bar, element("span", spread(framework, tally), class_="bar-words"), class_="spread")


def share_bar(share: Fraction, *, class_: str = "seg-own") -> Html:
    """A share of a whole as a bar; the words beside it are the caller's."""
    segment = element("span", class_=f"seg {class_}", style=f"flex:0 0 {float(share) * 100:.1f}%") if share else EMPTY
    return element("span", segment, class_="bar", aria_hidden="true")


def _segment(class_: str, count: int) -> Html:
    return element("span", str(count), class_=f"seg {class_}", style=f"flex-grow:{count}")
