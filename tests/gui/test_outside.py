from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mriclassifier.gui.outside import open_outside


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The path of libraries that the desktop's programs were given."""
    found: list[str | None] = []

    def look(url: QUrl) -> bool:
        found.append(os.environ.get("LD_LIBRARY_PATH"))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", look)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/mri/_internal/cv2/../../lib64:/cuda:")
    return found


def test_the_source_leaves_the_path_of_libraries_alone(seen: list[str | None]) -> None:
    assert open_outside(QUrl("http://127.0.0.1/"))
    assert seen == ["/opt/mri/_internal/cv2/../../lib64:/cuda:"]


def test_a_browser_does_not_see_the_libraries_of_the_frozen_program(
    seen: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/mri/_internal", raising=False)
    open_outside(QUrl("http://127.0.0.1/"))
    assert seen == ["/cuda"]
