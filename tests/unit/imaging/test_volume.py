from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from mriclassifier.errors import (
    DamagedFileError,
    JobCancelledError,
    TooLargeError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.series import scan
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Study
from mriclassifier.imaging.volume import stack, why_not
from tests.helpers.drawn_series import drawn_volume, write_nifti, write_series

Change = Callable[[int, Dataset], Any]


def series(folder: Path, change: Change = lambda index, made: None, **options: Any) -> Study:
    write_series(folder, change=change, **options)
    (one,) = scan([folder])
    return one.read()


def test_a_regular_series_is_cut_along_every_plane(tmp_path: Path) -> None:
    study = series(tmp_path)
    assert why_not(study) is None
    told: list[tuple[int, int]] = []
    made = stack(study, progress=lambda *done: told.append(done))
    assert told == [(n + 1, 12) for n in range(12)]
    assert made.planes == ("axial", "coronal", "sagittal")
    drawn = drawn_volume()
    for index, frame in enumerate(made.frames("axial")):
        assert np.array_equal(frame.pixels, drawn[index])
        assert frame.facts.geometry == study.facts(index).geometry
        assert frame.facts.location == study.facts(index).location
    # Head up; the patient's left on the right, and in the sagittal cut the front on the left
    assert np.array_equal(made.frames("coronal")[20].pixels, drawn[::-1, 20, :])
    assert np.array_equal(made.frames("sagittal")[5].pixels, drawn[::-1, :, 63 - 5])
    (window,) = made.frames("coronal").facts[0].windows  # type: ignore[attr-defined]
    assert (window.center, window.width) == (450, 900)


def test_a_series_and_the_same_head_as_nifti_give_the_same_cuts(tmp_path: Path) -> None:
    made = stack(series(tmp_path / "cd"))
    other = open_study(write_nifti(tmp_path / "head.nii.gz"))
    assert other.volume
    assert stack(other) is other.volume
    for plane in made.planes:
        for one, two in zip(made.frames(plane), other.volume.frames(plane), strict=True):
            assert np.array_equal(one.pixels, two.pixels)
            assert one.facts.geometry.along_row == two.facts.geometry.along_row


def sagittal(index: int, made: Dataset) -> None:
    made.ImageOrientationPatient = [0, 1, 0, 0, 0, -1]
    made.ImagePositionPatient = [-3.0 * index, 0, 0]


def test_the_acquired_plane_comes_first(tmp_path: Path) -> None:
    study = series(tmp_path, sagittal)
    made = stack(study)
    assert made.planes[0] == study.plane == "sagittal"
    for mine, theirs in zip(made.frames("sagittal"), study.frames, strict=True):
        assert np.array_equal(mine.pixels, theirs.pixels)
        assert mine.facts.geometry == theirs.facts.geometry


def missing(index: int, made: Dataset) -> bool:
    return index != 5


def fan(index: int, made: Dataset) -> None:
    angle = 0.001 * index
    made.ImageOrientationPatient = [1, 0, 0, 0, float(np.cos(angle)), float(np.sin(angle))]


def unplaced(index: int, made: Dataset) -> None:
    del made.PixelSpacing


@pytest.mark.parametrize(
    ("change", "words"),
    [(missing, "not evenly spaced"), (fan, "not parallel"), (unplaced, "does not say where")],
)
def test_why_a_series_cannot_be_cut_is_one_sentence(
    tmp_path: Path, change: Change, words: str
) -> None:
    study = series(tmp_path, change)
    reason = why_not(study)
    assert reason
    with pytest.raises(UnsupportedFormatError, match=words) as caught:
        stack(study)
    assert caught.value.sentence == reason.sentence


def test_a_few_slices_are_not_cut(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"too few slices \(3\)"):
        stack(series(tmp_path, slices=3))


def test_slices_with_scales_of_their_own_become_values(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        made.RescaleSlope, made.RescaleIntercept = 1 + index, 5

    made = stack(series(tmp_path, change, slices=4))
    for index, frame in enumerate(made.frames("axial")):
        assert frame.pixels.dtype == np.float32
        assert np.array_equal(frame.pixels, drawn_volume(4)[index] * np.float32(1 + index) + 5)
        assert (frame.facts.scale.slope, frame.facts.scale.intercept) == (1, 0)


def test_the_memory_limit_holds_before_all_is_decoded(tmp_path: Path) -> None:
    told: list[object] = []
    with pytest.raises(TooLargeError):
        stack(
            series(tmp_path),
            limits=Limits(max_volume_bytes=12 * 64 * 64 * 2 - 1),
            progress=lambda *done: told.append(done),
        )
    assert not told


def test_it_can_be_cancelled_and_says_which_slice_fails(tmp_path: Path) -> None:
    study = series(tmp_path)
    with pytest.raises(JobCancelledError):
        stack(study, cancelled=lambda: True)
    path = study.facts(3).path
    assert path
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(DamagedFileError, match=path.name):
        stack(study)
