"""Below the canvas: the slider through the slices, their strip, and the choice of plane and volume."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from mriclassifier.gui.labels import muted
from mriclassifier.gui.strip import Strip, StripContent
from mriclassifier.gui.strip_legend import StripLegend
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.study import Plane

_LEGEND_FROM = 440  # points of width


class FrameBar(QWidget):
    """Slice numbers as the user counts them, from 1; hidden when there is only one."""

    frame_asked = Signal(int)
    step_asked = Signal(int)
    key_slice_asked = Signal()
    stack_asked = Signal(object, int)  # Plane or None, number of the volume

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Slice"))
        # As the strip below it, whose slices lie as the scanner took them in every language
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.slider.setPageStep(1)
        self.slider.setSingleStep(1)
        self._label = QLabel(self.tr("&Slice"), self)
        self._label.setBuddy(self.slider)
        self.number = muted(parent=self)
        self.strip = Strip(theme, self)
        self.legend = StripLegend(theme, self)
        self.key_button = QPushButton(self.tr("\N{BLACK STAR} Key slice"), self)
        self.key_button.setShortcut("K")
        self.key_button.setToolTip(
            self.tr("Go to the slice in which a tumour is most probable among those that stand (K)")
        )
        self.key_button.clicked.connect(lambda _=False: self.key_slice_asked.emit())
        self.planes = QComboBox(self)
        self.planes.setAccessibleName(self.tr("Plane"))
        self.volumes = QComboBox(self)
        self.volumes.setAccessibleName(self.tr("Volume"))
        self.planes.activated.connect(self._tell_stack)
        self.volumes.activated.connect(self._tell_stack)

        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.legend, 1)
        tools.addStretch()
        for widget in (self.planes, self.volumes, self.key_button):
            tools.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(self.number, 0, 2)
        grid.addWidget(self.strip, 1, 0, 1, 3)
        grid.addLayout(tools, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.slider.valueChanged.connect(self._moved)
        self.strip.slice_asked.connect(self.slider.setValue)
        self.strip.step_asked.connect(self.step_asked)
        self.show_frames(0, 0)
        self.show_strip(None)
        self.show_stacks((), None, count=1, number=0)

    @property
    def count(self) -> int:
        """Number of slices."""
        return self.slider.maximum() + 1

    def show_frames(self, index: int, count: int, *, shown: int | None = None) -> None:
        """Show where we are, without asking for it.

        Parameters
        ----------
        index
            The slice that is asked for.
        shown
            The slice on the canvas, where it is still another one.
        """
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, count - 1))
        self.slider.setValue(index)
        self.slider.blockSignals(blocked)
        on_canvas = index if shown is None else shown
        text = self.tr("{number} of {count}").format(number=on_canvas + 1, count=self.count)
        if on_canvas != index:
            text += self.tr(" · loading {number}…").format(number=index + 1)
        widest = self.tr("{number} of {count}").format(number=count, count=count)
        room = self.number.fontMetrics().horizontalAdvance(widest)
        self.number.setMinimumWidth(room)
        self.number.setText(text)
        self.strip.show_current(on_canvas)
        self.setVisible(count > 1)

    def show_strip(self, content: StripContent | None) -> None:
        """What is known of all slices; None where they are not to be classified."""
        self.strip.show_content(content)
        self.strip.setVisible(content is not None)
        self._show_legend()
        self.key_button.setVisible(content is not None)
        self.key_button.setEnabled(content is not None and content.key is not None)
        if content is not None:
            self.legend.show_columns(content.columns)

    def show_stacks(
        self, planes: Sequence[Plane], plane: Plane | None, *, count: int, number: int
    ) -> None:
        """Offer the planes and volumes that can be shown, and mark those that are."""
        names = {
            "axial": self.tr("Axial"),
            "coronal": self.tr("Coronal"),
            "sagittal": self.tr("Sagittal"),
        }
        if [self.planes.itemData(n) for n in range(self.planes.count())] != list(planes):
            self.planes.clear()
            for name in planes:
                self.planes.addItem(names[name], name)
        if self.volumes.count() != count:
            self.volumes.clear()
            for volume in range(count):
                text = self.tr("Volume {number} of {count}").format(number=volume + 1, count=count)
                self.volumes.addItem(text)
        self.planes.setCurrentIndex(max(0, self.planes.findData(plane)))
        self.volumes.setCurrentIndex(number)
        self.planes.setVisible(len(planes) > 1)
        self.volumes.setVisible(count > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where it would take the picture's room."""
        super().resizeEvent(event)
        # Not within the layout that resizes: it would leave the canvas over the slider
        QTimer.singleShot(0, self, self._show_legend)

    def _show_legend(self) -> None:
        wide = self.width() >= _LEGEND_FROM
        self.legend.setVisible(wide and self.strip.content is not None)

    def step(self, by: int) -> None:
        """Move on by some slices."""
        self.slider.setValue(self.slider.value() + by)

    def _tell_stack(self) -> None:
        self.stack_asked.emit(self.planes.currentData(), max(0, self.volumes.currentIndex()))

    def _moved(self, index: int) -> None:
        self.frame_asked.emit(index)
