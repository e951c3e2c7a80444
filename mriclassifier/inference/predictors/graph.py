"""What the engines that run ``model.onnx``, or its 8-bit copy, have in common."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, BundleDamagedError
from mriclassifier.inference.bundle import Bundle

OUTPUTS = ("logits", "features")
_MOST_LANES = 8  # each needs memory for its layers, and all of them one interpreter


@dataclass(frozen=True, kw_only=True)
class Shapes:
    """What a graph takes and gives; an edge that may vary is None.

    Attributes
    ----------
    inputs
        Name → shape; only 32-bit inputs are listed.
    outputs
        Name → shape.
    """

    inputs: Mapping[str, Sequence[int | None]]
    outputs: Mapping[str, Sequence[int | None]]


def read_head_kernel(metadata: Mapping[str, str]) -> NDArray[np.float32]:
    """Weights from pooled features to logits, float32 ``(K, C)``, out of the graph's metadata.

    Raises
    ------
    ValueError
        They are missing or garbled.
    """
    if "head_kernel" not in metadata or "head_shape" not in metadata:
        raise ValueError("it lacks the weights of its last layer")
    rows, columns = (int(edge) for edge in metadata["head_shape"].split(","))
    data = base64.b64decode(metadata["head_kernel"], validate=True)
    return np.frombuffer(data, "<f4").reshape(rows, columns).astype(np.float32)


def check_shapes(shapes: Shapes, kernel: NDArray[np.float32], bundle: Bundle) -> None:
    """Return if the graph is the one that the bundle describes.

    Raises
    ------
    ValueError
        It takes or gives something else.
    """
    size, classes = bundle.manifest.input_size, len(bundle.manifest.classes)
    inputs = {name: list(shape[1:]) for name, shape in shapes.inputs.items()}
    outputs = {name: list(shape) for name, shape in shapes.outputs.items()}
    if inputs != {"input": [size, size, 3]}:
        raise ValueError(f"its input is not {size} x {size} x 3")
    if set(outputs) != set(OUTPUTS) or outputs["logits"][1:] != [classes]:
        raise ValueError(f"its outputs are not {classes} logits and a feature map")
    if kernel.shape != (outputs["features"][-1], classes):
        raise ValueError("the weights of its last layer do not fit its outputs")


def unfit(bundle: Bundle, file: str, error: Exception) -> BundleDamagedError:
    """The error for a graph that cannot be run."""
    return BundleDamagedError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The file {file} of the model {name} cannot be run ({reason}). "
            "Install the model again or choose another one.",
        ),
        file=file,
        name=bundle.path.name,
        reason=first_line(error),
    )


def lanes_for(threads: int | None) -> int:
    """How many pictures to run at a time, each on ``threads`` threads (None: on all cores).

    Two keep the cores busy between two layers, and while an answer is judged; with fewer threads for each
    there is room for more of them.
    """
    cores = physical_cores()
    lanes = min(cores, 2) if threads is None else cores // max(1, threads)
    return min(max(1, lanes), _MOST_LANES)


def physical_cores() -> int:
    """Count the physical cores this process may use; 0 (the runtime decides) where unknown.

    The runtimes' own counts ignore the processors that a container or ``taskset`` takes away.
    """
    if not hasattr(os, "sched_getaffinity"):
        return 0
    cores = set()
    for number in os.sched_getaffinity(0):
        siblings = Path(f"/sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list")
        try:
            cores.add(siblings.read_text(encoding="ascii").strip())
        except OSError:
            cores.add(str(number))
    return len(cores)


def first_line(error: Exception) -> str:
    """The first line of what a library says, for a sentence."""
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
