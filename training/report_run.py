"""The report's parts that a run's own folder tells: data, splits, trials, curves, recipe."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.charts import Curve, curves
from training.report_html import Block, Plot, Section, heading, paragraph, preformatted, table

_ORDER = ("train", "calib", "val", "test", "guard")
Table = Sequence[Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class RunRecord:
    """What a run's folder holds; a part that is missing or cannot be read is empty.

    Attributes
    ----------
    config, environment, data
        ``config.json``, ``environment.json`` and the data report ``data.json``.
    history, split, trials
        Rows of ``history.csv``, ``split.csv`` and ``trials.csv``.
    missing
        A sentence for each file that could not be used.
    """

    config: Mapping[str, Any] = field(default_factory=dict)
    environment: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    history: Table = ()
    split: Table = ()
    trials: Table = ()
    missing: Mapping[str, str] = field(default_factory=dict)


def read_run(run: Path, *, trials: Path | None = None) -> RunRecord:
    """Read what there is in a run's folder."""
    missing: dict[str, str] = {}

    def record(name: str) -> dict[str, Any]:
        try:
            found = json.loads((run / name).read_text("utf-8"))
        except (OSError, ValueError) as error:
            missing[name] = _missing(run / name, error)
            return {}
        return found if isinstance(found, dict) else {}

    def rows(path: Path) -> list[dict[str, str]]:
        try:
            with path.open(encoding="utf-8-sig", newline="") as stream:
                return [{k: v or "" for k, v in r.items() if k} for r in csv.DictReader(stream)]
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            missing[path.name] = _missing(path, error)
            return []

    return RunRecord(
        config=record("config.json"),
        environment=record("environment.json"),
        data=record("data.json"),
        history=rows(run / "history.csv"),
        split=rows(run / "split.csv"),
        trials=rows(trials or run / "trials.csv"),
        missing={**missing}
        if trials is None
        else {**missing, "trials.csv": missing.get(trials.name, "")},
    )


