import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import pytest

from mriclassifier.errors import BundleDamagedError, EngineUnavailableError
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.installed import locate
from mriclassifier.inference.predictors import open_predictor
from mriclassifier.inference.predictors.onnx import physical_cores
from tests.helpers.bundles import read_manifest, reseal, write_bundle, write_manifest
from tests.helpers.shared import REPOSITORY


@pytest.fixture
def folder(tmp_path):
    return write_bundle(tmp_path / "tiny")


def picture(seed=0, size=64):
    return np.random.default_rng(seed).random((1, size, size, 3), np.float32)


def alter(folder, change):
    model = onnx.load(folder / "model.onnx")
    change(model)
    onnx.save(model, folder / "model.onnx")
    reseal(folder)


def test_the_onnx_engine_gives_logits_and_the_map_they_come_from(folder):
    predictor = open_predictor(load_bundle(folder), "onnx")
    outputs = predictor.run(picture())
    assert outputs.logits.shape == (1, 4)
    assert outputs.features.shape == (1, 4, 4, 16)
    assert outputs.logits.dtype == outputs.features.dtype == np.float32
    pooled = outputs.features.mean(axis=(1, 2))
    np.testing.assert_allclose(pooled @ predictor.head_kernel, outputs.logits, rtol=1e-4)


def test_the_same_picture_gives_the_same_bits(folder):
    predictor = open_predictor(load_bundle(folder), "onnx")
    one, two = predictor.run(picture()), predictor.run(picture())
    assert np.array_equal(one.features, two.features)
    assert not np.array_equal(one.logits, predictor.run(picture(1)).logits)


def test_neither_threads_nor_lanes_change_a_bit():
    bundle = load_bundle(locate("brain-mri-resnet50"))
    size = bundle.manifest.input_size
    predictors = [open_predictor(bundle, "onnx", threads=threads) for threads in (1, 2, 3)]
    answers = [predictor.run(picture(size=size)) for predictor in predictors]
    with ThreadPoolExecutor(3) as lanes:
        answers += lanes.map(predictors[1].run, [picture(size=size)] * 3)
    for other in answers[1:]:
        assert np.array_equal(answers[0].logits, other.logits)
        assert np.array_equal(answers[0].features, other.features)


def test_a_closed_engine_says_so(folder):
    predictor = open_predictor(load_bundle(folder), "onnx")
    predictor.close()
    with pytest.raises(EngineUnavailableError, match="closed"):
        predictor.run(picture())


def test_a_picture_of_the_wrong_size_is_one_sentence(folder):
    predictor = open_predictor(load_bundle(folder), "onnx")
    with pytest.raises(EngineUnavailableError, match="ONNX Runtime could not run") as caught:
        predictor.run(picture(size=32))
    assert "\n" not in caught.value.sentence


def test_an_unknown_engine_is_refused(folder):
    with pytest.raises(EngineUnavailableError, match=r'no engine "magic".*onnx, keras'):
        open_predictor(load_bundle(folder), "magic")


def test_a_file_that_is_no_network_is_refused(folder):
    (folder / "model.onnx").write_bytes(b"no network")
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"model\.onnx of the model tiny cannot be run"):
        open_predictor(load_bundle(folder), "onnx")


@pytest.mark.parametrize("key", ["head_kernel", "head_shape"])
def test_a_network_without_its_last_weights_is_refused(folder, key):
    def drop(model):
        kept = [p for p in model.metadata_props if p.key != key]
        del model.metadata_props[:]
        model.metadata_props.extend(kept)

    alter(folder, drop)
    with pytest.raises(BundleDamagedError, match="lacks the weights of its last layer"):
        open_predictor(load_bundle(folder), "onnx")


def test_weights_that_are_garbage_are_refused(folder):
    def garble(model):
        next(p for p in model.metadata_props if p.key == "head_kernel").value = "***"

    alter(folder, garble)
    with pytest.raises(BundleDamagedError):
        open_predictor(load_bundle(folder), "onnx")


def test_a_network_for_other_classes_is_refused(tmp_path):
    folder = write_bundle(tmp_path / "tiny", classes=("a", "b", "c"), trust=False)
    record = read_manifest(folder)
    record["classes"] = ["a", "b"]
    record["prediction_set"] = {"method": "none"}
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="not 2 logits"):
        open_predictor(load_bundle(folder), "onnx")


def test_a_network_for_another_size_is_refused(folder):
    record = read_manifest(folder)
    record["preprocess"]["size"] = record["input_size"] = 224
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="not 224 x 224"):
        open_predictor(load_bundle(folder), "onnx")


def test_without_onnx_runtime_the_engine_is_unavailable(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(EngineUnavailableError, match="ONNX Runtime cannot be started"):
        open_predictor(load_bundle(folder), "onnx")


@pytest.mark.parametrize("missing", ["keras", "tensorflow"])
def test_without_tensorflow_the_keras_engine_names_what_to_install(folder, monkeypatch, missing):
    import importlib.util

    present = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else present(name)
    )
    with pytest.raises(EngineUnavailableError, match='extra "training"'):
        open_predictor(load_bundle(folder), "keras")


def test_at_least_one_core_is_counted():
    assert physical_cores() >= 0


def test_the_onnx_engine_reports_to_nobody_and_leaves_nothing_behind(folder, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    code = (
        "import sys; from pathlib import Path;"
        "from mriclassifier.inference.classifier import open_classifier;"
        "open_classifier(Path(sys.argv[1])); assert 'onnxruntime' in sys.modules"
    )
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ORT_", "XDG_"))}
    names = ("HOME", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA")
    subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        check=True,
        cwd=REPOSITORY,
        env=kept | dict.fromkeys(names, str(home)),
    )
    assert list(home.rglob("*")) == []
