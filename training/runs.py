"""What the commands do: a data folder and a run's folder in, a finished step out."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.manifest import CARD_FILE
from training.augment import Augmentation
from training.averaging import average_checkpoints
from training.checkpoints import checkpoint_file, last_state, read_state
from training.config import TrainConfig, read_run_config
from training.data import Dataset, has_index, load_index, scan_folders
from training.datacheck import write_report
from training.datareport import DataReport
from training.datareport_view import show_report
from training.lines import Step, Teller
from training.progress import show_progress
from training.splitfile import read_split
from training.starting import starting_weights
from training.survey import assemble

_PARITY_IMAGES = 48
_LEVEL_IMAGES = 450
START = "start.json"


def prepare(
    data: Path,
    out: Path,
    config: TrainConfig,
    *,
    resume: bool,
    patient_pattern: str | None,
    console: Console,
    also_train: Sequence[Path] = (),
    versions: Sequence[Path] = (),
    match_size: bool = False,
    told: Teller | None = None,
) -> tuple[Dataset, TrainConfig]:
    """Check the data, decide the parts and show the report; a resumed run keeps its own parts.

    Parameters
    ----------
    also_train
        Folders whose images join the training part; see :func:`training.mixture.mix`.
    versions
        Folders with other files of the same pictures; see :func:`training.data.with_versions`.
    match_size
        Let the last stage have the picture size of the model that the run starts from.
    told
        Where notices and steps go; to ``console`` unless given.
    """
    if resume:
        dataset, config = read_split(out, data), read_run_config(out)
        _ensure_whole(out)
        return dataset, config
    teller = told or Teller(console)
    reports: list[DataReport] = []

    def show(report: DataReport) -> None:
        reports.append(report)
        if not teller.as_lines:
            show_report(report, console)

    assembled = assemble(
        data,
        config,
        teller,
        patient_pattern=patient_pattern,
        also_train=also_train,
        versions=versions,
        on_report=show,
    )
    out.mkdir(parents=True, exist_ok=True)
    write_report(reports[0], out / "data.json")
    start = starting_weights(config.weights, assembled.classes, out)
    config = replace(
        config, weights=start.weights, last_stride=config.last_stride or start.last_stride
    )
    if start.preprocess:
        if not teller.as_lines:
            console.print("Starting from the model {name} {version}.".format_map(start.origin))
        (out / START).write_text(json.dumps(start.origin, indent=1) + "\n", "utf-8")
        config = _seen_as_before(config, start.preprocess, size=match_size)
    return assembled.dataset, config


def _ensure_whole(out: Path) -> None:
    """Refuse a checkpoint that was cut short or changed on the disk.

    Raises
    ------
    TrainingError
        It cannot be gone on from.
    """
    state = read_state(out)
    if not state.epoch:
        return
    path = checkpoint_file(out, state.epoch)
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip() is not None
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError):
        damaged = True
    if damaged:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "The checkpoint {path} is damaged. Start a new run on the same images."
            ),
            path=path,
        )


def _seen_as_before(config: TrainConfig, spec: PreprocessSpec, *, size: bool) -> TrainConfig:
    """Go on with the preprocessing that the weights were learnt with."""
    stages = config.stages
    if size:
        stages = (*stages[:-1], replace(stages[-1], size=spec.size))
    return replace(
        config, stages=stages, crop=spec.crop, levels=spec.levels, polarity=spec.polarity
    )


def run_fit(
    dataset: Dataset,
    out: Path,
    config: TrainConfig,
    *,
    resume: bool,
    progress: str,
    devices: str = "auto",
    workers: str = "auto",
    keep_every: float = 0.0,
    console: Console | None = None,
) -> Path:
    """Train, showing progress; returns the last checkpoint."""
    from training import distribution
    from training.feeding import workers_for
    from training.fit import fit

    if said := distribution.activate(devices, batch_size=config.batch_size):
        (console or Console(stderr=True)).print(said)
    try:
        with show_progress(progress) as report:
            return fit(
                dataset,
                out,
                config,
                resume=resume,
                report=report,
                workers=workers_for(workers),
                keep_every=keep_every,
            )
    finally:
        distribution.deactivate()


def run_compare(
    data: Path,
    *,
    old: Path,
    new: Path,
    out: Path,
    split: str | None,
    run: Path | None,
    engine: str,
    console: Console,
    told: Teller | None = None,
) -> int:
    """Compare two models on one part of a data folder; 1 if some images could not be read.

    Parameters
    ----------
    split
        The part; None takes ``test``, else ``val``, else every image.
    run
        A run's folder whose record tells which images are in which part.
    """
    from training.compare import compare
    from training.compare_view import show_comparison

    dataset = read_split(run, data) if run else _open_labelled(data)
    names = {s.split for s in dataset.samples}
    chosen = split or next((name for name in ("test", "val") if name in names), None)
    with _Bar(console, told) as progress:
        report = compare(
            dataset,
            old=old,
            new=new,
            split=chosen,
            out=out,
            engine=engine,
            progress=lambda done, total: progress("Comparing", done, total),
        )
    if told is None or not told.as_lines:
        show_comparison(report, Console(highlight=False))
    return 1 if report["unreadable"] else 0


def run_export(
    run: Path,
    data: Path,
    out: Path,
    *,
    name: str,
    version: str,
    checkpoint: str,
    notes: Path | None,
    also: Mapping[str, Path],
    console: Console,
    told: Teller | None = None,
) -> int:
    """Export a run, calibrate it on its ``calib`` part, measure it on ``val``, and write its card.

    Parameters
    ----------
    notes
        Markdown for the card: where the data comes from and what is wrong with it.
    also
        Other labelled folders to measure on, by the name they get in the card.
    """
    from training.calibrate import calibrate_bundle
    from training.card import write_card
    from training.evaluate import evaluate
    from training.export import export_bundle, rewrite_bundle

    config = read_run_config(run)
    dataset = read_split(run, data)
    held_out = dataset.part("val", unique=True) or dataset.part("train", unique=True)
    step = max(1, len(held_out) // _PARITY_IMAGES)
    with _Bar(console, told) as progress:
        progress("Writing the model", 0, 1)
        bundle = export_bundle(
            _exported(_checkpoint(run, checkpoint), dataset, config, progress),
            out,
            name=name,
            version=version,
            classes=dataset.classes,
            spec=config.spec(),
            samples_for_parity=[s.path for s in held_out[::step]],
            training=_summary(run, config, dataset),
            progress=progress,
        )
        if dataset.part("calib", unique=True):
            bundle = calibrate_bundle(out, dataset, progress=progress)
        figures: dict[str, dict[str, Any]] = {}
        parts: list[tuple[str, Dataset, str | None]] = []
        if dataset.part("val"):
            parts.append(("val", dataset, "val"))
        parts += [(title, _open_labelled(folder), None) for title, folder in also.items()]
        for title, samples, split in parts:
            console.print(f"{title}:")
            report = evaluate(
                out,
                samples,
                split=split,
                progress=partial(progress, title),
                echo=console.print,
            )
            figures[title] = {k: v for k, v in report.items() if k not in ("unreadable", "model")}
        text = notes.read_text("utf-8") if notes else ""
        training = {**bundle.manifest.training, "figures": figures}
        manifest = replace(bundle.manifest, training=training)
        card = write_card(manifest, notes=text)
        rewrite_bundle(out, files={CARD_FILE: card.encode()}, training=training)
    console.print(f"Written and read back: {out}")
    return 0


def run_evaluate(
    data: Path,
    model: Path,
    out: Path,
    *,
    split: str | None,
    engine: str,
    console: Console,
    label_sets: Sequence[str] = (),
) -> int:
    """Measure a model on one part of a data folder; 1 if some images could not be read."""
    from training.evaluate import evaluate, read_label_sets

    dataset = _open_labelled(data)
    names = {s.split for s in dataset.samples}
    chosen = split or next((name for name in ("test", "val") if name in names), None)
    with _Bar(console) as progress:
        report = evaluate(
            model,
            dataset,
            split=chosen,
            out=out,
            engine=engine,
            label_sets=read_label_sets(label_sets),
            progress=lambda done, total: progress("Evaluating", done, total),
        )
    return 1 if report["unreadable"] else 0


def _checkpoint(run: Path, name: str) -> Path:
    """A state of the run; ``average`` is the mean of the best and the last one, kept in the run's folder."""
    states = {"best": run / "best.keras", "last": last_state(run)}
    if name != "average":
        return states[name]
    return average_checkpoints(list(states.values()), run / "average.keras")


