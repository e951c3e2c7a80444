from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.cases.lock_cover import LockCover
from mriclassifier.gui.cases.passphrase import Passphrase
from mriclassifier.gui.cases.passphrase_dialog import LockPassphraseDialog
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.settings import Settings
from tests.gui.conftest import DARK, OpenWindow, Write, drop, urls, wait_for_result


@pytest.fixture
def shown(qtbot: QtBot, open_window: OpenWindow, write: Write) -> MainWindow:
    window = open_window(write("Doe_Jane.png", DARK))
    wait_for_result(qtbot, window, "Glioma")
    return window


def cover_of(window: MainWindow) -> LockCover:
    (cover,) = [c for c in window.findChildren(LockCover) if c.isVisible()]
    return cover


def test_a_locked_window_shows_nothing_and_does_nothing_until_a_key(
    qtbot: QtBot, shown: MainWindow, write: Write
) -> None:
    assert "Doe_Jane" in shown.windowTitle()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("Report of Doe")
    dialog.show()
    shown.actions_.day.lock.trigger()
    lock = shown.day.lock
    assert lock.is_locked
    assert "Doe" not in shown.windowTitle() + dialog.windowTitle()
    cover = cover_of(shown)
    assert cover.geometry() == shown.rect()
    later = QDialog()
    qtbot.addWidget(later)
    later.show()
    assert [c for c in later.findChildren(LockCover) if c.isVisible()], "one that came later"
    rows = len(shown.workflow.images)
    drop(shown, urls(write("other.png")))
    qtbot.keyClick(shown.pane.view, Qt.Key.Key_Y)
    qtbot.wait(50)
    assert len(shown.workflow.images) == rows
    assert lock.is_locked
    qtbot.keyClick(cover, Qt.Key.Key_Space)
    assert not lock.is_locked
    assert "Doe_Jane" in shown.windowTitle()
    assert dialog.windowTitle() == "Report of Doe"
    assert not [c for c in shown.findChildren(LockCover) if c.isVisible()]


