"""How far the activation map can be believed: its peak and the tumour's box, and what its pixels are worth.

Pointing game: J. Zhang et al., *Top-down neural attention by excitation backprop*, ECCV 2016. Energy in the
box: H. Wang et al., *Score-CAM*, CVPR Workshops 2020. Deletion and insertion: V. Petsiuk et al., *RISE*,
BMVC 2018, with a strongly blurred picture in place of black, which would be a picture of its own kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.inference.explain import place_map
from mriclassifier.inference.prediction import Prediction
from training.brush import Grey, head_mask, patch_of
from training.intervals import Groups, rate
from training.judge import Judge, Judged, groups_of

Floats = NDArray[np.float32]

TOLERANCE = 15 / 224  # of the picture's longer edge, as in the pointing game's paper (15 pixels)
STEPS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0)  # shares of the picture
RANDOM_ORDERS = 2
CURVE_PICTURES = 40
_CENTRE_SPREAD = 0.15  # of each edge, of the centred bump that energy is compared with
_BLUR = 0.06  # of the edge


def full_map(prediction: Prediction, index: int, shape: tuple[int, ...]) -> Floats:
    """Lay a class's activation map over the picture: float32 ``(H, W)``, what speaks for it, at least 0."""
    positive = np.maximum(prediction.activation_maps[index], 0)
    return place_map(positive, region=prediction.region, height=shape[0], width=shape[1])


def localisation(
    judge: Judge, judged: Sequence[Judged], *, curve_pictures: int = CURVE_PICTURES
) -> dict[str, Any] | None:
    """Compare maps with tumour boxes, and delete and insert what they point at.

    Parameters
    ----------
    judged
        Answers to pictures; those of a tumour class with a known box are used.
    curve_pictures
        At most so many of the rightly answered ones get deletion and insertion curves.

    Returns
    -------
    dict or None
        ``localisation`` in :mod:`training.measure`; None where there is no box.
    """
    boxed = [j for j in judged if j.sample.box is not None and j.sample.label in judge.tumours]
    if not boxed:
        return None
    rows = [_place(judge, item) for item in boxed]
    labels = np.array([item.sample.label for item in boxed])
    groups = groups_of([item.sample for item in boxed])
    per_class = {
        name: _pointing(
            rows, groups, np.ones(len(rows), np.bool_) if name == "all" else labels == name
        )
        for name in ("all", *judge.tumours)
    }
    right = [item for item in boxed if item.prediction.label == item.sample.label]
    return {
        "grid": grid_of(judge, boxed),
        "tolerance": TOLERANCE,
        "per_class": per_class,
        "curves": _curves(judge, _spread(right, judge.tumours, curve_pictures)),
    }


def grid_of(judge: Judge, judged: Sequence[Judged]) -> dict[str, Any]:
    """State the true resolution of the maps: cells of the network's last layer, not pixels."""
    rows, columns = judged[0].prediction.activation_maps.shape[1:]
    size = judge.classifier.bundle.manifest.input_size
    areas = [item.prediction.region for item in judged]
    share = float(np.mean([r.width * r.height for r in areas])) / (rows * columns)
    return {
        "rows": int(rows),
        "columns": int(columns),
        "input_size": size,
        "cell_px": size / rows,
        "cell_share_of_picture": share,
    }


def _place(judge: Judge, item: Judged) -> dict[str, float]:
    """Measure one map against its box."""
    assert item.sample.box is not None
    shape = item.pixels.shape
    height, width = shape[:2]
    values = full_map(item.prediction, judge.classes.index(item.sample.label), shape)
    patch = patch_of(item.sample.box, shape)
    box = np.zeros((height, width), np.bool_)
    box[patch.place] = True
    reach = TOLERANCE * max(height, width)
    head = head_mask(to_grey(item.pixels))
    rows, columns = np.nonzero(head)
    middle = (height / 2, width / 2)
    of_head = (float(rows.mean()), float(columns.mean())) if rows.size else middle
    y, x = np.mgrid[:height, :width]
    bump = np.exp(
        -(((y / height - 0.5) / _CENTRE_SPREAD) ** 2 + ((x / width - 0.5) / _CENTRE_SPREAD) ** 2)
        / 2
    )
    total = float(values.sum())
    peak = _peak(values)

    def outside(point: tuple[float, float]) -> float:
        across = max(patch.left - point[1], point[1] - (patch.right - 1), 0.0)
        along = max(patch.top - point[0], point[0] - (patch.bottom - 1), 0.0)
        return float(np.hypot(across, along))

    return {
        "hit": total > 0 and outside(peak) == 0,
        "tolerant": total > 0 and outside(peak) <= reach,
        "centre": outside(middle) == 0,
        "head_centre": outside(of_head) == 0,
        "energy": float(values[box].sum()) / total if total > 0 else 0.0,
        "centre_energy": float(bump[box].sum() / bump.sum()),
        "area": float(box.mean()),
        "right": item.prediction.label == item.sample.label,
    }


def _peak(values: Floats) -> tuple[float, float]:
    """Row and column of the largest value; the middle of them where several pixels share it."""
    rows, columns = np.nonzero(values >= values.max())
    return float(rows.mean()), float(columns.mean())


