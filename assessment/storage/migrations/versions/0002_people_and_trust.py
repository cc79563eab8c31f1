"""People and trust: sealing, moderation, replies, assisted returns, limits on tries, OpenID, audit."""

import sqlalchemy as sa
from alembic import op

from assessment.storage.columns import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """People and trust: sealing, moderation, replies, assisted returns, limits on tries, OpenID, audit."""
    op.add_column("round", sa.Column("keep_until", sa.Date()))
    op.add_column("round", sa.Column("sealed_at", Instant()))
    op.add_column("round_area", sa.Column("withdrawn_at", Instant()))
    op.add_column("invitation", sa.Column("issue", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("response", sa.Column("set_aside", sa.String(length=20)))
    op.add_column("response", sa.Column("assisted", sa.String(length=12)))
    op.add_column("response", sa.Column("assisted_by", sa.String(length=80)))
    op.add_column("response", sa.Column("checked_at", Instant()))
    op.add_column("staff", sa.Column("left_at", Instant()))
    op.create_table(
        "release",
        sa.Column("round", sa.String(length=60), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_release_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round", name=op.f("pk_release")),
    )
    op.create_table(
        "moderation",
        sa.Column("response", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(length=12), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("decision IN ('release', 'ask', 'hold')", name=op.f("ck_moderation_decision")),
        sa.ForeignKeyConstraint(["response"], ["response.id"], name=op.f("fk_moderation_response"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("response", "kind", "item", name=op.f("pk_moderation")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "released_comment",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("round", sa.String(length=60), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("perspective", sa.String(length=60), nullable=False),
        sa.Column("audience", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("response", sa.Integer()),
        sa.Column("reply", sa.Text(), nullable=False, server_default=""),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_released_comment_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_released_comment")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_released_comment_round_area"), "released_comment", ["round", "area"])
    op.create_table(
        "sealed_response",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("round", sa.String(length=60), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("perspective", sa.String(length=60), nullable=False),
        sa.Column("audience", sa.String(length=20), nullable=False),
        sa.Column("assisted", sa.String(length=12)),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_sealed_response_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealed_response")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sealed_answer",
        sa.Column("response", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response"], ["sealed_response.id"], name=op.f("fk_sealed_answer_response"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("response", "kind", "item", name=op.f("pk_sealed_answer")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "staff_account",
        sa.Column("issuer", sa.String(length=200), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name=op.f("fk_staff_account_staff"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_staff_account")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attempt",
        sa.Column("bucket", sa.String(length=64), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("bucket", "period", name=op.f("pk_attempt")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("did", sa.String(length=40), nullable=False),
        sa.Column("round", sa.String(length=60), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("detail", sa.String(length=300), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
