"""The closing questions, asked once at the end."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.ui.assess.facts import ask, fact_key
from assessment.ui.assess.moving import go, go_to_question
from assessment.ui.assess.page import begin_form, end_form
from assessment.ui.assess.turning import turn_page
from assessment.ui.frame.page import begin
from assessment.views.html import element
from assessment.wording import answering as words

visit = begin(words.LAST_QUESTIONS)
sheet = open_sheet(visit.place, visit.identity)
asked = [fact for fact in sheet.framework.closing_questions if fact.is_asked_of(sheet.response.perspective)]
form = begin_form(visit, sheet, "last-questions", [fact_key(fact) for fact in asked])

st.html(element("h1", words.LAST_QUESTIONS) + element("p", words.FACTS_HINT))
for fact in asked:
    ask(form, fact)

turned = turn_page(has_before=True, onward=words.CHECK)
if turned.back:
    go_to_question(sheet.framework.indicators[-1])
if turned.onward:
    go("check-answers")
end_form(form)
