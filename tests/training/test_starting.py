"""Starting weights, with a bundle whose Keras file is a real ResNet50 of random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mriclassifier import paths
from mriclassifier.errors import BundleMissingError, WeightsError
from mriclassifier.inference.manifest import KERAS_FILE
from tests.helpers.bundles import reseal, write_bundle
from tests.helpers.shared import REPOSITORY
from training.config import load_config
from training.network import build_resnet50, last_stride_of
from training.starting import SHIPPED, starting_weights

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)
CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A model folder called ``mine``, and its network's last kernel and bias."""
    folder = write_bundle(tmp_path_factory.mktemp("models") / "mine", classes=CLASSES)
    network = build_resnet50(classes=4, size=None, weights="none", seed=3, last_stride=1)
    head = network.get_layer("predictions")
    rng = np.random.default_rng(0)
    head.set_weights([rng.normal(size=(2048, 4)), rng.normal(size=4)])
    network.save(folder / KERAS_FILE)
    reseal(folder)
    return folder, head.get_weights()


def test_what_is_no_model_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "w.h5").touch()
    for choice in ("imagenet", "none", str(tmp_path / "w.h5")):
        start = starting_weights(choice, CLASSES, tmp_path)
        assert (start.weights, start.origin, start.preprocess) == (choice, {}, None)
        assert start.last_stride is None


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BundleMissingError, match="nowhere"):
        starting_weights("nowhere", CLASSES, tmp_path)
    with pytest.raises(WeightsError, match=r"no weights file .*x\.h5"):
        starting_weights(str(tmp_path / "x.h5"), CLASSES, tmp_path)


def test_the_shipped_model_is_the_programs_own(
    model: tuple[Path, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {("models", "brain-mri-resnet50"): model[0]}
    monkeypatch.setattr(paths, "resource", lambda *parts: places[parts])
    start = starting_weights(SHIPPED, CLASSES, tmp_path)
    assert start.weights == str(model[0] / KERAS_FILE)
    assert start.origin["kept_classes"] == list(CLASSES)
    assert start.preprocess is not None
    assert start.preprocess.size == 64
    assert start.last_stride == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "classes",
    [("glioma", "lymphoma", "metastasis", "notumor"), ("notumor", "pituitary")],
    ids=["as many, others", "fewer"],
)
def test_common_classes_keep_their_column_whatever_its_place(
    model: tuple[Path, Any], tmp_path: Path, classes: tuple[str, ...]
) -> None:
    folder, (kernel, bias) = model
    start = starting_weights(str(folder), classes, tmp_path)
    assert start.last_stride == last_stride_of(Path(start.weights)) == 1
    network = build_resnet50(classes=len(classes), size=None, weights=start.weights)
    mine, offset = network.get_layer("predictions").get_weights()
    for place, label in enumerate(classes):
        known = label in CLASSES
        if known:
            assert np.array_equal(mine[:, place], kernel[:, CLASSES.index(label)])
            assert offset[place] == bias[CLASSES.index(label)]
        else:
            assert offset[place] == 0
            assert not any(np.array_equal(mine[:, place], kernel[:, c]) for c in range(4))
    assert start.origin["kept_classes"] == [c for c in classes if c in CLASSES]
    stem = keras.saving.load_model(folder / KERAS_FILE, compile=False).get_layer("conv1_conv")
    for one, two in zip(
        stem.get_weights(), network.get_layer("conv1_conv").get_weights(), strict=True
    ):
        assert np.array_equal(one, two)


def test_the_recipe_for_retraining_goes_on_from_the_shipped_model() -> None:
    config = load_config("retrain")
    assert config.weights == SHIPPED
    assert max(stage.learning_rate for stage in config.stages) <= 2e-4
    manifest = REPOSITORY / "resources/models/brain-mri-resnet50/manifest.json"
    if not manifest.is_file():
        pytest.skip("the shipped model is not here")
    shipped = json.loads(manifest.read_text("utf-8"))["training"]["recipe"]
    for key in ("calib_fraction", "calib_margin", "split_seed"):
        assert getattr(config, key) == shipped[key], f"other images would be set aside: {key}"
