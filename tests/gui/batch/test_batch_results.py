"""Results that are written by themselves once a batch is done."""

from __future__ import annotations

import csv
import json
import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.batch.deeds import names_of
from mriclassifier.gui.engine_control import Phase
from mriclassifier.policy import Policy
from tests.gui.batch.conftest import Make, begin, choose, ended
from tests.gui.conftest import Lab


def written(folder: Path) -> dict[str, Path]:
    return {path.suffix: path for path in folder.glob("*-results-*")}


def test_what_was_ticked_lies_beside_the_folder_once_the_batch_is_done(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path
) -> None:
    window = make().window()
    choice = window.setup.exports
    assert not choice.more.isVisible()
    choose(qtbot, window, folder)
    for kind in ("csv", "xlsx", "json"):
        choice.kinds[kind].setChecked(True)
    assert choice.more.isVisible()
    assert str(tmp_path) in choice.folder.placeholderText()
    begin(qtbot, window, folder)
    ended(qtbot, window)
    qtbot.waitUntil(lambda: "14 rows written to ward-results-" in window.run.notice.text)
    found = written(tmp_path)
    assert set(found) == {".csv", ".xlsx", ".json"}
    with found[".csv"].open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 14
    assert "patient" not in rows[0]
    assert len(json.loads(found[".json"].read_text("utf-8"))["results"]) == 14


def test_files_that_differ_in_their_kind_alone_are_told_in_short() -> None:
    assert names_of([Path("a.csv")]) == "a.csv"
    assert names_of([Path("a.csv"), Path("a.json")]) == "a.csv, .json"
    assert names_of([Path("a.csv"), Path("b.json")]) == "a.csv, b.json"


def test_a_place_that_cannot_be_written_is_said_before_the_batch_begins(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path
) -> None:
    window = make().window()
    choose(qtbot, window, folder)
    window.setup.exports.kinds["csv"].setChecked(True)
    window.setup.exports.folder.setText(str(tmp_path / "nowhere"))
    qtbot.mouseClick(window.setup.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be written" in window.setup.problem.text)
    assert window.session is None
    assert not paths.batches_dir().exists() or not list(paths.batches_dir().iterdir())
    (tmp_path / "nowhere").mkdir()
    begin(qtbot, window, folder)
    ended(qtbot, window)
    qtbot.waitUntil(lambda: "14 rows written" in window.run.notice.text)
    assert list(written(tmp_path / "nowhere")) == [".csv"]
    assert not written(tmp_path)


def test_an_interrupted_batch_still_knows_what_was_to_be_written(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path, tmp_path: Path
) -> None:
    first = make()
    window = first.window()
    qtbot.waitUntil(lambda: first.engine.status.phase is Phase.READY)
    lab.go.clear()
    choose(qtbot, window, folder)
    window.setup.exports.kinds["csv"].setChecked(True)
    window.setup.exports.identity.setChecked(True)
    begin(qtbot, window, folder)
    qtbot.waitUntil(lambda: len(lab.asked) == 1)
    threading.Timer(0.05, lab.go.set).start()
    assert window.close_down(5)
    assert not written(tmp_path)

    later = make().window()
    with qtbot.waitSignal(later.unfinished_found):
        later.offer_unfinished()
    later.resume_unfinished()
    ended(qtbot, later)
    qtbot.waitUntil(lambda: "14 rows written" in later.run.notice.text)
    assert "patient" in written(tmp_path)[".csv"].read_text("utf-8").splitlines()[0]


def test_who_may_not_export_cannot_ask_for_it_beforehand(make: Make) -> None:
    window = make(policy=replace(Policy(), allow={"export": ()})).window()
    assert not window.setup.exports.isEnabled()
