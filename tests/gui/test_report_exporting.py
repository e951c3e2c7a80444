"""What leaves the window: reports, saved and copied pictures, copied results; with nobody's name in it."""

from __future__ import annotations

import dataclasses
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.cases.records import Verdict
from mriclassifier.gui import capture
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.reports import files, printing
from mriclassifier.gui.reports.content import ReportOptions, Slices
from mriclassifier.gui.reports.exporting import Exporting
from mriclassifier.gui.reports.mask_dialog import MaskDialog
from mriclassifier.gui.reports.report_dialog import ReportDialog
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.conftest import Lab, OpenWindow, Write, drawn, wait_for_result
from tests.helpers.drawn_series import write_series

NAMES = ("Phantom", "Drawing", "DRAWN-1", "2000-01-01", "Drawn head")
CAUTION = "Research use only, not for diagnosis"


def exporting(window: MainWindow) -> Exporting:
    return window.day.exporting


def dialogs(kind: type[Any]) -> list[Any]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found + [
        w
        for top in QApplication.topLevelWidgets()
        for w in top.findChildren(kind)
        if w.isVisible() and w not in found
    ]


def only(qtbot: QtBot, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: len(dialogs(kind)) == 1, timeout=10_000)
    return dialogs(kind)[0]


def ready(qtbot: QtBot, dialog: ReportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=15_000)


