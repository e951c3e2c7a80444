"""The short way to the window, without the command line's library: that alone takes as long as a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mriclassifier import paths
from mriclassifier.ending import Ending, keep_writing
from mriclassifier.installed_files import require_sizes
from mriclassifier.language import LANGUAGES, SYSTEM, Catalogue, speaking
from mriclassifier.processor import require_processor
from mriclassifier.startup import asked_language, open_log

# tests/unit/test_window_command.py compares them with those that there are
COMMANDS = frozenset({"gui", "classify", "serve", "selfcheck", "models", "cases", "server"})
_NEW_WINDOW = "--new-window"


@dataclass(frozen=True, kw_only=True)
class WindowCall:
    """What the window is opened with.

    Attributes
    ----------
    texts
        What the command speaks with.
    language
        As it was given; empty where it is as in the settings.
    """

    files: tuple[Path, ...]
    new_window: bool
    language: str
    texts: Catalogue

    def run(self) -> int:
        """Open the window and stay until it is closed; the exit code is that of ``cli.main``."""
        keep_writing()
        with speaking(self.texts):
            return Ending(opens_window=True).of(self._open)

    def _open(self) -> int:
        # Before any library is loaded: those that do not fit end the process without a word
        require_processor()
        require_sizes()
        from mriclassifier.gui.screen import require_screen

        require_screen()
        from mriclassifier.policy import load_policy
        from mriclassifier.settings import Settings

        settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
        from mriclassifier.gui.app import run_gui

        return run_gui(
            list(self.files),
            settings=settings,
            new_window=self.new_window,
            language=self.language,
            on_screen=partial(open_log, settings),
        )


def plainly_asked(arguments: Sequence[str]) -> WindowCall | None:
    """What the arguments ask for where that is the window; None: the command line has to read them."""
    texts, option, rest = asked_language(list(arguments))
    language = option[-1].partition("=")[2] if len(option) == 1 else "".join(option[1:])
    if option and language not in (SYSTEM, *LANGUAGES):
        return None
    new_window = rest[:1] == [_NEW_WINDOW]
    files = rest[int(new_window) :]
    if any(word.startswith("-") for word in files):
        return None
    # What is no file may be a mistyped command
    if files and not new_window and (files[0] in COMMANDS or not Path(files[0]).exists()):
        return None
    return WindowCall(
        files=tuple(map(Path, files)), new_window=new_window, language=language, texts=texts
    )
