"""A control for each kind of setting; what it shows is read and written as the setting's own type."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QSpinBox,
    QWidget,
)

from mriclassifier import paths
from mriclassifier.gui.wording import setting_text
from mriclassifier.inference.bundle import list_bundles
from mriclassifier.settings import Setting, Value

_HUGE = 2**31 - 1
_STEP = 0.05
Choices = Callable[[], Sequence[tuple[str, str]]]  # value and label of each


class Field(QObject):
    """One control."""

    changed = Signal()

    def __init__(
        self,
        widget: QWidget,
        read: Callable[[], Value],
        write: Callable[[Value], None],
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self.read = read
        self._write = write
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)

    def show_value(self, value: Value) -> None:
        """Show a value without telling anybody."""
        if value == self.read():
            return
        was = self.widget.blockSignals(True)
        self._write(value)
        self.widget.blockSignals(was)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing a setting over which the page is scrolled."""
        if event.type() == QEvent.Type.Wheel and not self.widget.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def make_field(entry: Setting, value: Value, parent: QWidget) -> Field:
    """The control that suits a setting."""
    if entry.key == "model.name":
        return _choice(value, parent, installed_models(str(value)))
    if entry.choices:
        return _choice(value, parent, [(c.value, setting_text(c.label)) for c in entry.choices])
    if entry.kind is bool:
        return _check(entry, bool(value), parent)
    if entry.kind is int or entry.kind is float:
        return _number(entry, value, parent)
    text = QLineEdit(str(value), parent)
    field = Field(text, text.text, lambda new: text.setText(str(new)))
    # Not with every letter: half a name is no setting
    text.editingFinished.connect(field.changed)
    return field


def hide_others(field: Field, names: Collection[str]) -> None:
    """Leave only those values of a list to be chosen; the one in force stays to be seen."""
    combo = field.widget
    if not isinstance(combo, QComboBox):
        raise TypeError("only a list has values to hide")
    view, model = combo.view(), combo.model()
    for row in range(combo.count()):
        hidden = combo.itemData(row) not in names and row != combo.currentIndex()
        if isinstance(view, QListView):
            view.setRowHidden(row, hidden)
        if isinstance(model, QStandardItemModel):  # keys would still reach a hidden row
            model.item(row).setEnabled(not hidden)


def installed_models(now: str) -> list[tuple[str, str]]:
    """Names of the models on this computer; the one in use, too, where it lies elsewhere."""
    names = [path.name for path in list_bundles(paths.model_folders())]
    found = [(name, name) for name in names]
    if now and now not in names:
        label = QCoreApplication.translate("preferences", "{name} (not installed)")
        found.append((now, label.format(name=now)))
    return found


def _choice(value: Value, parent: QWidget, choices: Sequence[tuple[str, str]]) -> Field:
    combo = QComboBox(parent)
    for stored, label in choices:
        combo.addItem(label, stored)
    combo.setCurrentIndex(combo.findData(value))
    field = Field(combo, combo.currentData, lambda new: combo.setCurrentIndex(combo.findData(new)))
    combo.currentIndexChanged.connect(lambda _: field.changed.emit())
    return field


def _check(entry: Setting, value: bool, parent: QWidget) -> Field:
    box = QCheckBox(setting_text(entry.label), parent)
    box.setChecked(value)
    field = Field(box, box.isChecked, lambda new: box.setChecked(bool(new)))
    box.toggled.connect(lambda _: field.changed.emit())
    return field


def _number(entry: Setting, value: Value, parent: QWidget) -> Field:
    suffix = f" {setting_text(entry.unit)}" if entry.unit else ""
    if entry.kind is int:
        whole = QSpinBox(parent)
        whole.setRange(
            int(entry.minimum or 0), int(_HUGE if entry.maximum is None else entry.maximum)
        )
        whole.setValue(int(value))
        whole.setSuffix(suffix)
        whole.setKeyboardTracking(False)
        field = Field(whole, whole.value, lambda new: whole.setValue(int(new)))
        whole.valueChanged.connect(lambda _: field.changed.emit())
        return field
    real = QDoubleSpinBox(parent)
    real.setRange(entry.minimum or 0.0, float(_HUGE) if entry.maximum is None else entry.maximum)
    real.setSingleStep(_STEP)
    real.setValue(float(value))
    real.setSuffix(suffix)
    real.setKeyboardTracking(False)
    field = Field(real, real.value, lambda new: real.setValue(float(new)))
    real.valueChanged.connect(lambda _: field.changed.emit())
    return field
