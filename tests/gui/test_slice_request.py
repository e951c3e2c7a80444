"""A row of a batch opens its file at its slice."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.slice_request import SliceRequest
from tests.gui.conftest import DARK, GREY, Write, drawn


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    done, data = cv2.imencodemulti(".tiff", [drawn(60 + 10 * n) for n in range(7)])
    assert done
    (tmp_path / "pages.tiff").write_bytes(data.tobytes())
    return tmp_path / "pages.tiff"


def place(window: MainWindow) -> tuple[str, int] | None:
    shown, image = window.workflow.shown, window.workflow.shown_image
    return (image.name, shown.index) if shown and image else None


def test_a_file_opens_at_the_slice_that_was_asked_for_and_is_left_alone_then(
    qtbot: QtBot, window: MainWindow, write: Write, pages: Path
) -> None:
    request = window.day.services.show_slice
    assert request is not None
    first = write("first.png", DARK)
    window.opener.open_paths([first])
    qtbot.waitUntil(lambda: place(window) == ("first.png", 0))
    for index in (5, 0, 2):  # the second and third time it is open already
        request(pages, index)
        qtbot.waitUntil(lambda index=index: place(window) == ("pages.tiff", index))
    window.workflow.show_frame(4)
    qtbot.waitUntil(lambda: place(window) == ("pages.tiff", 4))
    request(first, 9)  # it has not so many
    qtbot.waitUntil(lambda: place(window) == ("first.png", 0))


def test_a_wish_is_forgotten_once_the_user_has_gone_on(
    qtbot: QtBot, window: MainWindow, write: Write, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mriclassifier.gui.slice_request._PATIENCE", -1.0)
    asked: list[Path] = []
    request = SliceRequest(window.workflow, lambda paths: asked.extend(paths), window)
    request.show(pages, 6)
    assert asked == [pages]
    window.opener.open_paths([write("other.png", GREY)])
    qtbot.waitUntil(lambda: place(window) == ("other.png", 0))
    window.opener.open_paths([pages])
    qtbot.waitUntil(lambda: (place(window) or ("", 0))[0] == "pages.tiff")
    assert place(window) != ("pages.tiff", 6)
