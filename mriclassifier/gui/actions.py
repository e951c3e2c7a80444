"""Everything the user can ask for, once: menus, toolbar and shortcuts share these actions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import setting_text
from mriclassifier.settings import setting

_TOOL_ICON = 20


@dataclass(frozen=True)
class _Look:
    action: QAction
    icon: str


class Actions(QObject):
    """The actions; the window connects them.

    Parameters
    ----------
    window
        Owns the shortcuts.
    theme
        Colours the icons.
    """

    engine_chosen = Signal(str)
    scheme_chosen = Signal(str)
    recent_chosen = Signal(object)  # Path
    recent_cleared = Signal()

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._looks: list[_Look] = []
        keys = QKeySequence.StandardKey
        self.open = self._new(self.tr("&Open…"), "open", keys.Open)
        self.open_folder = self._new(self.tr("Open &Folder…"), None, "Ctrl+Shift+O")
        self.paste = self._new(self.tr("&Paste"), "paste", keys.Paste)
        self.save_picture = self._new(self.tr("&Save Picture with Map…"), "save", keys.Save)
        self.close_image = self._new(self.tr("&Close Image"), "close", "Ctrl+W")
        self.close_all = self._new(self.tr("Close &All"), None, "Ctrl+Shift+W")
        self.quit = self._new(self.tr("&Quit"), "quit", "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

        self.fit = self._new(self.tr("&Fit to Window"), "fit", "Ctrl+0")
        self.zoom_in = self._new(self.tr("Zoom &In"), "zoom-in", "Ctrl++")
        self.zoom_in.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.zoom_out = self._new(self.tr("Zoom &Out"), "zoom-out", "Ctrl+-")
        self.actual_size = self._new(self.tr("&Actual Size"), "actual", "Ctrl+1")
        self.show_map = self._new(self.tr("Show Activation &Map"), "map", "Ctrl+M")
        self.show_map.setCheckable(True)
        self.next_image = self._new(self.tr("&Next Image"), None, "Ctrl+PgDown")
        self.previous_image = self._new(self.tr("&Previous Image"), None, "Ctrl+PgUp")

        self.preferences = self._new(self.tr("&Preferences…"), "settings", "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.self_check = self._new(self.tr("&Self-check…"), "selfcheck", None)
        self.about = self._new(self.tr("&About MRI Classifier"), "info", None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

        self.engines = self._choices("engine.name", self.engine_chosen)
        self.schemes = self._choices("window.color_scheme", self.scheme_chosen)
        self.recent_menu = QMenu(self.tr("Open &Recent"), window)
        self._fill_menus()
        self.toolbar = self._make_toolbar()
        theme.changed.connect(self._recolour)
        self._recolour()
        self.show_recent([])

    def show_recent(self, paths: list[Path]) -> None:
        """List the files opened of late."""
        self.recent_menu.clear()
        for path in paths:
            action = self.recent_menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
        self.recent_menu.addSeparator()
        clear = self.recent_menu.addAction(self.tr("&Clear List"))
        clear.triggered.connect(self.recent_cleared)
        self.recent_menu.setEnabled(bool(paths))
        self.recent_menu.setToolTipsVisible(True)

    def choose(self, group: QActionGroup, value: str) -> None:
        """Mark a choice without telling anybody."""
        for action in group.actions():
            action.setChecked(action.data() == value)

    def set_image_open(self, *, shown: bool, listed: int, mapped: bool) -> None:
        """Grey what makes no sense now."""
        for action in (self.fit, self.zoom_in, self.zoom_out, self.actual_size):
            action.setEnabled(shown)
        self.close_image.setEnabled(listed > 0)
        self.close_all.setEnabled(listed > 0)
        self.next_image.setEnabled(listed > 1)
        self.previous_image.setEnabled(listed > 1)
        self.save_picture.setEnabled(mapped)

    def _new(
        self, text: str, icon: str | None, keys: QKeySequence.StandardKey | str | None
    ) -> QAction:
        action = QAction(text, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setToolTip(_tool_tip(action))
        if icon:
            self._looks.append(_Look(action, icon))
        return action

    def _choices(self, key: str, chosen: object) -> QActionGroup:
        group = QActionGroup(self)
        for choice in setting(key).choices:
            action = QAction(setting_text(choice.label), self)
            action.setCheckable(True)
            action.setData(choice.value)
            group.addAction(action)
        group.triggered.connect(lambda action: chosen.emit(action.data()))  # type: ignore[attr-defined]
        return group

    def _fill_menus(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(self.tr("&File"))
        file.addActions([self.open, self.open_folder])
        file.addMenu(self.recent_menu)
        file.addAction(self.paste)
        file.addSeparator()
        file.addAction(self.save_picture)
        file.addSeparator()
        file.addActions([self.close_image, self.close_all])
        file.addSeparator()
        file.addAction(self.quit)
        view = bar.addMenu(self.tr("&View"))
        view.addActions([self.fit, self.zoom_in, self.zoom_out, self.actual_size])
        view.addSeparator()
        view.addAction(self.show_map)
        view.addSeparator()
        view.addActions([self.next_image, self.previous_image])
        view.addSeparator()
        view.addMenu(self._submenu(self.tr("&Theme"), self.schemes, view))
        settings = bar.addMenu(self.tr("&Settings"))
        settings.addMenu(self._submenu(self.tr("&Engine"), self.engines, settings))
        settings.addSeparator()
        settings.addAction(self.preferences)
        about = bar.addMenu(self.tr("&Help"))
        about.addActions([self.self_check, self.about])

    @staticmethod
    def _submenu(title: str, group: QActionGroup, parent: QMenu) -> QMenu:
        menu = QMenu(title, parent)
        menu.addActions(group.actions())
        return menu

    def _make_toolbar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setIconSize(QSize(_TOOL_ICON, _TOOL_ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.addAction(self.open)
        bar.addAction(self.paste)
        bar.addSeparator()
        bar.addActions([self.fit, self.actual_size, self.zoom_in, self.zoom_out])
        bar.addSeparator()
        bar.addAction(self.show_map)
        spacer = QWidget(bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        bar.addAction(self.preferences)
        for action in (self.open, self.show_map):
            button = bar.widgetForAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
        for action in bar.actions():
            if (button := bar.widgetForAction(action)) is not None and action.text():
                button.setAccessibleName(action.text().replace("&", ""))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.setIconText(self.tr("Open"))
        self.show_map.setIconText(self.tr("Activation map"))
        return bar

    def _recolour(self) -> None:
        for look in self._looks:
            look.action.setIcon(icons.icon(look.icon, self._theme.tokens))


def _tool_tip(action: QAction) -> str:
    words = action.text().replace("&", "").removesuffix("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
