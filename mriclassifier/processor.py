"""Has this computer's processor what the libraries are built for? Asked before they are loaded.

A library that meets an instruction which the processor lacks ends the process without a word (SIGILL).
The wheels of NumPy, OpenCV and Qt are built for x86-64-v2, those of TensorFlow for AVX; ONNX Runtime,
imagecodecs, Pillow and cryptography choose at run time. Processors of other kinds are not asked.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Collection
from pathlib import Path

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineUnavailableError,
    UnfitComputerError,
)

_CPUINFO = Path("/proc/cpuinfo")
_FIRST_PROCESSOR = 8192  # bytes; the others are of the same kind
# x86-64-v2 as Linux spells it; what a system does not tell counts as there
_NEEDED = {
    "cx16": "CMPXCHG16B",
    "popcnt": "POPCNT",
    "sse4_1": "SSE4.1",
    "sse4_2": "SSE4.2",
    "ssse3": "SSSE3",
}
_AVX = "avx"
# IsProcessorFeaturePresent, winnt.h
_WINDOWS = {"cx16": 14, "ssse3": 36, "sse4_1": 37, "sse4_2": 38, _AVX: 39}
Flags = Collection[str]


def processor_flags(cpuinfo: Path = _CPUINFO) -> Flags | None:
    """Names of the features that this x86-64 processor has.

    Parameters
    ----------
    cpuinfo
        Where Linux tells them.

    Returns
    -------
    Collection of str or None
        As Linux spells them; None where the processor is of another kind or nothing tells.
    """
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return None
    if sys.platform == "win32":
        return _windows_flags()
    try:
        with cpuinfo.open("rb") as file:
            text = file.read(_FIRST_PROCESSOR).decode("ascii", "replace")
    except OSError:
        return None
    for line in text.splitlines():
        name, _, values = line.partition(":")
        if name.strip() == "flags":
            return frozenset(values.split())
    return None


def _windows_flags() -> Flags:
    import ctypes

    present = ctypes.windll.kernel32.IsProcessorFeaturePresent  # type: ignore[attr-defined,unused-ignore]
    return {name for name, number in _WINDOWS.items() if present(number)} | {"popcnt"}


def require_processor(read: Callable[[], Flags | None] = processor_flags) -> None:
    """Return where the libraries can be loaded.

    Raises
    ------
    UnfitComputerError
        The processor lacks a part of x86-64-v2.
    """
    flags = read()
    if flags is None:
        return
    missing = [shown for name, shown in _NEEDED.items() if name not in flags]
    if missing:
        raise UnfitComputerError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The processor of this computer lacks {features}, which MRI Classifier needs. Use a newer "
                "computer; let a virtual machine have the processor of its host.",
            ),
            features=", ".join(missing),
        )


def require_avx(read: Callable[[], Flags | None] = processor_flags) -> None:
    """Return where TensorFlow can be loaded.

    Raises
    ------
    EngineUnavailableError
        The processor has no AVX.
    """
    flags = read()
    if flags is not None and _AVX not in flags:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "TensorFlow needs a processor with AVX, which this computer lacks. Classify with "
                "ONNX Runtime (--engine onnx), and train on another computer.",
            )
        )
