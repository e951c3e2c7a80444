"""Addresses of batches: send, watch, read, cancel, forget."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from mriclassifier.batch.csv_text import CsvText
from mriclassifier.server.api.batch import RemoteBatch
from mriclassifier.server.api.batches import closed
from mriclassifier.server.api.events import batch_events
from mriclassifier.server.api.faults import busy
from mriclassifier.server.api.parts import (
    ApiParts,
    Batching,
    address_of,
    audit,
    parts_of,
)
from mriclassifier.server.api.schemas import (
    BatchAnswer,
    BatchesAnswer,
    RowAnswer,
    RowsAnswer,
    errors,
    errors_beside,
    form,
)
from mriclassifier.server.api.spool import Received

router = APIRouter(prefix="/api/v1/batches")
_MOST_ROWS = 1000
_LARGEST = 2**53 - 1


async def files_of_new(request: Request, principal: Batching) -> AsyncIterator[Received]:
    """The files that begin a batch, on our disk; a FastAPI dependency."""
    parts = parts_of(request)
    parts.begin()
    parts.batches.check(principal.owner)
    async with parts.spool.received(request) as came:
        yield came


async def files_of_open(
    request: Request, principal: Batching, batch_id: str
) -> AsyncIterator[Received]:
    """Further files of a batch; a FastAPI dependency."""
    parts = parts_of(request)
    batch = parts.batches.get(principal.owner, batch_id)
    if not batch.is_open:
        raise closed()
    async with parts.spool.received(
        request, files_before=batch.files, bytes_before=batch.bytes
    ) as came:
        yield came


def own_batch(parts: ApiParts, principal: Batching, batch_id: str) -> RemoteBatch:
    """The batch that is asked for; a FastAPI dependency."""
    return parts.batches.get(principal.owner, batch_id)


NewFiles = Annotated[Received, Depends(files_of_new, scope="function")]
MoreFiles = Annotated[Received, Depends(files_of_open, scope="function")]
OwnBatch = Annotated[RemoteBatch, Depends(own_batch)]
More = Annotated[bool, Query(description="Whether further files of this batch will be sent.")]


@router.post(
    "",
    status_code=202,
    responses=errors(413, 415, 503),
    openapi_extra=form("files", several=True),
)
def create(
    request: Request, parts: ApiParts, principal: Batching, came: NewFiles, more: More = False
) -> BatchAnswer:
    """Begin a batch with these files. They are classified in the order in which they come."""
    address = address_of(request)

    def ended(batch: RemoteBatch) -> None:
        state = batch.answer()
        parts.services.audit.record(
            "server.batch_ended",
            principal.name,
            address=address,
            frames=state.rows,
            state=state.state,
        )

    batch = parts.batches.create(principal.owner, came.files, more=more, on_end=ended)
    came.taken = True
    audit(request, parts, principal, "server.batch_begun", files=len(came.files))
    return batch.answer()


@router.post(
    "/{batch_id}/files",
    status_code=202,
    responses=errors(404, 409, 413, 415),
    openapi_extra=form("files", several=True),
)
def add_files(parts: ApiParts, batch: OwnBatch, came: MoreFiles, more: More = False) -> BatchAnswer:
    """Add files to a batch that was sent with `more=true`; an open one is cancelled after five minutes."""
    parts.batches.add(batch, came.files, more=more)
    came.taken = True
    return batch.answer()


@router.get("", responses=errors())
def all_batches(parts: ApiParts, principal: Batching) -> BatchesAnswer:
    """Your batches, the newest first."""
    return BatchesAnswer(batches=[b.answer() for b in parts.batches.of(principal.owner)])


@router.get("/{batch_id}", responses=errors(404))
def state(batch: OwnBatch) -> BatchAnswer:
    """How far a batch is."""
    return batch.answer()


@router.get("/{batch_id}/rows", response_model_exclude_unset=True, responses=errors(404))
def rows(
    batch: OwnBatch,
    after: Annotated[
        int, Query(ge=0, le=_LARGEST, description="Number of the last row that you have.")
    ] = 0,
    limit: Annotated[int, Query(ge=1, le=_MOST_ROWS, description="How many at most.")] = 500,
) -> RowsAnswer:
    """Rows of a batch, one a frame, in the order in which they were done."""
    found = [RowAnswer.model_validate_json(row) for row in batch.rows.read(after, limit)]
    return RowsAnswer(rows=found, last=found[-1].number if found else after)


_EVENT = {
    "type": "object",
    "description": "One event.",
    "required": ["event", "data"],
    "properties": {
        "event": {"type": "string", "enum": ["row", "progress", "end"]},
        "id": {"type": "string", "description": "Number of the row."},
        "data": {"type": "string", "description": "JSON."},
    },
}


class EventStream(StreamingResponse):
    """Server-sent events; ``place`` is given back when they end, however they do."""

    media_type = "text/event-stream"

    def __init__(
        self,
        content: AsyncIterator[bytes],
        status_code: int = 200,  # where the document looks for it
        *,
        place: Callable[[], None],
    ) -> None:
        super().__init__(content, status_code)
        self._place = place

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until one side ends it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._place()


@router.get(
    "/{batch_id}/events",
    response_class=EventStream,
    responses={
        200: {
            "description": "Events `row` (id: its number; data: the row), `progress` and, at last, "
            "`end` (data: the state). A comment comes every 15 seconds. After ten minutes the stream "
            "ends; ask again with `Last-Event-ID`.",
            "content": {"text/event-stream": {"schema": _EVENT}},
        },
        **errors_beside(404),
    },
)
async def events(
    request: Request,
    principal: Batching,
    batch_id: str,
    after: Annotated[
        int, Query(ge=0, le=_LARGEST, description="Number of the last row that you have.")
    ] = 0,
    last_event_id: Annotated[
        str, Header(description="The same, sent by browsers that come again; goes first.")
    ] = "",
) -> Response:
    """Follow a batch while it goes on."""
    parts = parts_of(request)
    batch = await run_in_threadpool(parts.batches.get, principal.owner, batch_id)
    if last_event_id.isascii() and last_event_id.isdecimal():
        after = min(int(last_event_id[:16]), _LARGEST)
    if not parts.streams.acquire():
        raise busy("Too many streams are open. Close some, or try again later.")
    told = batch_events(batch, after=after, is_closing=parts.closing.is_set)
    return EventStream(told, place=parts.streams.release)


@router.post("/{batch_id}/cancel", responses=errors(404))
def cancel(parts: ApiParts, batch: OwnBatch) -> BatchAnswer:
    """End a batch after the present frame; its rows stay."""
    parts.batches.cancel(batch)
    return batch.answer()


@router.delete("/{batch_id}", status_code=204, responses=errors(404))
def forget(parts: ApiParts, batch: OwnBatch) -> None:
    """End a batch, and delete its rows, files and maps."""
    parts.batches.forget(batch)


class CsvStream(StreamingResponse):
    """A table."""

    media_type = "text/csv"


@router.get(
    "/{batch_id}/rows.csv",
    response_class=CsvStream,
    responses={
        200: {
            "description": "The rows so far, with the columns of `classify --csv` (UTF-8).",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        },
        **errors_beside(404),
    },
)
def table(batch: OwnBatch) -> Response:
    """The rows of a batch as a table; no cell is taken for a formula by a spreadsheet."""
    headers = {"Content-Disposition": 'attachment; filename="mri-batch.csv"'}
    return CsvStream(_lines(batch), headers=headers)


def _lines(batch: RemoteBatch) -> Iterator[bytes]:
    text = CsvText(batch.model.classes)
    yield text.head()
    after = 0
    while found := batch.rows.read(after, _MOST_ROWS):
        after += len(found)
        yield b"".join(text.line(json.loads(row)) for row in found)
