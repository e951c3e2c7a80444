"""What every command does first, and how it speaks: settings, log, sentences on the error output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mriclassifier import paths

if TYPE_CHECKING:
    from mriclassifier.settings import Settings


def start(*, quiet: bool = False) -> Settings:
    """Read the settings and open the log; the window shows the settings' notices itself."""
    from mriclassifier.logs import set_up_logging
    from mriclassifier.policy import load_policy
    from mriclassifier.settings import Settings

    settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
    if not quiet:
        for notice in settings.notices:
            say(notice.sentence)
    set_up_logging(settings.get("log.level"))
    return settings


def say(sentence: str) -> None:
    """Write one line to the error output, whatever a file name in it holds."""
    if sys.stderr is not None:  # a windowed frozen build has none
        from mriclassifier.logs import printable

        sys.stderr.write(printable(sentence) + "\n")
        sys.stderr.flush()
