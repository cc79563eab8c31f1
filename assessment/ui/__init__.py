"""The only package with Streamlit. Beside `main.py` only sub-packages, since this folder leads sys.path."""
