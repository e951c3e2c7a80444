"""One setting in the preferences: its control, what it is for, whether it was changed, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted
from mriclassifier.gui.palette_match import folded
from mriclassifier.gui.preferences_fields import make_field
from mriclassifier.gui.scale import SPACE
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import setting_text
from mriclassifier.settings import Setting, Value

_LABEL, _FIELD = 2, 3  # how they share the width


class SettingRow(QWidget):
    """The control tells what was chosen; the row shows what is in force."""

    chosen = Signal(str, object)  # key, value
    reset_asked = Signal(str)

    def __init__(
        self,
        entry: Setting,
        value: Value,
        *,
        theme: Theme,
        fixed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._fixed = fixed
        label, help_text = setting_text(entry.label), setting_text(entry.help)
        self.name = label
        self.words = folded(f"{label} {help_text} {entry.key}")
        self.field = make_field(entry, value, self)
        control = self.field.widget
        control.setAccessibleName(label)
        control.setAccessibleDescription(help_text)
        control.setEnabled(not fixed)
        self.label = QLabel("" if isinstance(control, QCheckBox) else label, self)
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        self.help = muted(help_text, self)
        _wrap(self.help)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        _wrap(self.note)
        self.reset = QToolButton(self)
        self.reset.setAutoRaise(True)
        self.reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reset.setAccessibleName(
            self.tr("Reset “{setting}” to its default").format(setting=label)
        )
        self.reset.setToolTip(self.tr("Reset to the default"))
        # Its place is kept, so that nothing jumps when a setting is changed
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.block)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnStretch(0, _LABEL)
        grid.setColumnStretch(1, _FIELD)
        top = Qt.AlignmentFlag.AlignVCenter
        if isinstance(control, QCheckBox):
            grid.addWidget(control, 0, 0, 1, 2, top)
        else:
            grid.addWidget(self.label, 0, 0, top)
            grid.addWidget(control, 0, 1, top)
        grid.addWidget(self.reset, 0, 2, top)
        grid.addWidget(self.help, 1, 0, 1, 3)
        grid.addWidget(self.note, 2, 0, 1, 3)
        self.field.changed.connect(lambda: self.chosen.emit(entry.key, self.field.read()))
        self.reset.clicked.connect(lambda _=False: self.reset_asked.emit(entry.key))
        theme.changed.connect(self._recolour)
        self._recolour()
        self.show_value(value)

    @property
    def is_changed(self) -> bool:
        """Whether it is marked as another than the default."""
        return not self.reset.isHidden()

    def show_value(self, value: Value) -> None:
        """Show what is in force, and whether it is the default."""
        self.field.show_value(value)
        changed = value != self.entry.default
        self.reset.setVisible(changed and not self._fixed)
        if self._fixed:
            self._say(self.tr("Fixed by the administrator of this computer."), "heading")
        elif changed:
            self._say(self._changed_words(), "changed")
        else:
            self._say("", "changed")

    def show_problem(self, sentence: str) -> None:
        """Say why a value was not taken."""
        self._say(sentence, "error")

    def _changed_words(self) -> str:
        entry = self.entry
        quoted = self.tr("Changed; the default is “{default}”.")
        for choice in entry.choices:
            if choice.value == entry.default:
                return quoted.format(default=setting_text(choice.label))
        if entry.kind is bool:
            if entry.default:
                return self.tr("Changed; the default is on.")
            return self.tr("Changed; the default is off.")
        if entry.kind is str:
            if entry.default:
                return quoted.format(default=entry.default)
            return self.tr("Changed; it is empty by default.")
        number = self.locale().toString(float(entry.default), "g", 6)
        shown = f"{number} {setting_text(entry.unit)}" if entry.unit else number
        return self.tr("Changed; the default is {default}.").format(default=shown)

    def _say(self, words: str, role: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def _recolour(self) -> None:
        self.reset.setIcon(icons.icon("undo", self._theme.tokens))


def _wrap(label: QLabel) -> None:
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # after the policy, into which it writes itself
