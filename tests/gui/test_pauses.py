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


def is_searched(container: object) -> bool:
    """Whether a full collection looks at it."""
    return any(found is container for found in gc.get_objects())


@pytest.mark.usefixtures("_thawed")
def test_what_stays_is_frozen_and_thawed_with_the_last_image(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    gc.unfreeze()
    Pauses(window)
    assert gc.get_freeze_count() > 0

    # The count alone says little: it falls when something frozen before is freed
    newer: list[object] = [window]
    assert is_searched(newer)
    files: list[Path] = [write("a.png"), write("b.png")]
    window.opener.open_paths(files)
    qtbot.waitUntil(lambda: len(window.workflow.images) == 2)
    qtbot.waitUntil(lambda: not is_searched(newer))

    one, other = window.workflow.images
    window.workflow.close(one.image_id)
    assert gc.get_freeze_count() > 0
    window.workflow.close(other.image_id)
    assert gc.get_freeze_count() == 0
