"""The web server in the main window: menu, banner, footer, tray and panel around one control."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSystemTrayIcon

from mriclassifier.gui.footer import WorkLabel
from mriclassifier.gui.outside import open_outside
from mriclassifier.gui.server import words
from mriclassifier.gui.server.audit_writer import AuditWriter
from mriclassifier.gui.server.banner import ServerBanner
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.holder import Clock
from mriclassifier.gui.server.rules import ServerRules
from mriclassifier.gui.server.server_actions import ServerActions
from mriclassifier.gui.server.tray import ServerTray
from mriclassifier.gui.services import Services

if TYPE_CHECKING:  # imported when they are opened, so that the main window comes at once
    from mriclassifier.gui.server.share_dialog import ShareDialog
    from mriclassifier.gui.server.window import ServerWindow


class ServerDesk(QObject):
    """Connects the parts; the server is off until the user switches it on.

    Parameters
    ----------
    window
        The main window.
    services
        What the windows share.
    actions
        The menu Server.
    banner
        In the main window.
    label
        In its footer.
    clock
        For new settings that are taken back by themselves.
    tray_available
        Whether the desktop shows signs beside the clock.
    """

    def __init__(
        self,
        window: QMainWindow,
        services: Services,
        *,
        actions: ServerActions,
        banner: ServerBanner,
        label: WorkLabel,
        clock: Clock = time.monotonic,
        tray_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._actions = actions
        self._banner = banner
        self._label = label
        self._panel: ServerWindow | None = None
        self._agreed = False
        self._asks = False
        self.rules = ServerRules(services.settings)
        self.control = ServerControl(
            services.engine,
            services.settings,
            tasks=services.tasks,
            audit=AuditWriter(services.cases),
            clock=clock,
            parent=self,
        )
        self.tray = ServerTray(window, actions, show_window=self._come, available=tray_available)
        for action, slot in (
            (actions.start, self.control.start),
            (actions.stop, self.control.stop),
            (actions.open_page, self.open_page),
            (actions.copy_address, self.copy_address),
            (actions.share, self.ask_to_share),
            (actions.panel, self.show_panel),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        banner.start_asked.connect(self.control.start)
        banner.stop_asked.connect(self.control.stop)
        banner.details_asked.connect(self.show_panel)
        banner.keep_asked.connect(self.control.keep)
        banner.back_asked.connect(self.control.go_back)
        banner.dismissed.connect(self.control.dismiss)
        label.clicked.connect(self.show_panel)
        self.control.changed.connect(self._refresh)
        self._refresh()

    # -- what is asked for -------------------------------------------------------------------

    def open_page(self) -> None:
        """Open the page in the browser of this computer."""
        if url := self.control.state.url:
            open_outside(QUrl(url))

    def copy_address(self) -> None:
        """Put the address on the clipboard: on this computer with its key, for others without."""
        if address := self.control.state.opening:
            QGuiApplication.clipboard().setText(address)

    def panel(self) -> ServerWindow:
        """Server > Server Panel."""
        if self._panel is None:
            from mriclassifier.gui.server.window import ServerWindow

            services = self._services
            self._panel = made = ServerWindow(
                self.control,
                rules=self.rules,
                theme=services.theme,
                keeps_history=lambda: services.cases.is_wanted,
            )
            made.status.ways.open_asked.connect(self.open_page)
            made.status.ways.copy_asked.connect(self.copy_address)
            made.status.share_asked.connect(self.ask_to_share)
            made.status.unshare_asked.connect(self.control.keep_to_this_computer)
        return self._panel

    def show_panel(self) -> None:
        """Bring it to the front."""
        panel = self.panel()
        if panel.isMinimized():
            panel.showNormal()
        panel.show()
        panel.raise_()
        panel.activateWindow()

    def ask_to_share(self) -> ShareDialog | None:
        """The pages before other computers are let in."""
        if self.rules.why_not_share() or self.control.is_busy:
            return None
        from mriclassifier.gui.server.share_dialog import ShareDialog

        self.show_panel()
        dialog = ShareDialog(
            self.control,
            settings=self._services.settings,
            rules=self.rules,
            theme=self._services.theme,
            parent=self.panel(),
        )
        dialog.open()
        return dialog

    # -- the end -----------------------------------------------------------------------------

    def may_close(self) -> bool:
        """Whether the window may close; where the server runs, the user is asked first."""
        if self._agreed or not self.control.is_on:
            return True
        if not self._asks:
            self._asks = True
            box = self._services.notifier.ask(
                self._question_text(), self.tr("Stop Server and &Quit"), self._agree
            )
            box.finished.connect(self._answered)
        return False

    def agree_to_close(self) -> None:
        """Whoever ends the program from outside is not asked."""
        self._agreed = True

    def close(self, timeout: float) -> bool:
        """End the server and its thread; True when both ended within ``timeout`` seconds."""
        if self._panel is not None:
            self._panel.close()
            self._panel.deleteLater()
            self._panel = None
        self.tray.close()
        return self.control.close(timeout)

    def _question_text(self) -> str:
        status = self.control.state.status
        clients = status.clients if status else 0
        if clients:
            return self.tr(
                "The web server is running, and used in the last five minutes by: {count}. Closing this window "
                "stops it."
            ).format(count=words.count(clients))
        return self.tr("The web server is running. Closing this window stops it.")

    def _agree(self) -> None:
        self._agreed = True
        self._window.close()

    def _answered(self) -> None:
        self._asks = False

    # -- what is shown -----------------------------------------------------------------------

    def _refresh(self) -> None:
        state = self.control.state
        self._banner.show_state(state)
        self._label.show_text(words.footer(state))
        self.tray.show_state(state)
        self._actions.refresh(
            state,
            may_start=not self.rules.why_not_start(),
            may_share=not self.rules.why_not_share(),
        )

    def _come(self) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
