"""The learning rate as a pure function of the step, so that a resumed run goes on where it was."""

from __future__ import annotations

import math

from training.config import Stage, TrainConfig

_FLOOR = 0.01


def learning_rate(config: TrainConfig, stage: Stage, *, progress: float) -> float:
    """Learning rate at ``progress`` (0 to 1) through a stage.

    One cycle: linear from a tenth of the peak over ``config.warmup``, then half a cosine to a hundredth
    (after L. Smith and N. Topin, arXiv:1708.07120).
    """
    if config.schedule == "constant":
        return stage.learning_rate
    if progress < config.warmup:
        return stage.learning_rate * (0.1 + 0.9 * progress / config.warmup)
    fall = (progress - config.warmup) / (1 - config.warmup)
    return stage.learning_rate * (
        _FLOOR + (1 - _FLOOR) * 0.5 * (1 + math.cos(math.pi * min(fall, 1.0)))
    )
