"""An ONNX graph in 8 bits: folded, its ranges measured, quantised, and its mean outputs put right.

Static quantisation with QuantizeLinear and DequantizeLinear nodes (QDQ), as ONNX Runtime and OpenVINO read it:
convolutions alone, symmetric 8-bit weights with a scale for each output channel, unsigned 8-bit activations
whose range leaves out the farthest values (a percentile). The shifts of the mean that rounding causes are then
taken back by the biases, layer after layer (M. Nagel et al., Data-Free Quantization Through Weight Equalization
and Bias Correction, ICCV 2019, section 4.2, with measured means).
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

PERCENTILE = 99.99
_BATCH = 4
_WITH_BIAS = 3  # inputs of a convolution
_STRIDE = 16  # pictures whose every intermediate value is in memory at the same time
Batch = NDArray[np.float32]
Progress = Callable[[str, int, int], object]


def quantise(
    source: Path,
    out: Path,
    pictures: Batch,
    *,
    percentile: float = PERCENTILE,
    correct: bool = True,
    progress: Progress | None = None,
) -> tuple[str, ...]:
    """Write an 8-bit copy of a graph that :func:`training.onnx_graph.to_onnx` wrote.

    Parameters
    ----------
    pictures
        float32 ``(N, S, S, 3)``, 0 to 1: training images, as the network gets them.
    percentile
        Of every tensor's values, which its range holds.
    correct
        Whether to put the mean outputs right, which takes longest and makes nothing quicker.
    progress
        Called with (step, done, total).

    Returns
    -------
    tuple
        Names of the convolutions that were left in 32 bits: the first one, and those of the last residual
        block, whose outputs are the features that the trust checks and maps are made from.
    """
    tell = progress or (lambda *_: None)
    with tempfile.TemporaryDirectory() as folder:
        folded = Path(folder) / "folded.onnx"
        kept = fold(source, folded)
        tell("Measuring ranges", 0, 1)
        _quantise_static(folded, out, pictures, kept=kept, percentile=percentile)
        model = onnx.load(out)
        if correct:
            model = correct_means(onnx.load(folded), model, pictures, tell)
    metadata = {p.key: p.value for p in onnx.load(source).metadata_props}
    del model.metadata_props[:]
    helper.set_model_props(model, metadata)
    onnx.save(model, out)
    return kept


def fold(source: Path, out: Path) -> tuple[str, ...]:
    """Fold constants and batch normalisation into the kernels; returns the layers to be left in 32 bits."""
    runtime = _runtime()
    options = _options(runtime)
    options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(out)
    runtime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"])
    model = onnx.load(out)
    # The quantiser's own mark for graphs that were prepared
    helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
    onnx.save(model, out)
    return _sensitive(model)


def correct_means(
    folded: onnx.ModelProto, quantised: onnx.ModelProto, pictures: Batch, progress: Progress
) -> onnx.ModelProto:
    """Change every convolution's bias so that its mean output is that of the folded graph, in their order."""
    layers = [node for node in folded.graph.node if node.op_type == "Conv"]
    wanted = _means(folded, [node.output[0] for node in layers], pictures)
    twins = {node.name: node for node in quantised.graph.node if node.op_type == "Conv"}
    makers = {name: node for node in quantised.graph.node for name in node.output}
    constants = {constant.name: constant for constant in quantised.graph.initializer}
    for number, (layer, mean) in enumerate(zip(layers, wanted, strict=True)):
        twin = twins[layer.name]
        if len(twin.input) < _WITH_BIAS:
            continue
        shift = mean - _means(quantised, [twin.output[0]], pictures)[0]
        bias = twin.input[2]
        if bias in makers:  # whole numbers times a scale
            scale = numpy_helper.to_array(constants[makers[bias].input[1]]).astype(np.float64)
            steps = constants[makers[bias].input[0]]
            shifted = np.rint(numpy_helper.to_array(steps) + shift / scale)
            limits = np.iinfo(np.int32)
            new = np.clip(shifted, limits.min, limits.max).astype(np.int32)
            steps.CopyFrom(numpy_helper.from_array(new, steps.name))
        else:
            new_bias = (numpy_helper.to_array(constants[bias]) + shift).astype(np.float32)
            constants[bias].CopyFrom(numpy_helper.from_array(new_bias, bias))
        progress("Correcting means", number + 1, len(layers))
    return quantised


