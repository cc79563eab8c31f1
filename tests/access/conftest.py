"""Every storage test runs on SQLite and on PostgreSQL."""

from tests.storage.databases import (
    database,
    empty_database,
    postgres_server,
    storage,
    upgraded_database,
    upgraded_file,
)

__all__ = ["database", "empty_database", "postgres_server", "storage", "upgraded_database", "upgraded_file"]
