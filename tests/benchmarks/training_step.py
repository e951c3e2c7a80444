"""Steps of training: Keras' own layers beside PyTorch's kernels on the same pictures, interleaved.

``KERAS_BACKEND=torch python -m tests.benchmarks.training_step [SIZE] [BATCH]`` prints pictures a second of both
and their ratio. PyTorch has to be installed.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import time

import numpy as np

from training.network import build_resnet50
from training.torch_layers import fused_layers

ROUNDS = 5


def main(size: int = 128, batch: int = 32) -> None:
    """Measure and print."""
    import keras

    if keras.backend.backend() != "torch":
        sys.exit("Set KERAS_BACKEND=torch.")
    keras.mixed_precision.set_global_policy("mixed_bfloat16")
    model = build_resnet50(classes=4, size=None)
    model.compile(optimizer=keras.optimizers.AdamW(1e-4), loss="categorical_crossentropy")
    rng = np.random.default_rng(0)
    pictures = rng.random((batch, size, size, 3), dtype=np.float32)
    labels = np.eye(4, dtype=np.float32)[rng.integers(0, 4, batch)]
    seconds: dict[str, list[float]] = {"Keras' layers": [], "PyTorch's kernels": []}
    for turn in range(ROUNDS + 1):
        for name, way in zip(seconds, (contextlib.nullcontext, fused_layers), strict=True):
            with way():
                start = time.perf_counter()
                model.train_on_batch(pictures, labels)
                if turn:  # the first one prepares the kernels
                    seconds[name].append(time.perf_counter() - start)
    rates = {name: batch / statistics.median(values) for name, values in seconds.items()}
    for name, rate in rates.items():
        sys.stdout.write(f"{name}: {rate:.1f} pictures a second at {size} px\n")
    plain, fused = rates.values()
    sys.stdout.write(f"ratio: {fused / plain:.2f}\n")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
