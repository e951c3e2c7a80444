"""An optional engine: OpenVINO on the processor, from the same ``model.onnx``."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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

OPENVINO = "openvino"
# Of its converter, which nothing here calls: it would note an id below the home folder and report to its maker
_UNWANTED = ("openvino_telemetry", "openvino.tools.ovc")


class OpenVinoPredictor:
    """A bundle's ``model.onnx``, or its 8-bit copy, compiled by OpenVINO."""

    together = 1

    def __init__(
        self,
        compiled: Any,
        head_kernel: NDArray[np.float32],
        *,
        name: str = OPENVINO,
        lanes: int = 1,
    ) -> None:
        self._compiled = compiled
        self._requests = threading.local()  # one belongs to one thread at a time
        self.head_kernel = head_kernel
        self.name = name
        self.lanes = lanes

    def run(self, batch: NDArray[np.float32]) -> Outputs:
        """Run the network on float32 ``(N, S, S, 3)``, 0 to 1.

        Raises
        ------
        EngineUnavailableError
            OpenVINO failed, for instance for want of memory, or the predictor is closed.
        """
        compiled = self._compiled  # kept alive here if another thread closes it meanwhile
        if compiled is None:
            raise EngineUnavailableError(QT_TRANSLATE_NOOP("errors", "The engine is closed."))
        try:
            if not hasattr(self._requests, "own"):
                self._requests.own = compiled.create_infer_request()
            answer = self._requests.own.infer({"input": batch}, share_inputs=True)
            logits, features = (answer[compiled.output(name)] for name in OUTPUTS)
        except Exception as error:  # the runtime's own exceptions have no common base
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "OpenVINO could not run the model ({reason}). "
                    "Close other programs and try again, or choose another engine.",
                ),
                reason=first_line(error),
            ) from error
        return Outputs(logits, features)

    def close(self) -> None:
        """Let the network go."""
        self._compiled = None
        self._requests = threading.local()


def open_openvino(
    bundle: Bundle, *, threads: int | None = None, name: str = OPENVINO, file: str = ONNX_FILE
) -> OpenVinoPredictor:
    """Compile ``model.onnx`` of a checked bundle, or another graph of it.

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
        OpenVINO is not installed or does not start.
    BundleDamagedError
        The bundle holds no such file, or one that does not fit its manifest.
    """
    path = bundle.file(file)
    openvino = _import_runtime()
    cores = physical_cores()
    options = {
        # By itself it would compute in 16 bits where the processor can, and the answers would be others
        "INFERENCE_PRECISION_HINT": "f32",
        "INFERENCE_NUM_THREADS": cores,
        "NUM_STREAMS": 1 if threads is None else lanes_for(threads),
    }
    try:
        core = openvino.Core()
        network = core.read_model(str(path))
        kernel = read_head_kernel(_metadata(network))
        check_shapes(_shapes(network), kernel, bundle)
        compiled = core.compile_model(network, "CPU", options)
    except Exception as error:  # the runtime's own exceptions have no common base
        raise unfit(bundle, file, error) from error
    return OpenVinoPredictor(compiled, kernel, name=name, lanes=lanes_for(threads))


def _metadata(network: Any) -> dict[str, str]:
    keys = ("head_kernel", "head_shape")
    found = [key for key in keys if network.has_rt_info(["framework", key])]
    return {key: network.get_rt_info(["framework", key]).astype(str) for key in found}


def _shapes(network: Any) -> Shapes:
    def edges(port: Any) -> list[int | None]:
        return [None if e.is_dynamic else e.get_length() for e in port.get_partial_shape()]

    return Shapes(
        inputs={
            port.get_any_name(): edges(port)
            for port in network.inputs
            if port.get_element_type().get_type_name() == "f32"
        },
        outputs={port.get_any_name(): edges(port) for port in network.outputs},
    )


def _import_runtime() -> Any:
    try:
        with _without(_UNWANTED):
            import openvino
    except ImportError as error:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "OpenVINO cannot be started ({reason}). "
                'Install the extra "openvino" of MRI Classifier, or choose the ONNX engine.',
            ),
            reason=first_line(error),
        ) from error
    return openvino


@contextmanager
def _without(modules: tuple[str, ...]) -> Iterator[None]:
    """Let imports of ``modules`` fail meanwhile, unless somebody imported them before."""
    hidden = [name for name in modules if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be imported
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
