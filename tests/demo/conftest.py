"""The demonstration is tested on SQLite and on PostgreSQL."""

from tests.storage.databases import database, postgres_server, storage, upgraded_database, upgraded_file

__all__ = ["database", "postgres_server", "storage", "upgraded_database", "upgraded_file"]
