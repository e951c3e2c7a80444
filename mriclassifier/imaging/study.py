"""What one opened file becomes: a study of frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

Pixels = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Frame:
    """One 2-D slice as it was decoded, upright, before any preprocessing.

    Attributes
    ----------
    pixels
        ``(H, W)`` grey or ``(H, W, 3)`` RGB, read-only; any integer type up to 32 bits, float32 or
        float64, as the file has it. Alpha is already composed onto black.
        Brighter is a larger value (MinIsWhite is already inverted).
    index
        Position in the study, from 0.
    """

    pixels: Pixels
    index: int = 0

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])


@dataclass(frozen=True, eq=False)
class Study:
    """One opened file (or, later, one DICOM series).

    Attributes
    ----------
    name
        What to call it on screen: the file's name, or the given name of a pasted picture.
    path
        Where it was read from; None for pictures that never were a file.
    kind
        The content's format, as Pillow names it (``"PNG"``, ``"JPEG"`` …), whatever the file is called.
    frames
        At least one.
    details
        Format facts worth showing (bit depth, mode, orientation tag); never patient data.
    """

    name: str
    kind: str
    frames: tuple[Frame, ...]
    path: Path | None = None
    details: Mapping[str, str] = field(default_factory=dict)
