"""The window on a case history in a database server, also while that is away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import CaseQuery, KeepRules
from mriclassifier.cases.store import CaseStore
from mriclassifier.gui.cases.questions import DeleteQuestion
from mriclassifier.settings import Settings
from tests.gui.conftest import BRIGHT, DARK, OpenWindow
from tests.helpers.cases_hands import choose, codes, history, lists, question
from tests.helpers.database_server import Cluster, running_cluster

Write = Callable[..., Path]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with running_cluster() as server:
        yield server


@pytest.fixture
def url(cluster: Cluster, settings: Settings) -> str:
    address = cluster.url(cluster.emptied())
    settings.set("cases.database", address)
    return address


def test_cases_are_recorded_signed_and_deleted_as_ever(
    qtbot: QtBot, open_window: OpenWindow, write: Write, url: str, settings: Settings
) -> None:
    window = open_window(write("a.png", DARK))
    qtbot.waitUntil(lambda: window.panel.sign.agree.isEnabled(), timeout=20_000)
    window.panel.sign.agree.click()
    cases = history(qtbot, window)
    lists(qtbot, cases, "C-000001")
    store = CaseStore.open(paths.cases_dir(), rules=KeepRules, account="other", database=url)
    qtbot.waitUntil(lambda: store.statistics().agreed == 1, timeout=10_000)
    assert store.verify_audit().ok
    store.close()
    assert not (paths.cases_dir() / "cases.sqlite3").exists()
    choose(qtbot, cases, "C-000001")
    cases.detail.delete.click()
    dialog = question(cases)
    assert isinstance(dialog, DeleteQuestion)
    assert (
        "Backups that its server has made hold them"
        in dialog.findChildren(type(cases.found))[1].text()
    )
    dialog.accept()
    qtbot.waitUntil(lambda: codes(cases) == [], timeout=10_000)
    # Without an address, the history of this computer is used at once; the open image goes into it, too
    settings.set("cases.database", "")
    qtbot.waitUntil(lambda: codes(cases) == ["C-000001"], timeout=20_000)
    assert (paths.cases_dir() / "cases.sqlite3").exists()


def test_what_is_classified_while_the_server_is_away_is_recorded_once_it_is_back(
    qtbot: QtBot,
    open_window: OpenWindow,
    write: Write,
    url: str,
    cluster: Cluster,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("mriclassifier.gui.cases.desk._AGAIN", 300)
    monkeypatch.setattr("mriclassifier.gui.cases.recorder._RETRY", 300)
    cluster.stop()
    try:
        window = open_window(write("a.png", DARK))
        told: list[object] = []
        window.day.desk.failed.connect(told.append)
        qtbot.waitUntil(lambda: "does not answer" in window.pane.messages.text, timeout=20_000)
        qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=20_000)
        assert window.workflow.current is not None
        window.workflow.close(window.workflow.current.image_id)  # before it could be recorded
        qtbot.wait(700)
        assert len(told) <= 1, "said once, however often it is tried"
    finally:
        cluster.start()
    desk = window.day.desk
    qtbot.waitUntil(lambda: desk.is_open, timeout=20_000)

    def found() -> int:
        return len(desk.read(lambda store: store.search(CaseQuery())).result(10))

    qtbot.waitUntil(lambda: found() == 1, timeout=10_000)
    cluster.stop()  # in the middle of the day
    try:
        window.opener.open_paths([write("b.png", BRIGHT)])
        qtbot.waitUntil(
            lambda: "does not answer" in window.panel.sign.answer.text(), timeout=20_000
        )
    finally:
        cluster.start()
    qtbot.waitUntil(lambda: window.panel.sign.agree.isEnabled(), timeout=20_000)
    assert found() == 2
