"""Known good examples, by indicator and by area. `?indicator=` (an id) and `?area=` (a code) choose. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.ui.frame.page import begin
from assessment.ui.parts.chooser import WIDTH
from assessment.views.evidence.practice import examples, indicators_with_framework
from assessment.wording.findings import named

visit = begin("Good practice")
evidence = library(visit.identity, visit.place.content)

st.title("Good practice", anchor=False)
st.html(
    "<p class='lead'>What boards and carers’ organisations were known to do well. The year is that of the source: "
    "whether they still do it is not known. Ask them.</p>"
)

ANY = ""
indicators = {ANY: "All indicators"} | {one.id: named(one) for _, one in indicators_with_framework(evidence)}
areas = {ANY: "All areas"} | {one.code: one.name for one in evidence.areas_with_practice(evidence.practice())}


def choice(label: str, options: dict[str, str]) -> str:
    """A filter that begins at what the address asks for."""
    asked = st.query_params.get(label.lower(), ANY)
    place = list(options).index(asked) if asked in options else 0
    return str(st.selectbox(label, list(options), index=place, format_func=options.__getitem__, width=WIDTH))


with st.container(horizontal=True):
    indicator, area = choice("Indicator", indicators), choice("Area", areas)
st.html(examples(evidence, evidence.practice(indicator=indicator, area=area)))
