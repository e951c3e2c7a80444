"""The drawn head as an opened series, without files: slices with places, and gates and faults in them."""

from __future__ import annotations

import threading
from collections.abc import Container

import numpy as np

from mriclassifier.errors import UnreadableFileError
from mriclassifier.gui.open_images import Source
from mriclassifier.imaging.study import (
    Frame,
    FrameFacts,
    Geometry,
    Header,
    LazyFrames,
    Patient,
    Study,
)
from tests.helpers.drawn_series import drawn_volume

PHANTOM = Patient(name="Drawing, Phantom", id="DRAWN-1", birth_date="2000-01-01", sex="O")
OTHER = Patient(name="Other, Drawing", id="DRAWN-2", birth_date="1980-05-05", sex="O")


def header(
    date: str = "2026-01-02", patient: Patient = PHANTOM, *, modality: str = "MR", series: str = "1"
) -> Header:
    """What its files would say."""
    return Header(
        patient=patient,
        modality=modality,
        study_uid=f"1.2.{date.replace('-', '')}.{patient.id}",
        series_uid=f"1.2.{date.replace('-', '')}.{patient.id}.{series}",
        study_date=date,
        study_description="Drawn head",
        series_description="T1 drawn",
    )


def drawn_study(
    name: str,
    head: Header,
    *,
    slices: int = 12,
    size: int = 48,
    spacing: float = 3.0,
    start: float = 0.0,
    placed: bool = True,
    broken: Container[int] = (),
    gate: threading.Event | None = None,
) -> Study:
    """Axial slices from the feet up.

    Parameters
    ----------
    spacing, start
        Millimetres between slices, and place of the first one.
    placed
        Whether the slices say where they lie.
    broken
        Slices that cannot be decoded.
    gate
        Slices are decoded only once it is set.
    """
    volume = drawn_volume(slices, size)

    def facts(index: int) -> FrameFacts:
        if not placed:
            return FrameFacts(number=index + 1)
        place = start + index * spacing
        return FrameFacts(
            geometry=Geometry(
                spacing=(192 / size, 192 / size),
                position=(-96.0, -96.0, place),
                along_row=(1.0, 0.0, 0.0),
                along_column=(0.0, 1.0, 0.0),
                thickness=spacing,
            ),
            location=place,
            number=index + 1,
        )

    every = [facts(index) for index in range(slices)]

    def load(index: int) -> Frame:
        if gate is not None:
            assert gate.wait(20)
        if index in broken:
            raise UnreadableFileError("“{name}” is damaged.", name=f"slice {index + 1}")
        pixels = np.asarray(volume[index]) // 4
        return Frame(pixels.astype(np.uint8), index, every[index])

    return Study(
        name=name,
        kind="DICOM",
        frames=LazyFrames(every, load),
        header=head,
        plane="axial" if placed else None,
    )


def drawn_source(study: Study) -> Source:
    """As the list of the window takes it."""
    return Source(study.name, lambda: study, key=study.name, header=study.header)
