"""The tables. `migrations/` makes them; a test proves that both say the same.

Every constraint has a name by the convention below, without which SQLite could not alter one later.
Codes, links and sessions that open something are kept as keyed hashes only (see `codes.py`).
"""

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, MetaData, String, Table, Text

from assessment.storage.columns import Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Numbers of deleted rows are never given out again: a signed cookie that names a deleted response must not open
# somebody else's.
NEVER_REUSED: dict[str, Any] = {"sqlite_autoincrement": True}

# The rows live inside the primary key's tree: one page is written for a save instead of two.
KEY_IS_THE_TABLE: dict[str, Any] = {"sqlite_with_rowid": False}

snapshots = Table(
    "framework_snapshot",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("body", Text, nullable=False),
)

rounds = Table(
    "round",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("framework_id", String(60), nullable=False),
    Column("framework_version", String(12), nullable=False),
    Column("area_set", String(60), nullable=False),
    Column("state", String(12), nullable=False),
    Column("opens", Date, nullable=False),
    Column("closes", Date, nullable=False),
    Column("demonstration", Boolean, nullable=False),
    Column("run_by_board", Boolean, nullable=False),
    Column("framework_digest", ForeignKey(snapshots.c.digest), nullable=True),
    Column("created_at", Instant, nullable=False),
    Column("opened_at", Instant),
    Column("closed_at", Instant),
    Column("released_at", Instant),
    CheckConstraint("state IN ('draft', 'open', 'closed', 'released')", name="state"),
    CheckConstraint("state = 'draft' OR framework_digest IS NOT NULL", name="snapshot_from_opening"),
)

round_areas = Table(
    "round_area",
    metadata,
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True),
    Column("area", String(40), primary_key=True),
    Column("agrees_to_be_named", Boolean, nullable=False),
    **KEY_IS_THE_TABLE,
)

invitations = Table(
    "invitation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), nullable=False),
    Column("area", String(40), nullable=False),
    Column("perspective", String(60), nullable=False),
    Column("label", String(80), nullable=False),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Index(None, "round", "area", "perspective"),
    **NEVER_REUSED,
)

responses = Table(
    "response",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("invitation", ForeignKey(invitations.c.id, ondelete="CASCADE"), nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("audience", String(20)),
    Column("told_invited", Integer),
    Column("sent_at", Instant),
    Column("changed_at", Instant),
    CheckConstraint("audience IN ('national', 'board', 'board_with_role')", name="audience"),
    CheckConstraint("sent_at IS NULL OR audience IS NOT NULL", name="sent_with_a_choice"),
    **NEVER_REUSED,
)

answers = Table(
    "answer",
    metadata,
    Column("response", ForeignKey(responses.c.id, ondelete="CASCADE"), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("item", String(60), primary_key=True),
    Column("value", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("editor", String(80), nullable=False),
    Column("saved_at", Instant, nullable=False),
    **KEY_IS_THE_TABLE,
)

tallies = Table(
    "tally",
    metadata,
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True),
    Column("area", String(40), primary_key=True),
    Column("perspective", String(60), primary_key=True),
    Column("audience", String(20), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("item", String(60), primary_key=True),
    Column("value", String(60), primary_key=True),
    Column("people", Integer, nullable=False),
    **KEY_IS_THE_TABLE,
)

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("role", String(20), nullable=False),
    Column("name", String(80), nullable=False),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("role IN ('officer', 'facilitator', 'administrator')", name="role"),
    **NEVER_REUSED,
)

staff_areas = Table(
    "staff_area",
    metadata,
    Column("staff", ForeignKey(staff.c.id, ondelete="CASCADE"), primary_key=True),
    Column("area_set", String(60), primary_key=True),
    Column("area", String(40), primary_key=True),
    **KEY_IS_THE_TABLE,
)

sign_in_links = Table(
    "sign_in_link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("staff", ForeignKey(staff.c.id, ondelete="CASCADE"), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    **KEY_IS_THE_TABLE,
)

staff_sessions = Table(
    "staff_session",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("staff", ForeignKey(staff.c.id, ondelete="CASCADE"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("ended_at", Instant),
    **KEY_IS_THE_TABLE,
)
