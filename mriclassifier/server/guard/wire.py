"""HTTP on one connection, with an end to everything that uvicorn would wait for without one."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from mriclassifier.server.guard.frame import HEADERS

HEADER_SECONDS = 8.0  # from the first byte, or the connection, to the end of the headers
BODY_SECONDS = 8.0  # in each such stretch at least so many bytes of a body have to come:
BODY_BYTES = 4096
LINGER_SECONDS = 8.0  # after an answer, for the rest of a body that nobody wanted
WRITE_SECONDS = 30.0  # for a reader that takes nothing
LARGEST_HEADERS = 16384

# What strangers send is no fault of ours: their broken requests are answered, not logged one by one
_quiet = logging.getLogger(f"{__name__}.strangers")
_quiet.setLevel(logging.ERROR)


class HttpProtocol(H11Protocol):
    """uvicorn's protocol and clocks: headers, bodies, refused rests and answers have to move on.

    One sweep a second looks at all connections (:meth:`check`); a timer each would cost more than it brings.
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.logger = _quiet
        self.access_log = False
        self._headers_since: float | None = None
        self._body_since: float | None = None
        self._body_arrived = 0
        self._answered_at: float | None = None
        self._stuck_since: float | None = None
        self._closing_since: float | None = None

    @property
    def only_waits(self) -> bool:
        """Whether no whole request is being answered."""
        return not self._is_answering or self.conn.their_state is h11.SEND_BODY

    @property
    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._headers_since = self.loop.time()

    def data_received(self, data: bytes) -> None:
        """Take what came, and note how far the request is."""
        if self.transport.is_closing():
            return
        if not self._is_answering and self._headers_since is None:
            self._headers_since = self.loop.time()
        self._body_arrived += len(data)
        super().data_received(data)
        if self._is_answering or self.conn.their_state is h11.SEND_BODY:
            self._headers_since = None

    def on_response_complete(self) -> None:
        """Begin to wait for the next request, or for the rest of this one."""
        self._answered_at = self.loop.time()
        self._headers_since = None
        super().on_response_complete()

    def pause_writing(self) -> None:
        """Note since when the other side takes nothing."""
        self._stuck_since = self.loop.time()
        super().pause_writing()

    def resume_writing(self) -> None:
        """Go on."""
        self._stuck_since = None
        super().resume_writing()

    def shutdown(self) -> None:
        """End soon: at once, or after the answer that is being given."""
        if self.only_waits:
            self.transport.close()
        else:
            super().shutdown()

    def check(self, now: float) -> None:
        """End the connection if something has taken too long."""
        if self._is_late(now):
            self.transport.abort()

    def _is_late(self, now: float) -> bool:
        if self.transport.is_closing():
            self._closing_since = self._closing_since or now
            return now - self._closing_since > LINGER_SECONDS
        if self._stuck_since is not None and now - self._stuck_since > WRITE_SECONDS:
            return True
        if self._is_answering:
            return self._body_is_late(now)
        self._body_since = None
        if self.conn.their_state is h11.SEND_BODY and self._answered_at is not None:
            return now - self._answered_at > LINGER_SECONDS
        return self._headers_since is not None and now - self._headers_since > HEADER_SECONDS

    def _body_is_late(self, now: float) -> bool:
        # While we do not read, for want of a place to put it, nobody can send
        if self.conn.their_state is not h11.SEND_BODY or self.flow.read_paused:
            self._body_since = None
            return False
        if self._body_since is None:
            self._body_since, self._body_arrived = now, 0
        elif now - self._body_since > BODY_SECONDS:
            if self._body_arrived < BODY_BYTES:
                return True
            self._body_since, self._body_arrived = now, 0
        return False

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP in the shape of every error, and close."""
        if self._is_answering:  # a body that breaks off: whoever reads it is told, and says no more
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.abort()
            return
        number = secrets.token_hex(8)
        error = {"code": "bad_request", "message": msg, "request_id": number}
        body = json.dumps({"error": error}).encode()
        headers = {
            **HEADERS,
            "X-Request-Id": number,
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "Connection": "close",
        }
        fields = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        for event in (
            h11.Response(status_code=400, headers=fields, reason=b"Bad Request"),
            h11.Data(data=body),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
