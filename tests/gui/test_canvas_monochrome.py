"""A picture whose smallest value is white (MONOCHROME1) looks like its complement, and is read as stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from mriclassifier.gui.canvas.rendering import grey_table
from mriclassifier.gui.canvas.windowing import dragged
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.study import Window
from tests.helpers.drawn_series import dicom_slice, drawn_volume, save_dicom

TOP = 4095  # of 12 bits
Change = Callable[[Dataset, bool], None]


def window(function: str) -> Change:
    def change(made: Dataset, white_is_low: bool) -> None:
        # The linear function of the standard is not centred on its centre, but half a value below
        middle = TOP - 450 + (function == "LINEAR") if white_is_low else 450
        made.WindowCenter, made.WindowWidth = middle, 900
        made.VOILUTFunction = function

    return change


def table(made: Dataset, white_is_low: bool) -> None:
    grey = np.rint(255 * np.sqrt(np.linspace(0, 1, 1001)))
    item = Dataset()
    item.add_new(0x00283002, "US", [1001, TOP - 1000 if white_is_low else 0, 8])
    item.add_new(0x00283006, "US", list(map(int, 255 - grey[::-1] if white_is_low else grey)))
    made.VOILUTSequence = Sequence([item])
    del made.WindowCenter, made.WindowWidth


def nothing(made: Dataset, white_is_low: bool) -> None:
    del white_is_low
    del made.WindowCenter, made.WindowWidth


def both(folder: Path, change: Change) -> tuple[Picture, Picture]:
    pixels = drawn_volume(12, 64)[6]
    pictures = []
    for white_is_low in (False, True):
        made = dicom_slice(0, (TOP - pixels).astype(np.uint16) if white_is_low else pixels)
        if white_is_low:
            made.PhotometricInterpretation = "MONOCHROME1"
        change(made, white_is_low)
        path = save_dicom(made, folder / f"{white_is_low}.dcm")
        study = open_study(path)
        pictures.append(make_picture(study.frames[0]))
    return pictures[0], pictures[1]


def display(picture: Picture, shown: Window, *, inverted: bool = False) -> np.ndarray:
    return grey_table(picture, shown, inverted=inverted)[picture.levels[0]].astype(int)


@pytest.mark.parametrize(
    "change",
    [window("LINEAR"), window("LINEAR_EXACT"), window("SIGMOID"), table, nothing],
    ids=["linear", "exact", "sigmoid", "table", "none"],
)
def test_it_looks_like_its_complement_with_every_window(tmp_path: Path, change: Change) -> None:
    plain, turned = both(tmp_path, change)
    names = [preset.name for preset in plain.windows.presets]
    assert [preset.name for preset in turned.windows.presets] == names
    assert turned.windows.default.name == plain.windows.default.name
    assert display(plain, plain.windows.default).std() > 20, "nothing to be compared"
    for one, other in zip(plain.windows.presets, turned.windows.presets, strict=True):
        for inverted in (False, True):
            difference = display(plain, one, inverted=inverted) - display(
                turned, other, inverted=inverted
            )
            assert np.abs(difference).max() <= 1, one.name
    small = [picture.thumbnail.pixelColor(42, 22).lightness() for picture in (plain, turned)]
    assert abs(small[0] - small[1]) <= 1


def test_it_is_read_as_it_is_stored(tmp_path: Path) -> None:
    plain, turned = both(tmp_path, window("LINEAR"))
    for x, y in ((42, 22), (0, 0), (30, 40)):
        (value,) = plain.values_at(x, y)
        assert turned.values_at(x, y) == (TOP - value,)


@pytest.mark.parametrize(("across", "down"), [(0, 60), (0, -60), (90, 0), (-90, 25)])
def test_the_hand_makes_it_brighter_in_the_same_direction(
    tmp_path: Path, across: int, down: int
) -> None:
    pictures = both(tmp_path, window("LINEAR_EXACT"))
    one, other = (
        display(picture, dragged(picture.windows.default, picture, across=across, down=down))
        for picture in pictures
    )
    assert np.abs(one - other).max() <= 1
    if down and not across:
        before = display(pictures[1], pictures[1].windows.default).mean()
        assert (other.mean() > before) == (down > 0)
