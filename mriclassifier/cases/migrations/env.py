"""Run by Alembic for each command; the connection and its transaction are the caller's."""

from __future__ import annotations

from alembic import context

from mriclassifier.cases.schema import metadata

if hasattr(context, "config"):  # imported by anybody but Alembic, it does nothing
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        transactional_ddl=True,
        render_as_batch=True,
    )
    context.run_migrations()
