"""The list of opened images: a thumbnail, the name, and how far each one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
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
from mriclassifier.gui.file_model import GROUP_ROLE, IMAGE_ROLE, FileModel, state_text
from mriclassifier.gui.open_images import OpenImage, OpenImages, State
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, per_cent

_Index = QModelIndex | QPersistentModelIndex
_THUMBNAIL = 44
_PADDING = 8
_ROWS_KEPT = 200
_STATE_ICONS = {
    State.QUEUED: "queued",
    State.WORKING: "working",
    State.FAILED: "error",
    State.VIEWED: "image",
}


def _seen_of(image: OpenImage) -> tuple[object, ...]:
    """Everything that a row shows of an image, cheaply."""
    return (
        image.source,
        image.state,
        image.key,
        image.frame_count,
        len(image.predictions),
        len(image.errors),
        len(image.broken),
        id(image.prediction),
        id(image.error),
        id(image.thumbnail),
    )


class FileDelegate(QStyledItemDelegate):
    """Paints a row: thumbnail, name, state with its icon."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[int, tuple[object, QPixmap]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text beside a thumbnail."""
        del index
        lines = 2 * QFontMetrics(option.font).height() + 4
        return QSize(160, max(_THUMBNAIL, lines) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        lines = index.data(GROUP_ROLE)
        if lines:
            self._paint_group(painter, option, lines)
            return
        image = index.data(IMAGE_ROLE)
        if image is None:
            return
        place: QRect = option.rect
        ratio = painter.device().devicePixelRatioF()
        look = (place.width(), place.height(), ratio, int(option.state.value), self._theme.tokens)
        key = (look, _seen_of(image))
        known = self._rows.get(image.image_id)
        if known is None or known[0] != key:
            if len(self._rows) > _ROWS_KEPT:
                self._rows.clear()
            known = key, self._row_picture(option, image, ratio)
            self._rows[image.image_id] = known
        painter.drawPixmap(place.topLeft(), known[1])

    def _row_picture(self, option: QStyleOptionViewItem, image: OpenImage, ratio: float) -> QPixmap:
        """A row as a picture: painting it anew crosses from Python to Qt many times.

        Each crossing may have to wait for a thread that decodes, and a list has a dozen rows.
        """
        tokens = self._theme.tokens
        row = QRect(0, 0, option.rect.width(), option.rect.height())
        made = QPixmap(row.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(tokens.selection))
            painter.fillRect(QRect(0, 0, 3, row.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(tokens.raised))
        inner = row.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING)
        self._paint_thumbnail(painter, image, QRect(inner.topLeft(), QSize(_THUMBNAIL, _THUMBNAIL)))
        words = inner.adjusted(_THUMBNAIL + 10, 0, 0, 0)
        self._paint_words(painter, option, image, words)
        painter.end()
        return made

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, lines: tuple[str, str]
    ) -> None:
        tokens = self._theme.tokens
        row: QRect = option.rect
        painter.save()
        painter.fillRect(row, QColor(tokens.window))
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), QColor(tokens.border))
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), QColor(tokens.border))
        font = QFont(option.font)
        height = QFontMetrics(font).height()
        area = row.adjusted(_PADDING + 2, (row.height() - 2 * height - 4) // 2, -_PADDING, 0)
        for number, (text, colour) in enumerate(
            zip(lines, (tokens.text, tokens.muted), strict=True)
        ):
            font.setWeight(QFont.Weight.Normal if number else QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            place = QRect(area.left(), area.top() + number * (height + 4), area.width(), height)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
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
        title = QRect(area.left(), top, area.width(), height)
        if image.frame_count > 1:
            count = self.tr("{count} slices").format(count=image.frame_count)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(title, right, count)
            title.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
            painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            image.name, Qt.TextElideMode.ElideMiddle, title.width()
        )
        painter.drawText(title, left, name)

        line = QRect(area.left(), top + height + 4, area.width(), height)
        colour = tokens.error_line if image.state is State.FAILED else tokens.muted
        mark = _STATE_ICONS.get(image.state)
        several = image.frame_count > 1
        warned = image.notices if several else image.prediction and image.prediction.warnings
        if image.state is State.DONE and warned:
            mark, colour = "warning", tokens.warning_line
        if mark:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                line.left(), line.center().y() - 6, icons.pixmap(mark, colour, 14, ratio=ratio)
            )
            line.adjust(19, 0, 0, 0)
        painter.setPen(QColor(colour if image.state is State.FAILED else tokens.muted))
        text = state_text(image)
        if image.state is State.DONE and image.prediction and image.frame_count <= 1:
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

    def step(self, by: int) -> None:
        """Choose the next image up or down."""
        target = self._model.step(self.currentIndex(), by)
        if target.isValid():
            self.setCurrentIndex(target)

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] | None = None) -> None:
        """Paint the row anew; Qt's own would lay out and paint the whole list, whose rows are all alike."""
        del roles
        for row in range(first.row(), last.row() + 1):
            self.update(self._model.index(row))

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
