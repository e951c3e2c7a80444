"""A sentence for somebody who started the program from a menu and has neither a window nor a terminal.

The window cannot be opened when this is needed, so it is left to a program of the system's own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Mapping

_TITLE = "MRI Classifier"
_COLUMNS = 64  # xmessage breaks no lines
_STOP = 0x10  # MB_ICONSTOP, winuser.h


def tell(sentence: str, environment: Mapping[str, str] | None = None) -> bool:
    """Show ``sentence`` in a box of the system's, without waiting for it to be closed.

    Parameters
    ----------
    sentence
        In the user's language.
    environment
        That of this process unless given.

    Returns
    -------
    bool
        Whether something was there to show it. Where a terminal reads the error output nothing is shown.
    """
    values = os.environ if environment is None else environment
    if sys.stderr is not None and sys.stderr.isatty():
        return False
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, _TITLE, _STOP)
        return True
    command = _command(sentence, values)
    if not command:
        return False
    try:
        # The shell leaves it behind: this program ends, and the box stays until it is closed
        subprocess.run(
            ["/bin/sh", "-c", '"$@" &', "sh", *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=dict(values),
            check=False,
        )
    except OSError:
        return False
    return True


def _command(sentence: str, values: Mapping[str, str]) -> list[str]:
    path = values.get("PATH")
    if sys.platform == "darwin":
        quoted = sentence.replace("\\", "\\\\").replace('"', '\\"')
        words = f'display alert "{_TITLE}" message "{quoted}" as critical'
        return ["osascript", "-e", words] if shutil.which("osascript", path=path) else []
    if not values.get("DISPLAY") and not values.get("WAYLAND_DISPLAY"):
        return []
    known = {
        "kdialog": ["--title", _TITLE, "--error", sentence],
        "zenity": ["--error", "--no-markup", "--title", _TITLE, "--text", sentence],
        "xmessage": ["-center", "-title", _TITLE, textwrap.fill(sentence, _COLUMNS)],
        "notify-send": ["--urgency=critical", _TITLE, sentence],
    }
    for name, arguments in known.items():
        if program := shutil.which(name, path=path):
            return [program, *arguments]
    return []
