"""Everything the user can ask for, once: menus, toolbar and shortcuts share these actions."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.cases.signing_actions import SigningActions
from mriclassifier.gui.day_actions import DayActions
from mriclassifier.gui.help_actions import HelpActions
from mriclassifier.gui.layout.layout_actions import LayoutActions
from mriclassifier.gui.reports.report_actions import ReportActions
from mriclassifier.gui.server.server_actions import ServerActions
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.view_actions import ViewActions
from mriclassifier.gui.wording import setting_text
from mriclassifier.inference.engines import EIGHT_BIT, installed_engines
from mriclassifier.settings import setting

_TOOL_ICON = 20


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
        maker = ActionMaker(window, theme)
        new = maker.make
        keys = QKeySequence.StandardKey
        self.open = new(self.tr("&Open…"), "open", keys.Open)
        self.open_folder = new(self.tr("Open &Folder…"), None, "Ctrl+Shift+O")
        self.paste = new(self.tr("&Paste"), "paste", keys.Paste)
        self.save_picture = new(self.tr("&Save Picture with Map…"), "save", keys.Save)
        self.close_image = new(self.tr("&Close Image"), "close", "Ctrl+W")
        self.close_all = new(self.tr("Close &All"), None, "Ctrl+Shift+W")
        self.quit = new(self.tr("&Quit"), "quit", "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

        self.view = ViewActions(maker, window)
        self.layout_actions = LayoutActions(maker, window)
        self.day = DayActions(maker, window)
        self.signing = SigningActions(maker, window)
        self.reports = ReportActions(maker, window)
        self.server = ServerActions(maker, window)
        self.help = HelpActions(maker, window)
        self.show_map = new(self.tr("Show Activation &Map"), "map", "Ctrl+M", checkable=True)
        self.next_image = new(self.tr("&Next Image"), None, "Ctrl+PgDown")
        self.previous_image = new(self.tr("&Previous Image"), None, "Ctrl+PgUp")

        self.preferences = new(self.tr("&Preferences…"), "settings", "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.self_check = new(self.tr("&Self-check…"), "selfcheck", None)
        self.about = new(self.tr("&About MRI Classifier"), "info", None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

        self.engines = self._choices("engine.name", self.engine_chosen)
        self.offer_engines([name for name in installed_engines() if name not in EIGHT_BIT])
        self.schemes = self._choices("window.color_scheme", self.scheme_chosen)
        self.recent_menu = QMenu(self.tr("Open &Recent"), window)
        self._fill_menus()
        self.toolbar = self._make_toolbar()
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

    def offer_engines(self, names: Collection[str]) -> None:
        """Show those engines alone; and the one that is chosen, whose failure is said elsewhere."""
        for action in self.engines.actions():
            action.setVisible(action.data() in names or action.isChecked())

    def choose(self, group: QActionGroup, value: str) -> None:
        """Mark a choice without telling anybody."""
        for action in group.actions():
            action.setChecked(action.data() == value)

    def set_image_open(self, *, shown: bool, listed: int, mapped: bool) -> None:
        """Grey what makes no sense now."""
        self.view.set_enabled(shown)
        self.close_image.setEnabled(listed > 0)
        self.close_all.setEnabled(listed > 0)
        self.next_image.setEnabled(listed > 1)
        self.previous_image.setEnabled(listed > 1)
        self.save_picture.setEnabled(mapped)

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
        file.addActions([self.paste, self.help.examples])
        file.addSeparator()
        file.addAction(self.day.classify_folder)
        file.addSeparator()
        file.addAction(self.save_picture)
        self.reports.add_to(file)
        file.addSeparator()
        file.addActions([self.close_image, self.close_all])
        file.addSeparator()
        file.addAction(self.quit)
        view = bar.addMenu(self.tr("&View"))
        self.view.add_to(view)
        view.addSeparator()
        view.addAction(self.show_map)
        view.addSeparator()
        self.layout_actions.add_to(view)
        view.addActions([self.next_image, self.previous_image])
        view.addSeparator()
        view.addMenu(self._submenu(self.tr("&Theme"), self.schemes, view))
        self.cases_menu = bar.addMenu(self.tr("&Cases"))
        self.signing.add_to(self.cases_menu)
        self.cases_menu.addSeparator()
        self.day.fill_cases(self.cases_menu)
        self.day.fill_tools(bar.addMenu(self.tr("&Tools")))
        self.server.add_to(bar.addMenu(self.tr("Se&rver")))
        settings = bar.addMenu(self.tr("&Settings"))
        settings.addMenu(self._submenu(self.tr("&Engine"), self.engines, settings))
        settings.addSeparator()
        settings.addAction(self.preferences)
        about = bar.addMenu(self.tr("&Help"))
        self.help.add_to(about)
        about.addAction(self.self_check)
        about.addSeparator()
        about.addAction(self.about)

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
        bar.addAction(self.day.classify_folder)
        bar.addSeparator()
        bar.addActions(list(self.view.tools.values()))
        bar.addSeparator()
        bar.addActions([self.view.fit, self.view.actual_size])
        bar.addActions([self.view.turn_right, self.view.flip_horizontally, self.view.invert])
        bar.addSeparator()
        bar.addAction(self.show_map)
        spacer = QWidget(bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        bar.addAction(self.preferences)
        self.layout_actions.add_to_toolbar(bar, self.preferences)
        for action in (self.open, self.show_map):
            button = bar.widgetForAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
        for action in bar.actions():
            if (button := bar.widgetForAction(action)) is not None and action.text():
                button.setAccessibleName(action.text().replace("&", ""))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.setIconText(self.tr("Open"))
        self.show_map.setIconText(self.tr("Map"))
        return bar
