"""The tables of the case history.

What can tell who somebody is stands in tables of its own (``identities``, ``locations``, ``pictures``), which
are empty unless the settings fill them. Everything else holds pseudonyms and numbers.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA_VERSION = 1  # goes up with every migration

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

# Times are ISO 8601 texts in UTC with microseconds, which sort as they are.

cases = Table(
    "cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    # Keyed hash of the series' UID, or of the pixels where there is none: the same thing is one case
    Column("study_key", Text, nullable=False, unique=True),
    Column("patient", Text, nullable=False, default="", index=True),
    Column("kind", Text, nullable=False),
    Column("modality", Text, nullable=False, default=""),
    Column("origin", Text, nullable=False),
    Column("recorded_at", Text, nullable=False, index=True),
    Column("updated_at", Text, nullable=False),
    Column("frame_count", Integer, nullable=False),
    # Of the last assessment and of the sign-off that holds, kept here so that lists are fast
    Column("assessment_id", Integer),
    Column("scored", Integer, nullable=False, default=0),
    Column("key_frame", Integer, nullable=False, default=0),
    Column("label", Text, nullable=False, default="", index=True),
    Column("probability", Float, nullable=False, default=0.0),
    Column("uncertainty", Float, nullable=False, default=0.0, index=True),
    Column("outcome", Text, nullable=False, default="", index=True),
    Column("notices", Text, nullable=False, default="[]"),  # JSON list of codes
    Column("model_name", Text, nullable=False, default=""),
    Column("model_version", Text, nullable=False, default=""),
    Column("state", Text, nullable=False, default="open", index=True),
    Column("reader_label", Text, nullable=False, default=""),
    Column("reader", Text, nullable=False, default=""),
    Column("note", Text, nullable=False, default=""),
    Column("signed_at", Text),
)

assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("model_name", Text, nullable=False),
    Column("model_version", Text, nullable=False),
    Column("model_sha256", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("preprocess_version", Integer, nullable=False),
    Column("program_version", Text, nullable=False),
    Column("key_frame", Integer, nullable=False),
)

predictions = Table(
    "predictions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "assessment_id",
        ForeignKey("assessments.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("frame", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("probabilities", Text, nullable=False),  # JSON object
    Column("prediction_set", Text, nullable=False),  # JSON list
    Column("outcome", Text, nullable=False),
    Column("in_distribution", Boolean, nullable=False),
    Column("ood_score", Float),
    Column("notices", Text, nullable=False),  # JSON list
    Column("image_sha256", Text, nullable=False, index=True),
    Index("ix_predictions_assessment_frame", "assessment_id", "frame", unique=True),
)

signoffs = Table(
    "signoffs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("assessment_id", Integer),
    Column("at", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("undoes", Integer),
    Column("redoes", Integer),
)

identities = Table(
    "identities",
    metadata,
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("patient_name", Text, nullable=False, default=""),
    Column("patient_id", Text, nullable=False, default=""),
    Column("birth_date", Text, nullable=False, default=""),
    Column("sex", Text, nullable=False, default=""),
    Column("study_date", Text, nullable=False, default=""),
    Column("study_description", Text, nullable=False, default=""),
    Column("series_description", Text, nullable=False, default=""),
)

locations = Table(
    "locations",
    metadata,
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("path", Text, nullable=False),
    Column("member", Text),
)

pictures = Table(
    "pictures",
    metadata,
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("frame", Integer, nullable=False),
    Column("png", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON object, keys sorted
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

# Rows of the audit log are never changed or taken out; sign-offs are only added, and leave with their case.
TRIGGERS = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER signoffs_no_update BEFORE UPDATE ON signoffs "
    "BEGIN SELECT RAISE(ABORT, 'sign-offs are never overwritten'); END",
)
