"""The questions to read and to print: in large print, or in easy words. Open to all; a carer reads those of their own
round."""

from contextlib import suppress

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.evidence import library
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import Role
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.reading import EASY, LARGE, in_easy_words, in_large_print, top
from assessment.views.words import words_on
from assessment.wording import reading as words
from assessment.wording.signing_in import GO_ON

visit = begin(_(words.TITLE))
chosen = EASY if st.query_params.get("as") == EASY else LARGE
frameworks, perspective = library(visit.identity, visit.place.content).frameworks, ""
if visit.identity.role is Role.CARER:
    with suppress(ToolkitError):  # the questions are for everybody, whoever cannot open their own answers any more
        sheet = open_sheet(visit.place, visit.identity)
        frameworks, perspective = (sheet.framework,), sheet.response.perspective

st.html(top(chosen))
for framework in frameworks:
    said = in_easy_words(framework) if chosen == EASY else in_large_print(framework, perspective)
    st.html(said + words_on(visit.place.content.glossary, said))
if visit.identity.role is Role.CARER:
    st.html(way("questions", _(GO_ON)))
