"""One question: its rating, its facts, a comment. Everything is saved at once, and the page says so."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.ui.assess.facts import ask
from assessment.ui.assess.moving import go, go_to_question
from assessment.ui.assess.page import begin_form, end_form, name_tab
from assessment.ui.assess.rating import ask_comment, ask_rating, keys_of
from assessment.ui.assess.turning import turn_page
from assessment.ui.frame.page import begin
from assessment.views.answers.question import about, facts_heading, heading
from assessment.views.answers.steps import beside, number_of, unanswered
from assessment.wording import answering as words

visit = begin(words.ONE_QUESTION)
sheet = open_sheet(visit.place, visit.identity)
framework, perspective = sheet.framework, sheet.response.perspective
try:
    indicator = framework.indicator(st.query_params.get("q", ""))
except KeyError:
    still_open = unanswered(framework, sheet.response) or framework.indicators
    go_to_question(still_open[0])

number, total = number_of(framework, indicator), len(framework.indicators)
name_tab(f"{words.position(number, total)}: {indicator.label}")
form = begin_form(visit, sheet, indicator.id, keys_of(indicator, perspective))

st.html(heading(framework, indicator) + about(indicator))
skipped = ask_rating(form, framework, indicator)
facts = indicator.facts_for(perspective)
if facts:
    st.html(facts_heading())
for fact in facts:
    ask(form, fact)
ask_comment(form, indicator)

before, after = beside(framework, indicator)
turned = turn_page(has_before=before is not None, onward=words.NEXT if after else words.LAST_QUESTIONS)
if turned.back and before:
    go_to_question(before)
if turned.onward or skipped:
    go_to_question(after) if after else go("last-questions")
end_form(form)
