"""Starts the window."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mriclassifier import __version__, paths
from mriclassifier.gui.languages import speak
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.single_instance import HandOver, SingleInstance
from mriclassifier.gui.theme import Theme
from mriclassifier.language import SYSTEM
from mriclassifier.policy import load_policy
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.gui.crash import CrashGuard
    from mriclassifier.inference.classifier import Classifier
    from mriclassifier.selfcheck import Check

_PULSE = 300  # ms
_UNSEEN = 400  # ms that a window may take to be painted
_TURN = 0.0001  # s; also what reads modules at the start waits that long after each piece


def run_gui(
    files: Sequence[Path],
    *,
    settings: Settings | None = None,
    new_window: bool = False,
    language: str = "",
    on_screen: Callable[[], None] = lambda: None,
) -> int:
    """Open the window with these files and stay until it is closed.

    Where the user's window is open already, it takes the files, and this start ends.

    Parameters
    ----------
    settings
        The user's settings file unless given.
    new_window
        Open a window of its own in any case.
    language
        As in the settings unless given.
    on_screen
        Called once the window is on the screen, before its parts are made.

    Returns
    -------
    int
        Exit code.
    """
    if settings is None:
        settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
    app = make_application(language or settings.get("window.language"), icon=False)
    instance = SingleInstance(paths.config_dir(), app)
    if not new_window and instance.hand_over(files):
        return 0
    window = make_window(app, settings, at_once=False)
    rest = _Rest(app, window, instance, files=files, begin=on_screen)
    # Once it is on the screen, so that nothing of this delays it; on a hidden one nothing is painted
    window.curtain.seen.connect(rest.come)
    QTimer.singleShot(_UNSEEN, rest.come)
    window.show()
    try:
        with _closed_by_signals(window):
            return app.exec()
    finally:
        instance.close()
        rest.end()


class _Rest:
    """All that comes once the window's frame stands on the screen.

    Parameters
    ----------
    files
        Opened when all is there.
    begin
        Called before anything else.
    """

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        instance: SingleInstance,
        *,
        files: Sequence[Path],
        begin: Callable[[], None],
    ) -> None:
        self._app = app
        self._window = window
        self._instance = instance
        self._files = files
        self._begin = begin
        self._guard: CrashGuard | None = None

    def come(self) -> None:
        """Load the model on its thread, and meanwhile build the window here; once."""
        if self._guard is not None or not self._window.isVisible():
            return
        window = self._window
        window.load_model()
        show_icon(self._app)
        self._begin()
        # The engine's thread is at it. Waiting here lets it have the interpreter, and read the model from
        # then on, which needs none, while this thread goes on
        import mriclassifier.inference.classifier  # noqa: F401
        from mriclassifier.gui.crash import CrashGuard

        self._guard = CrashGuard(self._app)
        self._guard.install()
        window.build()
        from mriclassifier.gui.pauses import Pauses
        from mriclassifier.gui.sight import SightKeeper

        Pauses(window)
        SightKeeper(self._app, window)
        self._instance.asked.connect(partial(_take_over, window))
        self._instance.listen()
        window.start(self._files)

    def end(self) -> None:
        """Put the hooks for faults back."""
        if self._guard is not None:
            self._guard.uninstall()


def _take_over(window: MainWindow, asked: HandOver) -> None:
    """Another start gave its files: they are opened here, and the window comes to the front."""
    if asked.token:
        # On Wayland only who was given a token by the desktop may come to the front
        os.environ["XDG_ACTIVATION_TOKEN"] = asked.token
    window.open_here(asked.files)
    QApplication.alert(window)


@contextmanager
def _closed_by_signals(window: MainWindow) -> Iterator[None]:
    """Let Ctrl-C and a polite kill close the window as the user would."""
    # By the loop: a window that is half made cannot be closed
    before = {
        number: signal.signal(number, lambda *_: QTimer.singleShot(0, window, window.end))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    # Python sees a signal only when it runs, and Qt's loop can wait for hours
    pulse = QTimer()
    pulse.timeout.connect(lambda: None)
    pulse.start(_PULSE)
    try:
        yield
    finally:
        pulse.stop()
        for number, handler in before.items():
            signal.signal(number, handler)


def show_icon(app: QApplication) -> None:
    """Give all windows the program's icon, which has to be drawn."""
    from mriclassifier.gui.icons import app_icon

    app.setWindowIcon(app_icon())


def make_application(language: str = SYSTEM, *, icon: bool = True) -> QApplication:
    """The one QApplication, named, styled and translated.

    Parameters
    ----------
    language
        As in the settings.
    icon
        False where :func:`show_icon` comes later.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("mriclassifier")
    app.setApplicationDisplayName("MRI Classifier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("mriclassifier")
    app.setStyle("Fusion")
    if icon:
        show_icon(app)
    speak(app, language)
    return app


def make_window(app: QApplication, settings: Settings, *, at_once: bool = True) -> MainWindow:
    """The window with the model that the settings name; nothing is loaded yet.

    Parameters
    ----------
    at_once
        With all its parts; otherwise the frame alone.
    """
    # Painting comes back to Python many times, and may wait that long each time while others decode
    sys.setswitchinterval(_TURN)

    def factory_for(engine: str) -> Callable[[], Classifier]:
        def load() -> Classifier:
            from mriclassifier.inference.classifier import open_classifier
            from mriclassifier.inference.installed import locate

            return open_classifier(locate(settings.get("model.name")), engine)

        return load

    def run_checks(engine: str) -> Iterable[Check]:
        from mriclassifier.inference.installed import locate
        from mriclassifier.selfcheck import run_selfcheck

        return run_selfcheck(locate(settings.get("model.name")), engine)

    theme = Theme(app, settings.get("window.color_scheme"), at_once=at_once)
    return MainWindow(
        settings=settings,
        theme=theme,
        factory_for=factory_for,
        run_checks=run_checks,
        at_once=at_once,
    )
