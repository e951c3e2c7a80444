import json
import math

import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import BundleDamagedError, EmptyImageError
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.predictors import Outputs
from tests.helpers.bundles import (
    add_recogniser,
    read_manifest,
    reseal,
    write_bundle,
    write_manifest,
)

DRAWINGS = reference_drawings()


@pytest.fixture
def classifier(tmp_path):
    opened = open_classifier(write_bundle(tmp_path / "tiny"))
    yield opened
    opened.close()


def test_a_frame_gets_a_whole_prediction(classifier):
    prediction = classifier.classify(Frame(DRAWINGS["axial-ring"]))
    assert list(prediction.probabilities) == ["glioma", "meningioma", "notumor", "pituitary"]
    assert math.isclose(sum(prediction.probabilities.values()), 1)
    assert prediction.label == max(prediction.probabilities, key=prediction.probabilities.get)
    assert prediction.prediction_set[0] == prediction.label
    assert prediction.activation_maps.shape == (4, 4, 4)
    assert prediction.in_distribution
    assert prediction.outcome == "answer"
    assert prediction.warnings == ()
    assert prediction.engine == "onnx"
    assert len(prediction.image_sha256) == 64
    np.testing.assert_allclose(
        prediction.activation_maps.mean(axis=(1, 2)), prediction.logits, atol=1e-3
    )


def test_a_prediction_is_written_as_json(classifier):
    record = classifier.classify(Frame(DRAWINGS["axial-ring"])).to_record()
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert record["model"]["sha256"] == classifier.bundle.model_id.sha256


def test_different_pictures_get_different_answers_and_the_same_picture_the_same(classifier):
    answers = {
        name: tuple(classifier.classify(Frame(p)).probabilities.values())
        for name, p in DRAWINGS.items()
    }
    assert len(set(answers.values())) == len(answers)
    again = classifier.classify(Frame(DRAWINGS["axial-ring"].copy(), index=7))
    assert tuple(again.probabilities.values()) == answers["axial-ring"]


def test_a_picture_unlike_the_training_images_is_told(tmp_path):
    classifier = open_classifier(write_bundle(tmp_path / "tiny", threshold=1e-6))
    prediction = classifier.classify(Frame(DRAWINGS["axial-ring"]))
    assert not prediction.in_distribution
    assert [n.code for n in prediction.warnings] == ["unlike_training"]
    assert prediction.ood_score > prediction.ood_threshold == 1e-6


def test_one_reason_is_enough_for_a_picture_that_is_no_brain_mri(tmp_path):
    folder = write_bundle(tmp_path / "tiny", threshold=1e-6)
    add_recogniser(folder, threshold=-2.0)
    prediction = open_classifier(folder).classify(Frame(DRAWINGS["axial-ring"]))
    assert [n.code for n in prediction.warnings] == ["not_brain_mri"]
    assert (prediction.in_distribution, prediction.outcome) == (False, "out_of_distribution")
    assert prediction.ood_score > prediction.ood_threshold


def test_a_brain_mri_that_is_recognised_is_still_compared_with_the_training_images(tmp_path):
    folder = write_bundle(tmp_path / "tiny", threshold=1e-6)
    add_recogniser(folder, threshold=2.0)
    prediction = open_classifier(folder).classify(Frame(DRAWINGS["axial-ring"]))
    assert [n.code for n in prediction.warnings] == ["unlike_training"]


@pytest.mark.parametrize(
    "refer", [{"minimum_probability": 1.0}, {"minimum_probability": 0, "maximum_energy": -1e6}]
)
def test_an_uncertain_answer_is_referred_and_keeps_its_numbers(tmp_path, refer):
    folder = write_bundle(tmp_path / "tiny")
    record = read_manifest(folder)
    record["refer"] = refer
    write_manifest(folder, record)
    prediction = open_classifier(folder).classify(Frame(DRAWINGS["axial-ring"]))
    assert prediction.outcome == prediction.warnings[0].code == "refer"
    assert prediction.in_distribution
    assert math.isclose(sum(prediction.probabilities.values()), 1)
    assert prediction.to_record()["notices"] == ["refer"]


def test_a_picture_that_is_flagged_is_not_referred_as_well(tmp_path):
    folder = write_bundle(tmp_path / "tiny", threshold=1e-6)
    record = read_manifest(folder)
    record["refer"] = {"minimum_probability": 1.0}
    write_manifest(folder, record)
    prediction = open_classifier(folder).classify(Frame(DRAWINGS["axial-ring"]))
    assert prediction.outcome == "out_of_distribution"
    assert [n.code for n in prediction.warnings] == ["unlike_training"]


def test_a_bias_of_the_bundle_counts(tmp_path):
    plain = open_classifier(write_bundle(tmp_path / "a")).classify(Frame(DRAWINGS["axial-ring"]))
    folder = write_bundle(tmp_path / "b")
    record = read_manifest(folder)
    record["calibration"]["bias"] = [0.0, 0.0, 0.0, 1.0]
    write_manifest(folder, record)
    moved = open_classifier(folder).classify(Frame(DRAWINGS["axial-ring"]))
    odds = [p.probabilities["pituitary"] / p.probabilities["glioma"] for p in (plain, moved)]
    assert odds[1] / odds[0] == pytest.approx(math.e)


