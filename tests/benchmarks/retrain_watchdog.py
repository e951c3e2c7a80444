"""How long a training holds the window's thread: ``python -m tests.benchmarks.retrain_watchdog``.

A real training goes its whole way, from the check of the images to the way back to the old model, while a
series is looked at. The columns are those of :mod:`tests.benchmarks.gui_watchdog`; an idle window comes first.
Without ``--data`` it learns from pictures that are drawn.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.engine_control import Phase as Engine
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from mriclassifier.gui.retrain.dialog import CHECK, COMPARE, DATA, RUN, SETTINGS, RetrainDialog
from mriclassifier.gui.retrain.job import Phase
from mriclassifier.inference.choice import KEY
from mriclassifier.settings import Settings
from tests.benchmarks.gui_watchdog import FRAME, LIMIT, PhaseTimes, Watched, phase, spin, wheel
from tests.helpers.drawn_slices import class_folders
from tests.helpers.large_series import write_large_series

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
PATIENCE = 3600.0  # s


class Walk:
    """Goes through the dialog as a user does, and gathers the times of each part.

    Parameters
    ----------
    pictures
        Folder for a picture of each step, or None.
    """

    def __init__(self, app: Watched, window: MainWindow, pictures: Path | None) -> None:
        self.app = app
        self.window = window
        self.phases: list[PhaseTimes] = []
        self.pictures = pictures

    @property
    def dialog(self) -> RetrainDialog:
        return self.window.day.retraining()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time what happens within."""
        with phase(self.app, name) as times:
            yield
        self.phases.append(times)
        print(times.line(), flush=True)

    def until(self, done: Callable[[], bool], what: str) -> None:
        """Let the window work; a sentence of the dialog ends the walk."""
        assert spin(self.app, lambda: done() or self._failed(), PATIENCE), what
        assert not self._failed(), self.dialog.message.sentences

    def _failed(self) -> bool:
        return self.dialog.job.status.error is not None

    def press(self, button: QAbstractButton) -> None:
        """A click where the user clicks."""
        self.until(button.isEnabled, f"{button.text()} stays disabled")
        button.click()

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """A picture in both schemes; not within a part that is timed."""
        if self.pictures is None:
            return
        self.pictures.mkdir(parents=True, exist_ok=True)
        theme = self.window.day.services.theme
        for scheme in ("dark", "light"):
            theme.choose(scheme)
            QTest.qWait(80)
            (widget or self.dialog).grab().save(str(self.pictures / f"{name}-{scheme}.png"))


def train(walk: Walk, data: Path, *, epochs: int, slices: int) -> None:
    """From the choice of the images to the way back."""
    window, dialog = walk.window, walk.dialog
    with walk.part("opening the dialog"):
        window.actions_.day.retrain.trigger()
        spin(walk.app, lambda: False, 1)
    dialog.data.own.set_path(data)
    walk.save("1-images")
    with walk.part("check of the images"):
        walk.press(dialog.next)
        walk.until(lambda: dialog.page == CHECK and dialog.next.isEnabled(), "not checked")
    walk.save("2-check")
    with walk.part("settings"):
        walk.press(dialog.next)
        walk.until(
            lambda: dialog.page == SETTINGS and "estimated" not in dialog.settings.time.text(),
            "no estimate",
        )
    dialog.settings.epochs.setValue(epochs)
    walk.save("3-settings")
    job = dialog.job
    with walk.part("training begins"):
        walk.press(dialog.next)
        walk.until(lambda: dialog.page == RUN and job.status.event is not None, "no step")
    with walk.part("training, first epoch"):
        dialog.run.fold.title.setChecked(True)
        walk.until(lambda: bool(job.status.history), "no epoch")
    dialog.run.fold.title.setChecked(False)
    with walk.part("training, stop"):
        walk.press(dialog.run.stop)
        walk.until(lambda: job.status.phase is Phase.STOPPED, "not stopped")
    walk.save("4-stopped")
    done = len(job.status.history)
    with walk.part("training, resumed"):
        walk.press(dialog.run.resume)
        walk.until(lambda: len(job.status.history) > done, "did not go on")
    walk.save("5-training")
    with walk.part("training, wheel"):
        dialog.close()
        _look_at_a_series(walk, slices)
    walk.save("6-main-window", window)
    window.actions_.day.retrain.trigger()
    walk.save("6-training-later")
    with walk.part("training, the rest"):
        walk.until(
            lambda: job.status.phase in (Phase.EXPORT, Phase.COMPARE, Phase.READY), "not trained"
        )
    walk.save("7-export")
    with walk.part("export and comparison"):
        walk.until(lambda: dialog.page == COMPARE, "not compared")
    walk.save("8-comparison")
    _take_over(walk)


