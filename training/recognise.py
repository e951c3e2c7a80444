"""Fits what tells brain MRI from everything else, and the limits of both out-of-distribution scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.inference.picture_numbers import picture_numbers
from mriclassifier.inference.recognition import Recogniser
from training import strangers

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]
DRAWN, DISTORTED = 1200, 1700
COST, WIDTH = 1.0, 1.0  # of the kernel machine; chosen on pictures from elsewhere
HOME_SHARE, FOREIGN_SHARE = 0.97, 0.92  # of brain MRI that a limit leaves unflagged at least
RECOGNITION_FLOOR = -0.3  # of its limit: pictures from elsewhere showed that none lower is needed
HOME_MARGIN = 1.12  # on the feature distance where no picture from elsewhere is known


def numbers_of(pictures: Sequence[Grey]) -> Floats:
    """Measure pictures: float32 ``(N, NUMBER_COUNT)``."""
    return np.stack([picture_numbers(grey) for grey in pictures])


def strange_numbers(
    slices: Sequence[Grey], *, drawn: int = DRAWN, distorted: int = DISTORTED, seed: int = 0
) -> tuple[list[str], Floats]:
    """Measure drawn and distorted pictures: family names and float32 ``(N, NUMBER_COUNT)``."""
    made = strangers.drawn(drawn, seed=seed) + strangers.distorted(slices, distorted, seed=seed + 1)
    return [name for name, _ in made], numbers_of([grey for _, grey in made])


def varied(grey: Grey, rng: np.random.Generator) -> Grey:
    """Change a slice as its way to the program may: margins, grey scale, size, noise, JPEG."""
    picture: Any = grey.astype(np.float32)
    picture = 255 * (picture / 255) ** rng.uniform(0.65, 1.5)
    picture = np.clip((picture - 128) * rng.uniform(0.75, 1.3) + 128, 0, 255)
    if rng.random() < 0.5:
        border = [int(n * rng.uniform(0, 0.15)) for n in (*grey.shape, *grey.shape)]
        picture = cv2.copyMakeBorder(
            picture, border[0], border[2], border[1], border[3], cv2.BORDER_CONSTANT, value=0.0
        )
    if rng.random() < 0.3:
        points = cv2.findNonZero((picture > 25).astype(np.uint8))
        if points is not None:
            left, top, width, height = cv2.boundingRect(points)
            if min(width, height) >= 64:
                picture = picture[top : top + height, left : left + width]
    if rng.random() < 0.5:
        middle = (picture.shape[1] / 2, picture.shape[0] / 2)
        turn = cv2.getRotationMatrix2D(middle, rng.uniform(-15, 15), rng.uniform(0.9, 1.1))
        picture = cv2.warpAffine(picture, turn, picture.shape[::-1])
    if rng.random() < 0.3:
        picture = picture + rng.normal(0, rng.uniform(1, 12), picture.shape)
    if rng.random() < 0.3:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 1.5))
    made = np.asarray(np.clip(picture, 0, 255), np.uint8)
    if rng.random() < 0.3:
        size = (int(rng.integers(112, 200)),) * 2
        made = np.asarray(cv2.resize(made, size, interpolation=cv2.INTER_AREA), np.uint8)
    if rng.random() < 0.3:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 90))]
        made = np.asarray(
            cv2.imdecode(cv2.imencode(".jpg", made, quality)[1], cv2.IMREAD_GRAYSCALE), np.uint8
        )
    if rng.random() < 0.05:
        made = np.asarray(255 - made, np.uint8)
    return made


def fit_recogniser(brain: Floats, strange: Floats) -> Recogniser:
    """Fit a kernel machine on picture numbers ``(N, NUMBER_COUNT)`` of brain MRI and of anything else."""
    from sklearn.svm import SVC

    everything = np.concatenate([brain, strange]).astype(np.float64)
    centre = everything.mean(axis=0)
    scale = np.maximum(everything.std(axis=0), 1e-3)
    blank = Recogniser(
        mean=np.zeros(0, np.float32),
        axes=np.zeros((0, 0), np.float32),
        centre=centre.astype(np.float32),
        scale=scale.astype(np.float32),
        supports=np.zeros((1, len(centre)), np.float32),
        weights=np.zeros(1, np.float32),
        kernel=np.array([WIDTH / len(centre), 0], np.float32),
    )
    # Fitted in the precision that the bundle keeps, so that the limits hold for what is stored
    inputs = blank.inputs(np.zeros((len(everything), 0), np.float32), everything.astype(np.float32))
    inputs = inputs.astype(np.float16).astype(np.float32)
    labels = np.concatenate([np.zeros(len(brain)), np.ones(len(strange))])
    machine = SVC(C=COST, gamma=float(blank.kernel[0]), class_weight="balanced")
    machine.fit(inputs, labels)
    return Recogniser(
        mean=blank.mean,
        axes=blank.axes,
        centre=blank.centre,
        scale=blank.scale,
        supports=machine.support_vectors_.astype(np.float32),
        weights=machine.dual_coef_[0].astype(np.float32),
        kernel=np.array([blank.kernel[0], machine.intercept_[0]], np.float32),
    )


def choose_limit(
    home: NDArray[np.float64],
    foreign: Mapping[str, NDArray[np.float64]],
    *,
    floor: float = -np.inf,
    margin: float = 1.0,
    home_share: float = HOME_SHARE,
    foreign_share: float = FOREIGN_SHARE,
) -> float:
    """Choose the score above which a picture is flagged.

    Set at home alone, a limit is known to reject a large part of brain MRI from other scanners. So it
    leaves the given share unflagged at home and in every group from elsewhere; where nothing from
    elsewhere is known, a margin is put on it.

    Parameters
    ----------
    home
        Scores of images of the calibration part.
    foreign
        Scores of brain MRI from elsewhere, by source.
    floor
        Smallest limit.
    margin
        Factor on the limit where ``foreign`` is empty.
    """
    limit = _passing(home, home_share)
    if not foreign:
        return max(limit * margin if limit > 0 else limit, floor)
    return max(limit, floor, *(_passing(scores, foreign_share) for scores in foreign.values()))


def _passing(scores: NDArray[np.float64], share: float) -> float:
    """Give the limit above which no more than one, or the rest of the share, of the scores are.

    One image may always be above: a single odd one among few must not open the limit to everything.
    """
    above = max(1, int((1 - share) * len(scores) + 1e-9))
    return float(np.sort(scores)[::-1][min(above, len(scores) - 1)])
