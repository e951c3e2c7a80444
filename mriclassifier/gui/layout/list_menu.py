"""The context menu of the list: what can be done with one of its rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.file_list import FileList
from mriclassifier.gui.open_images import OpenImage


class ListMenu(QObject):
    """Opens by the right button and by the menu key."""

    compare_asked = Signal(int)
    close_asked = Signal(int)

    def __init__(self, files: FileList) -> None:
        super().__init__(files)
        self._files = files
        files.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        files.customContextMenuRequested.connect(self._open)

    def menu_for(self, image: OpenImage, *, shown: bool) -> QMenu:
        """Make the menu of a row.

        Parameters
        ----------
        shown
            Whether it is the image in use, which cannot be compared with itself.
        """
        menu = QMenu(self._files)
        compare = menu.addAction(self.tr("&Compare with This One"))
        compare.setEnabled(not shown)
        compare.triggered.connect(lambda _=False: self.compare_asked.emit(image.image_id))
        menu.addSeparator()
        close = menu.addAction(self.tr("C&lose"))
        close.triggered.connect(lambda _=False: self.close_asked.emit(image.image_id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self, place: QPoint) -> None:
        index = self._files.indexAt(place)
        if not index.isValid():
            index = self._files.currentIndex()
        image = self._files.files.image_at(index)
        if image is not None:
            shown = index == self._files.currentIndex()
            self.menu_for(image, shown=shown).popup(self._files.viewport().mapToGlobal(place))