def _look_at_a_series(walk: Walk, slices: int) -> None:
    flow = walk.window.workflow
    flow.go_to_end(-1)
    for _ in range(slices - 1):
        begun = time.monotonic()
        wheel(walk.window, 1)
        spin(walk.app, lambda begun=begun: time.monotonic() - begun >= 0.016, 1)
    assert spin(walk.app, lambda: flow.shown is not None and flow.shown.index == slices - 1, 60)


def _take_over(walk: Walk) -> None:
    dialog, settings = walk.dialog, walk.window.day.services.settings
    old = settings.get(KEY)

    def settled(name: str) -> bool:
        status = walk.window.engine.status
        model = status.model
        return status.loading is None and model is not None and model.path.name == name

    walk.until(lambda: bool(dialog.compare.name.text()), "no name")
    with walk.part("promotion"):
        name = dialog.compare.name.text()
        walk.press(dialog.compare.use)
        walk.until(lambda: settings.get(KEY) == name and settled(name), "not promoted")
    walk.save("9-promoted")
    with walk.part("models window"):
        walk.window.actions_.day.models.trigger()
        models = walk.window.day.models()
        walk.until(lambda: models.list.count() >= 2 and models.busy.isHidden(), "no models")
    walk.save("10-models", models)
    with walk.part("verify"):
        walk.press(models.verify)
        walk.until(lambda: "is whole" in " ".join(models.message.sentences), "not verified")
    walk.save("11-verified", models)
    with walk.part("roll back"):
        walk.press(dialog.compare.back)
        walk.until(lambda: settings.get(KEY) == old and settled(old), "not rolled back")
    walk.save("12-rolled-back")
    with walk.part("new training"):
        walk.press(dialog.next)
        walk.until(lambda: dialog.page == DATA, "not started over")


def main(
    arguments: Sequence[str] | None = None,
    make_walk: Callable[[Watched, MainWindow, Path | None], Walk] = Walk,
) -> None:
    """Measure with the model that comes with the program and the trainer of this Python."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="one folder a class")
    parser.add_argument("--images", type=int, default=20, help="drawn, of each class")
    parser.add_argument("--epochs", type=int, default=1, help="of the last stage")
    parser.add_argument("--slices", type=int, default=300)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--python", default="", help="another Python that trains")
    parser.add_argument("--pictures", type=Path, help="folder for pictures of every step")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["MRICLASSIFIER_HOME"] = str(folder / "home")
        write_large_series(folder / "series", slices=wanted.slices, size=wanted.size)
        data = wanted.data or class_folders(folder / "drawn", dict.fromkeys(CLASSES, wanted.images))
        app = Watched(["retrain_watchdog"])
        make_application()
        settings = Settings(folder / "settings.toml")
        settings.set("training.python", wanted.python)
        window = make_window(app, settings)
        Pauses(window)
        window.resize(1280, 820)
        window.show()
        window.start([folder / "series"])
        flow = window.workflow
        scored = lambda: len(flow.scores().predictions) == wanted.slices  # noqa: E731
        assert spin(app, scored, PATIENCE), "not all scored"
        assert window.engine.status.phase is Engine.READY
        print("phase                         time  events  median     p99   worst  thread", end="")
        print(f"  >{LIMIT:.0f}  >{FRAME:.0f}  worst was", flush=True)
        walk = make_walk(app, window, wanted.pictures)
        with walk.part("idle window"):
            spin(app, lambda: False, 2)
        try:
            train(walk, data.absolute(), epochs=wanted.epochs, slices=wanted.slices)
        finally:
            window.close()


if __name__ == "__main__":
    main()
