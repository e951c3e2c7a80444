import numpy as np
import pytest

from mriclassifier.imaging.preprocess import PreprocessSpec, to_batch
from training.loader import Pictures
from training.map_level import QUIET, common_part, level_maps

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)
CLASSES, WIDTH = 3, 12


def test_maps_are_below_zero_where_nothing_speaks_and_above_it_where_something_does():
    rng = np.random.default_rng(0)
    features = rng.uniform(0.5, 1.5, (400, WIDTH)).astype(np.float32)
    loud = np.zeros(400, bool)
    loud[::20] = True
    features[loud, 0] += 8  # evidence for the first class
    kernel = rng.normal(-1, 0.1, (WIDTH, CLASSES)).astype(np.float32)
    kernel[0, 0] = 0.3
    assert (features @ kernel).max() < 0, "as the loss on the shape of maps leaves them"
    moved = kernel - common_part(features, kernel, ~loud)[:, None]
    highest = (features @ moved).max(axis=1)
    assert np.quantile(highest[~loud], QUIET) == pytest.approx(0, abs=1)  # from about -9
    assert np.quantile(highest[loud], 0.1) > 0.5
    assert np.ptp((features @ kernel - features @ moved).std(axis=1)) < 1e-5, "one shift for all"


def test_a_levelled_network_gives_the_same_probabilities():
    rng = np.random.default_rng(1)
    entry = keras.Input((16, 16, 3))
    maps = keras.layers.Conv2D(WIDTH, 4, 4, activation="relu", name="conv5_block3_out")(entry)
    pooled = keras.layers.GlobalAveragePooling2D()(maps)
    answer = keras.layers.Dense(CLASSES, activation="softmax", name="predictions")(pooled)
    model = keras.Model(entry, answer)
    canvases = [rng.integers(0, 256, (16, 16, 3), np.uint8) for _ in range(20)]
    spec = PreprocessSpec(size=16)
    batch = to_batch(canvases, spec)
    before, kernel = model.predict_on_batch(batch), model.get_layer("predictions").get_weights()[0]
    steps = []
    level_maps(
        model,
        Pictures(canvases, [(0.5, 0.5, 0.2, 0.2), *[None] * 19]),
        spec,
        lambda done, total: steps.append((done, total)),
    )
    assert steps == [(16, 20), (20, 20)]
    assert np.abs(model.get_layer("predictions").get_weights()[0] - kernel).max() > 1e-3
    assert np.abs(model.predict_on_batch(batch) - before).max() < 1e-5
