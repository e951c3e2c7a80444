"""Does this installation give the answers it should? Reference drawings against the model's record."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier import __version__
from mriclassifier.drawings import Drawing, reference_drawings
from mriclassifier.errors import MriClassifierError
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.predictors import open_predictor
from mriclassifier.installed_files import changed_files
from mriclassifier.logs import library_versions

_ROUNDS = 3
_FILES = "program files"
_NAMED = 5  # names of changed files; more help nobody
Compare = Callable[[], tuple[int, list[str]]]
OpenEngine = Callable[[Bundle, str], Classifier]


@dataclass(frozen=True, kw_only=True)
class Check:
    """One line of the self-check: what was looked at, how it went, and one sentence or figure."""

    name: str
    passed: bool
    detail: str


def open_engine(bundle: Bundle, engine: str) -> Classifier:
    """Load a checked bundle into an engine."""
    return Classifier(bundle, open_predictor(bundle, engine))


def run_selfcheck(
    folder: Path, engine: str, *, open_model: OpenEngine = open_engine
) -> Iterator[Check]:
    """Check the model's files, start the engine, and compare its answers with the recorded ones.

    Parameters
    ----------
    folder
        The model folder.
    engine
        One of :data:`~mriclassifier.inference.engines.ENGINES`.
    open_model
        What loads the checked bundle.

    Yields
    ------
    Check
        In order; after a failure that makes the rest impossible there are no more.
    """
    libraries = ", ".join(f"{name} {version}" for name, version in library_versions().items())
    yield Check(name="program", passed=True, detail=f"MRI Classifier {__version__}")
    yield Check(
        name="system",
        passed=True,
        detail=f"Python {platform.python_version()}, {platform.platform(terse=True)}",
    )
    yield Check(name="libraries", passed=True, detail=libraries)
    try:
        bundle = load_bundle(folder)
    except MriClassifierError as error:
        yield Check(name="model files", passed=False, detail=error.sentence)
        return
    model = bundle.model_id
    yield Check(
        name="model files",
        passed=True,
        detail=f"{model.name} {model.version}, {len(bundle.manifest.files)} files, "
        f"SHA-256 {model.sha256}",
    )
    start = time.perf_counter()
    try:
        classifier = open_model(bundle, engine)
    except MriClassifierError as error:
        yield Check(name="engine", passed=False, detail=error.sentence)
        return
    try:
        yield Check(
            name="engine",
            passed=True,
            detail=f"{classifier.engine_name}, loaded in {time.perf_counter() - start:.1f} s",
        )
        yield from _check_answers(classifier)
    finally:
        classifier.close()


def check_files(compare: Compare = changed_files) -> Check:
    """Compare the program's own files, and those of its libraries, with what was installed.

    Parameters
    ----------
    compare
        What counts the files and names the changed ones.
    """
    try:
        count, changed = compare()
    except MriClassifierError as error:
        return Check(name=_FILES, passed=False, detail=error.sentence)
    detail = f"{count} files are as installed"
    if changed:
        names = ", ".join(changed[:_NAMED])
        detail = f"{len(changed)} of {count} files are missing or changed: {names}"
    return Check(name=_FILES, passed=bool(count) and not changed, detail=detail)


def _check_answers(classifier: Classifier) -> Iterator[Check]:
    drawings = reference_drawings()
    answers = classifier.bundle.manifest.answers_of(classifier.engine_name)
    if not answers:
        yield Check(
            name="answers", passed=False, detail="The model holds no answers to compare with."
        )
        return
    for answer in answers:
        yield _check_answer(classifier, answer, drawings)
    frame = Frame(pixels=next(iter(drawings.values())))
    seconds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        try:
            classifier.classify(frame)
        except MriClassifierError as error:
            yield Check(name="speed", passed=False, detail=error.sentence)
            return
        seconds.append(time.perf_counter() - start)
    yield Check(
        name="speed", passed=True, detail=f"{1000 * statistics.median(seconds):.0f} ms a picture"
    )


def _check_answer(
    classifier: Classifier, answer: Mapping[str, Any], drawings: Mapping[str, Drawing]
) -> Check:
    name = f"drawing {answer['drawing']}"
    drawing = drawings.get(answer["drawing"])
    if drawing is None:
        return Check(name=name, passed=False, detail="This version has no drawing of that name.")
    try:
        given = classifier.classify(Frame(pixels=drawing)).probabilities
    except MriClassifierError as error:
        return Check(name=name, passed=False, detail=error.sentence)
    expected: Mapping[str, float] = answer["probabilities"]
    if set(given) != set(expected):
        return Check(name=name, passed=False, detail="The recorded answer has other classes.")
    off = float(np.max([abs(given[label] - expected[label]) for label in expected]))
    tolerance = float(answer["tolerance"])
    # Written so that a NaN fails
    passed = off <= tolerance
    detail = f"largest difference {off:.2g}, allowed {tolerance:.2g}"
    return Check(name=name, passed=passed, detail=detail)
