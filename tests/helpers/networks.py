"""Small Keras networks with every kind of layer that ResNet50 has. Imports Keras when called."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np


def small_resnet(
    *, classes: int = 4, size: int | None = 64, seed: int = 0, bias: bool = True
) -> Any:
    """Two residual blocks, 24 channels at the end, batch statistics as after some training."""
    import keras
    from keras import layers

    keras.utils.set_random_seed(seed)
    inputs = keras.Input((size, size, 3))
    x = layers.ZeroPadding2D(3)(inputs)
    x = layers.Conv2D(8, 7, strides=2)(x)
    x = layers.BatchNormalization(epsilon=1.001e-5)(x)
    x = layers.Activation("relu")(x)
    x = layers.ZeroPadding2D(((1, 1), (1, 1)))(x)
    x = layers.MaxPooling2D(3, strides=2)(x)
    for channels, stride in ((16, 1), (24, 2)):
        shortcut = layers.Conv2D(channels, 1, strides=stride)(x)
        shortcut = layers.BatchNormalization(epsilon=1.001e-5)(shortcut)
        x = layers.Conv2D(8, 1, strides=stride, use_bias=bias)(x)
        x = layers.BatchNormalization(scale=False)(x)
        x = layers.Activation("relu")(x)
        x = layers.Conv2D(channels, 3, padding="same")(x)
        x = layers.BatchNormalization(center=False)(x)
        x = layers.Add()([shortcut, x])
        x = layers.ReLU()(x)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(0.4)(x)
    outputs = layers.Dense(classes, activation="softmax", name="predictions", dtype="float32")(x)
    model = keras.Model(inputs, outputs, name="small")
    rng = np.random.default_rng(seed)
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.moving_mean.assign(rng.normal(scale=0.1, size=layer.moving_mean.shape))
            layer.moving_variance.assign(rng.uniform(0.3, 1.5, layer.moving_variance.shape))
    head = model.layers[-1]
    head.kernel.assign(rng.normal(size=head.kernel.shape))
    head.bias.assign(rng.normal(size=head.bias.shape))
    return model


def thin_base(size: int | None, *, imagenet: bool) -> Any:
    """Stand in for ``training.network._base``: ResNet50 with its names, narrower and with fewer blocks.

    What training does with it does not depend on its depth; how long TensorFlow takes to prepare it does.
    """
    import keras

    assert not imagenet
    resnet = inspect.getmodule(keras.applications.ResNet50)

    def stacks(x: Any) -> Any:
        x = resnet.stack_residual_blocks_v1(x, 8, 1, stride1=1, name="conv2")
        return resnet.stack_residual_blocks_v1(x, 8, 3, stride1=2, name="conv5")

    return resnet.ResNet(
        stack_fn=stacks,
        preact=False,
        use_bias=True,
        include_top=False,
        weights=None,
        input_shape=(size, size, 3),
    )
