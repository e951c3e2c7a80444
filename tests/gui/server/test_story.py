"""The whole of it with the real thing: on, a picture, shared, taken back, off, the end; and its audit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server.audit_writer import AuditWriter
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.gui.conftest import DARK, Write
from tests.gui.server.conftest import WAIT, browser, held, off, running


def actions_in(desk: ServerDesk) -> set[str]:
    entries = desk._services.cases.read(lambda store: store.audit_entries()).result(10)
    return {entry.action for entry in entries}


def test_a_day_of_the_server(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk, settings: Settings, write: Write
) -> None:
    qtbot.waitUntil(lambda: desk._services.cases.is_open, timeout=WAIT)
    picture: Path = write("drawn.png", DARK)
    window.actions_.server.start.trigger()
    running(qtbot, desk.control)
    first = desk.control.state
    with browser() as client:
        page = client.get(first.url)
        assert page.status_code == 200
        assert "MRI Classifier" in page.text
        csrf = client.get(f"{first.address}/api/v1/session").json()["csrf"]
        answer = client.post(
            f"{first.address}/predict/",
            files={"file": ("drawn.png", picture.read_bytes(), "image/png")},
            headers={"X-CSRF-Token": csrf, "Origin": first.address},
        )
        assert answer.status_code == 200
        assert answer.json()["label"] == "Glioma"
    desk.show_panel()
    status = desk.control.state.status
    assert status is not None
    assert status.requests >= 3
    assert desk.panel().status.counts.values["requests"].text() == str(status.requests)

    desk.control.apply(replace(runner.options_from(settings), shared=True))
    running(qtbot, desk.control, shared=True)
    with browser() as client:
        shared = desk.control.state
        assert shared.address.startswith("https://")
        client.post(
            f"{shared.address}/login",
            data={"code": shared.pairing},
            headers={"Origin": shared.address},
        )
        assert client.get(f"{shared.address}/api/v1/session").json()["name"]
    window.banner.back.click()
    running(qtbot, desk.control)
    assert desk.control.state.address == first.address
    assert settings.get("server.share") is False
    window.actions_.server.stop.trigger()
    off(qtbot, desk.control)
    wanted = {"server.start", "server.login", "server.stop"}
    qtbot.waitUntil(lambda: wanted <= actions_in(desk), timeout=WAIT)
    before = held()[0]
    window.close()
    assert not window.isVisible()
    assert held()[0] < before


def test_where_no_history_is_kept_nothing_is_written_and_nothing_fails(
    desk: ServerDesk, settings: Settings
) -> None:
    settings.set("cases.keep", False)
    AuditWriter(desk._services.cases)([])
