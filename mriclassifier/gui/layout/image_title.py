"""What stands above one of two compared pictures: which image it is, how much older, and whose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import ElidedLabel, muted, scaled_font, tool_tip
from mriclassifier.gui.theme import Theme

_BETWEEN = " · "
Choices = Callable[[], Sequence[tuple[int, str]]]


class ImageChooser(QComboBox):
    """The open images; the list is made when it is opened, for it may be long.

    Parameters
    ----------
    choices
        Gives number and words of every image.
    """

    image_chosen = Signal(int)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setAccessibleName(self.tr("Image"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda row: self.image_chosen.emit(self.itemData(row)))

    def show_image(self, image_id: int, words: str) -> None:
        """Name what is shown."""
        if self.count() == 1 and self.itemData(0) == image_id and self.itemText(0) == words:
            return
        self.clear()
        self.addItem(words, image_id)
        self.setToolTip(tool_tip(words))
        self.setAccessibleDescription(words)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten the words where the box would cut them."""
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = fitting(self.currentText(), self.fontMetrics(), room.width() - 6)

    def fill(self) -> None:
        """List all that can be chosen."""
        shown = self.currentData()
        self.clear()
        for image_id, words in self._choices():
            self.addItem(words, image_id)
        self.setCurrentIndex(self.findData(shown))

    def showPopup(self) -> None:
        """List what is open now."""
        self.fill()
        super().showPopup()


class ImageTitle(QWidget):
    """Chooser and age; where it matters also the patient, in bold."""

    def __init__(self, theme: Theme, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chooser = ImageChooser(choices, self)
        self.age = muted(parent=self)
        self.patient = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.patient.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.patient.setAutoFillBackground(True)
        self.patient.setContentsMargins(4, 0, 4, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.chooser, 1)
        row.addWidget(self.age)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.patient)
        self.patient.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def emphasise(self, patient: str) -> None:
        """Write whose picture it is where nobody can miss it; empty: no need."""
        self.patient.setText(patient)
        self.patient.setVisible(bool(patient))

    def show_age(self, words: str) -> None:
        """Say how much earlier or later it was made than the other."""
        self.age.setText(words)
        self.age.setVisible(bool(words))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        palette = QPalette(self.patient.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.warning_ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens.warning_text))
        self.patient.setPalette(palette)


def fitting(words: str, metrics: QFontMetrics, room: int) -> str:
    """Name and date of an acquisition in ``room`` points: the patient is left out first, the date is kept."""
    parts = words.split(_BETWEEN)
    while len(parts) > 2 and metrics.horizontalAdvance(_BETWEEN.join(parts)) > room:
        parts.pop()
    rest = _BETWEEN.join(parts[1:])
    name = parts[0]
    if rest:
        left = room - metrics.horizontalAdvance(_BETWEEN + rest)
        if left >= metrics.horizontalAdvance(name[:1] + "…"):
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)
    return metrics.elidedText(
        _BETWEEN.join((name, rest) if rest else (name,)), Qt.TextElideMode.ElideRight, room
    )
