"""What a carer representative's role is, and what law and guidance say that bears on it."""

from datetime import date

from assessment.access.evidence import Library
from assessment.model.evidence import Provision, RoleFunction
from assessment.views.evidence.figures import caution
from assessment.views.html import EMPTY, Html, element, link


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
        element("p", f"Source: {source.title} ({source.published}), {function.at}.", class_="quiet"),
    )


def _provision(library: Library, provision: Provision) -> Html:
    source = library.source(provision.source)
    title = link(source.title, source.url, rel="noopener") if source.url else source.title
    ours = element("p", element("span", "Our reading of the text", class_="tag")) if provision.our_reading else EMPTY
    since = element("p", element("strong", f"Since {_day(provision.from_date)}")) if provision.from_date else EMPTY
    return element(
        "section",
        element("h3", provision.title),
        ours,
        since,
        element("p", provision.says),
        caution(provision.caution),
        element("p", "Source: ", title, f", {provision.at}.", class_="quiet"),
    )


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
