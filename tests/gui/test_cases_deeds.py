"""From the list to the image and to files: opening again, exports, pictures that are kept."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import Case, State, Verdict
from mriclassifier.errors import CaseStoreError
from mriclassifier.gui.cases.questions import CorrectionsDialog, DeleteQuestion, ListExportDialog
from mriclassifier.gui.cases.recorder import Recorder
from mriclassifier.gui.cases.reopen import find_key_frame
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.imaging.source import Limits
from mriclassifier.settings import Settings
from tests.gui.conftest import BRIGHT, DARK, MIDDLE, OpenWindow, Write, drawn
from tests.helpers.cases_hands import asked, choose, codes, history, message, question, says
from tests.helpers.drawn_series import write_series
from tests.helpers.shared import needs_shared, shared
from training.corrections import load_corrections


def recorded(qtbot: QtBot, window: MainWindow, count: int = 1) -> None:
    qtbot.waitUntil(lambda: window.day.desk.is_open, timeout=10_000)
    qtbot.waitUntil(lambda: asked(window, lambda s: s.facets().total) == count, timeout=10_000)


def case_of(window: MainWindow, number: int = 1) -> Case:
    return asked(window, lambda store: store.case(number))  # type: ignore[return-value]


def correct(qtbot: QtBot, window: MainWindow, label: str = "pituitary", *, number: int = 1) -> None:
    qtbot.waitUntil(lambda: window.panel.sign.correct.isEnabled(), timeout=10_000)
    window.panel.sign.correct_asked.emit(label)
    qtbot.waitUntil(lambda: case_of(window, number).row.state is State.CORRECTED, timeout=10_000)


def test_a_case_is_opened_again_by_its_pixels_whatever_the_file_is_called_now(
    qtbot: QtBot, open_window: OpenWindow, write: Write, tmp_path: Path
) -> None:
    first = open_window(write("a.png", DARK))
    recorded(qtbot, first)
    first.close()
    other = write("other.png", BRIGHT)
    (tmp_path / "a.png").rename(tmp_path / "moved.png")
    window = open_window()
    cases = history(qtbot, window)
    choose(qtbot, cases, "C-000001")
    cases.detail.open.click()
    says(qtbot, cases, "does not hold where the file of C-000001 lies")
    asking = question(cases)
    asking.reject()  # what a file dialog gives is put in by hand below
    case = case_of(window)
    assert case.path is None
    cases.messages.clear()
    cases.deeds.check_file(case, other)
    says(qtbot, cases, "other.png is another image")
    (tmp_path / "text.png").write_text("no image")
    cases.deeds.check_file(case, tmp_path / "text.png")
    says(qtbot, cases, "text.png")
    assert not window.workflow.images
    cases.deeds.check_file(case, tmp_path / "moved.png")
    qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=10_000)
    recorded(qtbot, window, 1)  # it is the same case
    choose(qtbot, cases, "C-000001")
    cases.table.opened.emit(1)  # known from now on: nothing is asked
    qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=10_000)


def test_where_places_are_kept_a_case_is_opened_at_once(
    qtbot: QtBot, open_window: OpenWindow, write: Write, settings: Settings, tmp_path: Path
) -> None:
    settings.set("cases.keep_location", True)
    write_series(tmp_path / "series", slices=4)
    first = open_window(write("a.png", DARK), tmp_path / "series")
    recorded(qtbot, first, 2)
    first.close()
    window = open_window()
    cases = history(qtbot, window)
    for code, count in (("C-000001", 1), ("C-000002", 4)):
        choose(qtbot, cases, code)
        cases.detail.open.click()
        qtbot.waitUntil(
            lambda count=count: count in [i.frame_count for i in window.workflow.images],
            timeout=10_000,
        )
    shutil.rmtree(tmp_path / "series")
    frame = find_key_frame(case_of(window, 1), tmp_path / "a.png", limits=Limits())
    assert frame is not None
    assert np.array_equal(frame.pixels, drawn(DARK))
    assert find_key_frame(case_of(window, 1), write("b.png", MIDDLE), limits=Limits()) is None


def test_the_list_goes_to_a_file_without_names_unless_asked(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.set("cases.keep_identity", True)
    write_series(tmp_path / "series", slices=3)
    window = open_window(tmp_path / "series")
    recorded(qtbot, window)
    name = case_of(window).identity.patient_name
    assert name
    cases = history(qtbot, window)
    qtbot.waitUntil(cases.export.isEnabled, timeout=10_000)
    for kind, identity in (("csv", False), ("json", True)):
        cases.export.click()
        dialog = question(cases)
        assert isinstance(dialog, ListExportDialog)
        dialog.identity.setChecked(identity)
        dialog.choose_path(tmp_path / f"list.{kind}")
        says(qtbot, cases, f"Written to list.{kind}: 1 case.")
    (row,) = csv.DictReader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines())
    assert name not in str(row)
    assert case_of(window).row.patient in str(row)
    assert name in json.dumps(json.loads((tmp_path / "list.json").read_text("utf-8")))
    cases.messages.clear()
    cases.export.click()
    dialog = question(cases)
    assert isinstance(dialog, ListExportDialog)
    dialog.choose_path(tmp_path / "series" / "no" / "such" / "place.csv")
    says(qtbot, cases, "cannot be written")


def test_corrected_cases_become_a_folder_that_the_trainer_reads(
    qtbot: QtBot, open_window: OpenWindow, write: Write, tmp_path: Path
) -> None:
    window = open_window(write("a.png", DARK), write("b.png", MIDDLE))
    recorded(qtbot, window, 2)
    cases = history(qtbot, window)
    qtbot.waitUntil(cases.corrections.isEnabled, timeout=10_000)

    def export(folder: Path, *, agreed: bool = False) -> None:
        cases.messages.clear()
        cases.corrections.click()
        dialog = question(cases)
        assert isinstance(dialog, CorrectionsDialog)
        dialog.agreed.setChecked(agreed)
        dialog.choose_folder(folder)

    export(tmp_path / "none")
    says(qtbot, cases, "nothing to train on")
    # Either of two files may be read first
    a, b = sorted((1, 2), key=lambda number: case_of(window, number).row.label)
    correct(qtbot, window, number=a)
    with qtbot.waitSignal(cases.corrections_exported, timeout=10_000):
        export(tmp_path / "out")
    assert "Pictures written to out: 1." in message(cases)
    (sample,) = load_corrections(tmp_path / "out").samples
    pixels = cv2.imread(str(next((tmp_path / "out").rglob("*.png"))), cv2.IMREAD_UNCHANGED)
    assert np.array_equal(pixels, drawn(DARK)), sample
    asked(window, lambda store: store.sign(b, verdict=Verdict.AGREE, reader="R"))
    (tmp_path / "b.png").unlink()
    export(tmp_path / "both", agreed=True)
    says(qtbot, cases, f"Without a picture: 1 (C-00000{b}).")
    export(tmp_path / "both")
    says(qtbot, cases, "holds something already")


def test_the_key_slice_of_a_corrected_case_is_kept_where_the_settings_say_so(
    qtbot: QtBot, open_window: OpenWindow, write: Write, settings: Settings
) -> None:
    settings.set("cases.keep_images", "corrected")
    window = open_window(write("a.png", DARK))
    assert isinstance(window.day.recorder, Recorder)
    recorded(qtbot, window)
    assert case_of(window).picture is None
    correct(qtbot, window)
    qtbot.waitUntil(lambda: case_of(window).picture is not None, timeout=10_000)
    assert np.array_equal(np.squeeze(case_of(window).picture), drawn(DARK))  # type: ignore[arg-type]
    cases = history(qtbot, window)
    choose(qtbot, cases, "C-000001")
    qtbot.waitUntil(lambda: "Stored picture" in cases.detail.picture.accessibleName(), timeout=5000)


def test_a_record_that_fails_is_told_and_made_up_for(
    qtbot: QtBot, open_window: OpenWindow, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mriclassifier.gui.cases.recorder._RETRY", 200)

    def full(*_: object, **__: object) -> None:
        raise CaseStoreError("The disk of the case history in {folder} is full.", folder="x")

    with monkeypatch.context() as patch:
        patch.setattr("mriclassifier.cases.store.CaseStore.record", full)
        window = open_window(write("a.png", DARK))
        qtbot.waitUntil(lambda: "is full" in window.pane.messages.text, timeout=10_000)
        assert window.panel.title.text() == "Glioma", "the answer stands there all the same"
        assert not window.panel.sign.agree.isEnabled()
        assert "is full" in window.panel.sign.answer.text()
    recorded(qtbot, window)
    qtbot.waitUntil(lambda: window.panel.sign.agree.isEnabled(), timeout=10_000)


def test_deleting_says_what_goes_and_a_deleted_case_cannot_be_signed_any_more(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = open_window(write("a.png", DARK))
    recorded(qtbot, window)
    cases = history(qtbot, window)
    choose(qtbot, cases, "C-000001")
    cases.detail.delete.click()
    dialog = question(cases)
    assert isinstance(dialog, DeleteQuestion)
    dialog.accept()
    qtbot.waitUntil(lambda: codes(cases) == [], timeout=10_000)
    qtbot.waitUntil(lambda: not window.panel.sign.agree.isEnabled(), timeout=10_000)
    assert "no longer in the case history" in window.panel.sign.answer.text()
    assert (paths.cases_dir() / "cases.sqlite3").exists()


@needs_shared("data", "series", "dicom-t1")
def test_a_real_series_is_one_case_under_a_pseudonym_and_is_found_again(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    for number, file in enumerate(sorted(shared("data", "series", "dicom-t1").iterdir())):
        shutil.copy(file, tmp_path / f"{number:03}")
    window = open_window(tmp_path)
    recorded(qtbot, window)
    qtbot.waitUntil(lambda: case_of(window).row.scored == 16, timeout=20_000)
    case = case_of(window)
    assert case.row.patient.startswith("P-")
    assert (case.row.name, case.path, case.picture) == ("", None, None)
    correct(qtbot, window, "glioma" if case.row.label != "glioma" else "meningioma")
    window.close()
    again = open_window()
    cases = history(qtbot, again)
    choose(qtbot, cases, "C-000001")
    cases.deeds.check_file(case, tmp_path / "003")
    qtbot.waitUntil(lambda: bool(again.workflow.images), timeout=20_000)
    assert message(cases) == ""
