"""The settings dialog, drawn from the settings table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import SettingsError
from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.wording import sentence, setting_text
from mriclassifier.settings import SETTINGS, Setting, Settings, Value

_HUGE = 2**31 - 1


class PreferencesDialog(QDialog):
    """A row a setting; nothing changes before OK."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read: dict[str, Callable[[], Value]] = {}
        self._write: dict[str, Callable[[Value], None]] = {}
        self.fields: dict[str, QWidget] = {}

        body = QWidget(self)
        form = QFormLayout(body)
        form.setContentsMargins(18, 12, 18, 12)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        section = ""
        for entry in SETTINGS:
            if (named := entry.key.split(".")[0]) != section:
                section = named
                title = heading(self._section(section), body)
                title.setContentsMargins(0, 10, 0, 2)
                form.addRow(title)
            field = self._field(entry)
            field.setAccessibleDescription(setting_text(entry.help))
            if self._settings.is_fixed(entry.key):
                field.setEnabled(False)
                field.setToolTip(self.tr("Fixed by the administrator of this computer"))
            self.fields[entry.key] = field
            form.addRow(setting_text(entry.label), field)
            words = muted(setting_text(entry.help), body)
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            words.setWordWrap(True)  # after the policy, into which it writes itself
            words.setContentsMargins(0, 0, 0, 6)
            form.addRow("", words)

        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        self._problem = muted(parent=self)
        self._problem.setWordWrap(True)
        self._problem.setContentsMargins(18, 0, 18, 0)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults, self)
        buttons.setContentsMargins(18, 0, 18, 14)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.RestoreDefaults).clicked.connect(self.restore_defaults)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.resize(560, 560)

    def accept(self) -> None:
        """Take the values over and save them; stay open when that fails."""
        try:
            for entry in SETTINGS:
                value = self._read[entry.key]()
                if value != self._settings.get(entry.key) and not self._settings.is_fixed(
                    entry.key
                ):
                    self._settings.set(entry.key, value)
            self._settings.save()
        except SettingsError as error:
            self._problem.setText(sentence(error))
            return
        super().accept()

    def restore_defaults(self) -> None:
        """Put the defaults into the rows."""
        for entry in SETTINGS:
            if not self._settings.is_fixed(entry.key):
                self._write[entry.key](entry.default)

    def _section(self, name: str) -> str:
        names = {
            "engine": self.tr("Engine"),
            "model": self.tr("Model"),
            "viewer": self.tr("Image"),
            "window": self.tr("Window"),
            "batch": self.tr("Batches"),
            "cases": self.tr("Case history"),
            "reader": self.tr("Reader"),
            "reports": self.tr("Reports"),
            "privacy": self.tr("Privacy"),
            "training": self.tr("Training"),
            "input": self.tr("Files"),
            "server": self.tr("Server"),
            "log": self.tr("Log"),
        }
        return names.get(name, name.capitalize())

    def _field(self, entry: Setting) -> QWidget:
        value = self._settings.get(entry.key)
        if entry.choices:
            return self._choice(entry, value)
        if entry.kind is bool:
            box = QCheckBox(self)
            box.setChecked(value)
            self._bind(entry, box.isChecked, lambda new: box.setChecked(bool(new)))
            return box
        if entry.kind is int:
            number = QSpinBox(self)
            number.setRange(int(entry.minimum or 0), int(entry.maximum or _HUGE))
            number.setSuffix(f" {setting_text(entry.unit)}" if entry.unit else "")
            number.setValue(value)
            self._bind(entry, number.value, lambda new: number.setValue(int(new)))
            return number
        if entry.kind is float:
            real = QDoubleSpinBox(self)
            real.setRange(entry.minimum or 0.0, entry.maximum or float(_HUGE))
            real.setSingleStep(0.05)
            real.setSuffix(f" {setting_text(entry.unit)}" if entry.unit else "")
            real.setValue(value)
            self._bind(entry, real.value, lambda new: real.setValue(float(new)))
            return real
        text = QLineEdit(str(value), self)
        self._bind(entry, text.text, lambda new: text.setText(str(new)))
        return text

    def _choice(self, entry: Setting, value: str) -> QComboBox:
        combo = QComboBox(self)
        for choice in entry.choices:
            combo.addItem(setting_text(choice.label), choice.value)
        combo.setCurrentIndex(combo.findData(value))
        self._bind(entry, combo.currentData, lambda new: combo.setCurrentIndex(combo.findData(new)))
        return combo

    def _bind(
        self, entry: Setting, read: Callable[[], Value], write: Callable[[Value], None]
    ) -> None:
        self._read[entry.key] = read
        self._write[entry.key] = write
