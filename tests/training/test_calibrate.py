import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.trust import prediction_set, probabilities
from tests.helpers.bundles import CLASSES, write_bundle
from training.calibrate import (
    calibrate_bundle,
    fit_minima,
    fit_statistics,
    fit_temperature,
    fit_threshold,
)
from training.data import Dataset, Sample


def answers(count, *, sharpness, seed=0):
    """Logits ``sharpness`` times those under which the labels were drawn."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(scale=2, size=(count, 4)).astype(np.float32)
    chances = probabilities(logits, 1.0)
    labels = np.array([rng.choice(4, p=p) for p in chances])
    return logits * np.float32(sharpness), labels


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_the_temperature_undoes_a_wrong_sharpness(sharpness):
    logits, labels = answers(4000, sharpness=sharpness)
    assert fit_temperature(logits, labels) == pytest.approx(sharpness, rel=0.1)


def test_a_perfect_separation_does_not_drive_the_temperature_to_zero():
    logits = np.eye(4, dtype=np.float32)[np.arange(40) % 4]
    assert 0.2 <= fit_temperature(logits, np.arange(40) % 4) < 0.21


def test_prediction_sets_hold_the_true_class_as_often_as_they_promise():
    logits, labels = answers(4000, sharpness=1.0)
    minima = fit_minima(probabilities(logits, 1.0), labels, classes=CLASSES)
    new, truth = answers(4000, sharpness=1.0, seed=1)
    from mriclassifier.inference.manifest import PredictionSetRule

    rule = PredictionSetRule(method="class_conditional", coverage=0.95, minimum=minima)
    sets = [
        prediction_set(dict(zip(CLASSES, p, strict=True)), rule) for p in probabilities(new, 1.0)
    ]
    for index, name in enumerate(CLASSES):
        kept = np.mean([name in s for s, t in zip(sets, truth, strict=True) if t == index])
        assert 0.93 <= kept <= 0.99  # a little over: the answered class is always kept
    assert np.mean([len(s) for s in sets]) < 4


def test_a_class_with_few_images_is_never_excluded():
    p = np.full((10, 2), 0.5)
    assert fit_minima(p, np.zeros(10, int), classes=("a", "b")) == {"a": 0.0, "b": 0.0}


def test_the_score_is_the_mahalanobis_distance():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 3, 6000)
    means = np.array([[0, 0, 0], [9, 0, 0], [0, 9, 0]])
    spread = np.array([1.0, 2.0, 3.0])
    pooled = (means[labels] + rng.normal(size=(6000, 3)) * spread).astype(np.float32)
    statistics = fit_statistics(pooled, labels, classes=3)
    far = np.array([0, 0, 30], np.float32)
    assert statistics.score(far) == pytest.approx(10, rel=0.05)
    assert statistics.score(means[1].astype(np.float32)) < 0.1
    limit = fit_threshold(statistics, pooled)
    assert np.mean([statistics.score(x) > limit for x in pooled]) == pytest.approx(0.025, abs=0.002)


def test_fewer_images_than_features_still_give_finite_statistics():
    rng = np.random.default_rng(0)
    pooled = rng.random((30, 500)).astype(np.float32)
    statistics = fit_statistics(pooled, np.arange(30) % 4, classes=4)
    assert statistics.projection.shape == (500, 26)
    assert np.isfinite(statistics.projection).all()


def test_a_class_without_training_images_is_refused():
    with pytest.raises(TrainingDataError, match="every class"):
        fit_statistics(np.ones((30, 8), np.float32), np.zeros(30, int), classes=2)


DRAWINGS = [pixels[::2, ::2] for pixels in reference_drawings().values()]


@pytest.fixture
def dataset(tmp_path):
    rng = np.random.default_rng(0)
    root = tmp_path / "data"
    root.mkdir()
    samples = []
    for number in range(56):
        pixels = DRAWINGS[number % 5]
        noisy = np.clip(pixels + rng.normal(0, 25, pixels.shape), 0, 255).astype(np.uint8)
        path = root / f"{number}.png"
        Image.fromarray(noisy[: 128 + number // 2]).save(path)
        split = ("train", "val")[number % 7 >= 4]
        samples.append(Sample(path=path, label=CLASSES[number % 4], split=split, group=str(number)))
    return Dataset(root, CLASSES, tuple(samples))


def test_a_bundle_is_calibrated_on_real_files_and_says_on_which(tmp_path, dataset):
    folder = write_bundle(tmp_path / "models" / "tiny", trust=False)
    before = load_bundle(folder).manifest
    steps = set()
    calibrate_bundle(
        folder, dataset, fallback="val", progress=lambda step, done, total: steps.add(step)
    )
    manifest = load_bundle(folder).manifest
    assert steps == {"train", "val"}
    assert manifest.training["calibration"]["split"] == "val"
    assert manifest.training["calibration"]["images"] == 24
    assert manifest.temperature != before.temperature
    assert manifest.prediction_set.coverage == 0.95
    assert manifest.parity == before.parity
    assert (folder / "trust.npz").stat().st_size < 2 << 20
    assert [p.name for p in folder.parent.iterdir()] == ["tiny"]
    classifier = open_classifier(folder)
    scores = [
        classifier.classify(open_study(s.path).frames[0]).ood_score for s in dataset.part("val")
    ]
    assert np.mean([score > manifest.ood.threshold for score in scores]) <= 0.05
    noise = np.random.default_rng(1).integers(0, 256, (300, 300)).astype(np.uint8)
    Image.fromarray(noise).save(tmp_path / "noise.png")
    strange = classifier.classify(open_study(tmp_path / "noise.png").frames[0])
    assert not strange.in_distribution
    answer = manifest.selfcheck[0]
    drawing = reference_drawings()[answer["drawing"]]
    from mriclassifier.imaging.study import Frame

    assert classifier.classify(Frame(drawing)).probabilities == answer["probabilities"]


def test_too_few_images_are_refused_and_the_bundle_stays(tmp_path, dataset):
    folder = write_bundle(tmp_path / "tiny")
    before = (folder / "manifest.json").read_bytes()
    with pytest.raises(TrainingDataError, match='at least 20 different images in the part "calib"'):
        calibrate_bundle(folder, dataset)
    assert (folder / "manifest.json").read_bytes() == before
