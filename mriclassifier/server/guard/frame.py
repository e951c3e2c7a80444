"""What every answer has: a number, protective headers, and a place in the monitor."""

from __future__ import annotations

import secrets

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mriclassifier.server.access.who import Principal
from mriclassifier.server.audit import AuditSink
from mriclassifier.server.monitor import NOBODY, Monitor

REFUSALS = frozenset({401, 403, 421, 429})
# No HSTS: with the server's own certificate a browser would keep a user from ever passing its warning again,
# and it would bind every other port of the host to TLS too. A reverse proxy of the hospital may add it.
# Referrer: with "no-referrer" browsers would send the form of our own login page with "Origin: null".
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Frame:
    """The outermost layer: nothing leaves the application without passing here."""

    def __init__(self, app: ASGIApp, *, monitor: Monitor, audit: AuditSink) -> None:
        self._app = app
        self._monitor = monitor
        self._audit = audit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, with the headers added, and count it."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})  # there are none here
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state["request_id"] = request_id = secrets.token_hex(8)
        status = 0

        async def send_framed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers["X-Request-Id"] = request_id
                self._note(scope, status)
            await send(message)

        await self._app(scope, receive, send_framed)

    def _note(self, scope: Scope, status: int) -> None:
        # At the start of the answer: one that streams for an hour is seen while it does
        if status == 0 or scope["path"] == "/healthz":
            return
        who = scope["state"].get("principal")
        name = who.name if isinstance(who, Principal) else NOBODY
        address = client_address(scope)
        refused = status in REFUSALS and scope["state"].get("refused", status != 429)
        self._monitor.answered(address=address, name=name, status=status, refused=bool(refused))
        if isinstance(who, Principal):
            route = getattr(scope.get("route"), "path", "")
            what = f"{scope['method']} {route}" if route else "no such address"
            self._audit.record(
                "server.access", name, address=address, what=what, status=str(status)
            )


def client_address(scope: Scope) -> str:
    """Where a request comes from; behind a proxy of ours, what that says."""
    state = scope.get("state", {})
    if "address" in state:
        return str(state["address"])
    client = scope.get("client")
    return str(client[0]) if client else ""
