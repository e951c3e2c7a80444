"""What runs on the computers of the cluster: one loaded model a process, units in, rows out.

A worker has one thread for the network, so that a node takes as many workers as it has cores; the answers
have the same bits for every number of threads. Nothing is raised towards Ray: a bad file is a row, and what
ends the work is handed back as a value.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier import __version__
from mriclassifier.batch.cluster import remote
from mriclassifier.batch.cluster.units import Unit
from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.opening import answering
from mriclassifier.batch.plan import BatchPlan, find_items
from mriclassifier.batch.rows import to_record
from mriclassifier.batch.runner import Classify, Together, classify_files
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleMissingError,
    ClusterError,
    InputError,
    MriClassifierError,
)
from mriclassifier.imaging import archive, dicom
from mriclassifier.imaging.entries import wanted_member
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Study
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.installed import locate
from mriclassifier.inference.prediction import ModelId
from mriclassifier.inference.predictors import open_predictor
from mriclassifier.logs import PrivateFormatter

THREADS = 1  # of a worker

Rows = list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Job:
    """What every worker is told.

    Attributes
    ----------
    version
        Of this program where the batch was begun.
    place
        The model's name, or its folder, which has to be the same on every computer.
    model, engine
        What has to answer.
    include, exclude
        For the names in ZIP files.
    limits
        What is refused before it is decoded.
    """

    place: str
    model: ModelId
    engine: str
    limits: Limits
    include: str = ""
    exclude: str = ""
    version: str = __version__


class Worker:
    """One process of the cluster, for as long as the batch goes on."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._classifier: Classifier | None = None
        self._fault: MriClassifierError | None = None
        _prepare()
        try:
            bundle = checked_bundle(job)
            predictor = open_predictor(bundle, job.engine, threads=THREADS)
            self._classifier = Classifier(bundle, predictor)
        except MriClassifierError as error:
            self._fault = error

    def __call__(self, table: Any) -> Any:
        """Answer one block of units: Arrow tables both."""
        import pyarrow

        numbers = table["number"].to_pylist()
        units = [Unit.from_json(json.loads(text)) for text in table["unit"].to_pylist()]
        texts: list[str] = ["[]"] * len(units)
        if self._fault is None:
            assert self._classifier is not None
            try:
                way = answering(self._classifier)
                answered = answer(units, way.classify, self._job, together=way.together)
                texts = [json.dumps(rows, allow_nan=False) for rows in answered]
            except MriClassifierError as error:
                self._fault = error
        fault = None if self._fault is None else pickle.dumps(self._fault)
        return pyarrow.table(
            {
                "number": pyarrow.array(numbers, pyarrow.int64()),
                "rows": pyarrow.array(texts, pyarrow.string()),
                "fault": pyarrow.array([fault] * len(units), pyarrow.binary()),
            }
        )


def checked_bundle(job: Job) -> Bundle:
    """The model of ``job`` as this computer has it.

    Raises
    ------
    BundleMissingError, BundleDamagedError
        It has none, or not the same, or it is damaged.
    ClusterError
        Another version of this program is installed here.
    """
    if job.version != __version__:
        raise ClusterError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The computer {node} of the cluster has version {there} of MRI Classifier, and the batch was "
                "begun with version {here}; install the same version everywhere.",
            ),
            node=os.uname().nodename if hasattr(os, "uname") else "",
            there=__version__,
            here=job.version,
        )
    bundle = load_bundle(locate(job.place), engine=job.engine)
    if bundle.model_id != job.model:
        raise BundleMissingError(
            QT_TRANSLATE_NOOP(
                "errors", "The model that is installed there is {name} {version}, another one."
            ),
            name=bundle.model_id.name,
            version=bundle.model_id.version,
        )
    return bundle


def probe(job: Job) -> MriClassifierError | None:
    """Whether this computer can work for ``job``; the reason where it cannot."""
    try:
        checked_bundle(job)
    except MriClassifierError as error:
        return error
    return None


def answer(
    units: Sequence[Unit], classify: Classify, job: Job, *, together: Together | None = None
) -> list[Rows]:
    """The rows of each unit; the next file is read and decoded while the present ones are classified.

    ``together`` is as in :func:`~mriclassifier.batch.runner.classify_files`.

    Raises
    ------
    ComponentError
        The model or its engine failed.
    """
    owners: list[int] = []
    names: dict[Path, tuple[str, str]] = {}
    rows: list[Rows] = [[] for _ in units]

    def opened(path: Path) -> Study:
        url, name = names.get(path, ("", ""))
        if not url:
            return open_study(path, limits=job.limits)
        return open_study(remote.read(url, name, job.limits), name=name, limits=job.limits)

    def items() -> Iterator[BatchItem]:
        for number, unit in enumerate(units):
            for item in _items(number, unit, job, names):
                owners.append(number)
                yield item

    results = classify_files(
        items(), classify, open_file=opened, limits=job.limits, together=together
    )
    for result in results:
        owner = owners[result.item]
        record = to_record(result, job.model)
        rows[owner].append({**record, "path": units[owner].shown})
    return rows


def _items(
    number: int, unit: Unit, job: Job, names: dict[Path, tuple[str, str]]
) -> Iterable[BatchItem]:
    if not remote.is_url(unit.place):
        plan = BatchPlan(
            paths=(Path(unit.place),),
            model=job.model,
            engine=job.engine,
            include=job.include,
            exclude=job.exclude,
        )
        return find_items(plan, limits=job.limits)
    name = unit.place.rstrip("/").rpartition("/")[2]
    # A path only in name, different for each unit, since a URL is none
    path = Path(str(number)) / name
    names[path] = (unit.place, name)
    try:
        if unit.sniff and not dicom.recognises(remote.head(unit.place, name)):
            return ()
        if name.lower().endswith(".zip"):
            return _members(path, remote.read(unit.place, name, job.limits), name, job)
    except InputError as error:
        return (BatchItem(path, error),)
    return (BatchItem(path),)


def _members(path: Path, data: bytes, name: str, job: Job) -> tuple[BatchItem, ...]:
    if not archive.recognises(data):
        return (BatchItem(path),)
    found = [
        entry
        for member in archive.members(data, name=name, limits=job.limits)
        if (entry := wanted_member(path, member))
    ]
    if not found:
        return (BatchItem(path, archive.holds_no_image(name)),)
    return tuple(BatchItem(path, entry.error, entry.member) for entry in found)


def _prepare() -> None:
    """One thread for everything that would take a core each, and no file name in Ray's own logs."""
    import cv2

    cv2.setNumThreads(1)
    logger = logging.getLogger("mriclassifier")
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(PrivateFormatter("%(levelname)s %(name)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
