"""Pictures of the guide's chapter on batches; every image in them is drawn.

``python -m tests.helpers.guide_batch docs/images`` writes ``batch-setup.png``, ``batch-running.png``,
``batch-done.png`` and ``batch-export.png``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.helpers.drawn_head import drawn_head
from tests.helpers.drawn_series import drawn_volume
from tests.helpers.guide_pictures import write_head
from tests.helpers.guide_window import fresh_home, waiter

SIZE = (1120, 720)
SLICES = 24


def write_ward(folder: Path) -> Path:
    """Drawn heads as DICOM and PNG, in three planes, and three files that are none."""
    for day, seed in (("monday", 3), ("tuesday", 5)):
        write_head(folder / day, series="2", date="20260310", seed=seed)
    head = (drawn_head(SLICES, 256, seed=13) / 4).clip(0, 255).astype(np.uint8)
    plain = (drawn_volume(SLICES, 256) / 4).clip(0, 255).astype(np.uint8)
    for name, volume in (
        ("coronal", np.moveaxis(head, 1, 0)[60:200:5]),
        ("plain", plain[4:20]),
        ("sagittal", np.moveaxis(head, 2, 0)[60:200:5]),
    ):
        (folder / name).mkdir()
        for index, part in enumerate(volume):
            upright = cv2.resize(part, (256, 256))[::-1] if len(part) == SLICES else part
            (folder / name / f"{name}_{index:02}.png").write_bytes(png(upright))
    odd = folder / "sagittal"
    whole = (odd / "sagittal_12.png").read_bytes()
    (odd / "sagittal_28_cut_short.png").write_bytes(whole[: len(whole) // 2])
    (odd / "sagittal_letter.png").write_text("This is no picture.")
    photo = np.zeros((200, 200, 3), np.uint8)
    photo[:, :, 2] = np.linspace(0, 255, 200).astype(np.uint8)
    photo[60:140, 60:140] = (30, 200, 60)
    (odd / "sagittal_photo.png").write_bytes(png(photo))
    return folder


def png(picture: NDArray[np.uint8]) -> bytes:
    """As a file."""
    return bytes(cv2.imencode(".png", picture)[1].tobytes())


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home() as folder:
        _draw(out, folder)


def _draw(out: Path, folder: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.gui.batch.columns import Column
    from mriclassifier.gui.batch.export_dialog import ExportDialog
    from mriclassifier.settings import Settings

    app: QApplication = make_application()

    wait = waiter(app)

    ward = write_ward(folder / "ward")
    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "light")
    window = make_window(app, settings)
    window.show()
    window.start()
    wait(lambda: window.engine.status.model is not None)
    window.actions_.day.classify_folder.trigger()
    batch = window.day.batch()
    batch.resize(*SIZE)
    batch.setup.choose(ward)
    batch.setup.exports.kinds["xlsx"].setChecked(True)
    wait(batch.setup.start.isEnabled)
    batch.setup.folder.blockSignals(True)  # the folder of a user, not of this run
    batch.setup.folder.setText("/data/ward")
    batch.setup.exports.stand_beside("/data/ward")
    wait(lambda: True)
    batch.grab().save(str(out / "batch-setup.png"))
    batch.setup.folder.setText(str(ward))
    batch.setup.exports.stand_beside(str(ward))
    batch.setup.start.click()
    wait(lambda: len(batch.run.model.columns) > 52)
    batch.grab().save(str(out / "batch-running.png"))
    wait(lambda: batch.session is not None and batch.session.is_done)
    wait(lambda: "written" in batch.run.notice.text)
    batch.run.notice.clear()
    batch.run.table.sortByColumn(Column.PROBABILITY, Qt.SortOrder.AscendingOrder)
    wait(lambda: True)
    batch.grab().save(str(out / "batch-done.png"))
    batch.deeds.ask_export()
    wait(lambda: True)
    batch.findChildren(ExportDialog)[-1].grab().save(str(out / "batch-export.png"))
    batch.findChildren(ExportDialog)[-1].close()
    window.close()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
