"""Opens an address or a folder in the system's own programs: browser, file manager."""

from __future__ import annotations

import os

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mriclassifier import frozen


def open_outside(url: QUrl) -> bool:
    """Hand it to the desktop.

    Returns
    -------
    bool
        Whether the desktop knows a program for it.
    """
    if frozen.is_frozen():
        # OpenCV puts a folder of ours into the path of libraries when it is loaded
        frozen.release_surroundings(os.environ)
    return QDesktopServices.openUrl(url)
