"""Random changes to canvases, between preprocessing and the tensor.

Written with OpenCV and NumPy rather than as network layers, so that the same seed gives the same
pictures on every Keras backend and after a resumed run.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.preprocess import Canvas

Matrix = NDArray[np.float64]  # (2, 3), as cv2.warpAffine takes it


@dataclass(frozen=True, kw_only=True)
class Augmentation:
    """How far a canvas may be changed; everything at zero leaves it alone.

    Attributes
    ----------
    flip_horizontal, flip_vertical
        Probabilities.
    rotation
        Largest turn either way, degrees.
    scale
        Largest relative change of size; ``aspect`` of height against width.
    shift
        Largest shift, as a fraction of the edge.
    gamma
        Largest |ln gamma|.
    contrast, brightness
        Largest relative change, and largest shift as a fraction of white.
    bias_field
        Largest relative strength of a smooth multiplicative field (coil inhomogeneity).
    blur, noise
        Largest Gaussian sigma, in pixels of a 224 px canvas, and in fractions of white.
    low_resolution
        Probability of a pass through a smaller picture; ``jpeg`` of a pass through JPEG.
    erase
        Probability that a rectangle of up to ``erase_area`` of the picture is painted over.
    remap
        Probability that tissue gets a random curve of grey values, rising or not, as another sequence would
        show it (Z. Zhou et al., "Models Genesis", MICCAI 2019); ``invert`` that it is turned to its negative.
        Air stays dark.
    background
        Probability that air is filled with a level, noise or a gradient.
    text
        Probability that letters are burnt into a corner.
    """

    flip_horizontal: float = 0.0
    flip_vertical: float = 0.0
    rotation: float = 0.0
    scale: float = 0.0
    aspect: float = 0.0
    shift: float = 0.0
    gamma: float = 0.0
    contrast: float = 0.0
    brightness: float = 0.0
    bias_field: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    low_resolution: float = 0.0
    jpeg: float = 0.0
    erase: float = 0.0
    erase_area: float = 0.1
    remap: float = 0.0
    invert: float = 0.0
    background: float = 0.0
    text: float = 0.0

    @property
    def idle(self) -> bool:
        """Whether every picture comes back as it is."""
        return self == Augmentation(erase_area=self.erase_area)

    def __call__(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        """Change one canvas.

        Parameters
        ----------
        canvas
            uint8 ``(S, S)`` or ``(S, S, 3)``; not modified.
        rng
            Gives every random number, so equal generators give equal pictures.

        Returns
        -------
        ndarray
            uint8, of the same shape.
        """
        return self.traced(canvas, rng)[0]

    def traced(self, canvas: Canvas, rng: np.random.Generator) -> tuple[Canvas, Matrix]:
        """Do as a call does, and tell how the picture was moved, for :func:`moved`."""
        picture = self._resequence(canvas, rng)
        matrix = self._drawn_move(canvas.shape[0], rng)
        picture = moved(picture, matrix)
        picture = self._degrade(picture, rng)
        picture = self._shade(picture, rng)
        return self._paint(picture, rng), matrix

    def _resequence(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        picture = canvas
        chance = rng.random(3)
        if chance[0] < self.remap + self.invert:
            picture = _other_sequence(picture, rng, negative=bool(chance[0] >= self.remap))
        if chance[1] < self.background:
            picture = _other_background(picture, rng)
        if chance[2] < self.text:
            picture = _with_text(picture, rng)
        return picture

    def _drawn_move(self, edge: int, rng: np.random.Generator) -> Matrix:
        turn = np.deg2rad(rng.uniform(-1, 1) * self.rotation)
        size = np.exp(rng.uniform(-1, 1) * np.log1p(self.scale))
        stretch = np.exp(rng.uniform(-0.5, 0.5) * np.log1p(self.aspect))
        flip_x = -1.0 if rng.random() < self.flip_horizontal else 1.0
        flip_y = -1.0 if rng.random() < self.flip_vertical else 1.0
        move = rng.uniform(-1, 1, 2) * self.shift * edge
        cosine, sine = np.cos(turn), np.sin(turn)
        linear = np.array([[cosine, -sine], [sine, cosine]]) @ np.diag(
            [size * stretch * flip_x, size / stretch * flip_y]
        )
        centre = np.full(2, (edge - 1) / 2)
        return np.column_stack([linear, centre + move - linear @ centre])

    def _degrade(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        edge = canvas.shape[0]
        picture = canvas
        if rng.random() < self.low_resolution:
            small = max(16, int(edge * rng.uniform(0.45, 0.9)))
            picture = np.asarray(
                cv2.resize(picture, (small, small), interpolation=cv2.INTER_AREA), np.uint8
            )
            picture = np.asarray(
                cv2.resize(picture, (edge, edge), interpolation=cv2.INTER_LINEAR), np.uint8
            )
        if self.blur and rng.random() < 0.3:
            sigma = rng.uniform(0.1, 1) * self.blur * edge / 224
            picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), max(sigma, 0.1)), np.uint8)
        if rng.random() < self.jpeg:
            quality = int(rng.integers(30, 90))
            _, code = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
            picture = np.asarray(cv2.imdecode(code, cv2.IMREAD_UNCHANGED), np.uint8)
        return picture

    def _shade(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        levels = np.linspace(0, 1, 256)
        levels = levels ** np.exp(rng.uniform(-1, 1) * self.gamma)
        levels = 0.5 + (levels - 0.5) * (1 + rng.uniform(-1, 1) * self.contrast)
        # Black stays dark: a raised background would never reach the program.
        levels = levels * (1 + rng.uniform(-1, 1) * self.brightness)
        picture = cv2.LUT(canvas, np.clip(np.rint(levels * 255), 0, 255).astype(np.uint8))
        if not self.bias_field and not self.noise:
            return np.asarray(picture, np.uint8)
        edge = canvas.shape[0]
        values = picture.astype(np.float32)
        if self.bias_field and rng.random() < 0.5:
            coarse = 1 + rng.uniform(-1, 1, (3, 3)).astype(np.float32) * np.float32(self.bias_field)
            field = cv2.resize(coarse, (edge, edge), interpolation=cv2.INTER_CUBIC)
            values *= np.asarray(field).reshape((edge, edge) + (1,) * (values.ndim - 2))
        if self.noise and rng.random() < 0.5:
            sigma = rng.uniform(0, 1) * self.noise * 255
            values += rng.standard_normal(
                (edge, edge) + (1,) * (values.ndim - 2), dtype=np.float32
            ) * np.float32(sigma)
        return np.clip(np.rint(values), 0, 255).astype(np.uint8)

    def _paint(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        if rng.random() >= self.erase:
            return canvas
        edge = canvas.shape[0]
        area = rng.uniform(0.02, max(self.erase_area, 0.02)) * edge * edge
        ratio = np.exp(rng.uniform(-0.7, 0.7))
        height, width = (int(min(edge, np.sqrt(area * f))) for f in (ratio, 1 / ratio))
        top, left = (int(rng.integers(0, edge - n + 1)) for n in (height, width))
        picture = canvas.copy()
        picture[top : top + height, left : left + width] = rng.integers(0, 128)
        return picture


def moved(canvas: Canvas, matrix: Matrix) -> Canvas:
    """Move a canvas, or anything drawn at its size, as :meth:`Augmentation.traced` did.

    Parameters
    ----------
    matrix
        From places of the canvas to those of the result, pixels ``(x, y)``.
    """
    if np.allclose(matrix, [[1, 0, 0], [0, 1, 0]]):
        return canvas
    edge = canvas.shape[0]
    warped = cv2.warpAffine(
        canvas, matrix, (edge, edge), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT
    )
    return np.asarray(warped, np.uint8)


def _other_sequence(canvas: Canvas, rng: np.random.Generator, *, negative: bool) -> Canvas:
    levels = np.linspace(0, 1, 256)
    if negative:
        curve = 1 - 0.85 * levels
    else:
        knots = int(rng.integers(3, 6))
        heights = rng.uniform(0, 1, knots)
        if rng.random() < 0.5:
            heights = np.sort(heights)
        curve = np.interp(levels, np.linspace(0, 1, knots), heights)
        own = rng.uniform(0, 0.6)
        curve = own * levels + (1 - own) * curve
    # A negative of the whole picture would make air bright; only tissue changes.
    tissue = np.clip((levels - 0.04) / 0.1, 0, 1)
    curve = np.clip(curve * tissue, 0, 1)
    return np.asarray(cv2.LUT(canvas, np.rint(curve * 255).astype(np.uint8)), np.uint8)


def _other_background(canvas: Canvas, rng: np.random.Generator) -> Canvas:
    grey = canvas if canvas.ndim == 2 else canvas[:, :, 1]
    tissue = (cv2.GaussianBlur(grey, (5, 5), 0) > 16).astype(np.uint8)
    closed = cv2.morphologyEx(tissue, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    air = np.pad(closed, 1)
    cv2.floodFill(air, None, (0, 0), 2)  # holes in the head are not background
    outside = air[1:-1, 1:-1] == 2
    edge = grey.shape[0]
    level = rng.uniform(0, 60)
    fill = np.full((edge, edge), level, np.float32)
    kind = rng.random()
    if kind < 0.4:
        fill += np.abs(rng.standard_normal((edge, edge), dtype=np.float32)) * np.float32(
            rng.uniform(2, 14)
        )
    elif kind < 0.6:
        fill += np.linspace(0, rng.uniform(10, 60), edge, dtype=np.float32)[:, None]
    values = np.clip(fill, 0, 255).astype(np.uint8)
    picture = canvas.copy()
    picture[outside] = values[outside] if canvas.ndim == 2 else values[outside][:, None]
    return picture


def _with_text(canvas: Canvas, rng: np.random.Generator) -> Canvas:
    picture = canvas.copy()
    edge = picture.shape[0]
    letters = "".join(rng.choice(list("ABCDEFGHLRSTIP0123456789:. "), int(rng.integers(2, 11))))
    scale = edge / 224 * rng.uniform(0.25, 0.5)
    x = int(rng.choice([2, edge * 6 // 10]))
    y = int(rng.choice([edge // 14, edge - 4]))
    level = int(rng.integers(150, 256))
    colour = (level,) * (1 if canvas.ndim == 2 else 3)
    cv2.putText(picture, letters, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, colour, 1, cv2.LINE_AA)
    return picture
