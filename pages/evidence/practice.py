"""Known good examples, by indicator and by area. `?indicator=` (an id) and `?area=` (a code) choose. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chooser import choose
from assessment.views.evidence.practice import examples, indicators_with_framework
from assessment.views.html import element
from assessment.wording.findings import named

visit = begin(_("Good practice"))
evidence = library(visit.identity, visit.place.content)

st.title(_("Good practice"), anchor=False)
about = _(
    "What boards and carers’ organisations were known to do well. The year is that of the source: whether they still "
    "do it is not known. Ask them."
)
st.html(element("p", about, class_="lead"))

ANY = ""
indicators = {ANY: _("All indicators")} | {one.id: named(one) for _, one in indicators_with_framework(evidence)}
areas = {ANY: _("All areas")} | {one.code: one.name for one in evidence.areas_with_practice(evidence.practice())}

with st.container(horizontal=True):
    indicator = choose(_("Indicator"), indicators, param="indicator", page="practice")
    area = choose(_("Area"), areas, param="area", page="practice")
st.html(examples(evidence, evidence.practice(indicator=indicator, area=area)))
