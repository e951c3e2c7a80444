"""Memory of a very long batch: ``python -m tests.benchmarks.batch_memory --data FOLDER --files 20000``.

Copies of real files (or drawn ones, where no folder is named) go through the same generator as in the window,
with the real model, journal and case history. The resident memory is printed on the way; it has to stay flat.
Linux only.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import cv2
import numpy as np

from mriclassifier import paths
from mriclassifier.batch.job import BatchJob, BatchPlan
from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.selfcheck import open_engine
from tests.helpers.drawn_series import drawn_volume

MARKS = (100, 1000, 2500, 5000, 7500, 10_000, 12_500, 15_000, 17_500, 20_000)
SUFFIXES = (".jpg", ".jpeg", ".png", ".dcm")
A_FOLDER = 1000  # files


def copies(folder: Path, count: int, data: Path | None) -> None:
    """Files of their own, no links, a thousand in a folder; every 500th cut short."""
    sources = sorted(f for f in data.rglob("*") if f.suffix.lower() in SUFFIXES) if data else []
    drawn = (drawn_volume(24, 256) / 4).astype(np.uint8)
    endless = cycle(sources) if sources else cycle([None])
    for number, source in enumerate(islice(endless, count)):
        part = folder / f"{number // A_FOLDER:03}"
        part.mkdir(parents=True, exist_ok=True)
        suffix = source.suffix if source else ".png"
        target = part / f"{number:06}{suffix}"
        if source:
            shutil.copyfile(source, target)
        else:
            target.write_bytes(cv2.imencode(".png", drawn[number % 24])[1].tobytes())
        if number % 500 == 499:
            whole = target.read_bytes()
            target.write_bytes(whole[: len(whole) // 3])


def status(name: str) -> int:
    """A number of this process, as Linux tells it; memory in KiB."""
    text = Path("/proc/self/status").read_text("ascii")
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith(f"{name}:")))


def run(folder: Path, images: Path, *, history: bool) -> None:
    """Classify all of them and print what is in memory meanwhile."""
    bundle = load_bundle(paths.resource("models", "brain-mri-resnet50"))
    classifier = open_engine(bundle, "onnx")
    plan = BatchPlan(paths=(images,), model=bundle.model_id, engine="onnx", recursive=True)
    store = None
    if history:
        store = CaseStore.open(folder / "cases", rules=KeepRules, account="benchmark")
    begun = time.monotonic()
    job = BatchJob.create(folder / "batches", plan)
    print(f"{job.total} files found in {time.monotonic() - begun:.1f} s", flush=True)
    marks = list(MARKS)
    print(
        f"{'rows':>7} {'resident MiB':>13} {'threads':>8} {'files':>6} {'images/s':>9}", flush=True
    )
    for row in job.results(classifier.classify, record=store.record if store else None):
        if marks and row.number + 1 >= marks[0]:
            marks.pop(0)
            files = len(list(Path("/proc/self/fd").iterdir()))
            print(
                f"{row.number + 1:>7} {status('VmRSS') / 1024:>13.1f} {status('Threads'):>8} "
                f"{files:>6} {job.pace.rate or 0:>9.1f}",
                flush=True,
            )
    summary = job.summary
    print(summary.text(), f"in {time.monotonic() - begun:.0f} s", flush=True)
    if job.record_error is not None:
        print("not all recorded:", job.record_error.sentence)
    journal = job.journal
    if journal is not None:
        print(f"journal: {journal.stat().st_size / 2**20:.1f} MiB")
    job.finish()
    if store is not None:
        store.close()
        print(f"history: {store.path.stat().st_size / 2**20:.1f} MiB")
    classifier.close()


def main() -> None:
    """Copy, classify, delete the copies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, help="a folder of images to copy; drawn ones if absent"
    )
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--no-history", action="store_true", help="record no cases")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="batch-memory-") as name:
        copies(Path(name, "images"), wanted.files, wanted.data)
        run(Path(name), Path(name, "images"), history=not wanted.no_history)


if __name__ == "__main__":
    main()
