"""Help > Log: the last lines, filtered, while more come."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.log_tail import Line, LogTail, selected
from mriclassifier.gui.log_viewer import LogViewer
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.logs import set_up_logging, shut_down_logging

STAMP = "2026-03-01 12:00:00,000"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "a.log"


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    set_up_logging("debug")
    yield logging.getLogger("mriclassifier.test")
    shut_down_logging()


def lines(tail: LogTail) -> list[str]:
    return [line.text for line in tail.lines]


def add(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as out:
        out.write(text)


def test_lines_come_once_whole_and_with_their_level(file: Path) -> None:
    tail = LogTail(file)
    assert tail.read() == []
    add(file, f"{STAMP} INFO a one\n{STAMP} ERROR a two\n  module, line 3\nhal")
    assert tail.read() == [
        Line("INFO", f"{STAMP} INFO a one"),
        Line("ERROR", f"{STAMP} ERROR a two"),
        Line("ERROR", "  module, line 3"),
    ]
    add(file, "f\n")
    assert [line.text for line in tail.read()] == ["half"]


def test_of_a_huge_file_only_the_end_is_read(file: Path) -> None:
    add(file, f"{STAMP} INFO a line\n" * 50_000)
    tail = LogTail(file, most=4096)
    tail.read()
    assert tail.is_cut
    assert 50 < len(tail.lines) <= 4096 // len(STAMP)
    assert set(lines(tail)) == {f"{STAMP} INFO a line"}


def test_a_fresh_file_in_its_place_is_read_from_the_beginning(file: Path) -> None:
    add(file, "old\nold\n")
    tail = LogTail(file)
    tail.read()
    file.rename(file.with_suffix(".log.1"))
    add(file, "new, and longer than the old one was before\n")
    assert [line.text for line in tail.read()] == ["new, and longer than the old one was before"]


def test_bytes_that_are_no_text_and_paths_do_not_come_through(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe odd\nopened /data/Jane Doe/scan.png today\n")
    tail = LogTail(file)
    tail.read()
    assert "Jane" not in "".join(lines(tail))
    assert "<path>" in lines(tail)[1]


def test_levels_and_words_choose() -> None:
    some = [Line("DEBUG", "a b"), Line("WARNING", "b c"), Line("ERROR", "c A")]
    assert selected(some, level="DEBUG", words="") == ["a b", "b c", "c A"]
    assert selected(some, level="WARNING", words="") == ["b c", "c A"]
    assert selected(some, level="DEBUG", words="a c") == ["c A"]


@pytest.mark.allow_log("mriclassifier.test: ")
def test_the_viewer_follows_and_filters(
    qtbot: QtBot, window: MainWindow, log: logging.Logger
) -> None:
    log.info("one")
    window.actions_.help.log.trigger()
    viewer = window.findChild(LogViewer)
    assert viewer is not None
    assert "one" in viewer.text.toPlainText()
    log.error("two")
    qtbot.waitUntil(lambda: "two" in viewer.text.toPlainText())
    viewer.level.setCurrentIndex(viewer.level.findData("ERROR"))
    assert "one" not in viewer.text.toPlainText()
    assert "two" in viewer.text.toPlainText()
    log.info("three")
    log.error("four")
    qtbot.waitUntil(lambda: "four" in viewer.text.toPlainText())
    assert "three" not in viewer.text.toPlainText()
    viewer.copy.click()
    assert "four" in QGuiApplication.clipboard().text()
    viewer.search.setText("nothing like this")
    assert viewer.pages.currentWidget() is viewer.empty
    assert not viewer.copy.isEnabled()
    viewer.close()


def test_no_log_is_said(qtbot: QtBot) -> None:
    viewer = LogViewer(paths.log_dir() / "absent.log")
    viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(viewer)
    assert viewer.pages.currentWidget() is viewer.empty
    assert "no log yet" in viewer.empty.text()
    assert not viewer.folder.isEnabled()
