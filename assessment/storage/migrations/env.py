"""What Alembic runs: the migrations, in the transaction that `upgrading` has opened."""

from alembic import context

from assessment.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
    transactional_ddl=True,  # our connection has begun a transaction, on SQLite too
)
context.run_migrations()
