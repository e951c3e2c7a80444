"""What a reader says of what is open: recorded, signed, undone, and there after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import Case, CaseQuery, Origin
from mriclassifier.errors import CaseStoreError
from mriclassifier.gui.cases.signing_actions import SigningActions
from mriclassifier.gui.cases.signing_window import WindowSigning
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.conftest import BRIGHT, DARK, MIDDLE, Lab, OpenWindow, Write
from tests.helpers.drawn_series import write_series


def ready(qtbot: QtBot, window: MainWindow) -> None:
    """Until the shown image can be signed."""
    qtbot.waitUntil(lambda: window.panel.sign.agree.isEnabled(), timeout=10_000)


def state(window: MainWindow) -> str:
    return window.panel.sign.state.text()


def says(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: state(window) == text, timeout=10_000)


def kept(window: MainWindow) -> list[Case]:
    """Everything in the history, oldest first."""
    found = window.day.desk.read(
        lambda store: [store.case(int(n)) for n in store.search(CaseQuery(descending=False))]
    )
    return found.result(10)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    window.pane.view.setFocus()
    qtbot.keyClick(window.pane.view, key, held)


CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_a_reader_agrees_corrects_writes_undoes_and_finds_it_all_after_a_restart(
    qtbot: QtBot, open_window: OpenWindow, write: Write, tmp_path: Path
) -> None:
    window = open_window(write("slice.png", DARK))
    ready(qtbot, window)
    block = window.panel.sign
    assert state(window) == "Not signed off"
    press(qtbot, window, Qt.Key.Key_Y)
    says(qtbot, window, "Agreed: Glioma")
    press(qtbot, window, Qt.Key.Key_4, ALT)
    says(qtbot, window, "Corrected to: Pituitary tumour")
    block.note.setFocus()
    qtbot.keyClicks(block.note, "near the sella")
    qtbot.keyClick(block.note, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: kept(window)[0].row.note == "near the sella")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: kept(window)[0].row.note == "")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    says(qtbot, window, "Agreed: Glioma")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL, SHIFT)
    says(qtbot, window, "Corrected to: Pituitary tumour")
    rows = kept(window)[0].signoffs
    assert [(bool(r.undoes), bool(r.redoes)) for r in rows] == [
        (False, False),
        (False, False),
        (False, False),
        (True, False),
        (True, False),
        (False, True),
    ], "each change is a new row"
    window.close()
    again = open_window(tmp_path / "slice.png")
    says(qtbot, again, "Corrected to: Pituitary tumour")
    (case,) = kept(again)
    assert len(case.signoffs) == 6
    assert case.row.origin is Origin.WINDOW
    assert again.day.desk.read(lambda store: store.verify_audit()).result(10).ok


def test_the_menu_does_what_the_block_does_and_greys_with_it(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = open_window()
    menu, signing = window.actions_.signing, window.day.signing
    assert isinstance(menu, SigningActions)
    assert isinstance(signing, WindowSigning)
    assert not [a for a in (menu.agree, menu.note, menu.undo, *menu.classes) if a.isEnabled()]
    window.opener.open_paths([write("a.png", DARK)])
    ready(qtbot, window)
    menu.classes[1].trigger()
    says(qtbot, window, "Corrected to: Meningioma")
    assert menu._correct is not None
    texts = [a.text() for a in menu._correct.menu().actions()]
    assert texts[0].startswith("Glioma (as the model says)")
    assert [a.isChecked() for a in menu._correct.menu().actions()] == [False, True, False, False]
    menu._correct.menu().actions()[0].trigger()
    says(qtbot, window, "Agreed: Glioma")
    menu.undo.trigger()
    says(qtbot, window, "Corrected to: Meningioma")
    menu.redo.trigger()
    says(qtbot, window, "Agreed: Glioma")
    qtbot.waitUntil(lambda: not menu.redo.isEnabled())
    menu.note.trigger()
    assert window.focusWidget() is window.panel.sign.note


def test_a_series_is_one_case_with_all_its_slices(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    write_series(tmp_path / "series", slices=6)
    window = open_window(tmp_path / "series")
    ready(qtbot, window)
    qtbot.waitUntil(lambda: kept(window)[0].row.scored == 6, timeout=10_000)
    (case,) = kept(window)
    assert len(case.assessments) == 1
    assert [frame.index for frame in case.assessments[0].frames] == list(range(6))
    with closing(sqlite3.connect(paths.cases_dir() / "cases.sqlite3")) as database:
        for table in ("identities", "locations", "pictures"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_block_follows_the_image_and_a_note_goes_with_its_own(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = open_window(write("a.png", DARK), write("b.png", MIDDLE))
    ready(qtbot, window)
    window.panel.sign.note.setPlainText("of a")
    window._step(1)
    qtbot.waitUntil(lambda: "Meningioma" in window.panel.sign.answer.text(), timeout=10_000)
    assert window.panel.sign.note.note == ""
    qtbot.waitUntil(lambda: [c.row.note for c in kept(window)].count("of a") == 1)
    window._step(-1)
    qtbot.waitUntil(lambda: window.panel.sign.note.note == "of a", timeout=10_000)


def test_a_save_that_fails_says_so_in_place_and_keeps_what_was_typed(
    qtbot: QtBot, open_window: OpenWindow, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(write("a.png", DARK))
    ready(qtbot, window)

    def full(*_: object, **__: object) -> None:
        raise CaseStoreError("The disk is full; nothing was changed.")

    with monkeypatch.context() as patch:
        patch.setattr("mriclassifier.cases.store.CaseStore.sign", full)
        block = window.panel.sign
        block.note.setPlainText("do not lose me")
        block.note.done.emit()
        qtbot.waitUntil(lambda: block.fault.isVisible(), timeout=10_000)
        assert "The disk is full" in block.fault.text
        assert block.note.note == "do not lose me"
        block.agree.click()
        qtbot.wait(100)
        assert state(window) == "Not signed off", "shown as signed, and it is not on the disk"
    block.note.done.emit()
    qtbot.waitUntil(lambda: kept(window)[0].row.note == "do not lose me", timeout=10_000)


def test_without_a_history_the_reason_stands_there_and_images_are_still_classified(
    qtbot: QtBot, open_window: OpenWindow, write: Write, settings: Settings
) -> None:
    settings.set("cases.keep", False)
    window = open_window(write("a.png", DARK))
    qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=10_000)
    assert "No case history is kept" in window.panel.sign.answer.text()
    assert not paths.cases_dir().exists()
    settings.set("cases.keep", True)
    ready(qtbot, window)
    settings.set("cases.keep", False)
    qtbot.waitUntil(lambda: not window.panel.sign.agree.isEnabled())


def test_a_history_that_cannot_be_opened_is_one_sentence(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    paths.cases_dir().parent.mkdir(parents=True)
    paths.cases_dir().write_text("not a folder")
    window = open_window(write("a.png", DARK))
    qtbot.waitUntil(lambda: window.day.desk.error is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=10_000)
    assert "case history" in window.panel.sign.answer.text()
    assert window.pane.messages.isVisible()


def test_who_may_not_sign_is_told(qtbot: QtBot, open_window: OpenWindow, write: Write) -> None:
    strict = Settings(paths.settings_file(), Policy(allow={"sign": ()}))
    window = open_window(write("a.png", DARK), settings=strict)
    qtbot.waitUntil(lambda: "does not let" in window.panel.sign.answer.text(), timeout=10_000)
    assert not window.panel.sign.agree.isEnabled()


def test_another_engine_is_another_assessment_of_the_same_case(
    qtbot: QtBot, open_window: OpenWindow, write: Write, lab: Lab
) -> None:
    window = open_window(write("a.png", BRIGHT))
    ready(qtbot, window)
    window.choices.set("engine.name", "keras")
    qtbot.waitUntil(lambda: len(kept(window)[0].assessments) == 2, timeout=10_000)
    (case,) = kept(window)
    assert [one.model.engine for one in case.assessments] == ["onnx", "keras"]


def test_closing_at_once_still_records(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    write_series(tmp_path / "series", slices=4)
    window = open_window(tmp_path / "series")
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=10_000)
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.day.desk.is_open, timeout=10_000)
    assert len(kept(again)) == 1
