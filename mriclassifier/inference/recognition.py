"""Whether a picture is a brain MRI at all, from plain numbers in the bundle.

A kernel machine fitted by the training program on brain MRI and on pictures of everything else. It
looks at the network's pooled features and at simple numbers of the picture, so that neither alone
decides.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from mriclassifier.inference.picture_numbers import NUMBER_COUNT

Floats = NDArray[np.float32]
PREFIX = "brain_"  # of the arrays' names in trust.npz


@dataclass(frozen=True, eq=False)
class Recogniser:
    """A kernel machine with a Gaussian kernel (C. Cortes and V. Vapnik, 1995) over standardised inputs.

    Attributes
    ----------
    mean, axes
        float32 ``(K,)`` and ``(K, D)``: the square root of the pooled features is centred and projected;
        both empty where the picture's numbers alone decide.
    centre, scale
        float32 ``(D + NUMBER_COUNT,)``: mean and spread of projected features and picture numbers.
    supports
        float32 ``(S, D + NUMBER_COUNT)``: standardised pictures that the boundary rests on.
    weights
        float32 ``(S,)``: positive for what is no brain MRI.
    kernel
        float32 ``(2,)``: the kernel's exponent ``gamma``, and the offset.
    """

    mean: Floats
    axes: Floats
    centre: Floats
    scale: Floats
    supports: Floats
    weights: Floats
    kernel: Floats

    def __post_init__(self) -> None:
        inputs = self.axes.shape[1] + NUMBER_COUNT if self.axes.ndim == 2 else -1
        shapes = {
            "mean": (self.axes.shape[0],),
            "centre": (inputs,),
            "scale": (inputs,),
            "supports": (len(self.weights), inputs),
            "weights": (len(self.weights),),
            "kernel": (2,),
        }
        for name, shape in shapes.items():
            if getattr(self, name).shape != shape:
                raise ValueError(f"its array {PREFIX}{name} does not fit")
        if not all(np.isfinite(getattr(self, f.name)).all() for f in fields(self)):
            raise ValueError("its arrays hold values that are not numbers")
        if not (self.scale > 0).all() or self.kernel[0] <= 0:
            raise ValueError("its scales are not positive")

    @property
    def channels(self) -> int:
        """Features of the network it looks at; 0 where the picture's numbers alone decide."""
        return len(self.mean)

    def inputs(self, pooled: Floats, numbers: Floats) -> Floats:
        """Standardise pooled features ``(N, K)`` and picture numbers ``(N, NUMBER_COUNT)``."""
        joined = numbers
        if self.channels:
            projected = (np.sqrt(np.maximum(pooled, 0)) - self.mean) @ self.axes
            joined = np.concatenate([projected, numbers], axis=1)
        # One absurd number must not carry a picture beyond every support, where all is the same
        return np.asarray(np.clip((joined - self.centre) / self.scale, -5, 5), np.float32)

    def scores(self, pooled: Floats, numbers: Floats) -> NDArray[np.float64]:
        """Score ``N`` pictures: above 0 more like anything else than like a brain MRI."""
        inputs = self.inputs(pooled, numbers)
        gamma, offset = float(self.kernel[0]), float(self.kernel[1])
        squares = (
            (inputs * inputs).sum(axis=1)[:, None]
            + (self.supports * self.supports).sum(axis=1)[None, :]
            - 2 * inputs @ self.supports.T
        )
        kernel = np.exp(-gamma * np.maximum(squares, 0))
        return np.asarray(kernel @ self.weights + offset, np.float64)

    def score(self, pooled: Floats, numbers: Floats) -> float:
        """Score one picture: float32 ``(K,)`` and ``(NUMBER_COUNT,)``."""
        return float(self.scores(pooled[None], numbers[None])[0])

    def to_arrays(self) -> dict[str, NDArray[np.float16 | np.float32]]:
        """As ``trust.npz`` holds it: the large arrays in 16 bits."""
        small = ("axes", "supports")
        return {
            PREFIX + f.name: getattr(self, f.name).astype(
                np.float16 if f.name in small else np.float32
            )
            for f in fields(self)
        }

    @classmethod
    def from_arrays(cls, arrays: dict[str, NDArray[np.float32]]) -> Recogniser:
        """Read what :meth:`to_arrays` gave.

        Raises
        ------
        KeyError, ValueError
            An array is missing or does not fit.
        """
        return cls(**{f.name: np.asarray(arrays[PREFIX + f.name], np.float32) for f in fields(cls)})
