from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.manifest import Manifest, Parity
from training.card import write_card
from training.config import TrainConfig
from training.metrics import Scores, summary

CLASSES = ("glioma", "notumor")


@pytest.fixture
def manifest():
    scores = Scores(
        labels=np.array([0, 0, 1, 1]),
        probabilities=np.array([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.3, 0.7]]),
        sets=np.ones((4, 2), bool),
        out_of_distribution=np.array([False, False, False, True]),
        groups=np.array([0, 1, 2, 2]),
    )
    report = {"classes": list(CLASSES), **summary(scores, CLASSES)}
    report["first_of_group"] = summary(scores.take(np.array([0, 1, 2])), CLASSES)
    return Manifest(
        name="small", version="1.2.3", created="2026-01-01T00:00:00+00:00", classes=CLASSES,
        preprocess=PreprocessSpec(size=64), files={}, temperature=1.25, calibration_method="temperature",
        parity=Parity(keras_sha256="0" * 64, onnx_sha256="1" * 64, images=7,
                      max_abs_probability_difference=3e-6, same_argmax=True),
        training={
            "recipe": TrainConfig().to_dict(), "epochs": 20, "seconds": 7200.0,
            "environment": {"keras": "3", "backend": "torch", "machine": "Linux"},
            "unique_images": {"train": {"glioma": 11, "notumor": 12}}, "figures": {"val": report},
        },
    )  # fmt: skip


def test_the_card_says_what_the_manifest_says(manifest):
    card = write_card(manifest, notes="## Limits\n\nMany.")
    for text in (
        "# small 1.2.3", "Research use only, not for diagnosis", "## Figures on val",
        "(3)", "### All images (4)", "| accuracy | 0.7500", "| glioma | 2 | 0.500 | 1.000 | 1 | 1 |",
        "2.0 hours", "temperature 1.250", "| train | 11 | 12 |", "3.0e-06", "## Limits",
    ):  # fmt: skip
        assert text in card
    assert "95 % interval" in card


def test_a_figure_that_is_not_defined_is_said(manifest):
    training = manifest.training
    training["figures"]["val"]["auc"] = None
    assert "| not defined |" in write_card(replace(manifest, training=training))
