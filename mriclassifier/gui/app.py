"""Starts the window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from mriclassifier import __version__, paths
from mriclassifier.gui import icons
from mriclassifier.gui.crash import CrashGuard
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from mriclassifier.gui.theme import Theme
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.installed import locate
from mriclassifier.policy import load_policy
from mriclassifier.selfcheck import Check, run_selfcheck
from mriclassifier.settings import Settings

_PULSE = 300  # ms
_TURN = 0.0005  # s


def run_gui(files: Sequence[Path], *, settings: Settings | None = None) -> int:
    """Open the window with these files and stay until it is closed.

    Parameters
    ----------
    settings
        The user's settings file unless given.

    Returns
    -------
    int
        Exit code.
    """
    if settings is None:
        settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
    app = make_application()
    guard = CrashGuard(app)
    guard.install()
    try:
        window = make_window(app, settings)
        Pauses(window)
        window.show()
        with _closed_by_signals(window):
            # Once the window is on the screen, so that loading the model does not delay it
            QTimer.singleShot(0, lambda: window.start(files))
            return app.exec()
    finally:
        guard.uninstall()


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


def make_application() -> QApplication:
    """The one QApplication, named, styled and translated."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("mriclassifier")
    app.setApplicationDisplayName("MRI Classifier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("mriclassifier")
    app.setStyle("Fusion")
    app.setWindowIcon(icons.app_icon())
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("mriclassifier", str(paths.resource("i18n"))),
    ):
        translator = QTranslator(app)
        if translator.load(QLocale(), name, "_", folder):
            app.installTranslator(translator)
    return app


def make_window(app: QApplication, settings: Settings) -> MainWindow:
    """The window with the model that the settings name; nothing is loaded yet."""
    # Painting comes back to Python many times, and may wait that long each time while others decode
    sys.setswitchinterval(_TURN)

    def factory_for(engine: str) -> Callable[[], Classifier]:
        return lambda: open_classifier(locate(settings.get("model.name")), engine)

    def run_checks(engine: str) -> Iterable[Check]:
        return run_selfcheck(locate(settings.get("model.name")), engine)

    theme = Theme(app, settings.get("window.color_scheme"))
    return MainWindow(
        settings=settings, theme=theme, factory_for=factory_for, run_checks=run_checks
    )
