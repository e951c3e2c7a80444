import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import pytest

from mriclassifier.errors import BundleDamagedError, EngineUnavailableError
from mriclassifier.inference.bundle import load_bundle, peek_bundle
from mriclassifier.inference.engines import installed_engines
from mriclassifier.inference.installed import locate
from mriclassifier.inference.predictors import offered_engines, open_predictor
from mriclassifier.inference.predictors.graph import lanes_for, physical_cores
from mriclassifier.inference.predictors.onnx import open_onnx
from mriclassifier.inference.predictors.openvino import open_openvino
from mriclassifier.inference.quantised import INT8_FILE
from mriclassifier.processor import require_avx
from tests.helpers.bundles import add_int8, read_manifest, reseal, write_bundle, write_manifest
from tests.helpers.shared import REPOSITORY

GRAPH_ENGINES = [
    "onnx",
    pytest.param(
        "openvino",
        marks=pytest.mark.skipif(
            "openvino" not in installed_engines(), reason='the extra "openvino" is not installed'
        ),
    ),
]
each_graph_engine = pytest.mark.parametrize("engine", GRAPH_ENGINES)
SPOKEN = {"onnx": "ONNX Runtime", "openvino": "OpenVINO"}


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


@each_graph_engine
def test_an_engine_gives_logits_and_the_map_they_come_from(folder, engine):
    predictor = open_predictor(load_bundle(folder), engine)
    outputs = predictor.run(picture())
    assert outputs.logits.shape == (1, 4)
    assert outputs.features.shape == (1, 4, 4, 16)
    assert outputs.logits.dtype == outputs.features.dtype == np.float32
    pooled = outputs.features.mean(axis=(1, 2))
    np.testing.assert_allclose(pooled @ predictor.head_kernel, outputs.logits, rtol=1e-4)


@each_graph_engine
def test_the_same_picture_gives_the_same_bits(folder, engine):
    predictor = open_predictor(load_bundle(folder), engine)
    one, two = predictor.run(picture()), predictor.run(picture())
    assert np.array_equal(one.features, two.features)
    assert not np.array_equal(one.logits, predictor.run(picture(1)).logits)


@each_graph_engine
def test_neither_threads_nor_lanes_change_a_bit(engine):
    bundle = load_bundle(locate("brain-mri-resnet50"))
    size = bundle.manifest.input_size
    predictors = [open_predictor(bundle, engine, threads=threads) for threads in (1, 2, 3)]
    answers = [predictor.run(picture(size=size)) for predictor in predictors]
    with ThreadPoolExecutor(3) as lanes:
        answers += lanes.map(predictors[1].run, [picture(size=size)] * 3)
    for other in answers[1:]:
        assert np.array_equal(answers[0].logits, other.logits)
        assert np.array_equal(answers[0].features, other.features)


@each_graph_engine
def test_a_closed_engine_says_so(folder, engine):
    predictor = open_predictor(load_bundle(folder), engine)
    predictor.close()
    with pytest.raises(EngineUnavailableError, match="closed"):
        predictor.run(picture())


@each_graph_engine
def test_a_picture_of_the_wrong_size_is_one_sentence(folder, engine):
    predictor = open_predictor(load_bundle(folder), engine)
    with pytest.raises(EngineUnavailableError, match=f"{SPOKEN[engine]} could not run") as caught:
        predictor.run(picture(size=32))
    assert "\n" not in caught.value.sentence


def test_an_unknown_engine_is_refused(folder):
    with pytest.raises(EngineUnavailableError, match=r'no engine "magic".*onnx, openvino, .*keras'):
        open_predictor(load_bundle(folder), "magic")


@each_graph_engine
def test_a_file_that_is_no_network_is_refused(folder, engine):
    (folder / "model.onnx").write_bytes(b"no network")
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"model\.onnx of the model tiny cannot be run"):
        open_predictor(load_bundle(folder), engine)


