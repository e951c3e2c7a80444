"""The network is trained on exactly the pixels that it is later shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import PreprocessSpec, to_tensor
from mriclassifier.inference.classifier import Classifier, open_classifier
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import drawn_slice, save
from tests.helpers.shared import REPOSITORY, needs_shared, shared
from training.augment import Augmentation
from training.config import TrainConfig
from training.data import Sample, load_canvas
from training.loader import EpochBatches, load_pictures
from training.losses import label_matrix

SIZE = 64


def write_wide(path: Path) -> None:
    Image.fromarray(drawn_slice(3).astype(np.uint16) * 16).save(path)  # 12 bits in 16


def write_turned(path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(drawn_slice(4)[:, :150]).save(path, exif=exif)


def write_colour(path: Path) -> None:
    colour = cv2.applyColorMap(drawn_slice(5), cv2.COLORMAP_HOT)
    assert cv2.imwrite(str(path), colour)


def write_alpha(path: Path) -> None:
    grey = drawn_slice(6)
    Image.fromarray(np.dstack([grey, grey, grey, np.flipud(grey)])).save(path)


PICTURES = {
    "eight-bit.png": lambda path: save(path, drawn_slice(1)),
    "lossy.jpg": lambda path: save(path, drawn_slice(2), quality=80),
    "large.bmp": lambda path: save(path, drawn_slice(2, size=701)),
    "small.webp": lambda path: save(path, drawn_slice(2, size=40)),
    "wide.tif": write_wide,
    "turned.jpg": write_turned,
    "colour.png": write_colour,
    "alpha.png": write_alpha,
}


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classifier]:
    bundle = write_bundle(tmp_path_factory.mktemp("bundle") / "tiny", size=SIZE)
    classifier = open_classifier(bundle, "onnx")
    yield classifier
    classifier.close()


@pytest.mark.parametrize("name", PICTURES)
def test_trainer_and_classifier_see_the_same_canvas(
    classifier: Classifier, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    PICTURES[name](path)
    trained = load_canvas(path, PreprocessSpec(size=SIZE))
    shown = classifier.canvas(open_study(path).frames[0])
    assert trained.shape == (SIZE, SIZE, 3)
    assert trained.std() > 5
    np.testing.assert_array_equal(trained, shown)


def test_a_training_batch_without_augmentation_is_what_the_network_is_shown(
    classifier: Classifier, tmp_path: Path
) -> None:
    samples = []
    for number, (name, write) in enumerate(PICTURES.items()):
        write(tmp_path / name)
        samples.append(Sample(path=tmp_path / name, label="ab"[number % 2], split="train"))
    spec = PreprocessSpec(size=SIZE)
    config = TrainConfig(batch_size=len(samples), augmentation=Augmentation())
    batches = EpochBatches(
        load_pictures(samples, spec, config),
        label_matrix([s.label for s in samples], classes=("a", "b"), sets={}),
        order=np.arange(len(samples)),
        spec=spec,
        config=config,
        epoch=0,
    )
    pictures, _ = batches[0]
    assert pictures.dtype == np.float32
    for sample, trained in zip(samples, pictures, strict=True):
        shown = to_tensor(classifier.canvas(open_study(sample.path).frames[0]), spec)[0]
        np.testing.assert_array_equal(trained, shown)


def test_the_manifest_decides_the_preprocessing(tmp_path: Path) -> None:
    """Another size in the model gives another canvas; nothing is fixed in the program."""
    path = save(tmp_path / "a.png", drawn_slice(1))
    for size in (64, 96):
        classifier = open_classifier(write_bundle(tmp_path / str(size), size=size), "onnx")
        try:
            shown = classifier.canvas(open_study(path).frames[0])
        finally:
            classifier.close()
        np.testing.assert_array_equal(shown, load_canvas(path, PreprocessSpec(size=size)))


@needs_shared("data", "brain-mri", "index.csv")
def test_trainer_and_classifier_agree_on_real_slices(classifier: Classifier) -> None:
    folders = [shared("data", top, label) for top in ("brain-mri", "full-size") for label in LABELS]
    files = [path for folder in folders for path in sorted(folder.iterdir())[:3]]
    assert len(files) == 24
    for path in files:
        np.testing.assert_array_equal(
            load_canvas(path, PreprocessSpec(size=SIZE)),
            classifier.canvas(open_study(path).frames[0]),
        )


LABELS = ("glioma", "meningioma", "notumor", "pituitary")


def test_nothing_else_resizes_filters_or_colours_on_the_way_to_the_network() -> None:
    """Preprocessing calls outside the one module are listed here, each with its reason."""
    calls = ("bilateralFilter", "COLORMAP_BONE")
    users = {
        path.relative_to(REPOSITORY).as_posix()
        for top in ("mriclassifier", "training")
        for path in (REPOSITORY / top).rglob("*.py")
        if any(call in path.read_text("utf-8") for call in calls)
    }
    assert users == {"mriclassifier/imaging/preprocess.py"}
