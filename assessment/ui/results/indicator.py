"""Which indicator the address names."""

import streamlit as st

from assessment.model.framework import Framework, Indicator


def indicator_of(framework: Framework) -> Indicator:
    """The indicator of `?i=1.2`; the first where the address names none of this framework."""
    try:
        return framework.indicator(st.query_params.get("i", ""))
    except KeyError:
        return framework.indicators[0]
