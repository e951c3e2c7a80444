"""A model asked about many pictures, each once, while the next one is being made ready."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.study import Frame, Pixels
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.prediction import Prediction
from training.data import Dataset, Sample
from training.datareport import name_in
from training.intervals import Groups

REFER, OUT_OF_DISTRIBUTION = "refer", "out_of_distribution"
NO_TUMOUR = "notumor"
LabelSets = Mapping[str, Sequence[str]]
Step = Callable[[str, int, int], object]

_T = TypeVar("_T")
_AHEAD = 4  # pictures made ready while the network runs


@dataclass(frozen=True, kw_only=True, eq=False)
class Judged:
    """A labelled picture, as decoded, and the model's answer to it."""

    sample: Sample
    pixels: Pixels
    prediction: Prediction


class Judge:
    """A classifier that remembers its answers to the pictures of the data set.

    Parameters
    ----------
    classifier
        For this object alone; closed by :meth:`close`.
    progress
        Called with (step, done, total).
    """

    def __init__(self, classifier: Classifier, progress: Step | None = None) -> None:
        self.classifier = classifier
        self._progress = progress
        self._known: dict[str, Prediction] = {}

    @property
    def classes(self) -> tuple[str, ...]:
        """In the order of the network's outputs."""
        return self.classifier.bundle.manifest.classes

    @property
    def no_tumour(self) -> str | None:
        """The class that stands for "no tumour recognised"; None where the model has none."""
        return NO_TUMOUR if NO_TUMOUR in self.classes else None

    @property
    def tumours(self) -> tuple[str, ...]:
        """The other classes."""
        return tuple(name for name in self.classes if name != NO_TUMOUR)

    def answer(self, pixels: Pixels, *, keep: bool = False) -> Prediction:
        """Classify one picture; with ``keep`` the answer is remembered by the picture's pixels."""
        key = pixels_sha256(pixels) if keep else ""
        if key in self._known:
            return self._known[key]
        prediction = self.classifier.classify(Frame(pixels))
        if keep:
            self._known[key] = prediction
        return prediction

    def answers(
        self,
        makers: Sequence[Callable[[], Pixels]],
        *,
        step: str = "",
        keep: bool = False,
    ) -> Iterator[Prediction]:
        """Classify the pictures that ``makers`` give, made on a second thread, in their order.

        Progress is told under the name ``step``, if it has one.
        """
        for number, pixels in enumerate(ahead(makers)):
            yield self.answer(pixels, keep=keep)
            if step:
                self.tell(step, number + 1, len(makers))

    def tell(self, step: str, done: int, total: int) -> None:
        """Pass progress on."""
        if self._progress:
            self._progress(step, done, total)

    def judge(
        self, dataset: Dataset, samples: Sequence[Sample], *, step: str
    ) -> tuple[list[Judged], list[dict[str, str]]]:
        """Read and classify labelled files, once each.

        Returns
        -------
        tuple
            What was answered, and ``{file, message}`` of each file that cannot be read.

        Raises
        ------
        TrainingDataError
            Nothing can be read.
        """
        judged: list[Judged] = []
        bad: list[dict[str, str]] = []
        makers = [lambda path=s.path: _read(path) for s in samples]
        for number, (sample, result) in enumerate(zip(samples, ahead(makers), strict=True)):
            try:
                if isinstance(result, InputError):
                    raise result
                answer = self.answer(result, keep=True)
                judged.append(Judged(sample=sample, pixels=result, prediction=answer))
            except InputError as error:
                bad.append({"file": name_in(dataset.root, sample), "message": error.sentence})
            self.tell(step, number + 1, len(samples))
        if not judged:
            raise TrainingDataError(
                QT_TRANSLATE_NOOP("errors", "None of the {count} images can be read. {first}"),
                count=len(samples),
                first=bad[0]["message"],
            )
        return judged, bad

    def close(self) -> None:
        """Let the network go."""
        self.classifier.close()

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_judge(bundle: Path, engine: str = "onnx", progress: Step | None = None) -> Judge:
    """Load a model folder.

    Raises
    ------
    ComponentError
        As :func:`~mriclassifier.inference.classifier.open_classifier`.
    """
    return Judge(open_classifier(bundle, engine), progress)


def ahead(makers: Iterable[Callable[[], _T]]) -> Iterator[_T]:
    """Give what ``makers`` make, in order, with the next few made on a second thread."""
    waiting: deque[Future[_T]] = deque()
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as pool:
        try:
            for maker in makers:
                waiting.append(pool.submit(maker))
                if len(waiting) > _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def choose(samples: Sequence[Sample], limit: int | None, *, seed: int = 0) -> tuple[Sample, ...]:
    """Take the first of each duplicate group, at most ``limit``, the classes in their proportions."""
    unique = [s for s in samples if s.first_of_group]
    if limit is None or limit >= len(unique):
        return tuple(unique)
    rng = np.random.default_rng(seed)
    places: list[tuple[float, int]] = []
    for label in sorted({s.label for s in unique}):
        members = rng.permutation([i for i, s in enumerate(unique) if s.label == label])
        places += [((rank + 0.5) / len(members), int(i)) for rank, i in enumerate(members)]
    return tuple(unique[i] for i in sorted(i for _, i in sorted(places)[:limit]))


def groups_of(samples: Sequence[Sample]) -> Groups:
    """Draw groups of images; images of no known group stand alone."""
    return Groups.of([s.group or str(s.path) for s in samples])


def outcome_of(prediction: Prediction) -> str:
    """Give the outcome of an answer: ``answer``, ``refer`` or ``out_of_distribution``."""
    if not prediction.in_distribution:
        return OUT_OF_DISTRIBUTION
    return prediction.outcome


def table_of(predictions: Sequence[Prediction], classes: Sequence[str]) -> NDArray[np.float64]:
    """Probabilities of several answers: float64 ``(N, C)``."""
    return np.array([[p.probabilities[c] for c in classes] for p in predictions], np.float64)


def describe(judged: Judged, root: Path, right: bool | None) -> dict[str, Any]:
    """Describe one answer for a report: names and numbers, no pixels."""
    prediction = judged.prediction
    return {
        "file": name_in(root, judged.sample),
        "label": judged.sample.label,
        "group": judged.sample.group,
        "answer": prediction.label,
        "right": right,
        "probabilities": {c: float(p) for c, p in prediction.probabilities.items()},
        "prediction_set": list(prediction.prediction_set),
        "in_distribution": prediction.in_distribution,
        "outcome": outcome_of(prediction),
        "ood_score": float(prediction.ood_score),
        "notices": [notice.code for notice in prediction.warnings],
    }


def _read(path: Path) -> Any:
    try:
        return open_study(path).frames[0].pixels
    except InputError as error:
        return error