def test_a_blank_picture_is_out_of_distribution_whatever_its_score(classifier):
    prediction = classifier.classify(Frame(np.zeros((200, 200), np.uint8)))
    assert not prediction.in_distribution
    assert "blank" in [n.code for n in prediction.warnings]


def test_a_model_without_statistics_only_checks_the_input(tmp_path):
    classifier = open_classifier(write_bundle(tmp_path / "tiny", trust=False))
    prediction = classifier.classify(Frame(DRAWINGS["axial-ring"]))
    assert (prediction.in_distribution, prediction.ood_score) == (True, 0.0)
    assert prediction.ood_threshold == math.inf
    assert [n.code for n in prediction.warnings] == ["no_ood_statistics"]


def test_a_frame_without_pixels_is_an_input_error(classifier):
    with pytest.raises(EmptyImageError):
        classifier.classify(Frame(np.zeros((0, 10), np.uint8)))


def test_what_is_loaded_can_be_shown(classifier):
    info = classifier.info
    assert (info.model.name, info.engine, info.input_size) == ("tiny", "onnx", 64)
    assert classifier.canvas(Frame(DRAWINGS["axial-ring"])).shape == (64, 64, 3)


class Broken:
    name = "onnx"
    head_kernel = np.ones((16, 4), np.float32)
    lanes = 1
    together = 1

    def run(self, batch):
        features = np.ones((1, 4, 4, 16), np.float32)
        return Outputs(np.full((1, 4), np.nan, np.float32), features)

    def close(self):
        pass


def test_values_that_are_not_numbers_are_never_shown_as_an_answer(tmp_path):
    classifier = Classifier(load_bundle(write_bundle(tmp_path / "tiny")), Broken())
    with pytest.raises(BundleDamagedError, match="not numbers"):
        classifier.classify(Frame(DRAWINGS["axial-ring"]))


def test_statistics_of_another_network_are_refused(tmp_path):
    folder = write_bundle(tmp_path / "tiny")
    np.savez(folder / "trust.npz", projection=np.ones((8, 2)), centres=np.ones((4, 2)))
    reseal(folder)
    with pytest.raises(BundleDamagedError, match="do not belong together"):
        open_classifier(folder)


def alike(one, two):
    assert one.to_record() | {"seconds": 0} == two.to_record() | {"seconds": 0}
    assert np.array_equal(one.logits, two.logits)
    assert np.array_equal(one.activation_maps, two.activation_maps)


def test_several_frames_together_get_the_answers_that_each_gets_alone(classifier):
    frames = [Frame(picture) for picture in DRAWINGS.values()]
    together = classifier.classify_together(frames)
    assert len(together) == len(frames) > 3
    for frame, answer in zip(frames, together, strict=True):
        alike(answer, classifier.classify(frame))
        assert answer.seconds > 0


def test_a_frame_without_pixels_among_others_is_its_own_error(classifier):
    empty = Frame(np.zeros((0, 10), np.uint8))
    frames = [Frame(DRAWINGS["axial-ring"]), empty, Frame(DRAWINGS["axial-plain"])]
    one, error, two = classifier.classify_together(frames)
    assert isinstance(error, EmptyImageError)
    alike(one, classifier.classify(frames[0]))
    alike(two, classifier.classify(frames[2]))
    assert [type(e) for e in classifier.classify_together([empty, empty])] == [EmptyImageError] * 2


class Rounding(Broken):
    """Several pictures at a time get other last bits than one; counts its runs."""

    def __init__(self, off):
        self.off, self.sizes = off, []

    def run(self, batch):
        self.sizes.append(len(batch))
        shift = np.float32(self.off if len(batch) > 1 else 0)
        logits = np.tile(batch.mean(axis=(1, 2, 3))[:, None] + shift, (1, 4))
        return Outputs(logits, np.ones((len(batch), 4, 4, 16), np.float32))


@pytest.mark.parametrize(("off", "later"), [(0.0, [3]), (1e-6, [1, 1, 1])])
def test_an_engine_that_rounds_otherwise_for_several_is_found_out_at_once(tmp_path, off, later):
    predictor = Rounding(off)
    classifier = Classifier(load_bundle(write_bundle(tmp_path / "tiny")), predictor)
    frames = [Frame(DRAWINGS[name]) for name in ("axial-ring", "axial-plain", "axial-small")]
    first = classifier.classify_together(frames)
    assert predictor.sizes[:2] == [3, 1]
    predictor.sizes.clear()
    second = classifier.classify_together(frames)
    assert predictor.sizes == later
    for one, two, frame in zip(first, second, frames, strict=True):
        alike(one, two)
        alike(one, classifier.classify(frame))


def test_a_picture_looked_at_beside_its_canvas_gets_the_same_answer(tmp_path):
    bundle = load_bundle(write_bundle(tmp_path / "tiny"))
    plain, beside = (Classifier(bundle, Rounding(0), beside=way) for way in (False, True))
    for picture in DRAWINGS.values():
        alike(plain.classify(Frame(picture)), beside.classify(Frame(picture)))
    with pytest.raises(EmptyImageError):
        beside.classify(Frame(np.zeros((0, 10), np.uint8)))
