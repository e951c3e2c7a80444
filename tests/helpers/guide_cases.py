"""Pictures of the guide's chapter on cases; heads, patients and readers in them are made by code.

``python -m tests.helpers.guide_cases FOLDER`` writes ``cases-*.png``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from tests.helpers.drawn_head import drawn_head
from tests.helpers.guide_window import fresh_home, waiter

SIZE = (1280, 820)
COUNT = 260


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home() as folder:
        _fill()
        _draw(out, folder)


def _fill() -> None:
    """A history of a year by rule, without names, and one doubtful case with a picture."""
    from dataclasses import replace

    from mriclassifier import paths
    from mriclassifier.cases.records import Keep, KeepRules
    from mriclassifier.cases.store import CaseStore
    from tests.helpers.drawn_cases import fill, new_case, person

    rules = KeepRules(images=Keep.ALWAYS)
    store = CaseStore.open(paths.cases_dir(), rules=lambda: rules, account="reader")
    fill(store, COUNT, days=365)
    head = drawn_head(24, 256, seed=3)[12]
    picture = (255 * (head / head.max())).astype(np.uint8)
    for version, top in (("1.0.0", 0.27), ("1.1.0", 0.29)):
        made = new_case(
            9000, "glioma", "refer", 24, series=True, patient=person(3), top=top, version=version
        )
        store.record([replace(made, picture=picture)])
    store.close()


def _draw(out: Path, folder: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.settings import Settings
    from tests.helpers.guide_pictures import write_head

    app = make_application()

    wait = waiter(app, rest=0.6)

    def save(widget: QWidget, name: str) -> None:
        wait(lambda: True)
        widget.grab().save(str(out / f"{name}.png"))

    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "light")
    settings.set("reader.name", "Reader One")
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.start([write_head(folder / "now", series="2", date="20260310", seed=3)])
    sign = window.panel.sign
    wait(lambda: sign.agree.isEnabled())
    flow = window.workflow
    wait(lambda: flow.scores().count > 0 and len(flow.scores().predictions) == flow.scores().count)
    sign.correct_asked.emit("pituitary")
    wait(lambda: "Corrected" in sign.state.text())
    sign.note.setPlainText("Drawn by code, so nothing can be said of it.")
    sign.note.done.emit()
    wait(lambda: sign.status.text() == "")
    scroll = sign.parentWidget()
    while scroll is not None and not hasattr(scroll, "ensureWidgetVisible"):
        scroll = scroll.parentWidget()
    if scroll is not None:
        scroll.ensureWidgetVisible(sign.history)
    save(window, "cases-signing")
    cases = window.day.cases()
    window.actions_.day.worklist.trigger()
    cases.resize(*SIZE)
    wait(lambda: cases.model.rowCount() > 0)
    table = cases.table
    middle = table.visualRect(cases.model.index(0, 2)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    wait(lambda: cases.detail.case is not None)
    save(cases, "cases-worklist")
    window.actions_.day.statistics.trigger()
    cases.statistics.step.setCurrentIndex(2)
    wait(lambda: cases.statistics.statistics is not None)
    save(cases, "cases-statistics")
    window.close()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
