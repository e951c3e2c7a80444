"""The guide's pictures of palette and preferences: ``python -m tests.helpers.guide_manners docs/images``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.helpers.guide_window import fresh_home, waiter

SIZE = (1100, 720)


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home():
        _draw(out)


def _draw(out: Path) -> None:
    from PySide6.QtWidgets import QDialog

    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.gui.palette import CommandPalette
    from mriclassifier.gui.preferences_dialog import PreferencesDialog
    from mriclassifier.settings import Settings

    app = make_application()
    wait = waiter(app)
    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "dark")
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.start()
    wait(lambda: window.engine.status.model is not None)

    def opened(kind: type[QDialog]) -> QDialog:
        return next(d for d in window.findChildren(kind) if d.isVisible())

    window.actions_.help.palette.trigger()
    wait(lambda: True)
    palette = opened(CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.line.setText("fold")
    wait(lambda: True)
    palette.grab().save(str(out / "palette.png"))
    palette.reject()
    wait(lambda: True)
    settings.set("cases.backups", 14)
    window.help.show_preferences()
    wait(lambda: True)
    preferences = opened(PreferencesDialog)
    assert isinstance(preferences, PreferencesDialog)
    preferences.search.setText("cases")
    wait(lambda: True)
    preferences.grab().save(str(out / "preferences.png"))
    preferences.reject()
    window.end()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
