"""The web server's state, times and counts as the user reads them."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.server.state import Phase, ServerState
from mriclassifier.gui.wording import sentence

_CONTEXT = "WebServer"
_TITLES = {
    Phase.OFF: QT_TRANSLATE_NOOP("WebServer", "The web server is off"),
    Phase.WAITING: QT_TRANSLATE_NOOP("WebServer", "Waiting for the model"),
    Phase.STARTING: QT_TRANSLATE_NOOP("WebServer", "The web server is starting"),
    Phase.LOCAL: QT_TRANSLATE_NOOP("WebServer", "Running, for this computer only"),
    Phase.SHARED: QT_TRANSLATE_NOOP("WebServer", "Running, other computers can connect"),
    Phase.STOPPING: QT_TRANSLATE_NOOP("WebServer", "The web server is ending"),
    Phase.FAILED: QT_TRANSLATE_NOOP("WebServer", "The web server does not run"),
}
_MEANINGS = {
    Phase.OFF: QT_TRANSLATE_NOOP(
        "WebServer",
        "Switched on, it shows a page in the browser that classifies images with the same model. Nothing "
        "of it runs before, and no other computer can connect until you allow it.",
    ),
    Phase.WAITING: QT_TRANSLATE_NOOP("WebServer", "It starts as soon as the model is loaded."),
    Phase.STARTING: QT_TRANSLATE_NOOP("WebServer", "This takes a few seconds."),
    Phase.LOCAL: QT_TRANSLATE_NOOP(
        "WebServer", "The page opens in a browser on this computer; no other one can connect."
    ),
    Phase.SHARED: QT_TRANSLATE_NOOP(
        "WebServer",
        "Everybody who can log in with a name and its password, or with the pairing code, can send images to "
        "this computer.",
    ),
    Phase.STOPPING: QT_TRANSLATE_NOOP("WebServer", "What was begun is answered first."),
}
_ICONS = {
    Phase.OFF: "web-off",
    Phase.WAITING: "queued",
    Phase.STARTING: "working",
    Phase.LOCAL: "web-local",
    Phase.SHARED: "web-shared",
    Phase.STOPPING: "working",
    Phase.FAILED: "error",
}
_MINUTE = 60
_PAIRS = 8  # of a fingerprint in one line


def _translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def title(phase: Phase) -> str:
    """The state in a few words."""
    return _translated(_TITLES[phase])


def meaning(state: ServerState) -> str:
    """What the state means for the user, and what is wrong."""
    means = _translated(_MEANINGS[state.phase]) if state.phase in _MEANINGS else ""
    if state.error is None:
        return means
    wrong = sentence(state.error)
    return f"{means}\n{wrong}" if means else wrong


def icon(phase: Phase) -> str:
    """Name of the drawing beside the words."""
    return _ICONS[phase]


def banner(state: ServerState) -> str:
    """The line that stands in the main window while it runs."""
    if state.phase is Phase.SHARED:
        return _translated("Web server is running — other computers can connect: {address}").format(
            address=state.address
        )
    if state.phase is Phase.LOCAL:
        return _translated("Web server is running — this computer only: {address}").format(
            address=state.address
        )
    if state.phase is Phase.FAILED:
        return meaning(state)
    return title(state.phase) + "…"


def trial(state: ServerState) -> str:
    """What is asked while new settings are on trial."""
    return _translated("Keep these settings? Going back by itself in {time}").format(
        time=countdown(state.left or 0)
    )


def footer(state: ServerState) -> str:
    """A few words for the line at the bottom; empty while nothing runs."""
    if state.phase is Phase.SHARED:
        return _translated("Web server: shared")
    if state.phase is Phase.LOCAL:
        return _translated("Web server: this computer")
    return _translated("Web server…") if state.is_busy else ""


def countdown(seconds: int) -> str:
    """Minutes and seconds."""
    minutes, rest = divmod(max(0, seconds), _MINUTE)
    return f"{minutes}:{rest:02d}"


def count(number: int) -> str:
    """With the marks between thousands of the user's country."""
    return QLocale().toString(number)


def moment(when: datetime.datetime) -> str:
    """Date and time as the user's country writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return str(QLocale().toString(local, QLocale.FormatType.ShortFormat))


def clock(when: datetime.datetime) -> str:
    """The time of day, with seconds."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return local.toString("HH:mm:ss")


def day(when: datetime.datetime) -> str:
    """A date as the user's country writes it."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return str(QLocale().toString(local.date(), QLocale.FormatType.LongFormat))


def grouped(fingerprint: str) -> str:
    """A fingerprint in pairs, as browsers show it, in lines that a narrow window has room for."""
    digits = fingerprint.replace(":", "").upper()
    pairs = [digits[place : place + 2] for place in range(0, len(digits), 2)]
    lines = [pairs[place : place + _PAIRS] for place in range(0, len(pairs), _PAIRS)]
    return "\n".join(":".join(line) for line in lines)
