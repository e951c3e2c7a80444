"""Starts the window."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mriclassifier import __version__, paths
from mriclassifier.gui import icons
from mriclassifier.gui.crash import CrashGuard
from mriclassifier.gui.languages import speak
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from mriclassifier.gui.sight import SightKeeper
from mriclassifier.gui.single_instance import HandOver, SingleInstance
from mriclassifier.gui.theme import Theme
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.installed import locate
from mriclassifier.language import SYSTEM
from mriclassifier.policy import load_policy
from mriclassifier.selfcheck import Check, check_files, run_selfcheck
from mriclassifier.settings import Settings

_PULSE = 300  # ms
_TURN = 0.0005  # s


def run_gui(
    files: Sequence[Path],
    *,
    settings: Settings | None = None,
    new_window: bool = False,
    language: str = "",
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

    Returns
    -------
    int
        Exit code.
    """
    if settings is None:
        settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
    app = make_application(language or settings.get("window.language"))
    instance = SingleInstance(paths.config_dir(), app)
    if not new_window and instance.hand_over(files):
        return 0
    guard = CrashGuard(app)
    guard.install()
    try:
        window = make_window(app, settings)
        Pauses(window)
        SightKeeper(app, window)
        window.show()
        instance.asked.connect(partial(_take_over, window))
        instance.listen()
        with _closed_by_signals(window):
            # Once the window is on the screen, so that loading the model does not delay it
            QTimer.singleShot(0, lambda: window.start(files))
            return app.exec()
    finally:
        instance.close()
        guard.uninstall()


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
    before = {
        number: signal.signal(number, lambda *_: window.end())
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


def make_application(language: str = SYSTEM) -> QApplication:
    """The one QApplication, named, styled and translated.

    Parameters
    ----------
    language
        As in the settings.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("mriclassifier")
    app.setApplicationDisplayName("MRI Classifier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("mriclassifier")
    app.setStyle("Fusion")
    app.setWindowIcon(icons.app_icon())
    speak(app, language)
    return app


def make_window(app: QApplication, settings: Settings) -> MainWindow:
    """The window with the model that the settings name; nothing is loaded yet."""
    # Painting comes back to Python many times, and may wait that long each time while others decode
    sys.setswitchinterval(_TURN)

    def factory_for(engine: str) -> Callable[[], Classifier]:
        return lambda: open_classifier(locate(settings.get("model.name")), engine)

    def run_checks(engine: str) -> Iterable[Check]:
        yield check_files()
        yield from run_selfcheck(locate(settings.get("model.name")), engine)

    theme = Theme(app, settings.get("window.color_scheme"))
    return MainWindow(
        settings=settings, theme=theme, factory_for=factory_for, run_checks=run_checks
    )
