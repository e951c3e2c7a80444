"""What one opened file or series becomes: a study of frames, and what is known about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, overload

import numpy as np
from numpy.typing import NDArray

from mriclassifier.notices import Notice

Pixels = NDArray[Any]
Vector = tuple[float, float, float]
Plane = Literal["axial", "coronal", "sagittal"]
PLANES: tuple[Plane, ...] = ("axial", "coronal", "sagittal")


@dataclass(frozen=True, kw_only=True)
class ValueScale:
    """From a pixel to the value it stands for: ``value = slope × pixel + intercept``.

    Attributes
    ----------
    slope, intercept
        Linear modality transformation (DICOM PS3.3 C.11.1, NIfTI ``scl_slope`` and ``scl_inter``). The
        slope is negative where a MONOCHROME1 picture was turned so that brighter pixels are larger.
    unit
        ``"HU"`` or another short name; empty when the values have none.
    """

    slope: float = 1.0
    intercept: float = 0.0
    unit: str = ""


@dataclass(frozen=True, eq=False)
class ValueTable:
    """A VOI LUT sequence: grey for each value (DICOM PS3.3 C.11.2).

    Attributes
    ----------
    first
        The value that the first entry stands for; smaller ones take the first entry, larger ones than
        the table has the last.
    grey
        float32 ``(n,)``, 0 (black) to 1 (white).
    """

    first: float
    grey: NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, eq=False)
class Window:
    """Which values are shown from black to white; in values, not in pixels.

    Attributes
    ----------
    center, width
        As DICOM defines them (PS3.3 C.11.2.1.2); the width is above zero.
    name
        What the file calls it; empty when it has no name.
    function
        ``"linear"``, ``"linear_exact"`` or ``"sigmoid"``.
    table
        Used in place of the function where the file gives one.
    """

    center: float
    width: float
    name: str = ""
    function: str = "linear"
    table: ValueTable | None = None


@dataclass(frozen=True, kw_only=True)
class Geometry:
    """Where a frame lies in the patient, in millimetres, axes towards left, posterior and superior (LPS).

    Attributes
    ----------
    spacing
        Distance between the centres of neighbouring rows, then of neighbouring columns.
    position
        Centre of the first pixel of the first row.
    along_row, along_column
        Unit vectors in which the column number, and the row number, grow.
    thickness
        Of the slice.
    """

    spacing: tuple[float, float] | None = None
    position: Vector | None = None
    along_row: Vector | None = None
    along_column: Vector | None = None
    thickness: float | None = None


@dataclass(frozen=True, kw_only=True)
class FrameFacts:
    """What is known of a frame before its pixels are decoded.

    Attributes
    ----------
    geometry, scale, windows
        Place, meaning of the pixels, and the windows that the file proposes.
    location
        Millimetres along the normal of the stack; None where the file does not say.
    number
        The number that the file itself gives the frame (InstanceNumber).
    path
        The file that it is in, where the frames of a study come from several.
    notices
        What is wrong with it or beside it: repeated, after a gap. Never about its pixels.
    """

    geometry: Geometry = Geometry()
    scale: ValueScale = ValueScale()
    windows: tuple[Window, ...] = ()
    location: float | None = None
    number: int | None = None
    path: Path | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, eq=False)
class Frame:
    """One 2-D slice as it was decoded, upright, before any preprocessing.

    Attributes
    ----------
    pixels
        ``(H, W)`` grey or ``(H, W, 3)`` RGB, read-only; any integer type up to 32 bits, float32 or
        float64, as the file has it. Alpha is already composed onto black.
        Brighter is a larger value (MinIsWhite and MONOCHROME1 are already inverted).
    index
        Position in the study, from 0.
    facts
        Place, scale and windows.
    """

    pixels: Pixels
    index: int = 0
    facts: FrameFacts = FrameFacts()

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])


class LazyFrames(Sequence[Frame]):
    """Frames that are decoded each time they are asked for; nothing is kept. Safe in any thread.

    Parameters
    ----------
    facts
        One entry a frame.
    load
        Decodes the frame of an index from 0; raises ``InputError`` subclasses only. Called in any
        thread, also in several at a time.
    """

    def __init__(self, facts: Sequence[FrameFacts], load: Callable[[int], Frame]) -> None:
        self.facts = tuple(facts)
        self._load = load

    def __len__(self) -> int:
        return len(self.facts)

    @overload
    def __getitem__(self, index: int) -> Frame: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Frame]: ...
    def __getitem__(self, index: int | slice) -> Frame | Sequence[Frame]:
        if isinstance(index, slice):
            chosen = range(len(self))[index]
            return LazyFrames(
                [self.facts[number] for number in chosen], lambda number: self._load(chosen[number])
            )
        return self._load(range(len(self))[index])

    def __iter__(self) -> Iterator[Frame]:
        return (self._load(index) for index in range(len(self)))


@dataclass(frozen=True, kw_only=True)
class Patient:
    """Who the file says it shows; texts for the screen, of one line, each possibly empty.

    Attributes
    ----------
    name
        ``"Doe, Jane"``; names in several scripts have the others in brackets.
    id
        The number that the hospital gave.
    birth_date
        ``YYYY-MM-DD``.
    sex
        ``"F"``, ``"M"``, ``"O"``.
    """

    name: str = ""
    id: str = ""
    birth_date: str = ""
    sex: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.id or self.birth_date)


@dataclass(frozen=True, kw_only=True)
class Header:
    """What a file says about patient and acquisition; texts of one line, each possibly empty.

    Attributes
    ----------
    patient
        False when the file names nobody.
    modality
        ``"MR"``, ``"CT"`` … (DICOM PS3.3 C.7.3.1.1.1).
    study_uid, series_uid
        What the files of one examination, and of one acquisition, share.
    study_date
        ``YYYY-MM-DD``.
    study_description, series_description
        As the scanner wrote them.
    series_number
        Of the acquisition.
    burned_in
        Whether the file states that texts are part of the pixels; None where it says nothing.
    """

    patient: Patient = Patient()
    modality: str = ""
    study_uid: str = ""
    series_uid: str = ""
    study_date: str = ""
    study_description: str = ""
    series_description: str = ""
    series_number: int | None = None
    burned_in: bool | None = None


class Volume(Protocol):
    """A regular stack that can be cut along three planes."""

    @property
    def planes(self) -> tuple[Plane, ...]:
        """Which planes it can be cut along, the acquired one first."""
        ...

    @property
    def count(self) -> int:
        """How many such stacks the file holds (the fourth axis: time, direction of diffusion)."""
        ...

    @property
    def nbytes(self) -> int:
        """Memory that the pixels take."""
        ...

    def frames(self, plane: Plane, number: int = 0) -> Sequence[Frame]:
        """All slices of a plane; cheap, the pixels are cut when a frame is asked for."""
        ...


@dataclass(frozen=True, eq=False)
class Study:
    """One opened file, or one DICOM series.

    Attributes
    ----------
    name
        What to call it on screen: the file's name, the series' description, or the given name of a
        pasted picture.
    kind
        The content's format, as Pillow names it (``"PNG"``, ``"JPEG"`` …), ``"DICOM"`` or ``"NIfTI"``,
        whatever the file is called.
    frames
        At least one. Those of a series are a :class:`LazyFrames`: asking for one may raise
        ``InputError``, and the others are still good.
    path
        Where it was read from; None for pictures that never were a file. The folder, or the first
        file, of a series.
    details
        Format facts worth showing (bit depth, mode, orientation tag); never patient data.
    header
        Patient and acquisition, where the file names them.
    notices
        What the user has to know about the file or series as a whole.
    volume
        Set where other planes can be shown.
    plane
        The plane of ``frames``, where it is known.
    """

    name: str
    kind: str
    frames: Sequence[Frame]
    path: Path | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    header: Header = Header()
    notices: tuple[Notice, ...] = ()
    volume: Volume | None = None
    plane: Plane | None = None

    def facts(self, index: int) -> FrameFacts:
        """What is known of a frame without decoding it."""
        frames = self.frames
        return frames.facts[index] if isinstance(frames, LazyFrames) else frames[index].facts
