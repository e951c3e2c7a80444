"""Random changes to canvases, between preprocessing and the tensor.

Written with OpenCV and NumPy rather than as network layers, so that the same seed gives the same
pictures on every Keras backend and after a resumed run.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from mriclassifier.imaging.preprocess import Canvas


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

    def __call__(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        """Change one canvas.

        Parameters
        ----------
        canvas
            uint8 ``(S, S, 3)``; not modified.
        rng
            Gives every random number, so equal generators give equal pictures.

        Returns
        -------
        ndarray
            uint8 ``(S, S, 3)``.
        """
        picture = self._move(canvas, rng)
        picture = self._degrade(picture, rng)
        picture = self._shade(picture, rng)
        return self._paint(picture, rng)

    def _move(self, canvas: Canvas, rng: np.random.Generator) -> Canvas:
        edge = canvas.shape[0]
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
        matrix = np.column_stack([linear, centre + move - linear @ centre])
        if np.allclose(matrix, [[1, 0, 0], [0, 1, 0]]):
            return canvas
        warped = cv2.warpAffine(
            canvas, matrix, (edge, edge), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT
        )
        return np.asarray(warped, np.uint8)

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
            picture = np.asarray(cv2.imdecode(code, cv2.IMREAD_COLOR), np.uint8)
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
            values *= np.asarray(field)[:, :, None]
        if self.noise and rng.random() < 0.5:
            sigma = rng.uniform(0, 1) * self.noise * 255
            values += rng.standard_normal((edge, edge, 1), dtype=np.float32) * np.float32(sigma)
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
