"""The panel: what it shows in each state, how often it counts, who can read it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server import words
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.gui.server.state import Phase, ServerState
from mriclassifier.gui.server.window import ServerWindow
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.gui.server.conftest import WAIT, browser, nameless, off, running


@pytest.fixture
def panel(desk: ServerDesk) -> ServerWindow:
    desk.show_panel()
    return desk.panel()


def test_off_running_and_off_again(qtbot: QtBot, panel: ServerWindow, desk: ServerDesk) -> None:
    page = panel.status
    assert page.head.title.text() == "The web server is off"
    assert page.head.switch.text().replace("&", "") == "Start Web Server"
    assert not page.ways.isVisible()
    assert not page.visits.isVisible()
    page.head.switch.click()
    running(qtbot, desk.control)
    assert page.head.title.text() == "Running, for this computer only"
    assert page.ways.address.text() == desk.control.state.address
    assert not page.ways.qr.isVisible(), "no camera can open 127.0.0.1"
    assert not page.ways.code.isVisible()
    assert page.visits.empty.isVisible()
    assert page.head.switch.text().replace("&", "") == "Stop Web Server"
    page.head.switch.click()
    off(qtbot, desk.control)
    assert page.head.title.text() == "The web server is off"


def test_it_counts_once_a_second_while_it_is_seen(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    with browser() as client:
        client.get(desk.control.state.url)
        client.get(f"{desk.control.state.address}/api/v1/model")
    with browser() as client:
        client.get(f"{desk.control.state.address}/api/v1/model")
    counts, table = panel.status.counts.values, panel.status.visits.table
    qtbot.waitUntil(lambda: counts["refused"].text() == "1", timeout=WAIT)
    assert int(counts["clients"].text()) >= 1
    assert int(counts["requests"].text()) >= 3
    rows = table.texts.rows
    assert {row[-1] for row in rows} == {"yes", "refused"}
    assert all(row[0] == "127.0.0.1" for row in rows)
    assert not panel.status.visits.empty.isVisible()
    assert panel.clock.isActive()
    panel.close()
    assert not panel.clock.isActive()


def test_what_others_need_is_shown_while_it_is_shared(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk, settings: Settings
) -> None:
    settings.set("server.share", True)
    settings.set("server.names", "mri.example")
    desk.control.start()
    running(qtbot, desk.control, shared=True)
    ways, state = panel.status.ways, desk.control.state
    assert ways.qr.isVisible()
    assert ways.qr.text == state.url
    assert ways.code.text() == state.pairing
    assert "https://mri.example:" in ways.others.text()
    assert state.status is not None
    assert state.status.certificate is not None
    shown = ways.fingerprint.text().replace("\n", ":")
    assert shown == state.status.certificate.fingerprint
    assert "browser warns" in ways.validity.text()
    before = ways.code.text()
    ways.new_code.click()
    qtbot.waitUntil(lambda: ways.code.text() != before, timeout=WAIT)
    assert ways.qr.text == desk.control.state.url
    assert panel.status.unshare.isVisible()
    panel.status.unshare.click()
    running(qtbot, desk.control)
    assert not ways.qr.isVisible()
    assert ways.qr.text == ""


def test_trouble_with_the_audit_log_is_told(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk, settings: Settings
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    assert not panel.status.audit.isVisible()
    server = desk.control._holder.server
    assert server is not None
    server._monitor.audit_lost(3)
    panel.refresh()
    assert panel.status.audit.isVisible()
    assert "3" in panel.status.audit.text
    settings.set("cases.keep", False)
    panel.refresh()
    assert "No case history is kept" in panel.status.audit.text


def test_every_phase_has_words_and_a_drawing_of_its_own() -> None:
    titles = {words.title(phase) for phase in Phase}
    assert len(titles) == len(Phase)
    for phase in Phase:
        assert words.icon(phase)
        if phase is not Phase.FAILED:
            assert words.meaning(ServerState(phase=phase))
    assert words.icon(Phase.LOCAL) != words.icon(Phase.SHARED), "not by colour alone"


def test_every_control_has_a_name_and_its_place_in_the_order(
    qtbot: QtBot, window: MainWindow, panel: ServerWindow, desk: ServerDesk
) -> None:
    assert nameless(panel) == []
    assert nameless(window.banner) == []
    dialog = desk.ask_to_share()
    assert dialog is not None
    qtbot.waitUntil(dialog.pages.isEnabled, timeout=WAIT)
    assert nameless(dialog) == []
    for made in (panel.users.ask_new(), panel.tokens.ask_new()):
        assert nameless(made) == []
        made.close()
    dialog.close()
    head = panel.status.head
    head.switch.setFocus()
    seen = []
    for _ in range(12):
        panel.focusNextChild()
        seen.append(panel.focusWidget())
    assert panel.status.share in seen


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_cut_off_where_letters_are_large(
    qtbot: QtBot, app: QApplication, open_window: object, desk: ServerDesk, factor: float
) -> None:
    before = app.font()
    app.setFont(scaled_font(before, factor))
    try:
        desk.show_panel()
        panel = desk.panel()
        state = replace(
            ServerState(phase=Phase.SHARED, address="https://192.168.100.200:8443"),
            url="https://192.168.100.200:8443/?token=" + "x" * 43,
            addresses=("https://radiology-7.hospital.example:8443",),
            pairing="4821-7390",
            left=120,
        )
        panel.status.show_state(state, why_not="", why_not_share="", audit="x" * 20)
        panel.resize(760, 720)
        QApplication.processEvents()
        parts = [*panel.findChildren(QLabel), *panel.findChildren(QPushButton)]
        cut = [
            part.text()
            for part in parts
            if part.isVisible()
            and part.text()
            and (
                part.height()
                < (part.heightForWidth(part.width()) if part.hasHeightForWidth() else 0)
                or (isinstance(part, QPushButton) and part.width() < part.sizeHint().width())
            )
        ]
        assert cut == []
        viewport = panel.tabs.currentWidget()
        assert panel.status.width() <= viewport.width(), "nothing lies beyond the edge"
    finally:
        app.setFont(before)


def test_a_host_that_is_gone_is_told_while_it_runs(
    qtbot: QtBot, window: MainWindow, panel: ServerWindow, desk: ServerDesk
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    server = desk.control._holder.server
    assert server is not None
    server._failure = runner.MriClassifierError("The network of {host} is gone.", host="10.0.0.7")
    desk.control.look()
    assert "The network of 10.0.0.7 is gone." in window.banner.text
    assert "The network of 10.0.0.7 is gone." in panel.status.head.meaning.text()
    server._failure = None
    desk.control.look()
    assert "gone" not in window.banner.text
    assert window.banner.isVisible()


def test_escape_closes_and_the_server_goes_on(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.control.state.is_running
