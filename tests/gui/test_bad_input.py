"""What cannot be opened is one sentence, however many there are, and the rest goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.explanations import _TEXTS, explanation
from mriclassifier.gui.identity import group_lines, patient_line, plain
from mriclassifier.gui.labels import FittingLabel, tool_tip
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.message_list import MessageList
from mriclassifier.gui.open_images import Group, Source, State
from mriclassifier.gui.opening import Opener
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.study import Header, Patient
from mriclassifier.inference.outcome import AGAINST
from mriclassifier.notices import Notice
from mriclassifier.settings import Settings
from tests.gui.conftest import MIDDLE, Lab, Write, drop, rows, urls
from tests.helpers.drawn_series import write_series


def test_many_failures_are_one_sentence_with_a_list(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    files = []
    for number in range(12):
        files.append(folder / f"broken{number:02}.png")
        files[-1].write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    drop(window, urls(*files, write("good.png", MIDDLE)))
    messages = window.pane.messages
    qtbot.waitUntil(lambda: messages.text == "12 files could not be opened.")
    qtbot.waitUntil(lambda: "good.png: Meningioma · 70.0 %" in rows(window))
    assert messages.details.isVisible()
    messages.details.click()
    boxes = window.findChildren(MessageList)
    assert len(boxes) == 1
    assert boxes[0].words.toPlainText().count("\n") == 11
    assert "broken07.png" in boxes[0].words.toPlainText()
    boxes[0].close()
    messages.clear()
    assert not messages.isVisible()


def test_a_folder_of_two_patients_is_two_rows_and_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def other(index: int, made: object) -> None:
        made.PatientName = "Other^Person"  # type: ignore[attr-defined]
        made.PatientID = "DRAWN-2"  # type: ignore[attr-defined]

    write_series(tmp_path / "cd" / "a", slices=5)
    write_series(tmp_path / "cd" / "b", slices=5, series="2", change=other)
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: len(window.workflow.images) == 2)
    qtbot.waitUntil(lambda: all(i.state is State.DONE for i in window.workflow.images))
    assert [row.split(",")[0] for row in rows(window) if "ID" in row] == ["Drawing", "Other"]
    assert "2 patients" in window.panel.study.box.text
    patients = {image.header.patient.id for image in window.workflow.images}
    assert patients == {"DRAWN-1", "DRAWN-2"}


def test_files_without_pixels_and_empty_files_are_said_and_the_series_opens(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    write_series(tmp_path / "cd", slices=4)
    (tmp_path / "cd" / "empty.dcm").touch()
    (tmp_path / "cd" / "cut.dcm").write_bytes((tmp_path / "cd" / "000-1.dcm").read_bytes()[:300])
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: len(window.workflow.scores().predictions) == 4, timeout=10_000)
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert "empty.dcm" in window.pane.messages.text


class Searched:
    """A search that the test steers."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.go = threading.Event()
        self.yielded = 0

    def __call__(
        self, paths: Sequence[Path], limits: Limits, cancelled: Callable[[], bool]
    ) -> Iterator[Source]:
        for number in range(1000):
            if cancelled():
                return
            if number == 500:
                assert self.go.wait(20)
            self.yielded += 1
            yield Source(f"{number}.png", lambda: open_study(self.path), key=number)


@pytest.fixture
def opener(
    app: QApplication, settings: Settings, write: Write
) -> Iterator[tuple[Opener, Searched]]:
    searched = Searched(write("a.png"))
    tasks, workers = Tasks(), Workers(1, "searching")
    made = Opener(settings, tasks, workers, search=searched)
    yield made, searched
    searched.go.set()
    made.close()
    tasks.close()
    assert workers.close(5)


def test_what_is_found_comes_while_the_search_goes_on_and_in_bounded_portions(
    qtbot: QtBot, opener: tuple[Opener, Searched]
) -> None:
    made, searched = opener
    portions: list[tuple[int, bool]] = []
    progress: list[tuple[int, int]] = []
    made.found.connect(lambda found, more: portions.append((len(found), more)))
    made.progress.connect(lambda looked, found: progress.append((looked, found)))
    made.open_paths([Path("anything")])
    qtbot.waitUntil(lambda: sum(count for count, _ in portions) == 500)
    assert max(count for count, _ in portions) <= 100
    assert [more for _, more in portions] == [False] + [True] * (len(portions) - 1)
    assert progress[-1][0] >= 500
    with qtbot.waitSignal(made.finished):
        searched.go.set()
    assert sum(count for count, _ in portions) == 1000


