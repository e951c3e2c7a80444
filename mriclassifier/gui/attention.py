"""Tells of long work that has ended, while the user looks at another program; never whose images they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.tasks import single_shot
from mriclassifier.settings import Settings

KEY = "window.notify"
_SHOWN = 12_000  # ms


class Attention(QObject):
    """Marks the window in the task bar, and shows a message where the desktop shows such.

    Parameters
    ----------
    window
        Is marked, and comes to the front when the message is clicked.
    come
        Brings the window to the front.
    available
        Whether the desktop shows messages.
    """

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        *,
        come: Callable[[], object],
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._come = come
        self._available = available
        self._away = single_shot(self, _SHOWN, self.hide)
        self._closed = False
        self.icon: QSystemTrayIcon | None = None
        self.told: list[str] = []

    def tell(self, words: str) -> bool:
        """Say that something ended; False where the user sees it anyway or does not want to be told."""
        if self._closed or QApplication.activeWindow() or not self._settings.get(KEY):
            return False
        self.told.append(words)
        QApplication.alert(self._window)
        if self._available():
            if self.icon is None:
                self.icon = QSystemTrayIcon(icons.app_icon(), self)
                self.icon.setToolTip(QApplication.applicationDisplayName())
                self.icon.messageClicked.connect(self._clicked)
                self.icon.activated.connect(lambda _: self._clicked())
            self.icon.show()
            self.icon.showMessage(QApplication.applicationDisplayName(), words, icons.app_icon())
            self._away.start()
        return True

    def close(self) -> None:
        """Tell nothing any more: what ends now was ended by the program's own end."""
        self._closed = True
        self.hide()

    def hide(self) -> None:
        """Take the sign beside the clock away; it is there as long as the message."""
        self._away.stop()
        if self.icon is not None:
            self.icon.hide()

    def _clicked(self) -> None:
        self.hide()
        self._come()
