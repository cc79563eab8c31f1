"""The first page: what this is, the code, the demonstration."""

import streamlit as st

from assessment.ui.frame.page import begin

begin("Start")
st.title("Carers’ self-assessment", anchor=False)
