"""The list of opened images: a thumbnail, the name, and how far each one is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.open_images import OpenImage, OpenImages, State
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, outcome_text, per_cent, sentence

_Index = QModelIndex | QPersistentModelIndex
IMAGE_ROLE = Qt.ItemDataRole.UserRole
_THUMBNAIL = 44
_PADDING = 8
_STATE_ICONS = {
    State.QUEUED: "queued",
    State.WORKING: "working",
    State.FAILED: "error",
    State.VIEWED: "image",
}


def state_text(image: OpenImage) -> str:
    """How far the image is, in a few words."""
    prediction = image.prediction
    if image.state is State.DONE and prediction is not None:
        first = prediction.probabilities[prediction.label]
        text = f"{class_name(prediction.label)} · {per_cent(first)}"
        worth = outcome_text(prediction)
        return f"{text} · {worth}" if worth else text
    if image.state is State.FAILED and image.failure is not None:
        # The name stands beside it already
        return sentence(image.failure).removeprefix(f"“{image.name}” ")
    return {
        State.QUEUED: QCoreApplication.translate("FileList", "Waiting"),
        State.WORKING: QCoreApplication.translate("FileList", "Working…"),
        State.DONE: QCoreApplication.translate("FileList", "Ready"),
        State.FAILED: QCoreApplication.translate("FileList", "Failed"),
        State.VIEWED: QCoreApplication.translate("FileList", "Not classified"),
    }[image.state]


class FileModel(QAbstractListModel):
    """The open images as rows."""

    def __init__(self, images: OpenImages) -> None:
        super().__init__()
        self._images = images
        self._rows: list[int] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        """Number of images."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tool tip, words for a screen reader, and the image itself."""
        image = self.image_at(index)
        if image is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return image.name
        if role == Qt.ItemDataRole.ToolTipRole:
            where = str(image.source.path) if image.source.path else image.name
            return f"{where}\n{state_text(image)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{image.name}: {state_text(image)}"
        if role == IMAGE_ROLE:
            return image
        return None

    def image_at(self, index: _Index) -> OpenImage | None:
        """The image of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._images.get(self._rows[index.row()])

    def index_of(self, image_id: int | None) -> QModelIndex:
        """The row of an image; invalid when it has none."""
        if image_id is None or image_id not in self._rows:
            return QModelIndex()
        return self.index(self._rows.index(image_id))

    def add(self, image_id: int) -> None:
        """A new last row."""
        end = len(self._rows)
        self.beginInsertRows(QModelIndex(), end, end)
        self._rows.append(image_id)
        self.endInsertRows()

    def remove(self, image_id: int) -> None:
        """Take a row away."""
        index = self.index_of(image_id)
        if index.isValid():
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            del self._rows[index.row()]
            self.endRemoveRows()

    def update_image(self, image_id: int) -> None:
        """Say that a row looks different now."""
        index = self.index_of(image_id)
        if index.isValid():
            self.dataChanged.emit(index, index)


class FileDelegate(QStyledItemDelegate):
    """Paints a row: thumbnail, name, state with its icon."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text beside a thumbnail."""
        del index
        lines = 2 * QFontMetrics(option.font).height() + 4
        return QSize(160, max(_THUMBNAIL, lines) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        image = index.data(IMAGE_ROLE)
        if image is None:
            return
        tokens = self._theme.tokens
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(tokens.selection))
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(tokens.raised))
        inner = row.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING)
        self._paint_thumbnail(painter, image, QRect(inner.topLeft(), QSize(_THUMBNAIL, _THUMBNAIL)))
        words = inner.adjusted(_THUMBNAIL + 10, 0, 0, 0)
        self._paint_words(painter, option, image, words)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, image: OpenImage, area: QRect) -> None:
        tokens = self._theme.tokens
        painter.fillRect(area, QColor(tokens.canvas if image.thumbnail else tokens.track))
        if image.thumbnail is None:
            name = "error" if image.state is State.FAILED else "image"
            ratio = painter.device().devicePixelRatioF()
            mark = icons.pixmap(name, tokens.muted, 22, ratio=ratio)
            painter.drawPixmap(area.center().x() - 10, area.center().y() - 10, mark)
            return
        size = image.thumbnail.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, QPixmap.fromImage(image.thumbnail))

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, image: OpenImage, area: QRect
    ) -> None:
        tokens = self._theme.tokens
        font = QFont(option.font)
        height = QFontMetrics(font).height()
        top = area.top() + (area.height() - 2 * height - 4) // 2
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        name = painter.fontMetrics().elidedText(
            image.name, Qt.TextElideMode.ElideMiddle, area.width()
        )
        painter.drawText(QRect(area.left(), top, area.width(), height), left, name)

        line = QRect(area.left(), top + height + 4, area.width(), height)
        colour = tokens.error_line if image.state is State.FAILED else tokens.muted
        mark = _STATE_ICONS.get(image.state)
        if image.state is State.DONE and image.prediction and image.prediction.warnings:
            mark, colour = "warning", tokens.warning_line
        if mark:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                line.left(), line.center().y() - 6, icons.pixmap(mark, colour, 14, ratio=ratio)
            )
            line.adjust(19, 0, 0, 0)
        painter.setPen(QColor(colour if image.state is State.FAILED else tokens.muted))
        text = state_text(image)
        if image.state is State.DONE and image.prediction is not None:
            # The number stays whole where the name has to be shortened
            label = image.prediction.label
            number = per_cent(image.prediction.probabilities[label])
            painter.drawText(line, right, number)
            line.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(number) - 8, 0)
            text = class_name(label)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, left, text)


class FileList(QListView):
    """The rows; choosing one shows its image, Delete closes it."""

    chosen = Signal(int)
    close_asked = Signal(int)

    def __init__(self, images: OpenImages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FileModel(images)
        self._marking = False  # what is shown was told, not chosen
        self.setModel(self._model)
        self.setItemDelegate(FileDelegate(theme, self))
        self.setProperty("role", "files")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Opened images"))
        self.setAcceptDrops(False)
        self.setMinimumWidth(170)
        self.selectionModel().selectionChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    @property
    def files(self) -> FileModel:
        """The rows' model."""
        return self._model

    def mark(self, image_id: int | None) -> None:
        """Highlight the row of what is shown."""
        index = self._model.index_of(image_id)
        if self.selectionModel().isSelected(index) and index == self.currentIndex():
            return
        if not index.isValid():
            self.selectionModel().clear()
            return
        self._marking = True
        self.setCurrentIndex(index)
        self._marking = False
        self.scrollTo(index)

    def _tell(self) -> None:
        indexes = self.selectionModel().selectedIndexes()
        image = self._model.image_at(indexes[0]) if indexes else None
        if image is not None and not self._marking:
            self.chosen.emit(image.image_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete closes the chosen image."""
        image = self._model.image_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and image is not None:
            self.close_asked.emit(image.image_id)
        else:
            super().keyPressEvent(event)
