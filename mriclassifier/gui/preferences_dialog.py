"""The settings dialog, drawn from the settings table: it can be searched, and everything applies at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import SettingsError
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.palette_match import folded, score
from mriclassifier.gui.preferences_fields import hide_others
from mriclassifier.gui.preferences_row import SettingRow
from mriclassifier.gui.scale import SPACE, TYPE, fit
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence
from mriclassifier.inference.installed import engines_of
from mriclassifier.settings import SETTINGS, Settings, Value

_SIZE = (820, 640)
_FEWEST_LETTERS = 3  # below them the explanations would always fit, too


class Section(QWidget):
    """A heading with its settings."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        self.rows: list[SettingRow] = []
        words = QLabel(title, self)
        words.setFont(scaled_font(self.font(), TYPE.lead, bold=True))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, SPACE.block)
        self._column.setSpacing(SPACE.block)
        self._column.addWidget(words)

    def add(self, row: SettingRow) -> None:
        """Put a setting at the end."""
        self.rows.append(row)
        self._column.addWidget(row)


class PreferencesDialog(QDialog):
    """A row a setting; what is changed applies at once and is saved.

    Parameters
    ----------
    settings
        Changed here, followed when they are changed elsewhere.
    """

    _changed = Signal(str, object)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, SettingRow] = {}
        self.sections: list[Section] = []
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("Groups of settings"))
        self.names.setSpacing(2)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SPACE.block, 0, SPACE.block, 0)
        column.setSpacing(0)
        self._fill(theme, column)
        self.empty = muted(self.tr("No setting is called that."), self._body)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.empty)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Close, self)
        self.reset_all = buttons.addButton(
            self.tr("&Reset All"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.reset_all.clicked.connect(lambda _=False: self.restore_defaults())
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # Enter in a field takes its value
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.gap)
        middle.addWidget(self.names)
        middle.addWidget(self._scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*SPACE.dialog)
        outer.setSpacing(SPACE.gap)
        outer.addWidget(self.search)
        outer.addLayout(middle, 1)
        outer.addWidget(self.problem)
        outer.addWidget(buttons)
        self.names.setFixedWidth(self.names.sizeHintForColumn(0) + 4 * SPACE.gap)
        fit(self, _SIZE)
        self.search.textChanged.connect(self._search)
        self.names.currentRowChanged.connect(self._go)
        # The settings may be changed in any thread
        self._changed.connect(self._follow, Qt.ConnectionType.AutoConnection)
        self._unsubscribe = settings.subscribe(self._changed.emit)
        self.destroyed.connect(self._unsubscribe)
        self._search("")
        self.search.setFocus()

    def show_setting(self, key: str) -> None:
        """Scroll to a setting and give it the keyboard."""
        self.search.clear()
        row = self.rows[key]
        row.field.widget.setFocus()
        # Once the page is laid out
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(row))

    def restore_defaults(self) -> None:
        """Give every setting that is not fixed its default again."""
        for key in self.rows:
            self._reset(key)

    def _fill(self, theme: Theme, column: QVBoxLayout) -> None:
        by_name: dict[str, Section] = {}
        for entry in SETTINGS:
            name = entry.key.split(".")[0]
            section = by_name.get(name)
            if section is None:
                section = by_name[name] = Section(self._section(name), self._body)
                self.sections.append(section)
                column.addWidget(section)
            row = SettingRow(
                entry,
                self._settings.get(entry.key),
                theme=theme,
                fixed=self._settings.is_fixed(entry.key),
                parent=section,
            )
            row.chosen.connect(self._choose)
            row.reset_asked.connect(self._reset)
            section.add(row)
            self.rows[entry.key] = row
        engines = engines_of(self._settings.get("model.name"))
        hide_others(self.rows["engine.name"].field, engines)
        for section in self.sections:
            self.names.addItem(section.title)

    def _choose(self, key: str, value: Value) -> None:
        if value == self._settings.get(key):
            return
        try:
            self._settings.set(key, value)
        except SettingsError as error:
            self.rows[key].show_value(self._settings.get(key))
            self.rows[key].show_problem(sentence(error))

    def _reset(self, key: str) -> None:
        row = self.rows[key]
        had_focus = row.reset.hasFocus()
        self._settings.reset(key)
        row.show_value(self._settings.get(key))
        if had_focus:
            row.field.widget.setFocus()  # the button has gone

    def _follow(self, key: str, value: Value) -> None:
        self.rows[key].show_value(value)

    def _search(self, typed: str) -> None:
        any_found = False
        for number, section in enumerate(self.sections):
            found = False
            for row in section.rows:
                fits = not typed.strip() or score(typed, f"{row.name} {section.title}") is not None
                if len(typed.strip()) >= _FEWEST_LETTERS:
                    fits = fits or all(word in row.words for word in folded(typed).split())
                row.setVisible(fits)
                found = found or fits
            section.setVisible(found)
            self.names.item(number).setHidden(not found)
            any_found = any_found or found
        self.empty.setVisible(not any_found)
        self._scroll.verticalScrollBar().setValue(0)

    def _go(self, number: int) -> None:
        if number >= 0:
            self._scroll.verticalScrollBar().setValue(self.sections[number].y())

    def done(self, result: int) -> None:
        """Close; stay open where the settings cannot be saved, and say so."""
        if (at := self.focusWidget()) is not None:
            at.clearFocus()  # what was typed last counts, too
        if not self.problem.isVisible():
            try:
                self._settings.save()
            except SettingsError as error:
                self.problem.setText(sentence(error))
                self.problem.show()
                return
        self._unsubscribe()
        super().done(result)

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
