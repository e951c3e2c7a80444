"""A model folder: found, checked byte by byte, and only then believed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleDamagedError,
    BundleMissingError,
    EngineUnavailableError,
)
from mriclassifier.inference.engines import EIGHT_BIT, KERAS
from mriclassifier.inference.manifest import (
    KERAS_FILE,
    MANIFEST_NAME,
    ONNX_FILE,
    FileRecord,
    Manifest,
    ManifestError,
    NewerSchemaError,
    check_schema,
    read_files,
)
from mriclassifier.inference.prediction import ModelId
from mriclassifier.inference.quantised import INT8_FILE

__all__ = ["Bundle", "Manifest", "file_sha256", "find_bundle", "list_bundles", "load_bundle"]

_MANIFEST_LIMIT = 4 << 20
_NETWORKS = frozenset({KERAS_FILE, ONNX_FILE, INT8_FILE})
_DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "The model {name} cannot be used: its manifest {reason}. "
    "Install the model again or choose another one.",
)


@dataclass(frozen=True)
class Bundle:
    """A model folder whose files all have the size and SHA-256 that its manifest states.

    Attributes
    ----------
    unread
        Files whose SHA-256 is asked for when :meth:`file` gives them, because nothing needed them before.
    """

    path: Path
    manifest: Manifest
    unread: frozenset[str] = frozenset()

    @property
    def model_id(self) -> ModelId:
        """Name, version and the hash of the model of record."""
        return ModelId(
            name=self.manifest.name,
            version=self.manifest.version,
            sha256=self.manifest.files[KERAS_FILE].sha256,
        )

    def has(self, name: str) -> bool:
        """Whether the file is listed and there (only an optional one can be absent)."""
        return name in self.manifest.files and (self.path / name).is_file()

    def file(self, name: str) -> Path:
        """Path of one checked file.

        Raises
        ------
        BundleDamagedError
            The manifest does not list it, or it was not read before and is another one.
        EngineUnavailableError
            It is the model of record, which the smaller build of the program leaves out.
        """
        if name == KERAS_FILE and not self.has(name):
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model {name} is installed here without its file {file}, which the Keras engine and "
                    "retraining need. Use the ONNX engine, or install the full build of MRI Classifier.",
                ),
                name=self.path.name,
                file=name,
            )
        if not self.has(name):
            raise BundleDamagedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model {name} has no file {file}. "
                    "Install the model again or choose another one.",
                ),
                name=self.path.name,
                file=name,
            )
        if name in self.unread:
            _check_content(self.path, name, self.manifest.files[name])
        return self.path / name


def load_bundle(path: Path, *, engine: str | None = None) -> Bundle:
    """Open a model folder after checking every one of its files.

    Parameters
    ----------
    path
        The folder that holds ``manifest.json``.
    engine
        What will run it: of the networks of other engines the size alone is checked now, and the SHA-256 if
        they are used after all. Reading a hundred megabytes would be half of the time that loading takes.

    Raises
    ------
    BundleMissingError
        No such folder, or no manifest in it.
    BundleDamagedError
        A file is missing or has another size or SHA-256 than stated, the manifest is wrong or of a
        newer schema, or the compiled copy has no valid parity record.
    """
    record = _read_manifest(path)
    name = path.name
    try:
        check_schema(record)
        files = read_files(record)
        unread = (_NETWORKS - {_network_of(engine)} if engine else frozenset()) & files.keys()
        _check_files(path, files, unread)
        manifest = Manifest.from_dict(record)
    except NewerSchemaError as error:
        raise BundleDamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The model {name} was made for a newer version of MRI Classifier "
                "(its manifest {reason}). Update MRI Classifier or choose another model.",
            ),
            name=name,
            reason=error,
        ) from error
    except ManifestError as error:
        raise BundleDamagedError(_DAMAGED, name=name, reason=error) from error
    return Bundle(path, manifest, unread)


def peek_bundle(path: Path) -> Bundle:
    """Read a model folder's manifest alone, for display: none of its files is looked at.

    Raises
    ------
    BundleMissingError, BundleDamagedError
        There is no manifest, or a wrong one.
    """
    try:
        return Bundle(path, Manifest.from_dict(_read_manifest(path)))
    except ManifestError as error:
        raise BundleDamagedError(_DAMAGED, name=path.name, reason=error) from error


def _read_manifest(path: Path) -> Mapping[str, Any]:
    file = path / MANIFEST_NAME
    if not file.is_file():
        raise BundleMissingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no model in {folder}: it holds no {file}. "
                "Install a model there or choose another one.",
            ),
            folder=path,
            file=MANIFEST_NAME,
        )
    try:
        with file.open("rb") as stream:
            data = stream.read(_MANIFEST_LIMIT + 1)
        if len(data) > _MANIFEST_LIMIT:
            raise ManifestError("is too large")
        record = json.loads(data)
        if not isinstance(record, dict):
            raise ManifestError("is not a JSON object")
    except ManifestError as error:
        raise BundleDamagedError(_DAMAGED, name=path.name, reason=error) from error
    except (ValueError, RecursionError) as error:
        raise BundleDamagedError(_DAMAGED, name=path.name, reason="is not valid JSON") from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
        raise BundleDamagedError(_DAMAGED, name=path.name, reason=reason) from error
    return record


def _network_of(engine: str) -> str:
    if engine in EIGHT_BIT:
        return INT8_FILE
    return KERAS_FILE if engine == KERAS else ONNX_FILE


def _check_files(path: Path, files: Mapping[str, FileRecord], unread: frozenset[str]) -> None:
    for name, record in files.items():
        file = path / name
        if not file.is_file():
            if record.optional and not file.exists():
                continue
            raise BundleDamagedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model {name} is incomplete: its file {file} is missing. "
                    "Install the model again or choose another one.",
                ),
                name=path.name,
                file=name,
            )
        _check_content(path, name, record, read=name not in unread)


def _check_content(path: Path, name: str, record: FileRecord, *, read: bool = True) -> None:
    file = path / name
    try:
        # The size first: a wrong one spares reading a hundred megabytes
        same = file.stat().st_size == record.bytes
        same = same and (not read or file_sha256(file) == record.sha256)
    except OSError as error:
        raise BundleDamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The file {file} of the model {name} cannot be read ({reason}). "
                "Install the model again or choose another one.",
            ),
            name=path.name,
            file=name,
            reason=error.strerror or error,
        ) from error
    if not same:
        raise BundleDamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The model {name} is damaged or was changed: its file {file} is not the one "
                "that its manifest describes. Install the model again or choose another one.",
            ),
            name=path.name,
            file=name,
        )


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, 64 hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def list_bundles(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Every model folder directly below the given folders, unopened.

    Where two folders hold a model of the same folder name, the first one counts.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.iterdir()):
                if (path / MANIFEST_NAME).is_file():
                    found.setdefault(path.name, path)
    return tuple(found[name] for name in sorted(found))


def find_bundle(name: str, folders: Iterable[Path]) -> Path:
    """Return the model folder of that name, or at that path where ``name`` holds a path separator.

    Raises
    ------
    BundleMissingError
        There is none; never another model in its place.
    """
    if "/" in name or "\\" in name:
        if (Path(name) / MANIFEST_NAME).is_file():
            return Path(name)
        known: tuple[Path, ...] = ()
    else:
        known = list_bundles(folders)
        for path in known:
            if path.name == name:
                return path
    if not known:
        raise BundleMissingError(
            QT_TRANSLATE_NOOP("errors", 'There is no model "{name}". Install one first.'), name=name
        )
    raise BundleMissingError(
        QT_TRANSLATE_NOOP("errors", 'There is no model "{name}". There is: {known}.'),
        name=name,
        known=", ".join(path.name for path in known),
    )
