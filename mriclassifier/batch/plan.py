"""What a batch is to classify: where, which kinds of files, and with which model."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.batch.files import BatchItem
from mriclassifier.errors import QT_TRANSLATE_NOOP, EmptyImageError, UsageError
from mriclassifier.imaging.entries import entries
from mriclassifier.imaging.formats import ALL_SUFFIXES, REFUSED_SUFFIXES
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.inference.prediction import ModelId

_DICOM = (".dcm", ".dicom", ".ima")
_ARCHIVE = ".zip"


@dataclass(frozen=True, kw_only=True)
class BatchPlan:
    """What is asked for.

    Attributes
    ----------
    paths
        Files, folders and ZIP files.
    model, engine
        What answers; a batch is never continued with another model.
    recursive
        Descend into folders in folders.
    kinds
        Suffixes, lower-case with the dot; all readable ones when empty. With a DICOM suffix come DICOM
        files without one. ZIP files are always looked into. A file that is named itself is taken
        whatever it is called.
    include, exclude
        Patterns of file names such as ``"T1*;*.dcm"``, several with semicolons between, upper and lower
        case alike. Empty: all, and none.
    exports
        Files that are to be written once all is done; the suffix is the kind.
    identity
        Whether these have names and numbers from the headers.
    """

    paths: tuple[Path, ...]
    model: ModelId
    engine: str
    recursive: bool = False
    kinds: tuple[str, ...] = ()
    include: str = ""
    exclude: str = ""
    exports: tuple[Path, ...] = ()
    identity: bool = False

    def to_json(self) -> dict[str, Any]:
        """As it stands in a journal."""
        model = self.model
        return {
            "paths": [str(path) for path in self.paths],
            "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
            "engine": self.engine,
            "recursive": self.recursive,
            "kinds": list(self.kinds),
            "include": self.include,
            "exclude": self.exclude,
            "exports": [str(path) for path in self.exports],
            "identity": self.identity,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> BatchPlan:
        """Back from a journal; KeyError, TypeError or ValueError where it is none."""
        return cls(
            paths=tuple(Path(path) for path in data["paths"]),
            model=ModelId(**data["model"]),
            engine=str(data["engine"]),
            recursive=bool(data["recursive"]),
            kinds=tuple(data["kinds"]),
            include=str(data["include"]),
            exclude=str(data["exclude"]),
            exports=tuple(Path(path) for path in data.get("exports", ())),
            identity=bool(data.get("identity", False)),
        )


def find_items(
    plan: BatchPlan,
    *,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[BatchItem]:
    """List the files of a plan while they are looked for, those that cannot be read with their error.

    Parameters
    ----------
    limits
        For ZIP files.
    cancelled
        Asked before each file; True ends the list.
    """
    named = {str(path) for path in plan.paths}
    suffixes = (*plan.kinds, _ARCHIVE) if plan.kinds else (*ALL_SUFFIXES, *REFUSED_SUFFIXES)
    bare = not plan.kinds or any(kind in _DICOM for kind in plan.kinds)
    wanted, unwanted = _matcher(plan.include), _matcher(plan.exclude)
    found = entries(
        plan.paths,
        limits=limits,
        recursive=plan.recursive,
        suffixes=suffixes,
        cancelled=cancelled,
    )
    for entry in found:
        item = BatchItem(entry.path, entry.error, entry.member)
        if str(entry.path) in named and entry.member is None:
            yield item
            continue
        if plan.kinds and entry.member is None and isinstance(entry.error, EmptyImageError):
            continue  # a ZIP file without any of these kinds
        name = entry.name
        if not bare and not name.lower().endswith(suffixes):
            continue
        if (wanted is None or wanted(name)) and not (unwanted is not None and unwanted(name)):
            yield item


def nothing_found(plan: BatchPlan) -> UsageError:
    """Error of a plan that no file fits."""
    del plan
    return UsageError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No file fits the chosen kinds and name patterns. Choose others, or another folder.",
        )
    )


def _matcher(patterns: str) -> Callable[[str], object] | None:
    parts = [part.strip() for part in patterns.split(";") if part.strip()]
    if not parts:
        return None
    return re.compile("|".join(fnmatch.translate(part) for part in parts), re.IGNORECASE).match
