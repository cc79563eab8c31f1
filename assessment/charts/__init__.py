"""Charts of results and of published figures, each with its sentence, table and source. No Streamlit, no storage."""
