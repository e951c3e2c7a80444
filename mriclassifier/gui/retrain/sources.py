"""From what the user ticked to the folders that are trained on; runs in a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.gui.retrain import run_folder
from mriclassifier.gui.retrain.plan import Plan

Export = Callable[[Path], None]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What was ticked.

    Attributes
    ----------
    own, base
        Folders, or None.
    cases
        Whether the corrected cases are wanted.
    """

    own: Path | None
    cases: bool
    base: Path | None


def make_plan(choice: Choice, folder: Path, start: Path, *, recipe: str) -> Plan:
    """Put the sources in order: the base set decides what is measured on, else the first source.

    Raises
    ------
    TrainingDataError
        A folder is not there, or stands twice.
    """
    for path in (choice.own, choice.base):
        if path is not None:
            _ensure_folder(path)
    if choice.own and choice.base and _overlap(choice.own.resolve(), choice.base.resolve()):
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Your own images and the base set are the same folder, or one lies in the other. "
                "Choose two folders that are apart.",
            )
        )
    corrections = folder / run_folder.CORRECTIONS if choice.cases else None
    sources = [path.absolute() for path in (choice.own, corrections) if path is not None]
    if choice.base is not None:
        return Plan(
            data=choice.base.absolute(),
            also_train=tuple(sources),
            start=start,
            recipe=recipe,
            base=True,
        )
    return Plan(data=sources[0], also_train=tuple(sources[1:]), start=start, recipe=recipe)


def _ensure_folder(path: Path) -> None:
    try:
        if not path.is_dir():
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors", "There is no folder {path}. Choose another one, or connect its drive."
                ),
                path=path,
            )
        next(path.iterdir(), None)
    except OSError as error:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP("errors", "The folder {path} cannot be read ({reason})."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _overlap(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents
