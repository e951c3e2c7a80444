"""A folder of 2,000 images beside the bare engine: ``python -m tests.benchmarks.folder [--quick]``.

The folder is classified in parts, by turns with the rivals, each part as a batch of its own with its journal,
as ``classify --resume`` does it: files found, read and prepared, network, trust checks, maps, hash, thumbnails,
rows synced to the disk, and every thread started and ended within the time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier import paths
from mriclassifier.batch.job import BatchJob, BatchPlan
from mriclassifier.batch.opening import answering, open_for_batch
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_canvas, to_tensor
from mriclassifier.inference.bundle import Bundle, load_bundle
from tests.benchmarks.drawn_files import draw_jpegs
from tests.benchmarks.figures import (
    Figure,
    Options,
    interleave,
    medians,
    paired_ratio,
    run_alone,
    spread,
    wait_until_tidy,
)

IMAGES = 2000
ROUNDS = 8
BARE_IMAGES = 120  # a round
TUTORIAL_IMAGES = 6
TARGET = 0.95
BARE = "bare ONNX Runtime session, all cores for one tensor"
LANES = "bare ONNX Runtime session, a tensor on each core"
TUTORIAL = "the tutorial's model.predict"


class Ours:
    """The program's batches, a part of the folder each."""

    def __init__(self, work: Path, parts: list[Path], bundle: Bundle) -> None:
        self._work = work
        self._parts = iter(parts)
        self._bundle = bundle
        self._classifier = open_for_batch(bundle, "onnx", files=IMAGES)
        self.rows = 0

    def __call__(self) -> float:
        """Images a second of the next part."""
        plan = BatchPlan(paths=(next(self._parts),), model=self._bundle.model_id, engine="onnx")
        begun = time.perf_counter()
        job = BatchJob.create(self._work / "journals", plan)
        rows = 0
        way = answering(self._classifier)
        for row in job.results(
            way.classify,
            at_once=way.at_once,
            together=way.together,
        ):
            assert row.error is None, row.error
            rows += 1
        job.finish()
        self.rows += rows
        return rows / (time.perf_counter() - begun)

    def close(self) -> None:
        """Let the session go."""
        self._classifier.close()


def bare(
    bundle: Bundle, tensors: list[NDArray[np.float32]], count: int, *, lanes: int
) -> Callable[[], float]:
    """Run the session alone on ready tensors; images a second.

    One lane: the runtime's own defaults, one call after the other. More: one thread a call.
    """
    session = bare_session(bundle, threads=0 if lanes == 1 else 1)
    names = ["logits", "features"]

    def one(number: int) -> None:
        session.run(names, {"input": tensors[number % len(tensors)]})

    def measured() -> float:
        begun = time.perf_counter()
        if lanes == 1:
            for number in range(count):
                one(number)
        else:
            with ThreadPoolExecutor(lanes) as pool:
                list(pool.map(one, range(count)))
        return count / (time.perf_counter() - begun)

    return measured


def bare_session(bundle: Bundle, *, threads: int) -> Any:
    """A session as the library gives it; 0 threads leave the number to the runtime."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(
        str(bundle.file("model.onnx")), options, providers=["CPUExecutionProvider"]
    )


def ready_tensors(bundle: Bundle, files: list[Path]) -> list[NDArray[np.float32]]:
    """What the network gets of these files."""
    spec = bundle.manifest.preprocess
    return [to_tensor(to_canvas(open_study(f).frames[0].pixels, spec), spec) for f in files]


def tutorial(bundle: Bundle, files: list[Path]) -> Callable[[], float]:
    """``model.predict``, one file after the other; images a second."""
    from tests.benchmarks.tutorial.model import classify, load

    network = load(str(bundle.file("model.keras")))
    classify(network, str(files[0]))  # it is compiled at the first one

    def measured() -> float:
        begun = time.perf_counter()
        for file in files:
            classify(network, str(file))
        return len(files) / (time.perf_counter() - begun)

    return measured


def measure(options: Options) -> list[Figure]:
    """One row."""
    rounds = 2 if options.quick else ROUNDS
    part = IMAGES // ROUNDS if not options.quick else 60
    folders = [options.work / f"part{number}" for number in range(rounds + 2)]
    for number, folder in enumerate(folders):
        draw_jpegs(folder, part if number > 1 else 24, seed=number)
    bundle = load_bundle(paths.resource("models", "brain-mri-resnet50"))
    sample = sorted(folders[0].iterdir())
    ours = Ours(options.work, folders, bundle)
    ours()
    wait_until_tidy()  # before the rivals are there: their memory stays as they laid it
    tensors = ready_tensors(bundle, sample)
    count = BARE_IMAGES if not options.quick else 30
    lanes = ours._classifier.info.lanes
    samples = interleave(
        {
            "ours": ours,
            BARE: bare(bundle, tensors, count, lanes=1),
            LANES: bare(bundle, tensors, count, lanes=lanes),
            TUTORIAL: tutorial(bundle, sample[:TUTORIAL_IMAGES]),
        },
        repeats=rounds,
        warm=1,
    )
    ours.close()
    ratio = paired_ratio(samples["ours"], samples[BARE])
    middle = medians(samples)
    return [
        Figure(
            what=f"folder of {rounds * part:,} images",
            unit="images/s",
            ours=middle["ours"],
            rivals={name: middle[name] for name in (BARE, LANES, TUTORIAL)},
            ratio=ratio,
            target=f"≥ {TARGET:.0%} of the {BARE}",
            holds=ratio >= TARGET,
            note=(
                f"{rounds} parts of {part} drawn JPEG files of 512 x 512, each a batch with its journal, by "
                f"turns with {count} tensors on each bare session and {TUTORIAL_IMAGES} files with "
                f"model.predict; "
                f"{spread(samples)}. Of the bare session that gives each core a tensor of its own, as the "
                f"batch does, it reaches {paired_ratio(samples['ours'], samples[LANES]):.0%}; "
                f"{paired_ratio(samples['ours'], samples[TUTORIAL]):.1f} times as fast as model.predict."
            ),
            samples=samples,
        )
    ]


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))
