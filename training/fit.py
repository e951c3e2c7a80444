"""The training loop: stages, epochs, checkpoints, resume."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec, to_batch
from training.augment import Augmentation
from training.boxed import map_cells, with_boxes
from training.boxes import class_targets, covered_cells
from training.checkpoints import (
    CHECKPOINTS,
    STATE,
    State,
    checkpoint_file,
    keep_epochs,
    link_file,
    read_state,
    write_json,
)
from training.config import TrainConfig, read_run_config
from training.data import Dataset, Sample
from training.feeding import Feed
from training.loader import (
    EpochBatches,
    Pictures,
    draw_epoch,
    load_canvases,
    load_pictures,
)
from training.losses import class_metrics, label_matrix, partial_label_loss
from training.network import LAST_STRIDE, build_resnet50
from training.schedule import learning_rate
from training.splitfile import SPLIT, write_split
from training.torch_layers import fused_layers

_DRAWS_AN_EPOCH = 100_000  # more than an epoch has batches


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Where a run is, sent after every batch and, with ``metrics``, after every epoch.

    Attributes
    ----------
    epoch, epochs, batch, batches
        Counted from 1.
    size
        Canvas edge of the running stage, pixels.
    pixels_ahead
        Canvas areas of the epochs after this one, summed: what the remaining time is estimated from.
    metrics
        Figures of the finished epoch; empty between batches, where ``loss`` alone is known.
    """

    epoch: int
    epochs: int
    batch: int
    batches: int
    size: int
    pixels_ahead: int
    loss: float
    metrics: dict[str, float]


Report = Callable[[Progress], None]


def fit(
    dataset: Dataset,
    out: Path,
    config: TrainConfig,
    *,
    resume: bool = False,
    report: Report = lambda _: None,
    workers: int = 0,
    keep_every: float = 0.0,
) -> Path:
    """Train a network and keep its last and best checkpoints.

    Parameters
    ----------
    dataset
        Every sample with its split; ``train`` is trained on, ``val`` (else ``calib``) is watched.
    out
        The run's folder: ``config.json``, ``split.csv``, ``history.csv``, ``checkpoints/``, ``last.keras``
        and ``best.keras`` (lowest watched loss).
    config
        Ignored on a resume, which takes the run's own.
    resume
        Go on after the last epoch that was kept.
    workers
        Processes that prepare batches (:func:`training.feeding.workers_for`).
    keep_every
        Seconds between two checkpoints at least; 0 keeps every epoch. The last epoch is always kept.

    Returns
    -------
    Path
        ``last.keras``.

    Raises
    ------
    TrainingError, TrainingDataError, WeightsError
        The run cannot start or go on.
    """
    import keras

    if resume:
        config = read_run_config(out)
    elif (out / STATE).exists():
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is a training run in {out} already. Go on with --resume, or name another folder.",
            ),
            out=out,
        )
    if config.label_sets:
        dataset = replace(
            dataset, classes=tuple(c for c in dataset.classes if c not in config.label_sets)
        )
    out.mkdir(parents=True, exist_ok=True)
    (out / CHECKPOINTS).mkdir(exist_ok=True)
    state = read_state(out)
    if not resume:
        write_json(out / "config.json", config.to_dict())
    write_split(out / SPLIT, dataset)
    write_json(out / "environment.json", _environment())

    keras.mixed_precision.set_global_policy(config.precision)
    try:
        model = prepare_model(dataset, config, out, state)
        with fused_layers():
            return _run(
                model,
                dataset,
                config,
                out=out,
                state=state,
                report=report,
                workers=workers,
                keep_every=keep_every,
            )
    finally:
        keras.mixed_precision.set_global_policy("float32")


def prepare_model(dataset: Dataset, config: TrainConfig, out: Path, state: State) -> Any:
    """Build and compile the network; after a first epoch, with every variable of the checkpoint."""
    import keras

    model = build_resnet50(
        classes=len(dataset.classes),
        size=None,
        weights=config.weights if state.epoch == 0 else "none",
        dropout=config.dropout,
        seed=config.seed,
        norm_momentum=config.norm_momentum,
        zero_init_residual=config.zero_init_residual,
        last_stride=config.last_stride or LAST_STRIDE,
    )
    if config.optimizer == "adamw":
        optimizer = keras.optimizers.AdamW(1e-4, weight_decay=config.weight_decay)
        optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    else:
        optimizer = keras.optimizers.Adam(1e-4)
    loss, metrics = _watched_figures(dataset, config)
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
    optimizer.build(model.trainable_variables)
    if state.epoch:
        # Copied rather than used as loaded: a loaded AdamW has forgotten what it does not decay.
        saved = keras.saving.load_model(
            checkpoint_file(out, state.epoch),
            custom_objects={"loss": loss, **{type(m).__name__: type(m) for m in metrics}},
        )
        for mine, theirs in zip(
            [*model.variables, *model.optimizer.variables],
            [*saved.variables, *saved.optimizer.variables],
            strict=True,
        ):
            mine.assign(theirs)
    return model


def _watched_figures(dataset: Dataset, config: TrainConfig) -> tuple[Any, list[Any]]:
    """Loss and metrics; Keras' own where every label is a class, so that anybody can load the checkpoint."""
    import keras

    if config.label_sets:
        loss = partial_label_loss(
            classes=dataset.classes, sets=config.label_sets, smoothing=config.label_smoothing
        )
        return loss, class_metrics(len(dataset.classes))
    return keras.losses.CategoricalCrossentropy(label_smoothing=config.label_smoothing), [
        keras.metrics.CategoricalAccuracy(name="accuracy"),
        keras.metrics.AUC(name="auc", multi_label=True),
    ]


