"""The form for a code, and the page in place of one that this visitor may not see."""

from html import escape

import streamlit as st

from assessment.access.gate import Action
from assessment.access.place import place
from assessment.model.identity import Role
from assessment.ui.frame.masthead import demonstration_buttons
from assessment.ui.frame.page import begin
from assessment.ui.frame.registry import PageSpec
from assessment.views.staff.own_sign_in import sign_in_link
from assessment.web.openid import provider

FOR_WHOM = {
    Action.ANSWER: "people who answer the questions",
    Action.SEE_OWN_ANSWERS: "people who answer the questions",
    Action.SEE_AREA_RESULTS: "officers and facilitators",
    Action.SEE_BENCHMARK: "officers and facilitators",
    Action.COMPARE_AREAS: "facilitators",
    Action.SEE_ROUNDS: "facilitators",
    Action.READ_COMMENTS: "officers and facilitators",
    Action.REPLY_TO_COMMENTS: "officers",
    Action.MODERATE_COMMENTS: "facilitators",
    Action.ENTER_FOR_SOMEONE: "facilitators",
    Action.SEE_ROUNDS: "facilitators and administrators",
    Action.RUN_ROUNDS: "facilitators and administrators",
    Action.SEE_AUDIT: "facilitators and administrators",
    Action.KEEP_DATA: "administrators",
    Action.GIVE_SIGN_IN_LINKS: "administrators",
    Action.MANAGE_STAFF: "administrators",
}


def code_form(to: str = "") -> str:
    """A form of our own, so that the code travels once, in a posted form, and never in an address or in Streamlit's
    state. `to` is the page to go to afterwards."""
    return (
        '<form class="code-form" method="post" action="/enter"><label for="code">Your code</label>'
        '<p class="hint" id="code-hint">It is in your letter or email. Capitals, spaces and dashes do not matter.</p>'
        '<input id="code" name="code" aria-describedby="code-hint" autocomplete="off" autocapitalize="characters" '
        'spellcheck="false" maxlength="40" required>'
        f'<input type="hidden" name="to" value="{escape(to)}"><button class="button">Continue</button></form>'
    )


def provider_name() -> str:
    """What the provider is called with which staff can sign in; "" where there is none."""
    found = provider()
    return found.name if found else ""


def sign_in_to_see(spec: PageSpec) -> None:
    """What stands under the address of a page that this visitor may not see."""
    visit = begin("Sign in")
    st.title("Sign in to see this page", anchor=False)
    role = visit.identity.role
    now = "" if role is Role.VISITOR else " The way you are signed in does not open it."
    st.html(f"<p>“{escape(spec.title)}” is for {FOR_WHOM.get(spec.action, 'people who have signed in')}.{now}</p>")
    if spec.action in (Action.ANSWER, Action.SEE_OWN_ANSWERS):
        st.html(code_form(f"/{spec.url_path}"))
    else:
        name = provider_name()
        other = "Or open" if name else "To sign in, open"
        st.html(
            f"{sign_in_link(name, to=f'/{spec.url_path}')}"
            f"<p>{other} the link that your administrator gave you. It works once; ask for a new one.</p>"
        )
    if place().demonstration:
        st.html(f"<h2>Or look around</h2><p>With an invented example.</p>{demonstration_buttons()}")
