"""What happens to a connection before HTTP: it is counted, and TLS is agreed on within bounds.

uvicorn counts a connection only once its TLS handshake is over, which one who never finishes it never is.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable

from uvicorn.protocols.utils import get_remote_addr

from mriclassifier.server.access.networks import network_of
from mriclassifier.server.guard.connections import Connections
from mriclassifier.server.guard.wire import HttpProtocol

HANDSHAKE_SECONDS = 8.0


class Door(asyncio.Protocol):
    """One connection from its first moment.

    Parameters
    ----------
    make_http
        Makes the protocol that takes over.
    connections
        Where it is counted.
    tls
        None for plain HTTP.
    """

    def __init__(
        self,
        make_http: Callable[[], HttpProtocol],
        *,
        connections: Connections,
        tls: ssl.SSLContext | None,
    ) -> None:
        self._make_http = make_http
        self._connections = connections
        self._tls = tls
        self._transport: asyncio.Transport | None = None
        self._http: HttpProtocol | None = None
        self._early = bytearray()
        self._agreeing: asyncio.Task[None] | None = None
        self.group = ""

    @property
    def only_waits(self) -> bool:
        """Whether no whole request is being answered."""
        return self._http is None or self._http.only_waits

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it, or close it where there are too many."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        client = get_remote_addr(transport)
        self.group = network_of(client[0]) if client else ""
        if not self._connections.admit(self):
            transport.abort()
        elif self._tls is None:
            self._open(transport)
        else:
            transport.pause_reading()  # what comes is the handshake's
            self._agreeing = asyncio.get_running_loop().create_task(self._agree(transport))

    def data_received(self, data: bytes) -> None:
        """Keep what comes right behind the handshake, or pass it on."""
        if self._http is None:
            self._early += data
        else:
            self._http.data_received(data)

    def eof_received(self) -> bool | None:
        """Pass it on."""
        if self._http is not None:
            self._http.eof_received()
        return None

    def pause_writing(self) -> None:
        """Pass it on."""
        if self._http is not None:
            self._http.pause_writing()

    def resume_writing(self) -> None:
        """Pass it on."""
        if self._http is not None:
            self._http.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no longer."""
        self._connections.release(self)
        if self._http is not None:
            self._http.connection_lost(exc)
        if self._agreeing is not None:
            self._agreeing.cancel()

    def drop(self) -> None:
        """End it at once."""
        if self._agreeing is not None:
            self._agreeing.cancel()
        if self._transport is not None:
            self._transport.abort()

    def check(self, now: float) -> None:
        """End it if something has taken too long; the handshake has its own clock."""
        if self._http is not None:
            self._http.check(now)

    async def _agree(self, transport: asyncio.Transport) -> None:
        loop = asyncio.get_running_loop()
        assert self._tls is not None
        secured: asyncio.Transport | None = None
        try:
            secured = await loop.start_tls(
                transport,
                self,
                self._tls,
                server_side=True,
                ssl_handshake_timeout=HANDSHAKE_SECONDS,
                ssl_shutdown_timeout=2.0,
            )
        except (
            OSError
        ):  # what strangers send instead of a handshake; TLS errors and timeouts are of this kind
            pass
        finally:
            self._agreeing = None
            if secured is None:
                transport.abort()
                self._connections.release(self)
        if secured is not None and not secured.is_closing():
            self._transport = secured
            self._open(secured)
            if self._early and self._http is not None:
                self._http.data_received(bytes(self._early))
                self._early.clear()

    def _open(self, transport: asyncio.Transport) -> None:
        self._http = self._make_http()
        self._http.connection_made(transport)
