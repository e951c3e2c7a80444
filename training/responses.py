"""What a network and the checks make of pictures, kept as arrays for calibration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, TrainingDataError
from mriclassifier.imaging.formats import RASTER_SUFFIXES, open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.input_checks import input_notices
from mriclassifier.inference.outcome import AGAINST, energy
from mriclassifier.inference.picture_numbers import outline_of, picture_numbers
from training.data import Sample

FEWEST = 20  # images a calibration needs at the very least
_KEPT_EDGE = 256  # pixels; of the pictures that are kept for taking apart
Progress = Callable[[str, int, int], object]
Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, eq=False)
class Responses:
    """What the network and the checks made of ``N`` images.

    Attributes
    ----------
    logits
        float32 ``(N, C)``.
    pooled
        float32 ``(N, K)``, the feature map averaged over its cells.
    numbers
        float32 ``(N, NUMBER_COUNT)``, see :mod:`mriclassifier.inference.picture_numbers`.
    labels
        int ``(N,)``, index of the true class; -1 where the model has none for the label.
    groups
        int ``(N,)``; images of one group are not independent.
    codes
        Of the input check that speaks against each image, or an empty text.
    pictures
        The grey pictures at no more than 256 px, where they were asked for.
    """

    logits: Floats
    pooled: Floats
    numbers: Floats
    labels: NDArray[np.int64]
    groups: NDArray[np.int64]
    codes: tuple[str, ...]
    pictures: tuple[NDArray[np.uint8], ...] = ()

    def __len__(self) -> int:
        return len(self.labels)


def collect(
    classifier: Classifier,
    source: Sequence[Sample] | Path,
    *,
    step: str = "",
    keep: bool = False,
    progress: Progress | None = None,
) -> Responses:
    """Run the network and the checks on the first frame of every image that can be read.

    Parameters
    ----------
    source
        Labelled images, or a folder whose pictures are all taken, without labels.
    keep
        Keep the pictures, too.

    Raises
    ------
    TrainingDataError
        Fewer than 20 labelled images can be read, or none in a folder.
    """
    labelled = not isinstance(source, Path)
    samples = folder_samples(source) if isinstance(source, Path) else source
    classes = classifier.bundle.manifest.classes
    logits, pooled, numbers, labels, groups, codes, pictures = [], [], [], [], [], [], []
    names: dict[str, int] = {}
    for number, sample in enumerate(samples):
        if progress:
            progress(step, number + 1, len(samples))
        if labelled and sample.label not in classes:
            continue
        try:
            frame = open_study(sample.path).frames[0]
            outputs = classifier.run(frame)
        except InputError:
            continue
        grey = to_grey(frame.pixels)
        outline = outline_of(grey)
        against = [n.code for n in input_notices(frame.pixels, grey, outline) if n.code in AGAINST]
        logits.append(outputs.logits[0].copy())
        pooled.append(outputs.features[0].mean(axis=(0, 1), dtype=np.float32))
        numbers.append(picture_numbers(grey, outline))
        labels.append(classes.index(sample.label) if sample.label in classes else -1)
        groups.append(names.setdefault(sample.group or str(sample.path), len(names)))
        codes.append(against[0] if against else "")
        if keep:
            pictures.append(_reduced(grey))
    if len(labels) < (FEWEST if labelled else 1):
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                'Calibration needs at least {fewest} different images in the part "{part}", there are {count}.',
            ),
            fewest=FEWEST if labelled else 1,
            part=step,
            count=len(labels),
        )
    return Responses(
        logits=np.stack(logits),
        pooled=np.stack(pooled),
        numbers=np.stack(numbers),
        labels=np.array(labels, np.int64),
        groups=np.array(groups, np.int64),
        codes=tuple(codes),
        pictures=tuple(pictures),
    )


def folder_samples(folder: Path) -> tuple[Sample, ...]:
    """List every picture below a folder, without label or group."""
    return tuple(
        Sample(path=path, label="")
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in RASTER_SUFFIXES and path.is_file()
    )


def energies(logits: Floats) -> NDArray[np.float64]:
    """Free energy of every row of logits ``(N, C)``."""
    return np.array([energy(row) for row in logits])


def _reduced(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = _KEPT_EDGE / max(grey.shape)
    if scale >= 1:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
