import numpy as np
import onnx
import onnxruntime
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.imaging.preprocess import PreprocessSpec, to_canvas, to_tensor
from tests.helpers.networks import small_resnet
from training.int8_graph import fold, quantise
from training.onnx_graph import to_onnx

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)
SPEC = PreprocessSpec(size=64)


@pytest.fixture(scope="module")
def pictures():
    rng = np.random.default_rng(0)
    drawn = [to_tensor(to_canvas(p, SPEC), SPEC) for p in reference_drawings().values()]
    noisy = [np.clip(p + rng.normal(0, 0.05, p.shape), 0, 1).astype(np.float32) for p in drawn * 4]
    return np.concatenate(noisy)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("graph") / "model.onnx"
    onnx.save(to_onnx(small_resnet(), size=64), path)
    return path


def run(path, pictures):
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(["logits", "features"], {"input": pictures})


def test_an_eight_bit_graph_answers_nearly_the_same(source, pictures, tmp_path, capsys, caplog):
    steps = []
    out = tmp_path / "int8.onnx"
    kept = quantise(source, out, pictures, progress=lambda *step: steps.append(step))
    model = onnx.load(out)
    kinds = [node.op_type for node in model.graph.node]
    layers = [node for node in model.graph.node if node.op_type == "Conv"]
    assert "BatchNormalization" not in kinds
    assert "QuantizeLinear" in kinds
    # The first one, and the three behind the first of the two sums
    assert len(layers) == 7
    assert len(kept) == 4
    whole = {c.name for c in model.graph.initializer if c.data_type == onnx.TensorProto.INT8}
    assert len(whole) >= len(layers) - len(kept)
    before = {p.key: p.value for p in onnx.load(source).metadata_props}
    assert {p.key: p.value for p in model.metadata_props} == before
    plain, small = run(source, pictures), run(out, pictures)
    assert not np.array_equal(plain[0], small[0])
    assert np.abs(plain[0] - small[0]).max() < 0.05 * np.abs(plain[0]).max()
    assert steps[-1] == ("Correcting means", 7, 7)
    assert capsys.readouterr().out == ""
    assert not caplog.records


def test_corrected_biases_bring_the_means_back(source, pictures, tmp_path):
    means = []
    for name, correct in (("raw", False), ("corrected", True)):
        quantise(source, tmp_path / name, pictures, correct=correct, percentile=97.0)
        means.append(run(tmp_path / name, pictures)[1].mean(axis=(0, 1, 2)))
    wanted = run(source, pictures)[1].mean(axis=(0, 1, 2))
    raw, corrected = (np.abs(found - wanted).mean() for found in means)
    assert corrected < 0.5 * raw


def test_folding_changes_no_answer(source, pictures, tmp_path):
    fold(source, tmp_path / "folded.onnx")
    for one, two in zip(
        run(source, pictures), run(tmp_path / "folded.onnx", pictures), strict=True
    ):
        np.testing.assert_allclose(one, two, rtol=1e-4, atol=1e-4)
