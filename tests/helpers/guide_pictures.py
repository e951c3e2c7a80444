"""The guide's pictures, of a head drawn by code: ``python -m tests.helpers.guide_pictures docs/images``."""

from __future__ import annotations

import sys
from pathlib import Path

from pydicom.dataset import Dataset

from tests.helpers.drawn_head import drawn_head
from tests.helpers.drawn_series import dicom_slice, save_dicom
from tests.helpers.guide_window import fresh_home, waiter

SIZE = (1280, 820)
SLICES = 24


def write_head(folder: Path, *, series: str, date: str, seed: int, first: int = 0) -> Path:
    """A series of the drawn head, as a scanner would name its files."""
    volume = drawn_head(SLICES, 256, seed=seed)
    for index in range(first, SLICES):
        made: Dataset = dicom_slice(index, volume[index], series=series, spacing=6.0)
        made.StudyInstanceUID = f"{made.StudyInstanceUID}.{series}"
        made.StudyDate = date
        made.PatientName = "Drawing^No person"
        save_dicom(made, folder / f"IM{index:05}")
    return folder


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home() as folder:
        _draw(out, folder)


def _draw(out: Path, folder: Path) -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtTest import QTest

    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.settings import Settings

    app = make_application()

    wait = waiter(app)

    now = write_head(folder / "now", series="2", date="20260310", seed=3)
    prior = write_head(folder / "prior", series="1", date="20251203", seed=5)
    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "dark")
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.start([now])
    workflow = window.workflow

    def scored() -> bool:
        scores = workflow.scores()
        return scores.count > 0 and len(scores.predictions) == scores.count

    def save(name: str) -> None:
        window.grab().save(str(out / f"{name}.png"))

    def press(key: Qt.Key) -> None:
        QTest.keyClick(window.pane.view, key)
        wait(lambda: True)

    wait(scored)
    workflow.show_frame(SLICES // 2)
    wait(lambda: not workflow.waiting)
    window.panel.map.set_on(True)
    wait(lambda: True)
    save("window")
    window.panel.map.set_on(False)
    press(Qt.Key.Key_L)
    view = window.pane.view
    middle = QPointF(view.rect().center())
    begin, end = (middle + QPointF(60, -140)).toPoint(), (middle + QPointF(160, -60)).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    wait(lambda: True)
    save("measuring")
    press(Qt.Key.Key_Escape)  # the measurement is no longer selected
    press(Qt.Key.Key_Escape)  # and the tool is left
    press(Qt.Key.Key_P)
    wait(lambda: False, 4)
    save("planes")
    press(Qt.Key.Key_P)
    window.opener.open_paths([prior])
    wait(lambda: len(workflow.images) == 2)
    press(Qt.Key.Key_C)
    wait(lambda: False, 4)
    save("comparison")
    window.close()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
