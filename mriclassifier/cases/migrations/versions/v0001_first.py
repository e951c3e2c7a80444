"""The first tables.

Numbers of cases, assessments and sign-offs are never given twice (``AUTOINCREMENT``, identity columns): the
audit log names cases that are gone by a code made from their number.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from mriclassifier.cases.migrations import on_postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TRIGGERS = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER signoffs_no_update BEFORE UPDATE ON signoffs "
    "BEGIN SELECT RAISE(ABORT, 'sign-offs are never overwritten'); END",
)


def _on_server() -> bool:
    return op.get_context().dialect.name == "postgresql"


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    # Compared by code points everywhere, whatever language the server sorts by
    collation = "C" if _on_server() else None
    return sa.Column(name, sa.Text(collation=collation), nullable=nullable)


def _integer(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _reference(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """A number of another row."""
    kind = sa.BigInteger() if _on_server() else sa.Integer()
    return sa.Column(name, kind, nullable=nullable)


def _number(table: str) -> tuple[sa.Column[int], sa.PrimaryKeyConstraint]:
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    if _on_server():
        return sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False), key
    return _integer("id"), key


def _case(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return _reference("case_id"), sa.ForeignKeyConstraint(
        ["case_id"], ["cases.id"], name=f"fk_{table}_case_id_cases", ondelete="CASCADE"
    )


def upgrade() -> None:
    """Make the tables, indexes and triggers."""
    op.create_table(
        "audit",
        sa.Column(
            "number",
            sa.BigInteger() if _on_server() else sa.Integer(),
            autoincrement=False,
            nullable=False,
        ),
        *(_text(n) for n in ("at", "account", "action", "subject", "details")),
        *(_text(n) for n in ("previous", "digest")),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    _cases()
    _answers()
    op.create_table(
        "signoffs",
        *_number("signoffs"),
        *_case("signoffs"),
        _reference("assessment_id", nullable=True),
        *(_text(n) for n in ("at", "verdict", "label", "note", "reader")),
        _reference("undoes", nullable=True),
        _reference("redoes", nullable=True),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signoffs_case_id", "signoffs", ["case_id"])
    who = ("patient_name", "patient_id", "birth_date", "sex")
    study = ("study_date", "study_description", "series_description")
    _beside("identities", *(_text(name) for name in (*who, *study)))
    _beside("locations", _text("path"), _text("member", nullable=True))
    _beside("pictures", _integer("frame"), sa.Column("png", sa.LargeBinary(), nullable=False))
    for statement in on_postgresql.statements() if _on_server() else _TRIGGERS:
        op.get_bind().exec_driver_sql(statement)


def _cases() -> None:
    op.create_table(
        "cases",
        *_number("cases"),
        *(_text(n) for n in ("code", "study_key", "patient", "kind", "modality", "origin")),
        *(_text(n) for n in ("recorded_at", "updated_at")),
        _integer("frame_count"),
        _reference("assessment_id", nullable=True),
        _integer("scored"),
        _integer("key_frame"),
        _text("label"),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("uncertainty", sa.Float(), nullable=False),
        *(_text(n) for n in ("outcome", "notices", "model_name", "model_version", "state")),
        *(_text(n) for n in ("reader_label", "reader", "note")),
        _text("signed_at", nullable=True),
        sa.UniqueConstraint("code", name="uq_cases_code"),
        sa.UniqueConstraint("study_key", name="uq_cases_study_key"),
        sqlite_autoincrement=True,
    )
    for name in ("label", "outcome", "patient", "recorded_at", "state", "uncertainty"):
        op.create_index(f"ix_cases_{name}", "cases", [name])


def _answers() -> None:
    op.create_table(
        "assessments",
        *_number("assessments"),
        *_case("assessments"),
        *(_text(n) for n in ("at", "model_name", "model_version", "model_sha256", "engine")),
        _integer("preprocess_version"),
        _text("program_version"),
        _integer("key_frame"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_assessments_case_id", "assessments", ["case_id"])
    op.create_table(
        "predictions",
        *_number("predictions"),
        _reference("assessment_id"),
        _integer("frame"),
        *(_text(n) for n in ("label", "probabilities", "prediction_set", "outcome")),
        sa.Column("in_distribution", sa.Boolean(), nullable=False),
        sa.Column("ood_score", sa.Float(), nullable=True),
        _text("notices"),
        _text("image_sha256"),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessments.id"],
            name="fk_predictions_assessment_id_assessments",
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_predictions_assessment_frame", "predictions", ["assessment_id", "frame"], unique=True
    )
    op.create_index("ix_predictions_assessment_id", "predictions", ["assessment_id"])
    op.create_index("ix_predictions_image_sha256", "predictions", ["image_sha256"])


def _beside(table: str, *columns: sa.Column[Any]) -> None:
    """A table of at most one row a case."""
    number, owner = _case(table)
    op.create_table(
        table, number, owner, *columns, sa.PrimaryKeyConstraint("case_id", name=f"pk_{table}")
    )
