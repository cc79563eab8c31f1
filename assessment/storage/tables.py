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
    Column("keep_until", Date),
    Column("sealed_at", Instant),
    CheckConstraint("state IN ('draft', 'open', 'closed', 'released')", name="state"),
    CheckConstraint("state = 'draft' OR framework_digest IS NOT NULL", name="snapshot_from_opening"),
)

round_areas = Table(
    "round_area",
    metadata,
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True),
    Column("area", String(40), primary_key=True),
    Column("agrees_to_be_named", Boolean, nullable=False),
    Column("withdrawn_at", Instant),  # the area's result is shown to nobody any more
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
    Column("issue", Integer, nullable=False, server_default="1"),  # grows when a lost code is replaced
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
    Column("set_aside", String(20)),  # the choice that stood until the round closed with fewer people than were told
    Column("assisted", String(12)),  # paper, phone or group
    Column("assisted_by", String(80)),
    Column("checked_at", Instant),  # when the helper had a second look at what was keyed
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
    Column("left_at", Instant),
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

staff_accounts = Table(
    "staff_account",
    metadata,
    Column("issuer", String(200), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("staff", ForeignKey(staff.c.id, ondelete="CASCADE"), nullable=False),
    Column("created_at", Instant, nullable=False),
    **KEY_IS_THE_TABLE,
)

# What everybody but the national team may ever get of a round, as it was on the day of its release.
releases = Table(
    "release",
    metadata,
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

# Each decision is about one revision of a text: a text that changed waits for a decision again.
moderations = Table(
    "moderation",
    metadata,
    Column("response", ForeignKey(responses.c.id, ondelete="CASCADE"), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("item", String(60), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("decision", String(12), nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("decision IN ('release', 'ask', 'hold')", name="decision"),
    **KEY_IS_THE_TABLE,
)

# Comments as they were released. `response` lets its person take one back; sealing empties it.
released_comments = Table(
    "released_comment",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), nullable=False),
    Column("area", String(40), nullable=False),
    Column("perspective", String(60), nullable=False),
    Column("audience", String(20), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("item", String(60), nullable=False),
    Column("body", Text, nullable=False),
    Column("response", Integer),
    Column("reply", Text, nullable=False, server_default=""),
    Index(None, "round", "area"),
    **KEY_IS_THE_TABLE,
)

# Responses of a sealed round, under random ids: nothing leads from them to an invitation.
sealed_responses = Table(
    "sealed_response",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("round", ForeignKey(rounds.c.id, ondelete="CASCADE"), nullable=False),
    Column("area", String(40), nullable=False),
    Column("perspective", String(60), nullable=False),
    Column("audience", String(20), nullable=False),
    Column("assisted", String(12)),
    **KEY_IS_THE_TABLE,
)

sealed_answers = Table(
    "sealed_answer",
    metadata,
    Column("response", ForeignKey(sealed_responses.c.id, ondelete="CASCADE"), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("item", String(60), primary_key=True),
    Column("value", Text, nullable=False),
    **KEY_IS_THE_TABLE,
)

# How often something was tried, by keyed hash of who or what, in periods counted from 1970.
attempts = Table(
    "attempt",
    metadata,
    Column("bucket", String(64), primary_key=True),
    Column("period", Integer, primary_key=True),
    Column("tries", Integer, nullable=False),
    **KEY_IS_THE_TABLE,
)

# Who of the staff did what and when; never an answer. Each row's digest covers the row before it.
audits = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("who", String(80), nullable=False),
    Column("role", String(20), nullable=False),
    Column("did", String(40), nullable=False),
    Column("round", String(60), nullable=False),
    Column("area", String(40), nullable=False),
    Column("detail", String(300), nullable=False),
    Column("digest", String(64), nullable=False),
    **NEVER_REUSED,
)
