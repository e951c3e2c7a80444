import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import open_classifier
from tests.helpers.bundles import CLASSES, write_bundle
from training.calibrate import calibrate_bundle, check_bundle, fit_statistics
from training.data import Dataset, Sample


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


def test_clusters_of_further_brain_mri_are_centres_too():
    rng = np.random.default_rng(0)
    labels = np.arange(200) % 2
    pooled = (rng.normal(size=(200, 6)) + 8 * labels[:, None]).astype(np.float32)
    further = (rng.normal(size=(60, 6)) + np.array([0, 0, 40, 0, 0, 0])).astype(np.float32)
    alone = fit_statistics(pooled, labels, classes=2)
    both = fit_statistics(pooled, labels, classes=2, more=[further])
    assert len(both.centres) == 5
    assert both.scores(further).max() < alone.scores(further).min()


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
    for number in range(70):
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
        folder,
        dataset,
        fallback="val",
        strangers=64,
        progress=lambda step, done, total: steps.add(step),
    )
    manifest = load_bundle(folder).manifest
    assert steps == {"train", "val"}
    assert manifest.training["calibration"]["split"] == "val"
    assert manifest.training["calibration"]["images"] == 30
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
    figures = manifest.training["calibration"]["figures"]
    assert list(figures["parts"]) == ["val"]
    assert figures["parts"]["val"]["referred"]["count"] <= 30 * 0.2
    noise = np.random.default_rng(1).integers(0, 256, (300, 300)).astype(np.uint8)
    Image.fromarray(noise).save(tmp_path / "noise.png")
    strange = classifier.classify(open_study(tmp_path / "noise.png").frames[0])
    assert not strange.in_distribution
    answer = manifest.selfcheck[0]
    drawing = reference_drawings()[answer["drawing"]]
    from mriclassifier.imaging.study import Frame

    assert classifier.classify(Frame(drawing)).probabilities == answer["probabilities"]


def test_what_the_arrays_say_is_what_the_classifier_says(tmp_path, dataset):
    """The figures are computed from arrays; the program goes picture by picture."""
    folder = write_bundle(tmp_path / "tiny", trust=False)
    bundle = calibrate_bundle(folder, dataset, fallback="val", strangers=64)
    part = bundle.manifest.training["calibration"]["figures"]["parts"]["val"]
    classifier = open_classifier(folder)
    found = [classifier.classify(open_study(s.path).frames[0]) for s in dataset.part("val")]
    assert sum(p.outcome == "out_of_distribution" for p in found) == part["flagged"]["count"]
    assert sum(p.outcome == "refer" for p in found) == part["referred"]["count"]
    assert sum(len(p.prediction_set) > 1 for p in found) == part["several"]["count"]
    stated, now = check_bundle(folder, dataset)
    assert stated["parts"]["val"] == now["parts"]["val"]


def test_brain_mri_from_elsewhere_widens_the_limits(tmp_path, dataset):
    rng = np.random.default_rng(3)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for number in range(12):
        waves = np.sin(np.arange(240) / (2 + number / 4))
        picture = 120 + 80 * waves[:, None] * waves + rng.normal(0, 9, (240, 240))
        Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8)).save(elsewhere / f"{number}.png")
    limits, flagged = [], []
    for name, also in (("a", None), ("b", {"elsewhere": elsewhere})):
        folder = write_bundle(tmp_path / name, trust=False)
        bundle = calibrate_bundle(folder, dataset, fallback="val", also=also, strangers=64)
        limits.append((bundle.manifest.recognition.threshold, bundle.manifest.ood.threshold))
        if also:
            figures = bundle.manifest.training["calibration"]["figures"]["brain"]["elsewhere"]
            # Waves have no head, which the checks say whatever the limits are
            reasons = figures["reasons"]
            flagged.append(reasons.get("not_brain_mri", 0) + reasons.get("unlike_training", 0))
    assert limits[1][0] > limits[0][0]
    assert flagged[0] <= 2


def test_too_few_images_are_refused_and_the_bundle_stays(tmp_path, dataset):
    folder = write_bundle(tmp_path / "tiny")
    before = (folder / "manifest.json").read_bytes()
    with pytest.raises(TrainingDataError, match='at least 20 different images in the part "calib"'):
        calibrate_bundle(folder, dataset)
    assert (folder / "manifest.json").read_bytes() == before
