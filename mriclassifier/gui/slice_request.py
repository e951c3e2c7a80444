"""One slice of a file that another window names: shown as soon as the file is open."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from mriclassifier.gui.workflow import Workflow

_PATIENCE = 30.0  # seconds; later, the user has gone on to something else


class SliceRequest(QObject):
    """Opens a file, and goes to the slice once.

    Parameters
    ----------
    open_paths
        Opens files in the main window.
    """

    def __init__(
        self, workflow: Workflow, open_paths: Callable[[Sequence[Path]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workflow = workflow
        self._open_paths = open_paths
        self._wanted: tuple[Path, int] | None = None
        self._asked = 0.0
        workflow.shown_changed.connect(self._look)

    def show(self, path: Path, index: int) -> None:
        """Open a file at a slice, counted from 0 in the order of the file."""
        self._wanted, self._asked = (path, index), time.monotonic()
        self._open_paths([path])

    def _look(self) -> None:
        image = self._workflow.shown_image
        if self._wanted is None or image is None or self._workflow.shown is None:
            return
        path, index = self._wanted
        if image.source.path == path:
            self._wanted = None
            if index < image.frame_count:
                self._workflow.show_frame(index)
        elif time.monotonic() - self._asked > _PATIENCE:
            self._wanted = None
