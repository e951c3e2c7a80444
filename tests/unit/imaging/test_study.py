from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mriclassifier.imaging.study import Frame, Study


def test_a_frame_knows_its_size_and_place() -> None:
    frame = Frame(np.zeros((3, 5, 3), np.uint8), 2)
    assert (frame.height, frame.width, frame.index) == (3, 5, 2)


def test_a_study_cannot_be_changed() -> None:
    study = Study("a.png", "PNG", (Frame(np.zeros((1, 1), np.uint8)),))
    assert (study.path, dict(study.details)) == (None, {})
    with pytest.raises(dataclasses.FrozenInstanceError):
        study.name = "b.png"  # type: ignore[misc]
