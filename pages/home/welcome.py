"""The first page: what this is, the code, the demonstration, the evidence that anybody may read."""

import streamlit as st

from assessment.language import _
from assessment.model.identity import Role
from assessment.ui.frame.masthead import demonstration_buttons
from assessment.ui.frame.page import begin, visitor
from assessment.ui.frame.registry import EVIDENCE, PAGES
from assessment.ui.frame.sign_in import code_form, provider_name, way_on, wrong_code
from assessment.views.answers.practising import offer as practice_offer
from assessment.views.html import element, joined, link
from assessment.views.staff.own_sign_in import sign_in_link
from assessment.views.words import common_words

wrong = "code" in st.query_params and visitor().role is Role.VISITOR
visit = begin(_("Check your code") if wrong else _("Start"))
if wrong:
    st.html(wrong_code())
st.title(_("How well are carers heard on your board?"), anchor=False)
intro = _(
    "Every health and social care board in Scotland has carer representatives. Here they say, together with the people "
    "who sit beside them, how well carers are supported, heard and taken seriously. The answers show each board what "
    "works and what to do next."
)
if not wrong:  # who mistyped a code has read it, and finds the field at once
    st.html(element("p", intro, class_="intro"))

if visit.identity.role is not Role.VISITOR:
    st.html(way_on(visit.identity))
else:
    start = element("p", _("Start here, or carry on where you stopped."))
    st.html(
        element("h2", _("If you have a code"), id="code-to-start") + start + code_form(wrong=wrong) + practice_offer()
    )

st.html(common_words(visit.place.content.glossary))

carer = visit.identity.role is Role.CARER and not visit.identity.demonstration
if visit.place.demonstration and not carer:  # a try would end a carer's own visit
    looking = element("p", _("Try it with an invented example. Nothing you do there reaches anybody."))
    seats = demonstration_buttons(visit.identity.role)
    st.html(element("h2", _("Just looking?"), id="just-looking") + looking + seats)

open_to_all = (link(_(page.title), f"/{page.url_path}") for page in PAGES if page.section == EVIDENCE)
heading = element("h2", _("Read what is known"), id="what-is-known")
pages = element("ul", *(element("li", one) for one in open_to_all))
st.html(joined([heading, element("p", _("Open to everybody.")), pages]))

if visit.identity.role is Role.VISITOR:
    name = provider_name()
    by_link = (
        _("Or use a link that works once. The person who runs this toolkit can give you one.")
        if name
        else _("You sign in with a link that works once. The person who runs this toolkit can give you one.")
    )
    heading = element("h2", _("Officers and facilitators"), id="sign-in")
    st.html(heading + sign_in_link(name) + element("p", by_link))
