"""What a carer representative's role is, and what law and guidance say that bears on it."""

from collections.abc import Iterator
from datetime import date

from assessment.access.evidence import Library
from assessment.language import _
from assessment.model.evidence import Provision, RoleFunction
from assessment.views.evidence.figures import caution
from assessment.views.evidence.practice import source_line
from assessment.views.html import EMPTY, Html, element, filled, link
from assessment.wording.published import place_in_source
from assessment.wording.times import day


def texts_of(library: Library) -> Iterator[str]:
    """All that the page says in the content's words."""
    for function in library.content.role:
        yield from (function.title, *function.duties)
    for provision in library.content.law:
        yield from (provision.title, provision.says, provision.caution or "")


def functions(library: Library) -> Html:
    """The main functions of the role, each with its duties and source."""
    return element("div", *(_function(library, function) for function in library.content.role))


def law(library: Library) -> Html:
    """What law and guidance say, our own conclusions marked as such."""
    return element("div", *(_provision(library, provision) for provision in library.content.law))


def _function(library: Library, function: RoleFunction) -> Html:
    source = library.source(function.source)
    return element(
        "section",
        element("h3", function.title),
        element("ul", *(element("li", duty) for duty in function.duties)),
        element("p", source_line(source.title, source.published, function.at), class_="quiet"),
        id=function.id,
        tabindex="-1",
    )


def _provision(library: Library, provision: Provision) -> Html:
    source = library.source(provision.source)
    title = link(source.title, source.url, rel="noopener") if source.url else source.title
    ours = element("p", element("span", _("Our reading of the text"), class_="tag")) if provision.our_reading else EMPTY
    since = EMPTY
    if provision.from_date:
        words = _("Since {day}").format(day=day(date.fromisoformat(provision.from_date)))
        since = element("p", element("strong", words))
    return element(
        "section",
        element("h3", provision.title),
        ours,
        since,
        element("p", provision.says),
        caution(provision.caution),
        element(
            "p", filled(_("Source: {title}, {at}."), title=title, at=place_in_source(provision.at)), class_="quiet"
        ),
        id=provision.id,
        tabindex="-1",
    )
