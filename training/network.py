"""The network: ResNet50, global average pooling, dropout, one dense layer.

K. He et al., "Deep Residual Learning for Image Recognition", CVPR 2016 (Keras' implementation).
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, WeightsError

FEATURES = 2048
LAST_STRIDE = 2  # of the published network
_LAST_STEPS = ("conv5_block1_0_conv", "conv5_block1_1_conv")


def build_resnet50(
    *,
    classes: int,
    size: int | None,
    weights: str = "none",
    dropout: float = 0.4,
    seed: int = 0,
    norm_momentum: float | None = None,
    zero_init_residual: bool = False,
    last_stride: int = LAST_STRIDE,
) -> Any:
    """Build the network as one flat functional Keras model.

    Parameters
    ----------
    classes
        Width of the softmax output.
    size
        Edge of the square input, pixels; None leaves it open (training at several sizes).
    weights
        ``"imagenet"`` (downloaded by Keras), ``"none"``, or a ``.keras`` / ``.h5`` file. From a file
        every layer that fits by name and shape is taken, so another number of classes starts a new head.
    dropout
        Share of the pooled features dropped in training.
    norm_momentum
        Of the moving averages in batch normalisation; None keeps Keras' 0.99.
    zero_init_residual
        Start every residual block as the identity (its last gamma at zero), which steadies training
        from scratch (P. Goyal et al., arXiv:1706.02677, section 5.1).
    last_stride
        Of the last group of blocks: 2 as published (a map of 6 x 6 cells from 192 px), or 1 for cells of
        half the edge (12 x 12), with the same weights.

    Returns
    -------
    keras.Model
        Input float32 ``(N, size, size, 3)`` in 0..1, output ``(N, classes)`` probabilities. The last
        feature map is the output of ``conv5_block3_out``.

    Raises
    ------
    WeightsError
        The weights cannot be downloaded or read, or fit no layer.
    """
    import keras

    keras.utils.set_random_seed(seed)
    base = _with_last_stride(_base(size, imagenet=weights == "imagenet"), last_stride)
    pooled = keras.layers.GlobalAveragePooling2D(name="avg_pool")(base.output)
    dropped = keras.layers.Dropout(dropout, seed=seed, name="dropout")(pooled)
    # float32 whatever the policy: a softmax in 16 bits loses the small probabilities.
    output = keras.layers.Dense(classes, activation="softmax", dtype="float32", name="predictions")(
        dropped
    )
    model = keras.Model(base.input, output, name="resnet50")
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            if norm_momentum is not None:
                layer.momentum = norm_momentum
            if zero_init_residual and weights == "none" and layer.name.endswith("_3_bn"):
                layer.gamma.assign(layer.gamma * 0.0)
    if weights not in ("imagenet", "none"):
        load_weights(model, Path(weights))
    return model


def last_stride_of(path: Path) -> int:
    """Read from a ``.keras`` file how fine its last feature map is.

    :data:`LAST_STRIDE` where it does not say.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            layers = json.loads(archive.read("config.json"))["config"]["layers"]
        configs = {layer["config"]["name"]: layer["config"] for layer in layers}
        return int(configs[_LAST_STEPS[0]]["strides"][0])
    except (OSError, ValueError, KeyError, TypeError, IndexError, zipfile.BadZipFile):
        return LAST_STRIDE


def _with_last_stride(base: Any, stride: int) -> Any:
    if stride == LAST_STRIDE:
        return base
    config = base.get_config()
    for layer in config["layers"]:
        if layer["config"]["name"] in _LAST_STEPS:
            layer["config"]["strides"] = (stride, stride)
    finer = type(base).from_config(config)
    finer.set_weights(base.get_weights())
    return finer


def load_weights(model: Any, path: Path) -> int:
    """Copy every layer's weights that fit by name and shape; return how many layers fitted.

    Raises
    ------
    WeightsError
        The file cannot be read, or no convolution of it fits.
    """
    import keras

    try:
        if path.suffix == ".keras":
            source = keras.saving.load_model(path, compile=False)
        else:
            source = keras.models.clone_model(model)
            legacy = {} if path.name.endswith(".weights.h5") else {"by_name": True}
            source.load_weights(path, skip_mismatch=True, **legacy)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise WeightsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The weights file {path} cannot be used ({reason}). "
                "Give a .keras or .h5 file of a Keras ResNet50.",
            ),
            path=path,
            reason=str(error).splitlines()[0] if str(error) else type(error).__name__,
        ) from error
    taken = 0
    layers = {layer.name: layer for layer in source.layers}
    for layer in model.layers:
        other = layers.get(layer.name)
        mine = [tuple(w.shape) for w in layer.weights]
        if other is not None and mine and mine == [tuple(w.shape) for w in other.weights]:
            layer.set_weights(other.get_weights())
            taken += 1
    if taken < len(model.layers) // 4:
        raise WeightsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The weights file {path} does not fit ResNet50. Give a .keras or .h5 file of a Keras ResNet50.",
            ),
            path=path,
        )
    return taken


def _base(size: int | None, *, imagenet: bool) -> Any:
    import keras

    shape = (size, size, 3)
    if not imagenet:
        return keras.applications.ResNet50(include_top=False, weights=None, input_shape=shape)
    try:
        return keras.applications.ResNet50(include_top=False, weights="imagenet", input_shape=shape)
    except Exception as error:  # Keras raises a bare Exception for a failed download
        raise WeightsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The ImageNet weights cannot be downloaded ({reason}). Connect to the internet, or start "
                "from the shipped model or from nothing with --weights none.",
            ),
            reason=str(error).splitlines()[0] if str(error) else type(error).__name__,
        ) from error
