"""What carer representatives are there for, and what the law says. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.evidence.role import functions, law, texts_of
from assessment.views.html import element
from assessment.views.words import words_in

visit = begin(_("What a carer rep does"))
evidence = library(visit.identity, visit.place.content)

st.title(_("What a carer representative does"), anchor=False)
about = _(
    "What the role is for, and what it needs from the board. Since 1 September 2026 carer members of Integration Joint "
    "Boards vote."
)
st.html(element("p", about, class_="lead"))
st.html(element("h2", _("Its main functions"), id="functions", tabindex="-1"))
st.html(functions(evidence) + words_in(evidence.content.glossary, texts_of(evidence)))
st.html(element("h2", _("What law, Parliament and guidance say"), id="law", tabindex="-1"))
note = _(
    "Short notes for a start, not legal advice. Only what we could read is here; what we conclude from it is marked."
)
st.html(element("p", note))
st.html(law(evidence))
