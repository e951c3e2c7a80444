"""Training with boxes, on a thin ResNet and drawn pictures with a bright spot as the tumour."""

import csv

import cv2
import numpy as np
import pytest

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

from training.boxed import map_cells, with_boxes  # noqa: E402
from training.boxes import BoxLoss, class_targets, covered_cells  # noqa: E402
from training.checkpoints import read_state  # noqa: E402
from training.config import TrainConfig  # noqa: E402
from training.data import load_index  # noqa: E402
from training.fit import fit, prepare_model  # noqa: E402
from training.network import last_stride_of  # noqa: E402
from training.splitfile import read_split  # noqa: E402

CONFIG = {
    "weights": "none", "schedule": "one-cycle", "optimizer": "adamw", "weight_decay": 0.05, "batch_size": 4,
    "stages": [{"size": 32, "epochs": 2, "learning_rate": 1e-3}],
    "augmentation": {"rotation": 10.0, "flip_horizontal": 0.5},
    "mixup": 0.2, "boxes": {"weight": 0.5}, "last_stride": 1,
}  # fmt: skip


@pytest.fixture
def data(tmp_path):
    """Pictures with a bright square somewhere, whose box the index has, and pictures without."""
    folder, rng, rows = tmp_path / "data", np.random.default_rng(0), []
    for number in range(24):
        label = ("spot", "plain")[number % 2]
        (folder / label).mkdir(parents=True, exist_ok=True)
        picture = rng.integers(40, 100, (64, 64), dtype=np.uint8)
        x, y = (int(v) for v in rng.integers(8, 44, 2))
        if label == "spot":
            picture[y : y + 12, x : x + 12] = 250
        cv2.imwrite(str(folder / label / f"{number}.png"), picture)
        box = [(x + 6) / 64, (y + 6) / 64, 12 / 64, 12 / 64] if label == "spot" else [""] * 4
        rows.append([f"{label}/{number}.png", label, "val" if number >= 20 else "train", *box])
    with (folder / "index.csv").open("w", newline="") as stream:
        head = ["file", "label", "split", "box_xc", "box_yc", "box_w", "box_h"]
        csv.writer(stream).writerows([head, *rows])
    return folder


class StopError(Exception):
    pass


@pytest.mark.usefixtures("thin_network")
def test_a_run_with_boxes_keeps_the_plain_network_and_goes_on_with_its_boxes(data, tmp_path):
    config, run = TrainConfig.from_dict(CONFIG), tmp_path / "run"

    def stop_in_the_second_epoch(event):
        if event.epoch == 2:
            raise StopError

    with pytest.raises(StopError):
        fit(load_index(data), run, config, report=stop_in_the_second_epoch)
    saved = keras.saving.load_model(run / "checkpoints/epoch-0001.keras")
    assert saved.output_shape == (None, 2)
    assert last_stride_of(run / "best.keras") == 1
    assert int(saved.optimizer.iterations) == 5

    again = read_split(run, data)
    assert sum(s.box is not None for s in again.samples) == 12
    fit(again, run, TrainConfig(), resume=True)
    history = read_state(run).history
    assert len(history) == 2
    for row in history:
        assert 0 < row["box_loss"] < 20
        assert 0 <= row["val_box_hits"] <= 1
        assert {"accuracy", "auc", "val_loss", "val_accuracy", "val_auc"} <= set(row)
    model = prepare_model(again, config, run, read_state(run))
    assert int(model.optimizer.iterations) == 10


def _small_network():
    """Four cells each way from 32 px, with the names that the real one gives its last layers."""
    layers = keras.layers
    keras.utils.set_random_seed(0)
    pictures = keras.Input((None, None, 3))
    values = layers.Conv2D(8, 3, strides=2, padding="same", activation="relu")(pictures)
    values = layers.Conv2D(8, 3, strides=2, padding="same", activation="relu")(values)
    name = "conv5_block3_out"
    maps = layers.Conv2D(8, 3, strides=2, padding="same", activation="relu", name=name)(values)
    answer = layers.Dense(2, activation="softmax", name="predictions")(
        layers.GlobalAveragePooling2D()(maps)
    )
    model = keras.Model(pictures, answer)
    model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="categorical_crossentropy")
    return model


def _spots(count=16):
    rng = np.random.default_rng(0)
    pictures = rng.uniform(0.1, 0.4, (count, 32, 32, 3)).astype(np.float32)
    labels = np.tile(np.eye(2, dtype=np.float32), (count // 2, 1))
    targets = np.zeros((count, 4, 4, 2), np.float32)
    for number in range(0, count, 2):
        x, y = (int(v) for v in rng.integers(0, 24, 2))
        pictures[number, y : y + 8, x : x + 8] = 1
        covered = covered_cells(((x + 4) / 32, (y + 4) / 32, 0.25, 0.25), size=32, cells=4)
        targets[number] = class_targets(covered, labels[number], 2)
    return pictures, labels, targets


def _boxed(model, weight):
    loss = "categorical_crossentropy"
    return with_boxes(model, BoxLoss(weight=weight), loss=loss, metrics=[])


def test_the_map_moves_into_the_box():
    model, (pictures, labels, targets) = _small_network(), _spots()
    assert map_cells(model, 32) == 4
    boxed = _boxed(model, 1.0)
    before = boxed.evaluate(pictures, (labels, targets), verbose=0, return_dict=True)
    boxed.fit(pictures, (labels, targets), epochs=60, batch_size=16, verbose=0)
    after = boxed.evaluate(pictures, (labels, targets), verbose=0, return_dict=True)
    assert after["box_loss"] < 0.6 * before["box_loss"]
    assert after["box_hits"] == 1
    assert int(model.optimizer.iterations) == 60


def test_validation_is_judged_by_the_classes_alone_and_no_weight_is_added():
    model, (pictures, labels, targets) = _small_network(), _spots()
    alone = model.evaluate(pictures, labels, verbose=0)
    boxed = _boxed(model, 9.0)
    found = boxed.evaluate(pictures, (labels, targets), verbose=0, return_dict=True)
    assert found["loss"] == pytest.approx(alone, rel=1e-5)
    assert found["box_loss"] > 0.5
    assert [v.path for v in boxed.trainable_variables] == [
        v.path for v in model.trainable_variables
    ]
