"""Two web servers, as on two computers, with one case history in a database: one audit log of both."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from tests.helpers.bundles import write_bundle
from tests.helpers.database_server import running_cluster
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY


@contextmanager
def server_on(home: Path, url: str) -> Iterator[str]:
    """``mriclassifier serve`` with a home of its own; gives its address, and ends as by Ctrl-C."""
    write_bundle(home / "data" / "models" / "tiny")
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text(
        f'[model]\nname = "tiny"\n[cases]\ndatabase = "{url}"\n'
    )
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "mriclassifier", "serve", "--port", "0"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "MRICLASSIFIER_HOME": str(home)},
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address.startswith("http://"), process.stderr and process.stderr.read()
            yield address
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=30)
            assert "Traceback" not in told
            assert "could not be written" not in told
        finally:
            process.kill()


def classify(address: str) -> None:
    """Log in, and have a picture classified."""
    base = address.partition("/?")[0]
    with httpx.Client(follow_redirects=True) as browser:
        assert browser.get(address).status_code == 200
        csrf = browser.get(f"{base}/api/v1/session").json()["csrf"]
        answer = browser.post(
            f"{base}/predict/",
            files={"file": encoded(drawn_head())},
            headers={"X-CSRF-Token": csrf},
        )
        assert answer.status_code == 200


@pytest.mark.skipif(os.name == "nt", reason="ends a server by a signal")
def test_two_servers_write_one_whole_audit_log(tmp_path: Path) -> None:
    with running_cluster() as cluster:
        url = cluster.url(cluster.new_database())
        one, two = tmp_path / "one", tmp_path / "two"
        with ExitStack() as stack:
            first = stack.enter_context(server_on(one, url))
            (key,) = (one / "data" / "cases").glob("*/pseudonym.key")
            there = two / "data" / "cases" / key.parent.name
            there.mkdir(parents=True)
            (there / key.name).write_bytes(key.read_bytes())
            second = stack.enter_context(server_on(two, url))
            for address in (first, second, first, second):
                classify(address)
            cluster.stop()  # while both serve: all their connections end
            classify(first)
            cluster.start()
            classify(second)
        store = CaseStore.open(
            one / "data" / "cases", rules=KeepRules, account="admin", database=url
        )
        try:
            rows = store.audit_entries()
            assert store.verify_audit().ok
        finally:
            store.close()
    actions = [row.action for row in rows]
    assert actions.count("history.start") == actions.count("history.join") == 1
    asked = [row for row in rows if "predict" in str(row.details)]
    assert sum(int(row.details.get("times", 1)) for row in asked) == 6
