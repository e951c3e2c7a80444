"""The real loop on a few drawn pictures: what a run leaves, and that a stopped one goes on.

That a killed one does is in ``test_killed_runs.py``.
"""

import csv

import cv2
import numpy as np
import pytest

from mriclassifier.errors import TrainingError

keras = pytest.importorskip("keras", reason="the training extra is not installed")

pytestmark = [
    pytest.mark.usefixtures("thin_network"),
    # Keras' own reading of TensorFlow variables
    pytest.mark.filterwarnings(
        "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
    ),
]

from training.checkpoints import last_state, read_state  # noqa: E402
from training.config import TrainConfig  # noqa: E402
from training.data import load_index  # noqa: E402
from training.fit import fit, prepare_model  # noqa: E402
from training.splitfile import read_split  # noqa: E402

CONFIG = {
    "weights": "none", "schedule": "one-cycle", "optimizer": "adamw", "weight_decay": 0.05, "batch_size": 4,
    "stages": [
        {"size": 32, "epochs": 2, "learning_rate": 1e-3},
        {"size": 40, "epochs": 1, "learning_rate": 1e-3},
    ],
    "augmentation": {"rotation": 10.0, "noise": 0.02},
}  # fmt: skip


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    rng = np.random.default_rng(0)
    rows = []
    for i in range(28):
        label = ("bright", "dark")[i % 2]
        (folder / label).mkdir(parents=True, exist_ok=True)
        picture = rng.integers(0, 80, (48, 48), dtype=np.uint8) + np.uint8(150 * (i % 2 == 0))
        cv2.imwrite(str(folder / label / f"{i}.png"), picture)
        rows.append([f"{label}/{i}.png", label, "val" if i >= 24 else "train"])
    with (folder / "index.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([["file", "label", "split"], *rows])
    return folder


class StopError(Exception):
    pass


def test_a_stopped_run_goes_on_with_every_variable_and_leaves_its_record(data, tmp_path):
    config, dataset, run = TrainConfig.from_dict(CONFIG), load_index(data), tmp_path / "run"

    def stop_in_the_second_epoch(event):
        if event.epoch == 2 and event.batch == 2:
            raise StopError

    with pytest.raises(StopError):
        fit(dataset, run, config, report=stop_in_the_second_epoch)
    with pytest.raises(TrainingError, match="--resume"):
        fit(dataset, run, config)
    assert last_state(run) == run / "checkpoints/epoch-0001.keras"

    model = prepare_model(dataset, config, run, read_state(run))
    saved = keras.saving.load_model(run / "checkpoints/epoch-0001.keras")
    mine = [*model.variables, *model.optimizer.variables]
    theirs = [*saved.variables, *saved.optimizer.variables]
    assert len(mine) > 200
    for one, two in zip(mine, theirs, strict=True):
        assert np.array_equal(one, two), one.path
    assert int(model.optimizer.iterations) == 6
    kernel = model.get_layer("predictions").kernel
    gamma = model.get_layer("conv1_bn").gamma
    assert [model.optimizer._use_weight_decay(v) for v in (kernel, gamma)] == [True, False]

    events = []
    fit(dataset, run, TrainConfig(), resume=True, report=events.append)
    assert [e.epoch for e in events if e.metrics] == [2, 3]
    with (run / "history.csv").open() as stream:
        history = list(csv.DictReader(stream))
    assert [row["size"] for row in history] == ["32.0", "32.0", "40.0"]
    assert "val_auc" in history[0]
    assert [p.name for p in (run / "checkpoints").iterdir()] == ["epoch-0003.keras"]
    names = {p.name for p in run.iterdir()}
    assert names == {
        "config.json", "split.csv", "history.csv", "environment.json", "state.json", "checkpoints",
        "tensorboard", "best.keras", "last.keras",
    }  # fmt: skip


def test_a_run_with_label_sets_goes_on_and_knows_the_classes_alone(data, tmp_path):
    index = data / "index.csv"
    lines = index.read_text().splitlines()
    index.write_text("\n".join([*lines, "bright/0.png,either,train", "dark/1.png,either,train"]))
    record = {**CONFIG, "label_sets": {"either": ["bright", "dark"]}, "crop": "head"}
    config, run = TrainConfig.from_dict(record), tmp_path / "run"

    def stop_in_the_second_epoch(event):
        if event.epoch == 2:
            raise StopError

    with pytest.raises(StopError):
        fit(load_index(data), run, config, report=stop_in_the_second_epoch)
    assert read_split(run, data).classes == ("bright", "dark")
    # Workers and rare checkpoints change how long it takes, and not what it leaves
    kept = []
    fit(
        read_split(run, data),
        run,
        TrainConfig(),
        resume=True,
        workers=1,
        keep_every=3600,
        report=lambda event: kept.append(read_state(run).epoch) if event.metrics else None,
    )
    assert kept == [1, 3]
    assert [row["epoch"] for row in read_state(run).history] == [1, 2, 3]
    model = keras.saving.load_model(run / "last.keras", compile=False)
    assert model.output_shape == (None, 2)
    assert np.isfinite(read_state(run).history[-1]["val_auc"])
