"""One thread of Qt's own, in which rich text may be laid out; documents start timers."""

from __future__ import annotations

import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QThread
from PySide6.QtGui import QTextDocument


class PaintingThread(QThread):
    """Does one piece of work after the other; started with the first.

    All of it shares one document, which is made before the thread begins. A document's layout connects a signal
    when it is made, and Python's lock is held meanwhile; the window's thread waits for that lock within Qt's
    own lock on connections whenever it disconnects something. Made in this thread for each block, both waited
    for the other once in a while, for ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._waiting: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = (
            queue.SimpleQueue()
        )
        self._closed = False

    def submit(self, work: Callable[[], Any]) -> Future[Any]:
        """Queue ``work``."""
        future: Future[Any] = Future()
        if self._closed:
            future.cancel()
            return future
        self._waiting.put((future, work))
        if not self.isRunning():
            self._document = QTextDocument()
            self._document.documentLayout()  # makes it
            self._document.moveToThread(self)
            self.start()
        return future

    def empty_document(self) -> QTextDocument:
        """The document of this thread, emptied; for work that runs in it."""
        assert self._document is not None
        self._document.clear()
        return self._document

    def close(self, timeout: float) -> bool:
        """Drop what waits, let what runs end; True when it ended within ``timeout`` s."""
        self._closed = True
        while not self._waiting.empty():
            entry = self._waiting.get()
            if entry is not None:
                entry[0].cancel()
        self._waiting.put(None)
        return not self.isRunning() or self.wait(round(1000 * timeout))

    def run(self) -> None:
        """In the thread."""
        while (entry := self._waiting.get()) is not None:
            future, work = entry
            del entry
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001  (handed to whoever asked)
                future.set_exception(error)
            del future, work
        self._document = None  # it ends in the thread in which it lived
