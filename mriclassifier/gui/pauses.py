"""Keeps Python's search for cyclic garbage from holding up the window."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from mriclassifier.gui.main_window import MainWindow


class Pauses(QObject):
    """Takes what stays (modules, the model, what is known of open images) out of the full collections.

    A full collection looks at every container there is, 100,000 with a model and a series, and holds
    the interpreter for 60 to 90 ms in whatever thread it falls; the window's thread waits for it. What is
    frozen is looked at no more and is still freed when its last reference goes. It is thawed when the
    last image is closed, so that garbage with cycles among it is found then.

    Parameters
    ----------
    window
        Whose signals say that something has come that will stay.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.engine.status_changed.connect(self._settle)
        window.opener.progress.connect(self._settle)
        window.opener.finished.connect(self._settle)
        window.workflow.opened.connect(self._settle)
        window.workflow.image_removed.connect(self._thaw)
        self._settle()

    def _settle(self) -> None:
        gc.freeze()

    def _thaw(self) -> None:
        if not len(self._window.workflow.images):
            gc.unfreeze()
