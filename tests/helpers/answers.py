"""A stand-in for the network in tests of what surrounds it: the answer follows from the pixels."""

from __future__ import annotations

import numpy as np

from mriclassifier.imaging.study import Frame, Study
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.notices import Notice

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
MODEL = ModelId(name="stand-in", version="1", sha256="ab" * 32)


def study(value: int = 0, *, frames: int = 1, size: int = 32) -> Study:
    """A study of flat grey frames: ``value``, ``value + 1`` and so on."""
    made = tuple(
        Frame(pixels=np.full((size, size), value + n, np.uint8), index=n) for n in range(frames)
    )
    return Study(name="made", kind="PNG", frames=made)


def answer(frame: Frame) -> Prediction:
    """The class whose number is the first pixel modulo four, at 0.7."""
    chosen = CLASSES[int(frame.pixels[0, 0]) % 4]
    maps = np.zeros((4, 2, 2), np.float32)
    maps[:, 0, 0] = 1
    return Prediction(
        label=chosen,
        probabilities={name: 0.7 if name == chosen else 0.1 for name in CLASSES},
        prediction_set=(chosen, "notumor") if chosen != "notumor" else ("notumor",),
        in_distribution=chosen != "pituitary",
        outcome="answer" if chosen != "pituitary" else "out_of_distribution",
        ood_score=float(frame.pixels[0, 0]),
        ood_threshold=3.0,
        warnings=(Notice(code="odd", template="Unlike {what}.", values={"what": "the training"}),)
        if chosen == "pituitary"
        else (),
        activation_maps=maps,
        logits=np.zeros(4, np.float32),
        model=MODEL,
        engine="onnx",
        preprocess_version=1,
        image_sha256="cd" * 32,
        seconds=0.25,
    )
