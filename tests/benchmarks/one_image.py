"""One picture, from its file to its answer: ``python -m tests.benchmarks.one_image [--quick]``.

Ours reads the file as the window does when it is dropped (with all checks of damaged and hostile files), and
hands it to the engine, which answers with the activation maps of all classes and the trust checks. The bare
runtimes and Keras get a tensor that is ready; the tutorial's stack reads the file, too, and gives a label. All
by turns in one process.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import cv2
import numpy as np

from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_canvas, to_tensor
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.engines import ONNX
from mriclassifier.inference.installed import locate
from mriclassifier.inference.manifest import KERAS_FILE
from mriclassifier.inference.prediction import Prediction
from mriclassifier.settings_table import DEFAULT_MODEL
from tests.benchmarks.engines import BARE_ONNX, bare_onnx, bare_openvino, keras_ways
from tests.benchmarks.figures import (
    Figure,
    Options,
    interleave,
    medians,
    number,
    paired_ratio,
    run_alone,
    spread,
    wait_until_tidy,
)
from tests.benchmarks.start import TUTORIAL, drawn_file

ROUNDS = 40
OURS, READ, IMREAD = "ours", "ours, reading alone", "cv2.imread"
_BARE, _PREDICT = 1.2, 3.0  # the targets
_MS = 1000


def measure(options: Options) -> list[Figure]:
    """Against the bare engine, against ``model.predict``, and the reading alone."""
    file = drawn_file(options.work)
    folder = locate(DEFAULT_MODEL)
    bundle = load_bundle(folder)
    spec = bundle.manifest.preprocess
    tensor = to_tensor(to_canvas(open_study(file).frames[0].pixels, spec), spec)
    engine = InferenceEngine(partial(open_classifier, folder, ONNX))
    try:
        engine.ready.result(120)
        for _ in range(3):
            answered(engine, file)
        wait_until_tidy()  # before the rivals are there: their memory stays as they laid it
        bare = {BARE_ONNX: bare_onnx(bundle), **bare_openvino(bundle), **keras_ways(bundle)}
        tutorial = tutorial_way(bundle.file(KERAS_FILE), file)
        works: dict[str, Callable[[], object]] = {OURS: lambda: answered(engine, file)}
        works |= {name: partial(run, tensor) for name, run in bare.items()}
        works |= tutorial
        works |= {
            READ: lambda: open_study(file).frames[0].pixels,
            IMREAD: lambda: cv2.imread(str(file), cv2.IMREAD_GRAYSCALE),
        }
        samples = interleave(
            {name: partial(milliseconds, work) for name, work in works.items()},
            repeats=options.repeats(ROUNDS),
            warm=3,
        )
    finally:
        engine.close()
    return rows(samples)


def answered(engine: InferenceEngine, file: Path) -> Prediction:
    """What the window asks for when a file is dropped."""
    return engine.submit(open_study(file).frames[0]).result(60)


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * _MS


def tutorial_way(model: Path, file: Path) -> dict[str, Callable[[], object]]:
    """File to label as tutorials do it; nothing where TensorFlow is not installed."""
    try:
        from tests.benchmarks.tutorial.model import classify, load
    except ImportError:
        return {}
    network = load(str(model))
    return {TUTORIAL: lambda: classify(network, str(file))}


def rows(samples: Mapping[str, Sequence[float]]) -> list[Figure]:
    """What the samples say."""
    middle = medians(samples)
    reading = (READ, IMREAD)
    rivals = {name: value for name, value in middle.items() if name not in (OURS, *reading)}
    to_bare = paired_ratio(samples[OURS], samples[BARE_ONNX])
    count = len(samples[OURS])
    above = float(np.median(np.subtract(samples[OURS], samples[BARE_ONNX])))
    found = [
        Figure(
            what="one dropped image, file to result with maps and trust checks",
            unit="ms",
            ours=middle[OURS],
            rivals=rivals,
            ratio=to_bare,
            target=f"≤ {_BARE} × bare engine time",
            holds=to_bare <= _BARE,
            note=f"a drawn JPEG of 512 x 512, {count} rounds; {number(above)} ms above {BARE_ONNX} on a "
            f"tensor that is ready, reading with its checks among them; {spread(samples)}.",
            samples=samples,
        )
    ]
    if TUTORIAL in samples:
        faster = paired_ratio(samples[TUTORIAL], samples[OURS])
        found.append(
            Figure(
                what="the same beside `model.predict`",
                unit="ms",
                ours=middle[OURS],
                rivals={TUTORIAL: middle[TUTORIAL], "Keras predict": middle["Keras predict"]},
                ratio=faster,
                target=f"≥ {_PREDICT:.0f} × faster than `model.predict` ({TUTORIAL})",
                holds=faster >= _PREDICT,
                note="the tutorial's stack reads the file and gives a label alone, without maps and checks.",
            )
        )
    found.append(
        Figure(
            what="reading alone, with the checks of damaged files",
            unit="ms",
            ours=middle[READ],
            rivals={IMREAD: middle[IMREAD]},
            ratio=paired_ratio(samples[READ], samples[IMREAD]),
            target="",
            holds=None,
            note="`cv2.imread` shows grey where data are missing; ours decodes a JPEG three times to notice.",
        )
    )
    return found


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))
