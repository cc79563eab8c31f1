"""How answers become colours, in plain words and with an example that the real scoring works out. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.access.worked_example import worked_example
from assessment.ui.frame.page import begin
from assessment.views.evidence.scoring_example import example
from assessment.views.evidence.scoring_rule import rule
from assessment.views.words import words_on

visit = begin("How scoring works")
evidence = library(visit.identity, visit.place.content)

st.title("How scoring works", anchor=False)
st.html(
    "<p class='lead'>How answers become green, amber and red. The rule is the same for every area, and nobody can "
    "change a colour by hand.</p>"
)
frameworks = {framework.id: framework for framework in evidence.frameworks}
chosen = next(iter(frameworks))
if len(frameworks) > 1:
    chosen = st.selectbox("Standards", list(frameworks), format_func=lambda one: frameworks[one].title)
framework = frameworks[chosen]

st.header("An example", anchor=False)
st.html(example(framework, worked_example(framework)))
st.header("The rule", anchor=False)
said = rule(framework)
st.html(said + words_on(evidence.content.glossary, said))
