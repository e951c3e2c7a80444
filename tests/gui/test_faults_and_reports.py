"""What goes wrong without anybody having foreseen it, and what can be kept."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.errors import InputError, OutputError, TooLargeError
from mriclassifier.gui.about import AboutDialog
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.capture import Capture, caption, render, save
from mriclassifier.gui.crash import CrashDialog, CrashGuard
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.notify import Notifier
from mriclassifier.gui.pictures import make_picture
from mriclassifier.gui.selfcheck_dialog import SelfCheckDialog
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.study import Frame
from mriclassifier.selfcheck import Check
from tests.gui.conftest import DARK, Lab, Write, drawn, drop, predict, urls, wait_for_result


@pytest.fixture
def guard(app: QApplication) -> Iterator[CrashGuard]:
    made = CrashGuard()
    yield made
    if made.dialog is not None:
        made.dialog.close()
    app.processEvents()


def fault() -> ValueError:
    try:
        raise ValueError("Patient Jane Doe in /data/jane doe.png")
    except ValueError as error:
        return error


@pytest.mark.allow_log("uncaught exception")
def test_a_fault_is_shown_with_a_report_that_names_no_file(qtbot: QtBot, guard: CrashGuard) -> None:
    guard.take(fault())
    qtbot.waitUntil(lambda: guard.dialog is not None)
    assert guard.dialog is not None
    report = guard.dialog.report.toPlainText()
    assert "ValueError" in report
    assert "test_faults_and_reports" in report
    assert "Jane" not in report
    assert "jane" not in report
    guard.dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == report
    kept = list(paths.log_dir().glob("crash-*.txt"))
    assert len(kept) == 1
    assert "Jane" not in kept[0].read_text("utf-8")


@pytest.mark.allow_log("uncaught exception")
def test_the_same_fault_is_shown_once(qtbot: QtBot, guard: CrashGuard) -> None:
    shown: list[str] = []
    guard._raised.connect(lambda report, place: shown.append(place))
    for _ in range(3):
        guard.take(fault())
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert len({*shown}) == 1
    qtbot.waitUntil(lambda: guard.dialog is not None)
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    assert len([d for d in dialogs if d.isVisible()]) == 1


@pytest.mark.allow_log("uncaught exception")
def test_what_is_no_fault_of_the_program_is_one_sentence(
    qtbot: QtBot, guard: CrashGuard, app: QApplication
) -> None:
    def boxes() -> list[QMessageBox]:
        return [w for w in app.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]

    for _ in range(2):
        guard.take(OSError(28, "No space left on device"))
    qtbot.waitUntil(lambda: bool(boxes()))
    (box,) = boxes()
    assert box.text() == "The disk is full. Make room, then try again."
    assert guard.dialog is None
    box.close()


@pytest.mark.allow_log("uncaught exception")
def test_faults_of_slots_and_threads_are_caught(qtbot: QtBot, guard: CrashGuard) -> None:
    before = (sys.excepthook, threading.excepthook)
    guard.install()
    try:
        error = fault()
        sys.excepthook(type(error), error, error.__traceback__)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        guard.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
    qtbot.waitUntil(lambda: len(guard._seen) == 2)


def test_a_fault_while_classifying_leaves_a_sentence(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.fault = RuntimeError("secret")
    with qtbot.captureExceptions() as caught:
        drop(window, urls(write("a.png", DARK)))
        wait_for_result(qtbot, window, "No answer")
    assert [kind for kind, *_ in caught] == [RuntimeError]
    assert "RuntimeError" in window.panel.warnings.text
    assert "secret" not in window.panel.warnings.text
    lab.fault = None
    drop(window, urls(write("b.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")


def test_signals_keep_count_of_what_they_return(app: QApplication) -> None:
    """PySide6 6.12.0 gives away a reference to True at each emit, which ends Python 3.11 in time."""

    class Sender(QObject):
        sent = Signal(int)

    sender = Sender()
    before = sys.getrefcount(True)
    for number in range(500):
        sender.sent.emit(number)
    assert abs(sys.getrefcount(True) - before) < 100


def test_faults_become_sentences() -> None:
    known = InputError("This is wrong.")
    assert as_error(known) is known
    assert isinstance(as_error(MemoryError(), "a.png"), TooLargeError)
    assert "a.png" in as_error(MemoryError(), "a.png").sentence
    assert "a.png" in as_error(ValueError("x"), "a.png").sentence
    assert "ValueError" in as_error(ValueError("x")).sentence


def test_tasks_come_back_in_the_gui_thread(qtbot: QtBot) -> None:
    tasks, workers = Tasks(), Workers(2, "test-worker")
    got: list[tuple[Outcome, threading.Thread]] = []
    try:
        for work in (lambda: 7, lambda: 1 // 0):
            tasks.watch(
                workers.submit(work), lambda out: got.append((out, threading.current_thread()))
            )
        qtbot.waitUntil(lambda: len(got) == 2)
    finally:
        assert workers.close(5)
    assert {thread for _, thread in got} == {threading.main_thread()}
    assert {out.result for out, _ in got} == {7, None}
    assert {type(out.error) for out, _ in got} == {type(None), ZeroDivisionError}


def test_a_forgotten_or_late_task_is_not_delivered(qtbot: QtBot) -> None:
    tasks, workers = Tasks(), Workers(1, "test-worker")
    go = threading.Event()
    got: list[Outcome] = []
    job = tasks.watch(workers.submit(lambda: go.wait(5)), got.append)
    tasks.watch(workers.submit(lambda: 2), got.append)
    tasks.forget([job])
    go.set()
    qtbot.waitUntil(lambda: len(got) == 1)
    assert got[0].result == 2
    tasks.watch(workers.submit(lambda: 3), got.append)
    tasks.close()
    qtbot.wait(50)
    assert len(got) == 1
    assert workers.close(5)
    assert workers.submit(lambda: 4).cancelled()


@pytest.mark.allow_threads  # the thread stands for a drive that never answers, and ends a moment later
def test_a_hanging_file_does_not_hold_the_end_up() -> None:
    workers = Workers(1, "test-worker")
    hang = threading.Event()
    started = threading.Event()

    def work() -> None:
        started.set()
        hang.wait(10)

    workers.submit(work)
    assert started.wait(5)
    start = time.monotonic()
    assert not workers.close(0.2)
    assert time.monotonic() - start < 2
    hang.set()
    assert workers.close(5)


def test_the_picture_with_its_map_is_saved(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    assert window.display.capture() is None
    drop(window, urls(write("Jane Doe.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    window.actions_.show_map.trigger()
    capture = window.display.capture()
    assert capture is not None
    assert "Research use only, not for diagnosis" in capture.lines
    assert "Activation map of: Glioma" in capture.lines
    assert not any("Jane" in line for line in capture.lines)
    window.day.exporting.save_picture(capture, tmp_path / "out.png")
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert window.pane.messages.text == "Saved as out.png."
    saved = QImage(str(tmp_path / "out.png"))
    assert saved.width() >= 480
    assert saved.height() > saved.width() * 120 / 140
    below = [
        saved.pixelColor(x, y).lightness()
        for y in range(int(saved.width() * 120 / 140) + 4, saved.height())
        for x in range(0, saved.width(), 2)
    ]
    assert max(below) > 150, "nothing is written below the picture"


def test_a_picture_that_cannot_be_saved_is_a_box(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    picture = make_picture(Frame(drawn(DARK)))
    capture = Capture(
        picture=picture, state=ViewState(), window=picture.windows.default, lines=("x",)
    )
    with pytest.raises(OutputError):
        save(capture, tmp_path / "absent" / "out.png")
    window.day.exporting.save_picture(capture, tmp_path / "absent" / "out.png")
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "cannot be saved" in box.text()
    box.close()
    assert isinstance(window._notifier, Notifier)


def test_a_capture_says_when_the_image_is_unlike_the_training_images(app: QApplication) -> None:
    from mriclassifier.notices import Notice

    odd = predict(Frame(drawn(DARK)), warnings=(Notice(code="unlike_training", template="x"),))
    assert any("Unlike what was learned" in line for line in caption(odd, None))
    picture = make_picture(Frame(drawn(DARK)))
    window = picture.windows.default
    made = render(
        Capture(picture=picture, state=ViewState(), window=window, lines=caption(odd, None))
    )
    middle = made.pixelColor(made.width() // 2, 480 * 120 // 140 // 2)
    assert abs(middle.red() - DARK) < 3
    assert middle == QColor(middle.red(), middle.red(), middle.red())


def checks(*passed: bool) -> Iterator[Check]:
    for number, good in enumerate(passed):
        yield Check(name=f"check {number}", passed=good, detail="a figure")


@pytest.mark.parametrize(
    ("passed", "title"),
    [((True, True), "Everything is as it should be"), ((True, False), "The self-check failed")],
)
def test_the_self_check_fills_its_list(
    qtbot: QtBot, app: QApplication, passed: tuple[bool, ...], title: str
) -> None:
    tasks, workers = Tasks(), Workers(1, "test-worker")
    dialog = SelfCheckDialog(
        lambda: checks(*passed), theme=Theme(app, "light"), tasks=tasks, workers=workers
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.title.text() == title)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == len(passed))
    outcome = dialog.rows.item(1, 1)
    assert outcome is not None
    assert outcome.text().startswith("passed" if passed[1] else "failed")
    assert workers.close(5)


def test_about_says_what_it_is_not_for(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.engine.status.model is not None)
    window.actions_.about.trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    from PySide6.QtWidgets import QLabel

    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "not for diagnosis" in words
    assert "drawn-model 7" in words
    dialog.close()


def test_the_self_check_opens_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.self_check.trigger()
    dialog = window.findChild(SelfCheckDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.title.text() != "Checking…")
    dialog.close()
