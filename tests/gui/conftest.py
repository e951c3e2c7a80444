"""A window with a classifier that answers by rule and waits when told to; images drawn here."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.app import make_application
from mriclassifier.gui.languages import speak
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.outcome import in_distribution, outcome_of
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.notices import Notice
from mriclassifier.settings import Settings

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
MODEL = ModelId(name="drawn-model", version="7", sha256="ab" * 32)
DARK, MIDDLE, GREY, BRIGHT = 30, 90, 150, 220  # mean greys that the fake tells apart


def drawn(level: int, size: int = 120) -> np.ndarray[Any, Any]:
    """A flat grey square with a lighter disc: its middle tells the fake which class it is."""
    picture = np.full((size, size + 20), level // 2, np.uint8)
    cv2.circle(picture, (size // 2 + 10, size // 2), size // 3, level, -1)
    return picture


def predict(frame: Frame, *, engine: str = "onnx", warnings: tuple[Notice, ...] = ()) -> Prediction:
    """Answer by the grey of the picture's middle."""
    middle = int(np.mean(frame.pixels[frame.height // 2, frame.width // 2]))
    first = min(3, middle // 64)
    values = np.full(4, 0.1)
    values[first] = 0.7
    order = [CLASSES[first], *(name for name in CLASSES if name != CLASSES[first])]
    maps = np.zeros((4, 7, 7), np.float32)
    for number in range(4):
        maps[number, number, number] = 1.0
    return Prediction(
        label=CLASSES[first],
        probabilities=dict(zip(CLASSES, map(float, values), strict=True)),
        prediction_set=tuple(order[:2]),
        in_distribution=in_distribution(warnings),
        outcome=outcome_of(warnings),
        ood_score=1.0,
        ood_threshold=2.0,
        warnings=warnings,
        activation_maps=maps,
        logits=np.log(values).astype(np.float32),
        model=MODEL,
        engine=engine,
        preprocess_version=1,
        image_sha256=pixels_sha256(frame.pixels),
        seconds=0.05,
    )


class FakeClassifier:
    """Stands in for the model; ``lab`` holds its gates and its log."""

    def __init__(self, lab: Lab, engine: str) -> None:
        self._lab = lab
        self.engine_name = engine
        self.info = ModelInfo(
            model=MODEL,
            engine=engine,
            classes=CLASSES,
            input_size=224,
            preprocess_version=1,
            path=Path("drawn-model"),
            engines=tuple(lab.engines),
        )

    def classify(self, frame: Frame) -> Prediction:
        self._lab.asked.append((self.engine_name, threading.current_thread().name))
        assert self._lab.go.wait(20)
        if self._lab.fault is not None:
            raise self._lab.fault
        return predict(frame, engine=self.engine_name, warnings=self._lab.warnings)

    def close(self) -> None:
        self._lab.closed.append(self.engine_name)


Speak = Callable[[str], str]


class Lab:
    """What a test may turn."""

    def __init__(self) -> None:
        self.go = threading.Event()  # classifying goes on
        self.load = threading.Event()  # loading goes on
        self.go.set()
        self.load.set()
        self.fault: Exception | None = None
        self.load_faults: dict[str, MriClassifierError] = {}
        self.warnings: tuple[Notice, ...] = ()
        self.asked: list[tuple[str, str]] = []
        self.closed: list[str] = []
        self.engines = ["onnx", "keras"]  # that the model could be run by

    def factory_for(self, engine: str) -> Callable[[], Any]:
        def make() -> FakeClassifier:
            assert self.load.wait(20)
            if engine in self.load_faults:
                raise self.load_faults[engine]
            return FakeClassifier(self, engine)

        return make


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    return make_application()


@pytest.fixture
def lab() -> Iterator[Lab]:
    made = Lab()
    yield made
    made.go.set()
    made.load.set()


@pytest.fixture
def settings() -> Settings:
    return Settings(paths.settings_file())


@pytest.fixture
def spoken(app: QApplication) -> Iterator[Speak]:
    """Switches the language; what is there before the test comes back."""
    before, font = QLocale(), app.font()
    installed: list[QTranslator] = []

    def choose(language: str) -> str:
        said = speak(app, language)
        installed.extend(app.property("mriclassifier") or ())
        return said

    yield choose
    for translator in installed:
        app.removeTranslator(translator)
    app.setProperty("mriclassifier", None)
    QLocale.setDefault(before)
    app.setFont(font)


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(app: QApplication, lab: Lab, settings: Settings) -> Iterator[OpenWindow]:
    """Opens windows as the program does; they are closed at the end, each only once."""
    windows: list[MainWindow] = []

    def make(*files: Path, settings: Settings = settings) -> MainWindow:
        window = MainWindow(
            settings=settings,
            theme=Theme(app, settings.get("window.color_scheme")),
            factory_for=lab.factory_for,
            run_checks=lambda engine: iter(()),
        )
        windows.append(window)
        window.show()
        window.start(files)
        return window

    yield make
    lab.go.set()
    lab.load.set()
    for window in windows:
        window.close()
        window.deleteLater()
    app.processEvents()


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    """A small canvas on its own."""
    made = ImageView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a drawn picture and gives its path."""

    def make(name: str, level: int = DARK, size: int = 120) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        ok, data = cv2.imencode(path.suffix, drawn(level, size))
        assert ok
        path.write_bytes(data.tobytes())
        return path

    return make


def urls(*found: Path | str) -> QMimeData:
    """As a file manager drags it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) if isinstance(p, Path) else QUrl(p) for p in found])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> None:
    """Drag over the window, and let go."""
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        # Qt 6.12 has a new constructor that the versions before it lack
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(200, 200), actions, mime, button, none)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), actions, mime, button, none))


def wait_for_result(qtbot: QtBot, window: MainWindow, title: str) -> None:
    """Until the panel names the class."""
    qtbot.waitUntil(lambda: window.panel.title.text() == title, timeout=10_000)


def rows(window: MainWindow) -> list[str]:
    """Name and state of every row of the list."""
    model = window.files.files
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]
