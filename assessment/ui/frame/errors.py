"""Errors as people see them: what happened, what to do, and that nothing is lost. Never a traceback."""

import logging

import streamlit as st

from assessment.language import _
from assessment.model.errors import NotHere, ToolkitError, Withdrawn
from assessment.ui.frame.sign_in import code_form
from assessment.ui.frame.speech import in_their_language
from assessment.ui.parts.problems import say_problem
from assessment.views.html import element
from assessment.views.results.empty import withdrawn

log = logging.getLogger("toolkit")


def say_what_happened(error: Exception) -> bool:
    """Show an error of a page in plain words. True tells Streamlit that nothing more needs to be shown.

    The log gets the kind of error and the place in our code; never its text, which may hold what somebody typed.
    """
    with in_their_language():  # Streamlit asks for this outside the run
        _say(error)
    return True


def _say(error: Exception) -> None:
    if isinstance(error, Withdrawn):
        st.title(_("This result was withdrawn"), anchor=False)
        st.html(withdrawn(str(error)))
    elif isinstance(error, NotHere):
        st.title(_("We cannot open your answers from here"), anchor=False)
        st.html(element("p", str(error)) + code_form())
    elif isinstance(error, ToolkitError):
        say_problem(error)
    else:
        log.error("A page failed: %s at %s", type(error).__name__, _where(error))
        st.error(
            _(
                "Something went wrong on our side. It is not your fault, and everything that was saved is still there. "
                "Please load the page again. If it happens again, tell the person who invited you."
            )
        )


def _where(error: Exception) -> str:
    places: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "assessment" in code.co_filename or "/pages/" in code.co_filename:
            places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " > ".join(places) or "outside our code"
