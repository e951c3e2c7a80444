"""A second start hands its files to the first; a dead one, a hung one and a stranger are no first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cli import with_command
from mriclassifier.gui import single_instance
from mriclassifier.gui.app import _take_over, run_gui
from mriclassifier.gui.single_instance import HandOver, SingleInstance
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow, Write
from tests.helpers.shared import REPOSITORY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the paths are those of Unix")
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts of the program in processes of their own."""
    started: list[subprocess.Popen[str]] = []

    def make(deed: str, *files: Path | str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.helpers.other_start", deed, *map(str, files)]
        made = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
        started.append(made)
        return made

    yield make
    for process in started:
        process.kill()
        process.wait(20)
        assert process.stdout
        process.stdout.close()


@pytest.fixture
def first(app: QApplication) -> Iterator[SingleInstance]:
    made = SingleInstance(paths.config_dir())
    assert made.listen()
    yield made
    made.close()
    app.processEvents()


def test_another_process_hands_its_files_over(
    qtbot: QtBot, first: SingleInstance, start: Start, tmp_path: Path
) -> None:
    asked: list[HandOver] = []
    first.asked.connect(asked.append)
    other = start("hand", tmp_path / "ä b.png", "relative.png")
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    assert len(asked) == 1
    assert asked[0].files == (tmp_path / "ä b.png", REPOSITORY / "relative.png")


def test_the_window_opens_them_and_comes_to_the_front(
    qtbot: QtBot, open_window: OpenWindow, first: SingleInstance, start: Start, write: Write
) -> None:
    window = open_window()
    first.asked.connect(partial(_take_over, window))
    window.showMinimized()
    start("hand", write("handed.png"))
    qtbot.waitUntil(lambda: window.pane.name.text() == "handed.png", timeout=20_000)
    assert not window.isMinimized()


def test_nobody_is_there(app: QApplication) -> None:
    assert not SingleInstance(paths.config_dir()).hand_over([Path("a.png")])
    assert not paths.config_dir().exists(), "asking writes nothing"


def test_a_killed_one_leaves_its_place_to_the_next(app: QApplication, start: Start) -> None:
    killed = start("hold")
    assert killed.stdout
    assert killed.stdout.readline() == "holds\n"
    mine = SingleInstance(paths.config_dir())
    assert not mine.listen(), "it holds the place while it lives"
    killed.kill()
    killed.wait(20)
    assert (paths.config_dir() / "instance").exists(), "the socket stays behind"
    assert not mine.hand_over([])
    assert mine.listen()
    mine.close()


def test_one_that_hangs_is_not_waited_for(
    app: QApplication, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_ANSWER", 300)
    hung = start("hang")
    assert hung.stdout
    assert hung.stdout.readline() == "holds\n"
    assert not SingleInstance(paths.config_dir()).hand_over([Path("a.png")])


def test_who_does_not_know_the_key_is_told_no_file_name(
    qtbot: QtBot, first: SingleInstance, start: Start
) -> None:
    """Somebody else took the place of the window: no name is sent to them."""
    first.close()
    heard: list[bytes] = []
    stranger = QLocalServer()
    assert stranger.listen(str(paths.config_dir() / "instance"))

    def take() -> None:
        socket = stranger.nextPendingConnection()

        def read() -> None:
            heard.append(bytes(socket.readAll().data()))
            socket.write(b'{"proof": "00", "hello": "11"}\n')

        socket.readyRead.connect(read)

    stranger.newConnection.connect(take)
    other = start("hand", "/data/Jane Doe.png")
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    stranger.close()
    assert other.returncode == 1
    assert heard
    assert b"Jane" not in b"".join(heard)


@pytest.mark.parametrize(
    "words",
    [
        b'{"hello": "x"}\n{"proof": "00", "files": ["/a.png"]}\n',
        b"not json\n",
        b"[]\n",
        b"[" * 100_000 + b"\n",
    ],
)
def test_a_stranger_opens_nothing(
    qtbot: QtBot, app: QApplication, first: SingleInstance, words: bytes
) -> None:
    asked: list[HandOver] = []
    first.asked.connect(asked.append)
    stranger = QLocalSocket()
    stranger.connectToServer(first.address)
    assert stranger.waitForConnected(2000)
    stranger.write(words)
    state = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: stranger.state() == state, timeout=10_000)
    assert asked == []
    assert first.is_listening


def test_key_and_socket_are_the_users_alone(first: SingleInstance) -> None:
    key, socket = paths.config_dir() / "instance.key", paths.config_dir() / "instance"
    assert key.stat().st_mode & 0o077 == 0
    assert socket.stat().st_mode & 0o077 == 0
    key.chmod(0o644)  # others may have read it
    assert not SingleInstance(paths.config_dir()).hand_over([])


def test_a_folder_with_too_long_a_name_has_a_window_for_each_start(
    app: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / ("long" * 30)
    made = SingleInstance(folder)
    assert not made.listen()
    assert not made.hand_over([])


def test_the_program_ends_where_its_window_is_there_already(
    qtbot: QtBot, start: Start, settings: Settings
) -> None:
    """Its own process would open nothing: the other one takes the files."""
    other = start("hold")
    assert other.stdout
    assert other.stdout.readline() == "holds\n"
    assert run_gui([Path("a.png")], settings=settings) == 0


def test_another_window_can_be_asked_for() -> None:
    assert with_command(["--new-window", "a.png"]) == ["gui", "--new-window", "a.png"]
    assert os.fsencode(SingleInstance(Path("x")).address)
