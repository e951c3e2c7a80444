"""One input's bytes, read once and within limits, and the refusals that name it."""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    DamagedFileError,
    EmptyImageError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)

_MIB = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What is refused before it is decoded.

    Attributes
    ----------
    max_pixels
        Width × height of one picture.
    max_file_bytes
        Of the file as it lies on disk.
    max_frames
        Pages of one file.
    max_decoded_bytes
        Of all decoded pages of one file together. With the copies that decoders make it keeps the
        whole work below 1 GiB.
    max_volume_bytes
        Of one volume that is held in memory so that it can be cut along other planes.
    max_members
        Entries of one ZIP file.
    max_archive_bytes
        Of all entries of one ZIP file together, unpacked; one is unpacked at a time.
    """

    max_pixels: int = 64_000_000
    max_file_bytes: int = 256 * _MIB
    max_frames: int = 512
    max_decoded_bytes: int = 256 * _MIB
    max_volume_bytes: int = 384 * _MIB
    max_members: int = 20_000
    max_archive_bytes: int = 8192 * _MIB


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True)
class Source:
    """A whole input in memory.

    Attributes
    ----------
    data
        Its bytes.
    name
        What sentences call it.
    path
        Where it came from, if it was a file.
    """

    data: bytes
    name: str
    path: Path | None = None

    def cut_short(self) -> DamagedFileError:
        """Error of a file that ends too early."""
        return DamagedFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is damaged: it ends before its picture does. "
                "Copy or export it again from where it came from.",
            ),
            name=self.name,
        )

    def corrupt(self) -> DamagedFileError:
        """Error of a file whose content cannot be right."""
        return DamagedFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is damaged: its content is corrupt. "
                "Copy or export it again from where it came from.",
            ),
            name=self.name,
        )

    def unsupported(self, variant: str) -> UnsupportedFormatError:
        """Error of a known format in a variant that is not read."""
        return UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is of a variant that is not read ({variant}). "
                "Save it as an 8- or 16-bit PNG and open that.",
            ),
            name=self.name,
            variant=variant,
        )

    def out_of_memory(self) -> TooLargeError:
        """Error of a picture that does not fit into memory."""
        return TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” needs more memory than there is. Close other programs, or reduce it.",
            ),
            name=self.name,
        )

    def too_many_frames(self, limits: Limits) -> TooLargeError:
        """Error of a file with too many pages."""
        return TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” holds more than {limit} pages. Split it into smaller files.",
            ),
            name=self.name,
            limit=limits.max_frames,
        )

    def check_size(self, width: int, height: int, limits: Limits) -> None:
        """Refuse a picture over the pixel budget, or without pixels, from its header alone.

        Raises
        ------
        TooLargeError, DamagedFileError
        """
        if width <= 0 or height <= 0:
            raise self.corrupt()
        if width * height > limits.max_pixels:
            raise TooLargeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” is {width} × {height} pixels; at most {limit} megapixels are read. "
                    "Reduce or crop it.",
                ),
                name=self.name,
                width=width,
                height=height,
                limit=f"{limits.max_pixels / 1e6:g}",
            )

    def check_memory(self, decoded_bytes: int, limits: Limits) -> None:
        """Refuse what would need too much memory once decoded.

        Raises
        ------
        TooLargeError
        """
        self._check_bytes(decoded_bytes, limits.max_decoded_bytes)

    def check_volume(self, decoded_bytes: int, limits: Limits) -> None:
        """Refuse a volume that would need too much memory.

        Raises
        ------
        TooLargeError
        """
        self._check_bytes(decoded_bytes, limits.max_volume_bytes)

    def _check_bytes(self, decoded_bytes: int, limit: int) -> None:
        if decoded_bytes > limit:
            raise TooLargeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” would need {size} MiB once decoded; at most {limit} MiB are read. "
                    "Reduce it, or split it into smaller files.",
                ),
                name=self.name,
                size=-(-decoded_bytes // _MIB),
                limit=f"{limit / _MIB:g}",
            )


def read_source(source: Path | bytes, *, name: str | None, limits: Limits) -> Source:
    """Take an input into memory.

    Raises
    ------
    UnreadableFileError
        Missing, a folder, a device, locked, or it vanished.
    EmptyImageError
        Nothing in it.
    TooLargeError
        Over the file size limit.
    """
    if isinstance(source, bytes):
        loaded = Source(data=source, name=name or "picture")
    else:
        loaded = Source(
            data=_read_file(source, name or source.name or str(source), limits),
            name=name or source.name or str(source),
            path=source,
        )
    if not loaded.data:
        raise EmptyImageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is empty (0 bytes). Copy or export it again from where it came from.",
            ),
            name=loaded.name,
        )
    _check_file_size(len(loaded.data), loaded.name, limits)
    return loaded


@contextmanager
def opened_file(path: Path, name: str) -> Iterator[BinaryIO]:
    """An ordinary file, open for reading.

    Raises
    ------
    UnreadableFileError
        Missing, a folder, a device, locked, or it vanished; also from the block, if reading fails there.
    """
    with _file_errors(name):
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise UnreadableFileError(
                QT_TRANSLATE_NOOP(
                    "errors", "“{name}” is a folder. Choose the picture files that are in it."
                ),
                name=name,
            )
        # A pipe or a device could block for ever, or never end.
        if not stat.S_ISREG(kind):
            raise UnreadableFileError(
                QT_TRANSLATE_NOOP("errors", "“{name}” is not an ordinary file. Choose a picture."),
                name=name,
            )
        with path.open("rb") as file:
            yield file


def _read_file(path: Path, name: str, limits: Limits) -> bytes:
    with opened_file(path, name) as file:
        size = file.seek(0, io.SEEK_END)
        _check_file_size(size, name, limits)
        file.seek(0)
        # Room is made for all that is asked for, so no more than there should be. One byte more, so that a
        # file that grows meanwhile is noticed.
        data = file.read(size + 1)
        return (
            data if len(data) <= size else data + file.read(limits.max_file_bytes + 1 - len(data))
        )


@contextmanager
def _file_errors(name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UnreadableFileError(
            QT_TRANSLATE_NOOP(
                "errors", "“{name}” was not found. It may have been moved, renamed or deleted."
            ),
            name=name,
        ) from error
    except PermissionError as error:
        raise UnreadableFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” may not be read by this user, or another program has locked it. "
                "Close that program, or change the file's permissions.",
            ),
            name=name,
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL character
        raise UnreadableFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” cannot be read ({reason}). Check the disk or the network connection.",
            ),
            name=name,
            reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error


def _check_file_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.max_file_bytes:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” has {size} MiB; at most {limit} MiB are read. "
                "Reduce it, or raise the limit in the settings.",
            ),
            name=name,
            size=-(-size // _MIB),
            limit=f"{limits.max_file_bytes / _MIB:g}",
        )
