"""What the user can ask of the view that is in use: the same actions in menu, toolbar and context menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.canvas.caption import window_text
from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Window


class ViewActions(QObject):
    """Actions that drive one :class:`ImageView` at a time.

    Parameters
    ----------
    make
        Makes the actions.
    parent
        Parent of the menus.
    """

    def __init__(self, make: ActionMaker, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._view: ImageView | None = None
        new = make.make
        self.fit = new(self.tr("&Fit to Window"), "fit", ("F", "Ctrl+0"))
        self.actual_size = new(self.tr("&Actual Size"), "actual", ("1", "Ctrl+1"))
        self.zoom_in = new(self.tr("Zoom &In"), "zoom-in", ("Ctrl++", "Ctrl+="))
        self.zoom_out = new(self.tr("Zoom &Out"), "zoom-out", "Ctrl+-")
        self.turn_right = new(self.tr("Rotate &Right"), "turn-right", "R")
        self.turn_left = new(self.tr("Rotate &Left"), "turn-left", "Shift+R")
        self.flip_horizontally = new(self.tr("Flip &Horizontally"), "flip-horizontal", "H")
        self.flip_vertically = new(self.tr("Flip &Vertically"), "flip-vertical", "V")
        self.invert = new(self.tr("I&nvert"), "invert", "I", checkable=True)
        self.reset = new(self.tr("Rese&t View"), "reset", "0")
        self.auto_window = new(self.tr("&Auto"), None, "A", checkable=True)
        self.next_window = new(self.tr("&Next Window"), None, "W")
        self.show_texts = new(self.tr("Show Te&xts on the Image"), None, "T", checkable=True)
        self.show_texts.setChecked(True)
        self.pan_tool = new(self.tr("&Move and Select"), "hand", "M", checkable=True)
        self.window_tool = new(self.tr("&Window with Left Button"), "contrast", "B", checkable=True)
        self.length_tool = new(self.tr("Measure &Length"), "length", "L", checkable=True)
        self.angle_tool = new(self.tr("Measure &Angle"), "angle", "G", checkable=True)
        self.delete_measurement = new(self.tr("&Delete Selected Measurement\tDel"), None)
        self.clear_measurements = new(self.tr("Delete All Measurements of the &Slice"), None)
        self.tools = {
            Tool.PAN: self.pan_tool,
            Tool.WINDOW: self.window_tool,
            Tool.LENGTH: self.length_tool,
            Tool.ANGLE: self.angle_tool,
        }
        group = QActionGroup(self)
        for tool, action in self.tools.items():
            group.addAction(action)
            action.triggered.connect(partial(self._choose_tool, tool))
        self.pan_tool.setChecked(True)
        self.windows_menu = self._menu(self.tr("&Window"))
        self.windows_menu.aboutToShow.connect(self._fill_windows)
        self.tools_menu = self._menu(self.tr("&Tool"))
        self.tools_menu.addActions(list(self.tools.values()))
        self.tools_menu.addSeparator()
        self.tools_menu.addActions([self.delete_measurement, self.clear_measurements])
        self.turn_menu = self._menu(self.tr("Rotate and F&lip"))
        self.turn_menu.addActions(
            [self.turn_right, self.turn_left, self.flip_horizontally, self.flip_vertically]
        )
        self.context_menu = self._menu(self.tr("Image"))
        self.add_to(self.context_menu)
        self._connect()
        self._fill_windows()
        self.set_enabled(False)

    @property
    def view(self) -> ImageView | None:
        """The view that they drive."""
        return self._view

    def attach(self, view: ImageView) -> None:
        """Drive another view from now on."""
        if view is self._view:
            return
        if self._view is not None:
            self._view.tool_changed.disconnect(self._show_tool)
            self._view.view_changed.disconnect(self._show_state)
            self._view.menu_asked.disconnect(self._open_menu)
        self._view = view
        view.tool_changed.connect(self._show_tool)
        view.view_changed.connect(self._show_state)
        view.menu_asked.connect(self._open_menu)
        view.set_texts_shown(self.show_texts.isChecked())
        self._show_tool()
        self._show_state()

    def set_enabled(self, shown: bool) -> None:
        """Grey them while nothing is shown."""
        for action in self._all():
            action.setEnabled(shown)
        self.windows_menu.setEnabled(shown)
        self.turn_menu.setEnabled(shown)

    def add_to(self, menu: QMenu) -> None:
        """Fill a menu with them."""
        menu.addActions([self.fit, self.actual_size, self.zoom_in, self.zoom_out])
        menu.addSeparator()
        menu.addMenu(self.windows_menu)
        menu.addAction(self.invert)
        menu.addMenu(self.turn_menu)
        menu.addAction(self.reset)
        menu.addSeparator()
        menu.addMenu(self.tools_menu)
        menu.addAction(self.show_texts)

    def _all(self) -> list[QAction]:
        return [
            *(self.fit, self.actual_size, self.zoom_in, self.zoom_out),
            *(self.turn_right, self.turn_left, self.flip_horizontally, self.flip_vertically),
            *(self.invert, self.reset, self.auto_window, self.next_window),
            *(self.delete_measurement, self.clear_measurements),
        ]

    def _connect(self) -> None:
        for action, slot in (
            (self.fit, ImageView.fit),
            (self.actual_size, ImageView.actual_size),
            (self.zoom_in, ImageView.zoom_in),
            (self.zoom_out, ImageView.zoom_out),
            (self.turn_right, ImageView.turn_right),
            (self.turn_left, ImageView.turn_left),
            (self.flip_horizontally, ImageView.flip_horizontally),
            (self.flip_vertically, ImageView.flip_vertically),
            (self.invert, ImageView.invert),
            (self.reset, ImageView.reset),
            (self.auto_window, ImageView.auto_window),
            (self.next_window, ImageView.next_preset),
            (self.delete_measurement, ImageView.delete_selected),
            (self.clear_measurements, ImageView.clear_measurements),
        ):
            action.triggered.connect(partial(self._do, slot))
        self.show_texts.toggled.connect(self._show_texts)

    def _do(self, slot: Callable[[ImageView], object], _checked: bool = False) -> None:
        if self._view is not None:
            slot(self._view)

    def _choose_tool(self, tool: Tool, _checked: bool = False) -> None:
        if self._view is not None:
            self._view.set_tool(tool)

    def _show_texts(self, shown: bool) -> None:
        if self._view is not None:
            self._view.set_texts_shown(shown)

    def _show_tool(self) -> None:
        if self._view is not None:
            self.tools[self._view.tool].setChecked(True)

    def _show_state(self) -> None:
        if self._view is not None:
            picture = self._view.picture
            self.invert.setChecked(self._view.state.inverted)
            self.auto_window.setChecked(
                picture is not None and self._view.window_shown is picture.windows.auto
            )

    def _open_menu(self, place: QPoint) -> None:
        if self._view is not None and self._view.picture is not None:
            self.context_menu.popup(place)

    def _menu(self, title: str) -> QMenu:
        return QMenu(title, self._parent)

    def _fill_windows(self) -> None:
        menu = self.windows_menu
        menu.clear()
        menu.addActions([self.auto_window, self.next_window])
        menu.addSeparator()
        picture = self._view.picture if self._view else None
        if self._view is None or picture is None:
            return
        shown = self._view.window_shown
        for window in picture.windows.presets:
            if window is picture.windows.auto:
                continue  # it has its own action, with its key
            # The numbers stand where a key would; names come from files
            action = menu.addAction(window_text(window).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(window is shown)
            action.triggered.connect(partial(self._choose_window, window))

    def _choose_window(self, window: Window, _checked: bool = False) -> None:
        if self._view is not None:
            self._view.set_window(window)
