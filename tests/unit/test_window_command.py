"""The short way to the window: taken where the arguments are plain, with the same result as the long one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from mriclassifier import __main__, cli
from mriclassifier.errors import BundleDamagedError
from mriclassifier.window_command import COMMANDS, plainly_asked
from tests.helpers.fresh import found, modules_after


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.png", "b c.png", "-a.png"):
        Path(name).touch()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []

    def run_gui(
        files: list[Path], *, new_window: bool = False, language: str = "", **_: object
    ) -> int:
        found.append((files, new_window, language))
        return 0

    monkeypatch.setattr("mriclassifier.gui.app.run_gui", run_gui)
    monkeypatch.setattr("mriclassifier.gui.screen.require_screen", lambda: None)
    return found


def test_it_knows_every_command() -> None:
    assert set(getattr(get_command(cli.app), "commands", {})) == COMMANDS


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.png"],
        ["a.png", "b c.png"],
        ["a.png", "absent.png"],
        ["--new-window"],
        ["--new-window", "a.png"],
        ["--language", "de", "a.png"],
        ["--language=zh"],
    ],
)
def test_both_ways_open_the_same_window(
    opened: list[tuple[Any, ...]], arguments: list[str]
) -> None:
    call = plainly_asked(arguments)
    assert call is not None
    assert call.run() == cli.main(arguments) == 0
    assert opened[0] == opened[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["classify", "a.png"],
        ["clasify"],
        ["absent.png"],
        ["-a.png"],
        ["--", "-a.png"],
        ["a.png", "--language", "xx"],
        ["--new-window", "--help"],
    ],
)
def test_everything_else_is_read_by_the_command_line(arguments: list[str]) -> None:
    assert plainly_asked(arguments) is None


def test_a_failure_of_the_window_has_its_sentence_and_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise BundleDamagedError("It broke.")

    monkeypatch.setattr("mriclassifier.gui.screen.require_screen", refuse)
    monkeypatch.setattr("mriclassifier.gui.last_resort.tell", lambda _: False)
    monkeypatch.setattr(sys, "argv", ["mriclassifier", "a.png"])
    assert __main__.main() == 3
    assert capsys.readouterr().err == "It broke.\n"


def test_the_frame_of_the_window_stands_before_anything_slow_is_loaded() -> None:
    code = """
import mriclassifier.__main__, mriclassifier.window_command
from mriclassifier.settings import Settings
from mriclassifier.gui.app import make_application, make_window
from pathlib import Path
app = make_application(icon=False)
window = make_window(app, Settings(Path("absent.toml")), at_once=False)
window.show()
app.processEvents()
"""
    slow = ("numpy", "cv2", "typer", "pydantic", "multiprocessing", "sqlalchemy", "jinja2")
    qt = ("PySide6.QtNetwork", "PySide6.QtSvg")
    ours = ("mriclassifier.inference", "mriclassifier.imaging", "mriclassifier.logs")
    assert found(modules_after(code), (*slow, *qt, *ours)) == set()
