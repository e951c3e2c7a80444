"""What the user drops or pastes, as sources to open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QWidget

from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.study import Study

# The bytes of the first kind found are opened as they are, so that nothing is converted on the way
_IMAGE_KINDS = ("image/png", "image/tiff", "image/bmp", "image/webp", "image/jpeg")


@dataclass(frozen=True, eq=False)
class Brought:
    """What a drop or the clipboard holds.

    Attributes
    ----------
    paths
        Local files and folders.
    data
        A picture's bytes when no file came.
    image
        A picture without bytes, as some programs copy it.
    remote
        Web addresses that came and are not opened.
    """

    paths: tuple[Path, ...] = ()
    data: bytes | None = None
    image: QImage | None = None
    remote: int = 0

    def __bool__(self) -> bool:
        return bool(self.paths or self.data or self.image is not None)


def may_bring(mime: QMimeData) -> bool:
    """Whether a drag can hold something to open, without fetching it."""
    return mime.hasUrls() or mime.hasImage()


def brought(mime: QMimeData | None) -> Brought:
    """Take files first, then a picture; an empty clipboard may have no mime data at all."""
    if mime is None:
        return Brought()
    urls = mime.urls() if mime.hasUrls() else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    remote = sum(1 for url in urls if not url.isLocalFile())
    if paths:
        return Brought(paths=paths, remote=remote)
    for kind in _IMAGE_KINDS:
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return Brought(data=data, remote=remote)
    if mime.hasImage():
        image = QImage(mime.imageData())
        if not image.isNull():
            return Brought(image=image, remote=remote)
    return Brought(remote=remote)


def open_image(image: QImage, name: str, limits: Limits) -> Study:
    """A picture from the clipboard through the same door as a file; for another thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return open_study(bytes(data.data()), name=name, limits=limits)


class DropTarget(QObject):
    """Lets a widget and everything in it take what is dropped."""

    hovered = Signal(bool)
    dropped = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the four events of a drag."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            return self._over(event)
        if kind == QEvent.Type.DragLeave:
            self.hovered.emit(False)
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hovered.emit(False)
            what = brought(event.mimeData())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(what)
            return True
        return super().eventFilter(watched, event)

    def _over(self, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not may_bring(event.mimeData()):
            event.ignore()
            return True
        # A copy: a file manager that offers a move must not delete the file afterwards
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragEnterEvent):
            self.hovered.emit(True)
        return True
