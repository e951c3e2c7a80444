"""What the window looked like when it was closed; everything else is in the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

_RECENT = 10
_VERSION = 1  # of the saved state; another layout needs another number


class WindowState:
    """Geometry, splitter, last folder and recent files, in an ini file.

    Parameters
    ----------
    folder
        Where the file lies; it is made when something is saved.
    """

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def restore_splitter(self, splitter: QSplitter) -> None:
        """Divide the window as it was; its own place is that of :meth:`restore_window` "window"."""
        sizes = self._store.value(f"window/splitter{_VERSION}")
        if isinstance(sizes, QByteArray):
            splitter.restoreState(sizes)

    def save(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Remember the layout."""
        self._store.setValue("window/geometry", window.saveGeometry())
        self._store.setValue(f"window/splitter{_VERSION}", splitter.saveState())
        self._store.sync()

    def restore_window(self, name: str, window: QWidget) -> None:
        """Put a further window where it was."""
        geometry = self._store.value(f"{name}/geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def save_window(self, name: str, window: QWidget) -> None:
        """Remember where a further window is."""
        self._store.setValue(f"{name}/geometry", window.saveGeometry())

    @property
    def folder(self) -> str:
        """Where files were opened last."""
        return str(self._store.value("files/folder", "") or "")

    @property
    def recent(self) -> list[Path]:
        """Files opened of late, the last one first."""
        value = self._store.value("files/recent", [])
        names = [value] if isinstance(value, str) else value
        return [Path(name) for name in names if name] if isinstance(names, list) else []

    def add_recent(self, path: Path) -> None:
        """Put a file at the front."""
        path = path.absolute()
        paths = [path, *(known for known in self.recent if known != path)][:_RECENT]
        self._store.setValue("files/recent", [str(known) for known in paths])
        self._store.setValue("files/folder", str(path.parent))

    def clear_recent(self) -> None:
        """Forget which files were opened."""
        self._store.remove("files")
        self._store.sync()
