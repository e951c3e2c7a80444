"""The screen lock: after idle time everything is covered until it is unlocked; work goes on underneath.

Whoever closes the locked program and starts it again meets the lock again, where a passphrase is set.
"""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from mriclassifier import paths
from mriclassifier.cases import private
from mriclassifier.gui.cases.lock_cover import LockCover
from mriclassifier.gui.cases.passphrase import Passphrase
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.settings import Settings

KEY = "privacy.lock_minutes"
_MINUTE = 60_000  # ms
_KINDS = QEvent.Type
_ACTIVITY = {
    _KINDS.KeyPress,
    _KINDS.MouseMove,
    _KINDS.MouseButtonPress,
    _KINDS.Wheel,
    _KINDS.TouchBegin,
    _KINDS.TabletPress,
}
_HELD_BACK = {
    _KINDS.KeyPress,
    _KINDS.KeyRelease,
    _KINDS.ShortcutOverride,
    _KINDS.MouseButtonPress,
    _KINDS.MouseButtonRelease,
    _KINDS.MouseButtonDblClick,
    _KINDS.MouseMove,
    _KINDS.Wheel,
    _KINDS.ContextMenu,
    _KINDS.DragEnter,
    _KINDS.DragMove,
    _KINDS.Drop,
    _KINDS.TouchBegin,
    _KINDS.NativeGesture,
    _KINDS.ToolTip,
}


class ScreenLock(QObject):
    """Watches keys and mouse of the whole program.

    Parameters
    ----------
    workers
        Check the passphrase, which takes a tenth of a second.
    """

    locked_changed = Signal(bool)

    def __init__(
        self,
        app: QApplication,
        *,
        settings: Settings,
        theme: Theme,
        tasks: Tasks,
        workers: Workers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._theme = theme
        self._tasks = tasks
        self._workers = workers
        self.passphrase = Passphrase(paths.config_dir() / "lock.json")
        self._mark = paths.config_dir() / "locked"  # there while it is locked with a passphrase
        self._covers: dict[QWidget, LockCover] = {}
        self._titles: dict[QWidget, str] = {}
        self.is_locked = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._unsubscribe = settings.subscribe(self._setting_changed)
        self._watching = False
        self._restart()

    def resume(self) -> None:
        """Lock at the start where the program was ended while it was locked."""
        if self._mark.exists() and self.passphrase.is_set:
            self.lock()

    def close(self) -> None:
        """Watch no more."""
        self._idle.stop()
        self._unsubscribe()
        self._watch(False)
        self._uncover()

    def lock(self) -> None:
        """Cover every window now."""
        if self.is_locked:
            return
        self.is_locked = True
        self._idle.stop()
        self._watch(True)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in list(QApplication.topLevelWidgets()):
            if isinstance(window, QFileDialog):
                window.reject()  # the system's own dialogs cannot be covered, and list names
            elif window.isVisible():
                self._cover(window)
        if self.passphrase.is_set:
            with contextlib.suppress(OSError):
                self._mark.touch(private.FILE)
        self.locked_changed.emit(True)

    def unlock(self, text: str) -> None:
        """Uncover if ``text`` is the passphrase, or none is set."""
        if not self.passphrase.is_set:
            self._open()
            return
        if (wait := self.passphrase.wait) > 0:
            self._refuse(wait)
            return
        for cover in self._covers.values():
            cover.set_checking()
        future = self._workers.submit(lambda: self.passphrase.check(text), first=True)
        self._tasks.watch(future, self._checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note activity; while locked, let keys and mouse reach nothing but the covers."""
        kind = event.type()
        if not self.is_locked:
            if kind in _ACTIVITY and self._idle.isActive():
                self._idle.start()
            return False
        if kind == _KINDS.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._cover(watched)
        elif kind == _KINDS.WindowTitleChange and watched in self._covers:
            self._hide_title(watched)
        elif kind == _KINDS.Resize and watched in self._covers:
            self._covers[watched].fill()
        elif kind == _KINDS.FocusIn and isinstance(watched, QWidget):
            self._keep_focus(watched)
        if kind == _KINDS.Shortcut:
            return True  # goes to actions, which are no widgets; the covers have none
        if kind not in _HELD_BACK or not isinstance(watched, QWidget):
            return False
        if not self._is_cover(watched):
            return True
        if kind == _KINDS.ShortcutOverride:
            event.accept()  # so that the key is written into the field, or uncovers
            return True
        return False

    def _keep_focus(self, widget: QWidget) -> None:
        """What opens underneath takes the keys, as it does when nothing is locked."""
        cover = self._covers.get(widget.window())
        if cover is not None and not self._is_cover(widget):
            QTimer.singleShot(0, cover, cover.take_focus)

    def _is_cover(self, widget: QWidget) -> bool:
        return any(c is widget or c.isAncestorOf(widget) for c in self._covers.values())

    def _checked(self, outcome: Outcome) -> None:
        if outcome.error is None and outcome.result:
            self._open()
        else:
            self._refuse(self.passphrase.wait)

    def _refuse(self, wait: float) -> None:
        for cover in self._covers.values():
            cover.say_wrong(wait)

    def _open(self) -> None:
        if not self.is_locked:
            return
        self.is_locked = False
        with contextlib.suppress(OSError):
            self._mark.unlink(missing_ok=True)
        self._uncover()
        self._restart()
        self.locked_changed.emit(False)

    def _cover(self, window: QWidget) -> None:
        if window in self._covers or isinstance(window, LockCover):
            return
        cover = LockCover(self._theme, window, asks=self.passphrase.is_set)
        cover.unlock_asked.connect(self.unlock)
        self._covers[window] = cover
        self._titles[window] = window.windowTitle()
        window.destroyed.connect(lambda _=None, window=window: self._forget(window))
        self._hide_title(window)
        cover.fill()
        cover.show()
        cover.raise_()
        cover.take_focus()

    def _hide_title(self, window: QWidget) -> None:
        hidden = "MRI Classifier"
        if window.windowTitle() != hidden:
            self._titles[window] = window.windowTitle()
            window.setWindowTitle(hidden)

    def _uncover(self) -> None:
        covers, self._covers = self._covers, {}
        titles, self._titles = self._titles, {}
        for window, cover in covers.items():
            window.setWindowTitle(titles.get(window, ""))
            cover.leave()
            cover.deleteLater()

    def _forget(self, window: QWidget) -> None:
        self._covers.pop(window, None)
        self._titles.pop(window, None)

    def _setting_changed(self, key: str, _value: object) -> None:
        if key == KEY:
            QTimer.singleShot(0, self, self._restart)

    def _restart(self) -> None:
        minutes = int(self._settings.get(KEY))
        self._watch(bool(minutes) or self.is_locked)
        if minutes and not self.is_locked:
            self._idle.start(minutes * _MINUTE)
        else:
            self._idle.stop()

    def _watch(self, on: bool) -> None:
        """Only where it is of use: a filter of the whole program sees every event."""
        if on != self._watching:
            self._watching = on
            (self._app.installEventFilter if on else self._app.removeEventFilter)(self)
