"""A drawn head as a volume, and written as a DICOM series or as NIfTI; no person is behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage

NAME = "Drawing^Phantom"
ROOT = "1.2.826.0.1.3680043.8.498."  # pydicom's own, for examples


@cache
def drawn_volume(slices: int = 12, size: int = 64) -> NDArray[np.uint16]:
    """``(slices, size, size)`` axial slices from the feet up, 0 to 1000; a bright ball left and in front.

    Rows run from front to back, columns from the patient's right to left, as DICOM shows them.
    """
    z, y, x = np.meshgrid(
        np.linspace(-1, 1, slices),
        np.linspace(-1, 1, size),
        np.linspace(-1, 1, size),
        indexing="ij",
    )
    head = (x / 0.72) ** 2 + (y / 0.88) ** 2 + (z / 1.15) ** 2
    volume = np.zeros(head.shape)
    volume[head < 1] = 700  # scalp
    volume[head < 0.86] = 120  # skull
    volume[head < 0.78] = 430 + 60 * np.cos(9 * x[head < 0.78]) * np.cos(8 * y[head < 0.78])
    ventricles = ((np.abs(x) - 0.14) / 0.09) ** 2 + (y / 0.3) ** 2 + (z / 0.5) ** 2
    volume[ventricles < 1] = 90
    ball = ((x - 0.34) / 0.17) ** 2 + ((y + 0.3) / 0.17) ** 2 + (z / 0.35) ** 2
    volume[ball < 1] = 1000
    made = volume.astype(np.uint16)
    made.flags.writeable = False
    return made


def dicom_slice(
    index: int, pixels: NDArray[np.uint16], *, series: str = "1", spacing: float = 3.0
) -> Dataset:
    """One axial slice as an MR image object; the patient is a drawing."""
    made = Dataset()
    made.SOPClassUID = MRImageStorage
    made.SOPInstanceUID = f"{ROOT}{series}.{index + 1}"
    made.StudyInstanceUID = f"{ROOT}9"
    made.SeriesInstanceUID = f"{ROOT}9.{series}"
    made.PatientName = NAME
    made.PatientID = "DRAWN-1"
    made.PatientBirthDate = "20000101"
    made.PatientSex = "O"
    made.Modality = "MR"
    made.StudyDate = "20260102"
    made.StudyDescription = "Drawn head"
    made.SeriesDescription = "T1 drawn"
    made.SeriesNumber = 1
    made.InstanceNumber = index + 1
    made.ImagePositionPatient = [-96.0, -96.0, index * spacing]
    made.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    made.PixelSpacing = [192 / pixels.shape[0], 192 / pixels.shape[1]]
    made.SliceThickness = spacing
    made.Rows, made.Columns = pixels.shape
    made.SamplesPerPixel = 1
    made.PhotometricInterpretation = "MONOCHROME2"
    made.BitsAllocated, made.BitsStored, made.HighBit = 16, 12, 11
    made.PixelRepresentation = 0
    made.WindowCenter, made.WindowWidth = 450, 900
    made.PixelData = np.ascontiguousarray(pixels, "<u2").tobytes()
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta = meta
    return made


def save_dicom(made: Dataset, path: Path) -> Path:
    """Write with preamble and file meta information."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save_as(path, enforce_file_format=True)
    return path


def write_series(
    folder: Path,
    *,
    slices: int = 12,
    size: int = 64,
    series: str = "1",
    change: Callable[[int, Dataset], Any] = lambda index, made: None,
    suffix: str = ".dcm",
) -> list[Path]:
    """Write a whole series, one file a slice, named in an order that is not that of the slices.

    ``change`` may alter a slice before it is written; returning False leaves the slice out.
    """
    volume = drawn_volume(slices, size)
    paths = []
    for index in range(slices):
        made = dicom_slice(index, volume[index], series=series)
        if change(index, made) is False:
            continue
        paths.append(save_dicom(made, folder / f"{(index * 7) % slices:03}-{series}{suffix}"))
    return paths


def write_nifti(path: Path, *, slices: int = 12, size: int = 64, volumes: int = 1) -> Path:
    """Write the same head in RAS+ order, ``(x, y, z[, t])``; later volumes are brighter."""
    # RAS: x grows to the right, y to the front; the drawing's columns grow to the left, rows to the back
    data = np.ascontiguousarray(drawn_volume(slices, size)[:, ::-1, ::-1].transpose(2, 1, 0))
    if volumes > 1:
        data = np.stack([data + 10 * n for n in range(volumes)], axis=3)
    affine = np.diag([192 / size, 192 / size, 3.0, 1.0])
    affine[:3, 3] = (-96.0, -96.0, 0.0)
    path.parent.mkdir(parents=True, exist_ok=True)
    nibabel.save(nibabel.Nifti1Image(data.astype(np.int16), affine), path)
    return path
