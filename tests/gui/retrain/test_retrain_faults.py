"""What goes wrong in a retraining: one sentence in place, and what was finished is kept."""

from __future__ import annotations

import os
import re
import shutil
import signal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import training
from mriclassifier import paths
from mriclassifier.errors import BundleMissingError, OutputError
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.retrain import child, job, run_folder
from mriclassifier.gui.retrain.dialog import CHECK, COMPARE, DATA, RUN, RetrainDialog
from mriclassifier.gui.retrain.job import Phase
from mriclassifier.settings import Settings
from tests.gui.retrain.conftest import (
    SHIPPED,
    WAIT,
    Trainer,
    answers,
    checked,
    opened,
    press,
    said,
    started,
)
from tests.helpers.fake_trainer import PROBE, a_report

FEW = "A class has fewer than 10 different readable images."


def told(qtbot: QtBot, dialog: RetrainDialog, text: str) -> None:
    """Until exactly one sentence is told, with these words."""
    qtbot.waitUntil(lambda: text in said(dialog), timeout=WAIT)
    assert len(dialog.message.sentences) == 1
    assert said(dialog).count(". ") <= 1, "one sentence on what is wrong, one on what to do"


def stopped(qtbot: QtBot, dialog: RetrainDialog) -> None:
    qtbot.waitUntil(lambda: dialog.job.status.phase is Phase.STOPPED, timeout=WAIT)
    assert dialog.page == RUN


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("kill", "was ended from outside"),
        ("memory", "memory of this computer was not enough"),
        ("fault", "stopped with a fault: RuntimeError: the sky fell."),
        ("silent", "a line of the library"),
        ("full", "The disk is full. Free some space and press Resume"),
    ],
)
def test_a_training_that_dies_says_why_and_goes_on_after_its_last_epoch(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer, how: str, text: str
) -> None:
    trainer.does(die=[2, 2, how])
    started(qtbot, dialog)
    told(qtbot, dialog, text)
    stopped(qtbot, dialog)
    assert "--resume" not in said(dialog)
    assert [r["epoch"] for r in dialog.job.status.history] == [1.0]
    dialog.run.fold.title.setChecked(True)
    assert "a line of the library" in dialog.run.log.toPlainText()
    trainer.does()
    press(qtbot, dialog.run.resume)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    assert said(dialog) == ""
    assert [r["epoch"] for r in dialog.job.status.history] == [1.0, 2.0, 3.0]


def test_what_the_trainer_says_at_a_command_line_is_said_for_a_window() -> None:
    """The templates are those of the trainer, word for word."""
    trainer = Path(training.__file__).parent
    files = ("cli.py", "failures.py", "splitfile.py")
    code = "".join((trainer / name).read_text("utf-8") for name in files)
    sources = re.sub(r'"\s*\n\s*"', "", code)
    for template, shown in child._IN_THE_WINDOW.items():
        assert template in sources
        assert "press Resume" in shown


def test_a_training_that_is_killed_by_hand_loses_nothing(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, trainer: Trainer
) -> None:
    trainer.does(epochs=3, hold=[3, 1])
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 2, timeout=WAIT)
    process = dialog.job.child_pid
    assert process is not None
    os.kill(process, signal.SIGKILL)
    told(qtbot, dialog, "Close other programs and press Resume; the finished epochs are kept.")
    stopped(qtbot, dialog)
    assert answers(window) == SHIPPED
    press(qtbot, dialog.back)
    assert dialog.page == DATA
    qtbot.waitUntil(lambda: dialog.data.offer.isVisible(), timeout=WAIT)
    assert "after 2 of 3 epochs" in dialog.data.offer.text


def test_data_that_is_refused_shows_its_counts_and_cannot_be_trained_on(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer
) -> None:
    few = {"glioma": 4, "meningioma": 6}
    trainer.does(
        refuse=FEW, report=a_report(classes=list(few), unique=few, parts={}, unreadable=[])
    )
    press(qtbot, dialog.next)
    page = dialog.check
    qtbot.waitUntil(lambda: page.verdict.isVisible(), timeout=WAIT)
    assert page.verdict.text.startswith(FEW)
    assert "50 or more of each are better" in page.verdict.text
    assert said(dialog) == "", "it is said once"
    assert [page.table.item(n, 1).text() for n in range(2)] == ["4", "6"]
    assert not dialog.next.isEnabled()
    trainer.does()
    press(qtbot, dialog.back)
    press(qtbot, dialog.next)
    qtbot.waitUntil(lambda: dialog.next.isEnabled(), timeout=WAIT)


