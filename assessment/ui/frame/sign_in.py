"""The form for a code, and the page in place of one that this visitor may not see."""

from html import escape
from typing import Final

import streamlit as st

from assessment.access.gate import Action
from assessment.access.place import place
from assessment.language import N_, _
from assessment.model.identity import Identity, Role
from assessment.ui.frame.masthead import demonstration_buttons
from assessment.ui.frame.page import begin, visitor
from assessment.ui.frame.registry import PageSpec
from assessment.views.html import EMPTY, Html, element, link
from assessment.views.staff.own_sign_in import sign_in_link
from assessment.web.openid import provider

SIGN_IN: Final = N_("Sign in to see this page")
FOR_OTHERS: Final = N_("This page is for other people")
WAYS_ON: Final = {
    Role.CARER: ("/questions", N_("Go to your questions")),
    Role.OFFICER: ("/results", N_("Go to your board’s results")),
    Role.FACILITATOR: ("/compare", N_("Go to all areas")),
    Role.ADMINISTRATOR: ("/rounds", N_("Go to the rounds")),
}
"""Where each role's own pages begin, and what the way there is called."""
ANSWERING: Final = N_("“{page}” is for people who answer the questions.")
OFFICERS: Final = N_("“{page}” is for officers.")
FACILITATORS: Final = N_("“{page}” is for facilitators.")
ADMINISTRATORS: Final = N_("“{page}” is for administrators.")
LOOKING: Final = N_("“{page}” is for officers and facilitators.")
RUNNING: Final = N_("“{page}” is for facilitators and administrators.")
SIGNED_IN: Final = N_("“{page}” is for people who have signed in.")
FOR_WHOM: Final = {
    Action.ANSWER: ANSWERING,
    Action.SEE_OWN_ANSWERS: ANSWERING,
    Action.SEE_AREA_RESULTS: LOOKING,
    Action.SEE_BENCHMARK: LOOKING,
    Action.COMPARE_AREAS: FACILITATORS,
    Action.READ_COMMENTS: LOOKING,
    Action.REPLY_TO_COMMENTS: OFFICERS,
    Action.MODERATE_COMMENTS: FACILITATORS,
    Action.ENTER_FOR_SOMEONE: FACILITATORS,
    Action.SEE_ROUNDS: RUNNING,
    Action.RUN_ROUNDS: RUNNING,
    Action.SEE_AUDIT: RUNNING,
    Action.KEEP_DATA: ADMINISTRATORS,
    Action.GIVE_SIGN_IN_LINKS: ADMINISTRATORS,
    Action.MANAGE_STAFF: ADMINISTRATORS,
}
CODE_HINT: Final = N_("It is in your letter or email. Capitals, spaces and dashes do not matter.")
WRONG_CODE: Final = N_("We do not know that code, or it has stopped working.")
LOOK_AGAIN: Final = N_("Check each letter and number against your letter.")
A_NEW_ONE: Final = N_("If it still does not work, ask the person who gave it to you for a new one.")
OPENS_OTHERS: Final = N_("The way you are signed in opens other pages. You did nothing wrong, and nothing is lost.")
HAVE_TWO: Final = N_("If you have a code too")
CODE_INSTEAD: Final = N_("Type it here. It signs you in with the code, and signs you out of what you use now.")
SIGN_IN_ANEW: Final = N_("If you can sign in another way too")
BY_LINK: Final = N_("To sign in, open the link that your administrator gave you. It works once; ask for a new one.")
OR_BY_LINK: Final = N_("Or open the link that your administrator gave you. It works once; ask for a new one.")
HAVE_A_CODE: Final = N_("If you have a code from a letter or email, type it on the first page")


def code_form(to: str = "", *, wrong: bool = False) -> str:
    """A form of our own, so that the code travels once, in a posted form, and never in an address or in Streamlit's
    state. `to` is the page to go to afterwards; `wrong`: the code that was typed opened nothing."""
    problem = element("p", _(LOOK_AGAIN), class_="field-problem", id="code-problem") if wrong else ""
    described = (
        'aria-describedby="code-hint code-problem" aria-invalid="true"' if wrong else 'aria-describedby="code-hint"'
    )
    return (
        '<form class="code-form" method="post" action="/enter">'
        f'<label for="code">{escape(_("Your code"))}</label><p class="hint" id="code-hint">{escape(_(CODE_HINT))}</p>'
        f'{problem}<input id="code" name="code" {described} autocomplete="off" autocapitalize="characters" '
        'spellcheck="false" maxlength="40" required>'
        f'<input type="hidden" name="to" value="{escape(to)}">'
        f'<button class="button">{escape(_("Continue"))}</button></form>'
    )


def wrong_code() -> str:
    """The top of the page after a code that opened nothing, with a link to the field."""
    to_the_field = element("p", element("strong", _(WRONG_CODE)), " ", link(_(LOOK_AGAIN), "#code"))
    return element(
        "div", to_the_field, element("p", _(A_NEW_ONE)), class_="problem-summary", role="alert", tabindex="-1"
    )


def provider_name() -> str:
    """What the provider is called with which staff can sign in; "" where there is none."""
    found = provider()
    return found.name if found else ""


def way_on(identity: Identity) -> Html:
    """The button to the pages of whoever is signed in; nothing for anybody else."""
    if identity.role not in WAYS_ON:
        return EMPTY
    address, said = WAYS_ON[identity.role]
    return element("p", link(_(said), address, class_="button"))


def sign_in_to_see(spec: PageSpec) -> None:
    """What stands under the address of a page that this visitor may not see. Who is signed in is told that it is for
    others, and gets the way to their own pages first."""
    identity = visitor()
    signed_in = identity.role is not Role.VISITOR
    begin(_(FOR_OTHERS if signed_in else SIGN_IN))
    st.title(_(FOR_OTHERS if signed_in else SIGN_IN), anchor=False)
    said = _(FOR_WHOM.get(spec.action, SIGNED_IN)).format(page=_(spec.title))
    st.html(element("p", said, f" {_(OPENS_OTHERS)}" if signed_in else "") + way_on(identity))
    if spec.action in (Action.ANSWER, Action.SEE_OWN_ANSWERS):
        if signed_in:
            st.html(element("h2", _(HAVE_TWO)) + element("p", _(CODE_INSTEAD)))
        st.html(code_form(f"/{spec.url_path}"))
    elif identity.role is not Role.CARER:
        _sign_in_as_staff(spec, heading=element("h2", _(SIGN_IN_ANEW)) if signed_in else EMPTY)
        if not signed_in:
            st.html(element("p", link(_(HAVE_A_CODE), "/")))
    if place().demonstration and (not signed_in or identity.demonstration):  # a try would end one's own visit
        around = element("h2", _("Or look around")) + element("p", _("With an invented example."))
        st.html(around + demonstration_buttons(identity.role))


def _sign_in_as_staff(spec: PageSpec, *, heading: Html) -> None:
    name = provider_name()
    by_link = element("p", _(OR_BY_LINK if name else BY_LINK))
    st.html(heading + sign_in_link(name, to=f"/{spec.url_path}") + by_link)
