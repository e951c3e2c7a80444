"""An 8-bit copy for a model folder, and the check that decides whether the program offers it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.imaging.preprocess import to_tensor
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.engines import EIGHT_BIT, ONNX, installed_engines
from mriclassifier.inference.manifest import ONNX_FILE
from mriclassifier.inference.predictors import open_int8, open_predictor
from mriclassifier.inference.quantised import (
    ANSWER_SLACK,
    INT8_FILE,
    EngineCheck,
    QuantisedRecord,
)
from training import metrics
from training.data import Dataset, Sample, load_canvas
from training.evaluate import part_of, scores_of
from training.export import file_record, replacing, seal, selfcheck_answers
from training.int8_graph import PERCENTILE, quantise
from training.judge import (
    OUT_OF_DISTRIBUTION,
    REFER,
    Judge,
    Judged,
    Step,
    choose,
    outcome_of,
)
from training.judging import open_labelled, progress_lines, usual_split
from training.splitfile import read_split

IMAGES = 96
Echo = Callable[[str], object]


def quantise_bundle(
    path: Path,
    dataset: Dataset,
    *,
    split: str | None,
    images: int = IMAGES,
    percentile: float = PERCENTILE,
    progress: Step | None = None,
    echo: Echo = lambda _: None,
) -> Bundle:
    """Make the 8-bit copy, compare it with the 32-bit one on held-out pictures, and keep it if it passes.

    Parameters
    ----------
    path
        The model folder; replaced if an engine passes, and left as it is otherwise.
    dataset
        Its part ``train`` gives the ranges; the first pictures of the duplicate groups of ``split`` are the
        hold-out.
    split
        The hold-out; None takes every image.
    images
        How many training images the ranges and means are measured on.
    progress
        Called with (step, done, total).
    echo
        Takes the figures, a line an engine.

    Raises
    ------
    TrainingError
        No engine passed.
    TrainingDataError
        A part is missing.
    """
    tell = progress or (lambda *_: None)
    old = load_bundle(path)
    held_out = choose(part_of(dataset, split), None)
    learned = choose(part_of(dataset, "train"), images)
    spec = old.manifest.preprocess
    tensors = [to_tensor(load_canvas(s.path, spec), spec) for s in learned]
    with replacing(path) as folder:
        for name in old.manifest.files:
            if old.has(name) and name != INT8_FILE:
                shutil.copy2(old.file(name), folder / name)
        kept = quantise(
            folder / ONNX_FILE,
            folder / INT8_FILE,
            np.concatenate(tensors),
            percentile=percentile,
            progress=tell,
        )
        files = {f.name: file_record(f) for f in sorted(folder.iterdir())}
        files[INT8_FILE] = replace(files[INT8_FILE], optional=True)
        bundle = Bundle(folder, replace(old.manifest, files=files, int8=None))
        checks = check(bundle, dataset, held_out, progress=tell)
        for engine, found in checks.items():
            for line in lines_of(engine, found, len(held_out)):
                echo(line)
        if not any(found.passed for found in checks.values()):
            missed = {engine: "; ".join(found.failures()) for engine, found in checks.items()}
            raise TrainingError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The 8-bit copy did not pass its check, so it was not written: {missed}.",
                ),
                missed=" | ".join(f"{engine}: {words}" for engine, words in missed.items()),
            )
        record = QuantisedRecord(
            onnx_sha256=files[ONNX_FILE].sha256,
            int8_sha256=files[INT8_FILE].sha256,
            split=split or "all",
            images=len(held_out),
            method={
                "format": "QDQ, 8-bit weights by channel, 8-bit activations",
                "ranges": f"{percentile:g} % of the values",
                "split": "train",
                "images": len(learned),
                "means_corrected": True,
                "in_32_bits": list(kept),
            },
            checks=checks,
        )
        seal(Bundle(folder, replace(bundle.manifest, int8=record)))
    return load_bundle(path)


def run_quantise(
    model: Path,
    data: Path,
    *,
    split: str | None,
    run: Path | None,
    images: int = IMAGES,
    echo: Echo,
) -> int:
    """Do what the command ``quantise`` does.

    Parameters
    ----------
    split
        The hold-out; None takes ``test``, else ``val``, else every image.
    run
        A run's folder whose record tells which images are in which part.
    """
    dataset = read_split(run, data) if run else open_labelled(data)
    quantise_bundle(
        model,
        dataset,
        split=split or usual_split(dataset),
        images=images,
        progress=progress_lines(),
        echo=echo,
    )
    echo(f"Written and read back: {model}")
    return 0


def check(
    bundle: Bundle, dataset: Dataset, samples: Sequence[Sample], *, progress: Step
) -> dict[str, EngineCheck]:
    """Compare every installed 8-bit engine with the 32-bit one, each run as the program runs it."""
    with Judge(Classifier(bundle, open_predictor(bundle, ONNX)), progress) as judge:
        plain, _ = judge.judge(dataset, samples, step="Checking 32 bits")
        limit = max(plain[0].prediction.ood_threshold, 1e-9)
    found = {}
    for engine in (name for name in installed_engines() if name in EIGHT_BIT):
        with Judge(Classifier(bundle, open_int8(bundle, engine)), progress) as judge:
            small, _ = judge.judge(dataset, samples, step=f"Checking {engine}")
            # Another order of sums may round a value to the next of 256 steps
            answers = tuple(
                {**answer, "tolerance": ANSWER_SLACK}
                for answer in selfcheck_answers(judge.classifier)
            )
        found[engine] = compare(plain, small, bundle, limit=limit, answers=answers)
    return found


def compare(
    plain: Sequence[Judged],
    small: Sequence[Judged],
    bundle: Bundle,
    *,
    limit: float,
    answers: tuple[Any, ...],
) -> EngineCheck:
    """Put the answers to the same pictures beside each other."""
    pairs = [(a.prediction, b.prediction) for a, b in zip(plain, small, strict=True)]
    return EngineCheck(
        float32=_figures(plain, bundle),
        int8=_figures(small, bundle),
        same_label=_share(a.label == b.label for a, b in pairs),
        same_set=_share({*a.prediction_set} == {*b.prediction_set} for a, b in pairs),
        same_outcome=_share(outcome_of(a) == outcome_of(b) for a, b in pairs),
        ood_difference=float(np.mean([abs(a.ood_score - b.ood_score) for a, b in pairs]) / limit),
        map_correlation=float(np.median([_map_correlation(a, b, bundle) for a, b in pairs])),
        answers=answers,
    )


def lines_of(engine: str, found: EngineCheck, images: int) -> list[str]:
    """Put a check in words."""
    plain, small = found.float32, found.int8
    rows = [f"{name} {plain[name]:.4f} → {small[name]:.4f}" for name in plain]
    rows += [
        f"same answer {100 * found.same_label:.2f} %",
        f"same set {100 * found.same_set:.2f} %",
        f"same outcome {100 * found.same_outcome:.2f} %",
        f"OOD score off by {found.ood_difference:.4f} of its limit",
        f"maps' correlation {found.map_correlation:.4f}",
    ]
    state = "passed" if found.passed else "failed: " + "; ".join(found.failures())
    return [f"{engine}, {images} pictures: {', '.join(rows)}.", f"{engine}: {state}"]


def _figures(judged: Sequence[Judged], bundle: Bundle) -> dict[str, float]:
    scores = scores_of(judged, bundle.manifest.classes)
    outcomes = [outcome_of(item.prediction) for item in judged]
    return {
        "accuracy": metrics.accuracy(scores),
        "loss": metrics.cross_entropy(scores),
        "calibration_error": metrics.calibration_error(scores),
        "brier": metrics.brier(scores) or 0.0,
        "out_of_distribution": _share(outcome == OUT_OF_DISTRIBUTION for outcome in outcomes),
        "referred": _share(outcome == REFER for outcome in outcomes),
    }


def _share(same: Any) -> float:
    return float(np.mean(list(same)))


def _map_correlation(a: Any, b: Any, bundle: Bundle) -> float:
    place = bundle.manifest.classes.index(a.label)
    one, two = (p.activation_maps[place].ravel() for p in (a, b))
    if one.std() == 0 or two.std() == 0:
        return 1.0 if np.array_equal(one, two) else 0.0
    return float(np.corrcoef(one, two)[0, 1])
