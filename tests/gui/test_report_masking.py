"""Text in the pixels: left out of reports, and masked before a picture leaves the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui import capture
from mriclassifier.gui.reports.content import ReportOptions, Slices
from mriclassifier.gui.reports.mask_dialog import MaskDialog
from mriclassifier.gui.reports.report_dialog import ReportDialog
from tests.gui.conftest import OpenWindow, drawn
from tests.helpers.report_hands import exporting, only, open_series, ready


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
    dialog_mask = dialog.history.mask
    dialog.apply.click()
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=10_000)
    copied = QApplication.clipboard().image()
    made = window.display.capture()
    assert made is not None
    assert capture.masked(made, dialog_mask).lines[-2] == "Parts of the picture are painted over"
    assert copied == capture.render(capture.masked(made, dialog_mask))
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
    study = dialog.choices.sources[0].load(ReportOptions()).study
    assert len(study.pictures) == 2
    assert "painted over" in study.picture_note
    dialog.close()
