"""How the tables came to be as they are: Alembic's steps, one module each in ``versions``.

They are found beside this file, so an installed or frozen program has them too. No ini file is used.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

REVISIONS = ("0001",)  # oldest first; the last one is what this program writes
HEAD = REVISIONS[-1]


def upgrade(connection: Connection) -> None:
    """Bring the tables to :data:`HEAD`, within the transaction that ``connection`` is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
