"""The default engine: ONNX Runtime on the processor, without TensorFlow."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleDamagedError,
    EngineUnavailableError,
)
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.manifest import ONNX_FILE
from mriclassifier.inference.predictors.base import Outputs

_MOST_LANES = 8  # each needs memory for its layers, and all of them one interpreter
_UNFIT = QT_TRANSLATE_NOOP(
    "errors",
    "The file {file} of the model {name} cannot be run ({reason}). "
    "Install the model again or choose another one.",
)


class OnnxPredictor:
    """A bundle's ``model.onnx`` in an ONNX Runtime session."""

    name = "onnx"

    def __init__(self, session: Any, head_kernel: NDArray[np.float32], *, lanes: int = 1) -> None:
        self._session = session
        self.head_kernel = head_kernel
        self.lanes = lanes

    def run(self, batch: NDArray[np.float32]) -> Outputs:
        """Run the network on float32 ``(N, S, S, 3)``, 0 to 1.

        Raises
        ------
        EngineUnavailableError
            The runtime failed, for instance for want of memory, or the predictor is closed.
        """
        session = self._session  # kept alive here if another thread closes it meanwhile
        if session is None:
            raise EngineUnavailableError(QT_TRANSLATE_NOOP("errors", "The engine is closed."))
        try:
            logits, features = session.run(["logits", "features"], {"input": batch})
        except Exception as error:  # the runtime's own exceptions have no common base
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "ONNX Runtime could not run the model ({reason}). "
                    "Close other programs and try again, or choose another engine.",
                ),
                reason=_first_line(error),
            ) from error
        return Outputs(logits, features)

    def close(self) -> None:
        """Let the session go."""
        self._session = None


def open_onnx(bundle: Bundle, *, threads: int | None = None) -> OnnxPredictor:
    """Load ``model.onnx`` of a checked bundle.

    Parameters
    ----------
    threads
        For one picture; one a physical core unless given.

    Raises
    ------
    EngineUnavailableError
        ONNX Runtime is not installed or does not start.
    BundleDamagedError
        The bundle holds no ``model.onnx``, or one that does not fit its manifest.
    """
    path = bundle.file(ONNX_FILE)
    onnxruntime = _import_runtime()
    options = onnxruntime.SessionOptions()
    cores = physical_cores()
    options.intra_op_num_threads = cores if threads is None else threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 4  # what goes wrong is raised; its log would reach the terminal
    try:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        kernel = _head_kernel(session.get_modelmeta().custom_metadata_map)
        _check(session, kernel, bundle)
    except Exception as error:  # the runtime's own exceptions have no common base
        raise BundleDamagedError(
            _UNFIT, file=ONNX_FILE, name=bundle.path.name, reason=_first_line(error)
        ) from error
    # Two pictures at a time keep the cores busy between two layers, and while an answer is judged; with fewer
    # threads for each there is room for more of them.
    lanes = min(cores, 2) if threads is None else cores // max(1, threads)
    return OnnxPredictor(session, kernel, lanes=min(max(1, lanes), _MOST_LANES))


def _import_runtime() -> Any:
    # Official builds keep a device id on disk and report to their maker as soon as they are imported
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "ONNX Runtime cannot be started ({reason}). Install MRI Classifier again.",
            ),
            reason=_first_line(error),
        ) from error
    onnxruntime.disable_telemetry_events()  # Windows builds do not read the variable
    return onnxruntime


def _head_kernel(metadata: Mapping[str, str]) -> NDArray[np.float32]:
    if "head_kernel" not in metadata or "head_shape" not in metadata:
        raise ValueError("it lacks the weights of its last layer")
    rows, columns = (int(edge) for edge in metadata["head_shape"].split(","))
    data = base64.b64decode(metadata["head_kernel"], validate=True)
    return np.frombuffer(data, "<f4").reshape(rows, columns).astype(np.float32)


def _check(session: Any, kernel: NDArray[np.float32], bundle: Bundle) -> None:
    size, classes = bundle.manifest.input_size, len(bundle.manifest.classes)
    inputs = {i.name: (i.type, i.shape[1:]) for i in session.get_inputs()}
    outputs = {o.name: o.shape for o in session.get_outputs()}
    if inputs != {"input": ("tensor(float)", [size, size, 3])}:
        raise ValueError(f"its input is not {size} x {size} x 3")
    if set(outputs) != {"logits", "features"} or outputs["logits"][1:] != [classes]:
        raise ValueError(f"its outputs are not {classes} logits and a feature map")
    if kernel.shape != (outputs["features"][-1], classes):
        raise ValueError("the weights of its last layer do not fit its outputs")


def physical_cores() -> int:
    """Count the physical cores this process may use; 0 (the runtime decides) where unknown.

    ONNX Runtime's own count ignores the processors that a container or ``taskset`` takes away.
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


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