def pdf_text(path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def open_series(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, *, change: Any = None
) -> MainWindow:
    write_series(folder, slices=5, change=change or (lambda index, made: None))
    window = open_window(folder)

    def scored() -> bool:
        scores = window.workflow.scores()
        return scores.count == 5 and len(scores.predictions) == 5

    qtbot.waitUntil(scored, timeout=15_000)
    image = window.workflow.shown_image
    assert image is not None
    case_of = window.day.recorder.case_of
    qtbot.waitUntil(lambda: case_of(image.image_id) is not None, timeout=15_000)
    return window


def test_a_report_of_a_series_from_opening_to_the_file(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_series(qtbot, open_window, tmp_path / "Phantom Drawing")
    image = window.workflow.shown_image
    assert image is not None
    case_id = window.day.recorder.case_of(image.image_id)
    assert case_id is not None
    signed = window.day.desk.write(
        lambda store: store.sign(
            case_id,
            verdict=Verdict.CORRECT,
            label="meningioma",
            note="At the dura.",
            reader="R. R.",
        )
    )
    qtbot.waitUntil(signed.done, timeout=10_000)
    window.actions_.reports.report.trigger()
    dialog = only(qtbot, ReportDialog)
    ready(qtbot, dialog)
    assert not dialog.choices.identity.isChecked()
    assert dialog.proposed_name() == "report-C-000001.pdf"
    qtbot.waitUntil(lambda: not dialog.preview.sheet.pixmap().isNull(), timeout=10_000)
    path = tmp_path / "out.pdf"
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.save_to(path)
    text = pdf_text(path)
    data = path.read_bytes()
    for name in NAMES:
        assert name not in text
        assert name.encode() not in data
        assert name.encode("utf-16-be") not in data
    for words in (
        CAUTION,
        "C-000001",
        "Corrected to: Meningioma",
        "At the dura.",
        "R. R.",
        "slices",
        "ab" * 32,
        "true resolution is 7 × 7 cells",
    ):
        assert words in " ".join(text.split()), words
    # Asked for, the name stands there; the next dialog does not remember that
    dialog.choices.identity.setChecked(True)
    dialog.choices.slices.setCurrentIndex(dialog.choices.slices.findData(Slices.NAMED))
    ready(qtbot, dialog)
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.save_to(path)
    assert "Phantom" in pdf_text(path)
    dialog.close()
    exporting(window).show_report()
    again = only(qtbot, ReportDialog)
    assert not again.choices.identity.isChecked()
    ready(qtbot, again)
    entries = window.day.desk.read(lambda store: store.audit_entries()).result(10)
    saved = [entry for entry in entries if entry.action == "report.save"]
    assert [entry.details["identity"] for entry in saved] == [False, True]
    again.close()


def test_a_report_of_several_cases(
    qtbot: QtBot, open_window: OpenWindow, write: Write, tmp_path: Path
) -> None:
    levels = (30, 90, 150, 220)
    window = open_window(*(write(f"Phantom {level}.png", level) for level in levels))
    case_of = window.day.recorder.case_of
    qtbot.waitUntil(
        lambda: (
            len(window.workflow.images) == 4
            and all(case_of(image.image_id) is not None for image in window.workflow.images)
        ),
        timeout=20_000,
    )
    exporting(window).show_case_report([case_of(i.image_id) or 0 for i in window.workflow.images])
    dialog = only(qtbot, ReportDialog)
    ready(qtbot, dialog)
    assert dialog.made is not None
    assert len(dialog.made.pages or ()) == 6  # table, four studies, the model
    path = tmp_path / "many.pdf"
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.save_to(path)
    text = pdf_text(path)
    assert "4 studies" in text
    assert "Phantom" not in text
    for number in range(4):
        dialog.choices.studies.item(number).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: dialog.made is None and not dialog.save.isEnabled(), timeout=5_000)
    dialog.choices.studies.item(2).setCheckState(Qt.CheckState.Checked)
    ready(qtbot, dialog)
    assert dialog.made is not None
    assert len(dialog.made.codes) == 1
    dialog.close()


def test_cases_whose_images_are_closed_show_picture_and_map_and_can_be_masked(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    letters = np.where(drawn(150, 200) == 150, 150, 0).astype(np.uint8)
    cv2.putText(
        letters, "Phantom 0815", (4, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 255, 1, cv2.LINE_AA
    )
    cv2.imwrite(str(tmp_path / "named.png"), letters)
    cv2.imwrite(str(tmp_path / "plain.png"), drawn(30, 200))
    window = open_window(tmp_path / "named.png", tmp_path / "plain.png")
    case_of, flow = window.day.recorder.case_of, window.workflow
    qtbot.waitUntil(
        lambda: len([i for i in flow.images if case_of(i.image_id)]) == 2, timeout=20_000
    )
    ids = [case_of(image.image_id) or 0 for image in flow.images]
    flow.close_all()
    exporting(window).show_case_report(ids)
    dialog = only(qtbot, ReportDialog)
    ready(qtbot, dialog)
    assert [source.key for source in dialog.choices.sources] == [("case", ids[0]), ("case", ids[1])]
    loaded = [source.load(ReportOptions()).study for source in dialog.choices.sources]
    assert [len(study.pictures) for study in loaded] == [0, 2]
    assert loaded[1].pictures[1].caption == "Activation map: Glioma"
    assert "7 × 7 cells" in loaded[1].map_note
    assert dialog.made.doubtful == 1
    dialog.doubt_mask.click()
    mask = only(qtbot, MaskDialog)
    assert len(mask.history.mask.shapes) == 1
    mask.apply.click()
    qtbot.waitUntil(lambda: dialog.made is not None and dialog.made.doubtful == 0, timeout=10_000)
    assert len(dialog.choices.sources[0].load(ReportOptions()).study.pictures) == 2
    dialog.close()


def test_what_goes_wrong_is_said_in_the_dialog(
    qtbot: QtBot,
    open_window: OpenWindow,
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(write("a.png"))
    wait_for_result(qtbot, window, "Glioma")
    exporting(window).show_report()
    dialog = only(qtbot, ReportDialog)
    ready(qtbot, dialog)
    dialog.save_to(tmp_path / "nowhere" / "r.pdf")
    qtbot.waitUntil(lambda: "cannot be saved" in dialog.message.text, timeout=5_000)
    assert dialog.save.isEnabled()

    def full(handle: int) -> None:
        del handle
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    dialog.save_to(tmp_path / "r.pdf")
    qtbot.waitUntil(lambda: "No space left" in dialog.message.text, timeout=5_000)
    assert not (tmp_path / "r.pdf").exists()
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", lambda: [])
    dialog.print.click()
    assert "No printer" in dialog.message.text
    dialog.close()


def test_an_account_that_may_not_export(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    from mriclassifier import paths

    policy = Policy(allow={"export": ("somebody.else",)})
    window = open_window(write("a.png"), settings=Settings(paths.settings_file(), policy))
    wait_for_result(qtbot, window, "Glioma")
    QApplication.clipboard().setText("before")
    for action in (
        window.actions_.reports.report,
        window.actions_.reports.copy_result,
        window.actions_.reports.copy_image,
        window.actions_.save_picture,
    ):
        window.pane.messages.clear()
        action.trigger()
        assert "does not let the account" in window.pane.messages.text
    assert QApplication.clipboard().text() == "before"
    assert not dialogs(ReportDialog)


def chunks(data: bytes) -> list[bytes]:
    """Kinds of the chunks of a PNG file."""
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append(data[at + 4 : at + 8])
        at += 12 + length
    return found


def test_copies_and_pictures_carry_the_caution_and_no_name(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_series(qtbot, open_window, tmp_path / "Phantom")
    window.pane.view.setFocus()
    QTest.keyClick(window.pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    for text in (mime.text(), mime.html()):
        assert CAUTION in text
        assert "drawn-model 7" in text
        assert "slice 3 of 5" in text
        assert not any(name in text for name in NAMES)
    assert mime.html().count("<tr>") >= 8
    assert set(mime.formats()) == {"text/plain", "text/html"}
    window.actions_.reports.copy_image.trigger()
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=10_000)
    copied = QApplication.clipboard().image()
    made = window.display.capture()
    assert made is not None
    assert any(CAUTION in line for line in made.lines)
    assert made.lines[0].endswith("slice 3 of 5")
    assert copied == capture.render(made)
    # The end of a line may be the class that cannot be excluded: it is broken, not cut
    longer = capture.render(dataclasses.replace(made, lines=(*made.lines, "word " * 60)))
    assert longer.height() > copied.height() + 50
    path = tmp_path / "p.png"
    exporting(window).save_picture(made, path)
    qtbot.waitUntil(path.exists, timeout=10_000)
    assert set(chunks(path.read_bytes())) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert exporting(window).proposed_name().startswith("picture-S-")
    assert "Phantom" not in exporting(window).proposed_name()


def with_text(index: int, made: Any) -> None:
    """Write letters into the upper left corner, as a scanner would."""
    pixels = np.array(np.frombuffer(made.PixelData, "<u2").reshape(made.Rows, made.Columns))
    large = cv2.resize(pixels, (256, 256), interpolation=cv2.INTER_LINEAR)
    letters = np.zeros((256, 256), np.uint8)
    cv2.putText(
        letters, "Phantom 0815", (4, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 255, 1, cv2.LINE_AA
    )
    large = np.maximum(large, letters.astype(np.uint16) * 4)
    made.Rows = made.Columns = 256
    made.PixelSpacing = [0.75, 0.75]
    made.PixelData = large.astype("<u2").tobytes()


def test_text_in_the_pixels_is_masked_before_anything_leaves(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_series(qtbot, open_window, tmp_path / "x", change=with_text)
    QApplication.clipboard().clear()
    window.actions_.reports.copy_image.trigger()
    dialog = only(qtbot, MaskDialog)
    assert QApplication.clipboard().image().isNull()
    boxes = dialog.history.mask.shapes
    assert len(boxes) == 1
    dialog.apply.click()
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=10_000)
    copied = QApplication.clipboard().image()
    scale = 480 / 256
    box = boxes[0]
    for x in range(round(box.left * scale) + 2, round(box.right * scale) - 2, 3):
        for y in range(round(box.top * scale) + 2, round(box.bottom * scale) - 2, 3):
            assert copied.pixelColor(x, y).lightness() == 0
    # Known by now: the report shows the picture, masked, and asks nothing
    exporting(window).show_report()
    report = only(qtbot, ReportDialog)
    ready(qtbot, report)
    assert report.made is not None
    assert report.made.doubtful == 0
    report.close()
    # What is classified stays as it is
    image = window.workflow.shown_image
    assert image is not None
    exporting(window).mask_text()
    again = only(qtbot, MaskDialog)
    again.pass_on.click()
    assert not exporting(window).mask_of(image.image_id)
    window.workflow.close_all()
    assert image.image_id not in window.workflow.images


def test_a_report_leaves_doubtful_pictures_out_until_they_are_masked(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    def stated(index: int, made: Any) -> None:
        made.BurnedInAnnotation = "YES"

    window = open_series(qtbot, open_window, tmp_path / "x", change=stated)
    image = window.workflow.shown_image
    assert image is not None
    loaded = exporting(window).source_of(image).load(ReportOptions(slices=Slices.NAMED))
    assert not loaded.study.pictures
    assert not loaded.study.further
    exporting(window).show_report()
    report = only(qtbot, ReportDialog)
    ready(qtbot, report)
    assert report.made is not None
    assert report.made.doubtful == 1
    assert report.doubt_row.isVisible()
    report.doubt_mask.click()
    mask = only(qtbot, MaskDialog)
    assert not mask.apply.isEnabled()  # nothing was found: the user looks
    QTest.keyClick(mask.canvas, Qt.Key.Key_Insert)
    mask.apply.click()
    qtbot.waitUntil(lambda: report.made is not None and report.made.doubtful == 0, timeout=10_000)
    assert not report.doubt_row.isVisible()
    report.close()


def test_closing_the_window_while_a_report_is_made(
    qtbot: QtBot, open_window: OpenWindow, write: Write, lab: Lab
) -> None:
    window = open_window(write("a.png"))
    wait_for_result(qtbot, window, "Glioma")
    exporting(window).show_report()
    only(qtbot, ReportDialog)
    window.close()
    assert not dialogs(ReportDialog)
