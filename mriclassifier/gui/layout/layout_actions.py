"""What the user can ask of the arrangement: compare, planes, full screen, side panels."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QWidget

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.layout.arrangement import Mode
from mriclassifier.gui.layout.arranger import Arranger
from mriclassifier.gui.layout.full_screen import FullScreen
from mriclassifier.gui.layout.side_panels import SidePanels


class LayoutActions(QObject):
    """Actions for menus and toolbar; each shows whether it is in force.

    Parameters
    ----------
    make
        Makes the actions.
    parent
        Owns them.
    """

    def __init__(self, make: ActionMaker, parent: QObject) -> None:
        super().__init__(parent)
        new = make.make
        self.compare = new(self.tr("&Compare Two Images"), "compare", "C", checkable=True)
        self.planes = new(self.tr("Three Plan&es"), "planes", "P", checkable=True)
        self.lines = new(self.tr("Cross L&ines"), None, "X", checkable=True)
        self.lines.setChecked(True)
        self.align = new(self.tr("Ali&gn the Slices Shown"), None, "Shift+A")
        self.next_viewport = new(self.tr("Ne&xt Picture"), None, "F6")
        self.full_screen = new(self.tr("F&ull Screen"), "full-screen", "F11", checkable=True)
        self.files = new(self.tr("Image Li&st"), None, "F9", checkable=True)
        self.panel = new(self.tr("Res&ult Panel"), None, "F8", checkable=True)
        for action in (self.files, self.panel):
            action.setChecked(True)

    def add_to(self, menu: QMenu, before: QAction | None = None) -> None:
        """Put them into the View menu."""
        layout = [self.compare, self.align, self.planes, self.lines, self.next_viewport]
        window = [self.full_screen, self.files, self.panel]
        for group in (layout, window):
            if before is None:
                menu.addActions(group)
                menu.addSeparator()
            else:
                menu.insertActions(before, group)
                menu.insertSeparator(before)

    def add_to_toolbar(self, bar: QToolBar, before: QAction) -> None:
        """Put those with an icon into the toolbar."""
        for action in (self.compare, self.planes, self.full_screen):
            bar.insertAction(before, action)
            button = bar.widgetForAction(action)
            if isinstance(button, QWidget):
                button.setAccessibleName(action.text().replace("&", ""))

    def connect_to(self, arranger: Arranger, full_screen: FullScreen, panels: SidePanels) -> None:
        """Do what they say."""
        self.compare.triggered.connect(lambda _=False: arranger.toggle(Mode.PAIR))
        self.planes.triggered.connect(lambda _=False: arranger.toggle(Mode.PLANES))
        self.lines.toggled.connect(arranger.planes.show_lines)
        self.align.triggered.connect(lambda _=False: arranger.comparison.align())
        self.next_viewport.triggered.connect(lambda _=False: arranger.use_next())
        self.full_screen.triggered.connect(lambda _=False: full_screen.toggle())
        self.files.triggered.connect(panels.show_files)
        self.panel.triggered.connect(panels.show_panel)
        full_screen.changed.connect(self.full_screen.setChecked)

    def refresh(self, arranger: Arranger) -> None:
        """Show what is in force, and grey what makes no sense now."""
        mode = arranger.mode
        self.compare.setChecked(mode is Mode.PAIR)
        self.planes.setChecked(mode is Mode.PLANES)
        self.compare.setEnabled(arranger.can_compare or mode is Mode.PAIR)
        self.planes.setEnabled(arranger.can_show_planes or mode is Mode.PLANES)
        self.align.setEnabled(mode is Mode.PAIR)
        self.lines.setEnabled(mode is Mode.PLANES)
        self.next_viewport.setEnabled(mode is not Mode.SINGLE)
