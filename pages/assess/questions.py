import streamlit as st
from assessment.access.answering import open_sheet
from assessment.ui.assess.moving import link_to_question
from assessment.ui.frame.page import begin
visit = begin("All questions")
sheet = open_sheet(visit.place, visit.identity)
st.html("<h1>Your questions</h1>")
for i in sheet.framework.indicators: link_to_question(i, i.label)