def _run(
    model: Any,
    dataset: Dataset,
    config: TrainConfig,
    *,
    out: Path,
    state: State,
    report: Report,
    workers: int,
    keep_every: float,
) -> Path:
    watched = dataset.part("val", unique=True) or dataset.part("calib", unique=True)
    train = dataset.part("train")
    if not train:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "No image is in the split train. Correct the index's split column."
            )
        )
    labels = _targets(train, dataset, config)
    painting = config.painting.label
    painted = (
        label_matrix([painting], classes=dataset.classes, sets=config.label_sets)[0]
        if painting
        else None
    )
    trained, maps = model, None
    if config.boxes.weight:
        loss, figures = _watched_figures(dataset, config)
        trained = with_boxes(model, config.boxes, loss=loss, metrics=figures)
    size, validation, feed = 0, None, Feed(Pictures([], []), 0)
    spec = config.spec()
    fresh: list[dict[str, float]] = []  # epochs after the last checkpoint
    kept = time.perf_counter()
    try:
        for epoch in range(state.epoch, config.epochs):
            stage, within = config.stage_of(epoch)
            if stage.size != size:
                size, spec = stage.size, config.spec(stage.size)
                pictures = load_pictures(train, spec, config)
                feed.close()
                feed = Feed(pictures, workers)
                if config.boxes.weight:
                    maps = map_cells(model, size), len(dataset.classes)
                validation = _watched_arrays(watched, dataset, config, spec, maps=maps)
            batches = EpochBatches(
                pictures,
                labels,
                order=draw_epoch(train, config, epoch=epoch),
                spec=spec,
                config=config,
                epoch=epoch,
                painted=painted,
                maps=maps,
            )
            steps = len(batches)
            ahead = sum(config.stage_of(e)[0].size ** 2 for e in range(epoch + 1, config.epochs))
            place = {"epoch": epoch + 1, "epochs": config.epochs, "batches": steps}
            place |= {"size": size, "pixels_ahead": ahead}

            def rate(
                batch: int, stage: Any = stage, within: int = within, steps: int = steps
            ) -> float:
                progress = (within + batch / steps) / stage.epochs
                return learning_rate(config, stage, progress=progress)

            def tell(batch: int, loss: float, place: dict[str, int] = place) -> None:
                report(Progress(**place, batch=batch + 1, loss=loss, metrics={}))

            _seed_dropout(model, config, epoch)
            started = time.perf_counter()
            logs = trained.fit(
                feed.as_keras(batches),
                shuffle=False,  # they are drawn at random, by a seed that a resumed run has too
                initial_epoch=epoch,
                epochs=epoch + 1,
                verbose=0,
                validation_data=validation,
                validation_batch_size=64,
                callbacks=[_callback(rate, tell)],
            ).history
            now = time.perf_counter()
            metrics = {name: float(values[-1]) for name, values in logs.items()}
            metrics |= {"epoch": float(epoch + 1), "size": float(size)}
            metrics |= {"learning_rate": rate(steps), "seconds": now - started}
            fresh.append(metrics)
            if now - kept >= keep_every or epoch + 1 == config.epochs:
                state, fresh = keep_epochs(model, out, state, fresh), []
                kept = time.perf_counter()
            report(Progress(**place, batch=steps, loss=metrics["loss"], metrics=metrics))
    finally:
        feed.close()
    last = out / "last.keras"
    link_file(checkpoint_file(out, state.epoch), last)
    return last


def _seed_dropout(model: Any, config: TrainConfig, epoch: int) -> None:
    """Let dropout depend on the seed and the epoch alone: a checkpoint does not hold how far it was."""
    for layer in model.layers:
        if (generator := getattr(layer, "seed_generator", None)) is not None:
            generator.state.assign(np.asarray([config.seed, epoch * _DRAWS_AN_EPOCH], np.uint32))


def _callback(rate: Callable[[int], float], tell: Callable[[int, float], None]) -> Any:
    import keras

    class Steps(keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
            del logs
            self.model.optimizer.learning_rate = rate(batch)

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            loss = float((logs or {}).get("loss", float("nan")))
            if not np.isfinite(loss):
                raise TrainingError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The training has diverged: the loss is no longer a number. "
                        "Lower the learning rate in the recipe and start again.",
                    )
                )
            tell(batch, loss)

    return Steps()


def _targets(
    samples: tuple[Sample, ...], dataset: Dataset, config: TrainConfig
) -> NDArray[np.float32]:
    return label_matrix([s.label for s in samples], classes=dataset.classes, sets=config.label_sets)


def _watched_arrays(
    watched: tuple[Sample, ...],
    dataset: Dataset,
    config: TrainConfig,
    spec: PreprocessSpec,
    *,
    maps: tuple[int, int] | None,
) -> Any:
    if not watched:
        return None
    labels = _targets(watched, dataset, config)
    if maps is None:
        return to_batch(load_canvases(watched, spec), spec), labels
    cells, classes = maps
    plain = replace(config, augmentation=Augmentation())
    pictures = load_pictures(watched, spec, plain)
    targets = np.zeros((len(watched), cells, cells, classes), np.float32)
    for number, box in enumerate(pictures.boxes):
        if box is not None:
            covered = covered_cells(box, size=spec.size, cells=cells)
            targets[number] = class_targets(covered, labels[number], classes)
    return to_batch(pictures.canvases, spec), (labels, targets)


def _environment() -> dict[str, str]:
    import cv2
    import keras

    return {
        "python": platform.python_version(),
        "keras": keras.__version__,
        "backend": keras.backend.backend(),
        "numpy": np.__version__,
        "opencv": cv2.__version__,
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
    }
