"""What the tour points at, and says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mriclassifier.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, kw_only=True, eq=False)
class TourStep:
    """One station.

    Attributes
    ----------
    target
        Gives the part of the window that is meant; it is looked for when the step comes.
    """

    title: str
    text: str
    target: Callable[[], QWidget | None]


@dataclass(frozen=True, kw_only=True, eq=False)
class Targets:
    """The parts of the window that the tour goes through."""

    open_button: Callable[[], QWidget | None]
    picture: QWidget
    answer: QWidget
    map_controls: QWidget
    caution: QWidget
    menus: QWidget


_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "open_button",
        QT_TRANSLATE_NOOP("tour", "Open images"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Open files or a folder here, or drop them anywhere on the window. DICOM, NIfTI and the usual "
            "picture formats are read. Nothing leaves this computer.",
        ),
    ),
    (
        "picture",
        QT_TRANSLATE_NOOP("tour", "Look at the slices"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The wheel and the arrow keys go from slice to slice. The right mouse button, held, changes "
            "brightness and contrast.",
        ),
    ),
    (
        "answer",
        QT_TRANSLATE_NOOP("tour", "Read the answer"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The class and the probability of each. Warnings stand below: they say when not to rely on it.",
        ),
    ),
    (
        "map_controls",
        QT_TRANSLATE_NOOP("tour", "See where the network looked"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The activation map lies over the image. It is coarse, and no outline of a lesion.",
        ),
    ),
    (
        "caution",
        QT_TRANSLATE_NOOP("tour", "Keep in mind what this is"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Research software. A prediction is not a diagnosis, and no decision about a person may rest "
            "on it.",
        ),
    ),
    (
        "menus",
        QT_TRANSLATE_NOOP("tour", "Find everything else"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Ctrl+K finds every command by its name, F1 opens the user guide. Whole folders are classified "
            "with File > Classify Folder.",
        ),
    ),
)


def tour_steps(targets: Targets) -> list[TourStep]:
    """The stations in their order."""
    return [
        TourStep(
            title=QCoreApplication.translate("tour", title),
            text=QCoreApplication.translate("tour", text),
            target=_target(targets, name),
        )
        for name, title, text in _WORDS
    ]


def _target(targets: Targets, name: str) -> Callable[[], QWidget | None]:
    found = getattr(targets, name)
    if isinstance(found, QWidget):
        return lambda: found
    made: Callable[[], QWidget | None] = found
    return made
