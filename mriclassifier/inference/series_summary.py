"""What the answers of a series' slices have in common: counted, never combined into one probability.

The model was made for single slices near a tumour. A series also shows slices far from it, where "no
tumour recognised" is right, so no share of slices here is the probability that the series shows a
tumour, and nothing here is calibrated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mriclassifier.inference.outcome import ANSWER, OUT_OF_DISTRIBUTION, REFER
from mriclassifier.inference.prediction import Prediction

NO_TUMOUR = "notumor"


@dataclass(frozen=True, kw_only=True)
class Run:
    """Neighbouring slices whose answers stand and name one class.

    Attributes
    ----------
    first, last
        Positions from 0, both included.
    label
        The class.
    """

    first: int
    last: int
    label: str


@dataclass(frozen=True, kw_only=True)
class SeriesSummary:
    """Counts over slices.

    Attributes
    ----------
    count
        Slices of the series.
    answered, referred, out_of_distribution
        Slices by outcome; only the answered ones stand.
    failed
        Slices that cannot be read or classified.
    labels
        Answered slices of each class; classes without one are left out.
    key_slices
        Of each class the slice where it is most probable, among the answered slices that name it, or
        where there are none among the referred ones. Never one that is out of distribution.
    key_slice
        Where a tumour is most probable (the summed probability of all classes but
        ``NO_TUMOUR``): among the answered slices that name a tumour; where none does, among the
        answered and the referred ones together. A slice that is not certain but speaks for a tumour
        must not stand behind one that is certain of none.
    agreement
        Of the answered slices that name a tumour, the share that name the commonest of them, 0 to 1; None
        where no slice names one.
    agreed
        That commonest tumour.
    runs
        Neighbouring answered slices of one class, in order of position.
    """

    count: int
    answered: int = 0
    referred: int = 0
    out_of_distribution: int = 0
    failed: int = 0
    labels: Mapping[str, int]
    key_slices: Mapping[str, int]
    key_slice: int | None = None
    agreement: float | None = None
    agreed: str | None = None
    runs: tuple[Run, ...] = ()

    @property
    def scored(self) -> int:
        """Slices with a prediction."""
        return self.answered + self.referred + self.out_of_distribution

    @property
    def waiting(self) -> int:
        """Slices that are neither scored nor failed."""
        return max(0, self.count - self.scored - self.failed)


def tumour_probability(prediction: Prediction) -> float:
    """Summed probability of all classes that are a tumour, 0 to 1."""
    return float(sum(v for name, v in prediction.probabilities.items() if name != NO_TUMOUR))


def summarise(
    predictions: Mapping[int, Prediction], *, count: int, failed: Collection[int] = ()
) -> SeriesSummary:
    """Count what is known of a series.

    Parameters
    ----------
    predictions
        By position from 0; slices not scored yet are left out.
    count
        Slices of the series.
    failed
        Positions that cannot be read or classified; one that has a prediction is not counted as failed.
    """
    by_outcome: dict[str, dict[int, Prediction]] = {
        ANSWER: {},
        REFER: {},
        OUT_OF_DISTRIBUTION: {},
    }
    for index in sorted(predictions):
        by_outcome[predictions[index].outcome][index] = predictions[index]
    answered, referred = by_outcome[ANSWER], by_outcome[REFER]
    labels = Counter(prediction.label for prediction in answered.values())
    tumours = Counter({name: n for name, n in labels.items() if name != NO_TUMOUR})
    agreed = tumours.most_common(1)[0] if tumours else None
    named = {i: p for i, p in answered.items() if p.label != NO_TUMOUR}
    standing = named or answered | referred
    return SeriesSummary(
        count=count,
        answered=len(answered),
        referred=len(referred),
        out_of_distribution=len(by_outcome[OUT_OF_DISTRIBUTION]),
        failed=len(set(failed) - set(predictions)),
        labels=dict(labels),
        key_slices=_key_slices(referred) | _key_slices(answered),
        key_slice=max(standing, key=lambda i: tumour_probability(standing[i]), default=None),
        agreement=agreed[1] / tumours.total() if agreed else None,
        agreed=agreed[0] if agreed else None,
        runs=_runs(answered),
    )


def _key_slices(slices: Mapping[int, Prediction]) -> dict[str, int]:
    best: dict[str, int] = {}
    for index, prediction in slices.items():
        name = prediction.label
        value = prediction.probabilities[name]
        if name not in best or value > slices[best[name]].probabilities[name]:
            best[name] = index
    return best


def _runs(answered: Mapping[int, Prediction]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for index, prediction in answered.items():
        last = runs[-1] if runs else None
        if last and last.last == index - 1 and last.label == prediction.label:
            runs[-1] = Run(first=last.first, last=index, label=last.label)
        else:
            runs.append(Run(first=index, last=index, label=prediction.label))
    return tuple(runs)
