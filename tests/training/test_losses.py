import numpy as np
import pytest

from training.losses import box_hits, box_loss, label_matrix, partial_label_loss

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


def _map_with_peak(row, column, *, height=4.0):
    maps = np.zeros((1, 4, 4, 3), np.float32)
    maps[0, row, column, 1] = height
    return maps


def _target(row, column, share=1.0):
    targets = np.zeros((1, 4, 4, 3), np.float32)
    targets[0, row, column, 1] = share
    return targets


@pytest.mark.parametrize("energy", [0.0, 0.5])
def test_a_map_costs_less_the_more_of_it_lies_in_the_box(energy):
    target = _target(2, 1)
    costs = [
        float(np.asarray(box_loss(maps, target, temperature=1.0, energy=energy))[0])
        for maps in (
            _map_with_peak(0, 3),
            _map_with_peak(2, 1, height=0),
            _map_with_peak(2, 1),
            _map_with_peak(2, 1, height=20),
        )
    ]
    assert costs == sorted(costs, reverse=True)
    assert costs[1] == pytest.approx((1 + energy) * np.log(16), rel=1e-4)


def test_a_picture_without_a_box_costs_nothing_and_pulls_nowhere():
    import tensorflow as tf

    maps = tf.Variable(np.random.default_rng(0).normal(size=(2, 4, 4, 3)).astype(np.float32))
    targets = np.concatenate([np.zeros((1, 4, 4, 3), np.float32), _target(1, 1)])
    with tf.GradientTape() as tape:
        cost = box_loss(maps, targets, temperature=1.0, energy=0.5)
    slope = np.asarray(tape.gradient(cost, maps))
    assert float(np.asarray(cost)[0]) == 0
    assert not slope[0].any()
    assert slope[1, 1, 1, 1] < 0 < slope[1, 0, 0, 1]
    assert np.isfinite(slope).all()
    assert not slope[1, :, :, [0, 2]].any()


def test_a_mixed_picture_is_held_to_its_boxes_by_its_shares():
    maps = np.random.default_rng(0).normal(size=(1, 4, 4, 3)).astype(np.float32)

    def cost(target):
        return float(np.asarray(box_loss(maps, target, temperature=2.0, energy=0.5))[0])

    assert cost(_target(1, 1, 0.3)) == pytest.approx(0.3 * cost(_target(1, 1)), rel=1e-5)


def test_a_hit_is_a_peak_in_a_cell_that_the_box_touches():
    maps = np.concatenate([_map_with_peak(2, 1), _map_with_peak(0, 3)])
    targets = np.concatenate([_target(2, 1, 0.1)] * 2)
    hits, told = (np.asarray(values) for values in box_hits(maps, targets))
    assert told.tolist() == [[0, 1, 0]] * 2
    assert (hits * told)[:, 1].tolist() == [1, 0]
