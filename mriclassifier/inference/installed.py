"""The models on this computer: which there are, which one is in use, and taking one away."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mriclassifier import paths
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleMissingError,
    MriClassifierError,
    OutputError,
    UsageError,
)
from mriclassifier.inference.bundle import (
    Bundle,
    find_bundle,
    list_bundles,
    load_bundle,
    peek_bundle,
)
from mriclassifier.inference.engines import EIGHT_BIT, installed_engines
from mriclassifier.inference.predictors import offered_engines


@dataclass(frozen=True, kw_only=True)
class ModelEntry:
    """One model folder.

    Attributes
    ----------
    name
        Of the folder, which is what the model is chosen by.
    path
        The folder.
    own
        True for the user's, False for one that came with the program.
    bundle, error
        One of the two: the checked bundle, or why it cannot be used.
    """

    name: str
    path: Path
    own: bool
    bundle: Bundle | None = None
    error: MriClassifierError | None = None


def models() -> Iterator[ModelEntry]:
    """Check and give every model, one after the other (reading the files takes a moment)."""
    own = paths.user_models_dir()
    for path in list_bundles(paths.model_folders()):
        yield _checked(path, own=path.parent == own)


def locate(choice: str) -> Path:
    """Folder of the model called ``choice``, or ``choice`` itself where it is a model folder's path.

    Raises
    ------
    BundleMissingError
        There is no such model.
    """
    try:
        return find_bundle(choice, paths.model_folders())
    except BundleMissingError:
        if (Path(choice) / "manifest.json").is_file():
            return Path(choice)
        raise


def entry(choice: str) -> ModelEntry:
    """Check the model that :func:`locate` finds.

    Raises
    ------
    BundleMissingError
        There is no such model.
    """
    path = locate(choice)
    return _checked(path, own=path.parent == paths.user_models_dir())


def engines_of(choice: str) -> tuple[str, ...]:
    """Engines that could run a model here, by its manifest; those for any model if it cannot be read."""
    try:
        return offered_engines(peek_bundle(locate(choice)))
    except MriClassifierError:
        return tuple(name for name in installed_engines() if name not in EIGHT_BIT)


def remove(name: str) -> Path:
    """Delete one of the user's models, damaged or not.

    Returns
    -------
    Path
        The folder that was deleted.

    Raises
    ------
    BundleMissingError
        No model has that name.
    UsageError
        It came with the program.
    OutputError
        It cannot be deleted.
    """
    own = paths.user_models_dir()
    folder = next((p for p in list_bundles([own]) if p.name == name), None)
    if folder is None:
        find_bundle(name, paths.model_folders())
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "The model {name} came with the program or lies elsewhere; it stays."
            ),
            name=name,
        )
    try:
        if folder.is_symlink():
            folder.unlink()
        else:
            # Out of the list in one step: a half-deleted model must not pass for a damaged one
            doomed = folder.with_name(f".{folder.name}.removed")
            shutil.rmtree(doomed, ignore_errors=True)
            folder.rename(doomed)
            shutil.rmtree(doomed)
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The model {name} cannot be deleted: {reason}."),
            name=name,
            reason=error.strerror or type(error).__name__,
        ) from error
    return folder


def _checked(path: Path, *, own: bool) -> ModelEntry:
    try:
        return ModelEntry(name=path.name, path=path, own=own, bundle=load_bundle(path))
    except MriClassifierError as error:
        return ModelEntry(name=path.name, path=path, own=own, error=error)
