"""These build the real network, so they need Keras; TensorFlow is loaded once for the module."""

import numpy as np
import pytest

from mriclassifier.errors import WeightsError

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

from training.network import FEATURES, build_resnet50, last_stride_of, load_weights  # noqa: E402


@pytest.fixture(scope="module")
def network():
    return build_resnet50(classes=4, size=64, zero_init_residual=True, norm_momentum=0.9)


def test_it_is_resnet50_with_the_given_head(network):
    names = [layer.name for layer in network.layers]
    assert names[-4:] == ["conv5_block3_out", "avg_pool", "dropout", "predictions"]
    assert sum("conv" in layer.__class__.__name__.lower() for layer in network.layers) == 53
    assert network.get_layer("predictions").kernel.shape == (FEATURES, 4)
    assert network.get_layer("dropout").rate == 0.4
    assert network.input_shape == (None, 64, 64, 3)


def test_residual_blocks_start_as_the_identity_when_asked(network):
    assert not np.asarray(network.get_layer("conv3_block2_3_bn").gamma).any()
    assert network.get_layer("conv3_block2_3_bn").momentum == 0.9


def test_weights_come_from_a_file_and_another_number_of_classes_starts_a_new_head(
    network, tmp_path
):
    path = tmp_path / "w.keras"
    network.save(path)
    other = build_resnet50(classes=3, size=64, weights=str(path), seed=7)
    kernel = "conv4_block1_2_conv"
    assert np.array_equal(other.get_layer(kernel).kernel, network.get_layer(kernel).kernel)
    assert other.output_shape == (None, 3)
    weights = tmp_path / "w.weights.h5"
    network.save_weights(weights)
    again = build_resnet50(classes=4, size=64, seed=8)
    assert load_weights(again, weights) > 50
    assert np.array_equal(
        again.get_layer("predictions").kernel, network.get_layer("predictions").kernel
    )


def test_a_wrong_weights_file_gives_one_sentence(network, tmp_path):
    broken = tmp_path / "broken.keras"
    broken.write_bytes(b"not a model")
    for path in (broken, tmp_path / "missing.h5"):
        with pytest.raises(WeightsError, match=r"cannot be used"):
            load_weights(network, path)
    tiny = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(2)])
    tiny.save(tmp_path / "tiny.keras")
    with pytest.raises(WeightsError, match="does not fit"):
        load_weights(network, tmp_path / "tiny.keras")


def test_imagenet_weights_that_cannot_be_downloaded_give_one_sentence(monkeypatch):
    def fail(**options):
        if options["weights"] == "imagenet":
            raise Exception("URL fetch failure on https://…: unreachable\nmore")

    monkeypatch.setattr(keras.applications, "ResNet50", fail)
    with pytest.raises(WeightsError) as caught:
        build_resnet50(classes=4, size=64, weights="imagenet")
    assert "--weights none" in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_a_finer_last_map_has_the_same_weights_and_is_read_from_the_file(network, tmp_path):
    path = tmp_path / "w.keras"
    network.save(path)
    assert last_stride_of(path) == 2
    finer = build_resnet50(classes=4, size=64, weights=str(path), last_stride=1)
    assert network.get_layer("conv5_block3_out").output.shape[1:3] == (2, 2)
    assert finer.get_layer("conv5_block3_out").output.shape[1:3] == (4, 4)
    for one, two in zip(network.get_weights(), finer.get_weights(), strict=True):
        assert np.array_equal(one, two)
    finer.save(path)
    assert last_stride_of(path) == 1


def test_a_file_that_does_not_say_counts_as_the_published_network(tmp_path):
    (tmp_path / "w.h5").write_bytes(b"no archive")
    assert last_stride_of(tmp_path / "w.h5") == 2
    assert last_stride_of(tmp_path / "missing.keras") == 2
