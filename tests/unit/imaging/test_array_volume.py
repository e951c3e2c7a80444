from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.imaging.array_volume import ArrayVolume, is_usable, lps_axes, shown
from mriclassifier.imaging.study import Plane

SHAPE = (5, 6, 7)  # towards L, P, S


def numbered() -> np.ndarray:
    """Each voxel holds its place: 100 L + 10 P + S."""
    left, back, up = np.indices(SHAPE)
    return (100 * left + 10 * back + up).astype(np.int16)


def volume(spacing: tuple[float, float, float] = (1, 1, 1), **options: object) -> ArrayVolume:
    return ArrayVolume([numbered()], affine=np.diag([*spacing, 1.0]), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plane", "first", "along_row", "along_column"),
    [
        # The first pixel, and how the numbers change along a row and down a column
        ("axial", 0, 100, 10),
        ("coronal", 6, 100, -1),
        ("sagittal", 406, 10, -1),
    ],
)
def test_pictures_are_turned_as_radiologists_look_at_them(
    plane: Plane, first: int, along_row: int, along_column: int
) -> None:
    pixels = volume().frames(plane)[0].pixels
    assert pixels[0, 0] == first
    assert set(np.diff(pixels, axis=1).ravel()) == {along_row}
    assert set(np.diff(pixels, axis=0).ravel()) == {along_column}


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
def test_a_place_in_the_patient_is_the_same_in_every_plane(plane: Plane) -> None:
    affine = np.array([[0, 0.2, 3, -9], [1.1, 0, 0.1, 4], [0, -0.9, 0, 50], [0, 0, 0, 1]])
    stored = np.arange(4 * 5 * 6).reshape(4, 5, 6)
    made = ArrayVolume([stored], affine=affine)
    frames = made.frames(plane)
    to_index = np.linalg.inv(affine)
    for frame in frames:
        place = frame.facts.geometry
        assert place.spacing
        assert place.along_row
        assert place.along_column
        for row, column in ((0, 0), (1, 2), (frame.height - 1, frame.width - 1)):
            point = (
                np.array(place.position)
                + row * place.spacing[0] * np.array(place.along_column)
                + column * place.spacing[1] * np.array(place.along_row)
            )
            index = np.rint((to_index @ [*point, 1])[:3]).astype(int)
            assert frame.pixels[row, column] == stored[tuple(index)]
    locations = [facts.location for facts in frames.facts]
    assert locations == sorted(locations)  # type: ignore[type-var]


@pytest.mark.parametrize("axes", [(0, 1, 2), (2, 0, 1), (1, 0, 2)])
@pytest.mark.parametrize("flips", [(1, 1, 1), (-1, 1, -1), (-1, -1, 1)])
def test_how_it_is_stored_makes_no_difference(
    axes: tuple[int, int, int], flips: tuple[int, int, int]
) -> None:
    plain = volume((1, 2, 3))
    stored = numbered()[tuple(slice(None, None, flip) for flip in flips)].transpose(axes)
    affine = np.eye(4)
    for place, way in enumerate(axes):
        affine[:3, place] = 0
        affine[way, place] = flips[way] * (1.0, 2.0, 3.0)[way]
        if flips[way] < 0:
            affine[way, 3] = (1.0, 2.0, 3.0)[way] * (SHAPE[way] - 1)
    other = ArrayVolume([stored], affine=affine)
    assert other.planes == plain.planes
    for plane in plain.planes:
        for one, two in zip(plain.frames(plane), other.frames(plane), strict=True):
            assert np.array_equal(one.pixels, two.pixels)
            assert one.facts == two.facts


@pytest.mark.parametrize(
    ("spacing", "first"),
    [
        ((1, 1, 1), "axial"),
        ((1, 1, 5), "axial"),
        ((1, 5, 1), "coronal"),
        ((5, 1, 1), "sagittal"),
        ((1.0, 1.02, 1.0), "axial"),
    ],
)
def test_the_plane_of_the_thickest_slices_comes_first(
    spacing: tuple[float, float, float], first: Plane
) -> None:
    made = volume(spacing)
    assert made.planes[0] == made.acquired == first
    assert set(made.planes) == {"axial", "coronal", "sagittal"}


def test_few_slices_are_not_cut_across() -> None:
    made = ArrayVolume([np.zeros((40, 50, 3))], affine=np.diag([1, 1, 6, 1.0]))
    assert made.planes == ("axial",)
    single = ArrayVolume([np.zeros((40, 1, 30))], affine=np.diag([1, 1, 1, 1.0]))
    assert single.planes == ("coronal",)
    assert single.frames("coronal")[0].pixels.shape == (30, 40)


def test_frames_are_cut_when_they_are_asked_for_and_cannot_be_changed() -> None:
    frames = volume().frames("coronal")
    pixels = frames[2].pixels
    assert pixels.flags.c_contiguous
    assert pixels.base is None
    with pytest.raises(ValueError, match="read-only"):
        pixels[0, 0] = 1
    assert frames[-1].index == 5


def test_numbers_that_are_none_do_not_reach_a_frame() -> None:
    picture = np.array([[np.nan, 1.0], [np.inf, -np.inf]], np.float32)
    assert shown(picture).tolist() == [[1, 1], [1, 1]]
    assert shown(np.full((2, 2), np.nan)).tolist() == [[0, 0], [0, 0]]
    assert shown(np.array([[np.nan, 2.0, 5.0]])).tolist() == [[2, 2, 5]]


@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.float32])
def test_what_is_brighter_the_smaller_it_is_is_turned_round(kind: type) -> None:
    picture = np.array([[1, 2, 9]], kind)
    turned = shown(picture, negative=True)
    assert turned.dtype == kind
    assert turned[0, 0] > turned[0, 1] > turned[0, 2]


def test_odd_types_become_those_that_frames_have() -> None:
    assert shown(np.array([[1, 2**40]], np.int64)).dtype == np.float64
    assert shown(np.array([[1, 2]], ">i2")).dtype == np.dtype("=i2")
    layered = np.full((2, 2, 4), 200, np.uint8)
    layered[..., 3] = (0, 255)
    assert shown(layered)[0, 0].tolist() == [0, 0, 0]
    assert shown(layered)[0, 1].tolist() == [200, 200, 200]
    layered[..., 3] = 0  # a channel that nobody used
    assert shown(layered)[0, 0].tolist() == [200, 200, 200]


def test_an_affine_that_places_nothing_is_known() -> None:
    assert is_usable(np.eye(4))
    broken = np.eye(4)
    broken[0, 0] = np.nan
    assert not is_usable(broken)
    assert not is_usable(np.diag([1, 1, 0, 1.0]))
    assert not is_usable(np.diag([1, 1, 1e9, 1.0]))
    flat = np.eye(4)
    flat[:3, 1] = flat[:3, 0]
    assert not is_usable(flat)


def test_each_axis_is_matched_once_however_oblique() -> None:
    angle = np.deg2rad(40)
    affine = np.eye(4)
    affine[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    assert lps_axes(affine) == ((0, 1, 2), (False, False, False))
    assert lps_axes(-affine) == ((0, 1, 2), (True, True, True))
