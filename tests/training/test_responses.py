import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import TrainingDataError
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.picture_numbers import NUMBER_COUNT
from tests.helpers.bundles import CLASSES, write_bundle
from training.data import Sample
from training.responses import collect, energies, folder_samples


@pytest.fixture
def classifier(tmp_path):
    opened = open_classifier(write_bundle(tmp_path / "tiny"))
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "pictures"
    root.mkdir()
    for name, grey in reference_drawings().items():
        Image.fromarray(grey).save(root / f"{name}.png")
    Image.fromarray(np.zeros((128, 128), np.uint8)).save(root / "blank.png")
    (root / "broken.png").write_bytes(b"no picture")
    (root / "notes.txt").write_text("x")
    return root


def test_a_folder_gives_every_picture_that_can_be_read(classifier, folder):
    assert len(folder_samples(folder)) == 7
    found = collect(classifier, folder, step="there", keep=True)
    assert len(found) == 6
    assert found.logits.shape == (6, 4)
    assert found.numbers.shape == (6, NUMBER_COUNT)
    assert found.labels.tolist() == [-1] * 6
    assert sorted(found.codes) == [""] * 5 + ["blank"]
    assert max(max(p.shape) for p in found.pictures) <= 256
    assert energies(found.logits).shape == (6,)


def test_labels_are_places_in_the_models_classes_and_other_labels_are_left_out(classifier, folder):
    files = sorted(folder.glob("axial-*.png"))
    samples = [
        Sample(path=file, label=label, group=f"g{number}")
        for number in range(7)
        for file, label in zip(files, ("pituitary", "notumor", "other"), strict=True)
    ] * 2
    found = collect(classifier, samples)
    assert sorted(set(found.labels.tolist())) == [CLASSES.index("notumor"), 3]
    assert len(found) == 28
    assert len(set(found.groups.tolist())) == 7
    assert found.pictures == ()


def test_too_few_are_refused(classifier, folder, tmp_path):
    with pytest.raises(TrainingDataError, match="at least 20"):
        collect(classifier, [Sample(path=folder / "blank.png", label="glioma")])
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingDataError, match="there are 0"):
        collect(classifier, tmp_path / "empty")
