"""The command line. `assessment/__main__.py` dispatches."""
