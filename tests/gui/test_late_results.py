"""An answer belongs to the image it was asked for, however late it comes, and closing never waits long."""

from __future__ import annotations

import threading
import time

from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from mriclassifier.errors import InputError
from mriclassifier.gui.file_list import state_text
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from mriclassifier.gui.wording import outcome_text
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.outcome import AGAINST
from mriclassifier.notices import Notice
from tests.gui.conftest import (
    BRIGHT,
    DARK,
    MIDDLE,
    Lab,
    OpenWindow,
    Write,
    drawn,
    drop,
    predict,
    rows,
    urls,
    wait_for_result,
)


def test_a_late_result_changes_its_row_and_not_the_panel(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    lab.go.clear()
    drop(window, urls(write("late.png", MIDDLE)))
    wait_for_result(qtbot, window, "Classifying…")
    window.workflow.show(next(iter(window.workflow.images)).image_id)
    assert window.panel.title.text() == "Glioma"
    titles: list[str] = []
    window.workflow.answer_changed.connect(lambda: titles.append(window.panel.title.text()))
    lab.go.set()
    qtbot.waitUntil(lambda: rows(window)[1] == "late.png: Meningioma · 70.0 %")
    assert set(titles) <= {"Glioma"}
    assert window.panel.title.text() == "Glioma"
    assert window.pane.name.text() == "a.png"


def test_an_old_result_never_stands_beside_a_new_image(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    seen: list[tuple[str, str]] = []

    def look() -> None:
        seen.append((window.pane.name.text(), window.panel.title.text()))

    window.workflow.shown_changed.connect(look)
    window.workflow.answer_changed.connect(look)
    for name, level in (("a.png", DARK), ("b.png", MIDDLE), ("c.png", BRIGHT)):
        drop(window, urls(write(name, level)))
        qtbot.waitUntil(lambda name=name: window.pane.name.text() == name)
    wait_for_result(qtbot, window, "Pituitary tumour")
    right = {"a.png": "Glioma", "b.png": "Meningioma", "c.png": "Pituitary tumour"}
    answers = {(name, title) for name, title in seen if title in right.values()}
    assert answers <= set(right.items())
    assert len(seen) > len(right)


def test_a_closed_image_stays_closed(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.go.clear()
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Classifying…")
    window.actions_.close_image.trigger()
    assert window.panel.title.text() == "No image"
    lab.go.set()
    qtbot.wait(100)
    assert window.panel.title.text() == "No image"
    assert len(window.workflow.images) == 0


def test_warnings_stand_out_and_grey_the_numbers(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.warnings = (
        Notice(
            code="unlike_training",
            template="Unlike {what}.",
            values={"what": "all"},
        ),
    )
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.panel.warnings.isVisible()
    assert window.panel.warnings.text == "Unlike all."
    assert window.panel.warnings.toolTip().endswith("learned from: 1.0; limit 2.0")
    assert window.panel.subtitle.text() == "Unlike what was learned: do not rely on it"
    assert all(bar.is_greyed for bar in window.panel.bars.bars.values())
    lab.warnings = ()
    drop(window, urls(write("b.png", DARK)))
    qtbot.waitUntil(lambda: window.panel.subtitle.text() == "Probability 70.0 %")
    assert not window.panel.warnings.isVisible()


def test_an_uncertain_answer_is_referred_in_words_and_keeps_its_numbers(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.warnings = (
        Notice(
            code="refer",
            template="Not certain: refer to a radiologist. Why.",
            values={"value": 0.52, "limit": 0.75},
        ),
    )
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.panel.subtitle.text() == "Not certain: refer to a radiologist"
    assert window.panel.warnings.isVisible()
    assert "Why." in window.panel.warnings.text
    assert (
        window.panel.warnings.toolTip()
        == "Highest probability 52.0 %; this model answers from 75.0 %"
    )
    assert next(bar.text for bar in window.panel.bars.bars.values()) == "70.0 %"
    assert not any(bar.is_greyed for bar in window.panel.bars.bars.values())
    muted = window.panel.title.palette().color(QPalette.ColorRole.WindowText).name()
    assert muted == window._theme.tokens.muted
    image = next(iter(window.workflow.images))
    assert "Not certain: refer to a radiologist" in state_text(image)


def test_a_picture_that_is_no_brain_mri_is_not_called_a_strange_brain_mri(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.warnings = (Notice(code="not_brain_mri", template="No brain MRI."),)
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.panel.subtitle.text() == "Not a brain MRI: means nothing"
    assert window.panel.warnings.toolTip() == ""
    assert all(bar.is_greyed for bar in window.panel.bars.bars.values())
    assert "70.0 %" in state_text(next(iter(window.workflow.images)))


def test_an_image_that_the_model_refuses_says_why(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.fault = InputError("The picture {name} is odd.", name="x")
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "No answer")
    assert window.panel.warnings.text == "The picture x is odd."
    assert window.pane.view.picture is not None
    assert next(iter(window.workflow.images)).state is State.FAILED


def test_closing_while_classifying_ends_every_thread(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab, write: Write
) -> None:
    before = set(threading.enumerate())
    window = open_window(*[write(f"{n}.png", DARK) for n in range(8)])
    qtbot.waitUntil(lambda: bool(lab.asked))
    lab.go.clear()
    threading.Timer(0.3, lab.go.set).start()
    start = time.monotonic()
    window.close()
    assert time.monotonic() - start < 8
    deadline = time.monotonic() + 3
    while set(threading.enumerate()) - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not set(threading.enumerate()) - before
    assert lab.closed == ["onnx"]


def test_closing_while_the_model_loads(qtbot: QtBot, open_window: OpenWindow, lab: Lab) -> None:
    lab.load.clear()
    window = open_window()
    threading.Timer(0.2, lab.load.set).start()
    window.close()
    assert not window.isVisible()
    assert window.engine.engine is not None


def test_closing_at_once(open_window: OpenWindow, write: Write) -> None:
    open_window(write("a.png")).close()


def test_every_reason_has_its_own_few_words() -> None:
    """The outermost slices of a head MRI are blank, and so no other part of the body."""
    frame = Frame(drawn(DARK))
    words = {
        code: outcome_text(predict(frame, warnings=(Notice(code=code, template="x"),)))
        for code in AGAINST
    }
    assert len(set(words.values())) == len(AGAINST)
    assert words["blank"] == "Blank: means nothing"
    both = tuple(Notice(code=code, template="x") for code in ("not_brain_mri", "blank"))
    assert outcome_text(predict(frame, warnings=both)) == words["blank"]
