"""Which code opens a response: what a carer's session is held against."""

from sqlalchemy import Connection, bindparam, select

from assessment.storage.tables import invitations, responses

_CODE = (
    select(invitations.c.code_hash)
    .join(responses, responses.c.invitation == invitations.c.id)
    .where(responses.c.id == bindparam("wanted"))
)


def code_hash_of(connection: Connection, response_id: int) -> str | None:
    """The keyed hash of the code that opens this response; None if there is no such response."""
    return connection.execute(_CODE, {"wanted": response_id}).scalar_one_or_none()
