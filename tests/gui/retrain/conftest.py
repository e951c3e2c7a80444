"""The main window on small real models, and a trainer that is a process of its own but trains nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.engine_control import Phase as Engine
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.retrain.dialog import CHECK, RUN, SETTINGS, RetrainDialog
from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.theme import Theme
from mriclassifier.inference.choice import KEY
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.installed import locate
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.helpers.bundles import answered, write_bundle
from tests.helpers.fake_trainer import fake_python, let_go, set_control

SHIPPED = "brain-mri-resnet50"
WAIT = 20_000  # ms


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two models: the one that came with the program, and what a training exports."""
    folder = tmp_path_factory.mktemp("bundles")
    answered(write_bundle(folder / SHIPPED, name=SHIPPED, version="2.0.0"))
    answered(write_bundle(folder / "candidate", name="retrained", version="1.0.0", seed=7))
    return folder


class Trainer:
    """The process that stands in for the trainer.

    Parameters
    ----------
    folder
        Where its control file lies.
    bundle
        The model that it exports.
    """

    def __init__(self, folder: Path, bundle: Path) -> None:
        self._folder = folder
        self._bundle = bundle
        self.python = fake_python(folder, bundle=str(bundle))

    def does(self, **control: Any) -> None:
        """What happens from now on; see :func:`tests.helpers.fake_trainer.set_control`."""
        set_control(self._folder, bundle=str(self._bundle), **control)

    def goes_on(self) -> None:
        """After it was held."""
        let_go(self._folder)


@pytest.fixture
def trainer(tmp_path: Path, bundles: Path) -> Trainer:
    return Trainer(tmp_path / "python", bundles / "candidate")


@pytest.fixture
def settings(trainer: Trainer) -> Settings:
    made = Settings(paths.settings_file())
    made.set("training.python", str(trainer.python))
    made.set("cases.keep", False)
    return made


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make(
    app: QApplication,
    bundles: Path,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Iterator[MakeWindow]:
    """Opens the program; the model that came with it is a copy that a test may damage."""
    real = paths.resource
    shutil.copytree(bundles / SHIPPED, tmp_path / "resources" / "models" / SHIPPED)

    def resource(*parts: str) -> Path:
        return tmp_path.joinpath("resources", *parts) if parts[:1] == ("models",) else real(*parts)

    monkeypatch.setattr(paths, "resource", resource)
    windows: list[MainWindow] = []

    def build(*, policy: Policy | None = None) -> MainWindow:
        chosen = Settings(paths.settings_file(), policy) if policy else settings
        window = MainWindow(
            settings=chosen,
            theme=Theme(app, "light"),
            factory_for=lambda engine: lambda: open_classifier(locate(chosen.get(KEY)), engine),
            run_checks=lambda engine: iter(()),
        )
        windows.append(window)
        window.show()
        window.start()
        qtbot.waitUntil(lambda: window.engine.status.phase is Engine.READY, timeout=WAIT)
        return window

    yield build
    for window in windows:
        window.close()
        window.deleteLater()
    app.processEvents()


@pytest.fixture
def window(make: MakeWindow) -> MainWindow:
    return make()


def opened(window: MainWindow) -> RetrainDialog:
    """Tools > Retrain Model."""
    window.actions_.day.retrain.trigger()
    return window.day.retraining()


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> RetrainDialog:
    """Opened from the menu, with a folder chosen."""
    (tmp_path / "mine" / "glioma").mkdir(parents=True)
    made = opened(window)
    made.data.own.set_path(tmp_path / "mine")
    return made


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    """A click, as soon as it can be clicked."""
    qtbot.waitUntil(lambda: button.isEnabled() and button.isVisible(), timeout=WAIT)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def checked(qtbot: QtBot, dialog: RetrainDialog) -> None:
    """From the images to the settings."""
    press(qtbot, dialog.next)
    assert dialog.page == CHECK
    press(qtbot, dialog.next)
    assert dialog.page == SETTINGS


def started(qtbot: QtBot, dialog: RetrainDialog) -> None:
    """From the images into the training."""
    checked(qtbot, dialog)
    press(qtbot, dialog.next)
    assert dialog.page == RUN


def discarded(qtbot: QtBot, dialog: RetrainDialog, button: QAbstractButton) -> None:
    """Deletes the training; pressed by mistake first."""
    for sure in (False, True):
        press(qtbot, button)
        question = dialog.findChildren(RemoveQuestion)[-1]
        if sure:
            press(qtbot, question.delete)
        else:
            qtbot.keyClick(question, Qt.Key.Key_Return)
            assert not question.isVisible()
            assert list((paths.training_dir() / "runs").iterdir())


def said(dialog: Any) -> str:
    """What stands in the message bar of a window."""
    return " ".join(dialog.message.sentences)


def answers(window: MainWindow) -> str:
    """Folder's name of the model that answers, once none is being loaded."""
    status = window.engine.status
    return status.model.path.name if status.model and status.loading is None else ""
