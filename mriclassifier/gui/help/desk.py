"""Everything by which the user finds the way: palette, shortcuts, guide, tour, examples, log, messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mriclassifier import paths
from mriclassifier.gui.actions import Actions
from mriclassifier.gui.attention import Attention
from mriclassifier.gui.commands import Command, commands_of
from mriclassifier.gui.examples import example_sources
from mriclassifier.gui.help.reasons import note_reasons
from mriclassifier.gui.help.window import HelpWindow
from mriclassifier.gui.log_viewer import LogViewer
from mriclassifier.gui.opening import Opener
from mriclassifier.gui.palette import CommandPalette
from mriclassifier.gui.preferences_dialog import PreferencesDialog
from mriclassifier.gui.shortcuts import shortcuts_of
from mriclassifier.gui.shortcuts_dialog import ShortcutsDialog
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.tour import Tour
from mriclassifier.gui.tour_steps import Targets, tour_steps
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.window_state import WindowState
from mriclassifier.gui.wording import setting_text
from mriclassifier.logs import LOG_NAME
from mriclassifier.settings import SETTINGS, Settings

_GUIDE = "help"


@dataclass(frozen=True, kw_only=True, eq=False)
class HelpParts:
    """What of the main window the help has to do with."""

    window: QMainWindow
    actions: Actions
    pane: ViewerPane
    targets: Targets
    opener: Opener
    state: WindowState
    is_locked: Callable[[], bool]


class HelpDesk(QObject):
    """Does what :class:`~mriclassifier.gui.help_actions.HelpActions` and the preferences' action ask for."""

    def __init__(self, parts: HelpParts, *, settings: Settings, theme: Theme) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._settings = settings
        self._theme = theme
        self._guide: HelpWindow | None = None
        self.tour: Tour | None = None
        self.attention = Attention(parts.window, settings, come=lambda: come(parts.window))
        note_reasons(parts.actions)
        own = parts.actions.help
        for action, slot in (
            (own.palette, self.show_palette),
            (own.guide, self.show_guide),
            (own.shortcuts, self.show_shortcuts),
            (own.tour, self.start_tour),
            (own.examples, self.open_examples),
            (own.log, self.show_log),
            (parts.actions.preferences, self.show_preferences),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        parts.pane.empty.examples_asked.connect(self.open_examples)
        parts.pane.empty.tour_asked.connect(self.start_tour)

    def close(self) -> None:
        """Close what is open."""
        self.attention.close()
        if self._guide is not None:
            self._parts.state.save_window(_GUIDE, self._guide)
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None

    # -- what can be asked for ---------------------------------------------------------------

    def show_palette(self) -> None:
        """Open the palette over the window that is in front."""
        over = QApplication.activeWindow() or self._parts.window
        if self._parts.is_locked() or isinstance(over, CommandPalette):
            return
        CommandPalette(list(self.commands()), self._theme, over).open()

    def commands(self) -> Iterator[Command]:
        """The commands of the menus, windows, settings, and the files opened of late."""
        recent = self._parts.actions.recent_menu
        files = {action.text() for action in recent.actions()}
        for command in commands_of(self._parts.window):
            if command.group.endswith(recent.title().replace("&", "")) and command.title in files:
                continue  # they stand at the end, with their folders
            if command.title != self._palette_title():
                yield command
        yield from self._windows()
        for entry in SETTINGS:
            yield Command(
                title=setting_text(entry.label),
                group=self.tr("Preferences"),
                run=partial(self.show_preferences, entry.key),
            )
        for path in self._parts.state.recent:
            yield Command(
                title=path.name,
                group=self.tr("Open Recent"),
                run=partial(self._parts.opener.open_paths, [path]),
            )

    def show_guide(self, anchor: str = "") -> None:
        """Open the user guide, at a heading."""
        if self._guide is None:
            self._guide = HelpWindow(paths.help_dir(), self._theme)
            self._parts.state.restore_window(_GUIDE, self._guide)
        if anchor:
            self._guide.go_to(anchor)
        come(self._guide)

    @property
    def guide(self) -> HelpWindow | None:
        """The guide's window, once it was asked for."""
        return self._guide

    def show_shortcuts(self) -> None:
        """Help > Keyboard Shortcuts."""
        ShortcutsDialog(shortcuts_of(self._parts.window), self._parts.window).open()

    def show_log(self) -> None:
        """Help > Log."""
        LogViewer(paths.log_dir() / LOG_NAME, self._parts.window).open()

    def show_preferences(self, key: str = "") -> None:
        """Settings > Preferences, at a setting."""
        dialog = PreferencesDialog(self._settings, self._theme, self._parts.window)
        dialog.open()
        if key:
            dialog.show_setting(key)

    def start_tour(self) -> None:
        """Help > Tour."""
        if self.tour is None:
            self.tour = Tour(tour_steps(self._parts.targets), self._theme, self._parts.window)
            self.tour.ended.connect(self._tour_ended)

    def open_examples(self) -> None:
        """File > Open Example Drawings."""
        self._parts.opener.found.emit(example_sources(self._parts.opener.limits()), False)

    # -- parts ---------------------------------------------------------------------------------

    def _windows(self) -> Iterator[Command]:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow() and window.windowTitle():
                if isinstance(window, CommandPalette) or not _is_own(window):
                    continue
                yield Command(
                    title=window.windowTitle(), group=self.tr("Window"), run=partial(come, window)
                )

    def _palette_title(self) -> str:
        return self._parts.actions.help.palette.text().replace("&", "")

    def _tour_ended(self) -> None:
        self.tour = None


def _is_own(window: QWidget) -> bool:
    kinds = ("QMenu", "QFileDialog", "QComboBoxPrivateContainer", "QTipLabel")
    return not any(window.inherits(kind) for kind in kinds)


def come(window: QWidget) -> None:
    """To the front, wherever it was."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
