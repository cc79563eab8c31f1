"""Who sees this: what a person should know, and their choice, which is saved at once."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.ui.assess.audience import choose
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.trusting import asked_of, before_choosing
from assessment.views.html import element
from assessment.wording import answering as words

visit = begin(words.CHOOSE_HEADING)
sheet = open_sheet(visit.place, visit.identity)
asked = asked_of(sheet)

st.html(element("h1", words.CHOOSE_HEADING) + before_choosing(asked))
audience = choose(visit, sheet, asked)

if st.button(words.SEND_NEXT if not sheet.response.is_sent else words.DONE, type="primary", key="onward"):
    if audience is None:
        st.error(words.FIRST_CHOOSE)
    else:
        go("send" if not sheet.response.is_sent else "sent")
st.html(way("check-answers", words.CHECK))
