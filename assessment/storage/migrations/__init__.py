"""The database's versions, run by Alembic from `upgrading`."""
