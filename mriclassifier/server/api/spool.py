"""Files of a form that go to our folder, under our names, within the limits of a batch."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from mriclassifier.server.api.batch import SentFile
from mriclassifier.server.api.faults import busy, refusal
from mriclassifier.server.api.folder import UploadFolder, delete
from mriclassifier.server.api.form import FormRules, read_form
from mriclassifier.server.api.names import shown_path
from mriclassifier.server.services import ServerLimits

_PIECE = 256 << 10  # bytes written at once: fewer would cost a change of thread each
_SPARE = 512 << 20  # bytes that stay free on the disk


@dataclass(kw_only=True, eq=False)
class Received:
    """Files that came; they are deleted with the request unless somebody has ``taken`` them."""

    files: list[SentFile] = field(default_factory=list)
    taken: bool = False


class Spool:
    """Takes the files of batches.

    Parameters
    ----------
    used
        Bytes of batches that are on the disk already.
    """

    def __init__(self, folder: UploadFolder, limits: ServerLimits, used: Callable[[], int]) -> None:
        self._folder = folder
        self._limits = limits
        self._used = used
        self._lock = threading.Lock()
        self._coming = 0

    @asynccontextmanager
    async def received(
        self, request: Request, *, files_before: int = 0, bytes_before: int = 0
    ) -> AsyncIterator[Received]:
        """The files of a request, for the block.

        Raises
        ------
        HTTPException
            As :func:`~mriclassifier.server.api.form.read_form`; 413: more than a batch may have; 429: no
            room on the disk now.
        """
        came = Received()
        begun: list[_DiskFile] = []
        size = 0

        def take(count: int) -> None:
            nonlocal size
            size += count
            if size + bytes_before > self._limits.max_batch_bytes:
                raise refusal(413, "too_large", "The batch is larger than this server takes.")
            with self._lock:
                self._coming += count
                full = self._coming + self._used() > 2 * self._limits.max_batch_bytes
            if full:
                raise busy("Too many files wait already. Try again later.")

        def begin(filename: str) -> _DiskFile:
            begun.append(_DiskFile(self._folder, shown_path(filename), take))
            return begun[-1]

        most = self._limits.max_batch_files - files_before
        if most < 1:
            raise refusal(413, "too_many_files", "The batch has as many files as it may have.")
        rules = FormRules(field="files", max_files=most, max_bytes=self._limits.max_upload_bytes)
        try:
            if await run_in_threadpool(self._folder.free_bytes) < _SPARE:
                raise busy("The server's disk is nearly full. Try again later.")
            try:
                await read_form(request, rules, begin)
            except OSError as error:
                raise busy("The server's disk cannot be written. Try again later.") from error
            came.files.extend(file.sent() for file in begun)
            yield came
        finally:
            with self._lock:
                self._coming -= size
            with anyio.CancelScope(shield=True):
                if begun and not came.taken:
                    await run_in_threadpool(_remove, begun)


class _DiskFile:
    """One file on its way to the disk; nothing is written in the loop's own thread."""

    def __init__(self, folder: UploadFolder, shown: str, take: Callable[[int], None]) -> None:
        self.path: Path | None = None
        self._folder = folder
        self._shown = shown
        self._take = take
        self._file: BinaryIO | None = None
        self._pieces: list[bytes] = []
        self._waiting = self._size = 0

    async def write(self, data: bytes) -> None:
        """Take the next piece."""
        self._take(len(data))
        self._pieces.append(data)
        self._waiting += len(data)
        self._size += len(data)
        if self._waiting >= _PIECE:
            await run_in_threadpool(self._write)

    async def end(self) -> None:
        """All of it has come."""
        await run_in_threadpool(self._finish)

    def sent(self) -> SentFile:
        """What it became."""
        assert self.path is not None
        return SentFile(path=self.path, shown=self._shown, size=self._size)

    def close(self) -> None:
        """Let go of it where it was not ended."""
        if self._file is not None:
            self._file.close()

    def _write(self) -> None:
        if self._file is None:
            self.path = self._folder.new()
            self._file = self.path.open("xb")
        pieces, self._pieces, self._waiting = self._pieces, [], 0
        for piece in pieces:
            self._file.write(piece)

    def _finish(self) -> None:
        self._write()
        if self._file is not None:
            self._file.close()


def _remove(files: list[_DiskFile]) -> None:
    for file in files:
        file.close()
    delete([file.path for file in files if file.path is not None])
