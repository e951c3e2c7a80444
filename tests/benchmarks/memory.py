"""Memory of a long batch: ``python -m tests.benchmarks.memory [--quick] [--long]``. Linux only.

Each batch runs in a process of its own, as ``classify --resume --keep`` runs it: the pipeline, journal,
thumbnails and case history are real, and so is the network: 10,000 images, with ``--long`` 100,000. ``--quick``
takes a very small network for it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Figure, Options, run_alone

ROOT = Path(__file__).parents[2]
LIMIT_MIB = 600
FLAT_MIB = 30
FILES = 100  # different ones; the others are further names for them
_STARTED = 1000  # images after which memory has to stay flat


def status(name: str) -> int:
    """A number of this process, as Linux tells it; memory in KiB."""
    text = Path("/proc/self/status").read_text("ascii")
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith(f"{name}:")))


def watch(images: Path, work: Path, bundle_path: Path, marks: list[int]) -> dict[str, object]:
    """Classify all of them here; resident MiB at each mark, highest of all, and what the batch says."""
    from mriclassifier.batch.job import BatchJob, BatchPlan
    from mriclassifier.batch.opening import answering, open_for_batch
    from mriclassifier.cases.records import KeepRules
    from mriclassifier.cases.store import CaseStore
    from mriclassifier.inference.bundle import load_bundle

    bundle = load_bundle(bundle_path)
    classifier = open_for_batch(bundle, "onnx", files=marks[-1])
    plan = BatchPlan(paths=(images,), model=bundle.model_id, engine="onnx", recursive=True)
    store = CaseStore.open(work / "cases", rules=KeepRules, account="benchmark")
    job = BatchJob.create(work / "journals", plan)
    seen: dict[int, float] = {}
    way = answering(classifier)
    rows = job.results(
        way.classify,
        record=store.record,
        at_once=way.at_once,
        together=way.together,
    )
    for row in rows:
        if row.number + 1 in marks:
            seen[row.number + 1] = status("VmRSS") / 1024
    answer = {
        "resident": seen,
        "highest": status("VmHWM") / 1024,
        "rows": job.rows_done,
        "failed": job.summary.failed,
        "recorded": job.record_error is None,
    }
    job.finish()
    store.close()
    classifier.close()
    return answer


def batch(options: Options, name: str, bundle: Path, count: int) -> dict[str, dict[int, float]]:
    """A batch of so many images in another process; resident MiB by number of images."""
    from tests.benchmarks.drawn_files import draw_jpegs, link_many

    work = options.work / name
    sources = draw_jpegs(work / "sources", FILES)
    link_many(work / "images", sources, count)
    marks = sorted({count, *range(100, min(count, 1000) + 1, 100), *range(1000, count + 1, 500)})
    command = [sys.executable, "-m", "tests.benchmarks.memory", "--watch", str(work / "images")]
    command += ["--work", str(work), "--bundle", str(bundle), "--marks", json.dumps(marks)]
    ended = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found["rows"] == count, found
    assert not found["failed"], found
    assert found["recorded"], found
    shutil.rmtree(work)
    found["resident"] = {int(n): value for n, value in found["resident"].items()}
    return dict(found)


def measure(options: Options) -> list[Figure]:
    """How high, and whether flat."""
    from mriclassifier import paths
    from tests.helpers.bundles import write_bundle

    real = paths.resource("models", "brain-mri-resnet50")
    tiny = write_bundle(options.work / "tiny", size=192)
    count = 100_000 if options.long else 2_000 if options.quick else 10_000
    if options.quick:
        high = batch(options, "real", real, 100)
        flat = batch(options, "flat", tiny, count)
        network = "a very small network in place of the installed one, all else as it is"
    else:
        high = flat = batch(options, "real", real, count)
        network = "the installed network"
    highest = float(high["highest"])
    resident = flat["resident"]
    settled = {n: value for n, value in resident.items() if n >= _STARTED}
    grown = max(settled.values()) - settled[_STARTED]
    steps = ", ".join(
        f"{n:,}: {settled[n]:.0f}" for n in settled if n in (_STARTED, count // 2, count)
    )
    return [
        Figure(
            what="memory of a batch, the highest ever",
            unit="MiB",
            ours=highest,
            rivals={},
            ratio=highest / LIMIT_MIB,
            target=f"≤ {LIMIT_MIB} MiB",
            holds=highest <= LIMIT_MIB,
            note=f"highest resident memory of the process over {high['rows']:,} drawn JPEG files of 512 x 512, "
            f"with journal and case history and the installed network; it includes the loading of the model.",
        ),
        Figure(
            what=f"memory of a batch from 1,000 to {count:,} images: growth",
            unit="MiB",
            ours=grown,
            rivals={},
            ratio=grown / FLAT_MIB,
            target=f"≤ {FLAT_MIB} MiB",
            holds=grown <= FLAT_MIB,
            note=f"highest value from {_STARTED:,} images on less that at {_STARTED:,}; MiB at {steps}. With "
            f"{network}; {FILES} different files under {count:,} names.",
            samples={"MiB": list(settled.values())},
        ),
    ]


def main() -> int:
    """Measure, or be the process that is measured."""
    if "--watch" not in sys.argv:
        return run_alone(measure, __doc__)
    parser = argparse.ArgumentParser()
    for name in ("--watch", "--work", "--bundle", "--marks"):
        parser.add_argument(name, required=True)
    wanted = parser.parse_args()
    places = (Path(wanted.watch), Path(wanted.work), Path(wanted.bundle))
    sys.stdout.write(json.dumps(watch(*places, json.loads(wanted.marks))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
