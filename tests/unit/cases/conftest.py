"""Stores that are closed when a test is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from tests.helpers.database_server import Cluster, running_cluster

OpenStore = Callable[..., CaseStore]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the history of the test lies; not there yet."""
    return tmp_path / "data" / "cases"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL of the tests' own; skipped where it is not installed."""
    with running_cluster() as server:
        yield server


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """Address of the history's database; empty, as everywhere, for SQLite: see :data:`BOTH`."""
    if getattr(request, "param", "folder") == "folder":
        return ""
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.url(cluster.emptied())


@pytest.fixture
def open_store(folder: Path, database: str) -> Iterator[OpenStore]:
    """``open_store(rules=KeepRules(…))``: opens the history, again and again if wanted."""
    opened: list[CaseStore] = []

    def open_one(rules: KeepRules | None = None, *, at: Path | None = None) -> CaseStore:
        keep = rules or KeepRules()
        made = CaseStore.open(at or folder, rules=lambda: keep, account="tester", database=database)
        opened.append(made)
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> CaseStore:
    """An empty history."""
    return open_store()