@each_graph_engine
@pytest.mark.parametrize("key", ["head_kernel", "head_shape"])
def test_a_network_without_its_last_weights_is_refused(folder, key, engine):
    def drop(model):
        kept = [p for p in model.metadata_props if p.key != key]
        del model.metadata_props[:]
        model.metadata_props.extend(kept)

    alter(folder, drop)
    with pytest.raises(BundleDamagedError, match="lacks the weights of its last layer"):
        open_predictor(load_bundle(folder), engine)


@each_graph_engine
def test_weights_that_are_garbage_are_refused(folder, engine):
    def garble(model):
        next(p for p in model.metadata_props if p.key == "head_kernel").value = "***"

    alter(folder, garble)
    with pytest.raises(BundleDamagedError):
        open_predictor(load_bundle(folder), engine)


@each_graph_engine
def test_a_network_for_other_classes_is_refused(tmp_path, engine):
    folder = write_bundle(tmp_path / "tiny", classes=("a", "b", "c"), trust=False)
    record = read_manifest(folder)
    record["classes"] = ["a", "b"]
    record["prediction_set"] = {"method": "none"}
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="not 2 logits"):
        open_predictor(load_bundle(folder), engine)


@each_graph_engine
def test_a_network_for_another_size_is_refused(folder, engine):
    record = read_manifest(folder)
    record["preprocess"]["size"] = record["input_size"] = 224
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="not 224 x 224"):
        open_predictor(load_bundle(folder), engine)


@pytest.mark.parametrize(("engine", "module"), [("onnx", "onnxruntime"), ("openvino", "openvino")])
def test_without_its_runtime_an_engine_is_unavailable(folder, monkeypatch, engine, module):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(EngineUnavailableError, match=f"{SPOKEN[engine]} cannot be started"):
        open_predictor(load_bundle(folder), engine)


@each_graph_engine
def test_the_engines_agree_on_a_real_network(engine):
    bundle = load_bundle(locate("brain-mri-resnet50"))
    given = picture(size=bundle.manifest.input_size)
    reference = open_predictor(bundle, "onnx").run(given)
    outputs = open_predictor(bundle, engine).run(given)
    assert open_predictor(bundle, engine).name == engine
    np.testing.assert_allclose(outputs.logits, reference.logits, atol=1e-5)
    np.testing.assert_allclose(outputs.features, reference.features, atol=1e-4)


@each_graph_engine
def test_several_threads_may_ask_one_engine(folder, engine):
    predictor = open_predictor(load_bundle(folder), engine)
    pictures = [picture(seed) for seed in range(12)]
    alone = [predictor.run(one).logits for one in pictures]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda one: predictor.run(one).logits, pictures))
    assert all(np.array_equal(a, b) for a, b in zip(alone, together, strict=True))


@pytest.mark.parametrize("open_graph", [open_onnx, open_openvino])
def test_a_graph_that_the_manifest_does_not_list_is_refused(folder, open_graph):
    with pytest.raises(BundleDamagedError, match=f"no file {INT8_FILE}"):
        open_graph(load_bundle(folder), file=INT8_FILE)


def test_there_is_a_lane_at_least_and_not_a_crowd():
    assert 1 <= lanes_for(None) <= 2
    assert 1 <= lanes_for(1) <= 8


def test_a_model_without_an_eight_bit_copy_offers_none(folder):
    bundle = load_bundle(folder)
    assert set(offered_engines(bundle)) == set(installed_engines()) - {"onnx-int8", "openvino-int8"}
    with pytest.raises(EngineUnavailableError, match="no 8-bit copy that passed its check"):
        open_predictor(bundle, "onnx-int8")


def test_an_eight_bit_copy_that_passed_its_check_is_offered(folder):
    add_int8(folder)
    bundle = load_bundle(folder)
    assert "onnx-int8" in offered_engines(bundle)
    assert "openvino-int8" not in offered_engines(bundle)  # it was checked with the other alone
    predictor = open_predictor(bundle, "onnx-int8")
    assert predictor.name == "onnx-int8"
    assert predictor.run(picture()).logits.shape == (1, 4)


