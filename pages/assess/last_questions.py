"""The closing questions, asked once at the end."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.own_comments import notes_for
from assessment.language import _
from assessment.ui.assess.facts import fact_key
from assessment.ui.assess.forms import closing_form
from assessment.ui.assess.page import Page
from assessment.ui.frame.page import begin
from assessment.views.answers.welcome import closed_notice, come_back
from assessment.views.comments.own import look_again
from assessment.views.html import element
from assessment.wording import answering as words

visit = begin(_(words.LAST_QUESTIONS))
sheet = open_sheet(visit.place, visit.identity)
perspective = sheet.response.perspective
asked = tuple(fact for fact in sheet.framework.closing_questions if fact.is_asked_of(perspective))
page = Page(visit, sheet, "/last-questions", [fact_key(fact) for fact in asked])

again = look_again(sheet, notes_for(visit.place, visit.identity, sheet), page.keys)
st.html(element("h1", _(words.LAST_QUESTIONS)) + closed_notice(sheet) + element("p", _(words.FACTS_HINT)) + again)
closing_form(page, sheet.framework, asked)
if foot := come_back(sheet):
    st.html(foot)
