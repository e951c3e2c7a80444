import keras
import numpy as np
import onnxruntime
import pytest

from mriclassifier.errors import TrainingError
from mriclassifier.inference.predictors.keras import split_head
from tests.helpers.networks import small_resnet
from training.export import plain_copy
from training.network import build_resnet50
from training.onnx_graph import to_onnx

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)


def run_onnx(proto, batch):
    session = onnxruntime.InferenceSession(
        proto.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return session.run(["logits", "features"], {"input": batch})


def run_keras(model, batch):
    network, _ = split_head(model)
    return network.predict_on_batch(batch)


def pictures(count, size):
    return np.random.default_rng(0).random((count, size, size, 3), np.float32)


@pytest.mark.parametrize("bias", [True, False])
def test_the_graph_computes_what_the_network_computes(bias):
    model = plain_copy(small_resnet(bias=bias))
    batch = pictures(3, 64)
    for ours, theirs in zip(
        run_onnx(to_onnx(model, size=64), batch), run_keras(model, batch), strict=True
    ):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, atol=2e-5)


@pytest.mark.slow
def test_a_real_resnet50_of_open_size_is_written():
    model = plain_copy(build_resnet50(classes=4, size=None, weights="none", seed=1))
    proto = to_onnx(model, size=64)
    batch = pictures(1, 64)
    logits, features = run_onnx(proto, batch)
    assert features.shape == (1, 2, 2, 2048)
    expected = run_keras(model, batch)
    np.testing.assert_allclose(logits, expected[0], atol=1e-4)
    np.testing.assert_allclose(features, expected[1], atol=1e-3)
    weights = sum(len(t.raw_data) for t in proto.graph.initializer)
    assert weights < 2.1 * 23.6e6  # two bytes a weight and not four


def test_the_graph_carries_the_weights_of_its_last_layer():
    model = plain_copy(small_resnet())
    props = {p.key: p.value for p in to_onnx(model, size=64).metadata_props}
    assert props["head_shape"] == "24,4"
    assert len(props["head_kernel"]) == 24 * 4 * 4 * 4 // 3


def functional(*layers):
    inputs = keras.Input((64, 64, 3))
    x = inputs
    for layer in layers:
        x = layer(x)
    return keras.Model(inputs, x)


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        (lambda k: [k.Conv2D(4, 3, activation="relu")], "activation of its own"),
        (lambda k: [k.DepthwiseConv2D(3)], "no such layer is known"),
        (lambda k: [k.Activation("gelu")], "activation gelu"),
        (lambda k: [k.ReLU(max_value=6)], "not a plain ReLU"),
        (lambda k: [k.GlobalAveragePooling2D(), k.Dense(4)], "not the one softmax layer"),
        (lambda k: [k.Conv2D(4, 3)], "does not end in pooling"),
        (
            lambda k: [k.Conv2D(4, 1, kernel_initializer=keras.initializers.Constant(1e6))],
            "16 bits",
        ),
    ],
)
def test_a_layer_that_cannot_be_written_is_named(layers, words):
    with pytest.raises(TrainingError, match=words):
        to_onnx(functional(*layers(keras.layers)), size=64)
