from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest

from mriclassifier.gui.last_resort import tell

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the boxes of X11 and Wayland desktops"
)


def box(folder: Path, name: str) -> Path:
    """A stand-in for a program that shows a box: it writes what it was given."""
    shown = folder / "shown"
    program = folder / name
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {shown}.part\n/bin/mv {shown}.part {shown}\n'
    )
    program.chmod(0o755)
    return shown


def read(shown: Path) -> str:
    end = time.monotonic() + 20
    while not shown.exists() and time.monotonic() < end:
        time.sleep(0.01)
    return shown.read_text()


@pytest.mark.parametrize("name", ["zenity", "kdialog", "xmessage", "notify-send"])
def test_started_from_a_menu_the_sentence_is_shown_in_a_box(tmp_path: Path, name: str) -> None:
    shown = box(tmp_path, name)
    assert tell("The disk is full.", {"PATH": str(tmp_path), "DISPLAY": ":0"})
    assert "The disk is full." in read(shown).splitlines()


def test_without_a_desktop_nothing_is_started(tmp_path: Path) -> None:
    box(tmp_path, "zenity")
    assert not tell("The disk is full.", {"PATH": str(tmp_path)})
    assert not tell("The disk is full.", {"PATH": str(tmp_path / "none"), "DISPLAY": ":0"})


def test_a_terminal_has_the_sentence_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    box(tmp_path, "zenity")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert not tell("The disk is full.", {"PATH": str(tmp_path), "DISPLAY": ":0"})
