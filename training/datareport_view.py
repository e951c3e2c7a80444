"""The data report on screen."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from training.datareport import DataReport, FileGroup

_MOST_LISTED = 20


def show_report(report: DataReport, console: Console) -> None:
    """Print a data report; plain text where the console is not a terminal."""
    console.print(
        f"[bold]{escape(report.root)}[/bold]: {report.files} images, {report.readable} readable, "
        f"{report.different} different pictures"
    )
    console.print(_counts(report))
    shown = ", ".join(
        f"{n} files: {count}" for n, count in report.images_per_picture.items() if n > 1
    )
    console.print(
        f"Copies (mirrored, turned and re-coloured ones too): {report.copies}"
        + (f". Pictures shown by {shown}" if shown else "")
    )
    sizes = list(report.sizes.items())
    listed = ", ".join(f"{size}: {count}" for size, count in sizes[:6])
    console.print(f"Sizes: {listed}" + (f" and {len(sizes) - 6} more" if len(sizes) > 6 else ""))
    if report.left_out:
        console.print(f"Left out of every part (guard): {report.left_out}")
    _list(
        console,
        f"Pictures under two labels: {len(report.conflicts)}",
        (_group(group, group.labels) for group in report.conflicts),
    )
    _list(
        console,
        f"Pictures in two parts: {len(report.crossing)}",
        (_group(group, group.splits) for group in report.crossing),
    )
    _list(
        console,
        f"Groups (patients, neighbours) in two parts: {len(report.groups_crossing)}",
        (_group(group, group.splits) for group in report.groups_crossing),
    )
    _list(
        console,
        f"Unreadable files: {len(report.unreadable)}",
        (f"{item.file}: {item.reason}" for item in report.unreadable),
    )
    if report.baselines:
        console.print(_baselines(report))
        console.print(
            "A network has learnt something only above these. The row of train is what memory would score "
            "on a split made image by image."
        )


def _counts(report: DataReport) -> Table:
    table = Table("class", *report.counts, "different", title="Readable images")
    for column in table.columns[1:]:
        column.justify = "right"
    for label in report.classes:
        row = (str(counts.get(label, 0)) for counts in report.counts.values())
        table.add_row(escape(label), *row, str(report.unique[label]))
    sums = (str(sum(counts.values())) for counts in report.counts.values())
    table.add_row("all", *sums, str(report.different))
    return table


def _baselines(report: DataReport) -> Table:
    table = Table(
        "part",
        "images",
        "accuracy",
        "mirror images too",
        "mean of classes",
        title="Nearest training picture on raw 64 x 64 pixels",
    )
    for column in table.columns[1:]:
        column.justify = "right"
    for item in report.baselines:
        shares = (item.accuracy, item.accuracy_mirrored, item.balanced_accuracy)
        table.add_row(item.split, str(item.queries), *(f"{share:.1%}" for share in shares))
    return table


def _group(group: FileGroup, marks: Iterable[str]) -> str:
    return " = ".join(f"{file} ({mark})" for file, mark in zip(group.files, marks, strict=True))


def _list(console: Console, heading: str, lines: Iterable[str]) -> None:
    console.print(heading)
    rest = 0
    for number, line in enumerate(lines):
        if number < _MOST_LISTED:
            console.print(f"  {escape(line)}", soft_wrap=True)
        else:
            rest += 1
    if rest:
        console.print(f"  … and {rest} more, all of them in the JSON report")
