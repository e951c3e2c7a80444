"""Histories in a real server: each test that asks for ``url`` begins with an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from tests.helpers.database_server import Cluster

Computer = Callable[..., CaseStore]


@pytest.fixture
def url(cluster: Cluster) -> str:
    return cluster.url(cluster.emptied())


@pytest.fixture
def computer(tmp_path: Path, url: str) -> Iterator[Computer]:
    """``computer("one")``: the history, opened on a computer of that name."""
    opened: list[CaseStore] = []

    def open_on(name: str = "one", *, at: str = url) -> CaseStore:
        store = CaseStore.open(tmp_path / name, rules=KeepRules, account=name, database=at)
        opened.append(store)
        return store

    yield open_on
    for store in opened:
        store.close()


@pytest.fixture
def share_key(tmp_path: Path) -> Callable[[str, str], None]:
    """``share_key("one", "two")``: what an administrator does, who copies the key."""

    def share(one: str, two: str) -> None:
        (key,) = (tmp_path / one).glob("*/pseudonym.key")
        target = tmp_path / two / key.parent.name / key.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(key.read_bytes())

    return share
