from training.targets import TARGETS, target_lines, targets


def test_figures_are_compared_with_their_limits_the_right_way_round():
    figures = {
        "evaluation": {
            "first_of_group": {
                "accuracy": 0.9,
                "per_class": {"glioma": {"sensitivity": 0.7}, "notumor": {"sensitivity": None}},
            }
        },
        "reliability": {"interval_95": [0.02, 0.06]},
        "stress": {"largest_loss": {"name": "x", "difference_points": -1.5}},
        "outside": {"kinds": {}},
        "shortcuts": None,
    }
    rows = {row["name"]: row for row in targets(figures)}
    assert list(rows) == [
        "accuracy",
        "sensitivity, glioma",
        "calibration error, upper bound",
        "largest loss under stress, points",
    ]
    assert [row["met"] for row in rows.values()] == [True, False, False, True]
    assert rows["largest loss under stress, points"]["value"] == 1.5
    assert "MISSED  sensitivity, glioma" in "\n".join(target_lines(rows.values()))


def test_targets_have_different_names():
    assert len({target.name for target in TARGETS}) == len(TARGETS)
