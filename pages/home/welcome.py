"""The first page: what this is, the code, the demonstration, the evidence that anybody may read."""

import streamlit as st

from assessment.model.identity import Role
from assessment.ui.frame.masthead import demonstration_buttons
from assessment.ui.frame.page import begin
from assessment.ui.frame.registry import EVIDENCE, PAGES
from assessment.ui.frame.sign_in import code_form, provider_name
from assessment.views.staff.own_sign_in import sign_in_link
from assessment.views.words import common_words

visit = begin("Start")
st.title("How well are carers heard on your board?", anchor=False)
st.html(
    "<p class='intro'>Every health and social care board in Scotland has carer representatives. "
    "Here they say, together with the people who sit beside them, how well carers are supported, heard and taken "
    "seriously. The answers show each board what works and what to do next.</p>"
)

if "code" in st.query_params:
    st.error(
        "We do not know that code, or it has stopped working. Check each letter and number below. If it still does not "
        "work, ask the person who gave it to you for a new one."
    )

ways_on = {
    Role.CARER: ("/questions", "Go to your questions"),
    Role.OFFICER: ("/results", "Go to your board’s results"),
    Role.FACILITATOR: ("/compare", "Go to all areas"),
    Role.ADMINISTRATOR: ("/rounds", "Go to the rounds"),
}
if visit.identity.role in ways_on:
    address, words = ways_on[visit.identity.role]
    st.html(f'<p><a class="button" href="{address}" target="_self">{words}</a></p>')
else:
    st.html("<h2>If you have a code</h2><p>Start here, or carry on where you stopped.</p>" + code_form())

st.html(common_words(visit.place.content.glossary))

if visit.place.demonstration:
    st.html(
        "<h2>Just looking?</h2><p>Try it with an invented example. Nothing you do there reaches anybody.</p>"
        + demonstration_buttons()
    )

open_to_all = "".join(
    f'<li><a href="/{page.url_path}">{page.title}</a></li>' for page in PAGES if page.section == EVIDENCE
)
st.html(f"<h2>Read what is known</h2><p>Open to everybody.</p><ul>{open_to_all}</ul>")

if visit.identity.role is Role.VISITOR:
    name = provider_name()
    or_ = "Or use" if name else "You sign in with"
    st.html(
        f"<h2>Officers and facilitators</h2>{sign_in_link(name)}"
        f"<p>{or_} a link that works once. The person who runs this toolkit can give you one.</p>"
    )
