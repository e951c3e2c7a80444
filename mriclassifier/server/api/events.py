"""Progress of a batch as server-sent events (WHATWG HTML, 9.2): woken by the batch, never blocking."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool

from mriclassifier.server.api.batch import RemoteBatch
from mriclassifier.server.api.schemas import BatchAnswer

PING_SECONDS = 15.0
STREAM_SECONDS = 600.0  # then the client comes again, and is asked again who it is
_AT_ONCE = 100  # rows


async def batch_events(
    batch: RemoteBatch, *, after: int, is_closing: Callable[[], bool]
) -> AsyncIterator[bytes]:
    """Rows behind the number ``after``, progress, and the end.

    Parameters
    ----------
    is_closing
        Whether the server ends; asked at each turn.
    """
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def wake() -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended, and this stream with it
            loop.call_soon_threadsafe(changed.set)

    leave = batch.listen(wake)
    until = time.monotonic() + STREAM_SECONDS
    told = ""
    try:
        yield b"retry: 2000\n\n"
        while not is_closing() and time.monotonic() < until:
            changed.clear()
            state = await run_in_threadpool(batch.answer)
            rows = await run_in_threadpool(batch.rows.read, after, _AT_ONCE)
            if rows:
                first, after = after + 1, after + len(rows)
                numbered = enumerate(rows, first)
                yield b"".join(_event("row", row, number) for number, row in numbered)
            if (progress := _progress(state)) != told:
                told = progress
                yield _event("progress", progress.encode())
            if rows:
                continue
            if state.state != "running" and after >= state.rows:
                yield _event("end", state.model_dump_json().encode())
                return
            try:
                await asyncio.wait_for(changed.wait(), PING_SECONDS)
            except TimeoutError:
                yield b": ping\n\n"
    finally:
        leave()


def _progress(state: BatchAnswer) -> str:
    return state.model_dump_json(include={"done", "total", "failed", "rows", "waiting", "open"})


def _event(kind: str, data: bytes, number: int | None = None) -> bytes:
    head = b"" if number is None else b"id: %d\n" % number
    return b"%sevent: %s\ndata: %s\n\n" % (head, kind.encode(), data)
