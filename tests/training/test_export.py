import zipfile

import keras
import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import BundleDamagedError, TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.explain import activation_maps
from mriclassifier.inference.predictors.keras import split_head
from tests.helpers.networks import small_resnet
from training import export
from training.export import export_bundle, plain_copy, rewrite_bundle

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    folder = tmp_path_factory.mktemp("images")
    paths = []
    for name, pixels in reference_drawings().items():
        paths.append(folder / f"{name}.png")
        Image.fromarray(pixels).save(paths[-1])
    return paths


def export_to(out, images, model=None, **options):
    return export_bundle(
        model or small_resnet(),
        out,
        name="small",
        version="0.1",
        classes=CLASSES,
        spec=PreprocessSpec(size=64),
        samples_for_parity=images,
        **options,
    )


@pytest.fixture(scope="module")
def bundle(tmp_path_factory, images):
    return export_to(tmp_path_factory.mktemp("models") / "small", images, training={"epochs": 3})


def test_an_exported_model_is_a_bundle_with_proof_that_its_forms_agree(bundle):
    manifest = load_bundle(bundle.path).manifest
    assert sorted(p.name for p in bundle.path.parent.iterdir()) == ["small"]
    assert set(manifest.files) == {"model.keras", "model.onnx", "MODEL_CARD.md"}
    assert manifest.parity.images == 5
    assert manifest.parity.max_abs_probability_difference < 1e-5
    assert [a["drawing"] for a in manifest.selfcheck] == list(reference_drawings())
    assert manifest.training == {"epochs": 3}


def test_both_engines_give_the_same_answer_and_maps(bundle):
    with_onnx, with_keras = (open_classifier(bundle.path, e) for e in ("onnx", "keras"))
    for pixels in reference_drawings().values():
        one, two = with_onnx.classify(Frame(pixels)), with_keras.classify(Frame(pixels))
        assert one.label == two.label
        assert (one.engine, two.engine) == ("onnx", "keras")
        assert one.model == two.model
        for name in CLASSES:
            assert abs(one.probabilities[name] - two.probabilities[name]) < 1e-4
        np.testing.assert_allclose(one.activation_maps, two.activation_maps, atol=1e-3)
    with_keras.close()


def test_the_exported_keras_file_is_a_plain_deflated_one(bundle):
    path = bundle.file("model.keras")
    with zipfile.ZipFile(path) as archive:
        kinds = {m.compress_type for m in archive.infolist()}
    assert kinds == {zipfile.ZIP_DEFLATED}
    model = keras.saving.load_model(path)
    assert getattr(model, "optimizer", None) is None
    kernel = np.asarray(model.layers[-1].kernel)
    assert kernel.dtype == np.float32
    assert np.array_equal(kernel, kernel.astype(np.float16))


def test_exporting_leaves_the_trained_model_as_it_is(tmp_path, images):
    model = small_resnet(seed=2)
    before = model.get_weights()
    export_to(tmp_path / "m", images, model)
    assert all(np.array_equal(a, b) for a, b in zip(before, model.get_weights(), strict=True))


def test_a_model_trained_in_mixed_precision_is_exported_in_float32(tmp_path, images):
    keras.config.set_dtype_policy("mixed_bfloat16")
    try:
        model = small_resnet(size=None)
    finally:
        keras.config.set_dtype_policy("float32")
    assert model.layers[1].compute_dtype == "bfloat16"
    model.save(tmp_path / "trained.keras")
    bundle = export_to(tmp_path / "m", images, tmp_path / "trained.keras")
    loaded = keras.saving.load_model(bundle.file("model.keras"))
    assert {layer.compute_dtype for layer in loaded.layers} == {"float32"}
    assert bundle.manifest.parity.max_abs_probability_difference < 1e-5


def test_forms_that_differ_are_not_written(tmp_path, images, monkeypatch):
    other = plain_copy(small_resnet(seed=9))
    real = export.to_onnx
    monkeypatch.setattr(export, "to_onnx", lambda model, size: real(other, size=size))
    with pytest.raises(TrainingError, match="differs from the trained one"):
        export_to(tmp_path / "m", images)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_export_leaves_the_earlier_bundle(tmp_path, images, monkeypatch):
    before = export_to(tmp_path / "m", images).model_id
    monkeypatch.setattr(export, "PARITY_LIMIT", -1.0)
    with pytest.raises(TrainingError):
        export_to(tmp_path / "m", images, small_resnet(seed=1))
    assert load_bundle(tmp_path / "m").model_id == before


def test_exporting_without_images_is_refused(tmp_path):
    with pytest.raises(TrainingError, match="needs real images"):
        export_to(tmp_path / "m", [])


def test_a_bundle_gets_another_card_and_stays_sound(tmp_path, images):
    path = export_to(tmp_path / "m", images).path
    rewrite_bundle(path, files={"MODEL_CARD.md": b"# New"}, version="0.2")
    bundle = load_bundle(path)
    assert bundle.manifest.version == "0.2"
    assert bundle.file("MODEL_CARD.md").read_bytes() == b"# New"
    with pytest.raises(ValueError, match="from an export alone"):
        rewrite_bundle(path, files={"model.onnx": b""})


def test_a_keras_file_that_does_not_fit_is_refused(tmp_path, images):
    path = export_to(tmp_path / "m", images).path
    model = small_resnet(classes=3)
    model.save(tmp_path / "model.keras")
    (path / "model.keras").write_bytes((tmp_path / "model.keras").read_bytes())
    with pytest.raises(BundleDamagedError):
        open_classifier(path, "keras")
    from tests.helpers.bundles import reseal

    reseal(path)
    with pytest.raises(BundleDamagedError, match="it has 3 outputs"):
        open_classifier(path, "keras")
    (path / "model.keras").write_bytes(b"no archive")
    reseal(path)
    with pytest.raises(BundleDamagedError, match=r"model\.keras of the model m cannot be run"):
        open_classifier(path, "keras")


def test_the_activation_map_equals_gradient_grad_cam():
    import tensorflow as tf

    model = plain_copy(small_resnet())
    network, kernel = split_head(model)
    picture = np.random.default_rng(3).random((1, 64, 64, 3), np.float32)
    features = network.predict_on_batch(picture)[1]
    maps = activation_maps(features[0], kernel)
    dense, pooling = model.layers[-1], keras.layers.GlobalAveragePooling2D()
    for index in range(4):
        with tf.GradientTape() as tape:
            last = tf.constant(features)
            tape.watch(last)
            logit = (tf.matmul(pooling(last), dense.kernel) + dense.bias)[0, index]
        weights = tf.reduce_mean(tape.gradient(logit, last), axis=(1, 2))
        grad_cam = tf.nn.relu(tf.reduce_sum(weights[:, None, None] * last, axis=-1))[0].numpy()
        cells = maps[index].size
        np.testing.assert_allclose(np.maximum(maps[index], 0) / cells, grad_cam, atol=1e-5)
        assert grad_cam.max() > 0 or maps[index].max() <= 0
