import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.inference.recognition import Recogniser
from tests.helpers.shared import needs_shared, shared
from training.recognise import (
    choose_limit,
    fit_recogniser,
    numbers_of,
    strange_numbers,
    varied,
)

SLICES = [grey[::2, ::2] for grey in reference_drawings().values()]


def test_heads_are_told_from_everything_else_by_what_the_bundle_stores():
    rng = np.random.default_rng(0)
    brain = numbers_of([varied(SLICES[i % 5], rng) for i in range(60)])
    _, strange = strange_numbers(SLICES, drawn=64, distorted=36)
    made = fit_recogniser(brain, strange)
    again = Recogniser.from_arrays(
        {name: np.asarray(a, np.float32) for name, a in made.to_arrays().items()}
    )
    nothing = np.zeros((60, 0), np.float32)
    new = numbers_of([varied(SLICES[i % 5], rng) for i in range(60)])
    assert (again.scores(nothing, new) < 0).mean() > 0.9
    _, other = strange_numbers(SLICES, drawn=48, distorted=0, seed=9)
    assert (again.scores(nothing[:48], other) > 0).mean() > 0.9
    np.testing.assert_allclose(again.scores(nothing, new), made.scores(nothing, new), atol=5e-3)


def test_a_varied_slice_is_still_a_grey_picture_and_another_one():
    rng = np.random.default_rng(0)
    for _ in range(30):
        made = varied(SLICES[0], rng)
        assert (made.dtype, made.ndim) == (np.uint8, 2)
        assert min(made.shape) >= 64


def test_a_limit_set_at_home_alone_gets_a_margin():
    home = np.linspace(0, 10, 101)
    assert choose_limit(home, {}, home_share=0.9, margin=1.2) == pytest.approx(10.8)
    odd_one = np.array([9.0, 0.5, 0.4, 0.3])
    assert choose_limit(odd_one, {}, home_share=0.97) == 0.5
    assert choose_limit(-home, {}, home_share=0.9, floor=-0.3) == -0.3


def test_a_limit_rejects_no_large_part_of_any_source():
    home = np.linspace(0, 1, 101)
    foreign = {"near": np.linspace(0, 2, 51), "far": np.linspace(2, 5, 31)}
    limit = choose_limit(home, foreign, foreign_share=0.9)
    assert (foreign["far"] > limit).mean() <= 0.1
    assert (foreign["near"] > limit).mean() == 0
    assert (home > limit).mean() == 0


@needs_shared("data", "outside-dev", "ood")
def test_what_is_fitted_on_drawings_knows_real_pictures_of_other_things():
    """No real picture of anything else was seen; chance would flag half of them."""

    def pictures(*folder, step):
        files = sorted(shared("data", *folder).rglob("*.[jp][pn]*g"))[::step]
        return numbers_of([to_grey(open_study(f).frames[0].pixels) for f in files])

    slices = [
        to_grey(open_study(f).frames[0].pixels)
        for f in sorted(shared("data", "brain-mri").glob("*/*.jpg"))[::40]
    ]
    _, strange = strange_numbers(slices, drawn=96, distorted=120)
    made = fit_recogniser(numbers_of(slices), strange)
    other, brain = (
        pictures("outside-dev", "ood", step=4),
        pictures("outside-dev", "radiopaedia44", step=8),
    )
    assert (made.scores(other[:, :0], other) > -0.3).mean() >= 0.8
    assert (made.scores(brain[:, :0], brain) > -0.3).mean() <= 0.2
