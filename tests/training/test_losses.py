import numpy as np
import pytest

from training.losses import label_matrix, partial_label_loss

CLASSES = ("glioma", "meningioma", "notumor")
SETS = {"tumor": ("glioma", "meningioma")}
ANSWERS = np.array([[0.5, 0.3, 0.2], [0.1, 0.2, 0.7]], np.float32)


def _losses(labels, *, smoothing=0.0, sets=SETS):
    targets = label_matrix(labels, classes=CLASSES, sets=sets)
    loss = partial_label_loss(classes=CLASSES, sets=sets, smoothing=smoothing)
    return np.asarray(loss(targets, ANSWERS))


def test_a_class_costs_minus_the_log_of_its_probability():
    assert _losses(["glioma", "notumor"]) == pytest.approx(-np.log([0.5, 0.7]), rel=1e-5)


def test_a_label_set_pulls_as_the_log_of_the_summed_probability():
    """Equal gradients with respect to the logits; the values differ by a constant's entropy."""
    import tensorflow as tf

    loss = partial_label_loss(classes=CLASSES, sets=SETS, smoothing=0.0)
    logits = tf.Variable(np.log(ANSWERS))
    with tf.GradientTape(persistent=True) as tape:
        p = tf.nn.softmax(logits)
        ours = loss(label_matrix(["tumor", "tumor"], classes=CLASSES, sets=SETS), p)
        wanted = -tf.math.log(p[:, 0] + p[:, 1])
    np.testing.assert_allclose(
        tape.gradient(ours, logits), tape.gradient(wanted, logits), atol=1e-6
    )


def test_smoothing_equals_that_of_keras():
    import keras

    theirs = keras.losses.CategoricalCrossentropy(label_smoothing=0.1, reduction=None)
    targets = label_matrix(["glioma", "notumor"], classes=CLASSES, sets={})
    expected = np.asarray(theirs(targets, ANSWERS))
    assert _losses(["glioma", "notumor"], smoothing=0.1, sets={}) == pytest.approx(
        expected, rel=1e-5
    )


def test_an_unknown_label_is_refused():
    with pytest.raises(ValueError, match="cyst"):
        label_matrix(["cyst"], classes=CLASSES, sets=SETS)
