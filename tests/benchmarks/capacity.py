"""How much a cluster does: a Markdown table computed from what ``tests.benchmarks.cluster_run`` measured.

``python -m tests.benchmarks.cluster_run DATA --json FIGURES`` writes the figures, and
``python -m tests.benchmarks.capacity FIGURES`` prints the table of ``docs/cluster.md``.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping
from pathlib import Path

NIGHT_HOURS = 10
MILLION = 1_000_000
DICOM_KIB = 514  # 512 x 512 pixels of 16 bits, not compressed
_HOUR = 3600


def table(figures: Mapping[str, float]) -> str:
    """The table, each row with how it is computed."""
    second = figures["cluster_images_a_second"] / figures["cores"]
    hour = second * _HOUR
    cores = math.ceil(MILLION / (NIGHT_HOURS * hour))
    rate = MILLION / (NIGHT_HOURS * _HOUR)
    kib = figures["mean_file_kib"]
    rows = (
        ("images an hour and core", f"{hour:,.0f}", "measured, start of the run included"),
        (
            f"cores for a million images in {NIGHT_HOURS} hours",
            f"{cores:,}",
            "million / (hours × images an hour and core)",
        ),
        ("images a second then", f"{rate:.1f}", f"million / {NIGHT_HOURS} h"),
        (
            f"network to the workers, files of {kib:.0f} KiB (as measured)",
            f"{_megabits(rate * kib):.1f} Mbit/s",
            "images a second × mean file",
        ),
        (
            f"network to the workers, files of {DICOM_KIB} KiB (512 × 512 × 16 bit)",
            f"{_megabits(rate * DICOM_KIB):.0f} Mbit/s",
            "the same with plain DICOM slices",
        ),
        (
            "network back to the command",
            f"{_megabits(rate * figures['journal_kib_a_row']):.2f} Mbit/s",
            "images a second × one row",
        ),
        (
            "storage for the million images",
            f"{_gib(kib):.0f} GiB (as measured) to {_gib(DICOM_KIB):.0f} GiB",
            "million × file",
        ),
        (
            "storage for the journal while it goes on",
            f"{_gib(figures['journal_kib_a_row']):.2f} GiB",
            "million × one row of the journal",
        ),
        (
            "storage for the results",
            f"{_gib(figures['csv_kib_a_row']):.2f} GiB CSV, "
            f"{_gib(figures['parquet_kib_a_row']):.2f} GiB Parquet",
            "million × row",
        ),
    )
    head = "| what | figure | computed as |\n|---|---|---|\n"
    return head + "\n".join(f"| {what} | {figure} | {how} |" for what, figure, how in rows)


def _megabits(kib_a_second: float) -> float:
    return kib_a_second * 1024 * 8 / 1e6


def _gib(kib: float) -> float:
    return MILLION * kib / 1024**2


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=Path)
    print(table(json.loads(parser.parse_args().figures.read_text("utf-8"))))


if __name__ == "__main__":
    main()
