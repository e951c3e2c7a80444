"""Logging in and out, and who one is."""

from __future__ import annotations

import math
from typing import Any
from urllib.parse import parse_qs

import anyio
import anyio.to_thread
from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response

from mriclassifier import __version__
from mriclassifier.batch.rows import RESEARCH_USE
from mriclassifier.server.access.access import Access
from mriclassifier.server.access.principal import Principal, principal_of
from mriclassifier.server.audit import AuditSink
from mriclassifier.server.errors_http import error_response
from mriclassifier.server.guard.frame import client_address
from mriclassifier.server.guard.gate import LOGIN, cookie, set_cookie
from mriclassifier.server.monitor import NOBODY
from mriclassifier.server.pages import login_page

_LARGEST_FORM = 8192
_HASHING, _WAITING = 2, 16  # passwords looked at at once (64 MiB each), and logins that wait for it
_SENTENCES = {
    "wrong": (401, "login_wrong", "The name and the password, or the code, do not fit."),
    "wait": (429, "login_wait", "Too many attempts. Wait before the next one."),
    "off": (403, "login_off", "This way of logging in is switched off."),
}


class Login:
    """What happens to a login form.

    Parameters
    ----------
    access, audit
        Of the server.
    """

    def __init__(self, access: Access, audit: AuditSink) -> None:
        self._access = access
        self._audit = audit
        self._hashing: anyio.CapacityLimiter | None = None
        self._waiting = 0

    async def take(self, request: Request) -> Response:
        """Log somebody in, or say why not."""
        form = await _form(request)
        address = client_address(request.scope)
        code, name = form.get("code", ""), form.get("name", "")
        if code:
            outcome, wait = self._by_code(code, address)
        else:
            outcome, wait = await self._by_password(name, form.get("password", ""), address)
        if outcome in _SENTENCES:
            self._audit.record("server.login_refused", NOBODY, address=address, reason=outcome)
            return _failure(request, outcome, wait)
        session = self._access.by_cookie(outcome)
        who = session.principal.name if session else NOBODY
        way = "code" if code else "password"
        self._audit.record("server.login", who, address=address, way=way)
        answer = Response(status_code=204) if _wants_json(request) else RedirectResponse("/", 303)
        set_cookie(answer, self._access, outcome)
        return answer

    def _by_code(self, code: str, address: str) -> tuple[str, float]:
        access = self._access
        if access.pairing is None:
            return "off", 0.0
        wait = max(
            access.backoff.seconds_to_wait(address=address), access.pairing.seconds_to_wait()
        )
        if wait > 0:
            return "wait", wait
        secret = access.by_code(code)
        if secret is None:
            access.backoff.failed(address=address)
            return "wrong", 0.0
        access.backoff.succeeded(address=address)
        return secret, 0.0

    async def _by_password(self, name: str, password: str, address: str) -> tuple[str, float]:
        backoff = self._access.backoff
        if self._access.accounts is None:
            return "off", 0.0
        if self._waiting >= _WAITING:
            return "wait", 2.0
        if self._hashing is None:  # it belongs to the running loop
            self._hashing = anyio.CapacityLimiter(_HASHING)
        self._waiting += 1
        try:
            async with self._hashing:
                # Only now: of tries sent at once, all but the first have wrong ones before them
                wait = backoff.seconds_to_wait(address=address, name=name)
                if wait > 0:
                    return "wait", wait
                secret = await anyio.to_thread.run_sync(
                    self._access.by_password, name, password, limiter=anyio.CapacityLimiter(1)
                )
        finally:
            self._waiting -= 1
        if secret is None:
            backoff.failed(address=address, name=name)
            return "wrong", 0.0
        backoff.succeeded(address=address, name=name)
        return secret, 0.0


def access_routes(access: Access, audit: AuditSink, limits: dict[str, int]) -> APIRouter:
    """The login page, the session, and whether the server is there."""
    router = APIRouter()
    login = Login(access, audit)

    @router.get(LOGIN, include_in_schema=False)
    def page(request: Request) -> Response:
        secret = cookie(request.headers, access.cookie)
        if secret and access.by_cookie(secret):
            return RedirectResponse("/", status_code=303)
        error = request.query_params.get("error", "")
        return login_page(error=error, users=access.ways.users, pairing=access.ways.pairing)

    router.add_api_route(LOGIN, login.take, methods=["POST"], include_in_schema=False)

    @router.get("/healthz", tags=["state"])
    def health() -> dict[str, str]:
        """Whether the server answers; open to all, and tells nothing else."""
        return {"status": "ok", "version": __version__}

    @router.get("/api/v1/session", tags=["session"])
    def session(
        request: Request,
        principal: Principal = Depends(principal_of),  # noqa: B008
    ) -> dict[str, Any]:
        """Who is logged in, and how much may be sent."""
        secret = cookie(request.headers, access.cookie) if principal.csrf else None
        held = access.by_cookie(secret) if secret else None
        return {
            "name": principal.name,
            "kind": principal.kind,
            "scopes": sorted(principal.scopes),
            "csrf": principal.csrf,
            "expires": held.expires.isoformat(timespec="seconds") if held else None,
            "limits": limits,
            "version": __version__,
            "notice": RESEARCH_USE,
        }

    @router.delete("/api/v1/session", status_code=204, tags=["session"])
    def log_out(
        request: Request,
        principal: Principal = Depends(principal_of),  # noqa: B008
    ) -> Response:
        """Log out: the cookie is worthless from now on. A token stays what it is."""
        secret = cookie(request.headers, access.cookie)
        answer = Response(status_code=204)
        if secret and principal.csrf:
            access.sessions.close(secret)
            audit.record("server.logout", principal.name, address=client_address(request.scope))
            answer.delete_cookie(
                access.cookie, httponly=True, samesite="strict", secure=access.secure
            )
        return answer

    return router


async def _form(request: Request) -> dict[str, str]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(
            415, {"code": "unsupported_type", "message": "Send the login as a form."}
        )
    held = bytearray()
    async for part in request.stream():
        held += part
        if len(held) > _LARGEST_FORM:
            raise HTTPException(413, {"code": "too_large", "message": "The form is too large."})
    try:
        fields = parse_qs(held.decode("utf-8"), keep_blank_values=True, max_num_fields=8)
    except ValueError as error:
        raise HTTPException(400) from error
    return {name: values[0] for name, values in fields.items()}


def _failure(request: Request, outcome: str, wait: float) -> Response:
    status, code, sentence = _SENTENCES[outcome]
    headers = {"Retry-After": str(math.ceil(wait) or 1)} if outcome == "wait" else {}
    if _wants_json(request):
        return error_response(status, code, sentence, headers=headers)
    return RedirectResponse(f"{LOGIN}?error={outcome}", status_code=303, headers=headers)


def _wants_json(request: Request) -> bool:
    accept = Headers(scope=request.scope).get("accept", "")
    return "application/json" in accept and "text/html" not in accept
