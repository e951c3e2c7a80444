"""The window and the real trainer: what it writes is what the window reads."""

from __future__ import annotations

import datetime
import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rich.console import Console

from mriclassifier import paths
from mriclassifier.gui.app import make_window
from mriclassifier.gui.engine_control import Phase as Engine
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.retrain import run_folder
from mriclassifier.gui.retrain.dialog import CHECK, COMPARE, RUN, SETTINGS, RetrainDialog
from mriclassifier.gui.retrain.job import Phase
from mriclassifier.gui.retrain.plan import Plan
from mriclassifier.gui.retrain.run_folder import Run
from mriclassifier.settings import Settings
from tests.gui.retrain.conftest import WAIT, discarded, press, said
from tests.helpers.drawn_slices import class_folders
from tests.helpers.shared import needs_resource
from training.config import load_config
from training.lines import teller
from training.splitfile import write_split
from training.survey import assemble

pytestmark = [
    pytest.mark.skipif(
        not (find_spec("keras") and find_spec("tensorflow")),
        reason="the training extra is not installed",
    ),
    needs_resource("models", "brain-mri-resnet50", "manifest.json"),
]
LONG = 240_000  # ms
RECIPE = """
weights = "shipped"
batch_size = 8
calib_fraction = 0.2
calib_margin = 0.0
[[stages]]
size = 32
epochs = 2
learning_rate = 1e-4
"""


@pytest.fixture
def settings() -> Settings:
    """The Python that runs the tests trains."""
    made = Settings(paths.settings_file())
    made.set("cases.keep", False)
    return made


@pytest.fixture
def program(app: QApplication, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program with the model that comes with it."""
    window = make_window(app, settings)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.engine.status.phase is Engine.READY, timeout=WAIT)
    yield window
    window.close()
    window.deleteLater()
    app.processEvents()


@pytest.fixture
def real(program: MainWindow, tmp_path: Path) -> Iterator[RetrainDialog]:
    """A short recipe of small pictures, otherwise as the menu opens it."""
    (tmp_path / "short.toml").write_text(RECIPE)
    dialog = RetrainDialog(program.day.services, recipe=str(tmp_path / "short.toml"))
    dialog.show()
    yield dialog
    assert dialog.shutdown(10)
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"glioma": 12}, "one class"),
        ({"glioma": 5, "notumor": 5}, "needs at least 10"),
        ({"glioma": 12, "notumor": 12}, ""),
    ],
    ids=["one class", "ten images", "enough"],
)
def test_the_real_check_refuses_what_cannot_be_learned_from(
    qtbot: QtBot, real: RetrainDialog, tmp_path: Path, counts: dict[str, int], words: str
) -> None:
    data = class_folders(tmp_path / "data", counts)
    whole = next((data / "glioma").iterdir()).read_bytes()
    (data / "glioma" / "copy.png").write_bytes(whole)
    (data / "glioma" / "cut.png").write_bytes(whole[:200])
    real.data.own.set_path(data)
    press(qtbot, real.next)
    page = real.check
    qtbot.waitUntil(lambda: page.verdict.isVisible() or bool(said(real)), timeout=LONG)
    assert said(real) == ""
    assert real.page == CHECK
    assert real.next.isEnabled() is not bool(words)
    assert words in page.verdict.text
    listed = [page.findings.topLevelItem(n) for n in range(page.findings.topLevelItemCount())]
    texts = [item.text(0) for item in listed if item]
    images = sum(counts.values())
    assert texts[0] == f"Files: {images + 2}; readable: {images + 1}; different pictures: {images}"
    assert "Copies of other files (also mirrored, turned or re-coloured): 1" in texts
    assert "Files that cannot be read: 1" in texts


@pytest.mark.slow
def test_a_real_training_that_is_killed_keeps_its_finished_epoch(
    qtbot: QtBot, real: RetrainDialog, tmp_path: Path
) -> None:
    counts = dict.fromkeys(("glioma", "meningioma", "notumor", "pituitary"), 14)
    real.data.own.set_path(class_folders(tmp_path / "data", counts))
    for page in (CHECK, SETTINGS, RUN):
        press(qtbot, real.next)
        assert real.page == page
    job = real.job

    def first_epoch() -> bool:
        assert job.status.error is None, said(real)
        return len(job.status.history) == 1

    qtbot.waitUntil(first_epoch, timeout=LONG)
    event = job.status.event
    assert event is not None
    assert event["remaining_s"] > 0
    assert job.child_pid is not None
    os.kill(job.child_pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: job.status.phase is Phase.STOPPED, timeout=WAIT)
    assert "was ended from outside" in said(real)
    (left,) = run_folder.unfinished()
    assert left.can_resume()
    assert (left.epochs(), len(left.history())) == (2, 1)


def test_the_real_comparison_of_two_models_is_shown(
    qtbot: QtBot, real: RetrainDialog, bundles: Path, tmp_path: Path
) -> None:
    """A training whose model was exported, and that was interrupted then."""
    data = class_folders(
        tmp_path / "data", dict.fromkeys(("glioma", "meningioma", "notumor", "pituitary"), 12)
    )
    folder = run_folder.new_run_folder()
    config = replace(load_config("retrain"), calib_fraction=0.1)
    write_split(
        folder / "split.csv", assemble(data, config, teller(Console(), as_json=False)).dataset
    )
    run = run_folder.save(
        Run(
            path=folder,
            plan=Plan(data=data, start=tmp_path),
            phase=run_folder.COMPARE,
            created=datetime.datetime.now(),
        )
    )
    shutil.copytree(bundles / "candidate", run.candidate)
    real.close()
    real.show()
    press(qtbot, real.data.resume)
    qtbot.waitUntil(lambda: real.page == COMPARE or bool(said(real)), timeout=LONG)
    assert said(real) == ""
    assert "Only " in real.compare.verdict.text
    first = real.compare.table.item(1, 0)
    assert first is not None
    assert first.text().startswith("Glioma: right of ")
    assert "your own images" in real.compare.meaning.text()
    discarded(qtbot, real, real.compare.discard)
    qtbot.waitUntil(lambda: not folder.exists() and not run.candidate.exists(), timeout=WAIT)
