"""A whole day on real files with the model that came with the program, and the next morning."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import Case, CaseQuery
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.batch.export_dialog import ExportDialog
from mriclassifier.gui.cases.questions import CorrectionsDialog
from mriclassifier.gui.cases.window import CasesWindow
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.reports.report_dialog import ReportDialog
from mriclassifier.gui.wording import class_name, research_use
from mriclassifier.settings import Settings
from tests.gui.batch.conftest import begin, ended
from tests.helpers.cases_hands import asked, choose, codes, history, lists, question, says
from tests.helpers.report_hands import only, pdf_text, ready
from tests.helpers.shared import needs_resource, needs_shared, shared

SERIES = shared("data", "series", "dicom-t1")
FULL_SIZE = shared("data", "full-size")
WHOSE = ("Jane_Doe", "1966-01-01", "Hanke")  # what the series says of its volunteer
LONG = 120_000

pytestmark = [
    needs_resource("models", "brain-mri-resnet50", "manifest.json"),
    needs_shared("data", "series"),
    needs_shared("data", "full-size"),
    pytest.mark.slow,
]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Callable[[], MainWindow]]:
    """Starts the program, each time anew on the same settings and history."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = make_window(make_application(), Settings(paths.settings_file()))
        windows.append(window)
        window.resize(1300, 850)
        window.show()
        window.start()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """A folder with one real file of each class and one that is none."""
    folder = tmp_path / "ward"
    folder.mkdir()
    for name in ("glioma", "meningioma", "notumor", "pituitary"):
        shutil.copy(sorted(p for p in (FULL_SIZE / name).iterdir() if p.is_file())[3], folder)
    (folder / "letter.jpg").write_bytes(b"no picture")
    return folder


def sign_series(qtbot: QtBot, window: MainWindow) -> tuple[str, str]:
    """Open the series, wait for all answers, correct it; the model's class and the reader's."""
    window.opener.open_paths([SERIES])
    sign = window.panel.sign
    qtbot.waitUntil(lambda: len(window.workflow.scores().predictions) == 16, timeout=LONG)
    qtbot.waitUntil(sign.agree.isEnabled, timeout=10_000)
    image = window.workflow.shown_image
    assert image is not None
    case_id = window.day.recorder.case_of(image.image_id)
    assert case_id is not None
    own = case_of(window, case_id).row.label
    corrected = "meningioma" if own != "meningioma" else "pituitary"
    number = next(iter(image.predictions.values())).probabilities
    key = Qt.Key(Qt.Key.Key_1.value + list(number).index(corrected))
    window.pane.view.setFocus()
    qtbot.keyClick(window.pane.view, key, Qt.KeyboardModifier.AltModifier)
    said = f"Corrected to: {class_name(corrected)}"
    qtbot.waitUntil(lambda: sign.state.text() == said, timeout=10_000)
    sign.note.setFocus()
    qtbot.keyClicks(sign.note, "See the other sequences.")
    qtbot.keyClick(sign.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: case_of(window, case_id).row.note != "", timeout=10_000)
    return own, corrected


def case_of(window: MainWindow, case_id: int) -> Case:
    found = asked(window, lambda store: store.case(case_id))
    assert isinstance(found, Case)
    return found


def classify_folder(qtbot: QtBot, window: MainWindow, folder: Path, target: Path) -> None:
    """File > Classify Folder, and its answers as a table."""
    window.actions_.day.classify_folder.trigger()
    batch = window.day.batch()
    begin(qtbot, batch, folder)
    ended(qtbot, batch)
    assert batch.run.strip.text.startswith("5 of 5 files")
    assert batch.run.strip.failed.text() == "1 failed"
    qtbot.mouseClick(batch.run.strip.export, Qt.MouseButton.LeftButton)
    dialog = batch.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.choose_path(target)
    qtbot.waitUntil(lambda: "written to" in batch.run.notice.text, timeout=10_000)


def report_of(qtbot: QtBot, cases: CasesWindow, path: Path) -> None:
    """The report of the chosen case, as PDF."""
    qtbot.mouseClick(cases.detail.report, Qt.MouseButton.LeftButton)
    dialog: ReportDialog = only(qtbot, ReportDialog)
    ready(qtbot, dialog)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_to(path)
    dialog.close()


def test_a_day_from_the_first_series_to_the_next_morning(
    qtbot: QtBot, start: Callable[[], MainWindow], ward: Path, tmp_path: Path
) -> None:
    window = start()
    own, corrected = sign_series(qtbot, window)

    window.actions_.day.worklist.trigger()
    cases = window.day.cases()
    lists(qtbot, cases)  # what is signed is done
    table = tmp_path / "ward.csv"
    classify_folder(qtbot, window, ward, table)
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 5
    assert sum(row["label"] == "" for row in rows) == 1
    qtbot.waitUntil(lambda: len(codes(cases)) == 4, timeout=10_000)  # open, each for its reader
    assert "C-000001" not in codes(cases)

    history(qtbot, window)
    choose(qtbot, cases, "C-000001")
    assert cases.detail.block.state.text() == f"Corrected to: {class_name(corrected)}"
    pdf = tmp_path / "report.pdf"
    report_of(qtbot, cases, pdf)
    data = pdf.read_bytes()
    assert data.startswith(b"%PDF")
    assert not any(word.encode() in data for word in ("Jane_Doe", "Hanke_Stadler"))

    cases.corrections.click()
    dialog = question(cases)
    assert isinstance(dialog, CorrectionsDialog)
    training = tmp_path / "training"
    dialog.choose_folder(training)
    says(qtbot, cases, "Pictures written to training: 1")
    (picture,) = training.glob("*/*.png")
    assert picture.parent.name == corrected
    assert cv2.imread(str(picture)) is not None
    window.close()

    again = start()
    cases = history(qtbot, again)
    assert isinstance(cases, CasesWindow)
    lists(qtbot, cases, *(f"C-00000{number}" for number in range(5, 0, -1)))
    choose(qtbot, cases, "C-000001")
    assert cases.detail.block.state.text() == f"Corrected to: {class_name(corrected)}"
    assert cases.detail.case is not None
    row = cases.detail.case.row
    assert (row.label, row.reader_label, row.note) == (own, corrected, "See the other sequences.")
    second = tmp_path / "again.pdf"
    report_of(qtbot, cases, second)
    assert asked(again, lambda store: store.verify_audit().ok) is True
    assert asked(again, lambda store: len(store.search(CaseQuery()))) == 5

    for path in (pdf, second):
        text = " ".join(pdf_text(path).split())
        assert research_use() in text
        assert "C-000001" in text
        assert f"Corrected to: {class_name(corrected)}" in text
        assert "See the other sequences." in text
        assert not any(word in text for word in WHOSE)
    again.opener.open_paths([SERIES])
    state = again.panel.sign.state
    said = f"Corrected to: {class_name(corrected)}"
    qtbot.waitUntil(lambda: state.text() == said, timeout=LONG)
