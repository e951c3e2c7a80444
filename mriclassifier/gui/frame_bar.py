"""The slider through the frames of one file; hidden when there is only one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from mriclassifier.gui.labels import muted


class FrameBar(QWidget):
    """Frame numbers as the user counts them, from 1."""

    frame_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Frame"))
        self.slider.setPageStep(1)
        self.slider.setSingleStep(1)
        label = QLabel(self.tr("F&rame"), self)
        label.setBuddy(self.slider)
        self._number = muted(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self._number)
        self.slider.valueChanged.connect(self._moved)
        self.show_frames(0, 0)

    @property
    def count(self) -> int:
        """Number of frames."""
        return self.slider.maximum() + 1

    def show_frames(self, index: int, count: int) -> None:
        """Show where we are, without asking for it."""
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, count - 1))
        self.slider.setValue(index)
        self.slider.blockSignals(blocked)
        self._write(index)
        self.setVisible(count > 1)

    def step(self, by: int) -> None:
        """Move on by some frames."""
        self.slider.setValue(self.slider.value() + by)

    def _moved(self, index: int) -> None:
        self._write(index)
        self.frame_asked.emit(index)

    def _write(self, index: int) -> None:
        self._number.setText(
            self.tr("{number} of {count}").format(number=index + 1, count=self.count)
        )
