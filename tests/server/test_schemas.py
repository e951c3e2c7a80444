"""The shapes of the answers."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from mriclassifier.imaging.study import Frame
from mriclassifier.server.schemas import error_response, predict_answer


def test_an_error_is_a_code_and_a_sentence() -> None:
    answer = error_response(429, "busy", "Try again.")
    assert answer.status_code == 429
    assert json.loads(bytes(answer.body)) == {"error": {"code": "busy", "message": "Try again."}}


def test_a_class_of_another_model_is_shown_under_its_own_name(classifier) -> None:
    prediction = classifier.classify(Frame(np.full((8, 8), 100, np.uint8)))
    other = replace(prediction, label="brain_abscess", probabilities={"brain_abscess": 1.0})
    record = predict_answer(other, name="a.png")
    assert record["label"] == "Brain abscess"
    assert record["class"] == "brain_abscess"
