"""Several states of one network averaged into one.

States near the end of a run lie in one basin of the loss; their mean is often better and steadier than any of
them (P. Izmailov et al., "Averaging Weights Leads to Wider Optima and Better Generalization", UAI 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, WeightsError


def average_checkpoints(files: Sequence[Path], out: Path) -> Path:
    """Write the mean of every variable, the averages of batch normalisation included.

    Parameters
    ----------
    files
        ``.keras`` files of one network.
    out
        The ``.keras`` file to write, without an optimiser.

    Raises
    ------
    WeightsError
        A file cannot be read, or they are not of one network.
    """
    import keras

    try:
        model, *others = [keras.saving.load_model(path, compile=False) for path in files]
        states = [m.get_weights() for m in (model, *others)]
        model.set_weights(
            [
                np.mean(values, axis=0).astype(values[0].dtype)
                for values in zip(*states, strict=True)
            ]
        )
    except (OSError, ValueError) as error:
        raise WeightsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The states {files} cannot be averaged ({reason}). Give states of one run.",
            ),
            files=", ".join(path.name for path in files),
            reason=str(error).splitlines()[0] if str(error) else type(error).__name__,
        ) from error
    model.save(out)
    return out
