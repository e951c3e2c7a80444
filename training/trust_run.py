"""What the command ``calibrate`` does: folders and a model in, a calibrated model or its figures out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.inference.bundle import load_bundle
from training.calibrate import calibrate_bundle, check_bundle
from training.data import Dataset, has_index, load_index, scan_folders
from training.runs import _Bar as progress_bar
from training.splitfile import read_split
from training.splits import set_aside_blocks
from training.trust_figures import lines

SAME = 5e-3  # figures found again may differ by this much: engines and machines round differently
Echo = Callable[[str], object]


def run_calibrate(
    model: Path,
    data: Path,
    *,
    run: Path | None = None,
    brain: Mapping[str, Path] | None = None,
    also: Mapping[str, Path] | None = None,
    other: Mapping[str, Path] | None = None,
    check: bool = False,
    engine: str = "onnx",
    echo: Echo,
    console: Console | None = None,
) -> int:
    """Calibrate a model folder, or with ``check`` measure it again; 1 where its figures differ then."""
    dataset = open_parts(model, data, run)
    with progress_bar(console or Console(quiet=True)) as progress:
        if check:
            stated, found = check_bundle(
                model, dataset, also=also, other=other, engine=engine, progress=progress
            )
        else:
            fallback = "val" if dataset.part("val", unique=True) else "train"
            calibrate_bundle(
                model,
                dataset,
                fallback=fallback,
                brain=brain,
                also=also,
                other=other,
                engine=engine,
                progress=progress,
            )
            stated = found = dict(load_bundle(model).manifest.training["calibration"]["figures"])
    for line in (*rule_lines(load_bundle(model).manifest), *lines(found)):
        echo(line)
    if not check:
        echo(f"Written and read back: {model}")
        return 0
    different = list(differences(stated, found))
    for place, old, new in different:
        echo(f"differs from the manifest: {place} was {old}, is {new}")
    if not different:
        echo("These are the figures that the manifest states.")
    return 1 if different else 0


def rule_lines(manifest: Any) -> Iterator[str]:
    """Put the rules of a bundle in words, a line each."""
    bias = ", ".join(f"{value:+.2f}" for value in manifest.bias)
    yield f"temperature {manifest.temperature:.3f}{f', bias {bias}' if bias else ''}"
    minima = ", ".join(f"{n} {v:.3f}" for n, v in manifest.prediction_set.minimum.items())
    yield f"in the prediction set from: {minima}"
    yield (
        f"no brain MRI above {manifest.recognition.threshold:.3f}, "
        f"unlike the training images above {manifest.ood.threshold:.2f}"
    )
    yield (
        f"refer below a probability of {manifest.refer.minimum_probability:.3f} "
        f"or above an energy of {manifest.refer.maximum_energy:.2f}"
    )


def differences(
    stated: Mapping[str, Any], found: Mapping[str, Any], place: str = ""
) -> Iterator[tuple[str, Any, Any]]:
    """Compare figures that both have, number by number: place, what was stated, what was found."""
    for name in sorted(set(stated) & set(found)):
        old, new, where = stated[name], found[name], f"{place}{name}"
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from differences(old, new, f"{where}.")
        elif isinstance(old, int | float) and isinstance(new, int | float):
            slack = max(1, SAME * abs(old)) if isinstance(old, int) else SAME
            if abs(old - new) > slack:
                yield where, old, new


def open_parts(model: Path, data: Path, run: Path | None) -> Dataset:
    """Open the data with the parts that the model was trained with.

    They come from the run's folder; else from the index; else the part for calibration is set aside
    again as the recipe in the manifest says.
    """
    if run is not None:
        return read_split(run, data)
    dataset = load_index(data) if has_index(data) else scan_folders(data)
    recipe = load_bundle(model).manifest.training.get("recipe", {})
    fraction = recipe.get("calib_fraction", 0.0)
    if dataset.part("calib") or not fraction or not dataset.part("train"):
        if not any(s.split for s in dataset.samples):
            # One's own images without parts: all of them describe what is ordinary
            return dataset.with_samples(replace(s, split="train") for s in dataset.samples)
        return dataset
    return dataset.with_samples(
        set_aside_blocks(
            dataset.samples,
            fraction=fraction,
            margin=recipe.get("calib_margin", 0.0),
            seed=recipe.get("split_seed", 0),
        )
    )


def read_pairs(texts: Iterable[str], option: str) -> dict[str, Path]:
    """Read ``NAME=DIR``.

    Raises
    ------
    UsageError
        Not of this form, or no such folder.
    """
    found = {}
    for text in texts:
        name, _, folder = text.partition("=")
        if not name or not folder or not Path(folder).is_dir():
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{option} takes a name and a folder that exists, as in {option} clinic=DIR; "
                    "this is {text}.",
                ),
                option=option,
                text=text,
            )
        found[name] = Path(folder)
    return found
