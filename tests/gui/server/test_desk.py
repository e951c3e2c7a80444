"""The server in the main window: menu, banner, footer, tray, the question at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.gui.server.rules import ServerRules
from mriclassifier.gui.server.tray import ServerTray
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow
from tests.gui.server.conftest import WAIT, off, running
from tests.helpers.fresh import found, modules_after

BEFORE = """
import os, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.settings import Settings
app = make_application()
window = make_window(app, Settings(Path("no such file.toml")))
window.show()
window.day.server.show_panel()
panel = window.day.server.panel()
panel.tabs.setCurrentWidget(panel.users)
until = time.monotonic() + 20
while "no user yet" not in panel.users.empty.text() and time.monotonic() < until:
    app.processEvents()
assert "no user yet" in panel.users.empty.text()
window.close()
window.deleteLater()
app.processEvents()
"""


def test_nothing_of_the_web_is_imported_before_it_is_switched_on() -> None:
    loaded = modules_after(BEFORE)
    assert found(loaded, ("mriclassifier.gui.server.window",)), "the panel was open"
    assert not found(loaded, ("fastapi", "starlette", "uvicorn", "mriclassifier.server.app"))


def test_menu_banner_and_footer_say_that_it_runs(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = window.actions_.server
    assert window.banner.isHidden()
    assert window.footer.server.isHidden()
    assert not actions.stop.isEnabled()
    assert not actions.open_page.isEnabled()
    actions.start.trigger()
    running(qtbot, desk.control)
    state = desk.control.state
    assert window.banner.isVisible()
    assert window.banner.text == (f"Web server is running — this computer only: {state.address}")
    assert window.footer.server.text() == "Web server: this computer"
    assert not actions.start.isEnabled()

    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    actions.open_page.trigger()
    assert opened == [QUrl(state.url)]
    actions.copy_address.trigger()
    assert QGuiApplication.clipboard().text() == state.url

    window.actions_.layout_actions.full_screen.trigger()
    assert window.banner.isVisible(), "also in full screen nobody forgets it"
    window.actions_.layout_actions.full_screen.trigger()
    window.footer.server.click()
    assert desk.panel().isVisible()
    window.banner.stop.click()
    off(qtbot, desk.control)
    assert window.banner.isHidden()
    assert window.footer.server.isHidden()


def test_of_a_shared_server_the_address_is_copied_without_a_key(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk, settings: Settings
) -> None:
    settings.set("server.share", True)
    desk.control.start()
    running(qtbot, desk.control, shared=True)
    assert "other computers can connect: https://" in window.banner.text
    window.actions_.server.copy_address.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied == desk.control.state.address
    assert "token" not in copied


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_closing_asks_while_it_runs(qtbot: QtBot, window: MainWindow, desk: ServerDesk) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    window.close()
    window.close()
    assert window.isVisible()
    (box,) = boxes(window)
    assert box.text() == "The web server is running. Closing this window stops it."
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert window.isVisible()
    assert desk.control.state.is_running
    window.close()
    (box,) = boxes(window)
    next(b for b in box.buttons() if "Quit" in b.text()).click()
    assert not window.isVisible()
    assert not desk.control.is_on


def test_a_program_that_is_ended_from_outside_asks_nothing(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    window.end()
    assert not window.isVisible()
    assert boxes(window) == []


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface")
@pytest.mark.parametrize("available", [True, False])
def test_the_sign_beside_the_clock(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk, available: bool
) -> None:
    shown: list[bool] = []
    tray = ServerTray(
        window,
        window.actions_.server,
        show_window=lambda: shown.append(True),
        available=lambda: available,
    )
    desk.control.changed.connect(lambda: tray.show_state(desk.control.state))
    desk.control.start()
    running(qtbot, desk.control)
    if not available:
        assert tray.icon is None
        return
    assert tray.icon is not None
    assert tray.menu is not None
    assert "this computer only" in tray.icon.toolTip()
    texts = [a.text().replace("&", "") for a in tray.menu.actions() if not a.isSeparator()]
    assert texts == [
        "Show MRI Classifier",
        "Open Page in Browser",
        "Server Panel…",
        "Stop Web Server",
    ]
    tray.menu.actions()[0].trigger()
    assert shown == [True]
    tray.menu.actions()[-1].trigger()
    off(qtbot, desk.control)
    assert not tray.icon.isVisible()
    tray.close()


def test_a_failure_stands_in_the_banner_until_it_is_closed(
    qtbot: QtBot, window: MainWindow, desk: ServerDesk, settings: Settings
) -> None:
    settings.set("server.users", True)
    settings.set("server.pairing", False)
    desk.control.start()
    qtbot.waitUntil(lambda: desk.control.state.error is not None, timeout=WAIT)
    assert window.banner.isVisible()
    assert "Nobody could log in" in window.banner.text
    assert window.banner.start.isVisible()
    assert window.footer.server.isHidden()
    window.banner.dismiss.click()
    assert window.banner.isHidden()


def test_the_administrator_can_forbid_it(
    open_window: OpenWindow, settings: Settings, qtbot: QtBot
) -> None:
    policy = Policy(settings={"server": {"allowed": False}})
    window = open_window(settings=Settings(settings.path, policy))
    desk = window.day.server
    assert not window.actions_.server.start.isEnabled()
    assert not window.actions_.server.share.isEnabled()
    desk.show_panel()
    head = desk.panel().status.head
    assert not head.switch.isEnabled()
    assert "administrator" in head.switch.toolTip()
    assert desk.ask_to_share() is None


def test_the_administrator_can_keep_it_to_this_computer(settings: Settings) -> None:
    rules = ServerRules(Settings(settings.path, Policy(settings={"server": {"share": False}})))
    assert rules.why_not_start() == ""
    assert "other computers" in rules.why_not_share()
    assert ServerRules(settings).why_not_share() == ""
    settings.set("server.allowed", False)
    assert "Preferences" in ServerRules(settings).why_not_start()
