import numpy as np
import pytest

from mriclassifier.inference.picture_numbers import NUMBER_COUNT
from mriclassifier.inference.recognition import Recogniser


def recogniser(**changes):
    rng = np.random.default_rng(0)
    arrays = {
        "mean": np.ones(5, np.float32),
        "axes": rng.normal(size=(5, 2)).astype(np.float32),
        "centre": np.zeros(2 + NUMBER_COUNT, np.float32),
        "scale": np.full(2 + NUMBER_COUNT, 2, np.float32),
        "supports": rng.normal(size=(4, 2 + NUMBER_COUNT)).astype(np.float16).astype(np.float32),
        "weights": np.array([1, -1, 2, -2], np.float32),
        "kernel": np.array([0.02, 0.25], np.float32),
    }
    return Recogniser(**{**arrays, **changes})


def test_the_score_is_the_sum_of_the_supports_kernels():
    made, rng = recogniser(), np.random.default_rng(1)
    pooled, numbers = rng.random(5).astype(np.float32), rng.normal(size=NUMBER_COUNT)
    inputs = np.concatenate([(np.sqrt(pooled) - 1) @ made.axes, numbers]) / 2
    kernel = np.exp(-0.02 * ((made.supports - inputs) ** 2).sum(axis=1))
    expected = kernel @ made.weights + 0.25
    assert made.score(pooled, numbers.astype(np.float32)) == pytest.approx(expected, abs=1e-5)


def test_without_features_the_numbers_alone_decide():
    made = recogniser(
        mean=np.zeros(0, np.float32),
        axes=np.zeros((0, 2), np.float32)[:, :0],
        centre=np.zeros(NUMBER_COUNT, np.float32),
        scale=np.ones(NUMBER_COUNT, np.float32),
        supports=np.ones((4, NUMBER_COUNT), np.float32),
    )
    assert made.channels == 0
    numbers = np.zeros(NUMBER_COUNT, np.float32)
    assert made.score(np.ones(5, np.float32), numbers) == made.score(
        np.ones(9, np.float32), numbers
    )


def test_an_absurd_number_does_not_leave_the_supports():
    made = recogniser()
    numbers = np.zeros(NUMBER_COUNT, np.float32)
    absurd = numbers.copy()
    absurd[3] = 1e6
    assert np.abs(made.inputs(np.ones((1, 5), np.float32), absurd[None])).max() <= 5


def test_what_is_stored_is_read_back():
    made = recogniser()
    arrays = {name: np.asarray(a, np.float32) for name, a in made.to_arrays().items()}
    again = Recogniser.from_arrays(arrays)
    pooled, numbers = np.ones(5, np.float32), np.full(NUMBER_COUNT, 0.3, np.float32)
    assert again.score(pooled, numbers) == pytest.approx(made.score(pooled, numbers), abs=1e-2)


@pytest.mark.parametrize(
    "changes",
    [
        {"mean": np.ones(4, np.float32)},
        {"axes": np.ones(5, np.float32)},
        {"weights": np.ones(3, np.float32)},
        {"kernel": np.array([-1, 0], np.float32)},
        {"scale": np.zeros(2 + NUMBER_COUNT, np.float32)},
        {"centre": np.full(2 + NUMBER_COUNT, np.inf, np.float32)},
    ],
)
def test_arrays_that_do_not_fit_are_refused(changes):
    with pytest.raises(ValueError, match="its "):
        recogniser(**changes)
