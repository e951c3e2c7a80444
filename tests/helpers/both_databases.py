"""A test that takes ``database`` (through ``open_store``) runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

BOTH = pytest.mark.parametrize("database", ["folder", "server"], indirect=True)
