"""A button that says what is chosen, and a menu that stays open while several things are ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mriclassifier.gui.cases.words import number_text

# The style's own arrow stands small in the corner, over the text
NO_ARROW = "QToolButton::menu-indicator { image: none; width: 0; }"
ARROW = "  \u25be"


class StayingMenu(QMenu):
    """Ticking does not close it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what lies under the mouse."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks; Enter ticks and closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isEnabled() or not action.isCheckable():
            return False
        action.trigger()
        return True


class ChoiceButton(QToolButton):
    """Any of several values; none ticked means all of them."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._names: dict[str, str] = {}
        self._actions: dict[str, QAction] = {}
        self.setStyleSheet(NO_ARROW)
        self._menu = StayingMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._write()

    @property
    def values(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(name for name, action in self._actions.items() if action.isChecked())

    def offer(self, names: Mapping[str, str], counts: Mapping[str, int] | None = None) -> None:
        """What there is to tick: its value, its name, and how many cases have it."""
        ticked = self.values
        self._names = dict(names)
        for value in ticked:  # also where no case is left that has it
            self._names.setdefault(value, value)
        if list(self._names) != list(self._actions):
            self._menu.clear()
            self._actions = {}
            for value in self._names:
                action = QAction(self._menu)
                action.setCheckable(True)
                action.setChecked(value in ticked)
                action.triggered.connect(lambda _=False: self._changed())
                self._menu.addAction(action)
                self._actions[value] = action
        for value, action in self._actions.items():
            count = (counts or {}).get(value)
            name = self._names[value].replace("&", "&&")
            action.setText(name if count is None else f"{name}\t{number_text(count)}")
        self._write()

    def tick(self, values: Sequence[str]) -> None:
        """Tick these and no others; tells nobody."""
        missing = {value: value for value in values if value not in self._actions}
        if missing:
            self.offer({**self._names, **missing})
        for value, action in self._actions.items():
            action.setChecked(value in values)
        self._write()

    def _changed(self) -> None:
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        chosen = self.values
        if not chosen:
            said = self.tr("all")
        elif len(chosen) == 1:
            said = self._names[chosen[0]]
        else:
            said = self.tr("{count} chosen").format(count=len(chosen))
        self.setText(f"{self._title}: {said}".replace("&", "&&") + ARROW)
        self.setAccessibleName(f"{self._title}: {said}")
        font = self.font()
        font.setBold(bool(chosen))
        self.setFont(font)
        self.updateGeometry()
