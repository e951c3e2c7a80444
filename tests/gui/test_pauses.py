"""Full collections of garbage pass over what stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from tests.gui.conftest import Write


@pytest.fixture
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_thawed")
def test_what_stays_is_frozen_and_thawed_with_the_last_image(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    gc.unfreeze()
    Pauses(window)
    assert gc.get_freeze_count() > 0
    first = gc.get_freeze_count()

    files: list[Path] = [write("a.png"), write("b.png")]
    window.opener.open_paths(files)
    qtbot.waitUntil(lambda: len(window.workflow.images) == 2)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > first)

    one, other = window.workflow.images
    window.workflow.close(one.image_id)
    assert gc.get_freeze_count() > 0
    window.workflow.close(other.image_id)
    assert gc.get_freeze_count() == 0
