"""Stores that are closed when a test is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore

OpenStore = Callable[..., CaseStore]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the history of the test lies; not there yet."""
    return tmp_path / "data" / "cases"


@pytest.fixture
def open_store(folder: Path) -> Iterator[OpenStore]:
    """``open_store(rules=KeepRules(…))``: opens the history, again and again if wanted."""
    opened: list[CaseStore] = []

    def open_one(rules: KeepRules | None = None, *, at: Path | None = None) -> CaseStore:
        keep = rules or KeepRules()
        opened.append(CaseStore.open(at or folder, rules=lambda: keep, account="tester"))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> CaseStore:
    """An empty history."""
    return open_store()
