"""The comparison of two models on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

_MOST_LISTED = 20


def show_comparison(report: Mapping[str, Any], console: Console) -> None:
    """Print both models' figures side by side, what changed, and the verdict."""
    old, new = report["old"], report["new"]
    table = Table(
        "",
        *(
            escape(f"{word}: {m['name']} {m['version']}")
            for word, m in (("old", old), ("new", new))
        ),
        title=f"{report['images']} different images of {report['groups']} groups",
    )
    for column in table.columns[1:]:
        column.justify = "right"
    table.add_row("accuracy", *(_share(m["accuracy"], m["interval_95"]) for m in (old, new)))
    table.add_row("log loss", *(_plain(m["loss"], m["interval_95"]) for m in (old, new)))
    table.add_row("calibration error", *(f"{m['calibration_error']:.3f}" for m in (old, new)))
    flagged = (f"{m['out_of_distribution_share']:.1%}" for m in (old, new))
    table.add_row("flagged as unlike the training", *flagged)
    for label in report["classes"]:
        rows = (m["per_class"][label] for m in (old, new))
        table.add_row(
            escape(f"sensitivity {label} (n = {old['per_class'][label]['n']})"),
            *("-" if r["sensitivity"] is None else f"{r['sensitivity']:.1%}" for r in rows),
        )
    console.print(table)
    _left_out(report["left_out"], console)
    changed = report["changed"]
    console.print(f"Images whose answer changed: {len(changed)}")
    for item in changed[:_MOST_LISTED]:
        console.print(
            f"  {escape(item['file'])} ({escape(item['label'])}): "
            f"{escape(item['old'])} {item['old_probability']:.2f} → "
            f"{escape(item['new'])} {item['new_probability']:.2f}",
            soft_wrap=True,
        )
    if len(changed) > _MOST_LISTED:
        console.print(f"  … and {len(changed) - _MOST_LISTED} more, all of them in the JSON report")
    console.print(escape(report["verdict"]), soft_wrap=True)


def _left_out(left: Mapping[str, Any], console: Console) -> None:
    for word in ("old", "new"):
        if alone := left[f"classes_of_{word}_alone"]:
            console.print(f"Only the {word} model knows: {escape(', '.join(alone))}")
    if count := left["images_of_other_classes"]:
        console.print(f"Left out, of classes that not both models know: {count} images")


def _share(value: float, intervals: Mapping[str, Sequence[float] | None]) -> str:
    low, high = intervals["accuracy"] or (value, value)
    return f"{value:.1%} ({low:.1%} to {high:.1%})"


def _plain(value: float, intervals: Mapping[str, Sequence[float] | None]) -> str:
    low, high = intervals["loss"] or (value, value)
    return f"{value:.3f} ({low:.3f} to {high:.3f})"
