"""A DICOM series as large as hospitals send them: a real volume resampled, or the drawn head without it."""

from __future__ import annotations

from pathlib import Path

import cv2
import nibabel
import numpy as np
from numpy.typing import NDArray

from tests.helpers.drawn_series import dicom_slice, drawn_volume, save_dicom
from tests.helpers.shared import shared


def source_volume() -> NDArray[np.float32]:
    """``(slices, rows, columns)`` from the feet up, rows from front to back, columns from right to left."""
    path = shared("data", "series", "nifti-t1c", "Pre_Scan_T1.nii.gz")
    if not path.exists():
        return drawn_volume(24, 256).astype(np.float32)
    image = nibabel.as_closest_canonical(nibabel.load(path))
    return np.asarray(image.dataobj, np.float32)[::-1, ::-1, :].transpose(2, 1, 0)


def large_volume(slices: int = 300, size: int = 512, *, drawn: bool = False) -> NDArray[np.uint16]:
    """``(slices, size, size)``, 0 to 4095, linear between the slices of the source."""
    source = drawn_volume(24, 256).astype(np.float32) if drawn else source_volume()
    source *= 4095 / source.max()
    wide = np.stack([cv2.resize(part, (size, size)) for part in source])
    places = np.linspace(0, len(wide) - 1, slices)
    made = np.empty((slices, size, size), np.uint16)
    for number, place in enumerate(places):
        below = min(int(place), len(wide) - 2)
        part = np.float32(place - below)
        made[number] = np.rint((1 - part) * wide[below] + part * wide[below + 1])
    return made


def write_large_series(
    folder: Path, *, slices: int = 300, size: int = 512, drawn: bool = False
) -> list[Path]:
    """One uncompressed file a slice; ``slices × size² × 2`` bytes. The patient is a drawing's.

    ``drawn`` takes the drawn head also where the shared volume is.
    """
    volume = large_volume(slices, size, drawn=drawn)
    return [
        save_dicom(dicom_slice(index, pixels, spacing=144 / slices), folder / f"IM{index:05}.dcm")
        for index, pixels in enumerate(volume)
    ]
