"""What a model has to reach, beside what it was measured to reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Target:
    """One limit.

    Attributes
    ----------
    name
        For readers.
    path
        Steps into the figures (:mod:`training.measure`), with ``.`` between them.
    limit, at
        ``"least"`` or ``"most"`` this much.
    factor
        The figure is multiplied by it first.
    """

    name: str
    path: str
    limit: float
    at: str
    factor: float = 1.0


TARGETS = (
    Target(name="accuracy", path="evaluation.first_of_group.accuracy", limit=0.87, at="least"),
    Target(name="macro AUC", path="evaluation.first_of_group.auc", limit=0.97, at="least"),
    Target(
        name="calibration error, upper bound",
        path="reliability.interval_95.1",
        limit=0.05,
        at="most",
    ),
    Target(
        name="prediction sets hold the true class, at least",
        path="evaluation.first_of_group.prediction_set.coverage",
        limit=0.93,
        at="least",
    ),
    Target(
        name="prediction sets hold the true class, at most",
        path="evaluation.first_of_group.prediction_set.coverage",
        limit=0.97,
        at="most",
    ),
    Target(
        name="called out of distribution at home",
        path="evaluation.first_of_group.out_of_distribution_share",
        limit=0.03,
        at="most",
    ),
    Target(
        name="referred at home",
        path="evaluation.first_of_group.outcomes.refer",
        limit=0.15,
        at="most",
    ),
    Target(
        name="largest loss under stress, points",
        path="stress.largest_loss.difference_points",
        limit=2.0,
        at="most",
        factor=-1.0,
    ),
    Target(
        name="tumour painted over, probability falls by 0.3",
        path="shortcuts.painted.share_falling.share",
        limit=0.7,
        at="least",
    ),
    Target(
        name="painted elsewhere, mean cost",
        path="shortcuts.elsewhere.mean_cost",
        limit=0.1,
        at="most",
    ),
    Target(
        name="activation map's peak in the tumour's box",
        path="localisation.per_class.all.hit_rate.share",
        limit=0.75,
        at="least",
    ),
    Target(
        name="the same beyond the picture's centre, points",
        path="localisation.per_class.all.hit_minus_centre_points",
        limit=0.0,
        at="least",
    ),
    Target(
        name="br35h_yes: called no tumour, not flagged",
        path="outside.kinds.br35h_yes.tumour_called_no_tumour_and_not_flagged.share",
        limit=0.15,
        at="most",
    ),
    Target(
        name="radiopaedia44 T1C: called no tumour, not flagged",
        path="outside.kinds.radiopaedia44.sequences.T1C.tumour_called_no_tumour_and_not_flagged.share",
        limit=0.15,
        at="most",
    ),
    Target(
        name="no brain MRI: flagged", path="outside.kinds.ood.flagged.share", limit=0.99, at="least"
    ),
    Target(
        name="radiopaedia44: flagged",
        path="outside.kinds.radiopaedia44.flagged.share",
        limit=0.1,
        at="most",
    ),
    Target(
        name="aanlib_mri_unlabelled: flagged",
        path="outside.kinds.aanlib_mri_unlabelled.flagged.share",
        limit=0.1,
        at="most",
    ),
    Target(
        name="near_ood_brain: referred, flagged or several classes",
        path="outside.kinds.near_ood_brain.not_plain.share",
        limit=0.5,
        at="least",
    ),
)


def targets(figures: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Compare figures with the limits; what was not measured is left out."""
    rows = [row for target in TARGETS if (row := _row(figures, target))]
    per_class = _value(figures, "evaluation.first_of_group.per_class") or {}
    sensitivities = {
        name: _row(
            figures,
            Target(
                name=f"sensitivity, {name}",
                path=f"evaluation.first_of_group.per_class.{name}.sensitivity",
                limit=0.75,
                at="least",
            ),
        )
        for name in per_class
    }
    return [*rows[:1], *_present(sensitivities.values()), *rows[1:]]


def target_lines(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Put the comparison in lines of plain text."""
    return [
        f"{'met   ' if row['met'] else 'MISSED'}  {row['name']:54} {row['value']:7.3f}  "
        f"(at {row['at']} {row['limit']:g})"
        for row in rows
    ]


def _row(figures: Mapping[str, Any], target: Target) -> dict[str, Any] | None:
    found = _value(figures, target.path)
    if found is None:
        return None
    value = float(found) * target.factor
    met = value >= target.limit if target.at == "least" else value <= target.limit
    return {
        "name": target.name,
        "value": value,
        "limit": target.limit,
        "at": target.at,
        "met": bool(met),
    }


def _present(rows: Iterable[dict[str, Any] | None]) -> list[dict[str, Any]]:
    return [row for row in rows if row]


def _value(figures: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(figures, Mapping):
            figures = figures.get(step)
        elif isinstance(figures, list) and step.isdigit() and int(step) < len(figures):
            figures = figures[int(step)]
        else:
            return None
    return figures
