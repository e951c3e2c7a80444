"""Users and tokens: added, changed and removed in the panel, and what that means at the door."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mriclassifier.gui.server.access_page import AccessPage
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.gui.server.window import ServerWindow
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.gui.server.conftest import WAIT, browser, running

GOOD = "four words in row"


@pytest.fixture
def panel(desk: ServerDesk) -> ServerWindow:
    desk.show_panel()
    return desk.panel()


def shown(qtbot: QtBot, panel: ServerWindow, page: AccessPage, count: int) -> list[tuple[str, ...]]:
    """Go there, and wait for so many rows."""
    panel.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: len(page.table.texts.rows) == count, timeout=WAIT)
    return page.table.texts.rows


def log_in(desk: ServerDesk, name: str, password: str) -> bool:
    with browser() as client:
        base = desk.control.state.address
        client.post(
            f"{base}/login", data={"name": name, "password": password}, headers={"Origin": base}
        )
        return client.get(f"{base}/api/v1/session").status_code == 200


def test_a_user_from_the_first_to_the_last_day(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk, settings: Settings
) -> None:
    settings.set("server.users", True)
    page = panel.users
    shown(qtbot, panel, page, 0)
    qtbot.waitUntil(lambda: "no user yet" in page.empty.text(), timeout=WAIT)
    assert not page.password.isEnabled()
    assert not page.remove.isEnabled()

    dialog = page.ask_new()
    fields = dialog.fields
    assert fields.password.echoMode() is QLineEdit.EchoMode.Password
    fields.name.setText("Dr. Drawn")
    fields.password.setText(GOOD)
    fields.again.setText("another")
    dialog.save.click()
    assert fields.problem.isVisible()
    assert "differ" in fields.problem.text
    for field in (fields.password, fields.again):
        field.setText("short")
    dialog.save.click()
    qtbot.waitUntil(lambda: "12" in fields.problem.text, timeout=WAIT)
    for field in (fields.password, fields.again):
        field.setText(GOOD)
    dialog.save.click()
    assert shown(qtbot, panel, page, 1)[0][0] == "Dr. Drawn"
    assert runner.Accounts().check("dr. drawn", GOOD) is not None

    again = page.ask_new()
    again.fields.name.setText("dr. drawn")
    for field in (again.fields.password, again.fields.again):
        field.setText(GOOD)
    again.save.click()
    qtbot.waitUntil(lambda: "already" in again.fields.problem.text, timeout=WAIT)
    again.close()

    desk.control.start()
    running(qtbot, desk.control)
    assert log_in(desk, "Dr. Drawn", GOOD)
    change = page.ask_password()
    assert change is not None
    assert not change.fields.name.isEnabled()
    for field in (change.fields.password, change.fields.again):
        field.setText("other words of mine")
    change.save.click()
    qtbot.waitUntil(
        lambda: runner.Accounts().check("Dr. Drawn", "other words of mine") is not None,
        timeout=WAIT,
    )
    assert not log_in(desk, "Dr. Drawn", GOOD)

    question = page.ask_removal()
    assert question is not None
    question.delete.click()
    shown(qtbot, panel, page, 0)
    assert runner.Accounts().names() == ()


def test_a_token_is_shown_once_and_can_be_revoked(
    qtbot: QtBot, panel: ServerWindow, desk: ServerDesk
) -> None:
    page = panel.tokens
    shown(qtbot, panel, page, 0)
    dialog = page.ask_new()
    for box in dialog.scopes.values():
        box.setChecked(False)
    dialog.name.setText("night script")
    dialog.make.click()
    qtbot.waitUntil(lambda: "scope" in dialog.notice.text, timeout=WAIT)
    dialog.scopes["model"].setChecked(True)
    dialog.days.setValue(7)
    dialog.make.click()
    qtbot.waitUntil(dialog.token.isVisible, timeout=WAIT)
    token = dialog.token.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == token
    dialog.close()
    row = shown(qtbot, panel, page, 1)[0]
    assert row[:2] == ("night script", "Read what the model is")
    assert token not in str(page.table.texts.rows)

    desk.control.start()
    running(qtbot, desk.control)
    bearer = {"Authorization": f"Bearer {token}"}
    with browser() as client:
        model = f"{desk.control.state.address}/api/v1/model"
        assert client.get(model, headers=bearer).status_code == 200
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        question = page.findChildren(type(page.ask_removal()))[0]
        question.delete.click()
        shown(qtbot, panel, page, 0)
        assert client.get(model, headers=bearer).status_code == 401


def test_a_token_whose_time_is_over_says_so(qtbot: QtBot, panel: ServerWindow) -> None:
    past = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3)
    runner.ApiTokens(clock=lambda: past).create("old", [runner.Scope.CLASSIFY], 1)
    assert "(over)" in shown(qtbot, panel, panel.tokens, 1)[0][3]


def test_a_damaged_file_is_one_sentence(qtbot: QtBot, panel: ServerWindow) -> None:
    accounts = runner.Accounts()
    accounts.add("somebody", GOOD)
    accounts.path.write_text("{ not json")
    panel.tabs.setCurrentWidget(panel.users)
    qtbot.waitUntil(panel.users.messages.isVisible, timeout=WAIT)
    assert "users.json" in panel.users.messages.text
    assert panel.users.table.isHidden()


def test_a_dialog_that_is_closed_while_it_saves_does_no_harm(
    qtbot: QtBot, panel: ServerWindow
) -> None:
    dialog = panel.users.ask_new()
    dialog.fields.name.setText("quick")
    for field in (dialog.fields.password, dialog.fields.again):
        field.setText(GOOD)
    dialog.save.click()
    dialog.reject()
    shown(qtbot, panel, panel.tokens, 0)
    panel.users.read()
    assert shown(qtbot, panel, panel.users, 1)[0][0] == "quick"
