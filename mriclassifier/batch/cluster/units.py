"""What a batch on a cluster is to classify, cut into units: one file each, wherever it lies.

A unit is what is handed out, done and noted as a whole: a picture, a volume or a ZIP file with all its rows.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.batch.cluster import remote
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError
from mriclassifier.imaging.entries import entries
from mriclassifier.imaging.source import DEFAULT_LIMITS
from mriclassifier.inference.prediction import ModelId

_ARCHIVE = ".zip"


@dataclass(frozen=True, kw_only=True)
class Failure:
    """Why a unit has no answer, found out before anybody worked on it."""

    code: str
    message: str

    @classmethod
    def of(cls, error: MriClassifierError) -> Failure:
        """From an error."""
        return cls(code=error.code, message=error.sentence)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One file to classify.

    Attributes
    ----------
    shown
        As the user wrote it, or below a folder that the user wrote; stands in the rows.
    place
        Where a worker finds it: a whole path, or a URL.
    sniff
        It has no suffix that tells, and counts only if it is a DICOM file.
    failure
        It cannot be read at all.
    """

    shown: str
    place: str
    sniff: bool = False
    failure: Failure | None = None

    def to_json(self) -> list[Any]:
        """As it stands in a journal."""
        failure = self.failure
        told = None if failure is None else [failure.code, failure.message]
        return [self.shown, self.place, self.sniff, *([] if told is None else [told])]

    @classmethod
    def from_json(cls, data: list[Any]) -> Unit:
        """Back from a journal."""
        shown, place, sniff, *told = data
        failure = Failure(code=told[0][0], message=told[0][1]) if told else None
        return cls(shown=shown, place=place, sniff=sniff, failure=failure)


@dataclass(frozen=True, kw_only=True)
class ClusterPlan:
    """What is asked for.

    Attributes
    ----------
    inputs
        Files and folders, and URLs of files and folders.
    model, engine
        What answers; a batch is never continued with another model.
    recursive
        Descend into folders in folders.
    include, exclude
        Patterns of file names, as in :class:`~mriclassifier.batch.plan.BatchPlan`.
    """

    inputs: tuple[str, ...]
    model: ModelId
    engine: str
    recursive: bool = False
    include: str = ""
    exclude: str = ""

    def to_json(self) -> dict[str, Any]:
        """As it stands in a journal."""
        model = self.model
        return {
            "inputs": list(self.inputs),
            "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
            "engine": self.engine,
            "recursive": self.recursive,
            "include": self.include,
            "exclude": self.exclude,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ClusterPlan:
        """Back from a journal; KeyError or TypeError where it is none."""
        return cls(**{**data, "inputs": tuple(data["inputs"]), "model": ModelId(**data["model"])})


def find_units(plan: ClusterPlan) -> Iterator[Unit]:
    """List the files of a plan while they are looked for; none of them is opened.

    Raises
    ------
    ClusterError
        A bucket or a server cannot be read, or its kind of URL is not known here.
    """
    seen: set[str] = set()
    chosen = _chooser(plan)
    for text in plan.inputs:
        found = _at_url(text, plan) if remote.is_url(text) else _on_disk(Path(text), plan)
        for unit in found:
            if unit.place in seen or not (unit.shown == text or chosen(unit)):
                continue
            seen.add(unit.place)
            yield unit


def _on_disk(path: Path, plan: ClusterPlan) -> Iterator[Unit]:
    for entry in entries((path,), limits=DEFAULT_LIMITS, recursive=plan.recursive, unpack=False):
        failure = Failure.of(entry.error) if entry.error else None
        # Links stay as they are named; a worker may start in another folder
        whole = os.path.abspath(entry.path)  # noqa: PTH100
        yield Unit(shown=str(entry.path), place=whole, failure=failure)


def _at_url(url: str, plan: ClusterPlan) -> Iterator[Unit]:
    nothing = True
    for found in remote.files_below(url, recursive=plan.recursive):
        nothing = False
        yield Unit(shown=found.url, place=found.url, sniff=found.sniff)
    if nothing:
        text = QT_TRANSLATE_NOOP("errors", "The folder {name} holds no image file.")
        failure = Failure(code="no_image", message=text.format(name=url))
        yield Unit(shown=url, place=url, failure=failure)


def _chooser(plan: ClusterPlan) -> Callable[[Unit], bool]:
    wanted, unwanted = _matcher(plan.include), _matcher(plan.exclude)

    def chosen(unit: Unit) -> bool:
        name = unit.place.rstrip("/").rpartition("/")[2]
        if name.lower().endswith(_ARCHIVE):
            return True  # the names in it are asked by whoever opens it
        return (wanted is None or bool(wanted(name))) and not (
            unwanted is not None and unwanted(name)
        )

    return chosen


def _matcher(patterns: str) -> Callable[[str], object] | None:
    parts = [part.strip() for part in patterns.split(";") if part.strip()]
    if not parts:
        return None
    return re.compile("|".join(fnmatch.translate(part) for part in parts), re.IGNORECASE).match
