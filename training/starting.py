"""The weights that a run starts from: ImageNet's, none, a file, or a model of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, WeightsError
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.installed import locate
from mriclassifier.inference.manifest import KERAS_FILE
from training.network import build_resnet50, last_stride_of, load_weights

SHIPPED = "shipped"
START_FILE = "start.keras"
_SHIPPED_NAME = "brain-mri-resnet50"
_PLAIN = ("imagenet", "none")


@dataclass(frozen=True, kw_only=True)
class Start:
    """Where a run's weights come from.

    Attributes
    ----------
    weights
        As :func:`training.network.build_resnet50` takes it.
    origin
        For the run's record: name, version, SHA-256 of the model and the classes whose part of the last
        layer is kept; empty unless it is a model of the program.
    preprocess
        How that model wants its pictures; None unless it is a model of the program.
    last_stride
        Of that network's last blocks (:func:`training.network.build_resnet50`); None unless it comes from a
        ``.keras`` file.
    """

    weights: str
    origin: dict[str, Any]
    preprocess: PreprocessSpec | None = None
    last_stride: int | None = None


def starting_weights(choice: str, classes: Sequence[str], out: Path) -> Start:
    """Find the weights to start from, and fit a model's last layer to other classes.

    Parameters
    ----------
    choice
        ``"imagenet"``, ``"none"``, a ``.keras`` or ``.h5`` file, ``"shipped"``, the name of an installed
        model, or a model folder.
    classes
        Of the run. Classes that the model knows by the same name keep their column of the last layer, whatever
        its place; the others start from random numbers.
    out
        The run's folder, where a fitted network is kept (``start.keras``).

    Raises
    ------
    BundleMissingError, BundleDamagedError
        There is no such model, or it fails its checks.
    WeightsError
        The file is not there, or the model's network cannot be used.
    """
    if choice in _PLAIN or Path(choice).is_file():
        stride = last_stride_of(Path(choice)) if Path(choice).suffix == ".keras" else None
        return Start(weights=choice, origin={}, last_stride=stride)
    bundle = load_bundle(_folder(choice))
    known, ident = bundle.manifest.classes, bundle.model_id
    origin = {
        "name": ident.name,
        "version": ident.version,
        "sha256": ident.sha256,
        "kept_classes": [name for name in classes if name in known],
    }
    file = bundle.file(KERAS_FILE)
    stride = last_stride_of(file)
    if tuple(classes) != known:
        file = _fitted(file, known, classes, out / START_FILE)
    return Start(
        weights=str(file),
        origin=origin,
        preprocess=bundle.manifest.preprocess,
        last_stride=stride,
    )


def _folder(choice: str) -> Path:
    if choice == SHIPPED:
        return paths.resource("models", _SHIPPED_NAME)
    if Path(choice).suffix in (".keras", ".h5"):
        raise WeightsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no weights file {path}. Give a .keras or .h5 file that is there.",
            ),
            path=choice,
        )
    return locate(choice)


def _fitted(file: Path, known: Sequence[str], classes: Sequence[str], target: Path) -> Path:
    """Save the network with a last layer for other classes; columns of common ones are kept."""
    import keras

    model = build_resnet50(
        classes=len(classes), size=None, weights="none", last_stride=last_stride_of(file)
    )
    head = model.get_layer("predictions")
    kernel, bias = (values.copy() for values in head.get_weights())
    load_weights(model, file)
    source = keras.saving.load_model(file, compile=False)
    old_kernel, old_bias = source.get_layer("predictions").get_weights()
    for place, name in enumerate(classes):
        if name in known:
            kernel[:, place] = old_kernel[:, known.index(name)]
            bias[place] = old_bias[known.index(name)]
    head.set_weights([kernel, bias])
    target.parent.mkdir(parents=True, exist_ok=True)
    model.save(target)
    return target
