"""What exists from one start of the server to its stop: application, thread, socket."""

from __future__ import annotations

import datetime
import logging
import ssl
import threading
import time
from collections.abc import Callable
from socket import socket as Socket

from fastapi.dependencies import models as fastapi_models

from mriclassifier.server.access.networks import network_of
from mriclassifier.server.app import create_app
from mriclassifier.server.guard.connections import Connections
from mriclassifier.server.listener import Listener
from mriclassifier.server.services import Services
from mriclassifier.server.state import SYSTEM

_LOOK_SECONDS = 5
_log = logging.getLogger(__name__)


class Run:
    """One run; ended once.

    Parameters
    ----------
    services
        Of the application.
    listening
        The socket; closed at the end.
    tls
        None for plain HTTP.
    look
        Called every few seconds on the event loop.
    """

    def __init__(
        self,
        services: Services,
        listening: Socket,
        *,
        tls: ssl.SSLContext | None,
        look: Callable[[], None],
    ) -> None:
        self.services = services
        self.since = datetime.datetime.now().astimezone()
        app = create_app(services)
        self.api = app.state.api
        self.listener = Listener(
            app,
            connections=Connections(
                monitor=services.monitor,
                unlimited=frozenset(map(network_of, services.access.proxies)),
            ),
            tls=tls,
            every_seconds=(_LOOK_SECONDS, look),
        )
        self._listening = listening
        self.thread = threading.Thread(target=self._serve, name="mri-server", daemon=False)

    def _serve(self) -> None:
        try:
            self.listener.run(sockets=[self._listening])
        except Exception as error:  # noqa: BLE001  (the thread ends here; the state says that it did)
            _log.error("the server ended: %s", type(error).__name__)
        finally:
            self._listening.close()

    def end(self, timeout: float) -> bool:
        """Answer what has begun, for some seconds, then close everything."""
        until = time.monotonic() + timeout
        self.api.begin_close()
        self.listener.should_exit = True
        if self.thread.ident is not None:
            self.thread.join(max(0.0, until - time.monotonic()))
            if self.thread.is_alive():
                self.listener.force_exit = True
                self.thread.join(1.0)
        self._listening.close()
        ended = not self.thread.is_alive()
        ended = bool(self.api.close(max(1.0, until - time.monotonic()))) and ended
        forget_routes()
        self.services.audit.record("server.stop", SYSTEM, address="")
        return self.services.audit.close() and ended


def forget_routes() -> None:
    """Let go of the functions of applications that have ended.

    FastAPI remembers for each function it has seen what kind it is. Ours know their application, of which up to
    some hundred would stay in memory.
    """
    for cached in vars(fastapi_models).values():
        clear = getattr(cached, "cache_clear", None)
        if clear is not None:
            clear()
