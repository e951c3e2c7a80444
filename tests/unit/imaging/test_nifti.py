from __future__ import annotations

import gzip
import logging
import struct
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest

from mriclassifier.errors import DamagedFileError, InputError, TooLargeError, UnsupportedFormatError
from mriclassifier.imaging import nifti
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.study import Study
from tests.helpers.drawn_series import drawn_volume, write_nifti

RAS = np.diag([2.0, 2.0, 5.0, 1.0])


def stored(
    data: Any, affine: Any = RAS, *, kind: type = nibabel.Nifti1Image, **fields: Any
) -> bytes:
    image = kind(data, affine)
    image.set_sform(affine, 1)
    image.set_qform(affine, 1)
    return changed(bytes(image.to_bytes()), **fields) if fields else bytes(image.to_bytes())


def changed(data: bytes, **fields: Any) -> bytes:
    """A NIfTI-1 file with other header fields, as they are; nibabel itself would correct them."""
    header = nibabel.Nifti1Header(data[:348], check=False)
    for name, value in fields.items():
        header[name] = value
    return bytes(header.binaryblock) + data[348:]


def numbered(*shape: int, kind: Any = np.int16) -> Any:
    return np.arange(np.prod(shape)).reshape(shape).astype(kind)


def opened(data: bytes, **limits: int) -> Study:
    return open_study(data, name="head.nii", limits=Limits(**limits))


def test_a_drawn_head_lies_as_its_slices_do_in_dicom(tmp_path: Path) -> None:
    study = open_study(write_nifti(tmp_path / "head.nii.gz"))
    assert (study.kind, study.plane, len(study.frames)) == ("NIfTI", "axial", 12)
    for frame, drawn in zip(study.frames, drawn_volume(), strict=True):
        assert np.array_equal(frame.pixels, drawn)
    place = study.facts(0).geometry
    assert (place.spacing, place.along_row, place.along_column) == ((3, 3), (1, 0, 0), (0, 1, 0))
    assert study.volume
    assert study.volume.planes == ("axial", "coronal", "sagittal")
    assert study.volume.frames("sagittal")[0].pixels.shape == (12, 64)


@pytest.mark.parametrize("kind", [nibabel.Nifti1Image, nibabel.Nifti2Image])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["a.nii", "a.nii.gz", "12.03.nii.gz", "scan"])
def test_content_decides_and_not_the_name(kind: type, packed: bool, name: str) -> None:
    data = stored(numbered(4, 5, 6), kind=kind)
    study = open_study(gzip.compress(data) if packed else data, name=name)
    assert (study.kind, study.name) == ("NIfTI", name)
    assert study.frames[0].pixels.shape == (5, 4)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", ["u1", "i1", "i2", "u2", "i4", "u4", "f4", "f8"])
def test_every_kind_of_number_keeps_its_values(kind: str, order: str) -> None:
    data = numbered(4, 5, 6, kind=np.dtype(kind).newbyteorder(order))
    header = nibabel.Nifti1Header(endianness=order)
    image = nibabel.Nifti1Image(data, RAS, header)
    image.header.set_data_dtype(np.dtype(kind))
    frame = opened(bytes(image.to_bytes())).frames[2]
    assert frame.pixels.dtype == np.dtype(kind)
    assert np.array_equal(frame.pixels, data[::-1, ::-1, 2].T)


def test_64_bit_numbers_become_what_a_frame_may_hold() -> None:
    image = nibabel.Nifti1Image(numbered(4, 5, 6, kind=np.int64), RAS, dtype=np.int64)
    frame = opened(bytes(image.to_bytes())).frames[0]
    assert frame.pixels.dtype == np.float64
    assert frame.pixels.max() == 114


