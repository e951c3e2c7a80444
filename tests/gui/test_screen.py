from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.errors import NoDisplayError
from mriclassifier.gui import screen
from mriclassifier.gui.screen import require_screen

LINUX = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="X11 and Wayland only")


@LINUX
@pytest.mark.parametrize(
    "environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}]
)
def test_without_a_screen_the_commands_that_need_none_are_named(
    environment: dict[str, str],
) -> None:
    with pytest.raises(NoDisplayError) as info:
        require_screen(environment)
    assert info.value.exit_code == 3
    sentence = info.value.sentence
    assert "mriclassifier classify" in sentence
    assert "mriclassifier serve" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "linuxfb"])
def test_a_platform_that_needs_no_screen_is_enough(platform: str) -> None:
    require_screen({"QT_QPA_PLATFORM": platform})


@LINUX
def test_a_display_that_does_not_answer_is_no_screen() -> None:
    with pytest.raises(NoDisplayError, match=r":6553 does not answer|is missing"):
        require_screen({"DISPLAY": ":6553"})


@LINUX
def test_a_wayland_display_needs_its_socket(tmp_path: Path) -> None:
    values = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}
    with pytest.raises(NoDisplayError, match="Wayland"):
        require_screen(values)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "w"))
        require_screen(values)


@LINUX
def test_a_missing_system_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file")

    monkeypatch.setattr(screen.ctypes, "CDLL", missing)
    with pytest.raises(NoDisplayError, match=r"missing \(libxcb-cursor\.so\.0\)"):
        require_screen({"DISPLAY": ":0"})


def test_qt_itself_missing_is_one_sentence() -> None:
    """In an interpreter of its own: a module cannot be unloaded safely."""
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from mriclassifier import cli; sys.exit(cli.main(['a.png']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert "mriclassifier serve" in done.stderr
