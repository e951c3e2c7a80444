"""What every engine can do: one batch in, logits and the last feature map out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Outputs:
    """What the network makes of a batch.

    Attributes
    ----------
    logits
        float32 ``(N, C)``, before the softmax.
    features
        float32 ``(N, h, w, K)``, the last feature map (K is 2048 in ResNet50).
    """

    logits: NDArray[np.float32]
    features: NDArray[np.float32]


class Predictor(Protocol):
    """A loaded model.

    Attributes
    ----------
    name
        One of :data:`~mriclassifier.inference.engines.ENGINES`.
    head_kernel
        float32 ``(K, C)``, the weights from pooled features to logits.
    lanes
        How many threads may, and with profit do, call :meth:`run` at the same time.
    together
        How many pictures are, with profit, run in one batch; 1: none with others.
    """

    name: str
    head_kernel: NDArray[np.float32]
    lanes: int
    together: int

    def run(self, batch: NDArray[np.float32]) -> Outputs:
        """Run the network on float32 ``(N, S, S, 3)``, 0 to 1."""
        ...

    def close(self) -> None:
        """Let the model go; the predictor cannot be used afterwards."""
        ...
