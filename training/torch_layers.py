"""Faster layers for training with Keras on PyTorch; the same numbers, the same saved file.

Keras computes batch normalisation on PyTorch from elementary steps and copies every picture to
channels-first order before a convolution. Within :func:`fused_layers`, convolution, pooling and batch
normalisation call PyTorch's own kernels on the channels-last memory that is there already, which
halves the time of a step of ResNet50 on a processor (``tests/benchmarks/training_step.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def fused_layers() -> Iterator[None]:
    """Let the layers that ResNet50 is made of use PyTorch's kernels; nothing on another backend."""
    import keras

    if keras.backend.backend() != "torch" or keras.config.image_data_format() != "channels_last":
        yield
        return
    layers = keras.layers
    replaced = {
        layers.Conv2D: _convolve,
        layers.BatchNormalization: _normalise,
        layers.MaxPooling2D: _pool,
    }
    kept = {layer: layer.call for layer in replaced}

    def choose(layer: Any) -> Any:
        fused, plain = replaced[layer], kept[layer]

        def call(self: Any, inputs: Any, *arguments: Any, **options: Any) -> Any:
            # Symbolic tensors, while a model is built, and unusual layers keep to Keras' own way.
            if not hasattr(inputs, "permute") or inputs.ndim != 4 or not _usual(self):
                return plain(self, inputs, *arguments, **options)
            return fused(self, inputs, *arguments, **options)

        return call

    try:
        for layer in replaced:
            layer.call = choose(layer)
        yield
    finally:
        for layer, call in kept.items():
            layer.call = call


def _usual(layer: Any) -> bool:
    return (
        getattr(layer, "data_format", "channels_last") == "channels_last"
        and (getattr(layer, "padding", "valid") == "valid" or _border(layer) is not None)
        and getattr(layer, "groups", 1) == 1
        and tuple(getattr(layer, "dilation_rate", (1, 1))) == (1, 1)
        and getattr(layer, "activation", None) in (None, _linear())
        and getattr(layer, "axis", -1) in (-1, 3)
    )


def _border(layer: Any) -> tuple[int, int] | None:
    """Width of a symmetrical border that does what "same" says; None where there is none such."""
    edges = getattr(layer, "kernel_size", None)
    if edges is None or set(layer.strides) != {1} or any(edge % 2 == 0 for edge in edges):
        return None
    return edges[0] // 2, edges[1] // 2


def _linear() -> Any:
    import keras

    return keras.activations.linear


def _convolve(layer: Any, inputs: Any) -> Any:
    import torch

    border = (0, 0) if layer.padding == "valid" else _border(layer)
    kernel = layer.kernel.value if hasattr(layer.kernel, "value") else layer.kernel
    bias = layer.bias.value.to(inputs.dtype) if layer.use_bias else None
    weights = kernel.to(inputs.dtype).permute(3, 2, 0, 1)
    weights = weights.contiguous(memory_format=torch.channels_last)
    result = torch.nn.functional.conv2d(
        inputs.permute(0, 3, 1, 2), weights, bias, tuple(layer.strides), border
    )
    return result.permute(0, 2, 3, 1)


def _normalise(layer: Any, inputs: Any, training: Any = None, mask: Any = None) -> Any:
    import torch

    del mask
    result = torch.nn.functional.batch_norm(
        inputs.permute(0, 3, 1, 2),
        layer.moving_mean.value,
        layer.moving_variance.value,
        layer.gamma.value if layer.scale else None,
        layer.beta.value if layer.center else None,
        bool(training) and layer.trainable,
        1 - layer.momentum,
        layer.epsilon,
    )
    return result.permute(0, 2, 3, 1)


def _pool(layer: Any, inputs: Any) -> Any:
    import torch

    result = torch.nn.functional.max_pool2d(
        inputs.permute(0, 3, 1, 2), tuple(layer.pool_size), tuple(layer.strides)
    )
    return result.permute(0, 2, 3, 1)
