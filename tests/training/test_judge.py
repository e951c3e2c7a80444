import threading

import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.boxed_slices import boxed_data
from tests.helpers.bundles import write_bundle
from training.data import load_index
from training.judge import NO_TUMOUR, ahead, choose, describe, open_judge, outcome_of


@pytest.fixture
def dataset(tmp_path):
    return load_index(boxed_data(tmp_path / "data"))


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


def test_a_picture_is_classified_once(judge, dataset, monkeypatch):
    calls = []
    classify = judge.classifier.classify
    monkeypatch.setattr(
        judge.classifier, "classify", lambda frame: calls.append(1) or classify(frame)
    )
    samples = dataset.part("val", unique=True)
    first, bad = judge.judge(dataset, samples, step="once")
    again, _ = judge.judge(dataset, samples, step="twice")
    assert bad == []
    assert len(calls) == len(samples)
    assert [a.prediction for a in first] == [a.prediction for a in again]


def test_unreadable_files_are_named_and_nothing_readable_is_an_error(judge, dataset):
    samples = dataset.part("val", unique=True)
    samples[0].path.write_bytes(b"no picture")
    judged, bad = judge.judge(dataset, samples, step="")
    assert [b["file"] for b in bad] == [samples[0].path.relative_to(dataset.root).as_posix()]
    assert [j.sample for j in judged] == list(samples[1:])
    with pytest.raises(TrainingDataError, match="None of the 1 images"):
        judge.judge(dataset, samples[:1], step="")


def test_limited_choices_keep_the_classes_in_proportion_and_leave_copies_out(dataset):
    everything = choose(dataset.part("val"), None)
    assert len(everything) == 12
    assert all(s.first_of_group for s in everything)
    some = choose(dataset.part("val"), 4)
    assert sorted(s.label for s in some) == sorted(dataset.classes)
    assert some == choose(dataset.part("val"), 4)


def test_pictures_are_made_on_another_thread_in_order_and_errors_come_through():
    names = []
    made = list(
        ahead([lambda i=i: names.append(threading.current_thread()) or i for i in range(9)])
    )
    assert made == list(range(9))
    assert threading.main_thread() not in names

    def fail():
        raise ValueError("bad")

    with pytest.raises(ValueError, match="bad"):
        list(ahead([fail]))


def test_an_answer_is_described_without_pixels(judge, dataset, tmp_path):
    judged, _ = judge.judge(dataset, dataset.part("val")[:1], step="")
    record = describe(judged[0], dataset.root, right=True)
    assert record["file"] == judged[0].sample.path.relative_to(dataset.root).as_posix()
    assert record["probabilities"] == dict(judged[0].prediction.probabilities)
    assert record["outcome"] == "answer" == outcome_of(judged[0].prediction)
    assert judge.no_tumour == NO_TUMOUR
    assert judge.tumours == ("glioma", "meningioma", "pituitary")
    with open_judge(write_bundle(tmp_path / "strict", threshold=1e-9)) as strict:
        assert outcome_of(strict.answer(judged[0].pixels)) == "out_of_distribution"
