import math

import numpy as np
import pytest

from training.intervals import Groups, percentiles, rate, wilson


def test_wilson_is_that_of_the_textbook():
    low, high = wilson(8, 10)
    assert math.isclose(low, 0.4902, abs_tol=1e-4)
    assert math.isclose(high, 0.9433, abs_tol=1e-4)
    assert wilson(0, 0) is None
    assert wilson(0, 5)[0] == 0
    assert wilson(5, 5)[1] == 1


def test_sums_follow_the_draws_of_whole_groups():
    groups = Groups.of(["a", "a", "b"], repeats=50)
    sums = groups.sums(np.array([1.0, 2.0, 10.0]))
    assert np.allclose(sums, groups.draws @ [3.0, 10.0])
    assert groups.count == 2
    assert (groups.draws.sum(axis=1) == 2).all()


def test_grouped_images_make_the_interval_wider():
    rng = np.random.default_rng(0)
    right = np.repeat(rng.random(40) < 0.7, 10)
    alone = Groups.of(range(400)).mean_interval(right)
    together = Groups.of(np.repeat(np.arange(40), 10).tolist()).mean_interval(right)
    assert alone[0] < right.mean() < alone[1]
    assert together[1] - together[0] > 2 * (alone[1] - alone[0])


def test_any_figure_gets_the_interval_that_the_quick_way_gives():
    values = np.random.default_rng(1).random(30)
    groups = Groups.of((np.arange(30) // 3).tolist(), repeats=200)
    quick = groups.mean_interval(values)
    slow = groups.interval(lambda drawn: float(values[drawn].mean()))
    assert np.allclose(quick, slow)
    assert groups.interval(lambda drawn: None) is None


def test_a_share_of_some_images_only_counts_those():
    groups = Groups.of(range(4))
    found = rate(
        np.array([True, True, False, False]), groups, among=np.array([True, False, True, False])
    )
    assert (found["n"], found["count"], found["share"]) == (2, 1, 0.5)
    nothing = rate(np.zeros(4, bool), groups, among=np.zeros(4, bool))
    assert nothing == {"n": 0, "count": 0, "share": None, "wilson_95": None, "groups_95": None}


def test_no_figures_have_no_interval():
    assert percentiles([]) is None
    assert percentiles([2.0]) == pytest.approx([2.0, 2.0])
