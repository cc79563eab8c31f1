"""Check your answers: what was said, what is missing, and the way to change each before sending."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.model.round import RoundState
from assessment.ui.assess.moving import go, link, link_to_question
from assessment.ui.frame.page import begin
from assessment.views.answers.answered import answered_lines, as_list, closing_lines
from assessment.views.answers.copy import copy_links
from assessment.views.answers.listing import check_top, standard_heading
from assessment.views.answers.steps import rating_of, unanswered
from assessment.views.html import element
from assessment.wording import answering as words

visit = begin(words.CHECK)
sheet = open_sheet(visit.place, visit.identity)
framework, response = sheet.framework, sheet.response
may_change = sheet.round.state is RoundState.OPEN

st.html(check_top(sheet, unanswered(framework, response)))
for standard in framework.standards:
    st.html(standard_heading(standard, "h2"))
    for indicator in standard.indicators:
        with st.container(key=f"check__{indicator.id}"):
            st.html(element("h3", indicator.label) + as_list(answered_lines(sheet, indicator)))
            if may_change:
                verb = words.CHANGE if rating_of(response, indicator) else words.ANSWER_NOW
                link_to_question(indicator, f"{verb}: {indicator.label}")
if framework.closing_questions:
    with st.container(key="check__last-questions"):
        st.html(element("h2", words.LAST_QUESTIONS) + as_list(closing_lines(sheet)))
        if may_change:
            link("last-questions", f"{words.CHANGE}: {words.LAST_QUESTIONS}")

if may_change and st.button(words.WHO_SEES, type="primary", key="who-sees"):
    go("who-sees-this")
st.html(element("h2", words.YOUR_COPY) + copy_links())