def test_colour_is_colour() -> None:
    data = np.zeros((4, 5, 6), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    data["G"] = numbered(4, 5, 6, kind=np.uint8)
    frame = opened(stored(data)).frames[1]
    assert frame.pixels.shape == (5, 4, 3)
    assert np.array_equal(frame.pixels[..., 1], data["G"][::-1, ::-1, 1].T)
    assert not frame.pixels[..., (0, 2)].any()


@pytest.mark.parametrize("axes", ["RAS", "LPI", "SRP", "AIL"])
def test_the_orientation_of_the_file_makes_no_difference(axes: str) -> None:
    image = nibabel.Nifti1Image(numbered(4, 5, 6), RAS)
    want = nibabel.orientations.axcodes2ornt(axes)
    turned = image.as_reoriented(
        nibabel.orientations.ornt_transform(nibabel.io_orientation(RAS), want)
    )
    one, two = opened(bytes(image.to_bytes())), opened(bytes(turned.to_bytes()))
    assert one.plane == two.plane == "axial"
    for first, second in zip(one.frames, two.frames, strict=True):
        assert np.array_equal(first.pixels, second.pixels)
        assert first.facts == second.facts


def test_the_first_of_several_volumes_is_shown_and_that_is_said() -> None:
    data = numbered(4, 5, 6, 3)
    study = opened(stored(data))
    assert len(study.frames) == 6
    assert [notice.sentence for notice in study.notices] == ["Shows the first of 3 volumes."]
    assert study.volume
    assert study.volume.count == 3
    last = study.volume.frames("axial", 2)[0].pixels
    assert np.array_equal(last, data[::-1, ::-1, 0, 2].T)


def test_singleton_axes_in_between_are_no_obstacle() -> None:
    study = opened(stored(numbered(4, 5, 1, 1, 3)))
    assert len(study.frames) == 1
    assert study.volume
    assert study.volume.count == 3


@pytest.mark.parametrize(
    ("slope", "intercept", "expected"),
    [(2.0, -5.0, (2.0, -5.0)), (0.0, 3.0, (1, 0)), (np.nan, 0, (1, 0)), (np.inf, 0, (1, 0))],
)
def test_scale_factors_are_kept_apart_from_the_pixels(
    slope: float, intercept: float, expected: tuple[float, float]
) -> None:
    study = opened(stored(numbered(4, 5, 6), scl_slope=slope, scl_inter=intercept))
    scale = study.facts(0).scale
    assert (scale.slope, scale.intercept) == expected
    assert study.frames[0].pixels.dtype == np.int16


@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.float32])
def test_a_negative_slope_turns_the_pixels_and_keeps_the_values(kind: type) -> None:
    data = numbered(4, 5, 6, kind=kind)
    study = opened(stored(data, scl_slope=-2.0, scl_inter=7.0))
    frame = study.frames[0]
    scale = frame.facts.scale
    assert scale.slope > 0
    values = scale.slope * frame.pixels.astype(float) + scale.intercept
    assert np.array_equal(values, -2.0 * data[::-1, ::-1, 0].T.astype(float) + 7.0)


def test_the_window_of_the_file_is_offered() -> None:
    (window,) = opened(stored(numbered(4, 5, 6), cal_min=10, cal_max=50)).facts(0).windows
    assert (window.center, window.width) == (30, 40)
    assert opened(stored(numbered(4, 5, 6), cal_min=9, cal_max=9)).facts(0).windows == ()


def test_micrometres_and_metres_become_millimetres() -> None:
    for unit, factor in ((1, 1000.0), (3, 0.001)):
        affine = np.diag([2 / factor, 2 / factor, 5 / factor, 1])
        data = stored(numbered(4, 5, 6), affine, xyzt_units=unit)
        assert opened(data).facts(0).geometry.spacing == pytest.approx((2, 2))


@pytest.mark.parametrize(
    "fields",
    [
        {"sform_code": 0, "qform_code": 0},
        {"srow_x": [np.nan] * 4},
        {"srow_x": [0, 0, 0, 0]},
        {"srow_y": [np.inf, 1e38, 0, 0]},
        {"sform_code": 0, "quatern_b": np.inf},
        {"sform_code": 0, "quatern_b": 3},
        {"sform_code": 0, "pixdim": [1, np.inf, 2, 5, 1, 1, 1, 1]},
    ],
)
def test_an_unknown_orientation_is_said_and_not_guessed(fields: dict[str, Any]) -> None:
    study = opened(stored(numbered(4, 5, 6), **fields))
    assert [notice.code for notice in study.notices] == ["orientation_unknown"]
    assert (study.plane, study.volume, len(study.frames)) == (None, None, 6)
    place = study.facts(0).geometry
    assert (place.along_row, place.position) == (None, None)
    assert place.spacing == (None if "pixdim" in fields else (2, 2))


