"""Is there a screen to open the window on? Asked before Qt is, because Qt ends the process without one."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from mriclassifier.damage import explain, install_hint
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    MriClassifierError,
    NoDisplayError,
    UnfitComputerError,
)

_ON_SCREEN = {"", "xcb", "wayland", "wayland-egl"}
_NO_SCREEN = QT_TRANSLATE_NOOP(
    "errors",
    "There is no screen to open the window on ({reason}); without one, use "
    "`mriclassifier classify` for files or `mriclassifier serve` for the web page.",
)
_NO_QT = QT_TRANSLATE_NOOP(
    "errors",
    "The window cannot be opened because a part of the system is missing ({reason}). Install it ({how}), "
    "or use `mriclassifier classify` for files and `mriclassifier serve` for the web page.",
)


def require_screen(environment: Mapping[str, str] | None = None) -> None:
    """Return when a window can be opened.

    Raises
    ------
    NoDisplayError
        No display, none that answers, or a library that Qt needs is not on this system.
    """
    values = os.environ if environment is None else environment
    platform = values.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    asks = sys.platform not in ("win32", "darwin") and platform in _ON_SCREEN
    if asks and not values.get("DISPLAY") and not values.get("WAYLAND_DISPLAY"):
        raise NoDisplayError(_NO_SCREEN, reason="DISPLAY is not set")
    try:
        from PySide6 import QtWidgets  # noqa: F401
    except ImportError as error:
        raise _without_qt(error) from error
    if not asks:
        return
    if platform != "xcb" and _wayland_answers(values):
        return
    if not values.get("DISPLAY"):
        raise NoDisplayError(_NO_SCREEN, reason="the Wayland display does not answer")
    _require_x11(values["DISPLAY"])


def _without_qt(error: ImportError) -> MriClassifierError:
    """Qt is not there, or lacks a library: which of the two decides what has to be installed."""
    if isinstance(error, ModuleNotFoundError):
        return NoDisplayError(_NO_QT, reason="PySide6", how="pip install pyside6-essentials")
    known = explain(error)
    if not isinstance(known, UnfitComputerError) or "name" not in known.values:
        return known or NoDisplayError(_NO_SCREEN, reason="Qt is missing")
    library = str(known.values["name"])
    return NoDisplayError(_NO_QT, reason=library, how=install_hint(library))


def _wayland_answers(values: Mapping[str, str]) -> bool:
    name = values.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return (Path(values.get("XDG_RUNTIME_DIR", "/")) / name).is_socket()


def _require_x11(display: str) -> None:
    plugin = _xcb_plugin()
    try:
        if plugin is not None:
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        library = _library(str(error))
        raise NoDisplayError(_NO_QT, reason=library, how=install_hint(library)) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise NoDisplayError(_NO_SCREEN, reason=f"display {display} does not answer")


def _xcb_plugin() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.is_file():
            return plugin
    return None


def _library(message: str) -> str:
    """Name of the missing library out of the loader's message."""
    return message.split(":")[0] if ".so" in message.split(":")[0] else message
