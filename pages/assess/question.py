"""One question: its rating, its facts, a comment. Everything is saved at once, and the page says so."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.help_contact import help_contact
from assessment.access.own_comments import notes_for
from assessment.access.place import place
from assessment.ui.assess.forms import question_form
from assessment.ui.assess.moving import go_to_question
from assessment.ui.assess.page import Page
from assessment.ui.assess.rating import keys_of
from assessment.ui.frame.page import begin, visitor
from assessment.views.answers.addresses import question_address
from assessment.views.answers.aloud import question_aloud
from assessment.views.answers.coming_back import still_to_come
from assessment.views.answers.question import about, heading, texts_of
from assessment.views.answers.steps import has_begun, number_of
from assessment.views.answers.today import read_today
from assessment.views.answers.trusting import TOLD, asked_of, told_first
from assessment.views.answers.welcome import closed_notice, come_back
from assessment.views.comments.own import look_again
from assessment.views.words import words_in
from assessment.wording import answering as words

sheet = open_sheet(place(), visitor())
framework, perspective = sheet.framework, sheet.response.perspective
try:
    indicator = framework.indicator(st.query_params.get("q", ""))
except KeyError:
    still_open = still_to_come(framework, sheet.response) or framework.indicators
    go_to_question(still_open[0])
wanted = st.query_params.get("today", "")
today = read_today(framework, wanted)
if (wanted and indicator not in today) or st.query_params["q"] != indicator.number:
    go_to_question(indicator)

number, total = number_of(framework, indicator), len(framework.indicators)
facts = indicator.facts_for(perspective)
visit = begin(words.position_and_label(number, total, indicator.label))
page = Page(visit, sheet, question_address(indicator, today), keys_of(indicator, perspective))

notes = notes_for(visit.place, visit.identity, sheet)
new_here = TOLD not in st.session_state and not has_begun(sheet.response)  # came straight to this address
st.html(heading(framework, indicator, today) + closed_notice(sheet) + (told_first(asked_of(sheet)) if new_here else ""))
explained = words_in(visit.place.content.glossary, texts_of(indicator, facts))
aloud = question_aloud(framework, indicator)
st.html(about(indicator, aloud, help_contact()) + explained + look_again(sheet, notes, page.keys))
question_form(page, framework, indicator, facts, today)
if foot := come_back(sheet):
    st.html(foot)
