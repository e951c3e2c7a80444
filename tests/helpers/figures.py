"""Figures as ``training measure`` writes them, worked out from numbers drawn with a fixed seed."""

from __future__ import annotations

from typing import Any

import numpy as np

from training.intervals import wilson

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


def rate(count: int, n: int) -> dict[str, Any]:
    interval = wilson(count, n)
    return {
        "n": n,
        "count": count,
        "share": count / n if n else None,
        "wilson_95": interval,
        "groups_95": interval,
    }


def pictures(count: int, rng: np.random.Generator, *, folder: str = "") -> list[dict[str, Any]]:
    found = []
    for number in range(count):
        label = CLASSES[number % 4]
        chances = rng.dirichlet(np.ones(4) * 0.4)
        answer = CLASSES[int(chances.argmax())]
        found.append(
            {
                "file": f"{folder}{label}/{number}.png",
                "label": label,
                "group": f"g{number // 2}",
                "answer": answer,
                "right": answer == label,
                "probabilities": dict(zip(CLASSES, map(float, chances), strict=True)),
                "prediction_set": [answer],
                "in_distribution": bool(number % 9),
                "outcome": "answer" if number % 9 else "out_of_distribution",
                "ood_score": float(rng.gamma(9, 0.6)),
                "notices": [],
            }
        )
    return found


def _evaluation(n: int) -> dict[str, Any]:
    quarter = n // 4
    table = [[quarter - 6 if r == c else 2 for c in range(4)] for r in range(4)]
    sensitivity = (quarter - 6) / quarter
    return {
        "split": "val",
        "n": n,
        "groups": n // 2,
        "accuracy": sensitivity,
        "loss": 0.43,
        "auc": 0.969,
        "confusion_matrix": table,
        "per_class": {
            c: {
                "n": quarter,
                "sensitivity": sensitivity,
                "specificity": 0.95,
                "sensitivity_95": [sensitivity - 0.05, sensitivity + 0.05],
            }
            for c in CLASSES
        },
        "calibration_error": 0.041,
        "brier": 0.21,
        "out_of_distribution_share": 0.027,
        "prediction_set": {
            "coverage": 0.95,
            "mean_size": 1.4,
            "several_share": 0.2,
            "per_class": {c: rate(quarter - 3, quarter) for c in CLASSES},
        },
        "outcomes": {"answer": 0.85, "refer": 0.12, "out_of_distribution": 0.03},
        "answered": {"n": n - 20, "accuracy": 0.91},
        "interval_95": {
            "accuracy": [0.79, 0.87],
            "loss": [0.36, 0.51],
            "auc": [0.957, 0.979],
            "calibration_error": [0.03, 0.06],
        },
        "label_sets": {},
    }