def test_with_a_passphrase_only_that_unlocks(qtbot: QtBot, shown: MainWindow) -> None:
    lock = shown.day.lock
    lock.passphrase.set("open sesame")
    lock.lock()
    cover = cover_of(shown)
    qtbot.keyClick(cover, Qt.Key.Key_Space)
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert lock.is_locked
    qtbot.keyClicks(cover.field, "wrong")
    qtbot.keyClick(cover.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the passphrase" in cover.words.text())
    cover.field.clear()
    qtbot.keyClicks(cover.field, "open sesame")
    qtbot.keyClick(cover.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not lock.is_locked)


def test_keys_that_mean_something_elsewhere_do_nothing_while_it_is_locked(
    qtbot: QtBot, shown: MainWindow
) -> None:
    sign, lock = shown.panel.sign, shown.day.lock
    qtbot.waitUntil(lambda: sign.agree.isEnabled(), timeout=10_000)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    keys = shown.windowHandle()  # as the system sends them: shortcuts come first
    held, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    lock.lock()
    qtbot.keyClick(keys, Qt.Key.Key_4, held)  # uncovers, and does no more
    assert not lock.is_locked
    lock.passphrase.set("open sesame")
    lock.lock()
    for key, modifier in ((Qt.Key.Key_4, held), (Qt.Key.Key_H, control)):
        qtbot.keyClick(keys, key, modifier)
    qtbot.wait(80)
    assert lock.is_locked
    assert sign.state.text() == "Not signed off"
    assert shown.day._cases is None, "the case history was opened under the lock"
    lock._open()
    qtbot.keyClick(keys, Qt.Key.Key_4, held)
    qtbot.waitUntil(lambda: "Pituitary" in sign.state.text(), timeout=5000)


def test_whoever_ends_it_while_it_is_locked_finds_it_locked_again(
    qtbot: QtBot, shown: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    shown.day.lock.passphrase.set("open sesame")
    shown.close()
    again = open_window(tmp_path / "Doe_Jane.png")
    assert not again.day.lock.is_locked, "it was not locked when it ended"
    again.day.lock.lock()
    again.close()
    third = open_window(tmp_path / "Doe_Jane.png")
    assert third.day.lock.is_locked
    qtbot.waitUntil(lambda: third.workflow.answer().prediction is not None, timeout=10_000)
    qtbot.waitUntil(lambda: "Doe" not in third.windowTitle())
    qtbot.keyClicks(cover_of(third).field, "open sesame")
    qtbot.keyClick(cover_of(third).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not third.day.lock.is_locked)
    third.close()
    assert not open_window().day.lock.is_locked


def test_idle_time_locks_and_a_key_begins_it_anew(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mriclassifier.gui.cases.lock._MINUTE", 5000)
    settings.set("privacy.lock_minutes", 1)
    window = open_window()
    idle = window.day.lock._idle
    qtbot.wait(600)  # more than what the timer rounds
    left = idle.remainingTime()
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    assert idle.remainingTime() > left
    assert not window.day.lock.is_locked
    monkeypatch.setattr("mriclassifier.gui.cases.lock._MINUTE", 100)
    settings.set("privacy.lock_minutes", 2)
    qtbot.waitUntil(lambda: window.day.lock.is_locked, timeout=3000)
    window.day.lock.unlock("")
    settings.set("privacy.lock_minutes", 0)
    qtbot.wait(300)
    assert not window.day.lock.is_locked


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_wrong_tries_wait_longer_and_longer(tmp_path: Path) -> None:
    clock = Clock()
    phrase = Passphrase(tmp_path / "lock.json", clock)
    assert not phrase.is_set
    phrase.set("right one")
    waits = []
    for _ in range(5):
        assert not phrase.check("wrong one")
        waits.append(phrase.wait)
        clock.now += phrase.wait
    assert waits == [0.0, 0.0, 1.0, 2.0, 4.0]
    assert not phrase.check("wrong one")
    assert not phrase.check("right one"), "while it waits nothing opens it"
    clock.now += phrase.wait
    assert phrase.check("right one")
    assert phrase.wait == 0.0


def test_only_a_hash_is_kept_and_a_spoilt_file_opens_nothing(tmp_path: Path) -> None:
    file = tmp_path / "lock.json"
    phrase = Passphrase(file)
    phrase.set("right one")
    assert b"right" not in file.read_bytes()
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"{}")
    assert phrase.is_set
    assert not phrase.check("right one")
    assert not phrase.check("")


def test_the_dialog_sets_changes_and_takes_away(qtbot: QtBot, shown: MainWindow) -> None:
    phrase = shown.day.lock.passphrase

    def ask(old: str, new: str, again: str) -> LockPassphraseDialog:
        shown.actions_.day.passphrase.trigger()
        dialog = [d for d in shown.findChildren(LockPassphraseDialog) if d.isVisible()][-1]
        for field, text in ((dialog.old, old), (dialog.new, new), (dialog.again, again)):
            field.setText(text)
        dialog.buttons.accepted.emit()
        return dialog

    def ends(dialog: LockPassphraseDialog) -> None:
        with qtbot.waitSignal(dialog.accepted):
            pass

    for new, again, words in (("abc", "abd", "differ"), ("abc", "abc", "characters")):
        dialog = ask("", new, again)
        assert words in dialog.problem.text()
        dialog.reject()
    ends(ask("", "first one", "first one"))
    assert phrase.check("first one")
    dialog = ask("no", "second one", "second one")
    qtbot.waitUntil(lambda: "another one" in dialog.problem.text())
    dialog.reject()
    ends(ask("first one", "second one", "second one"))
    assert phrase.check("second one")
    ends(ask("second one", "", ""))
    assert not phrase.is_set
    assert not (paths.config_dir() / "lock.json").exists()
