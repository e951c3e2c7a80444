"""A window of batches as the main window would make it, a folder of drawn files, and a user's hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.batch.job import JobState
from mriclassifier.gui.batch.columns import Column
from mriclassifier.gui.batch.window import BatchWindow
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.engine_control import EngineControl, Phase
from mriclassifier.gui.notify import Notifier
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.policy import Policy
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings
from tests.gui.conftest import BRIGHT, DARK, GREY, Lab, Write

LEVELS = (DARK, 90, GREY, BRIGHT)


class Desk:
    """All that a batch needs, as the main window would hand it over."""

    def __init__(self, app: QApplication, lab: Lab, settings: Settings, policy: Policy) -> None:
        self.opened: list[Path] = []
        self.tasks = Tasks()
        self.roles = Roles(policy)
        self.engine = EngineControl(lab.factory_for, self.tasks)
        self.cases = CaseDesk(
            paths.cases_dir(), settings=settings, roles=self.roles, tasks=self.tasks
        )
        self.anchor = QWidget()
        self.services = Services(
            settings=settings,
            theme=Theme(app, "light"),
            tasks=self.tasks,
            engine=self.engine,
            cases=self.cases,
            roles=self.roles,
            notifier=Notifier(self.anchor),
            open_paths=lambda found: self.opened.extend(found),
            use_model=lambda name: None,
        )
        self.windows: list[BatchWindow] = []

    def window(self) -> BatchWindow:
        """A window, shown."""
        made = BatchWindow(self.services)
        self.windows.append(made)
        made.start_with(None)
        return made

    def close(self, lab: Lab) -> None:
        lab.go.set()
        lab.load.set()
        for window in self.windows:
            assert window.close_down(5)
            window.deleteLater()
        self.tasks.close()
        self.engine.close(5)
        self.cases.close(5)
        self.anchor.deleteLater()


Make = Callable[..., Desk]


@pytest.fixture
def make(app: QApplication, lab: Lab, settings: Settings) -> Iterator[Make]:
    """Makes a desk; ``history=True`` with a real case history."""
    desks: list[Desk] = []

    def build(*, history: bool = False, policy: Policy | None = None, start: bool = True) -> Desk:
        settings.set("cases.keep", history)
        desk = Desk(app, lab, settings, policy or Policy())
        desks.append(desk)
        desk.cases.start()
        if start:
            desk.engine.start("onnx")
        return desk

    yield build
    for desk in desks:
        desk.close(lab)
    app.processEvents()


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    """Twelve pictures in two folders, one text with the name of a picture, one cut short."""
    for number in range(12):
        write(f"ward/{'ab'[number % 2]}/img{number}.png", LEVELS[number % 4])
    (tmp_path / "ward" / "text.png").write_text("This is no picture.")
    whole = (tmp_path / "ward" / "a" / "img0.png").read_bytes()
    (tmp_path / "ward" / "b" / "short.png").write_bytes(whole[: len(whole) // 2])
    return tmp_path / "ward"


def choose(qtbot: QtBot, window: BatchWindow, folder: Path) -> None:
    """Name a folder and wait until its files are counted."""
    window.setup.choose(folder)
    qtbot.waitUntil(lambda: window.setup.start.isEnabled(), timeout=10_000)


def begin(qtbot: QtBot, window: BatchWindow, folder: Path) -> None:
    """Choose, and press Start."""
    choose(qtbot, window, folder)
    qtbot.mouseClick(window.setup.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None, timeout=10_000)


def begin_held(qtbot: QtBot, desk: Desk, lab: Lab, window: BatchWindow, folder: Path) -> None:
    """Press Start, and let the first file wait in the engine until ``lab.go`` is set."""
    qtbot.waitUntil(lambda: desk.engine.status.phase is Phase.READY)
    lab.go.clear()
    begin(qtbot, window, folder)
    qtbot.waitUntil(lambda: len(lab.asked) == 1, timeout=5000)


def ended(qtbot: QtBot, window: BatchWindow, state: JobState = JobState.DONE) -> None:
    """Until the batch stands still and all its rows are there."""

    def still() -> bool:
        session = window.session
        return (
            session is not None
            and not session.is_working
            and session.job.state is state
            and len(window.run.model.columns) == session.job.summary.rows
            and not window.run.strip.new.isHidden()
        )

    qtbot.waitUntil(still, timeout=20_000)


def files(window: BatchWindow) -> list[str]:
    model = window.run.model
    return [str(model.index(n, Column.FILE).data()) for n in range(model.rowCount())]


def settled(qtbot: QtBot, window: BatchWindow) -> None:
    qtbot.waitUntil(lambda: not window.run.model.is_busy, timeout=10_000)


def table_row(window: BatchWindow, name: str) -> int:
    return window.run.model.columns.files.index(name)
