"""A batch on a real Ray cluster of two nodes beside the single process: same rows, and how fast.

``python -m tests.benchmarks.cluster_run DATA [--images 2000]`` takes that many images below DATA and one
damaged file, and classifies them three times: in one process; on two nodes of one core each; and there
again with a worker killed at a fourth and the command itself killed at half, then taken up again.
Exit code 1 where a row is missing, doubled or another one.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.helpers.cluster_nodes import Nodes, classify, nodes, units_done, wait_for

Row = dict[str, str]


def main() -> int:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--json", type=Path, help="also write the figures there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cluster-run-") as name:
        folder = Path(name)
        os.environ["MRICLASSIFIER_HOME"] = str(folder / "home")
        size = _pick(options.data, folder / "images", options.images)
        figures = _measure(folder, options.images + 1)
    figures["mean_file_kib"] = size / options.images / 1024
    for key, value in figures.items():
        print(f"{key:<28} {value:.4g}" if isinstance(value, float) else f"{key:<28} {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0 if figures["rows_equal"] and figures["rows_equal_after_kills"] else 1


def _pick(data: Path, target: Path, count: int) -> int:
    files = sorted(path for path in data.rglob("*") if path.is_file())
    chosen = random.Random(8).sample(files, count)
    target.mkdir()
    for number, path in enumerate(chosen):
        (target / f"{number:05}-{path.name}").symlink_to(path.resolve())
    whole = chosen[0].read_bytes()
    (target / "01000-damaged.jpg").write_bytes(whole[: len(whole) // 3])
    return sum(path.stat().st_size for path in chosen)


def _measure(folder: Path, files: int) -> dict[str, float | int | bool]:
    start = time.perf_counter()
    alone = classify(["images", "--csv", "single.csv"], dict(os.environ), folder=folder)
    _expect(alone, 1)
    single = time.perf_counter() - start
    expected = _rows(folder / "single.csv")
    with nodes(2) as cluster:
        start = time.perf_counter()
        _expect(_run(cluster, folder, "plain"), 1)
        spread = time.perf_counter() - start
        equal = _rows(folder / "plain" / "results.csv") == expected
        killed = _kills(cluster, folder, files)
        again = _rows(folder / "killed" / "results.csv") == expected
        sizes = {
            name: (folder / "plain" / f"results.{name}").stat().st_size / files / 1024
            for name in ("csv", "parquet")
        }
    return {
        "files": files,
        "cores": len(os.sched_getaffinity(0)),
        "single_seconds": single,
        "single_images_a_second": files / single,
        "cluster_seconds": spread,
        "cluster_images_a_second": files / spread,
        "cluster_to_single": single / spread,
        "rows_equal": equal,
        "rows_equal_after_kills": again,
        **killed,
        "csv_kib_a_row": sizes["csv"],
        "parquet_kib_a_row": sizes["parquet"],
    }


def _kills(cluster: Nodes, folder: Path, files: int) -> dict[str, float]:
    out = folder / "killed"
    first = _run(cluster, folder, "killed")
    wait_for(lambda: units_done(out) >= files // 4, seconds=900)
    cluster.kill_a_worker()
    at_worker = units_done(out)
    wait_for(lambda: units_done(out) >= files // 2, seconds=900)
    first.kill()
    first.communicate()
    kept = units_done(out)
    journal = next(out.glob("*.journal")).stat().st_size / kept / 1024
    _expect(_run(cluster, folder, "killed", "--resume"), 1)
    return {
        "done_at_workers_death": at_worker,
        "kept_at_commands_death": kept,
        "journal_kib_a_row": journal,
    }


def _run(cluster: Nodes, folder: Path, name: str, *more: str):  # type: ignore[no-untyped-def]
    arguments = ["images", "--cluster", cluster.address, "--out-dir", name, *more]
    return classify(arguments, cluster.environment | _home(), folder=folder)


def _home() -> dict[str, str]:
    return {"MRICLASSIFIER_HOME": os.environ["MRICLASSIFIER_HOME"]}


def _expect(process, code: int) -> None:  # type: ignore[no-untyped-def]
    _, told = process.communicate()
    if process.returncode != code:
        sys.exit(f"exit code {process.returncode}: {told}")


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: v for k, v in row.items() if k != "seconds"} for row in csv.DictReader(file)]


if __name__ == "__main__":
    sys.exit(main())
