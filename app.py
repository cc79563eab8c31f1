"""The application: our routes and layers around the screens. `python -m assessment serve`, `uvicorn app:app` and
`streamlit run app.py` all serve it, from this folder."""

from pathlib import Path

import streamlit as st

from assessment.ui.frame.errors import say_what_happened
from assessment.ui.frame.registry import PAGES
from assessment.web.application import parts

# Absolute: beside the script that reruns there must be no folder `pages`, whose scripts anybody could open.
SCRIPT = Path(__file__).resolve().parent / "assessment" / "ui" / "main.py"

app = st.App(
    SCRIPT,
    on_script_error=say_what_happened,
    **parts({f"/{page.url_path}": page.action for page in PAGES}, st.get_option),
)
