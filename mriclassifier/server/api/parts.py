"""What every route needs: who asks, the parts of the interface, and the file of a form."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from mriclassifier.server.access.principal import Principal, Scope, require
from mriclassifier.server.api.batches import Batches
from mriclassifier.server.api.form import FormRules, InFlight, MemoryFile, read_form
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.names import upload_name
from mriclassifier.server.api.places import Places
from mriclassifier.server.api.spool import Spool
from mriclassifier.server.api.work import Work
from mriclassifier.server.guard.frame import client_address
from mriclassifier.server.services import Services


@dataclass(frozen=True, kw_only=True, eq=False)
class Parts:
    """The parts of the interface that routes use.

    Attributes
    ----------
    streams
        Places for streams of events.
    closing
        Set when the server ends.
    begin
        To be called before anything is kept: from then on, what is too old is forgotten.
    """

    services: Services
    kept: KeptPictures
    work: Work
    uploads: InFlight
    batches: Batches
    spool: Spool
    streams: Places
    closing: threading.Event
    begin: Callable[[], None]


@dataclass(frozen=True, kw_only=True, eq=False)
class SentPicture:
    """The one file of a form."""

    name: str
    file: MemoryFile


def parts_of(request: Request) -> Parts:
    """The parts; a FastAPI dependency."""
    parts: Parts = request.app.state.api.parts
    return parts


def audit(
    request: Request, parts: Parts, principal: Principal, action: str, **details: Any
) -> None:
    """Write one row; no names of files, no patient data."""
    parts.services.audit.record(action, principal.name, address=address_of(request), **details)


def address_of(request: Request) -> str:
    """Where a request comes from."""
    return client_address(request.scope)


async def sent_picture(request: Request) -> AsyncIterator[SentPicture]:
    """The file of a form with one, in memory while the route works; a FastAPI dependency.

    Raises
    ------
    HTTPException
        No place, no room, or no such form.
    """
    parts = parts_of(request)
    parts.begin()
    parts.work.check()
    length = request.headers.get("content-length", "")
    parts.uploads.check(int(length) if length.isdecimal() else 0)
    limits = parts.services.limits
    rules = FormRules(field="file", max_files=1, max_bytes=limits.max_upload_bytes)
    with parts.uploads.account() as take:
        came: list[SentPicture] = []

        def begin(filename: str) -> MemoryFile:
            file = MemoryFile(take)
            came.append(SentPicture(name=upload_name(filename), file=file))
            return file

        await read_form(request, rules, begin)
        yield came[0]


ApiParts = Annotated[Parts, Depends(parts_of)]
Classifying = Annotated[Principal, Depends(require(Scope.CLASSIFY))]
Batching = Annotated[Principal, Depends(require(Scope.BATCH))]
Asking = Annotated[Principal, Depends(require(Scope.MODEL))]
OnePicture = Annotated[SentPicture, Depends(sent_picture, scope="function")]
