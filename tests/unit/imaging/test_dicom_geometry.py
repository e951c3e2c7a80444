"""Places, directions and planes of frames."""

from __future__ import annotations

import math

import pytest

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_geometry import geometry, location, plane
from mriclassifier.imaging.study import Geometry
from tests.helpers.drawn_dicom import dataset, group, parsed


def place(**elements: object) -> Geometry:
    return geometry(parsed(dataset(**elements)).values)


def test_a_place_is_read_as_it_stands() -> None:
    found = place(PixelSpacing=[0.5, 0.75], SliceThickness=4, ImagePositionPatient=[1, 2, 3])
    assert found.spacing == (0.5, 0.75)
    assert found.position == (1, 2, 3)
    assert found.along_row == (1, 0, 0)
    assert found.along_column == (0, 1, 0)
    assert found.thickness == 4


@pytest.mark.parametrize(
    "elements",
    [
        {"PixelSpacing": [0, 1]},
        {"PixelSpacing": [-1, 1]},
        {"PixelSpacing": None},
    ],
)
def test_a_spacing_that_cannot_be_is_none(elements: dict[str, object]) -> None:
    assert place(**elements).spacing is None


@pytest.mark.parametrize(
    "cosines", [[0, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0], [2, 0, 0, 0, 2, 0], [1, 0, 0]]
)
def test_directions_that_span_no_plane_are_none(cosines: list[float]) -> None:
    found = place(ImageOrientationPatient=cosines)
    assert found.along_row is None
    assert found.along_column is None


def test_directions_are_made_unit_vectors() -> None:
    found = place(ImageOrientationPatient=[1.01, 0, 0, 0, 0.6, 0.8])
    assert found.along_row == (1, 0, 0)
    assert found.along_column == pytest.approx((0, 0.6, 0.8))


def test_the_frames_own_group_comes_before_the_shared_one_and_the_data_set() -> None:
    values = parsed(
        dataset(
            PlanePositionSequence=[group(ImagePositionPatient=[7, 8, 9])],
            ImagePositionPatient=[1, 2, 3],
        )
    ).values
    own = values.first(tags.PLANE_POSITIONS)
    assert geometry(own, None, values).position == (7, 8, 9)
    assert geometry(None, values).position == (1, 2, 3)


def test_location_grows_along_the_normal() -> None:
    assert location(place(ImagePositionPatient=[5, 6, 7.5])) == 7.5
    sagittal = place(ImageOrientationPatient=[0, 1, 0, 0, 0, -1], ImagePositionPatient=[5, 6, 7])
    assert location(sagittal) == -5


def test_the_stated_location_stands_in_where_the_place_is_unknown() -> None:
    assert location(Geometry(), 12.5) == 12.5
    assert location(Geometry(), 1e30) is None
    assert location(Geometry()) is None


@pytest.mark.parametrize(
    ("cosines", "wanted"),
    [
        ([1, 0, 0, 0, 1, 0], "axial"),
        ([1, 0, 0, 0, 0, -1], "coronal"),
        ([0, 1, 0, 0, 0, -1], "sagittal"),
        ([1, 0, 0, 0, math.cos(0.4), math.sin(0.4)], "axial"),
        ([1, 0, 0, 0, math.sqrt(0.5), math.sqrt(0.5)], None),
    ],
)
def test_the_nearest_plane_is_named(cosines: list[float], wanted: str | None) -> None:
    assert (
        plane(place(ImageOrientationPatient=[f"{value:.12g}"[:16] for value in cosines])) == wanted
    )


def test_without_directions_there_is_no_plane() -> None:
    assert plane(Geometry()) is None
