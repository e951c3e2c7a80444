"""A screen of its own (Xvfb), watched from outside: when does a program's window appear on it?

The program that is watched is not changed in any way, so a window of ours and a bare one are measured alike:
the clock ends when the pixels of the screen change.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

_WIDTH, _HEIGHT = 1400, 900
_EVERY = 0.001  # seconds between two looks
_Z_PIXMAP, _ALL_PLANES = 2, 0xFFFFFFFF


class _Screen(ctypes.Structure):
    _fields_ = (("root", ctypes.c_uint32),)


class _Screens(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.POINTER(_Screen)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class Screen:
    """What can be seen on a display.

    Parameters
    ----------
    display
        ":7".

    Raises
    ------
    RuntimeError
        It does not answer.
    """

    def __init__(self, display: str) -> None:
        self.display = display
        self._xcb = xcb = ctypes.CDLL("libxcb.so.1")
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        xcb.xcb_connect.restype = ctypes.c_void_p
        xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
        xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
        xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
        xcb.xcb_get_setup.restype = ctypes.c_void_p
        xcb.xcb_get_setup.argtypes = [ctypes.c_void_p]
        xcb.xcb_setup_roots_iterator.restype = _Screens
        xcb.xcb_setup_roots_iterator.argtypes = [ctypes.c_void_p]
        xcb.xcb_get_image.restype = ctypes.c_uint32
        xcb.xcb_get_image.argtypes = [
            ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint32, ctypes.c_int16, ctypes.c_int16,
            ctypes.c_uint16, ctypes.c_uint16, ctypes.c_uint32,
        ]  # fmt: skip
        xcb.xcb_get_image_reply.restype = ctypes.c_void_p
        xcb.xcb_get_image_reply.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p]
        xcb.xcb_get_image_data.restype = ctypes.c_void_p
        xcb.xcb_get_image_data.argtypes = [ctypes.c_void_p]
        xcb.xcb_get_image_data_length.argtypes = [ctypes.c_void_p]
        self._connection = xcb.xcb_connect(display.encode(), None)
        if xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise RuntimeError(f"the display {display} does not answer")
        screens = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(self._connection))
        self._root = screens.data.contents.root

    def rows(self, first: int, count: int) -> bytes:
        """Pixels of some rows, four bytes each."""
        xcb = self._xcb
        asked = xcb.xcb_get_image(
            self._connection, _Z_PIXMAP, self._root, 0, first, _WIDTH, count, _ALL_PLANES
        )
        reply = xcb.xcb_get_image_reply(self._connection, asked, None)
        if not reply:
            raise RuntimeError("the display is gone")
        data = ctypes.string_at(xcb.xcb_get_image_data(reply), xcb.xcb_get_image_data_length(reply))
        self._free(reply)
        return data

    def seconds_until_painted(self, child: subprocess.Popen[bytes], begun: float) -> float:
        """Since ``begun`` until something stands across the middle of the screen.

        Raises
        ------
        RuntimeError
            The program ended before, or shows nothing for a minute.
        """
        empty = bytes(_WIDTH * 4)
        while time.perf_counter() - begun < 60:
            row = self.rows(_HEIGHT // 3, 1)
            if any(row[n : n + 3] != empty[:3] for n in range(0, len(row), 400)):
                return time.perf_counter() - begun
            if child.poll() is not None:
                raise RuntimeError(f"the program ended with {child.returncode}, without a window")
            time.sleep(_EVERY)
        raise RuntimeError("no window within a minute")

    def wait_until_empty(self) -> None:
        """Until the window is gone."""
        end = time.perf_counter() + 10
        while any(self.rows(_HEIGHT // 3, 1)[n] for n in range(0, _WIDTH * 4, 400)):
            if time.perf_counter() > end:
                raise RuntimeError("a window stays on the screen")
            time.sleep(_EVERY)

    def close(self) -> None:
        """Let the display go."""
        self._xcb.xcb_disconnect(self._connection)


@contextmanager
def screen() -> Iterator[Screen]:
    """A black screen of 1400 x 900 without a window manager.

    Raises
    ------
    RuntimeError
        There is no Xvfb, or it does not start.
    """
    program = shutil.which("Xvfb")
    if program is None:
        raise RuntimeError("Xvfb is not installed (Debian: apt-get install xvfb)")
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-br"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        found = Screen(f":{number}")
        try:
            yield found
        finally:
            found.close()
    finally:
        server.terminate()
        server.wait(10)
