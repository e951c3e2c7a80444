"""What the colours, patterns and marks of the strip mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui.class_looks import ClassLook
from mriclassifier.gui.strip_picture import Mark, StripColumns, strip_columns, strip_image
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_SWATCH = 14
_GAP, _BETWEEN = 5, 14


class StripLegend(QWidget):
    """One line, or as many as the width needs: the classes, and the other marks that occur."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks: tuple[ClassLook, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend of the strip"))
        theme.changed.connect(self.update)

    def show_columns(self, columns: StripColumns) -> None:
        """Explain these columns."""
        present = {Mark(value) for value in set(columns.marks.tolist())}
        marks = tuple(mark for mark in Mark if mark in present and mark is not Mark.ANSWER)
        if (columns.looks, marks) != (self._looks, self._marks):
            self._looks, self._marks = columns.looks, marks
            self.setAccessibleDescription(", ".join(text for _, text in self._entries()))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """The entries flow into as many lines as they need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of those lines."""
        places = self._places(width)
        return int(places[-1].bottom()) + 2 if places else 0

    def sizeHint(self) -> QSize:
        """As high as the present width needs."""
        return QSize(300, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        del event
        painter = QPainter(self)
        tokens = self._theme.tokens
        for (kind, text), place in zip(self._entries(), self._places(self.width()), strict=True):
            swatch = QRectF(place.left(), place.center().y() - 6, _SWATCH, 12)
            painter.drawImage(swatch, self._swatch(kind))
            if kind is Mark.REFER:
                painter.setPen(QPen(QColor(tokens.text), 1.5))
                painter.drawRect(swatch.adjusted(0.75, 0.75, -0.75, -0.75))
            painter.setPen(QColor(tokens.muted))
            words = place.adjusted(_SWATCH + _GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def _entries(self) -> list[tuple[ClassLook | Mark, str]]:
        words = {
            Mark.WAITING: self.tr("not scored yet"),
            Mark.REFER: self.tr("not certain"),
            Mark.OUT_OF_DISTRIBUTION: self.tr("not to be relied on"),
            Mark.FAILED: self.tr("failed"),
        }
        entries: list[tuple[ClassLook | Mark, str]] = [
            (look, class_name(look.name)) for look in self._looks
        ]
        return entries + [(mark, words[mark]) for mark in self._marks]

    def _places(self, width: int) -> list[QRectF]:
        metrics = self.fontMetrics()
        line = metrics.height() + 3
        x, y = 0.0, 0.0
        places = []
        for _, text in self._entries():
            needed = _SWATCH + _GAP + metrics.horizontalAdvance(text) + 2
            if x and x + needed > width:
                x, y = 0.0, y + line
            places.append(QRectF(x, y, needed, line))
            x += needed + _BETWEEN
        return places

    def _swatch(self, kind: ClassLook | Mark) -> QImage:
        look = kind if isinstance(kind, ClassLook) else self._looks[0]
        columns = strip_columns({}, count=1, failed=(), looks=(look,))
        columns.marks[0] = Mark.ANSWER if isinstance(kind, ClassLook) else kind
        columns.shares[0] = 1
        ratio = self.devicePixelRatioF()
        return strip_image(
            columns,
            width=round(_SWATCH * ratio),
            height=round(12 * ratio),
            tokens=self._theme.tokens,
            unit=max(1, round(ratio)),
        )
