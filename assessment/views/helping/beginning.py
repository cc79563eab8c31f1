"""The form with which a facilitator begins to enter somebody's answers. It posts to a route of ours, since only a
route can change who this browser is."""

from collections.abc import Sequence
from itertools import groupby

from assessment.access.helping import Helped
from assessment.language import _
from assessment.model.identity import Identity
from assessment.model.round import Assisted
from assessment.views.html import EMPTY, Html, details, element, joined
from assessment.wording import helping as words


def begin_form(people: Sequence[Helped], identity: Identity) -> Html:
    """Whose answers, how they come, and the button; who has begun already, below."""
    free = [one for one in people if one.may_be_helped_by(identity)]
    begun = [one for one in people if not one.may_be_helped_by(identity)]
    form = element(
        "form",
        element("label", _(words.WHOSE), for_="invitation"),
        _whose(free),
        element("fieldset", element("legend", _(words.HOW)), *(_way(how) for how in words.WAYS)),
        element("p", _(words.GROUP_MEANS), class_="hint"),
        element("button", _(words.BEGIN), class_="button"),
        method="post",
        action="/help/begin",
        class_="help-form",
    )
    return joined((form if free else EMPTY, _begun(begun)))


def _whose(free: Sequence[Helped]) -> Html:
    groups = (
        element("optgroup", *(_person(one) for one in of_area), label=area)
        for area, of_area in groupby(free, key=lambda one: one.area_name)
    )
    first = element("option", _(words.CHOOSE_A_PERSON), value="")
    return element("select", first, *groups, id="invitation", name="invitation", required="required")


def _person(one: Helped) -> Html:
    role = "" if one.perspective.casefold() in one.label.casefold() else f", {one.perspective}"
    person = f"{one.label}{role}, {one.area_name}"
    said = words.begun_with(person, one.how) if one.how else person
    return element("option", said, value=str(one.invitation))


def _way(how: Assisted) -> Html:
    name = f"how-{how}"
    radio = element("input", type="radio", name="how", id=name, value=how.value, required="required")
    return element("div", radio, element("label", _(words.WAYS[how]), for_=name), class_="way-of-helping")


def _begun(begun: Sequence[Helped]) -> Html:
    if not begun:
        return EMPTY
    lines = (element("li", words.begun(one.label, one.area_name, one.by)) for one in begun)
    return details(_(words.BEGUN), element("p", _(words.BEGUN_MEANS)), element("ul", *lines))
