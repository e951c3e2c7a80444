"""Pictures to try the program with: drawn by code, and marked as drawings in their names and pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QCoreApplication

from mriclassifier import drawings
from mriclassifier.drawings import Drawing
from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.open_images import Source
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.study import Study

_SLICES = 15
_DRAWINGS: tuple[tuple[str, Callable[[], Sequence[Drawing]], int], ...] = (
    (
        QT_TRANSLATE_NOOP("examples", "Drawing: a head in slices"),
        partial(drawings.example_series, _SLICES),
        _SLICES,
    ),
    (
        QT_TRANSLATE_NOOP("examples", "Drawing: a ring"),
        lambda: [drawings.axial_ring()],
        1,
    ),
    (
        QT_TRANSLATE_NOOP("examples", "Drawing: a mass seen from the front"),
        lambda: [drawings.coronal_mass()],
        1,
    ),
    (
        QT_TRANSLATE_NOOP("examples", "Drawing: a mass seen from the side"),
        lambda: [drawings.sagittal_mass()],
        1,
    ),
    (
        QT_TRANSLATE_NOOP("examples", "Drawing: a head without a mass"),
        lambda: [drawings.axial_plain()],
        1,
    ),
)


def example_sources(limits: Limits) -> list[Source]:
    """All examples; each is drawn when it is read, in whatever thread reads it."""
    found = []
    for number, (label, draw, count) in enumerate(_DRAWINGS):
        name = QCoreApplication.translate("examples", label)
        read = partial(read_drawing, draw, name, limits)
        # Opened twice it is the same thing, which is then shown again
        found.append(Source(name, read, key=("example", number), count=count))
    return found


def read_drawing(draw: Callable[[], Sequence[Drawing]], name: str, limits: Limits) -> Study:
    """Drawings through the same door as a file, as the pages of a TIFF."""
    first, *others = [Image.fromarray(picture) for picture in draw()]
    data = BytesIO()
    first.save(data, "TIFF", save_all=True, append_images=others)
    return open_study(data.getvalue(), name=name, limits=limits)
