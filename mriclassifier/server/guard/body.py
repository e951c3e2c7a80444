"""A body over the limit is refused: by its announced length, else as soon as too much has arrived."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mriclassifier.server.errors_http import TOO_LARGE, error_response


class BodyLimit:
    """Counts what arrives.

    FastAPI's ``max_body_size`` answers in plain text, whatever handlers there are, so it is not used.

    Parameters
    ----------
    default
        Most bytes of a body.
    by_prefix
        Other limits for addresses that begin so.
    """

    def __init__(self, app: ASGIApp, *, default: int, by_prefix: Mapping[str, int]) -> None:
        self._app = app
        self._default = default
        self._by_prefix = dict(by_prefix)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is small enough."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = next(
            (n for p, n in self._by_prefix.items() if scope["path"].startswith(p)), self._default
        )
        length = Headers(scope=scope).get("content-length", "")
        if length.isdecimal() and int(length[:20]) > limit:
            await error_response(413, "too_large", TOO_LARGE)(scope, receive, send)
            return
        arrived = 0

        async def receive_counted() -> Message:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > limit:
                raise HTTPException(413)  # becomes an answer where the route reads the form
            return message

        await self._app(scope, receive_counted, send)
