"""Palettes, plain and segmented, and colours as differences."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.errors import DamagedFileError, UnsupportedFormatError
from mriclassifier.imaging.dicom_colour import full_range_to_rgb, read_palette
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.source import Source
from tests.helpers.drawn_dicom import dataset, parsed

SOURCE = Source(b"", "a.dcm")
NAMES = ("Red", "Green", "Blue")


def palette(
    entries: list[list[int]],
    *,
    first: int = 0,
    bits: int = 16,
    segmented: bool = False,
    count: int = 0,
) -> Values:
    elements: dict[str, object] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for name, column in zip(NAMES, entries, strict=True):
        start = f"{'Segmented' if segmented else ''}{name}PaletteColorLookupTable"
        packed = np.array(column, "u1" if bits == 8 and segmented else "<u2").tobytes()
        elements[f"{start}Data"] = packed
        elements[f"{name}PaletteColorLookupTableDescriptor"] = [count or len(column), first, bits]
    return parsed(dataset(**elements)).values


def test_a_palette_gives_each_stored_value_its_colour() -> None:
    found = read_palette(palette([[0, 0xFF00], [0x8000, 0], [0x1000, 0x2000]], first=10), SOURCE)
    assert found.entries.tolist() == [[0, 0x80, 0x10], [0xFF, 0, 0x20]]
    stored = np.array([[0, 10, 11, 99]], np.uint16)
    assert found.colours(stored).tolist() == [
        [[0, 0x80, 0x10], [0, 0x80, 0x10], [0xFF, 0, 0x20], [0xFF, 0, 0x20]]
    ]


def test_sixteen_bit_entries_that_only_hold_eight_are_meant_as_those() -> None:
    assert read_palette(palette([[0, 255], [1, 254], [2, 253]]), SOURCE).entries.tolist() == [
        [0, 1, 2],
        [255, 254, 253],
    ]


def test_segments_are_listed_drawn_and_copied() -> None:
    # Two listed entries, a line of four to 0x6000, then the line once more from its last value
    column = [0, 2, 0x0000, 0x2000, 1, 4, 0x6000, 2, 1, 8, 0]
    found = read_palette(palette([column] * 3, segmented=True, count=10), SOURCE)
    assert found.entries[:, 0].tolist() == [0, 0x20, 0x30, 0x40, 0x50, 0x60, *[0x60] * 4]


def test_segments_of_eight_bits_are_read() -> None:
    column = [0, 2, 10, 20, 1, 2, 40]
    found = read_palette(palette([column] * 3, bits=8, segmented=True, count=4), SOURCE)
    assert found.entries[:, 1].tolist() == [10, 20, 30, 40]


@pytest.mark.parametrize(
    "column",
    [
        [1, 4, 0x6000],  # a line from nowhere
        [2, 1, 0, 0],  # a copy of itself
        [7, 1, 0, 0],
        [0, 2, 0, 0x2000, 2, 0xFFFF, 0, 0],  # an expansion without end
        [0, 2, 1, 2],  # fewer than stated
    ],
)
def test_segments_that_cannot_be_are_refused(column: list[int]) -> None:
    with pytest.raises(DamagedFileError):
        read_palette(palette([column] * 3, segmented=True, count=60000), SOURCE)


def test_a_palette_without_its_tables_is_refused() -> None:
    with pytest.raises(DamagedFileError):
        read_palette(parsed(dataset()).values, SOURCE)
    with pytest.raises(DamagedFileError):
        read_palette(palette([[1, 2]] * 3, count=900), SOURCE)


def test_differences_become_red_green_and_blue() -> None:
    grey = np.full((1, 2, 3), 128, np.uint8)
    grey[0, 1, 0] = 77
    assert full_range_to_rgb(grey, SOURCE).tolist() == [[[128] * 3, [77] * 3]]
    red = np.array([[[76, 85, 255]]], np.uint8)
    assert np.abs(full_range_to_rgb(red, SOURCE).astype(int) - [254, 0, 0]).max() <= 1


def test_differences_of_more_bits_are_refused() -> None:
    with pytest.raises(UnsupportedFormatError):
        full_range_to_rgb(np.zeros((1, 1, 3), np.uint16), SOURCE)
