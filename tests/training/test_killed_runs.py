"""A run killed in the middle of an epoch, again and again, ends as the unbroken one."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

ROOT = Path(__file__).parents[2]
PATIENCE = 900  # seconds for one child
RECIPE = """
weights = "none"
batch_size = 4
optimizer = "adamw"
schedule = "one-cycle"
stages = [{size = 32, epochs = 3, learning_rate = 1e-4}]
[augmentation]
rotation = 10.0
noise = 0.02
"""


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """``fit`` on 24 drawn pictures, all but ``--out``."""
    folder, rng, rows = tmp_path / "data", np.random.default_rng(0), []
    for number in range(32):
        label = ("bright", "dark")[number % 2]
        (folder / label).mkdir(parents=True, exist_ok=True)
        coarse = rng.integers(0, 100, (6, 6), dtype=np.uint8) + np.uint8(120 * (number % 2 == 0))
        picture = cv2.resize(coarse, (48, 48), interpolation=cv2.INTER_CUBIC)
        assert cv2.imwrite(str(folder / label / f"{number}.png"), picture)
        rows.append([f"{label}/{number}.png", label, "val" if number >= 24 else "train"])
    with (folder / "index.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([["file", "label", "split"], *rows])
    (tmp_path / "recipe.toml").write_text(RECIPE)
    words = ["fit", "--data", folder, "--recipe", tmp_path / "recipe.toml", "--progress", "json"]
    return [sys.executable, "-m", "tests.helpers.thin_training", *map(str, words)]


class Child:
    """A run in a process of its own, whose progress lines are read as they come."""

    def __init__(self, command: list[str], log: Path) -> None:
        self._log = log.open("w+")
        environment = {**os.environ, "TF_DETERMINISTIC_OPS": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=self._log, stderr=self._log
        )

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def wait_for(self, seen: Callable[[str], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not seen(text := Path(self._log.name).read_text()):
            assert self.process.poll() is None, text
            assert time.monotonic() < deadline, text
            time.sleep(0.01)

    def kill(self) -> None:
        self.process.kill()  # SIGKILL
        self.process.wait()
        self._log.close()

    def finish(self) -> None:
        assert self.process.wait(PATIENCE) == 0, Path(self._log.name).read_text()


def batches_seen(text: str, epoch: int) -> int:
    lines = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    return sum(line.get("epoch") == epoch and "batch" in line for line in lines)


def final(run: Path) -> tuple[list[dict[str, float]], list[Any]]:
    state = json.loads((run / "state.json").read_text())
    network = keras.saving.load_model(run / "last.keras", compile=False)
    return state["history"], [np.asarray(v) for v in network.variables]


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_kills_in_the_middle_of_epochs_change_nothing(command: list[str], tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    # Beside each other: most of it is what a child imports, on one processor
    with Child([*command, "--out", str(whole)], tmp_path / "whole.log") as unbroken:
        command = [*command, "--out", str(broken)]
        with Child(command, tmp_path / "first.log") as child:
            child.wait_for(lambda text: batches_seen(text, 2) >= 3)
        assert json.loads((broken / "state.json").read_text())["epoch"] == 1

        # The next one dies while a checkpoint is being written
        with Child([*command, "--resume"], tmp_path / "second.log") as child:
            child.wait_for(lambda _: any(broken.glob("checkpoints/partial-*")))
        assert any(broken.glob("checkpoints/partial-*")), (
            "killed too late to cut the checkpoint short"
        )
        assert json.loads((broken / "state.json").read_text())["epoch"] == 1

        with Child([*command, "--resume"], tmp_path / "third.log") as child:
            child.finish()
        unbroken.finish()

    history, variables = final(whole)
    resumed, again = final(broken)
    assert [row["epoch"] for row in resumed] == [1, 2, 3]
    for one, two in zip(history, resumed, strict=True):
        assert set(one) == set(two)
        for name in set(one) - {"seconds"}:
            assert one[name] == pytest.approx(two[name], rel=1e-3, abs=1e-4), name
    assert len(variables) > 80
    for one, two in zip(variables, again, strict=True):
        assert np.allclose(one, two, rtol=1e-3, atol=1e-4)
    assert [p.name for p in (broken / "checkpoints").iterdir()] == ["epoch-0003.keras"]
