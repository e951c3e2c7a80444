"""Pictures of the guide's chapter on reports; everything in them is drawn.

``python -m tests.helpers.guide_reports FOLDER`` writes ``report.png`` and ``mask.png``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from tests.helpers.drawn_head import drawn_head
from tests.helpers.drawn_series import dicom_slice, save_dicom
from tests.helpers.guide_window import fresh_home, waiter

SLICES = 24


def write_series_with_text(folder: Path) -> Path:
    """A drawn head with letters burned into a corner, as old scanners did."""
    volume = drawn_head(SLICES, 256, seed=3)
    for index in range(SLICES):
        letters = np.zeros((256, 256), np.uint8)
        for line, text in enumerate(("DRAWING, NO PERSON", "ID 0000", "01.01.2000")):
            place = (6, 14 + 13 * line)
            cv2.putText(letters, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.36, 255, 1, cv2.LINE_AA)
        pixels = np.maximum(volume[index], letters.astype(volume.dtype) * 4)
        made = dicom_slice(index, pixels, series="2", spacing=6.0)
        made.PatientName = "Drawing^No person"
        save_dicom(made, folder / f"IM{index:05}")
    return folder


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home() as folder:
        _draw(out, folder)


def _draw(out: Path, folder: Path) -> None:
    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.gui.reports.mask_dialog import MaskDialog
    from mriclassifier.gui.reports.report_dialog import ReportDialog
    from mriclassifier.settings import Settings

    app = make_application()

    wait = waiter(app, rest=0.5)

    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "light")
    settings.set("reports.institution", "Department of Drawings")
    window = make_window(app, settings)
    window.resize(1280, 820)
    window.show()
    window.start([write_series_with_text(folder / "series")])

    def scored() -> bool:
        scores = window.workflow.scores()
        return scores.count > 0 and len(scores.predictions) == scores.count

    wait(scored)
    exporting = window.day.exporting
    exporting.mask_text()
    wait(lambda: bool(window.findChildren(MaskDialog)), 10)
    mask = window.findChildren(MaskDialog)[-1]
    wait(lambda: False, 1)
    mask.grab().save(str(out / "mask.png"))
    mask.apply.click()
    wait(lambda: False, 2)
    exporting.show_report()
    wait(lambda: bool(window.findChildren(ReportDialog)), 10)
    report = window.findChildren(ReportDialog)[-1]
    wait(lambda: report.made is not None and not report.preview.sheet.pixmap().isNull())
    report.grab().save(str(out / "report.png"))
    report.close()
    window.close()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
