"""Several devices: refusals on any backend, and a real run on two virtual ones where JAX is.

JAX is in no part of what the test command installs. Where it lies in an environment of its own, name
that environment's interpreter in the variable ``MRICLASSIFIER_JAX_PYTHON``.
"""

import csv
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from mriclassifier.errors import UsageError
from training import distribution

ROOT = Path(__file__).parents[2]
JAX_PYTHON = os.environ.get("MRICLASSIFIER_JAX_PYTHON") or (
    sys.executable if importlib.util.find_spec("jax") else ""
)
RECIPE = """
weights = "none"
batch_size = 8
optimizer = "adamw"
schedule = "one-cycle"
dropout = 0.0
stages = [{size = 64, epochs = 2, learning_rate = 1e-7}]
"""
# The optimiser's averages are the gradients as all devices together gave them. The rate is next to nothing,
# because Adam makes a whole step of a gradient that is mere rounding.
GRADIENTS = """
import io, sys, zipfile
import h5py
import numpy as np
def averages(path):
    data = zipfile.ZipFile(path).read("model.weights.h5")
    with h5py.File(io.BytesIO(data)) as file:
        kept = file["optimizer/vars"]
        named = sorted(kept, key=int)
        return np.concatenate([np.ravel(kept[n][()]) for n in named if kept[n].ndim])
one, two = (averages(path) for path in sys.argv[1:])
print(len(one), np.linalg.norm(one), np.linalg.norm(one - two) / np.linalg.norm(one))
"""


@pytest.mark.parametrize("devices", ["", "0", "-1", "two", "1.5"])
def test_a_number_that_is_none_is_refused(devices):
    with pytest.raises(UsageError, match="whole number"):
        distribution.activate(devices, batch_size=8)


def test_one_device_needs_nothing_and_several_need_jax():
    keras = pytest.importorskip("keras", reason="the training extra is not installed")
    assert distribution.activate("1", batch_size=7) == ""
    if keras.backend.backend() == "jax":
        pytest.skip("this is the JAX backend")
    assert distribution.activate("auto", batch_size=7) == ""
    with pytest.raises(UsageError, match="KERAS_BACKEND=jax"):
        distribution.activate("2", batch_size=8)
    distribution.deactivate()


@pytest.fixture
def data(tmp_path):
    folder, rng, rows = tmp_path / "data", np.random.default_rng(0), []
    for number in range(32):
        label = ("bright", "dark")[number % 2]
        (folder / label).mkdir(parents=True, exist_ok=True)
        coarse = rng.integers(0, 100, (6, 6), dtype=np.uint8) + np.uint8(120 * (number % 2 == 0))
        picture = cv2.resize(coarse, (48, 48), interpolation=cv2.INTER_CUBIC)
        cv2.imwrite(str(folder / label / f"{number}.png"), picture)
        rows.append([f"{label}/{number}.png", label, "val" if number >= 24 else "train"])
    with (folder / "index.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([["file", "label", "split"], *rows])
    (tmp_path / "recipe.toml").write_text(RECIPE)
    return folder


def jax_run(*words):
    environment = {
        **os.environ,
        "KERAS_BACKEND": "jax",
        "JAX_PLATFORMS": "cpu",
        "XLA_FLAGS": "--xla_force_host_platform_device_count=2",
    }
    return subprocess.run(
        [JAX_PYTHON, *map(str, words)], cwd=ROOT, env=environment, capture_output=True, text=True
    )


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.skipif(
    not JAX_PYTHON, reason="JAX is not installed (name its Python in MRICLASSIFIER_JAX_PYTHON)"
)
def test_two_devices_train_the_same_network_as_one(data, tmp_path):
    command = ["-m", "training", "fit", "--data", data, "--recipe", tmp_path / "recipe.toml"]
    history = {}
    for devices in ("1", "2"):
        run = tmp_path / f"run{devices}"
        done = jax_run(*command, "--out", run, "--devices", devices)
        assert done.returncode == 0, done.stdout + done.stderr
        assert ("Training on 2 devices" in done.stderr) == (devices == "2")
        history[devices] = json.loads((run / "state.json").read_text())["history"]
        assert json.loads((run / "environment.json").read_text())["backend"] == "jax"
    for one, two in zip(history["1"], history["2"], strict=True):
        assert one["loss"] == pytest.approx(two["loss"], rel=1e-3)
        assert one["val_loss"] == pytest.approx(two["val_loss"], rel=1e-3)
    done = jax_run("-c", GRADIENTS, tmp_path / "run1/last.keras", tmp_path / "run2/last.keras")
    assert done.returncode == 0, done.stderr
    count, size, apart = (float(word) for word in done.stdout.split())
    assert count > 40_000_000
    assert size > 1e-3
    assert apart < 0.05
    for wrong, word in (("3", "there are 2"), ("2 --batch-size 5", "shared equally")):
        done = jax_run(*command, "--out", tmp_path / "no", "--devices", *wrong.split())
        assert done.returncode == 2
        assert word in done.stderr