def test_a_cancelled_search_ends_and_what_was_found_stays(
    qtbot: QtBot, opener: tuple[Opener, Searched]
) -> None:
    made, searched = opener
    found: list[Source] = []
    made.found.connect(lambda more, _: found.extend(more))
    made.open_paths([Path("anything")])
    qtbot.waitUntil(lambda: len(found) == 500)
    made.cancel()
    with qtbot.waitSignal(made.finished):
        searched.go.set()
    assert len(found) == 500
    assert searched.yielded <= 502


def test_the_bar_of_a_long_search_can_stop_it(qtbot: QtBot, window: MainWindow, lab: Lab) -> None:
    bar = window.pane.scan
    bar.show_progress(1234, 7)
    assert not bar.isVisible(), "a short search needs no words"
    qtbot.waitUntil(bar.isVisible)
    assert "234 files, 7 found" in bar.words.text()
    with qtbot.waitSignal(bar.cancel_asked):
        bar.button.click()
    bar.finish()
    assert not bar.isVisible()


def test_names_from_files_are_plain_text() -> None:
    assert plain("Doe\n\x1b[31m\u202eJane\u200b ") == "Doe [31mJane"
    assert tool_tip("<b>a</b>\nb & c") == "<span>&lt;b&gt;a&lt;/b&gt;<br>b &amp; c</span>"
    assert tool_tip("a\nb") == "a\nb"
    header = Header(patient=Patient(name="Doe, Jane", id="7", sex="F"), study_date="2026-01-02")
    assert patient_line(header) == "Doe, Jane · ID 7 · female"
    assert patient_line(Header()) == ""
    assert group_lines(Group.of(header)) == ("Doe, Jane", "ID 7 · female · 2026-01-02")
    assert not Group.of(Header())


def test_every_reason_has_its_explanation() -> None:
    assert set(_TEXTS) >= AGAINST | {"refer"}
    both = [Notice(code=code, template="x") for code in ("blank", "blank", "unknown", "refer")]
    assert explanation(both).count("\n\n") == 1


def test_sentences_beyond_the_newest_can_be_listed(qtbot: QtBot, app: QApplication) -> None:
    bar = MessageBar(Theme(app, "light"))
    qtbot.addWidget(bar)
    for number in range(5):
        bar.tell(f"Sentence {number}.")
    assert bar.text.endswith("Earlier messages: 2")
    assert len(bar.sentences) == 5


def test_an_answer_is_set_smaller_before_it_is_cut(qtbot: QtBot, app: QApplication) -> None:
    """A cut word would leave its last letters' columns empty, a smaller one reaches the edge."""
    label = FittingLabel()
    qtbot.addWidget(label)
    label.setText("No tumour recognised")
    whole = label.fontMetrics().horizontalAdvance(label.text())
    label.resize(whole, 30)
    full = label.grab().toImage()
    label.resize(round(whole * 0.8), 30)
    small = label.grab().toImage()

    def height(image: QImage) -> int:
        ground = image.pixel(0, 0)
        inked = [
            y
            for y in range(image.height())
            if any(image.pixel(x, y) != ground for x in range(image.width()))
        ]
        return inked[-1] - inked[0]

    assert height(small) < height(full)


def test_where_every_file_fails_the_first_says_why_until_a_sound_one_comes(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    broken = [tmp_path / f"{number}.png" for number in range(6)]
    for path in broken:
        path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    good = write("good.png", MIDDLE)
    limits = window.opener.limits()

    def sources(paths: Sequence[Path]) -> list[Source]:
        return [Source(p.name, partial(open_study, p, limits=limits), p, key=p) for p in paths]

    window.workflow.open(sources(broken))
    qtbot.waitUntil(lambda: window.pane.messages.text == "6 files could not be opened.")
    qtbot.waitUntil(lambda: "“0.png”" in window.pane.empty.title.text())
    assert window.pane.messages.sentences == sorted(window.pane.messages.sentences)
    assert window.pane.name.text() == "0.png"
    # As a search hands it over when it goes on
    window.workflow.open(sources([good]), more=True)
    qtbot.waitUntil(lambda: window.pane.name.text() == "good.png")
    assert window.pane.view.isVisible()
