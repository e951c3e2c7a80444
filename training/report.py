"""The report of a run: one HTML file that needs nothing else, and its plots as PNG beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, TrainingError
from mriclassifier.inference.bundle import Bundle, load_bundle
from training.figure_text import Record, percent, with_interval
from training.plots import to_png
from training.report_answers import (
    classes_section,
    headline_section,
    ranking_section,
    reliability_section,
    sets_section,
    timing_section,
)
from training.report_html import Block, Plot, Section, page, paragraph
from training.report_pictures import mistakes_section
from training.report_run import (
    RunRecord,
    curves_section,
    data_section,
    read_run,
    recipe_section,
    split_section,
    trials_section,
)
from training.report_trials import (
    left_out_section,
    localisation_section,
    outside_section,
    shortcuts_section,
    strangers_section,
    stress_section,
    targets_section,
)

FIGURES = "figures.json"
_WITH_PICTURES = (
    "This file holds pictures from the data. Keep it where the pictures may be kept: do not commit it, publish "
    "it or send it on. Research use only, not for diagnosis."
)
_WITHOUT_PICTURES = (
    "This file holds no pictures, but names of files of the data. Do not commit or publish it unread. "
    "Research use only, not for diagnosis."
)
Progress = Callable[[int, int], object]


def make_report(
    run: Path,
    *,
    out: Path | None = None,
    figures: Path | None = None,
    model: Path | None = None,
    data: Path | None = None,
    outside: Path | None = None,
    trials: Path | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the report of a run, and its plots as PNG in a folder beside it.

    Parameters
    ----------
    run
        Its folder; what is missing there is said to be missing in the report.
    out
        The HTML file; ``report.html`` in the run's folder by default. The plots go to a folder beside it
        that is named like it, with ``-plots`` at the end.
    figures
        What ``training measure`` wrote; ``figures.json`` in the run's folder by default, if it is there.
    model, data, outside
        The model that was measured and the folders it was measured on, to show the worst mistakes with
        their activation maps.
    trials
        A CSV file of short experiments; ``trials.csv`` in the run's folder by default.

    Raises
    ------
    TrainingError
        There is no such run, or the figures cannot be read or are of another model.
    OutputError
        The report cannot be written.
    """
    target = out or run / "report.html"
    text, plots = compose(
        run, figures=figures, model=model, data=data, outside=outside, trials=trials,
        progress=progress,
    )  # fmt: skip
    _write(target, text, plots)
    return target


def compose(
    run: Path,
    *,
    figures: Path | None = None,
    model: Path | None = None,
    data: Path | None = None,
    outside: Path | None = None,
    trials: Path | None = None,
    progress: Progress | None = None,
) -> tuple[str, list[Plot]]:
    """Put the report together without writing it; see :func:`make_report`.

    Returns
    -------
    tuple
        The page, and the plots that stand in it.
    """
    if not run.is_dir():
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no run in {path}. Name the folder of a training."
            ),
            path=run,
        )
    own = run / FIGURES
    measured = read_figures(figures or own) if figures or own.is_file() else {}
    record = read_run(run, trials=trials)
    if not record.data and data is not None:
        record = _with_data(record, data)
    bundle = load_bundle(model) if model else None
    if bundle and measured:
        ensure_same_model(measured, bundle)
    sections = _sections(record, measured, bundle, data, outside, progress)
    pictures = any("<img" in b for s in sections for b in s.blocks if isinstance(b, str))
    text = page(
        title=f"Training report: {run.resolve().name}",
        warning=_WITH_PICTURES if pictures else _WITHOUT_PICTURES,
        lead=_lead(measured),
        sections=sections,
    )
    return text, [b for s in sections for b in s.blocks if isinstance(b, Plot)]


