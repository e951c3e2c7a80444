"""Taking a model in: a folder or a ZIP file, copied beside the user's models and checked there.

Only what the manifest lists is copied, under the plain names that it may have, and no more bytes
than it states: a name that leads out of the folder, a link, or a file that unpacks to more than it says
never reaches the disk. The model gets its name in one step, after the check.
"""

from __future__ import annotations

import itertools
import json
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, BundleDamagedError, OutputError, UsageError
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.manifest import MANIFEST_NAME, ManifestError, check_schema, read_files

MAX_BYTES = 4 << 30
_MAX_ENTRIES = 200
_MANIFEST_LIMIT = 4 << 20
_BLOCK = 1 << 20
_SPARE = 64 << 20  # bytes that stay free on the disk
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_NUMBERED = 58  # letters of a name before a number is put behind it
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # Windows devices
_REFUSED = QT_TRANSLATE_NOOP(
    "errors",
    "The model in {source} cannot be installed: {reason}. Nothing was changed; get the model again.",
)


class _Source(ABC):
    """Where a model comes from."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @abstractmethod
    def open(self, name: str) -> IO[bytes]:
        """Open one file of the model; KeyError where there is none."""

    def refused(self, reason: str) -> BundleDamagedError:
        """The error for something that is wrong with the source."""
        return BundleDamagedError(_REFUSED, source=self.path.name, reason=reason)


class _Folder(_Source):
    def open(self, name: str) -> IO[bytes]:
        file = self.path / name
        if file.is_symlink():
            raise self.refused(f"its file {name} is a link")
        if not file.is_file():
            raise KeyError(name)
        return file.open("rb")


class _Archive(_Source):
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        super().__init__(path)
        self._archive = archive
        entries = [info for info in archive.infolist() if not info.is_dir()]
        if len(entries) > _MAX_ENTRIES:
            raise self.refused(f"it holds {len(entries)} files")
        if sum(info.file_size for info in entries) > MAX_BYTES:
            raise self.refused("it would unpack to more than 4 GiB")
        for info in entries:
            self._check(info)
        names = [info.filename for info in entries]
        if len({name.casefold() for name in names}) < len(names):
            raise self.refused("it holds two files of one name")
        tops = [PurePosixPath(n).parent for n in names if PurePosixPath(n).name == MANIFEST_NAME]
        if len(tops) != 1 or len(tops[0].parts) > 1:
            raise self.refused(f"it does not hold one {MANIFEST_NAME} at its top")
        self._top = tops[0]

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open((self._top / name).as_posix())

    def _check(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        parts = PurePosixPath(name).parts
        if name.startswith("/") or "\\" in name or ":" in name or ".." in parts or "\0" in name:
            raise self.refused("it holds a file whose name leads out of the folder")
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise self.refused("it holds a link or another special file")
        if info.flag_bits & 1:
            raise self.refused("it is encrypted")


def install(
    source: Path,
    *,
    name: str | None = None,
    check: Callable[[Path], Bundle] = load_bundle,
) -> Bundle:
    """Copy a model to the user's models.

    Parameters
    ----------
    source
        A model folder, or a ZIP file of one.
    name
        Of the new folder, which the model is chosen by; the manifest's own name where it is None.
    check
        Called with the copy before it gets its place; raises where the model cannot be used.

    Returns
    -------
    Bundle
        The installed model.

    Raises
    ------
    BundleDamagedError
        The source is no model or a damaged one.
    UsageError
        There is no such file, the name cannot be a folder's, or another model has it.
    OutputError
        The model cannot be written.
    """
    with _opened(source) as opened:
        record = _manifest(opened)
        chosen = _free_name(str(record.get("name", "")) if name is None else name)
        models = paths.user_models_dir()
        try:
            models.mkdir(parents=True, exist_ok=True)
            staging = Path(tempfile.mkdtemp(prefix=".installing-", dir=models))
            try:
                copy = staging / chosen
                copy.mkdir()
                _copy(opened, record, copy)
                check(copy)
                copy.rename(models / chosen)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
        except OSError as error:
            raise OutputError(
                QT_TRANSLATE_NOOP("errors", "The model {name} cannot be installed: {reason}."),
                name=chosen,
                reason=error.strerror or type(error).__name__,
            ) from error
    return load_bundle(models / chosen)


def is_name(name: str) -> bool:
    """Whether a model's folder can be called so on every system."""
    return bool(_NAME.fullmatch(name)) and not _RESERVED.fullmatch(name) and not name.endswith(".")


