"""How answers become colours, in plain words and with an example that the real scoring works out. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.access.worked_example import worked_example
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chooser import choose
from assessment.views.evidence.scoring_example import example
from assessment.views.evidence.scoring_rule import rule
from assessment.views.html import element, joined
from assessment.views.words import words_on

visit = begin(_("How scoring works"))
evidence = library(visit.identity, visit.place.content)

st.title(_("How scoring works"), anchor=False)
about = _(
    "How answers become green, amber and red. The rule is the same for every area, and nobody can change a colour by "
    "hand."
)
st.html(element("p", about, class_="lead"))
frameworks = {framework.id: framework for framework in evidence.frameworks}
chosen = next(iter(frameworks))
if len(frameworks) > 1:
    titles = {id_: one.title for id_, one in frameworks.items()}
    chosen = choose(_("Standards"), titles, param="standards", page="how-scoring-works")
framework = frameworks[chosen]

heading = element("h2", _("An example"), id="an-example", tabindex="-1")
st.html(joined([heading, example(framework, worked_example(framework))]))
st.html(element("h2", _("The rule"), id="the-rule", tabindex="-1"))
said = rule(framework)
st.html(said + words_on(evidence.content.glossary, said))