def _missing(path: Path, error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{path.name} cannot be used ({reason})."


def data_section(run: RunRecord) -> Section:
    """Counts, copies, conflicts, and what memory alone scores."""
    data = run.data
    if not data:
        return Section(title="Data and duplicates",
                       missing=[f"No data report: {run.missing.get('data.json', '')}"])  # fmt: skip
    unique = data.get("unique", {})
    counts = data.get("counts", {})
    files = {c: sum(int(part.get(c, 0)) for part in counts.values()) for c in unique}
    blocks: list[Block] = [
        paragraph(
            f"{data.get('files')} files, {data.get('readable')} readable, "
            f"{data.get('different')} different pictures, {data.get('copies')} copies."
        ),
        table(
            ["class", "readable files", "different pictures"],
            [(c, files[c], unique[c]) for c in unique],
        ),
        table(
            ["finding", "how many"],
            [
                ("pictures that stand under two or more labels", len(data.get("conflicts", ()))),
                ("pictures that stand in two or more parts", len(data.get("crossing", ()))),
                (
                    "groups that stand in two or more parts",
                    len(data.get("groups_crossing", ())),
                ),
                ("images in no part, too near another one (guard)", data.get("left_out", 0)),
                ("unreadable files", len(data.get("unreadable", ()))),
            ],
        ),
    ]
    if data.get("baselines"):
        blocks.append(
            table(
                ["part", "pictures", "accuracy", "mirror images too", "mean of classes"],
                [
                    (b["split"], b["queries"], *(f"{b[k]:.3f}" for k in
                     ("accuracy", "accuracy_mirrored", "balanced_accuracy")))
                    for b in data["baselines"]
                ],
                caption="Nearest training picture on raw 64 x 64 pixels, no network. The row of train "
                "is what memory would score on a split made picture by picture.",
            )
        )  # fmt: skip
    return Section(title="Data and duplicates", blocks=blocks)


def split_section(run: RunRecord) -> Section:
    """Images, different pictures and groups of each part and class."""
    if not run.split:
        return Section(title="Splits",
                       missing=[f"No split: {run.missing.get('split.csv', '')}"])  # fmt: skip
    by_part: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in run.split:
        by_part[row.get("split", "") or "-"].append(row)
    parts = sorted(by_part, key=lambda p: (_ORDER.index(p) if p in _ORDER else 99, p))
    classes = sorted({row.get("label", "") for row in run.split})
    lines = []
    for part in parts:
        rows = by_part[part]
        first = [r for r in rows if r.get("first_of_group", "1") == "1"]
        counted = Counter(r.get("label", "") for r in first)
        groups = len({r.get("group") or r.get("file") for r in rows})
        lines.append((part, len(rows), len(first), groups, *(counted[c] for c in classes)))
    head = ["part", "files", "different pictures", "groups", *classes]
    caption = "The columns of the classes count different pictures."
    return Section(title="Splits", blocks=[table(head, lines, caption=caption)])


def trials_section(run: RunRecord) -> Section:
    """The table of short experiments that the recipe was chosen by."""
    if not run.trials:
        why = run.missing.get("trials.csv") or "it has no rows"
        return Section(title="Trials", missing=[f"No table of trials: {why}"])
    head = list(run.trials[0])
    numbers = [all(_is_number(r.get(c, "")) for r in run.trials) for c in head]
    words = next((i for i, number in enumerate(numbers) if number), len(head))
    body = [[row.get(c, "") for c in head] for row in run.trials]
    return Section(title="Trials", blocks=[table(head, body, words=max(1, words))])


def curves_section(run: RunRecord) -> Section:
    """Loss, accuracy and learning rate of each epoch, parted by stage."""
    columns: dict[str, list[tuple[float, float]]] = {}
    for row in run.history:
        for name, text in row.items():
            if _is_number(text) and _is_number(row.get("epoch", "")):
                columns.setdefault(name, []).append((float(row["epoch"]), float(text)))
    if "loss" not in columns:
        return Section(title="Learning curves",
                       missing=[f"No history: {run.missing.get('history.csv', '')}"])  # fmt: skip
    cuts = _stage_cuts(run)
    blocks: list[Block] = []
    for name, unit in (
        ("loss", "loss, nats"),
        ("accuracy", "accuracy"),
        ("learning_rate", "learning rate"),
    ):
        pairs = ((name, "train", "s0", 0.0), (f"val_{name}", "val", "s1", 5.0))
        lines = [
            Curve(name=word, points=columns[c], tone=tone, dash=dash)
            for c, word, tone, dash in pairs
            if c in columns
        ]
        if lines:
            title = f"{name.replace('_', ' ').capitalize()} of each epoch"
            drawing = curves(title, lines, x_label="epoch", y_label=unit, cuts=cuts)
            blocks.append(Plot(f"curve-{name.replace('_', '-')}", drawing, f"{title}."))
    blocks.append(_stage_table(run, columns))
    return Section(title="Learning curves", blocks=blocks)


def _stage_cuts(run: RunRecord) -> list[tuple[float, str]]:
    """(first epoch, picture size) of each stage, from the history itself."""
    cuts, size = [], ""
    for row in run.history:
        if row.get("size", "") != size and _is_number(row.get("epoch", "")):
            size = row["size"]
            cuts.append(
                (float(row["epoch"]), f"{float(size):.0f} px" if _is_number(size) else size)
            )
    return cuts


def _stage_table(run: RunRecord, columns: Mapping[str, Sequence[tuple[float, float]]]) -> Block:
    stages: dict[str, list[Mapping[str, str]]] = {}
    for row in run.history:
        stages.setdefault(row.get("size", ""), []).append(row)
    shown = [c for c in ("loss", "accuracy", "val_loss", "val_accuracy") if c in columns]
    lines = []
    for size, rows in stages.items():
        seconds = sum(float(r["seconds"]) for r in rows if _is_number(r.get("seconds", "")))
        last = [
            f"{float(rows[-1][c]):.4f}" if _is_number(rows[-1].get(c, "")) else "-" for c in shown
        ]
        pixels = f"{float(size):.0f}" if _is_number(size) else size
        lines.append((pixels, len(rows), f"{seconds / 60:.1f}", *last))
    head = ["picture edge, px", "epochs", "minutes", *(c.replace("_", " ") for c in shown)]
    return table(head, lines, caption="The last epoch of each stage.", words=0)


def recipe_section(run: RunRecord) -> Section:
    """The configuration, the environment, and how long it took."""
    blocks: list[Block] = []
    seconds = [float(r["seconds"]) for r in run.history if _is_number(r.get("seconds", ""))]
    if seconds:
        text = f"Training: {len(seconds)} epochs, {sum(seconds) / 3600:.2f} hours."
        blocks.append(paragraph(text))
    if run.environment:
        blocks += [
            heading("Environment"),
            table(["what", "value"], _flat(run.environment), words=2),
        ]
    if run.config:
        text = json.dumps(run.config, indent=2, ensure_ascii=False)
        blocks += [heading("Recipe"), preformatted(text)]
    missing = [
        run.missing[name] for name in ("config.json", "environment.json") if name in run.missing
    ]
    return Section(title="Recipe, environment and timing", blocks=blocks,
                   missing=missing)  # fmt: skip


def _flat(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (k, ", ".join(f"{a} {b}" for a, b in v.items()) if isinstance(v, Mapping) else str(v))
        for k, v in record.items()
    ]


def _is_number(text: str) -> bool:
    try:
        return float(text) == float(text) and abs(float(text)) != float("inf")
    except ValueError:
        return False