def is_taken(name: str) -> bool:
    """Whether there is a model of that name, on whatever system."""
    return any(
        name.casefold() in {p.name.casefold() for p in folder.iterdir()}
        for folder in paths.model_folders()
        if folder.is_dir()
    )


def free_name(name: str) -> str:
    """The name itself, or with the first number behind it that no model has."""
    if not is_name(name):
        name = "model"
    numbered = (f"{name[:_NUMBERED]}-{number}" for number in itertools.count(2))
    return next(n for n in itertools.chain([name], numbered) if not is_taken(n))


def proposed_name(source: Path) -> str:
    """A free name like the one in the manifest of a model to install.

    Raises
    ------
    BundleDamagedError, UsageError
        The source is no model.
    """
    with _opened(source) as opened:
        return free_name(str(_manifest(opened).get("name", "")))


@contextmanager
def _opened(source: Path) -> Iterator[_Source]:
    if source.is_dir():
        yield _Folder(source)
        return
    if not source.is_file():
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no {source}. Name a model folder or a ZIP file of one."
            ),
            source=source,
        )
    try:
        archive = zipfile.ZipFile(source)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BundleDamagedError(
            _REFUSED, source=source.name, reason="it is neither a folder nor a sound ZIP file"
        ) from error
    with archive:
        yield _Archive(source, archive)


def _manifest(source: _Source) -> dict[str, Any]:
    try:
        with source.open(MANIFEST_NAME) as stream:
            data = stream.read(_MANIFEST_LIMIT + 1)
        if len(data) > _MANIFEST_LIMIT:
            raise ManifestError("is too large")
        record = json.loads(data)
        if not isinstance(record, dict):
            raise ManifestError("is not a JSON object")
        check_schema(record)
        read_files(record)
    except KeyError as error:
        raise source.refused(f"it holds no {MANIFEST_NAME}") from error
    except ManifestError as error:
        raise source.refused(f"its manifest {error}") from error
    except (ValueError, RecursionError, zipfile.BadZipFile) as error:
        raise source.refused("its manifest is not valid JSON") from error
    except OSError as error:
        raise source.refused(f"its manifest cannot be read ({error.strerror or error})") from error
    return record


def _free_name(name: str) -> str:
    if not is_name(name):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                '"{name}" cannot be the name of a model. '
                "Give --name with letters, digits, dots, dashes and underscores.",
            ),
            name=name,
        )
    if is_taken(name):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is a model {name} already. Give the new one another name with --name.",
            ),
            name=name,
        )
    return name


def _copy(source: _Source, record: dict[str, Any], target: Path) -> None:
    files = read_files(record)
    total = sum(file.bytes for file in files.values())
    if total > MAX_BYTES:
        raise source.refused("it is larger than 4 GiB")
    if total + _SPARE > shutil.disk_usage(target).free:
        raise OutputError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no room for the model {name}: it takes {mib} MiB. Free some."
            ),
            name=target.name,
            mib=-(-total >> 20),
        )
    limits = {MANIFEST_NAME: _MANIFEST_LIMIT, **{n: file.bytes for n, file in files.items()}}
    for name, limit in limits.items():
        try:
            _copy_one(source, name, target / name, limit=limit)
        except KeyError:
            continue  # the check says what it means that a file is missing
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise source.refused("the ZIP file is damaged") from error


def _copy_one(source: _Source, name: str, target: Path, *, limit: int) -> None:
    left = limit
    with source.open(name) as stream, target.open("xb") as out:
        while block := stream.read(min(_BLOCK, left + 1)):
            left -= len(block)
            if left < 0:
                raise source.refused(f"its file {name} is larger than its manifest states")
            out.write(block)
