"""Where rounds, invitations, answers and counts are kept: SQLite by default, PostgreSQL by DATABASE_URL.

Each module holds functions that take an open connection first, so that the caller decides what is one transaction.
Only `access` and `demo` may import this package: nothing here asks who is asking.
"""
