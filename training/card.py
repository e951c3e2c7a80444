"""MODEL_CARD.md, written from the numbers in the manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.manifest import CARD_FILE, KERAS_FILE, ONNX_FILE, Manifest
from training.card_figures import figure_lines, headline
from training.figure_text import NO_TUMOUR_WORDS
from training.report import ensure_same_model, read_figures

_OFFICIAL = "test"  # the part that published figures are of, most of it copies of training pictures


def complete_card(model: Path, figures: Path, *, notes: Path | None = None) -> Bundle:
    """Write measured figures into a bundle's manifest, and its card from them.

    Parameters
    ----------
    model
        The bundle; it is replaced once the new one has passed every check.
    figures
        What ``training measure`` wrote for this very model.
    notes
        Markdown on the data's origin and the model's limits; that of the bundle is kept where it is None.

    Returns
    -------
    Bundle
        As read back.

    Raises
    ------
    TrainingError
        The figures are of another model, or of the official test part without the baseline beside it; or
        the notes cannot be read.
    """
    from training.export import rewrite_bundle

    bundle, measured = load_bundle(model), read_figures(figures)
    ensure_same_model(measured, bundle)
    found = headline(measured)
    split = (found.get("evaluation") or {}).get("split")
    if split == _OFFICIAL and not (found.get("baselines") or {}).get("nearest_neighbour"):
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The figures of the test part lack the comparison with the nearest training picture, without "
                "which they mean nothing. Measure the model again with its training data.",
            )
        )
    training: dict[str, Any] = {**bundle.manifest.training, "figures": found}
    training["notes"] = _read(notes) if notes else training.get("notes", "")
    card = write_card(replace(bundle.manifest, training=training))
    return rewrite_bundle(model, files={CARD_FILE: card.encode()}, training=training)


def stale_lines(bundle: Bundle) -> list[str]:
    """Compare a bundle's card with what its manifest says now.

    Returns
    -------
    list of str
        The lines of the manifest's card that the file does not have at their place; none where they agree.
        The card of a manifest without notes may go on after the figures.
    """
    wanted = write_card(bundle.manifest)
    stated = bundle.file(CARD_FILE).read_text("utf-8")
    if stated == wanted or ("notes" not in bundle.manifest.training and stated.startswith(wanted)):
        return []
    there = stated.splitlines()
    lines = wanted.splitlines()
    differing = [line for i, line in enumerate(lines) if i >= len(there) or there[i] != line]
    return differing or there[len(lines) :] or ["(the ends of the lines differ)"]


def _read(notes: Path) -> str:
    try:
        return notes.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(
            QT_TRANSLATE_NOOP("errors", "The notes {path} cannot be read ({reason})."),
            path=notes,
            reason=getattr(error, "strerror", None) or error,
        ) from error


def write_card(manifest: Manifest, *, notes: str = "") -> str:
    """Write the model card.

    Parameters
    ----------
    manifest
        With the run's summary and figures in ``training``; the figures are those of
        :func:`training.card_figures.headline`, or, before the model is measured, the reports of
        :func:`training.evaluate.evaluate` by title.
    notes
        Markdown on the data's origin and the model's limits, put after the figures; those in the
        manifest where it is empty.

    Returns
    -------
    str
        Markdown; every figure in it comes from the manifest.
    """
    training = manifest.training
    figures: Mapping[str, Any] = training.get("figures", {})
    measured = "schema" in figures
    lines = [
        f"# {manifest.name} {manifest.version}",
        "",
        "**Research use only, not for diagnosis.**",
        "",
        f"ResNet50 → global average pooling → dropout {_dropout(training)} → dense "
        f"({len(manifest.classes)} classes: {', '.join(manifest.classes)}). "
        f"Input {manifest.preprocess.size} x {manifest.preprocess.size} pixels, "
        f"preprocessing version {manifest.preprocess.version}. Created {manifest.created}.",
        "",
    ]
    if measured:
        lines += [*_use(figures), *figure_lines(figures)]
    else:
        for title, report in figures.items():
            lines += _figures(title, report)
    lines += _training(manifest)
    if measured and manifest.files:
        lines += [_size(manifest), ""]
    notes = notes or training.get("notes", "")
    if notes:
        lines += [notes.strip(), ""]
    return "\n".join(lines)


def _dropout(training: Mapping[str, Any]) -> object:
    return training.get("recipe", {}).get("dropout", "(share not recorded)")


def _use(figures: Mapping[str, Any]) -> list[str]:
    """What the model is for, and what it is not for."""
    classes, no_tumour = figures["classes"], figures.get("no_tumour_class")
    named = ", ".join(NO_TUMOUR_WORDS if c == no_tumour else c for c in classes)
    lines = [
        "## What it is for, and what it is not for",
        "",
        f"It names one of {len(classes)} classes ({named}) for single grey slices of head MRI, with a "
        "probability, a prediction set and an activation map. It is for research and teaching: to study "
        "how such models behave, and where they fail.",
        "",
        "It is not for diagnosis, triage, screening, reporting or any decision on a person, and not for "
        "other organs, CT, angiography or pictures of screens. It has no class for bleeding, stroke, "
        "metastasis, infection, demyelination or any other lesion: such a picture may come out as any of "
        "its classes"
        + (f', "{NO_TUMOUR_WORDS}" among them,' if no_tumour else "")
        + " without a warning.",
    ]
    if no_tumour:
        lines += [
            "",
            f'"{NO_TUMOUR_WORDS.capitalize()}" (class `{no_tumour}`) does not mean healthy.',
        ]
    return [*lines, ""]


def _size(manifest: Manifest) -> str:
    sizes = {
        f: manifest.files[f].bytes / 1e6 for f in (KERAS_FILE, ONNX_FILE) if f in manifest.files
    }
    return "Size: " + ", ".join(f"`{name}` {size:.1f} MB" for name, size in sizes.items()) + "."


def _figures(title: str, report: Mapping[str, Any]) -> list[str]:
    unique = report["first_of_group"]
    lines = [f"## Figures on {title}", ""]
    for name, part in (("one image of each copy group", unique), ("all images", report)):
        if name == "all images" and part["n"] == unique["n"]:
            continue
        lines += [f"### {name.capitalize()} ({part['n']})", "", "| figure | value |", "|---|---|"]
        lines += [f"| {label} | {_value(part, key)} |" for key, label in _ROWS]
        lines += ["", *_per_class(report["classes"], part), ""]
    return lines


_ROWS = (
    ("accuracy", "accuracy"),
    ("auc", "AUC, macro one-versus-rest"),
    ("loss", "cross-entropy of the calibrated probabilities, nats"),
    ("calibration_error", "expected calibration error, 15 bins"),
    ("brier", "Brier score"),
    ("out_of_distribution_share", "share called unlike the training images"),
    ("prediction_set.coverage", "share whose prediction set holds the true class"),
    ("prediction_set.mean_size", "mean size of the prediction set"),
)


def _value(part: Mapping[str, Any], key: str) -> str:
    value: Any = part
    for step in key.split("."):
        value = value[step]
    if value is None:
        return "not defined"
    interval = part["interval_95"].get(key)
    text = f"{value:.4f}"
    return f"{text} (95 % interval {interval[0]:.3f} to {interval[1]:.3f})" if interval else text


def _per_class(classes: Sequence[str], part: Mapping[str, Any]) -> list[str]:
    table = part["confusion_matrix"]
    lines = [
        f"| true class | images | sensitivity | specificity | {' | '.join(f'→ {c}' for c in classes)} |",
        "|---|---|---|---|" + "---|" * len(classes),
    ]
    for row, name in enumerate(classes):
        rates = (part["per_class"][name]["sensitivity"], part["per_class"][name]["specificity"])
        cells = [name, str(sum(table[row])), *(("-" if r is None else f"{r:.3f}") for r in rates)]
        lines.append("| " + " | ".join([*cells, *map(str, table[row])]) + " |")
    return lines


def _training(manifest: Manifest) -> list[str]:
    training = manifest.training
    if not {"recipe", "unique_images", "environment"} <= training.keys():
        return ["## How it was trained", "", "Not recorded.", ""]
    recipe, counts = training["recipe"], training["unique_images"]
    stages = ", ".join(f"{s['epochs']} epochs at {s['size']} px" for s in recipe["stages"])
    environment = training["environment"]
    lines = [
        "## How it was trained",
        "",
        f"Recipe `{recipe['name']}`, starting weights `{recipe['weights']}`, {stages}; "
        f"{training['epochs']} epochs done in {training['seconds'] / 3600:.1f} hours "
        f"(Keras {environment['keras']} on {environment['backend']}, {environment['machine']}).",
        "",
        "Different pictures in each part (copies count once):",
        "",
        f"| part | {' | '.join(manifest.classes)} |",
        "|---|" + "---|" * len(manifest.classes),
    ]
    lines += [
        f"| {part} | {' | '.join(str(row[c]) for c in manifest.classes)} |"
        for part, row in counts.items()
    ]
    lines += [
        "",
        f"Probabilities: {manifest.calibration_method}, temperature {manifest.temperature:.3f}. ",
    ]
    if manifest.parity:
        lines.append(
            f"ONNX copy against the Keras model on {manifest.parity.images} images: largest difference "
            f"of a probability {manifest.parity.max_abs_probability_difference:.1e}, same class always."
        )
    return [*lines, ""]
