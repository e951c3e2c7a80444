"""The pages before other computers are let in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.gui.server.share_dialog import CERTIFICATE, WHERE, WHO, ShareDialog
from mriclassifier.policy import Policy
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow
from tests.gui.server.conftest import WAIT, running

GOOD = "four words in row"


def opened(qtbot: QtBot, desk: ServerDesk) -> ShareDialog:
    dialog = desk.ask_to_share()
    assert dialog is not None
    qtbot.waitUntil(dialog.pages.isEnabled, timeout=WAIT)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, desk: ServerDesk) -> ShareDialog:
    return opened(qtbot, desk)


def test_somebody_has_to_get_in(qtbot: QtBot, dialog: ShareDialog) -> None:
    assert dialog.page == WHO
    assert dialog.who.pairing.isChecked()
    assert dialog.next.isEnabled()
    dialog.who.pairing.setChecked(False)
    assert not dialog.next.isEnabled()
    assert "nobody gets in" in dialog.who.problem.text()
    dialog.who.users.setChecked(True)
    assert "Add a user" in dialog.who.problem.text()
    adding = dialog.ask_user()
    adding.fields.name.setText("ward 3")
    for field in (adding.fields.password, adding.fields.again):
        field.setText(GOOD)
    adding.save.click()
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    assert "Users: 1" in dialog.who.users_words.text()


def test_three_pages_lead_to_a_trial_that_is_kept(
    qtbot: QtBot, dialog: ShareDialog, desk: ServerDesk, window: MainWindow, settings: Settings
) -> None:
    desk.control.start()
    running(qtbot, desk.control)
    dialog.next.click()
    assert dialog.page == WHERE
    assert dialog.where.host.currentData() == "0.0.0.0"
    assert dialog.where.port.value() == 8443
    addresses = [dialog.where.host.itemData(n) for n in range(1, dialog.where.host.count())]
    assert tuple(addresses) == runner.local_addresses()
    dialog.where.port.setValue(0)
    dialog.where.names.setText("mri.example, second.example")
    dialog.next.click()
    assert dialog.page == CERTIFICATE
    assert dialog.outlook.isVisible()
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    fingerprint = dialog.certificate.fingerprint.text().replace("\n", ":")
    assert settings.get("server.share") is False, "nothing is saved by looking"
    dialog.next.click()
    running(qtbot, desk.control, shared=True)
    state = desk.control.state
    assert state.left is not None
    assert "Keep these settings?" in window.banner.text
    assert state.status is not None
    assert state.status.certificate is not None
    assert state.status.certificate.fingerprint == fingerprint, "the one that was shown"
    assert "https://second.example:" in " ".join(state.addresses)
    assert settings.get("server.share") is False
    assert desk.panel().status.trial.isVisible()
    window.banner.keep.click()
    qtbot.waitUntil(lambda: not desk.panel().status.trial.isVisible(), timeout=WAIT)
    assert settings.get("server.share") is True
    assert settings.get("server.names") == "mri.example second.example"
    assert desk.control.state.left is None


def test_it_can_be_taken_back_at_once(
    qtbot: QtBot, dialog: ShareDialog, desk: ServerDesk, window: MainWindow
) -> None:
    dialog.next.click()
    dialog.where.port.setValue(0)
    dialog.next.click()
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    dialog.next.click()
    running(qtbot, desk.control, shared=True)
    desk.panel().status.trial.back.click()
    qtbot.waitUntil(lambda: not desk.control.is_on, timeout=WAIT)
    assert window.banner.isHidden(), "before it, nothing ran"


def test_files_of_the_institution_are_checked_at_once(
    qtbot: QtBot, dialog: ShareDialog, tmp_path: Path
) -> None:
    runner.own_certificate(["mri.example"], tmp_path)
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    page = dialog.certificate
    dialog.next.click()
    dialog.next.click()
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    page.files.setChecked(True)
    assert not dialog.next.isEnabled()
    qtbot.waitUntil(lambda: "Choose the two files" in page.result.text, timeout=WAIT)
    page.certificate.line.setText(str(certificate))
    page.key.line.setText(str(certificate))
    qtbot.waitUntil(
        lambda: page.result.text != "" and "certificate.pem" in page.result.text, timeout=WAIT
    )
    assert not dialog.next.isEnabled()
    page.key.line.setText(str(key))
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    assert "Valid until" in page.result.text
    options = dialog.options
    assert options is not None
    assert (options.certificate, options.key) == (certificate, key)
    page.own.setChecked(True)
    qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    options = dialog.options
    assert options is not None
    assert options.certificate is None


def test_what_the_administrator_fixed_cannot_be_chosen(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    policy = Policy(settings={"server": {"pairing": False, "port": 9443, "certificate": ""}})
    window = open_window(settings=Settings(settings.path, policy))
    dialog = opened(qtbot, window.day.server)
    assert not dialog.who.pairing.isEnabled()
    assert not dialog.who.pairing.isChecked()
    assert "administrator" in dialog.who.pairing.toolTip()
    assert not dialog.where.port.isEnabled()
    assert dialog.where.port.value() == 9443
    assert not dialog.certificate.files.isEnabled()
    assert dialog.where.host.isEnabled()


def test_an_address_that_is_gone_is_named(
    qtbot: QtBot, desk: ServerDesk, settings: Settings
) -> None:
    settings.set("server.host", "192.0.2.77")
    dialog = opened(qtbot, desk)
    assert dialog.where.host.currentData() == "192.0.2.77"
    assert "not there now" in dialog.where.host.currentText()
