"""Which class's activation map lies over the image, and how strongly."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import muted
from mriclassifier.gui.overlay import MapLegend
from mriclassifier.gui.wording import class_name
from mriclassifier.inference.prediction import Prediction

_HUNDRED = 100
_LARGE = 20  # points of a line: with such letters a label stands above its control


class MapControls(QWidget):
    """Check box, class, opacity and legend; greyed while there is no map."""

    toggled = Signal(bool)
    opacity_changed = Signal(float)
    class_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self.check = QCheckBox(self.tr("Show &activation map"), self)
        self.check.setToolTip(self.tr("Lay over the image where the network found the class"))
        self.check.toggled.connect(self.toggled)

        self.classes = QComboBox(self)
        self.classes.setAccessibleName(self.tr("Class of the activation map"))
        self.classes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.classes.currentIndexChanged.connect(lambda _: self.class_changed.emit())
        class_label = QLabel(self.tr("Map &of"), self)
        class_label.setBuddy(self.classes)

        self.opacity = QSlider(Qt.Orientation.Horizontal, self)
        self.opacity.setRange(0, _HUNDRED)
        self.opacity.setPageStep(10)
        self.opacity.setAccessibleName(self.tr("Opacity of the activation map"))
        self.opacity.valueChanged.connect(self._opacity_moved)
        opacity_label = QLabel(self.tr("O&pacity"), self)
        opacity_label.setBuddy(self.opacity)
        self._per_cent = muted(parent=self)
        self._per_cent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._per_cent.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))

        self.legend = MapLegend(self)
        self._note = muted(parent=self)
        self._note.setWordWrap(True)

        strength = QHBoxLayout()
        strength.setSpacing(10)
        strength.addWidget(self.opacity, 1)
        strength.addWidget(self._per_cent)
        grid = QFormLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        if self.fontMetrics().lineSpacing() > _LARGE:
            grid.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        grid.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        grid.addRow(class_label, self.classes)
        grid.addRow(opacity_label, strength)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.check)
        column.addLayout(grid)
        column.addWidget(self.legend)
        column.addWidget(self._note)
        self._fine = (class_label, self.classes, opacity_label, self.opacity, self.legend)
        self.set_opacity(0.5)
        self.show_prediction(None)

    @property
    def class_shown(self) -> str:
        """The class whose map is asked for: the predicted one unless another was chosen."""
        return str(self.classes.currentData() or self._label)

    def set_on(self, on: bool) -> None:
        """Tick the box."""
        self.check.setChecked(on)

    def set_opacity(self, opacity: float) -> None:
        """0 to 1."""
        self.opacity.setValue(round(opacity * _HUNDRED))
        self._opacity_moved(self.opacity.value())

    def show_prediction(self, prediction: Prediction | None) -> None:
        """Offer the classes of an answer; the class chosen by hand stays chosen."""
        blocked = self.classes.blockSignals(True)
        if prediction is None:
            self._label = ""
            if self.classes.count() == 0:
                self.classes.addItem(self.tr("Predicted class"), "")
            else:
                self.classes.setItemText(0, self.tr("Predicted class"))
            self._note.setText(self.tr("Available once the image is classified."))
        else:
            chosen = self.classes.currentData()
            self._label = prediction.label
            self.classes.clear()
            predicted = self.tr("Predicted: {name}").format(name=class_name(prediction.label))
            self.classes.addItem(predicted, "")
            for name in prediction.probabilities:
                self.classes.addItem(class_name(name), name)
            self.classes.setCurrentIndex(max(0, self.classes.findData(chosen)))
            rows, columns = prediction.activation_maps.shape[1:]
            self._note.setText(
                self.tr("True resolution {columns} × {rows} cells, smoothed.").format(
                    columns=columns, rows=rows
                )
            )
        self.classes.blockSignals(blocked)
        for widget in (self.check, *self._fine):
            widget.setEnabled(prediction is not None)

    def _opacity_moved(self, value: int) -> None:
        self._per_cent.setText(self.tr("{value} %").format(value=value))
        self.opacity_changed.emit(value / _HUNDRED)
