"""How long reports hold the window's thread: ``python -m tests.benchmarks.report_watchdog``.

The report is of many cases whose images are closed: every file is read and classified again for its map. As
in the watchdog of the viewer, wall time is what the user feels.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt

from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from mriclassifier.gui.pauses import Pauses
from mriclassifier.gui.reports.report_dialog import ReportDialog
from mriclassifier.settings import Settings
from tests.benchmarks.gui_watchdog import FRAME, LIMIT, PhaseTimes, Watched, phase, spin
from tests.helpers.drawn_head import drawn_head


def write_heads(folder: Path, count: int, size: int) -> list[Path]:
    """Drawn slices, all different."""
    volume = np.clip(drawn_head(24, size) / 4, 0, 255).astype(np.uint8)
    folder.mkdir()
    made = []
    for number in range(count):
        picture = volume[4 + number % 16].copy()
        picture[: 1 + number // 16, 0] = 9  # another study by its pixels
        made.append(folder / f"{number:04}.png")
        made[-1].write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    return made


def record_cases(app: Watched, window: MainWindow, files: list[Path]) -> list[int]:
    """Open and classify the files until all are in the history, and close them."""
    flow, case_of = window.workflow, window.day.recorder.case_of
    window.opener.open_paths(files)

    def recorded() -> bool:
        ended = [image for image in flow.images if image.state in (State.DONE, State.FAILED)]
        return len(ended) == len(files) and all(
            case_of(image.image_id) is not None for image in ended if image.state is State.DONE
        )

    assert spin(app, recorded, 900), "not all in the history"
    found = [case_of(image.image_id) for image in flow.images]
    flow.close_all()
    return [case_id for case_id in found if case_id is not None]


def measure(app: Watched, window: MainWindow, files: list[Path], out: Path) -> list[PhaseTimes]:
    """Make, leaf through, change, stop and save a report of all files."""
    ids = record_cases(app, window, files)
    spin(app, lambda: False, 1.0)
    phases = []
    with phase(app, "idle window") as times:
        spin(app, lambda: False, 2.0)
    phases.append(times)

    with phase(app, f"report of {len(ids)} cases") as times:
        window.day.exporting.show_case_report(ids)
        assert spin(app, lambda: bool(window.findChildren(ReportDialog)), 30)
        dialog = window.findChildren(ReportDialog)[-1]
        assert spin(app, lambda: dialog.made is not None, 900), "not made"
        assert spin(app, lambda: not dialog.preview.sheet.pixmap().isNull(), 30), "not shown"
    phases.append(times)

    with phase(app, "leafing") as times:
        for _ in range(min(40, len(ids))):
            dialog.preview.on.click()
            begun = time.monotonic()
            spin(app, lambda begun=begun: time.monotonic() - begun >= 0.05, 1)
    phases.append(times)

    with phase(app, "identity, paper, note") as times:
        dialog.choices.identity.setChecked(True)
        dialog.choices.paper.setCurrentIndex(1 - dialog.choices.paper.currentIndex())
        dialog.choices.note.setPlainText("A note")
        assert spin(app, lambda: dialog.made is not None and dialog.made.options.note != "", 900)
    phases.append(times)

    with phase(app, "saving") as times:
        dialog.save_to(out)
        assert spin(app, out.exists, 900), "not saved"
        assert spin(app, dialog.save.isEnabled, 30)
    phases.append(times)

    with phase(app, "stopping") as times:
        dialog.choices.maps.setChecked(False)
        spin(app, lambda: False, 0.5)
        dialog.stop.click()
        assert spin(app, lambda: dialog.progress.isHidden(), 5), "not stopped"
    phases.append(times)

    with phase(app, "closing while it is made") as times:
        dialog.choices.studies.item(0).setCheckState(Qt.CheckState.Unchecked)
        spin(app, lambda: False, 1.0)
        dialog.close()
        spin(app, lambda: False, 0.5)
    phases.append(times)
    return phases


def main() -> None:
    """Measure with the model that comes with the program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--folder", type=Path, help="pictures to take in the place of drawn ones")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if wanted.folder is None:
            files = write_heads(folder / "files", wanted.cases, wanted.size)
        else:
            files = sorted(p for p in wanted.folder.rglob("*") if p.is_file())[: wanted.cases]
        app = Watched(["report_watchdog"])
        make_application()
        window = make_window(app, Settings(folder / "settings.toml"))
        Pauses(window)
        window.show()
        window.start()
        spin(app, lambda: window.engine.status.phase is not Phase.LOADING, 60)
        out = folder / "report.pdf"
        phases = measure(app, window, files, out)
        size = out.stat().st_size
        window.close()
    head = "phase                         time  events  median     p99   worst  thread"
    print(f"{head}  >{LIMIT:.0f}  >{FRAME:.0f}  worst was")
    for times in phases:
        print(times.line())
        for event in sorted(times.events, key=lambda event: -event.wall)[:3]:
            if event.wall > FRAME:
                print(f"    {event.wall:6.1f} ms, thread {event.thread:5.1f}: {event.name}")
    print(f"the file has {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
