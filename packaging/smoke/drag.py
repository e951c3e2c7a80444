"""Drags a file from one window to another as a hand would: a program of its own that is dragged from."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import subprocess
import sys
import time
from pathlib import Path

_EDGE = 120
_STEPS, _PAUSE = 12, 0.05
_LEFT = 1


def pointer_library() -> str | None:
    """The library that moves a pointer; None where it is not installed (Debian: libxtst6)."""
    return ctypes.util.find_library("Xtst")


def drop(display: str, file: Path, source: tuple[int, int], target: tuple[int, int]) -> None:
    """Open a window of ours at ``source``, and drag ``file`` from it to ``target``, in pixels of the screen."""
    place = f"{source[0]},{source[1]}"
    with subprocess.Popen(
        [sys.executable, __file__, str(file), place],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.PIPE,
    ) as child:
        try:
            assert child.stdout is not None
            child.stdout.readline()  # it stands on the screen
            time.sleep(0.5)
            _pull(display, (source[0] + _EDGE // 2, source[1] + _EDGE // 2), target)
            time.sleep(1)
        finally:
            child.terminate()


def _pull(display: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    test = ctypes.CDLL(pointer_library() or "libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    shown = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))

    def go(x: float, y: float) -> None:
        test.XTestFakeMotionEvent(shown, -1, round(x), round(y), ctypes.c_ulong(0))
        x11.XSync(shown, 0)
        time.sleep(_PAUSE)

    go(*start)
    test.XTestFakeButtonEvent(shown, _LEFT, 1, ctypes.c_ulong(0))
    for step in range(1, _STEPS + 1):
        part = step / _STEPS
        go(start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
    go(end[0] + 3, end[1] + 3)
    test.XTestFakeButtonEvent(shown, _LEFT, 0, ctypes.c_ulong(0))
    x11.XSync(shown, 0)
    x11.XCloseDisplay(shown)


def main() -> int:
    """Be the window that is dragged from."""
    from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
    from PySide6.QtGui import QDrag, QMouseEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Source(QLabel):
        def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
            del event
            drag = QDrag(self)
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.CopyAction)

    app = QApplication(sys.argv[:1])
    source = Source("file")
    source.setGeometry(*map(int, sys.argv[2].split(",")), _EDGE, _EDGE)
    source.show()
    QTimer.singleShot(300, lambda: print("shown", flush=True))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
