"""The default engine: ONNX Runtime on the processor, without TensorFlow."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.manifest import ONNX_FILE
from mriclassifier.inference.predictors.base import Outputs
from mriclassifier.inference.predictors.graph import (
    OUTPUTS,
    Shapes,
    check_shapes,
    first_line,
    lanes_for,
    physical_cores,
    read_head_kernel,
    unfit,
)
from mriclassifier.inference.predictors.memory import MemoryTidying

ONNX = "onnx"


class OnnxPredictor:
    """A bundle's ``model.onnx``, or its 8-bit copy, in an ONNX Runtime session."""

    together = (
        4  # each then takes 5 to 10 % less time (docs/benchmarks.md); more of them hardly any less
    )

    def __init__(
        self,
        session: Any,
        head_kernel: NDArray[np.float32],
        *,
        file: Path,
        name: str = ONNX,
        lanes: int = 1,
    ) -> None:
        self._session = session
        self._memory = MemoryTidying(file)
        self.head_kernel = head_kernel
        self.name = name
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
            logits, features = session.run(OUTPUTS, {"input": batch})
        except Exception as error:  # the runtime's own exceptions have no common base
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "ONNX Runtime could not run the model ({reason}). "
                    "Close other programs and try again, or choose another engine.",
                ),
                reason=first_line(error),
            ) from error
        self._memory.ran()
        return Outputs(logits, features)

    def close(self) -> None:
        """Let the session go."""
        self._memory.end()
        self._session = None


def open_onnx(
    bundle: Bundle, *, threads: int | None = None, name: str = ONNX, file: str = ONNX_FILE
) -> OnnxPredictor:
    """Load ``model.onnx`` of a checked bundle, or another graph of it.

    Parameters
    ----------
    threads
        For one picture; one a physical core unless given.
    name
        What the engine is called in its answers.
    file
        Which of the bundle's graphs.

    Raises
    ------
    EngineUnavailableError
        ONNX Runtime is not installed or does not start.
    BundleDamagedError
        The bundle holds no such file, or one that does not fit its manifest.
    """
    path = bundle.file(file)
    onnxruntime = _import_runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = physical_cores() if threads is None else threads
    options.inter_op_num_threads = 1
    # Threads that wait in a loop took twice the processor time, and held up the window (docs/decisions/0021)
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Smaller pieces towards the end of a layer, so that no thread waits for another long; the same bits
    options.add_session_config_entry("session.dynamic_block_base", "4")
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 4  # what goes wrong is raised; its log would reach the terminal
    try:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        kernel = read_head_kernel(session.get_modelmeta().custom_metadata_map)
        check_shapes(_shapes(session), kernel, bundle)
    except Exception as error:  # the runtime's own exceptions have no common base
        raise unfit(bundle, file, error) from error
    return OnnxPredictor(session, kernel, file=path, name=name, lanes=lanes_for(threads))


def _shapes(session: Any) -> Shapes:
    return Shapes(
        inputs={i.name: i.shape for i in session.get_inputs() if i.type == "tensor(float)"},
        outputs={o.name: o.shape for o in session.get_outputs()},
    )


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
            reason=first_line(error),
        ) from error
    onnxruntime.disable_telemetry_events()  # Windows builds do not read the variable
    return onnxruntime
