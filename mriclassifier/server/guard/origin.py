"""Where a request comes from, when a reverse proxy of ours stands between."""

from __future__ import annotations

import ipaddress

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from mriclassifier.server.access.access import Access
from mriclassifier.server.access.networks import plain_address


class Origin:
    """Takes ``X-Forwarded-For`` and ``-Proto`` from a known proxy's address, and from nobody else."""

    def __init__(self, app: ASGIApp, *, access: Access) -> None:
        self._app = app
        self._proxies = access.proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note the address, and the scheme that the browser used."""
        if scope["type"] == "http":
            peer = plain_address(str(scope["client"][0])) if scope.get("client") else ""
            scope["state"]["address"] = peer
            if peer in self._proxies:
                headers = Headers(scope=scope)
                scope["state"]["address"] = self._behind(headers) or peer
                if headers.get("x-forwarded-proto", "").strip().lower() == "https":
                    scope["scheme"] = (
                        "https"  # in place: the outer layers read what the inner ones add
                    )
        await self._app(scope, receive, send)

    def _behind(self, headers: Headers) -> str | None:
        """The last address that is no proxy of ours: what stands before it may be invented."""
        told = ",".join(headers.getlist("x-forwarded-for")).split(",")
        for part in reversed(told[-20:]):
            try:
                address = str(ipaddress.ip_address(part.strip()))
            except ValueError:
                return None
            if address not in self._proxies:
                return address
        return None
