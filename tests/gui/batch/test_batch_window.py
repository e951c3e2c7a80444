"""A folder through the window of batches: set-up, run, sort, filter, open, export, resume."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.job import JobState
from mriclassifier.batch.plan import BatchPlan
from mriclassifier.cases.records import CaseQuery, Origin
from mriclassifier.errors import CaseStoreError
from mriclassifier.gui.batch import counting
from mriclassifier.gui.batch.columns import Column, Outcome
from mriclassifier.gui.batch.export_dialog import ExportDialog
from mriclassifier.gui.batch.window import BatchWindow
from mriclassifier.gui.engine_control import Phase
from mriclassifier.imaging.formats import Limits, open_study
from tests.gui.batch.conftest import Make, begin, begin_held, ended, files, settled, table_row
from tests.gui.conftest import CLASSES, Lab, drop, urls
from tests.helpers.shared import needs_shared, shared


def test_a_folder_is_classified_sorted_filtered_opened_copied_and_exported(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path
) -> None:
    desk = make()
    window: BatchWindow = desk.window()
    qtbot.waitUntil(lambda: desk.engine.status.phase is Phase.READY)
    running: list[bool] = []
    window.running_changed.connect(running.append)
    begin(qtbot, window, folder)
    ended(qtbot, window)
    assert running == [True, False]
    assert len(files(window)) == 14
    strip = window.run.strip
    assert strip.title.text() == "Done: ward"
    assert strip.text.startswith("14 of 14 files")
    assert strip.failed.text() == "2 failed"
    summary = window.run.summary
    assert summary.isVisible()
    assert [count.number for count in summary.classes.counts] == [3, 3, 3, 3]
    by_outcome = {count.name: count.number for count in summary.outcomes.counts}
    assert by_outcome == {"Answered": 12, "Refer": 0, "Flagged": 0, "Failed": 2}
    reasons = {row.name: row for row in summary.reasons if not row.isHidden()}
    assert set(reasons) == {"Damaged", "Not a kind of file that is read"}

    qtbot.mouseClick(reasons["Damaged"].button, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert files(window) == [str(Path("b", "short.png"))]
    window.run.filter.clear()
    window.run.table.sortByColumn(Column.FILE, Qt.SortOrder.DescendingOrder)
    settled(qtbot, window)
    assert files(window)[:2] == ["text.png", str(Path("b", "short.png"))]
    assert files(window)[2] == str(Path("b", "img11.png"))

    table = window.run.table
    table.select_rows([0], current=table_row(window, str(Path("a", "img10.png"))))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.opened == [folder / "a" / "img10.png"], timeout=5000)
    table.select_rows([table_row(window, str(Path("a", "img2.png")))])
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:2] == ["File", "Class"]
    assert copied[1].split("\t")[0] == str(Path("a", "img2.png"))

    qtbot.mouseClick(strip.export, Qt.MouseButton.LeftButton)
    dialog = window.findChild(ExportDialog)
    assert not dialog.identity.isChecked()
    target = tmp_path / "out.csv"
    dialog.choose_path(target)
    qtbot.waitUntil(lambda: "written to out.csv" in window.run.notice.text, timeout=10_000)
    with target.open(encoding="utf-8") as file:
        written = list(csv.DictReader(file))
    assert len(written) == 14
    assert {row["label"] for row in written} == {
        *CLASSES,
        "",
    }
    assert [button.text() for button in window.run.notice.buttons] == ["Open folder"]

    qtbot.mouseClick(strip.new, Qt.MouseButton.LeftButton)
    assert window.session is None
    qtbot.waitUntil(lambda: not list(paths.batches_dir().glob("*.journal")), timeout=5000)
    assert not window.leftover.is_there


@pytest.mark.parametrize("kind", ["xlsx", "json"])
def test_other_kinds_of_exports_hold_as_many_rows(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path, kind: str
) -> None:
    window = make().window()
    begin(qtbot, window, folder / "a")
    ended(qtbot, window)
    window.deeds.ask_export()
    dialog = window.findChild(ExportDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))
    dialog.choose_path(tmp_path / f"out.{kind}")
    qtbot.waitUntil(lambda: "6 rows written" in window.run.notice.text, timeout=10_000)
    assert (tmp_path / f"out.{kind}").stat().st_size > 500


def test_a_folder_can_be_dropped_and_counting_is_given_up_for_the_next_one(
    qtbot: QtBot, make: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make().window()
    held = threading.Event()
    find = counting.find_items
    given_up: list[bool] = []

    def slow(
        plan: BatchPlan, *, limits: Limits, cancelled: Callable[[], bool]
    ) -> Iterator[BatchItem]:
        for item in find(plan, limits=limits):
            yield item
            if plan.recursive:
                held.wait(10)
                given_up.append(cancelled())
                return

    monkeypatch.setattr(counting, "find_items", slow)
    drop(window.setup, urls(folder))
    qtbot.waitUntil(lambda: "1 file so far" in window.setup.outcome.text(), timeout=5000)
    window.setup.recursive.setChecked(False)
    held.set()
    qtbot.waitUntil(lambda: window.setup.start.isEnabled(), timeout=5000)
    assert given_up == [True]
    assert window.setup.outcome.text() == "1 file"


def test_pause_cancel_and_resume_lose_nothing_and_ask_nothing(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    qtbot.waitUntil(lambda: desk.engine.status.phase is Phase.READY)
    lab.go.clear()
    begin(qtbot, window, folder)
    strip = window.run.strip
    qtbot.waitUntil(lambda: len(lab.asked) == 1, timeout=5000)
    qtbot.mouseClick(strip.pause, Qt.MouseButton.LeftButton)
    assert strip.pause.text() == "Go on"
    assert strip.title.text() == "Paused: ward"
    lab.go.set()
    # The text comes first, which is no picture
    qtbot.waitUntil(lambda: len(files(window)) == 2, timeout=5000)
    assert len(lab.asked) == 1, "not one image more is classified"
    lab.go.clear()
    qtbot.mouseClick(strip.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lab.asked) == 2, timeout=5000)

    qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    assert strip.title.text() == "Stopping: ward"
    lab.go.set()
    ended(qtbot, window, JobState.CANCELLED)
    assert len(lab.asked) == 2
    assert "Resume goes on with the rest" in window.run.notice.text
    assert not strip.resume.isHidden()

    qtbot.mouseClick(strip.resume, Qt.MouseButton.LeftButton)
    ended(qtbot, window)
    assert len(lab.asked) == 12, "nothing was classified twice"
    assert len(set(files(window))) == 14


def test_a_cancelled_batch_does_not_wait_for_the_slices_that_the_window_asked_for_first(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    qtbot.waitUntil(lambda: desk.engine.status.phase is Phase.READY)
    lab.go.clear()
    engine = desk.engine.engine
    assert engine is not None
    frame = open_study(folder / "a" / "img0.png").frames[0]
    others = [engine.submit(frame) for _ in range(5)]
    begin(qtbot, window, folder)
    qtbot.waitUntil(lambda: engine.waiting == 5, timeout=5000)
    qtbot.mouseClick(window.run.strip.cancel, Qt.MouseButton.LeftButton)
    ended(qtbot, window, JobState.CANCELLED)
    assert not any(other.done() for other in others)
    lab.go.set()
    qtbot.waitUntil(lambda: all(other.done() for other in others))


def test_an_interrupted_batch_is_offered_at_the_next_start_and_goes_on(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    first = make()
    window = first.window()
    begin_held(qtbot, first, lab, window, folder)
    threading.Timer(0.05, lab.go.set).start()
    assert window.close_down(5)
    classified = len(lab.asked)
    assert classified < 12

    second = make(start=False)
    later = second.window()
    with qtbot.waitSignal(later.unfinished_found, timeout=5000) as found:
        later.offer_unfinished()
    assert found.args[0].startswith("A batch was interrupted: ")
    assert found.args[0].endswith(" of 14 files done in ward.")
    resume, discard = later.setup.left.buttons
    assert (resume.text(), discard.text()) == ("Resume", "Discard")
    qtbot.mouseClick(resume, Qt.MouseButton.LeftButton)
    assert later.session is None, "the model is not loaded yet"
    second.engine.start("onnx")
    ended(qtbot, later)
    assert len(set(files(later))) == len(files(later)) == 14
    assert len(lab.asked) == 12, "nothing was classified twice"


def test_an_interrupted_batch_can_be_discarded(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    begin_held(qtbot, desk, lab, window, folder)
    qtbot.mouseClick(window.run.strip.cancel, Qt.MouseButton.LeftButton)
    lab.go.set()
    ended(qtbot, window, JobState.CANCELLED)
    window.new_batch()
    qtbot.waitUntil(lambda: window.leftover.is_there, timeout=5000)
    qtbot.mouseClick(window.setup.left.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not list(paths.batches_dir().glob("*.journal")), timeout=5000)
    assert not window.setup.left.isVisible()


def test_what_is_classified_is_recorded_and_a_failing_history_does_not_end_the_batch(
    qtbot: QtBot, make: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make(history=True)
    window = desk.window()
    recorded: list[int] = []

    def record(cases: Sequence[Any]) -> Future[tuple[int, ...]]:
        future: Future[tuple[int, ...]] = Future()
        recorded.extend(range(len(cases)))
        if len(recorded) > 5:
            future.set_exception(CaseStoreError("The disk of the case history is full."))
        else:
            future.set_result(tuple(range(len(cases))))
        return future

    monkeypatch.setattr(desk.cases, "record", record)
    assert window.setup.keep.isChecked()
    assert "Names are not stored" in window.setup.keep_note.text()
    begin(qtbot, window, folder)
    ended(qtbot, window)
    assert len(files(window)) == 14
    assert window.run.notice.text.endswith("The disk of the case history is full.")

    recorded.clear()
    window.new_batch()
    window.setup.keep.setChecked(False)
    begin(qtbot, window, folder)
    ended(qtbot, window)
    assert not recorded
    assert not desk.services.settings.get("batch.keep_cases")


def test_closing_hides_the_window_and_the_batch_goes_on(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    qtbot.waitUntil(lambda: desk.engine.status.phase is Phase.READY)
    lab.go.clear()
    begin(qtbot, window, folder)
    said: list[str] = []
    window.progress_text.connect(said.append)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    lab.go.set()
    ended(qtbot, window)
    assert said[-1].startswith("14 of 14 files")
    window.start_with(folder / "a")
    assert window.session is None, "one that is done makes room for the next"
    qtbot.waitUntil(lambda: window.setup.outcome.text() == "6 files", timeout=5000)


@needs_shared("data", "series", "dicom-t1")
def test_real_files_are_classified_with_patient_and_place(
    qtbot: QtBot, make: Make, tmp_path: Path
) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    found = sorted(p for p in shared("data", "series", "dicom-t1").rglob("*") if p.is_file())
    slices = [p for p in found if p.suffix.lower() == ".dcm"][:3]
    for path in slices:
        (folder / path.name).symlink_to(path)
    broken = sorted(shared("corpus", "hostile", "dicom").rglob("*"))
    for path in [p for p in broken if p.is_file()][:4]:
        (folder / f"broken-{path.name}").symlink_to(path)
    desk = make(history=True)
    window = desk.window()
    begin(qtbot, window, folder)
    ended(qtbot, window)
    columns = window.run.model.columns
    answered = [n for n in range(len(columns)) if columns.outcome(n) is not Outcome.FAILED]
    assert len(answered) >= len(slices) == 3
    assert columns.patients[table_row(window, slices[0].name)]
    for names in (False, True):
        window.deeds.copy_rows([answered[0]], names)
        copied = QGuiApplication.clipboard().text()
        assert (columns.patients[answered[0]] in copied) is names
    window.run.filter.search.setText(columns.patients[answered[0]].split()[0])
    qtbot.keyClick(window.run.filter.search, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.run.model.rowCount() >= 1
    picture = window.run.pictures
    qtbot.waitUntil(lambda: picture.get(columns.number(answered[0])) is not None, timeout=5000)

    ids = desk.cases.read(lambda store: store.search(CaseQuery())).result(10)
    kept = desk.cases.read(lambda store: store.rows(ids.tolist())).result(10)
    assert kept, "what was classified is in the history"
    assert {case.origin for case in kept} == {Origin.BATCH}
    assert all(case.patient.startswith("P-") for case in kept if case.modality == "MR")
    assert all(desk.cases.path_of(case.case_id) is not None for case in kept)
