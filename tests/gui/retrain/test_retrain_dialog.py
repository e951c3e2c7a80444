"""Tools > Retrain Model as it is walked through: check, training, stop, resume, comparison, decision."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import Verdict
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.retrain import estimate, run_folder, words
from mriclassifier.gui.retrain.check_page import CheckPage
from mriclassifier.gui.retrain.dialog import CHECK, COMPARE, DATA, RUN, SETTINGS, RetrainDialog
from mriclassifier.gui.retrain.job import Phase
from mriclassifier.inference.choice import KEY
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.retrain.conftest import (
    SHIPPED,
    WAIT,
    MakeWindow,
    Trainer,
    answers,
    checked,
    discarded,
    opened,
    press,
    said,
    started,
)
from tests.helpers.drawn_cases import new_case
from tests.helpers.fake_trainer import a_comparison, a_report


def row(table: QTableWidget, number: int) -> list[str]:
    found = [table.item(number, column) for column in range(table.columnCount())]
    return [item.text() if item else "" for item in found]


def findings(dialog: RetrainDialog) -> list[str]:
    tree = dialog.check.findings
    found = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [item.text(0) for item in found if item]


def compared(qtbot: QtBot, dialog: RetrainDialog) -> None:
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)


def runs() -> list[Path]:
    folder = paths.training_dir() / "runs"
    return list(folder.iterdir()) if folder.is_dir() else []


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_from_images_to_a_new_model_that_answers_and_back(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, settings: Settings
) -> None:
    before = answers(window)
    assert before == SHIPPED
    press(qtbot, dialog.next)
    assert dialog.page == CHECK
    qtbot.waitUntil(lambda: dialog.next.isEnabled(), timeout=WAIT)
    assert dialog.check.verdict.text == "The images can be used."
    assert row(dialog.check.table, 0) == ["Glioma", "84", "12", "12", "12"]
    listed = findings(dialog)
    assert listed[0] == "Files: 441; readable: 440; different pictures: 430"
    assert "Copies of other files (also mirrored, turned or re-coloured): 10" in listed
    broken = dialog.check.findings.topLevelItem(2)
    assert broken is not None
    assert broken.text(0) == "Files that cannot be read: 1"
    assert broken.child(0).text(0) == "glioma/broken.png: broken.png is damaged."

    press(qtbot, dialog.next)
    assert dialog.page == SETTINGS
    page = dialog.settings
    assert page.images.text() == "300 different ones to learn from, 126 held out"
    assert page.start.text() == f"the model in use: {SHIPPED}"
    assert page.backend.text() == "Keras 3.15.0, TensorFlow 2.21.0, Python 3.12.0"
    qtbot.waitUntil(lambda: "roughly" in page.time.text(), timeout=WAIT)
    page.epochs.setValue(2)
    page.seed.setValue(5)

    told: list[str] = []
    dialog.progress_text.connect(told.append)
    press(qtbot, dialog.next)
    assert dialog.page == RUN
    qtbot.waitUntil(lambda: bool(dialog.job.status.history), timeout=WAIT)
    assert window.footer.training.text().startswith("Retraining")
    run = dialog.job.run
    assert run is not None
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    asked = (run.path / "calls.txt").read_text().split()
    assert asked[asked.index("--epochs") + 1] == "2"
    assert asked[asked.index("--seed") + 1] == "5"
    assert asked[asked.index("--weights") + 1].endswith(SHIPPED)
    assert "Retraining: epoch 1 of 3, 2 min left" in told
    assert told[-1] == "Retraining: the new model is ready to be compared"
    assert [len(line.points) for line in dialog.run.curves.lines("accuracy")] == [3, 3]

    page = dialog.compare
    assert "not clearly better" in page.verdict.text
    assert row(page.table, 0)[1:] == ["92.5 % (88.5 % – 95.5 %)", "94.1 % (90.1 % – 97.1 %)"]
    assert row(page.table, 2) == ["Meningioma: right of 93", "80.0 %", "86.0 %"]
    assert "the part Test of your own images" in page.meaning.text()
    assert page.changed.topLevelItemCount() == 1
    qtbot.waitUntil(lambda: page.name.text().startswith("retrained-20"), timeout=WAIT)
    page.name.setText("hospital-1")
    press(qtbot, page.use)
    qtbot.waitUntil(lambda: answers(window) == "hospital-1", timeout=WAIT)
    assert settings.get(KEY) == "hospital-1"
    assert said(dialog) == "The new model answers from now on. You can roll back at any time."
    assert not page.use.isVisible()
    qtbot.waitUntil(lambda: not runs(), timeout=WAIT)  # only the installed copy stays

    press(qtbot, page.back)
    qtbot.waitUntil(lambda: answers(window) == SHIPPED, timeout=WAIT)
    assert said(dialog) == f"The model {SHIPPED} answers again."
    assert (paths.user_models_dir() / "hospital-1").is_dir()
    press(qtbot, dialog.next)
    assert dialog.page == DATA
    assert dialog.job.status.phase is Phase.IDLE


def test_it_can_be_stopped_goes_on_after_the_last_epoch_and_also_while_its_window_is_closed(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, trainer: Trainer
) -> None:
    trainer.does(epochs=4, hold=[2, 1])
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 1, timeout=WAIT)
    press(qtbot, dialog.run.stop)
    qtbot.waitUntil(lambda: dialog.job.status.phase is Phase.STOPPED, timeout=WAIT)
    assert said(dialog) == ""
    assert dialog.run.title.text() == "The training is stopped"
    assert dialog.run.hint.text() == "Resume goes on after the last finished epoch."
    assert [r["epoch"] for r in dialog.job.status.history] == [1.0]
    trainer.does(epochs=4)
    press(qtbot, dialog.run.resume)
    dialog.close()
    qtbot.waitUntil(lambda: dialog.job.status.phase is Phase.READY, timeout=WAIT)
    run = dialog.job.run
    assert run is not None
    first, second = (run.path / "calls.txt").read_text().splitlines()
    assert "--resume" not in first
    assert "--resume" in second
    assert [r["epoch"] for r in dialog.job.status.history] == [1.0, 2.0, 3.0, 4.0]
    assert opened(window).page == COMPARE


def test_a_wish_to_stop_between_two_steps_is_kept(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer
) -> None:
    checked(qtbot, dialog)
    press(qtbot, dialog.next)
    assert dialog.job.child_pid is not None  # that of the check, which has ended
    dialog.job.stop()  # before the training is a process
    qtbot.waitUntil(lambda: dialog.job.status.phase is Phase.STOPPED, timeout=WAIT)
    run = dialog.job.run
    assert run is not None
    assert not (run.path / "calls.txt").exists()
    assert not dialog.job.status.stopping
    press(qtbot, dialog.run.resume)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)


def test_closing_the_program_stops_it_and_the_next_start_offers_to_go_on(
    qtbot: QtBot, make: MakeWindow, tmp_path: Path, trainer: Trainer
) -> None:
    trainer.does(epochs=3, hold=[2, 1])
    (tmp_path / "mine").mkdir()
    window = make()
    dialog = opened(window)
    dialog.data.own.set_path(tmp_path / "mine")
    started(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.job.status.history) == 1, timeout=WAIT)
    assert window.close()
    (folder,) = runs()
    assert not run_folder.is_held(folder)

    trainer.does(epochs=3)
    dialog = opened(make())
    page = dialog.data
    qtbot.waitUntil(lambda: page.offer.isVisible(), timeout=WAIT)
    assert "was interrupted after 1 of 3 epochs. You can go on with it." in page.offer.text
    press(qtbot, page.resume)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    assert [r["epoch"] for r in dialog.job.status.history] == [1.0, 2.0, 3.0]
    assert len((folder / "calls.txt").read_text().splitlines()) == 2

    discarded(qtbot, dialog, dialog.compare.discard)
    qtbot.waitUntil(lambda: dialog.page == DATA and not runs(), timeout=WAIT)
    qtbot.waitUntil(lambda: not page.offer.isVisible(), timeout=WAIT)


def test_a_finished_model_that_nobody_decided_on_is_offered_and_can_be_deleted(
    qtbot: QtBot, dialog: RetrainDialog
) -> None:
    compared(qtbot, dialog)
    press(qtbot, dialog.next)
    page = dialog.data
    qtbot.waitUntil(lambda: page.offer.isVisible(), timeout=WAIT)
    assert "nothing was decided about its model yet" in page.offer.text
    press(qtbot, page.resume)
    qtbot.waitUntil(lambda: dialog.page == COMPARE, timeout=WAIT)
    assert row(dialog.compare.table, 1)[0] == "Glioma: right of 93"
    press(qtbot, dialog.next)
    discarded(qtbot, dialog, page.discard)
    qtbot.waitUntil(lambda: not runs() and not page.offer.isVisible(), timeout=WAIT)


def test_installing_without_using_leaves_the_present_model_answering(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog
) -> None:
    compared(qtbot, dialog)
    name = dialog.compare.name
    qtbot.waitUntil(lambda: bool(name.text()), timeout=WAIT)
    for wrong, why in (("../away", "cannot be the name of a model"), (SHIPPED, "already")):
        name.setText(wrong)
        press(qtbot, dialog.compare.keep)
        qtbot.waitUntil(lambda why=why: why in said(dialog), timeout=WAIT)
    name.setText("second")
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert dialog.page == COMPARE, "Enter in a name decides nothing"
    press(qtbot, dialog.compare.keep)
    qtbot.waitUntil(lambda: "Tools > Models lets it answer" in said(dialog), timeout=WAIT)
    assert answers(window) == SHIPPED
    assert (paths.user_models_dir() / "second").is_dir()


def test_corrected_cases_are_copied_into_a_private_folder_and_trained_on_beside_a_base_set(
    qtbot: QtBot, make: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.set("cases.keep", True)
    settings.set("cases.keep_images", "always")
    window = make()
    desk = window.day.desk
    qtbot.waitUntil(lambda: desk.is_open, timeout=WAIT)

    def sign(store: object) -> None:
        ids = store.record([new_case(n, picture=True) for n in range(3)])  # type: ignore[attr-defined]
        for number in ids[:2]:
            store.sign(  # type: ignore[attr-defined]
                number, verdict=Verdict.CORRECT, label="meningioma", reader="Dr. Reader"
            )

    desk.write(sign).result(20)
    base = tmp_path / "base"
    base.mkdir()
    dialog = opened(window)
    page = dialog.data
    qtbot.waitUntil(lambda: page.use_cases.isEnabled(), timeout=WAIT)
    assert page.cases_words.text().startswith("2 cases were corrected.")
    page.use_own.setChecked(False)
    assert not dialog.next.isEnabled()
    assert dialog.next.toolTip() == "Choose at least one source of images."
    page.use_cases.setChecked(True)
    page.use_base.setChecked(True)
    assert dialog.next.toolTip() == "Choose the folder with the base set, or do without it."
    page.base.set_path(base)
    compared(qtbot, dialog)
    run = dialog.job.run
    assert run is not None
    corrections = run.path / run_folder.CORRECTIONS
    assert run.plan.data == base
    assert run.plan.also_train == (corrections,)
    assert "the part Test of the base set" in dialog.compare.meaning.text()
    index = (corrections / "index.csv").read_text("utf-8")
    assert index.count("meningioma") >= 2
    assert "Reader" not in index
    assert len(list(corrections.rglob("*.png"))) == 2
    discarded(qtbot, dialog, dialog.compare.discard)
    qtbot.waitUntil(lambda: not corrections.exists(), timeout=WAIT)


def test_the_next_training_is_estimated_from_this_one(qtbot: QtBot, dialog: RetrainDialog) -> None:
    assert estimate.known_speed() is None
    compared(qtbot, dialog)
    qtbot.waitUntil(lambda: estimate.known_speed() is not None, timeout=WAIT)
    press(qtbot, dialog.next)
    checked(qtbot, dialog)
    time_text = dialog.settings.time
    qtbot.waitUntil(lambda: "as earlier trainings" in time_text.text(), timeout=WAIT)


def test_what_the_comparison_says_in_words() -> None:
    report = a_comparison()
    assert words.verdict(report)[1] == "warning"
    report["mcnemar"]["p"], report["accuracy_difference"]["interval_95"] = 0.01, [0.01, 0.03]
    assert words.verdict(report) == ("The new model is better on these images.", "info")
    report["new"]["per_class"]["glioma"]["sensitivity"] = 0.8
    text, kind = words.verdict(report)
    assert (text.endswith("It recognises fewer of: Glioma."), kind) == (True, "warning")
    report["accuracy_difference"] = {"value": -0.1, "interval_95": [-0.2, -0.01]}
    assert words.verdict(report)[0].startswith("The new model is worse")
    report["images"] = 16
    assert "Only 16 images were compared" in words.verdict(report)[0]


def test_the_check_can_be_left_and_begun_again(
    qtbot: QtBot, dialog: RetrainDialog, trainer: Trainer
) -> None:
    trainer.does(pause=30)
    press(qtbot, dialog.next)
    qtbot.waitUntil(lambda: "1 of 441" in dialog.check.state.text(), timeout=WAIT)
    assert not dialog.next.isEnabled()
    first = dialog.job.child_pid
    assert first is not None
    press(qtbot, dialog.back)
    assert dialog.page == DATA
    trainer.does(report=a_report(copies=0, sizes={"64 x 64": 430}))
    press(qtbot, dialog.next)
    qtbot.waitUntil(lambda: dialog.page == CHECK and dialog.next.isEnabled(), timeout=WAIT)
    assert dialog.job.child_pid != first
    qtbot.waitUntil(lambda: not is_alive(first), timeout=WAIT)
    assert "Size of all files: 64 x 64" in findings(dialog)
    qtbot.waitUntil(lambda: len(runs()) == 1, timeout=WAIT)


def test_a_long_finding_is_read_to_its_end(qtbot: QtBot, window: MainWindow) -> None:
    text = "The most similar training picture alone gives many of them their right label. " * 3
    page = CheckPage(window.day.services.theme)
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show()
    added = {"root": "data/ward", "files": 3, "trained_on": 2, "left_out": 1, "classes": {}}
    page.show_report(a_report(added=[added], notices=[{"code": "memory", "message": text}]))
    tree = page.findings
    items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    (long,) = (item for item in items if item and item.text(0) == text)
    plain, told = items[:2]
    assert plain is not None
    assert told is not None
    assert told.text(0) == "Added from ward: 2 images; left out: 1"

    def lines() -> float:
        return tree.visualItemRect(long).height() / tree.visualItemRect(plain).height()

    qtbot.waitUntil(lambda: lines() > 1.9, timeout=WAIT)
    before = lines()
    page.resize(420, 500)
    qtbot.waitUntil(lambda: lines() > before, timeout=WAIT)


def test_whom_the_administrator_does_not_let_train_sees_why(
    qtbot: QtBot, make: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.save()
    dialog = opened(make(policy=Policy(allow={"retrain": ("somebody.else",)})))
    dialog.data.own.set_path(tmp_path)
    qtbot.waitUntil(lambda: "administrator" in said(dialog), timeout=WAIT)
    assert not dialog.next.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.page == DATA


@pytest.mark.parametrize("narrow", [False, True])
def test_every_page_is_painted_in_both_schemes(
    qtbot: QtBot, window: MainWindow, dialog: RetrainDialog, *, narrow: bool
) -> None:
    if narrow:
        dialog.resize(dialog.minimumSize())
    compared(qtbot, dialog)
    dialog.compare.fold.title.setChecked(True)
    for scheme in ("dark", "light"):
        window.day.services.theme.choose(scheme)
        for page in range(5):
            dialog.pages.setCurrentIndex(page)
            assert not dialog.grab().toImage().isNull()
        assert dialog.grab().toImage().pixelColor(3, 3).lightness() < 90 or scheme == "light"
    assert json.dumps(dialog.run.curves.accessibleDescription()).startswith(
        '"Epoch 3: Loss (training)'
    )
