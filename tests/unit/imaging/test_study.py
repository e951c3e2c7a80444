from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mriclassifier.imaging.study import Frame, FrameFacts, LazyFrames, Patient, Study


def test_a_frame_knows_its_size_and_place() -> None:
    frame = Frame(np.zeros((3, 5, 3), np.uint8), 2)
    assert (frame.height, frame.width, frame.index) == (3, 5, 2)


def test_a_study_cannot_be_changed() -> None:
    study = Study("a.png", "PNG", (Frame(np.zeros((1, 1), np.uint8)),))
    assert (study.path, dict(study.details)) == (None, {})
    with pytest.raises(dataclasses.FrozenInstanceError):
        study.name = "b.png"  # type: ignore[misc]


def test_lazy_frames_are_decoded_when_they_are_asked_for() -> None:
    asked: list[int] = []

    def load(index: int) -> Frame:
        asked.append(index)
        return Frame(np.full((2, 2), index, np.uint8), index)

    frames = LazyFrames([FrameFacts(number=n) for n in range(5)], load)

    assert len(frames) == 5
    assert asked == []
    assert frames[-1].index == 4
    assert [frame.index for frame in frames[1:3]] == [1, 2]
    assert [frame.index for frame in frames] == [0, 1, 2, 3, 4]
    with pytest.raises(IndexError):
        frames[5]


def test_facts_are_known_without_decoding() -> None:
    def load(index: int) -> Frame:
        raise AssertionError(index)

    study = Study("a", "DICOM", LazyFrames([FrameFacts(location=3.0)], load))

    assert study.facts(0).location == 3.0


def test_a_patient_without_any_entry_is_nobody() -> None:
    assert not Patient(sex="F")
    assert Patient(id="7")
