"""How pixels are stored, and what is refused before anything is decoded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.errors import DamagedFileError, TooLargeError, UnsupportedFormatError
from mriclassifier.imaging.dicom_format import (
    MAX_FRAMES,
    PixelFormat,
    check,
    is_turned,
    number_of_frames,
    shown_scale,
    turned_top,
)
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import ValueScale
from tests.helpers.drawn_dicom import dataset, parsed

PLAIN = PixelFormat.of(parsed(dataset()).values)


def checked(layout: PixelFormat, *, frames: int = 1, limits: Limits = DEFAULT_LIMITS) -> None:
    check(layout, real=False, frames=frames, source=Source(b"", "a.dcm"), limits=limits)


def test_the_header_is_read_as_it_stands() -> None:
    assert (
        PixelFormat(
            rows=64,
            columns=64,
            samples=1,
            photometric="MONOCHROME2",
            allocated=16,
            stored=12,
            high=11,
            signed=False,
            planar=False,
        )
        == PLAIN
    )
    assert PLAIN.dtype == np.uint16
    assert PLAIN.frame_bits == 64 * 64 * 16
    checked(PLAIN)


def test_what_is_left_out_gets_its_usual_meaning() -> None:
    found = PixelFormat.of(
        parsed(
            dataset(
                PhotometricInterpretation=None,
                BitsStored=None,
                HighBit=None,
                PixelRepresentation=None,
                SamplesPerPixel=None,
            )
        ).values
    )
    assert found == replace(PLAIN, stored=16, high=15)


def test_the_number_of_frames_is_at_least_one() -> None:
    assert number_of_frames(parsed(dataset()).values) == 1
    assert number_of_frames(parsed(dataset(NumberOfFrames=7)).values) == 7
    assert number_of_frames(parsed(dataset(NumberOfFrames=-7)).values) == 1


@pytest.mark.parametrize(
    ("layout", "error"),
    [
        (replace(PLAIN, rows=0), DamagedFileError),
        (replace(PLAIN, columns=0), DamagedFileError),
        (replace(PLAIN, stored=0), DamagedFileError),
        (replace(PLAIN, stored=17), DamagedFileError),
        (replace(PLAIN, high=16), DamagedFileError),
        (replace(PLAIN, samples=3), DamagedFileError),
        (replace(PLAIN, samples=2), DamagedFileError),
        (replace(PLAIN, photometric="RGB"), DamagedFileError),
        (replace(PLAIN, allocated=24), UnsupportedFormatError),
        (replace(PLAIN, allocated=64), UnsupportedFormatError),
        (replace(PLAIN, allocated=12), UnsupportedFormatError),
        (replace(PLAIN, photometric="FUZZ"), UnsupportedFormatError),
        (
            replace(PLAIN, photometric="RGB", samples=3, allocated=1, stored=1, high=0),
            DamagedFileError,
        ),
        (replace(PLAIN, rows=65535, columns=65535), TooLargeError),
    ],
)
def test_what_cannot_be_is_refused(layout: PixelFormat, error: type[Exception]) -> None:
    with pytest.raises(error):
        checked(layout)


def test_the_limits_are_kept_from_the_header_alone() -> None:
    with pytest.raises(TooLargeError, match="megapixels"):
        checked(PLAIN, limits=Limits(max_pixels=4095))
    with pytest.raises(TooLargeError, match="MiB"):
        checked(PLAIN, limits=Limits(max_decoded_bytes=8191))
    with pytest.raises(TooLargeError, match="frames"):
        checked(PLAIN, frames=MAX_FRAMES + 1)
    checked(PLAIN, limits=Limits(max_pixels=4096, max_decoded_bytes=8192))


@pytest.mark.parametrize(
    ("photometric", "slope", "turned"),
    [
        ("MONOCHROME2", 1, False),
        ("MONOCHROME2", -1, True),
        ("MONOCHROME1", 1, True),
        ("MONOCHROME1", -1, False),
        ("RGB", -1, False),
    ],
)
def test_pixels_are_turned_where_larger_ones_are_darker(
    photometric: str, slope: float, turned: bool
) -> None:
    layout = replace(PLAIN, photometric=photometric)
    assert is_turned(ValueScale(slope=slope), layout) is turned
    if photometric != "RGB":
        assert (shown_scale(ValueScale(slope=slope), layout).slope < 0) is (
            photometric == "MONOCHROME1"
        )


@pytest.mark.parametrize("allocated", [8, 16])
def test_values_stay_true_when_pixels_are_turned(allocated: int) -> None:
    layout = replace(PLAIN, photometric="MONOCHROME1", allocated=allocated, stored=8, high=7)
    scale = ValueScale(slope=2, intercept=-10, unit="HU")
    shown = shown_scale(scale, layout)
    pixel = 30
    turned = turned_top(layout) - pixel
    assert shown.slope * turned + shown.intercept == 2 * pixel - 10
    assert shown.unit == "HU"
