"""Codes that were just made, with the buttons that print and save them."""

from collections.abc import Sequence

from assessment.access.invited import Guests
from assessment.access.inviting import Issued
from assessment.charts.chart import Table
from assessment.language import _
from assessment.views.html import Html, details, element, joined, table
from assessment.wording import inviting as words

BUTTONS = (
    ("letters", words.OPEN_LETTERS, "button"),
    ("large-letters", words.OPEN_LARGE, "plain-button"),
    ("slips", words.OPEN_SLIPS, "plain-button"),
    ("large-slips", words.OPEN_LARGE_SLIPS, "plain-button"),
    ("list", words.GET_LIST, "plain-button"),
)


def fresh_codes(found: Guests, issued: Sequence[Issued]) -> Html:
    """The codes and a form that opens them elsewhere: this page must stay, since it alone has them."""
    role = {p.id: p.label for p in found.framework.perspectives}
    rows = tuple((one.area_name, role[one.perspective], one.label, one.shown_code) for one in issued)
    return joined(
        (
            element("h2", _(words.FRESH), data_shown_once=""),
            element("p", words.codes_made(len(issued)), role="status", class_="intro"),
            element("p", _(words.FRESH_MEANS)),
            _form(found.round.id, issued),
            details(
                _(words.SHOW_CODES),
                table(Table(_(words.CODES_CAPTION), tuple(_(name) for name in words.CODES_COLUMNS), rows)),
            ),
        )
    )


def _form(round_id: str, issued: Sequence[Issued]) -> Html:
    codes = "\n".join(f"{one.id} {one.code}" for one in issued)
    buttons = (
        element("button", _(label), type="submit", name="as", value=kind, class_=class_)
        for kind, label, class_ in BUTTONS
    )
    return element(
        "form",
        element("input", type="hidden", name="round", value=round_id),
        element("input", type="hidden", name="codes", value=codes),
        *_field("sender", _(words.SENDER), _(words.SENDER_HINT), autocomplete="organization"),
        *_field("contact", _(words.CONTACT), _(words.CONTACT_HINT), autocomplete="on"),
        element("p", _(words.OPENS_NEW), class_="hint"),
        element("div", *buttons, class_="choices"),
        method="post",
        action="/letters",
        target="_blank",
        class_="letters-form",
    )


def _field(name: str, label: str, hint: str, *, autocomplete: str) -> tuple[Html, ...]:
    hinted = f"letters-{name}-hint"
    return (
        element("label", label, for_=f"letters-{name}"),
        element("p", hint, class_="hint", id=hinted),
        element(
            "input",
            type="text",
            id=f"letters-{name}",
            name=name,
            aria_describedby=hinted,
            maxlength="200",
            autocomplete=autocomplete,
        ),
    )
