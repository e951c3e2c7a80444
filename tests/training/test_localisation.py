import json
from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.imaging.head import Region
from tests.helpers.boxed_slices import BOX, boxed_data
from tests.helpers.bundles import write_bundle
from training.data import load_index
from training.judge import open_judge
from training.localisation import full_map, localisation


@pytest.fixture
def dataset(tmp_path):
    return load_index(boxed_data(tmp_path / "data"))


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


def with_maps(judge, dataset, draw, **changes):
    """The answers with other activation maps: ``draw(rows, columns)`` on a 16 x 16 grid, of every class."""
    judged, _ = judge.judge(dataset, dataset.part("val", unique=True), step="")
    rows, columns = (np.mgrid[:16, :16] + 0.5) / 16
    values = np.repeat(draw(rows, columns)[None].astype(np.float32), 4, axis=0)
    return [
        replace(
            j,
            prediction=replace(
                j.prediction,
                activation_maps=values,
                **{"label": j.sample.label, **changes},
            ),
        )
        for j in judged
    ]


def at_the_tumour(rows, columns):
    return np.exp(-((columns - BOX[0]) ** 2 + (rows - BOX[1]) ** 2) / 0.002)


def test_maps_at_the_tumour_hit_and_the_centre_does_not(judge, dataset):
    report = localisation(judge, with_maps(judge, dataset, at_the_tumour), curve_pictures=3)
    json.dumps(report, allow_nan=False)
    found = report["per_class"]["all"]
    assert found["n"] == 9
    assert found["hit_rate"]["share"] == 1
    assert found["centre_hit_rate"]["share"] == 0
    assert found["hit_minus_centre_points"] == 100
    assert found["energy"] > 0.7
    assert found["box_area_share"] == pytest.approx(BOX[2] * BOX[3], abs=0.005)
    assert found["energy_over_area"] > 20
    assert report["per_class"]["glioma"]["n"] == 3
    assert report["grid"]["rows"] == 16
    assert report["grid"]["cell_px"] == 4
    assert report["curves"]["n"] == 3


def test_maps_elsewhere_miss_and_flat_or_negative_ones_never_hit(judge, dataset):
    away = localisation(
        judge, with_maps(judge, dataset, lambda y, x: (x > 0.8).astype(float)), curve_pictures=0
    )
    assert away["per_class"]["all"]["hit_rate"]["share"] == 0
    assert away["per_class"]["all"]["energy"] < 0.01
    assert away["curves"] is None
    flat = localisation(judge, with_maps(judge, dataset, lambda y, x: x * 0 - 1), curve_pictures=0)
    assert flat["per_class"]["all"]["hit_rate_tolerant"]["share"] == 0
    assert flat["per_class"]["all"]["energy"] == 0


def test_a_near_miss_counts_within_the_tolerance_only(judge, dataset):
    beside = BOX[0] - BOX[2] / 2 - 0.03

    def near(rows, columns):
        return np.exp(-((columns - beside) ** 2 + (rows - BOX[1]) ** 2) / 0.001)

    found = localisation(judge, with_maps(judge, dataset, near), curve_pictures=0)["per_class"]
    assert found["all"]["hit_rate"]["share"] == 0
    assert found["all"]["hit_rate_tolerant"]["share"] == 1


def test_maps_of_a_crop_are_laid_where_the_crop_was(judge, dataset):
    region = Region(left=0.25, top=0.25, width=0.5, height=0.5)

    def in_crop(rows, columns):
        return at_the_tumour(0.25 + rows / 2, 0.25 + columns / 2)

    inside = with_maps(judge, dataset, in_crop, region=region)
    assert (
        localisation(judge, inside, curve_pictures=0)["per_class"]["all"]["hit_rate"]["share"] == 1
    )
    placed = full_map(inside[0].prediction, 0, (128, 128))
    assert placed.shape == (128, 128)
    assert placed[:30].max() == 0
    whole = with_maps(judge, dataset, in_crop)
    assert (
        localisation(judge, whole, curve_pictures=0)["per_class"]["all"]["hit_rate"]["share"] == 0
    )


class SeesBright:
    """Stands before the classifier: the more very bright pixels, the surer of a glioma."""

    def __init__(self, classifier):
        self._classifier = classifier
        self.bundle = classifier.bundle
        self.close = classifier.close

    def classify(self, frame):
        answer = self._classifier.classify(frame)
        p = min(1.0, 40 * float((frame.pixels > 240).mean()))
        table = {"glioma": p, "meningioma": 0.0, "notumor": 1 - p, "pituitary": 0.0}
        return replace(answer, probabilities=table)


def test_deleting_what_a_right_map_points_at_costs_more_than_chance(judge, dataset):
    judge.classifier = SeesBright(judge.classifier)
    judged = with_maps(judge, dataset, at_the_tumour)
    judged = [j for j in judged if j.sample.label == "glioma"]
    curves = localisation(judge, judged, curve_pictures=3)["curves"]
    # Once the disc is gone nothing is left to see, and with the disc alone everything is
    assert curves["deletion"]["auc"] < 0.05
    assert curves["insertion"]["auc"] > 0.7
    assert curves["deletion"]["difference"] < -0.1
    assert curves["insertion"]["difference"] > 0.1
    assert curves["deletion"]["map"][0] == curves["insertion"]["map"][-1]
    assert curves["deletion"]["map"][-1] == curves["insertion"]["map"][0]


def test_without_boxes_nothing_is_measured(judge, tmp_path):
    dataset = load_index(boxed_data(tmp_path / "plain", boxes=False))
    judged, _ = judge.judge(dataset, dataset.part("val", unique=True), step="")
    assert localisation(judge, judged) is None
