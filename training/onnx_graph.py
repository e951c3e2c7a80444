"""A flat Keras network written as an ONNX graph, layer by layer.

Backend-agnostic: only the layers' settings and weights are read, so it needs neither tf2onnx nor
torch.onnx. It knows the layers of ResNet50 and no others.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

import mriclassifier
from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError

OPSET = 17  # with IR 8 the oldest pair that has all it needs, so that older runtimes read it too
IR_VERSION = 8
_HALF_LIMIT = float(np.finfo(np.float16).max)


def to_onnx(model: Any, *, size: int) -> onnx.ModelProto:
    """Write a Keras classifier as ONNX.

    Kernels of convolutions and of the dense layer are stored in 16 bits and cast to float32 when the
    graph is loaded; batch normalisation stays apart in float32 (runtimes fold it into the
    convolutions), so a model whose kernels are already rounded to 16 bits loses nothing.

    Parameters
    ----------
    model
        Functional, flat Keras model: any graph of ZeroPadding2D, Conv2D, BatchNormalization,
        ReLU activations, MaxPooling2D, Add, Dropout, then GlobalAveragePooling2D, Dropout and one
        softmax Dense.
    size
        Edge of the square input, pixels.

    Returns
    -------
    onnx.ModelProto
        Input ``input`` float32 ``(N, size, size, 3)``; outputs ``logits`` ``(N, C)`` before the softmax
        and ``features`` ``(N, h, w, K)``, the map that is pooled. The dense kernel stands in the metadata
        (``head_kernel``: base64 of little-endian float32; ``head_shape``: ``K,C``).

    Raises
    ------
    TrainingError
        The model holds a layer, or a setting of one, that cannot be written.
    """
    writer = _Writer()
    writer.node("Transpose", ["input"], "input_nchw", perm=[0, 3, 1, 2])
    for layer in model.layers:
        writer.add(layer)
    if writer.head is None or "features" not in writer.outputs:
        raise _unwritable(model.layers[-1], "the model does not end in pooling and a softmax layer")
    kernel = writer.head
    edge = int(model.compute_output_shape((1, size, size, 3))[-1])
    if edge != kernel.shape[1]:
        raise _unwritable(model.layers[-1], "another layer follows the softmax layer")
    graph = helper.make_graph(
        writer.nodes,
        model.name,
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["N", size, size, 3])],
        [
            helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["N", kernel.shape[1]]),
            helper.make_tensor_value_info(
                "features", TensorProto.FLOAT, ["N", "h", "w", kernel.shape[0]]
            ),
        ],
        writer.constants,
    )
    proto = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="mriclassifier",
        producer_version=mriclassifier.__version__,
    )
    helper.set_model_props(proto, head_metadata(kernel))
    onnx.checker.check_model(proto, full_check=True)
    return proto


def head_metadata(kernel: NDArray[np.float32]) -> dict[str, str]:
    """Metadata that carries the dense kernel, float32 ``(K, C)``, for the activation maps."""
    data = np.ascontiguousarray(kernel, "<f4").tobytes()
    return {
        "head_kernel": base64.b64encode(data).decode("ascii"),
        "head_shape": f"{kernel.shape[0]},{kernel.shape[1]}",
    }


class _Writer:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.outputs: set[str] = set()
        self.head: NDArray[np.float32] | None = None
        self._names: dict[int, str] = {}
        self._writers: dict[str, Callable[[Any], str]] = {
            "InputLayer": lambda _: "input_nchw",
            "ZeroPadding2D": self._padding,
            "Conv2D": self._convolution,
            "BatchNormalization": self._normalisation,
            "Activation": self._activation,
            "ReLU": self._relu,
            "MaxPooling2D": self._max_pooling,
            "Add": lambda layer: self.node("Add", self._inputs(layer), layer.name),
            "GlobalAveragePooling2D": self._pooling,
            "Dropout": lambda layer: self._inputs(layer)[0],
            "Dense": self._dense,
        }

    def add(self, layer: Any) -> None:
        """Append the nodes of one layer; its inputs are there already."""
        write = self._writers.get(type(layer).__name__)
        if write is None:
            raise _unwritable(layer, "no such layer is known")
        if getattr(layer, "data_format", "channels_last") != "channels_last":
            raise _unwritable(layer, "its channels are not last")
        self._names[id(layer.output)] = write(layer)

    def node(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """Append one node; return the name of its output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        self.outputs.add(output)
        return output

    def _inputs(self, layer: Any) -> list[str]:
        tensors = layer.input if isinstance(layer.input, list | tuple) else [layer.input]
        return [self._names[id(tensor)] for tensor in tensors]

    def _constant(self, name: str, value: NDArray[np.float32]) -> str:
        array = np.ascontiguousarray(value, np.float32)
        self.constants.append(numpy_helper.from_array(array, name))
        return name

    def _half_constant(self, layer: Any, value: NDArray[np.float32]) -> str:
        name = f"{layer.name}_kernel"
        if not np.isfinite(value).all() or np.abs(value).max() > _HALF_LIMIT:
            raise _unwritable(layer, "its weights do not fit 16 bits")
        half = np.ascontiguousarray(value, np.float16)
        self.constants.append(numpy_helper.from_array(half, f"{name}_16"))
        return self.node("Cast", [f"{name}_16"], name, to=TensorProto.FLOAT)

    def _padding(self, layer: Any) -> str:
        (top, bottom), (left, right) = layer.padding
        pads = np.array([0, 0, top, left, 0, 0, bottom, right], np.int64)
        self.constants.append(numpy_helper.from_array(pads, f"{layer.name}_pads"))
        return self.node("Pad", [*self._inputs(layer), f"{layer.name}_pads"], layer.name)

    def _convolution(self, layer: Any) -> str:
        if layer.groups != 1 or not _is_linear(layer):
            raise _unwritable(layer, "it is grouped or has an activation of its own")
        kernel = _numpy(layer.kernel).transpose(3, 2, 0, 1)
        inputs = [*self._inputs(layer), self._half_constant(layer, kernel)]
        if layer.use_bias:
            inputs.append(self._constant(f"{layer.name}_bias", _numpy(layer.bias)))
        return self.node(
            "Conv",
            inputs,
            layer.name,
            kernel_shape=list(layer.kernel_size),
            strides=list(layer.strides),
            dilations=list(layer.dilation_rate),
            auto_pad=_auto_pad(layer),
        )

    def _normalisation(self, layer: Any) -> str:
        axis = layer.axis[0] if isinstance(layer.axis, list | tuple) else layer.axis
        if axis not in (-1, 3):
            raise _unwritable(layer, "it does not normalise channels")
        mean, variance = _numpy(layer.moving_mean), _numpy(layer.moving_variance)
        gamma = _numpy(layer.gamma) if layer.scale else np.ones_like(mean)
        beta = _numpy(layer.beta) if layer.center else np.zeros_like(mean)
        values = {"gamma": gamma, "beta": beta, "mean": mean, "variance": variance}
        inputs = self._inputs(layer)
        inputs += [self._constant(f"{layer.name}_{k}", v) for k, v in values.items()]
        return self.node("BatchNormalization", inputs, layer.name, epsilon=float(layer.epsilon))

    def _activation(self, layer: Any) -> str:
        name = getattr(layer.activation, "__name__", "")
        if name == "linear":
            return self._inputs(layer)[0]
        if name != "relu":
            raise _unwritable(layer, f"the activation {name} is not known here")
        return self.node("Relu", self._inputs(layer), layer.name)

    def _relu(self, layer: Any) -> str:
        if layer.max_value is not None or layer.negative_slope or layer.threshold:
            raise _unwritable(layer, "it is not a plain ReLU")
        return self.node("Relu", self._inputs(layer), layer.name)

    def _max_pooling(self, layer: Any) -> str:
        return self.node(
            "MaxPool",
            self._inputs(layer),
            layer.name,
            kernel_shape=list(layer.pool_size),
            strides=list(layer.strides),
            auto_pad=_auto_pad(layer),
        )

    def _pooling(self, layer: Any) -> str:
        if "features" in self.outputs or layer.keepdims:
            raise _unwritable(layer, "it is not the only one, or keeps its dimensions")
        source = self._inputs(layer)[0]
        self.node("Transpose", [source], "features", perm=[0, 2, 3, 1])
        return self.node("ReduceMean", [source], layer.name, axes=[2, 3], keepdims=0)

    def _dense(self, layer: Any) -> str:
        if self.head is not None or getattr(layer.activation, "__name__", "") != "softmax":
            raise _unwritable(layer, "it is not the one softmax layer at the end")
        kernel = _numpy(layer.kernel)
        inputs = [*self._inputs(layer), self._half_constant(layer, kernel)]
        if layer.use_bias:
            inputs.append(self._constant(f"{layer.name}_bias", _numpy(layer.bias)))
        self.head = kernel.astype(np.float16).astype(np.float32)
        return self.node("Gemm", inputs, "logits")


def _numpy(variable: Any) -> NDArray[np.float32]:
    return np.asarray(variable.numpy(), np.float32)


def _is_linear(layer: Any) -> bool:
    return getattr(layer.activation, "__name__", "linear") == "linear"


def _auto_pad(layer: Any) -> str:
    return "VALID" if layer.padding == "valid" else "SAME_UPPER"


def _unwritable(layer: Any, reason: str) -> TrainingError:
    return TrainingError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The layer {layer} ({kind}) cannot be written as ONNX: {reason}. "
            "Export a plain ResNet50 as training makes it.",
        ),
        layer=layer.name,
        kind=type(layer).__name__,
        reason=reason,
    )