def _pointing(
    rows: Sequence[dict[str, float]], groups: Groups, among: NDArray[np.bool_]
) -> dict[str, Any]:
    table = {key: np.array([row[key] for row in rows]) for key in rows[0]}
    flags = {
        key: table[key].astype(np.bool_)
        for key in ("hit", "tolerant", "centre", "head_centre", "right")
    }
    gain = 100.0 * (flags["hit"].astype(float) - flags["centre"])

    def mean(key: str) -> float | None:
        return float(table[key][among].mean()) if among.any() else None

    energy, area = mean("energy"), mean("area")
    return {
        "n": int(among.sum()),
        "hit_rate": rate(flags["hit"], groups, among=among),
        "hit_rate_tolerant": rate(flags["tolerant"], groups, among=among),
        "hit_rate_if_right": rate(flags["hit"], groups, among=among & flags["right"]),
        "centre_hit_rate": rate(flags["centre"], groups, among=among),
        "head_centre_hit_rate": rate(flags["head_centre"], groups, among=among),
        "hit_minus_centre_points": float(gain[among].mean()) if among.any() else None,
        "hit_minus_centre_95": groups.mean_interval(gain, among),
        "energy": energy,
        "energy_95": groups.mean_interval(table["energy"], among),
        "centre_energy": mean("centre_energy"),
        "box_area_share": area,
        "energy_over_area": energy / area if energy is not None and area else None,
    }


def _spread(judged: Sequence[Judged], classes: Sequence[str], count: int) -> list[Judged]:
    """Pick evenly of each class."""
    chosen: list[Judged] = []
    for name in classes:
        members = [j for j in judged if j.sample.label == name]
        wanted = min(len(members), -(-count // len(classes)))
        places = np.unique(np.linspace(0, len(members) - 1, wanted).round().astype(int))
        chosen += [members[i] for i in places] if wanted else []
    return chosen


def _curves(judge: Judge, judged: Sequence[Judged]) -> dict[str, Any] | None:
    """Delete and insert in the order of the map, and in the order of maps with exchanged cells."""
    if not judged:
        return None
    # picture, order (the map's own first), deletion or insertion, step
    table = np.zeros((len(judged), 1 + RANDOM_ORDERS, 2, len(STEPS)))
    for number, item in enumerate(judged):
        grey = to_grey(item.pixels)
        blurred = np.asarray(cv2.GaussianBlur(grey, (0, 0), _BLUR * max(grey.shape)), np.uint8)
        rng = np.random.default_rng([0, number])
        index = judge.classes.index(item.prediction.label)
        for order in range(1 + RANDOM_ORDERS):
            ranks = _ranks(item.prediction, index, grey.shape, rng, shuffled=order > 0)
            for way, (start, end) in enumerate(((grey, blurred), (blurred, grey))):
                makers = [partial(_mixed, start, end, ranks < step) for step in STEPS]
                answers = judge.answers(makers)
                table[number, order, way] = [
                    p.probabilities[item.prediction.label] for p in answers
                ]
        judge.tell("Deletion and insertion", number + 1, len(judged))
    areas = np.asarray(np.trapezoid(table, STEPS, axis=3))  # picture, order, way
    groups = groups_of([item.sample for item in judged])
    labels = np.array([item.sample.label for item in judged])

    def curve(way: int, among: NDArray[np.bool_]) -> dict[str, Any]:
        own, random = areas[:, 0, way], areas[:, 1:, way].mean(axis=1)
        return {
            "auc": float(own[among].mean()),
            "random_auc": float(random[among].mean()),
            "difference": float((own - random)[among].mean()),
            "difference_95": groups.mean_interval(own - random, among),
            "map": table[among, 0, way].mean(axis=0).tolist(),
            "random": table[among, 1:, way].mean(axis=(0, 1)).tolist(),
        }

    return {
        "n": len(judged),
        "steps": list(STEPS),
        "random_orders": RANDOM_ORDERS,
        "deletion": curve(0, np.ones(len(judged), np.bool_)),
        "insertion": curve(1, np.ones(len(judged), np.bool_)),
        "per_class": {
            name: {
                "n": int((labels == name).sum()),
                "deletion": curve(0, labels == name),
                "insertion": curve(1, labels == name),
            }
            for name in judge.tumours
            if (labels == name).any()
        },
    }


def _ranks(
    prediction: Prediction,
    index: int,
    shape: tuple[int, ...],
    rng: np.random.Generator,
    *,
    shuffled: bool,
) -> NDArray[np.float64]:
    """Order of each pixel, 0 to 1, the most important first.

    A random order exchanges the cells of the same map, so that its parts are as large and as smooth.
    """
    values = prediction.activation_maps[index]
    if shuffled:
        values = rng.permutation(values.ravel()).reshape(values.shape)
    # Whatever its sign, a cell of the map comes before the part that the network did not see
    lifted = np.asarray(values - values.min() + 1, np.float32)
    placed = place_map(lifted, region=prediction.region, height=shape[0], width=shape[1])
    order = np.empty(placed.size, np.float64)
    order[np.argsort(-placed.ravel(), kind="stable")] = np.arange(placed.size) / placed.size
    return order.reshape(placed.shape)


def _mixed(start: Grey, end: Grey, which: NDArray[np.bool_]) -> Grey:
    return np.where(which, end, start).astype(np.uint8)
