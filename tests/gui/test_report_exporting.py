"""What leaves the window: reports, saved and copied pictures, copied results; with nobody's name in it."""

from __future__ import annotations

import dataclasses
import struct
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.cases.records import Verdict
from mriclassifier.gui import capture
from mriclassifier.gui.reports import files, printing
from mriclassifier.gui.reports.content import Slices
from mriclassifier.gui.reports.exporting import Exporting
from mriclassifier.gui.reports.report_dialog import ReportDialog
from mriclassifier.gui.reports.report_output import proposed_name
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.conftest import Lab, OpenWindow, Write, wait_for_result
from tests.helpers.report_hands import dialogs, exporting, only, open_series, pdf_text, ready

NAMES = ("Phantom", "Drawing", "DRAWN-1", "2000-01-01", "Drawn head")
CAUTION = "Research use only, not for diagnosis"


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
    assert proposed_name(dialog.made) == "report-C-000001.pdf"
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
    desk: Exporting = exporting(window)
    desk.save_picture(made, path)
    qtbot.waitUntil(path.exists, timeout=10_000)
    assert set(chunks(path.read_bytes())) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert desk.proposed_name().startswith("picture-S-")
    assert "Phantom" not in desk.proposed_name()


def test_a_report_is_stopped_and_made_after_all(
    qtbot: QtBot, open_window: OpenWindow, write: Write, tmp_path: Path
) -> None:
    window = open_window(write("a.png"))
    wait_for_result(qtbot, window, "Glioma")
    exporting(window).show_report()
    dialog = only(qtbot, ReportDialog)
    assert dialog.stop.text() == "S&top"
    dialog.stop.click()
    assert dialog.preview.sheet.text().startswith("Stopped.")
    assert not dialog.save.isEnabled()
    dialog.stop.click()
    ready(qtbot, dialog)
    assert dialog.stop.isHidden()
    dialog.save_to(tmp_path / "r.pdf")
    dialog.stop.click()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=10_000)
    assert (dialog.message.text == "Stopped.") != (tmp_path / "r.pdf").exists()
    dialog.close()


def test_closing_the_window_while_a_report_is_made(
    qtbot: QtBot, open_window: OpenWindow, write: Write, lab: Lab
) -> None:
    window = open_window(write("a.png"))
    wait_for_result(qtbot, window, "Glioma")
    exporting(window).show_report()
    only(qtbot, ReportDialog)
    window.close()
    assert not dialogs(ReportDialog)
