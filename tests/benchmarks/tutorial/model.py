"""Load the network and answer for one picture at a time, as tutorials do."""

from __future__ import annotations

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault(
    "CUDA_VISIBLE_DEVICES", "-1"
)  # or it looks for a GPU first, which takes longer

import cv2
import numpy as np
import tensorflow as tf

SIZE = 192  # that the network was trained with
LABELS = ("Glioma", "Meningioma", "No tumor", "Pituitary")


def load(path: str) -> tf.keras.Model:
    """The model of a ``.keras`` file."""
    return tf.keras.models.load_model(path)


def prepare(picture: np.ndarray) -> np.ndarray:
    """Grey picture to a batch of one: resized, smoothed, coloured, 0 to 1."""
    picture = cv2.resize(picture, (SIZE, SIZE))
    picture = cv2.bilateralFilter(picture, 2, 50, 50)
    picture = cv2.applyColorMap(picture, cv2.COLORMAP_BONE)
    return np.expand_dims(picture.astype(np.float32) / 255.0, axis=0)


def classify(model: tf.keras.Model, path: str) -> str:
    """Label of a file."""
    picture = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    return answer(model, picture)


def answer(model: tf.keras.Model, picture: np.ndarray) -> str:
    """Label of a picture."""
    values = model.predict(prepare(picture), verbose=0)
    return LABELS[int(np.argmax(values[0]))]