def _exported(path: Path, dataset: Dataset, config: TrainConfig, progress: Step) -> Any:
    """The network to export; where boxes were in the loss, with its maps brought to their level."""
    pictures = dataset.part("train", unique=True)
    boxed = config.boxes.weight and any(s.box for s in pictures)
    if not boxed:
        return path
    import keras

    from training.loader import load_pictures
    from training.map_level import level_maps

    model = keras.saving.load_model(path, compile=False)
    chosen = pictures[:: max(1, len(pictures) // _LEVEL_IMAGES)]
    canvases = load_pictures(chosen, config.spec(), replace(config, augmentation=Augmentation()))
    level_maps(model, canvases, config.spec(), partial(progress, "Levelling the maps"))
    return model


def _open_labelled(folder: Path) -> Dataset:
    return load_index(folder) if has_index(folder) else scan_folders(folder)


def _summary(run: Path, config: TrainConfig, dataset: Dataset) -> dict[str, Any]:
    """What the manifest tells of the run."""
    state = json.loads((run / "state.json").read_text("utf-8"))
    environment = json.loads((run / "environment.json").read_text("utf-8"))
    counts = {
        split: {
            label: sum(s.label == label for s in dataset.part(split, unique=True))
            for label in dataset.classes
        }
        for split in ("train", "calib", "val", "test")
        if dataset.part(split)
    }
    recipe = config.to_dict()
    origin = json.loads((run / START).read_text("utf-8")) if (run / START).is_file() else None
    if origin:
        recipe["weights"] = f"{origin['name']} {origin['version']}"
    elif Path(config.weights).suffix:
        # Where it lay may say who trained
        recipe["weights"] = Path(config.weights).name
    return {
        "recipe": recipe,
        **({"start": origin} if origin else {}),
        "epochs": state["epoch"],
        "seconds": sum(row["seconds"] for row in state["history"]),
        "environment": environment,
        "unique_images": counts,
    }


class _Bar:
    """A progress bar on a terminal, lines for a program; takes (step, done, total)."""

    def __init__(self, console: Console, told: Teller | None = None) -> None:
        self._told = told
        self._bar = Progress(console=console, transient=True, disable=not console.is_terminal)
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> Step:
        self._bar.start()
        return self._show

    def _show(self, step: str, done: int, total: int) -> None:
        self._bar.update(self._task, description=step, completed=done, total=total)
        if self._told:
            self._told.step(step, done, total)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