def test_two_statements_that_exchange_left_and_right_are_said() -> None:
    image = nibabel.Nifti1Image(numbered(4, 5, 6), RAS)
    image.set_sform(RAS, 1)
    image.set_qform(np.diag([-2.0, 2, 5, 1]), 1)
    study = opened(bytes(image.to_bytes()))
    assert [notice.code for notice in study.notices] == ["orientation_contradicted"]


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"datatype": 32, "bitpix": 64}, UnsupportedFormatError, "complex"),
        ({"datatype": 1, "bitpix": 1}, UnsupportedFormatError, "1-bit"),
        ({"datatype": 999}, UnsupportedFormatError, "type 999"),
        ({"magic": b"ni1"}, UnsupportedFormatError, r"another file \(\.img\)"),
        ({"magic": b"\0\0\0"}, UnsupportedFormatError, "Analyze"),
        ({"dim": [4, 32767, 32767, 32767, 32767, 1, 1, 1]}, TooLargeError, "megapixels"),
        ({"dim": [3, 2000, 2000, 2000, 1, 1, 1, 1]}, TooLargeError, "MiB once decoded"),
        ({"dim": [3, 9, 9, 30000, 1, 1, 1, 1]}, TooLargeError, "voxels"),
        ({"dim": [3, 4, 5, 0, 1, 1, 1, 1]}, DamagedFileError, "corrupt"),
        ({"dim": [3, 4, -5, 6, 1, 1, 1, 1]}, DamagedFileError, "corrupt"),
        ({"dim": [0] * 8}, DamagedFileError, "corrupt"),
        ({"dim": [9] * 8}, DamagedFileError, "corrupt"),
        ({"dim": [3, 4, 5, 60, 1, 1, 1, 1]}, DamagedFileError, "ends before"),
        ({"vox_offset": 1e6}, DamagedFileError, "ends before"),
        ({"vox_offset": np.nan}, DamagedFileError, "corrupt"),
        ({"vox_offset": -352}, DamagedFileError, "corrupt"),
    ],
)
def test_what_cannot_be_read_is_one_clear_sentence(
    change: dict[str, Any], error: type[InputError], words: str
) -> None:
    data = changed(stored(numbered(4, 5, 6)), **change)
    for packed in (data, gzip.compress(data)):
        with pytest.raises(error, match=words):
            opened(packed)


def test_volumes_beyond_the_memory_limit_are_left_out() -> None:
    data = stored(numbered(4, 5, 6, 10))
    study = opened(gzip.compress(data), max_volume_bytes=4 * 5 * 6 * 2 * 3)
    assert study.volume
    assert study.volume.count == 3
    assert study.notices[0].values == {"count": 10}
    with pytest.raises(TooLargeError):
        opened(data, max_volume_bytes=4 * 5 * 6 * 2 - 1)


def test_nothing_is_logged_of_an_odd_header(caplog: pytest.LogCaptureFixture) -> None:
    data = bytearray(stored(numbered(4, 5, 6)))
    struct.pack_into("<f", data, 76 + 4, -3.0)  # a negative distance
    struct.pack_into("<h", data, 72, 99)  # bits that contradict the type
    with caplog.at_level(logging.DEBUG):
        opened(bytes(data))
    assert not caplog.records


@pytest.mark.parametrize(
    "head",
    [  # the same bytes in every process, or their names differ
        struct.pack("<i", 348) + bytes(344),
        struct.pack(">i", 348) + bytes(344),
        gzip.compress(struct.pack("<i", 348) + bytes(340) + b"n+1\0", mtime=0),
        struct.pack("<i", 540) + b"n+2\0" + bytes(540),
    ],
)
def test_both_versions_are_recognised(head: bytes) -> None:
    assert nifti.recognises(head)


@pytest.mark.parametrize("head", [b"", b"\x5c\x01\0\0", b"\x1f\x8bnothing", struct.pack("<i", 540)])
def test_other_content_is_not(head: bytes) -> None:
    assert not nifti.recognises(head + bytes(100))
