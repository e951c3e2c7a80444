"""How often one address may ask."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from mriclassifier.server.access.networks import network_of
from mriclassifier.server.errors_http import error_response
from mriclassifier.server.guard.frame import client_address

_MOST = 4096  # addresses remembered


class RateLimit:
    """A bucket of requests an address, which fills up again; stands before the gate.

    Runs on the event loop alone, so it needs no lock.

    Parameters
    ----------
    per_second
        Requests on average.
    burst
        Requests at once: the page with all its files, or a batch of small pictures.
    clock
        Seconds that only grow.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        per_second: float,
        burst: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._per_second = per_second
        self._burst = float(burst)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or say when to come back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        wait = self.take(network_of(client_address(scope)))
        if wait <= 0:
            await self._app(scope, receive, send)
            return
        scope["state"]["refused"] = True
        answer = error_response(
            429,
            "rate",
            "Too many requests from this address. Wait a moment.",
            headers={"Retry-After": str(math.ceil(wait))},
        )
        await answer(scope, receive, send)

    def take(self, address: str) -> float:
        """Use one request up; gives the seconds to wait where there is none."""
        now = self._clock()
        left, at = self._buckets.pop(address, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._per_second)
        allowed = left >= 1
        self._buckets[address] = (left - 1 if allowed else left, now)
        while len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - left) / self._per_second
