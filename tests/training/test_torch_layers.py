"""PyTorch's own kernels give what Keras' layers give. Needs PyTorch, which the tests do not install."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
needs_torch = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None, reason="PyTorch is not installed"
)
COMPARE = """
import contextlib
import keras, numpy as np, torch
from training.torch_layers import fused_layers

torch.set_num_threads(1)
keras.backend.set_floatx("float64")
rng = np.random.default_rng(0)
shape = (4, 8, 8, 6)
layers = [
    keras.layers.BatchNormalization(epsilon=1.001e-5, momentum=0.9),
    keras.layers.BatchNormalization(trainable=False),
    keras.layers.Conv2D(8, 3, padding="same"),
    keras.layers.Conv2D(8, 1, strides=2),
    keras.layers.Conv2D(8, 7, strides=2, use_bias=False),
    keras.layers.Conv2D(8, 3, strides=2, padding="same"),  # an uneven border: left to Keras
    keras.layers.MaxPooling2D(3, 2),
]
pictures = rng.random(shape)
plain_calls = {type(layer): type(layer).call for layer in layers}
for layer in layers:
    layer.build((None, *shape[1:]))
    pull = torch.from_numpy(rng.random(layer.compute_output_shape(shape)))
    start = [v.numpy().copy() for v in layer.variables]
    for training in (True, False) if isinstance(layer, keras.layers.BatchNormalization) else (None,):
        found = []
        for way in (contextlib.nullcontext, fused_layers):
            for variable, value in zip(layer.variables, start):
                variable.assign(value)
            x = torch.tensor(pictures, requires_grad=True)
            layer.zero_grad()
            with way():
                y = layer(x) if training is None else layer(x, training=training)
            (y * pull).sum().backward()
            grads = [v.value.grad.numpy().copy() for v in layer.trainable_variables]
            moved = [v.numpy().copy() for v in layer.non_trainable_variables]
            found.append([y.detach().numpy(), x.grad.numpy(), *grads, *moved])
        for plain, fused in zip(*found):
            # PyTorch's moving variance has Bessel's correction: 1/255 here, a tenth of it in one step.
            np.testing.assert_allclose(fused, plain, rtol=5e-4, atol=1e-5)
assert all(layer.call is call for layer, call in plain_calls.items())
with fused_layers():
    assert keras.layers.Conv2D.call is not plain_calls[keras.layers.Conv2D]
print("same")
"""


@needs_torch
def test_layers_and_their_gradients_are_the_same_with_pytorchs_kernels():
    done = subprocess.run(
        [sys.executable, "-c", COMPARE],
        cwd=ROOT, env={**os.environ, "KERAS_BACKEND": "torch"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "same", done.stderr


def test_other_backends_keep_their_layers():
    import keras

    from training.torch_layers import fused_layers

    if keras.backend.backend() == "torch":
        pytest.skip("Keras runs on PyTorch here")
    call = keras.layers.Conv2D.call
    with fused_layers():
        assert keras.layers.Conv2D.call is call
