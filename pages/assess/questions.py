"""All questions: what they are, how long they take, what is answered, and the way to carry on."""

from datetime import UTC, datetime

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.own_comments import notes_for, replies_to
from assessment.language import _
from assessment.ui.assess.moving import go, go_to_question
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.coming_back import still_to_come
from assessment.views.answers.listing import all_questions, facts_list
from assessment.views.answers.practising import offer as practice_offer
from assessment.views.answers.steps import has_begun, number_of
from assessment.views.answers.trusting import TOLD, asked_again_notice
from assessment.views.answers.visits import offer_today, you_were_here
from assessment.views.answers.welcome import closed_words, is_over, welcome
from assessment.views.comments.own import replies, where_to_look
from assessment.views.helping.entering import who_enters
from assessment.views.html import element
from assessment.views.words import words_on
from assessment.wording import answering as words
from assessment.wording.reading import READ_ON_PAPER
from assessment.wording.visits import STOP

visit = begin(_(words.ALL_QUESTIONS))
sheet = open_sheet(visit.place, visit.identity)
framework, response = sheet.framework, sheet.response
still_open = still_to_come(framework, response)
now, begun = datetime.now(UTC), has_begun(response)
if sheet.is_asked_again:
    go("who-sees-this")
st.session_state[TOLD] = True

st.html(
    welcome(sheet, still_open, now)
    + you_were_here(sheet, now)
    + asked_again_notice(sheet)
    + where_to_look(sheet, notes_for(visit.place, visit.identity, sheet))
    + replies(sheet, replies_to(visit.place, visit.identity, sheet))
)
if still_open and not closed_words(sheet):
    number, total = number_of(framework, still_open[0]), len(framework.indicators)
    if st.button(words.carry_on(number, total, begun=begun), type="primary", key="carry-on"):
        go_to_question(still_open[0])
elif st.button(_(words.CHECK), type="primary", key="check"):
    go("check-answers")

if offered := ("" if begun or closed_words(sheet) else practice_offer()) + offer_today(sheet, still_open):
    st.html(offered)
listed = all_questions(framework, response) + facts_list(framework, response.perspective)
st.html(
    ("" if is_over(sheet) else who_enters(response, helping=visit.identity.helping))
    + element("h2", _(words.ALL_QUESTIONS))
    + ("" if is_over(sheet) else element("p", _(words.ANY_ORDER)))
    + listed
    + words_on(visit.place.content.glossary, listed)
)
st.html(way("questions-to-read", _(READ_ON_PAPER)) + ("" if is_over(sheet) else way("stop-for-today", _(STOP))))
