"""How much may be sent to which address."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.exceptions import HTTPException

from mriclassifier.server.guard.body import BodyLimit


def sent(path: str, parts: list[bytes], length: str | None = None) -> tuple[int, int]:
    """(status of the limit's own answer or 0, bytes that the application saw)."""
    seen, status = 0, 0

    async def app(scope: Any, receive: Any, send: Any) -> None:
        nonlocal seen
        for _ in parts:
            seen += len((await receive())["body"])

    waiting = iter(parts)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": next(waiting), "more_body": True}

    async def send(message: dict[str, Any]) -> None:
        nonlocal status
        status = message.get("status", status)

    headers = [] if length is None else [(b"content-length", length.encode())]
    scope = {"type": "http", "path": path, "headers": headers, "state": {}}
    limit = BodyLimit(app, default=10, by_prefix={"/batches": 100})  # type: ignore[arg-type]
    asyncio.run(limit(scope, receive, send))  # type: ignore[arg-type]
    return status, seen


def test_an_announced_length_over_the_limit_is_refused_unread() -> None:
    assert sent("/a", [b"x" * 11], "11") == (413, 0)
    assert sent("/a", [b"x"], "9" * 5000) == (413, 0)
    assert sent("/a", [b"x" * 10], "10") == (0, 10)


def test_what_arrives_is_counted_whatever_was_announced() -> None:
    with pytest.raises(HTTPException) as caught:
        sent("/a", [b"x" * 6, b"x" * 6])
    assert caught.value.status_code == 413
    with pytest.raises(HTTPException):
        sent("/a", [b"x" * 11], "1")


def test_an_address_may_have_another_limit() -> None:
    assert sent("/batches/x/files", [b"x" * 60, b"x" * 40], "100") == (0, 100)
    assert sent("/batches/x/files", [b"x" * 101], "101")[0] == 413
