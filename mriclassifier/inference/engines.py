"""Names of the engines, and which of them this installation has; imports no library of theirs."""

from __future__ import annotations

import importlib.util
import os

ONNX = "onnx"
OPENVINO = "openvino"
ONNX_INT8 = "onnx-int8"
OPENVINO_INT8 = "openvino-int8"
KERAS = "keras"
ENGINES = (ONNX, OPENVINO, ONNX_INT8, OPENVINO_INT8, KERAS)
EIGHT_BIT = (ONNX_INT8, OPENVINO_INT8)
"""Those that run the 8-bit copy, which a model must have and whose check it must have passed."""


def installed_engines() -> tuple[str, ...]:
    """Engines whose libraries are installed, in the order in which they are shown."""
    return tuple(name for name in ENGINES if all(map(_is_there, libraries_of(name))))


def libraries_of(engine: str) -> tuple[str, ...]:
    """Top-level modules that an engine imports."""
    if engine == KERAS:
        return ("keras", os.environ.get("KERAS_BACKEND", "tensorflow"))
    return ("openvino",) if engine in (OPENVINO, OPENVINO_INT8) else ("onnxruntime",)


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):  # kept from being imported
        return False