def read_figures(path: Path) -> dict[str, Any]:
    """Read what ``training measure`` wrote.

    Raises
    ------
    TrainingError
        The file is missing, damaged, or something else.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "The figures {path} cannot be read ({reason}). Measure the model again."
            ),
            path=path,
            reason=getattr(error, "strerror", None) or error,
        ) from error
    if not isinstance(found, dict) or found.get("schema") != 1 or "classes" not in found:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} does not hold the figures of a model. Write it with: python -m training measure.",
            ),
            path=path,
        )
    return found


def ensure_same_model(figures: Record, bundle: Bundle) -> None:
    """Refuse figures that were measured on another model.

    Raises
    ------
    TrainingError
        They were: the weights, the temperature or the limit differ.
    """
    manifest, stated = bundle.manifest, figures.get("model") or {}
    same = stated.get("sha256") == bundle.model_id.sha256
    temperature = figures.get("temperature")
    if same and temperature is not None:
        same = abs(temperature - manifest.temperature) <= 1e-6 * manifest.temperature
    if not same:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The figures are of {measured}, not of {model} as it is now. Measure the model again.",
            ),
            measured=f"{stated.get('name')} {stated.get('version')}",
            model=f"{manifest.name} {manifest.version}",
        )


def _sections(
    run: RunRecord,
    figures: Record,
    bundle: Bundle | None,
    data: Path | None,
    outside: Path | None,
    progress: Progress | None,
) -> list[Section]:
    classifier = None
    if bundle and figures:
        from mriclassifier.inference.classifier import open_classifier

        classifier = open_classifier(bundle.path, "onnx")
    try:
        mistakes = mistakes_section(
            figures, classifier=classifier, data=data, outside=outside, progress=progress
        )
    finally:
        if classifier:
            classifier.close()
    return [
        headline_section(figures),
        classes_section(figures),
        outside_section(figures),
        targets_section(figures),
        reliability_section(figures),
        sets_section(figures),
        ranking_section(figures),
        strangers_section(figures),
        shortcuts_section(figures),
        localisation_section(figures),
        stress_section(figures),
        mistakes,
        data_section(run),
        split_section(run),
        trials_section(run),
        curves_section(run),
        timing_section(figures),
        recipe_section(run),
        left_out_section(figures),
    ]


def _lead(figures: Record) -> Sequence[Block]:
    """The answer in short: at home, elsewhere, and what memory alone scores."""
    if not figures:
        return [paragraph("No figures were given: this report tells of the run alone.")]
    model = figures.get("model") or {}
    lines = [
        f"Model {model.get('name')} {model.get('version')}, measured {figures.get('created')}."
    ]
    report = (figures.get("evaluation") or {}).get("first_of_group") or {}
    if report.get("n"):
        interval = (report.get("interval_95") or {}).get("accuracy")
        lines.append(
            f"Held-out pictures, one of each copy group ({report['n']}): accuracy "
            f"{with_interval(report.get('accuracy'), interval)}."
        )
    nearest = (figures.get("baselines") or {}).get("nearest_neighbour")
    if nearest:
        lines.append(
            f"The nearest training picture on raw pixels, with no network: {nearest['accuracy']:.3f}."
        )
    for kind, record in ((figures.get("outside") or {}).get("kinds") or {}).items():
        overlooked = record.get("tumour_called_no_tumour_and_not_flagged") or {}
        if overlooked.get("n"):
            lines.append(
                f"{kind}: tumours called no tumour and not flagged: {percent(overlooked)}."
            )
    return [paragraph(line) for line in lines]


def _with_data(run: RunRecord, data: Path) -> RunRecord:
    """Look at the data now, where the run kept no report of it."""
    from training.datacheck import check_data
    from training.splits import open_dataset

    dataset, small = open_dataset(data)
    return replace(run, data=check_data(dataset, thumbnails=small).to_dict())


def _write(target: Path, text: str, plots: Sequence[Plot]) -> None:
    folder = target.with_name(f"{target.stem}-plots")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for plot in plots:
            (folder / f"{plot.name}.png").write_bytes(to_png(plot.drawing))
        target.write_text(text, "utf-8")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report cannot be written to {path} ({reason})."),
            path=target,
            reason=error.strerror or error,
        ) from error
