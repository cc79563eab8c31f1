"""The command line: one module a command. `assessment/__main__.py` finds them."""