def test_data_that_cannot_be_looked_at_leads_back_to_the_choice(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer, tmp_path: Path
) -> None:
    trainer.does(fail="index.csv lacks the column label. Add it.", report={"classes": None})
    dialog.data.own.set_path(tmp_path / "gone")
    press(qtbot, dialog.next)
    told(qtbot, dialog, f"There is no folder {tmp_path / 'gone'}. Choose another one")
    assert dialog.page == DATA
    dialog.data.own.set_path(tmp_path / "mine")
    press(qtbot, dialog.next)
    told(qtbot, dialog, "index.csv lacks the column label. Add it.")
    assert dialog.page == DATA
    dialog.data.use_base.setChecked(True)
    dialog.data.base.set_path(tmp_path / "mine" / "glioma")
    press(qtbot, dialog.next)
    told(qtbot, dialog, "Choose two folders that are apart.")
    qtbot.waitUntil(lambda: not list((paths.training_dir() / "runs").iterdir()), timeout=WAIT)


@pytest.mark.parametrize(
    ("probe", "text"),
    [
        ({**PROBE, "tensorflow": None}, "cannot train: it has no TensorFlow."),
        ({**PROBE, "keras": None, "sklearn": None}, "cannot train: it has no sklearn, keras."),
        (None, "There is no Python at"),
        ("no", "cannot be started (ValueError)"),
    ],
)
def test_without_what_training_needs_it_says_what_to_install(
    qtbot: QtBot,
    dialog: RetrainDialog,
    trainer: Trainer,
    settings: Settings,
    probe: object,
    text: str,
) -> None:
    if probe is None:
        settings.set("training.python", str(trainer.python.with_name("nowhere")))
    elif probe == "no":
        trainer.python.write_text("#!/bin/sh\necho 3.12\n")
    else:
        trainer.does(probe=probe)
    press(qtbot, dialog.next)
    told(qtbot, dialog, text)
    assert "Preferences > Training" in said(dialog)
    assert dialog.page == DATA


def test_without_room_on_the_disk_nothing_is_started(
    qtbot: QtBot, dialog: RetrainDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(run_folder, "SPACE_NEEDED", 1 << 62)
        press(qtbot, dialog.next)
        told(qtbot, dialog, "There is too little room on the disk for a training")
    assert dialog.page == DATA
    press(qtbot, dialog.next)
    qtbot.waitUntil(lambda: dialog.page == CHECK and dialog.next.isEnabled(), timeout=WAIT)


def test_a_run_that_vanishes_while_it_trains_leaves_one_sentence(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, trainer: Trainer
) -> None:
    trainer.does(hold=[2, 1])
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 1, timeout=WAIT)
    shutil.rmtree(paths.training_dir() / "runs")
    trainer.goes_on()
    stopped(qtbot, dialog)
    assert len(dialog.message.sentences) == 1
    press(qtbot, dialog.back)
    assert opened(window).page == DATA


def test_a_new_model_that_fails_its_check_is_not_installed_and_can_be_made_again(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, settings: Settings
) -> None:
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    run = dialog.job.run
    assert run is not None
    (run.candidate / "model.onnx").write_bytes(b"cut")
    qtbot.waitUntil(lambda: bool(dialog.compare.name.text()), timeout=WAIT)
    press(qtbot, dialog.compare.use)
    told(qtbot, dialog, "model.onnx")
    assert answers(window) == SHIPPED
    assert settings.get("model.name") == SHIPPED
    assert run.candidate.is_dir()
    assert not list(paths.user_models_dir().glob("*"))
    assert dialog.compare.use.isEnabled()


def test_the_model_in_use_is_gone_before_the_comparison(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanished(name: str) -> Path:
        raise BundleMissingError("There is no model. Install one.")

    trainer.does(hold=[2, 1])
    checked(qtbot, dialog)
    press(qtbot, dialog.next)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 1, timeout=WAIT)
    with monkeypatch.context() as patch:
        patch.setattr(job, "locate", vanished)
        trainer.goes_on()
        stopped(qtbot, dialog)
        told(qtbot, dialog, "There is no model. Install one.")
    press(qtbot, dialog.run.resume)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)


def test_a_run_that_another_window_trains_is_not_offered_and_not_deleted(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, trainer: Trainer
) -> None:
    trainer.does(epochs=3, hold=[2, 1])
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 1, timeout=WAIT)
    run = dialog.job.run
    assert run is not None
    assert run_folder.unfinished() == ()
    with pytest.raises(OutputError, match="Another program works on this training"):
        run_folder.discard(run)
    second = RetrainDialog(window.day.services)
    second.show()
    second.resume(run)  # offered before the first window went on with it
    told(qtbot, second, "Another program is training the run.")
    trainer.goes_on()
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    assert second.shutdown(5)
    second.deleteLater()
