"""What a user does to see an image classified: drop, open, paste, name it on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from tests.gui.conftest import (
    BRIGHT,
    DARK,
    GREY,
    MIDDLE,
    Lab,
    OpenWindow,
    Write,
    drawn,
    drop,
    rows,
    urls,
    wait_for_result,
)


def test_the_window_says_what_to_do(window: MainWindow) -> None:
    assert window.pane.empty.title.text() == "Drop brain MRI images here"
    assert window.pane.empty.button.isVisible()
    assert window.panel.title.text() == "No image"
    assert window.footer.caution.text() == "Research use only, not for diagnosis"
    assert not window.files.isVisible()


def test_a_dropped_image_shows_and_is_classified(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    drop(window, urls(write("head.png", MIDDLE)))
    wait_for_result(qtbot, window, "Meningioma")
    assert window.pane.view.isVisible()
    assert window.pane.view.picture is not None
    assert (window.pane.view.picture.width, window.pane.view.picture.height) == (140, 120)
    assert window.panel.bars.bars["meningioma"].text == "70.0 %"
    assert window.panel.bars.bars["glioma"].text == "10.0 %"
    assert window.panel.subtitle.text() == "Probability 70.0 %"
    assert window.panel.prediction_set.text() == "Cannot be excluded: Meningioma, Glioma"
    assert window.panel.facts.text() == "0.05 s · ONNX Runtime"
    assert "drawn-model · version 7" in window.footer.model.text()
    assert window.windowTitle() == "head.png — MRI Classifier"
    assert not window.files.isVisible()
    assert not window.pane.messages.isVisible()


def test_no_tumour_is_shown_in_a_neutral_colour(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    strong = window.panel.title.palette().windowText().color()
    drop(window, urls(write("b.png", GREY)))
    wait_for_result(qtbot, window, "No tumour recognised")
    assert window.panel.title.palette().windowText().color() != strong


def test_the_image_shows_while_it_is_classified(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    lab.go.clear()
    drop(window, urls(write("head.png", BRIGHT)))
    wait_for_result(qtbot, window, "Classifying…")
    assert window.pane.view.picture is not None
    assert window.panel.progress.isVisible()
    assert not window.panel.map.check.isEnabled()
    lab.go.set()
    wait_for_result(qtbot, window, "Pituitary tumour")
    assert not window.panel.progress.isVisible()


def test_the_classifier_never_runs_on_the_gui_thread(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    drop(window, urls(write("head.png")))
    wait_for_result(qtbot, window, "Glioma")
    assert {thread for _, thread in lab.asked} <= {"mri-inference-1", "mri-inference-2"}


def test_paths_on_the_command_line_are_opened(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = open_window(write("head.png", MIDDLE))
    wait_for_result(qtbot, window, "Meningioma")


def test_several_files_become_a_list_with_states(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "letter.png").write_text("Dear colleague")
    files = [write("a.png", DARK), write("b.jpg", MIDDLE), tmp_path / "letter.png"]
    drop(window, urls(*files, write("d.tif", BRIGHT)))
    wait_for_result(qtbot, window, "Glioma")
    qtbot.waitUntil(
        lambda: all(i.state in (State.DONE, State.FAILED) for i in window.workflow.images)
    )
    assert window.files.isVisible()
    assert rows(window)[0] == "a.png: Glioma · 70.0 %"
    assert rows(window)[1] == "b.jpg: Meningioma · 70.0 %"
    assert "is not a picture" in rows(window)[2]
    assert rows(window)[3] == "d.tif: Pituitary tumour · 70.0 %"
    assert "letter.png" in window.pane.messages.text
    images = list(window.workflow.images)
    assert [image.thumbnail is not None for image in images] == [True, True, False, True]


def test_keys_in_the_list_change_the_image(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    drop(window, urls(write("a.png", DARK), write("b.png", MIDDLE), write("c.png", BRIGHT)))
    wait_for_result(qtbot, window, "Glioma")
    window.files.setFocus()
    qtbot.keyClick(window.files, Qt.Key.Key_Down)
    wait_for_result(qtbot, window, "Meningioma")
    assert window.pane.name.text() == "b.png"
    window.actions_.next_image.trigger()
    wait_for_result(qtbot, window, "Pituitary tumour")
    qtbot.keyClick(window.pane.view, Qt.Key.Key_Left)
    wait_for_result(qtbot, window, "Meningioma")
    qtbot.keyClick(window.files, Qt.Key.Key_Delete)
    assert [row.split(":")[0] for row in rows(window)] == ["a.png", "c.png"]


def test_folders_and_files_can_be_dropped_together(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    write("folder/inner/a.png")
    write("folder/b.png")
    (tmp_path / "folder" / "notes.txt").write_text("not an image")
    drop(window, urls(tmp_path / "folder", write("c.png")))
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    qtbot.waitUntil(lambda: all("Glioma" in row for row in rows(window)))


def test_a_wrong_file_leaves_what_is_shown_alone(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    drop(window, urls(write("head.png", MIDDLE)))
    wait_for_result(qtbot, window, "Meningioma")
    shown = window.pane.view.picture
    (tmp_path / "wrong.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    drop(window, urls(tmp_path / "wrong.png"))
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert "wrong.png" in window.pane.messages.text
    assert window.pane.view.picture is shown
    assert window.panel.title.text() == "Meningioma"
    assert window.pane.name.text() == "head.png"
    assert not window.files.isVisible()
    window.pane.messages.clear()
    assert not window.pane.messages.isVisible()


def test_a_file_that_is_gone_is_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, urls(tmp_path / "gone.png"))
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert "gone.png" in window.pane.messages.text
    assert "\n" not in window.pane.messages.text
    assert window.pane.empty.title.text() == "Drop brain MRI images here"


def test_a_web_address_is_not_opened(window: MainWindow) -> None:
    drop(window, urls("https://example.org/head.png"))
    assert "Web addresses are not opened" in window.pane.messages.text


def test_an_image_is_pasted(qtbot: QtBot, window: MainWindow) -> None:
    grey = drawn(BRIGHT)
    image = QImage(
        grey.data, grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8
    ).copy()
    QGuiApplication.clipboard().setImage(image)
    window.actions_.paste.trigger()
    wait_for_result(qtbot, window, "Pituitary tumour")
    assert window.pane.name.text() == "Pasted image 1"


def test_the_bytes_of_a_copied_png_are_opened_as_they_are(qtbot: QtBot, window: MainWindow) -> None:
    mime = QMimeData()
    mime.setData("image/png", cv2.imencode(".png", drawn(MIDDLE))[1].tobytes())
    QGuiApplication.clipboard().setMimeData(mime)
    window.paste()
    wait_for_result(qtbot, window, "Meningioma")
    decoded = window.workflow.study()
    assert decoded is not None
    assert np.array_equal(decoded.frames[0].pixels, drawn(MIDDLE))


def test_copied_files_are_pasted(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    QGuiApplication.clipboard().setMimeData(urls(write("a.png", MIDDLE)))
    window.paste()
    wait_for_result(qtbot, window, "Meningioma")


def test_an_empty_clipboard_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.paste()
    assert "no picture" in window.pane.messages.text


def test_a_file_opened_again_is_read_again(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    path = write("head.png", DARK)
    drop(window, urls(path))
    wait_for_result(qtbot, window, "Glioma")
    write("head.png", BRIGHT)
    drop(window, urls(path))
    wait_for_result(qtbot, window, "Pituitary tumour")
    assert len(window.workflow.images) == 1


def test_the_answer_does_not_depend_on_the_name(
    qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path
) -> None:
    shutil.copy(write("notumor.png", MIDDLE), tmp_path / "glioma_Tümör 脳.jpeg")
    drop(window, urls(tmp_path / "glioma_Tümör 脳.jpeg"))
    wait_for_result(qtbot, window, "Meningioma")


def test_open_offers_several_files(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    window.actions_.open.trigger()
    dialogs = window.findChildren(QFileDialog)
    assert len(dialogs) == 1
    assert dialogs[0].fileMode() == QFileDialog.FileMode.ExistingFiles
    dialogs[0].filesSelected.emit([str(write("a.png", MIDDLE))])
    dialogs[0].close()
    wait_for_result(qtbot, window, "Meningioma")


def test_recent_files_are_offered_and_can_be_forgotten(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    first, second = write("a.png", DARK), write("b.png", MIDDLE)
    for path, title in ((first, "Glioma"), (second, "Meningioma")):
        drop(window, urls(path))
        wait_for_result(qtbot, window, title)
    menu = window.actions_.recent_menu
    assert [a.text() for a in menu.actions()[:2]] == ["b.png", "a.png"]
    menu.actions()[1].trigger()
    wait_for_result(qtbot, window, "Glioma")
    window.actions_.recent_cleared.emit()
    assert not menu.isEnabled()


def test_each_page_of_a_file_is_classified_once(
    qtbot: QtBot, window: MainWindow, lab: Lab, tmp_path: Path
) -> None:
    pages = [drawn(DARK), drawn(MIDDLE), drawn(BRIGHT)]
    assert cv2.imwritemulti(str(tmp_path / "pages.tif"), pages)
    drop(window, urls(tmp_path / "pages.tif"))
    wait_for_result(qtbot, window, "Glioma")
    assert window.pane.frames.isVisible()
    qtbot.waitUntil(lambda: len(lab.asked) == 3)
    window.pane.frames.slider.setValue(2)
    wait_for_result(qtbot, window, "Pituitary tumour")
    qtbot.keyClick(window.pane.view, Qt.Key.Key_PageUp)
    wait_for_result(qtbot, window, "Meningioma")
    window.pane.frames.slider.setValue(0)
    wait_for_result(qtbot, window, "Glioma")
    assert len(lab.asked) == 3


@pytest.mark.parametrize("count", [40])
def test_many_files_are_all_done(
    qtbot: QtBot, window: MainWindow, write: Write, count: int
) -> None:
    files = [write(f"{n:03}.png", (DARK, MIDDLE, BRIGHT)[n % 3]) for n in range(count)]
    drop(window, urls(*files))
    qtbot.waitUntil(
        lambda: (
            all(image.state is State.DONE for image in window.workflow.images)
            and len(window.workflow.images) == count
        ),
        timeout=20_000,
    )
    labels = [image.prediction.label for image in window.workflow.images if image.prediction]
    assert labels == [("glioma", "meningioma", "pituitary")[n % 3] for n in range(count)]
