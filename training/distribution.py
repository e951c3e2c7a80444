"""Several devices at once, through ``keras.distribution`` on the JAX backend.

Data parallelism: every device holds the whole network and takes an equal share of each batch. TensorFlow's
``MultiWorkerMirroredStrategy`` is no way round: it does not work with Keras 3 (keras-team/keras#20585).
"""

from __future__ import annotations

from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError

AUTO = "auto"


def activate(devices: str, *, batch_size: int) -> str:
    """Let the networks built from now on train on several devices.

    Parameters
    ----------
    devices
        A number, or ``"auto"``: as many as there are and as divide the batch evenly (one, unless the backend
        is JAX).
    batch_size
        Pictures a batch, of all devices together.

    Returns
    -------
    str
        What was done, in one sentence; empty where ``"auto"`` finds nothing to do.

    Raises
    ------
    UsageError
        Several devices are asked for that are not there, do not divide the batch, or cannot be used with
        this backend.
    """
    if devices != AUTO and not (devices.isdecimal() and int(devices) > 0):
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", 'The number of devices is a whole number or "auto".')
        )
    if devices == "1":
        return ""
    import keras

    backend = keras.backend.backend()
    if backend != "jax":
        if devices == AUTO:
            return ""
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Several devices work with the JAX backend alone, and this is {backend}. "
                "Set KERAS_BACKEND=jax, with JAX installed, or leave --devices out.",
            ),
            backend=backend,
        )
    found: list[str] = keras.distribution.list_devices()
    count = _fitting(len(found), batch_size) if devices == AUTO else int(devices)
    if count > len(found):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "{asked} devices are asked for and there are {found}. Ask for fewer."
            ),
            asked=count,
            found=len(found),
        )
    if batch_size % count:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A batch of {batch} cannot be shared equally by {count} devices. "
                "Give a --batch-size that is a multiple of {count}.",
            ),
            batch=batch_size,
            count=count,
        )
    if count == 1:
        return ""
    keras.distribution.set_distribution(_data_parallel(found[:count]))
    return f"Training on {count} devices: {', '.join(found[:count])}."


def deactivate() -> None:
    """Take back what :func:`activate` did, for whatever this process does next."""
    import keras

    if keras.backend.backend() == "jax" and keras.distribution.distribution() is not None:
        keras.distribution.set_distribution(None)


def _fitting(found: int, batch_size: int) -> int:
    return max(count for count in range(1, max(1, found) + 1) if batch_size % count == 0)


def _data_parallel(devices: list[str]) -> Any:
    import keras

    # Every process reads its own batches, so nothing is to be divided among processes
    return keras.distribution.DataParallel(devices=devices, auto_shard_dataset=False)
