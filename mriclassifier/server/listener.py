"""uvicorn, told to answer through our door and to look at its connections once in a while."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable
from socket import socket as Socket
from typing import Any

import uvicorn

from mriclassifier.server.guard.connections import Connections
from mriclassifier.server.guard.door import Door
from mriclassifier.server.guard.wire import LARGEST_HEADERS, HttpProtocol

_log = logging.getLogger(__name__)
_TICKS_PER_SECOND = 10  # of uvicorn
KEEP_ALIVE = 15
GRACE = 3


class Listener(uvicorn.Server):
    """One run of the web application on a socket.

    Parameters
    ----------
    app
        The ASGI application.
    connections
        Where connections are counted.
    tls
        None for plain HTTP.
    every_seconds
        Called about that often on a thread of its own, one at a time: (seconds, what to call).
    """

    def __init__(
        self,
        app: Any,
        *,
        connections: Connections,
        tls: ssl.SSLContext | None,
        every_seconds: tuple[int, Callable[[], None]],
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                loop="asyncio",
                http=HttpProtocol,
                ws="none",
                lifespan="off",
                log_config=None,  # a windowed frozen build has no stdout to log to
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=KEEP_ALIVE,
                timeout_graceful_shutdown=GRACE,
                h11_max_incomplete_event_size=LARGEST_HEADERS,
            )
        )
        self._connections = connections
        self._tls = tls
        self._every, self._call = every_seconds
        self._calling: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[Socket] | None = None) -> None:
        """Listen on ``sockets``."""
        await self.lifespan.startup()
        loop = asyncio.get_running_loop()

        def make_http() -> HttpProtocol:
            return HttpProtocol(
                config=self.config,
                server_state=self.server_state,
                app_state=self.lifespan.state,
                _loop=loop,
            )

        def make_door() -> Door:
            return Door(make_http, connections=self._connections, tls=self._tls)

        self.servers = [await loop.create_server(make_door, sock=sock) for sock in sockets or ()]
        self.started = True

    async def on_tick(self, counter: int) -> bool:
        """Look after the connections, twice a second."""
        if counter % (_TICKS_PER_SECOND // 2) == 0:
            self._connections.check(asyncio.get_running_loop().time())
        if counter % (_TICKS_PER_SECOND * self._every) == 0 and self._calling is None:
            # Names of computers are looked up there, which may take seconds
            self._calling = asyncio.create_task(asyncio.to_thread(self._call))
            self._calling.add_done_callback(self._called)
        return await super().on_tick(counter)

    def _called(self, task: asyncio.Task[None]) -> None:
        self._calling = None
        if not task.cancelled() and task.exception() is not None:
            _log.error("a look at the network failed: %s", type(task.exception()).__name__)

    async def shutdown(self, sockets: list[Socket] | None = None) -> None:
        """Let go of what only waits, then end as uvicorn does."""
        for server in self.servers:
            server.close()
        self._connections.drop_waiting()
        await super().shutdown(sockets)
