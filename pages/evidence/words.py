"""Words that boards use, each in plain words. `/words#agenda` is the place of one. Open to all."""

import streamlit as st

from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.html import element
from assessment.views.words import all_words
from assessment.wording import explaining as words

visit = begin(_(words.TITLE))

st.title(_(words.TITLE), anchor=False)
st.html(
    element("p", _(words.LEAD), class_="lead") + all_words(visit.place.content.glossary) + element("p", _(words.MORE))
)