def _sensitive(model: onnx.ModelProto) -> tuple[str, ...]:
    """The first convolution, and those behind the last but one sum of a residual block."""
    nodes = list(model.graph.node)
    sums = [place for place, node in enumerate(nodes) if node.op_type == "Add"]
    layers = [(place, node.name) for place, node in enumerate(nodes) if node.op_type == "Conv"]
    last = sums[-2] if len(sums) > 1 else len(nodes)
    return tuple(name for place, name in layers if place == layers[0][0] or place > last)


def _quantise_static(
    folded: Path, out: Path, pictures: Batch, *, kept: Sequence[str], percentile: float
) -> None:
    _runtime()
    from onnxruntime import quantization

    usable = (
        pictures[: len(pictures) - len(pictures) % _STRIDE] if len(pictures) > _STRIDE else pictures
    )
    logger, stopped = logging.getLogger(), logging.root.manager.disable
    with contextlib.redirect_stdout(io.StringIO()):  # it prints its steps
        logger.manager.disable = logging.WARNING
        try:
            quantization.quantize_static(
                str(folded),
                str(out),
                _reader(quantization, usable),
                quant_format=quantization.QuantFormat.QDQ,
                op_types_to_quantize=["Conv"],
                per_channel=True,
                activation_type=quantization.QuantType.QUInt8,
                weight_type=quantization.QuantType.QInt8,
                nodes_to_exclude=list(kept),
                calibrate_method=quantization.CalibrationMethod.Percentile,
                extra_options={
                    "CalibPercentile": percentile,
                    "CalibStridedMinMax": min(_STRIDE, len(usable)),
                    "ActivationSymmetric": False,
                    "WeightSymmetric": True,
                },
            )
        finally:
            logger.manager.disable = stopped


def _reader(quantization: Any, pictures: Batch) -> Any:
    class Reader(quantization.CalibrationDataReader):  # type: ignore[misc]
        def __init__(self) -> None:
            self._places = iter(range(0, len(pictures), _BATCH))
            self._end = len(pictures)

        def __len__(self) -> int:
            return len(pictures)

        def set_range(self, start_index: int, end_index: int) -> None:
            self._places = iter(range(start_index, end_index, _BATCH))
            self._end = end_index

        def get_next(self) -> dict[str, Batch] | None:
            place = next(self._places, None)
            if place is None:
                return None
            return {"input": pictures[place : min(place + _BATCH, self._end)]}

    return Reader()


def _means(
    model: onnx.ModelProto, tensors: Sequence[str], pictures: Batch
) -> list[NDArray[np.float64]]:
    """Mean of each channel of some tensors over pictures and places; what lies behind them is not run."""
    asked = onnx.ModelProto()
    asked.CopyFrom(model)
    del asked.graph.output[:]
    for number, name in enumerate(tensors):
        mean = f"mean_{number}"
        asked.graph.node.append(
            helper.make_node("ReduceMean", [name], [mean], axes=[2, 3], keepdims=0)
        )
        asked.graph.output.append(helper.make_tensor_value_info(mean, TensorProto.FLOAT, None))
    runtime = _runtime()
    session = runtime.InferenceSession(
        asked.SerializeToString(), _options(runtime), providers=["CPUExecutionProvider"]
    )
    sums: list[Any] = [0.0] * len(tensors)
    for place in range(0, len(pictures), _BATCH):
        found = session.run(None, {"input": pictures[place : place + _BATCH]})
        sums = [
            old + new.astype(np.float64).sum(axis=0) for old, new in zip(sums, found, strict=True)
        ]
    return [total / len(pictures) for total in sums]


def _runtime() -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    return onnxruntime


def _options(runtime: Any) -> Any:
    options = runtime.SessionOptions()
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
