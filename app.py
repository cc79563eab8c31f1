"""The application. `python -m assessment serve`, `uvicorn app:app` and `streamlit run app.py` all serve it."""

from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parent

app = st.App(ROOT / "assessment" / "ui" / "main.py")
