"""MODEL_CARD.md, written from the numbers in the manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mriclassifier.inference.manifest import Manifest


def write_card(manifest: Manifest, *, notes: str = "") -> str:
    """Write the model card.

    Parameters
    ----------
    manifest
        With the run's summary and figures in ``training``.
    notes
        Markdown on the data's origin and the model's limits, put after the figures.

    Returns
    -------
    str
        Markdown; every figure in it comes from the manifest.
    """
    training = manifest.training
    figures: Mapping[str, Any] = training.get("figures", {})
    lines = [
        f"# {manifest.name} {manifest.version}",
        "",
        "**Research use only, not for diagnosis.**",
        "",
        f"ResNet50 → global average pooling → dropout {training['recipe']['dropout']} → dense "
        f"({len(manifest.classes)} classes: {', '.join(manifest.classes)}). "
        f"Input {manifest.preprocess.size} x {manifest.preprocess.size} pixels, "
        f"preprocessing version {manifest.preprocess.version}. Created {manifest.created}.",
        "",
    ]
    for title, report in figures.items():
        lines += _figures(title, report)
    lines += _training(manifest)
    if notes:
        lines += [notes.strip(), ""]
    return "\n".join(lines)


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
