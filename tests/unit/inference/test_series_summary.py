"""Counts over slices: what stands, where a tumour is likeliest, and how far the slices agree."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction
from mriclassifier.inference.series_summary import Run, summarise, tumour_probability
from tests.helpers.answers import CLASSES, answer


def said(label: str, value: float = 0.7, outcome: str = "answer") -> Prediction:
    base = answer(Frame(np.zeros((4, 4), np.uint8)))
    rest = (1 - value) / 3
    return replace(
        base,
        label=label,
        probabilities={name: value if name == label else rest for name in CLASSES},
        outcome=outcome,
        in_distribution=outcome != "out_of_distribution",
    )


def test_an_empty_series_claims_nothing() -> None:
    summary = summarise({}, count=5)
    assert (summary.scored, summary.waiting, summary.key_slice) == (0, 5, None)
    assert summary.agreement is None
    assert summary.runs == ()


def test_every_slice_is_counted_once() -> None:
    predictions = {
        0: said("notumor"),
        1: said("glioma"),
        2: said("glioma", outcome="refer"),
        3: said("glioma", outcome="out_of_distribution"),
    }
    summary = summarise(predictions, count=7, failed=[3, 4])
    assert (summary.answered, summary.referred, summary.out_of_distribution) == (2, 1, 1)
    assert (summary.failed, summary.scored, summary.waiting) == (1, 4, 2)
    assert summary.labels == {"notumor": 1, "glioma": 1}


def test_the_key_slice_is_where_a_tumour_is_likeliest_among_those_that_stand() -> None:
    predictions = {
        0: said("glioma", 0.8),
        1: said("meningioma", 0.9),
        2: said("glioma", 0.99, outcome="refer"),
        3: said("glioma", 0.99, outcome="out_of_distribution"),
        4: said("notumor", 0.97),
    }
    summary = summarise(predictions, count=5)
    assert summary.key_slice == 1
    assert summary.key_slices == {"glioma": 0, "meningioma": 1, "notumor": 4}
    assert tumour_probability(predictions[4]) == pytest.approx(0.03)


def test_a_referred_slice_stands_in_where_none_is_answered() -> None:
    predictions = {
        0: said("notumor", 0.9),
        1: said("pituitary", 0.5, outcome="refer"),
        2: said("pituitary", 0.99, outcome="out_of_distribution"),
    }
    assert summarise(predictions, count=3).key_slices == {"notumor": 0, "pituitary": 1}
    assert summarise(predictions, count=3).key_slice == 1, "the slice that speaks for a tumour"
    del predictions[0]
    assert summarise(predictions, count=3).key_slice == 1


def test_agreement_is_of_the_slices_that_name_a_tumour() -> None:
    labels = ["notumor"] * 6 + ["glioma", "glioma", "meningioma", "glioma"]
    summary = summarise({n: said(label) for n, label in enumerate(labels)}, count=10)
    assert summary.agreed == "glioma"
    assert summary.agreement == pytest.approx(0.75)


def test_runs_are_neighbours_of_one_class() -> None:
    predictions = {
        0: said("notumor"),
        1: said("glioma"),
        2: said("glioma"),
        4: said("glioma"),
        5: said("glioma", outcome="refer"),
    }
    assert summarise(predictions, count=6).runs == (
        Run(first=0, last=0, label="notumor"),
        Run(first=1, last=2, label="glioma"),
        Run(first=4, last=4, label="glioma"),
    )
