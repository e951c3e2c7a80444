"""The engines on tensors that are ready: ``python -m tests.benchmarks.engines [--quick]``.

Ours beside the bare runtimes and beside Keras, one picture at a time and eight at a time, by turns in one
process. Eight pictures are run by lanes of ours, each with one picture at a time, as in a batch; the others get
them as one tensor. The 8-bit copy is the model's own where it has one; else one is made here, which is as quick
as one that passed its check, and is thrown away.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.drawings import reference_drawings
from mriclassifier.imaging.preprocess import to_canvas, to_tensor
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.engines import (
    EIGHT_BIT,
    KERAS,
    ONNX,
    ONNX_INT8,
    OPENVINO,
    OPENVINO_INT8,
    installed_engines,
)
from mriclassifier.inference.installed import locate
from mriclassifier.inference.manifest import KERAS_FILE, ONNX_FILE
from mriclassifier.inference.predictors import Predictor, open_int8, open_predictor
from mriclassifier.inference.quantised import INT8_FILE
from mriclassifier.settings_table import DEFAULT_MODEL
from tests.benchmarks.figures import (
    Figure,
    Options,
    interleave,
    medians,
    paired_ratio,
    run_alone,
    spread,
)

ONE, MANY = 30, 10  # rounds
EIGHT = 8
OURS = "ours"
BARE_ONNX, BARE_OPENVINO = "bare ONNX Runtime", "bare OpenVINO"
WORDS = {
    OPENVINO: "OpenVINO",
    ONNX_INT8: "ONNX Runtime, 8 bit",
    OPENVINO_INT8: "OpenVINO, 8 bit",
}
Batch = NDArray[np.float32]
Run = Callable[[Batch], Any]


def measure(options: Options) -> list[Figure]:
    """One picture, eight pictures, the optional engines, and loading."""
    bundle = load_bundle(locate(DEFAULT_MODEL))
    spec = bundle.manifest.preprocess
    drawn = [to_tensor(to_canvas(pixels, spec), spec) for pixels in reference_drawings().values()]
    eight = np.concatenate([*drawn, *drawn])[:EIGHT]
    small = eight_bit_bundle(bundle, eight, options)
    made_here = not bundle.manifest.int8
    predictors = {
        name: open_int8(small, name) if name in EIGHT_BIT else open_predictor(bundle, name)
        for name in installed_engines()
        if name != KERAS
    }
    bare = {BARE_ONNX: bare_onnx(bundle), **bare_openvino(bundle), **keras_ways(bundle)}
    runs: dict[str, Run] = {OURS: predictors[ONNX].run, **bare}
    runs |= {WORDS[name]: p.run for name, p in predictors.items() if name != ONNX}
    one = timed(runs, eight[:1], options.repeats(ONE))
    runs |= {OURS: lanes(bundle)}
    many = timed(
        {n: run for n, run in runs.items() if n not in WORDS.values()}, eight, options.repeats(MANY)
    )
    note = f"drawn pictures of {spec.size} px, {options.repeats(ONE)} rounds; "
    figures = [
        against_bare(
            "One picture, from tensor to outputs", one, limit=1.05, note=note + spread(one)
        ),
        throughput(
            many, note=f"a batch of {EIGHT}, {options.repeats(MANY)} rounds; {spread(many)}"
        ),
    ]
    figures += [
        optional(
            name, one, note=note + ("made for this run" if made_here and name in EIGHT_BIT else "")
        )
        for name in predictors
        if name != ONNX
    ]
    figures.append(loading(bundle, options))
    for predictor in predictors.values():
        predictor.close()
    return figures


def timed(runs: Mapping[str, Run], batch: Batch, repeats: int) -> dict[str, list[float]]:
    """Milliseconds for one picture of the batch, each way, by turns."""

    def clock(run: Run) -> float:
        start = time.perf_counter()
        run(batch)
        return (time.perf_counter() - start) * 1000 / len(batch)

    return interleave(
        {name: lambda run=run: clock(run) for name, run in runs.items()}, repeats=repeats, warm=2
    )


def against_bare(
    what: str, samples: Mapping[str, list[float]], *, limit: float, note: str
) -> Figure:
    """Ours beside a session of ONNX Runtime with its own settings."""
    found = medians(samples)
    ratio = paired_ratio(samples[OURS], samples[BARE_ONNX])
    return Figure(
        what=what,
        unit="ms",
        ours=found.pop(OURS),
        rivals=found,
        ratio=ratio,
        target=f"≤ {limit:g} × {BARE_ONNX}",
        holds=ratio <= limit,
        note=note,
        samples=samples,
    )


def throughput(samples: Mapping[str, list[float]], *, note: str) -> Figure:
    """Eight pictures, milliseconds for one of them."""
    found = medians(samples)
    ratio = paired_ratio(samples[BARE_ONNX], samples[OURS])
    return Figure(
        what="One of eight pictures, lanes of ours beside tensors of eight",
        unit="ms",
        ours=found.pop(OURS),
        rivals=found,
        ratio=ratio,
        target=f"≥ 0.95 × the throughput of {BARE_ONNX}",
        holds=ratio >= 0.95,
        note=note,
        samples=samples,
    )


def optional(engine: str, samples: Mapping[str, list[float]], *, note: str) -> Figure:
    """What an optional engine gains over the default one."""
    words = WORDS[engine]
    rivals = [OURS, *((BARE_OPENVINO,) if engine == OPENVINO else ())]
    found = medians({name: samples[name] for name in rivals})
    return Figure(
        what=f"One picture with {words}; times as quick as the default engine",
        unit="ms",
        ours=medians(samples)[words],
        rivals={"default engine" if name == OURS else name: found[name] for name in rivals},
        ratio=paired_ratio(samples[OURS], samples[words]),
        target="",
        holds=None,
        note=note,
        samples={name: samples[name] for name in (words, *rivals)},
    )


def loading(bundle: Bundle, options: Options) -> Figure:
    """From the folder to a loaded engine, files checked, beside the bare session."""
    path = bundle.path

    def ours() -> float:
        start = time.perf_counter()
        open_predictor(load_bundle(path, engine=ONNX), ONNX).close()
        return (time.perf_counter() - start) * 1000

    def bare() -> float:
        start = time.perf_counter()
        bare_onnx(bundle)
        return (time.perf_counter() - start) * 1000

    samples = interleave({OURS: ours, BARE_ONNX: bare}, repeats=options.repeats(MANY), warm=1)
    found = medians(samples)
    return Figure(
        what="The model loaded, its files checked",
        unit="ms",
        ours=found[OURS],
        rivals={f"{BARE_ONNX}, nothing checked": found[BARE_ONNX]},
        ratio=paired_ratio(samples[OURS], samples[BARE_ONNX]),
        target="",
        holds=None,
        note=f"files in the system's cache; {spread(samples)}",
        samples=samples,
    )


def lanes(bundle: Bundle) -> Run:
    """Eight pictures as a batch of ours runs them: as many at a time as there are lanes, one thread each."""
    predictor: Predictor = open_predictor(bundle, ONNX, threads=1)
    pool = ThreadPoolExecutor(predictor.lanes)

    def run(batch: Batch) -> None:
        list(pool.map(lambda place: predictor.run(batch[place : place + 1]), range(len(batch))))

    return run


def bare_onnx(bundle: Bundle) -> Run:
    """A session as a few lines of code would make it, with as many threads as ours."""
    import onnxruntime

    from mriclassifier.inference.predictors.graph import physical_cores

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = physical_cores()
    session = onnxruntime.InferenceSession(
        str(bundle.file(ONNX_FILE)), options, providers=["CPUExecutionProvider"]
    )
    return lambda batch: session.run(["logits", "features"], {"input": batch})


def bare_openvino(bundle: Bundle) -> dict[str, Run]:
    """OpenVINO in 32 bits, and as it comes where that is something else; nothing if it is not installed."""
    if OPENVINO not in installed_engines():
        return {}
    import openvino

    core = openvino.Core()
    network = core.read_model(str(bundle.file(ONNX_FILE)))

    def compiled(**hints: str) -> Any:
        return core.compile_model(network, "CPU", {"PERFORMANCE_HINT": "LATENCY", **hints})

    def run(request: Any) -> Run:
        return lambda batch: request.infer({"input": batch}, share_inputs=True)

    ways = {BARE_OPENVINO: run(compiled(INFERENCE_PRECISION_HINT="f32").create_infer_request())}
    own = compiled()
    kind = own.get_property("INFERENCE_PRECISION_HINT").get_type_name()
    if kind != "f32":
        ways[f"{BARE_OPENVINO} in {kind}"] = run(own.create_infer_request())
    return ways


def keras_ways(bundle: Bundle) -> dict[str, Run]:
    """Keras' own loop, one call without it, and a compiled function; nothing if it is not installed."""
    if KERAS not in installed_engines():
        return {}
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    import keras
    import tensorflow

    model = keras.saving.load_model(bundle.file(KERAS_FILE), compile=False)
    function = tensorflow.function(lambda batch: model(batch, training=False))
    return {
        "Keras predict": lambda batch: model.predict(batch, verbose=0),
        "Keras predict_on_batch": model.predict_on_batch,
        "tf.function": lambda batch: function(tensorflow.constant(batch)).numpy(),
    }


def eight_bit_bundle(bundle: Bundle, pictures: Batch, options: Options) -> Bundle:
    """The model with its 8-bit copy, or with one made here."""
    if bundle.has(INT8_FILE):
        return bundle
    from training.export import file_record
    from training.int8_graph import quantise

    folder = options.work / "eight-bit"
    folder.mkdir()
    shutil.copy(bundle.file(ONNX_FILE), folder / ONNX_FILE)
    quantise(folder / ONNX_FILE, folder / INT8_FILE, pictures, correct=False)
    files = {**bundle.manifest.files, INT8_FILE: file_record(folder / INT8_FILE)}
    return Bundle(folder, replace(bundle.manifest, files=files))


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))