@pytest.mark.parametrize(
    "figures",
    [
        {"same_label": 0.994},
        {"referred": 0.08},
        {"out_of_distribution": 0.04},
        {"accuracy": 0.9 - 0.0011},
        {"loss": 0.3 + 0.006},
        {"calibration_error": 0.03 + 0.006},
        {"brier": 0.1 + 0.003},
        {"brier": float("nan")},
    ],
)
def test_an_eight_bit_copy_that_failed_is_not_offered_whatever_its_record_says(folder, figures):
    add_int8(folder, **figures)
    record = read_manifest(folder)
    record["int8"]["checks"]["onnx-int8"]["passed"] = True
    write_manifest(folder, record)
    assert "onnx-int8" not in offered_engines(load_bundle(folder))


@pytest.mark.parametrize("key", ["onnx_sha256", "int8_sha256"])
def test_a_check_of_other_files_counts_for_nothing(folder, key):
    add_int8(folder)
    record = read_manifest(folder)
    record["int8"][key] = "0" * 64
    write_manifest(folder, record)
    assert "onnx-int8" not in offered_engines(load_bundle(folder))


def test_the_shipped_model_offers_the_copy_that_passed_and_no_other():
    bundle = peek_bundle(locate("brain-mri-resnet50"))
    assert "onnx-int8" in offered_engines(bundle)
    assert "openvino-int8" not in offered_engines(bundle)


def test_an_eight_bit_copy_may_be_left_out_but_not_changed(folder):
    add_int8(folder)
    (folder / INT8_FILE).write_bytes(b"changed")
    with pytest.raises(BundleDamagedError, match=INT8_FILE):
        load_bundle(folder)
    (folder / INT8_FILE).unlink()
    assert "onnx-int8" not in offered_engines(load_bundle(folder))


def test_a_processor_on_which_the_eight_bit_copy_answers_otherwise_is_found_out(folder):
    add_int8(folder)
    record = read_manifest(folder)
    answers = record["int8"]["checks"]["onnx-int8"]["answers"]
    first = answers[0]["probabilities"]
    first["glioma"], first["notumor"] = first["notumor"], first["glioma"]
    write_manifest(folder, record)
    with pytest.raises(EngineUnavailableError, match="On this processor the 8-bit copy"):
        open_predictor(load_bundle(folder), "onnx-int8")


@pytest.mark.parametrize("wrong", [[], {"checks": []}, {"hold_out": {"split": "val"}}])
def test_a_record_that_is_none_makes_the_model_a_damaged_one(folder, wrong):
    add_int8(folder)
    record = read_manifest(folder)
    record["int8"] = {**record["int8"], **wrong} if isinstance(wrong, dict) else wrong
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="its manifest"):
        load_bundle(folder)


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


@each_graph_engine
def test_an_engine_reports_to_nobody_and_leaves_nothing_behind(folder, tmp_path, engine):
    home = tmp_path / "home"
    home.mkdir()
    code = (
        "import sys; from pathlib import Path;"
        "from mriclassifier.inference.classifier import open_classifier;"
        "open_classifier(Path(sys.argv[1]), sys.argv[2]);"
        "assert {'onnxruntime', 'openvino'} & {*sys.modules};"
        "assert 'openvino_telemetry' not in sys.modules"
    )
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ORT_", "XDG_"))}
    names = ("HOME", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA")
    subprocess.run(
        [sys.executable, "-c", code, str(folder), engine],
        check=True,
        cwd=REPOSITORY,
        env=kept | dict.fromkeys(names, str(home)),
    )
    assert list(home.rglob("*")) == []


def test_without_avx_keras_is_refused_before_tensorflow_ends_the_process(folder, monkeypatch):
    monkeypatch.setattr(
        "mriclassifier.inference.predictors.keras.require_avx",
        lambda: require_avx(lambda: {"sse4_2"}),
    )
    with pytest.raises(EngineUnavailableError, match="AVX"):
        open_predictor(load_bundle(folder), "keras")
