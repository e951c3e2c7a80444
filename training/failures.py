"""What lies below the trainer and fails there: each becomes one sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence

from mriclassifier.damage import explain
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    MriClassifierError,
    OutputError,
    TrainingError,
)
from mriclassifier.processor import require_avx

_TENSORFLOW = "tensorflow"
_WITH_KERAS = ("fit", "export")  # the others ask for it through the engine, if at all


def failure(error: BaseException) -> MriClassifierError | None:
    """The sentence for a failure that is no fault of the trainer; None where it is one."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(
            QT_TRANSLATE_NOOP(
                "errors", "The disk is full. Free some space, then go on with --resume."
            )
        )
    if isinstance(error, MemoryError):
        return TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is not enough memory to train. Close other programs, then go on with --resume.",
            )
        )
    return explain(error)


def require_tensorflow(words: Sequence[str], *, require: Callable[[], None] = require_avx) -> None:
    """Return where the command can load what it needs: TensorFlow ends the process otherwise.

    Raises
    ------
    EngineUnavailableError
        The processor has no AVX.
    """
    backend = os.environ.get("KERAS_BACKEND", _TENSORFLOW)
    if words[:1] and words[0] in _WITH_KERAS and backend == _TENSORFLOW:
        require()