def _outside(n: int) -> dict[str, Any]:
    return {
        "n": n,
        "groups": n // 2,
        "labelled": n,
        "accuracy": rate(n * 7 // 10, n),
        "per_label": {
            "glioma": {"n": n, "accuracy": rate(n * 7 // 10, n), "answers": {"glioma": n * 7 // 10}}
        },
        "tumours": n,
        "tumour_called_no_tumour": rate(n // 5, n),
        "tumour_called_no_tumour_and_not_flagged": rate(n // 8, n),
        "tumour_called_no_tumour_and_not_flagged_or_referred": rate(n // 10, n),
        "no_tumour_recognised": rate(n // 5, n),
        "flagged": rate(n // 10, n),
        "referred": rate(n // 6, n),
        "several_classes": rate(n // 4, n),
        "not_plain": rate(n // 3, n),
        "notices": {},
        "calibration_error": 0.12,
        "calibration_95": [0.08, 0.2],
        "auc_no_tumour": 0.8,
    }


def _painted(n: int) -> dict[str, Any]:
    return {
        "n": n,
        "share_falling": rate(n * 3 // 4, n),
        "share_falling_if_seen": rate(n * 3 // 4, n),
        "mean_fall": 0.52,
        "mean_fall_95": [0.47, 0.58],
        "mean_class_fall": 0.55,
        "share_class_falling": rate(n * 3 // 4, n),
        "changed_to_no_tumour": rate(n // 2, n),
    }


def _stress() -> dict[str, Any]:
    names = ("JPEG quality 30", "gamma 0.7", "gamma 1.4", "rotation by 15°", "black margins added")
    losses = (-0.8, -0.3, 0.3, -2.7, -1.1)
    return {
        "split": "val",
        "n": 372,
        "groups": 186,
        "limit": None,
        "classes": list(CLASSES),
        "unchanged": {
            "accuracy": 0.83,
            "interval_95": [0.79, 0.87],
            "per_class": {},
            "out_of_distribution_share": 0.03,
            "refer_share": 0.1,
        },
        "alterations": [
            {
                "name": title.replace(" ", "-"),
                "title": title,
                "in_target": True,
                "variants": 1,
                "n": 372,
                "accuracy": 0.83 + loss / 100,
                "worst_accuracy": 0.83 + loss / 100,
                "difference_points": loss,
                "difference_95": [loss - 1.2, loss + 1.1],
                "changed_share": 0.04,
                "mean_probability_change": 0.05,
                "per_class": {},
                "out_of_distribution_share": 0.04,
                "refer_share": 0.1,
            }
            for title, loss in zip(names, losses, strict=True)
        ],
        "largest_loss": {"name": "rotation-by-15°", "difference_points": -2.7},
        "full_size": {
            "n": 200,
            "accuracy_original": 0.84,
            "accuracy_copy": 0.83,
            "difference_points": 1.0,
            "difference_95": [-1.0, 3.0],
            "same_class_share": rate(190, 200),
            "mean_probability_change": 0.03,
        },
    }


def _localisation() -> dict[str, Any]:
    steps = [i / 10 for i in range(11)]
    curve = {
        "auc": 0.31,
        "random_auc": 0.55,
        "difference": -0.24,
        "difference_95": [-0.28, -0.2],
        "map": [0.9 * (1 - s) ** 2 for s in steps],
        "random": [0.9 * (1 - s) for s in steps],
    }
    return {
        "grid": {
            "rows": 6, "columns": 6, "input_size": 192, "cell_px": 32.0, "cell_share_of_picture": 1 / 36,
        },
        "tolerance": 0.05,
        "per_class": {
            name: {
                "n": 100, "hit_rate": rate(78, 100), "hit_rate_tolerant": rate(85, 100),
                "hit_rate_if_right": rate(70, 80), "centre_hit_rate": rate(21, 100),
                "head_centre_hit_rate": rate(22, 100), "hit_minus_centre_points": 57.0,
                "hit_minus_centre_95": [48.0, 66.0], "energy": 0.44, "energy_95": [0.4, 0.48],
                "centre_energy": 0.1, "box_area_share": 0.06, "energy_over_area": 7.3,
            }
            for name in ("all", "glioma", "meningioma", "pituitary")
        },
        "curves": {"n": 60, "steps": steps, "random_orders": 5, "deletion": curve, "insertion": curve,
                   "per_class": {}},
    }  # fmt: skip


def example(
    *, sha256: str = "0" * 64, temperature: float = 1.0, count: int = 372
) -> dict[str, Any]:
    """Every part of the figures, filled."""
    rng = np.random.default_rng(0)
    home = pictures(count, rng)
    away = [
        {**p, "kind": kind, "sequence": "T1C"}
        for kind in ("clinic", "photographs")
        for p in pictures(40, rng, folder=f"{kind}/")
    ]
    steps = np.linspace(0, 1, 21)
    bins = [
        {"low": i / 15, "high": (i + 1) / 15, "n": 10 + i, "mean_probability": (i + 0.5) / 15,
         "accuracy": round((10 + i) * ((i + 0.5) / 15) ** 1.2) / (10 + i), "wilson_95": wilson(
             round((10 + i) * ((i + 0.5) / 15) ** 1.2), 10 + i)}
        for i in range(4, 15)
    ]  # fmt: skip
    empty = [
        {"low": i / 15, "high": (i + 1) / 15, "n": 0, "mean_probability": None, "accuracy": None,
         "wilson_95": None}
        for i in range(4)
    ]  # fmt: skip
    return {
        "schema": 1,
        "created": "2026-01-01T00:00:00+00:00",
        "seconds": 1234.5,
        "model": {"name": "small", "version": "1.2.3", "sha256": sha256},
        "engine": "onnx",
        "classes": list(CLASSES),
        "no_tumour_class": "notumor",
        "input_size": 192,
        "preprocess_version": 1,
        "temperature": temperature,
        "ood_threshold": 9.0,
        "data": {"split": "val", "n": count, "groups": count // 2, "limit": None,
                 "per_class": dict.fromkeys(CLASSES, count // 4)},
        "left_out": {"planes": "The index has no column plane."},
        "seconds_by_part": {"evaluation": 12.0, "stress": 900.0},
        "evaluation": {**_evaluation(477 // 4 * 4), "first_of_group": _evaluation(count),
                       "unreadable": [], "seconds": 12.0, "engine": "onnx"},
        "reliability": {"n": count, "calibration_error": 0.041, "interval_95": [0.03, 0.06],
                        "mean_probability": 0.85, "accuracy": 0.83, "bins": [*empty, *bins]},
        "curves": {
            c: {
                "n": count // 4, "auc": 0.96, "auc_95": [0.94, 0.98], "average_precision": 0.9,
                "average_precision_95": [0.85, 0.94], "prevalence": 0.25,
                "roc": {"false_positive_rate": list(map(float, steps)),
                        "true_positive_rate": [float(s ** (0.1 + 0.05 * k)) for s in steps]},
                "precision_recall": {"recall": list(map(float, steps)),
                                     "precision": [float(1 - 0.7 * s ** (6 - k)) for s in steps]},
            }
            for k, c in enumerate(CLASSES)
        },
        "planes": None,
        "mistakes": [p for p in home if not p["right"]][:40],
        "pictures": home,
        "timing": {"n": count, "median_seconds": 0.047, "p95_seconds": 0.061, "first_seconds": 0.3,
                   "processors": 2, "machine": "Linux x86_64"},
        "stress": _stress(),
        "shortcuts": {
            "margin": 0.2, "fall": 0.3, "painted": _painted(120),
            "by_class": {"glioma": _painted(60), "pituitary": _painted(60)},
            "by_method": {"mirrored": _painted(80), "inpainted": _painted(40)},
            "elsewhere": {"n": 240, "pictures": 120, "mean_cost": 0.03, "mean_cost_95": [0.02, 0.05],
                          "share_costing_0_1": rate(20, 240), "by_method": {}},
            "no_room": 3,
        },
        "localisation": _localisation(),
        "outside": {
            "label_sets": {"tumor": ["glioma", "meningioma", "pituitary"]}, "n": 80, "unreadable": [],
            "kinds": {
                "clinic": {**_outside(40), "sequences": {"T1": _outside(20), "T1C": _outside(20)}},
                "photographs": {**_outside(40), "accuracy": None, "calibration_error": None,
                                "tumour_called_no_tumour": rate(0, 0),
                                "tumour_called_no_tumour_and_not_flagged": rate(0, 0),
                                "tumour_called_no_tumour_and_not_flagged_or_referred": rate(0, 0),
                                "flagged": rate(40, 40), "sequences": {}},
            },
            "pictures": away,
        },
        "baselines": {
            "nearest_neighbour": {"n": 477, "reference": 2000, "accuracy": 0.74, "accuracy_mirrored": 0.70,
                                  "balanced_accuracy": 0.72, "per_class": dict.fromkeys(CLASSES, 0.7)},
            "grey_statistics": {"n": 372, "train": 1800, "auc": 0.92, "auc_95": [0.9, 0.94],
                                "model_auc": 0.98, "model_auc_95": [0.96, 0.99]},
        },
        "targets": [
            {"name": "accuracy on val", "value": 0.83, "limit": 0.87, "at": "least", "met": False},
            {"name": "sensitivity, notumor", "value": 0.9, "limit": 0.75, "at": "least", "met": True},
            {"name": "macro AUC on val", "value": 0.975, "limit": 0.97, "at": "least", "met": True},
        ],
    }  # fmt: skip
