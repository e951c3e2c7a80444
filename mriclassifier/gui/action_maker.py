"""Makes actions with their keys, tool tips and icons, and colours the icons again with the scheme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from mriclassifier.gui import icons
from mriclassifier.gui.theme import Theme

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


@dataclass(frozen=True)
class _Look:
    action: QAction
    icon: str


class ActionMaker(QObject):
    """Keeps which action has which icon.

    Parameters
    ----------
    window
        Owns the actions and their shortcuts.
    theme
        Colours the icons.
    """

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._looks: list[_Look] = []
        theme.changed.connect(self._recolour)

    def make(
        self, text: str, icon: str | None = None, keys: Keys = None, *, checkable: bool = False
    ) -> QAction:
        """Make one action of the window; the first of several keys is the one that is shown."""
        action = QAction(text, self._window)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(key) for key in keys])
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setCheckable(checkable)
        action.setToolTip(_tool_tip(action))
        # Also those that lie in no menu that is open have to hear their keys
        self._window.addAction(action)
        if icon:
            self._looks.append(_Look(action, icon))
            action.setIcon(icons.icon(icon, self._theme.tokens))
        return action

    def _recolour(self) -> None:
        for look in self._looks:
            look.action.setIcon(icons.icon(look.icon, self._theme.tokens))


def _tool_tip(action: QAction) -> str:
    words = action.text().replace("&", "").removesuffix("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
