"""Drives that are full, read-only, or somewhere else in the network."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mriclassifier.cases import connections
from mriclassifier.cases.records import CaseQuery, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import new_case
from tests.helpers.shared import REPOSITORY

MOUNT = 'mount -t tmpfs -o size=1400k tmpfs "$0"'


def may_mount(folder: Path) -> bool:
    if shutil.which("unshare") is None or sys.platform != "linux":
        return False
    words = ["unshare", "-rm", "sh", "-c", MOUNT, str(folder)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def test_a_disk_that_fills_up_or_is_read_only_loses_nothing_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    if not may_mount(tmp_path):
        pytest.skip("a small disk of its own cannot be mounted here")
    finished = subprocess.run(
        [
            *("unshare", "-rm", "sh", "-c"),
            f'{MOUNT} && exec "$1" -m tests.helpers.full_history "$0"',
            *(str(tmp_path), sys.executable),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=REPOSITORY,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    report = json.loads(finished.stdout)
    assert report["faults"] == []
    assert report["before"] > 3
    assert "is full; nothing was changed. Make room and try again." in report["full"]
    assert "is full" in report["backup"]
    assert report["left"] == []
    assert "read-only" in report["read_only"]


def test_a_drive_that_cannot_share_memory_works_and_is_told(
    open_store: Callable[..., CaseStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_on_a_network_drive(path: Path, *, busy: float = 10.0) -> sqlite3.Connection:
        uri = f"{path.absolute().as_uri()}?mode=rw&vfs=unix-dotfile"
        return sqlite3.connect(
            uri, uri=True, timeout=busy, isolation_level=None, check_same_thread=False
        )

    if sys.platform == "win32":
        pytest.skip("SQLite has no such file layer there")
    monkeypatch.setattr(connections, "connect", as_on_a_network_drive)
    store = open_store()
    assert [notice.code for notice in store.notices] == ["cases_no_log"]
    assert "use it from one computer at a time" in store.notices[0].sentence
    (case_id,) = store.record([new_case(1)])
    store.sign(case_id, verdict=Verdict.AGREE, reader="R")
    assert store.verify_audit().ok
    store.close()
    again = open_store()
    assert again.search(CaseQuery()).tolist() == [case_id]
    assert again.delete([case_id]) == 1
