"""Who may pass: decided before a body is read and before an address is looked up."""

from __future__ import annotations

import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from mriclassifier.server.access.access import Access
from mriclassifier.server.access.principal import NOT_LOGGED_IN
from mriclassifier.server.audit import AuditSink
from mriclassifier.server.errors_http import error_response
from mriclassifier.server.guard.frame import client_address
from mriclassifier.server.monitor import NOBODY
from mriclassifier.server.pages import OPEN_ADDRESSES

HEALTH, LOGIN = "/healthz", "/login"
OPEN = frozenset({HEALTH, LOGIN}) | OPEN_ADDRESSES
CSRF_HEADER = "x-csrf-token"
_SAFE = frozenset({"GET", "HEAD"})


class TrustedHosts:
    """Refuses requests for a host name that is not ours, before anything else is asked."""

    def __init__(self, app: ASGIApp, *, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is meant for us."""
        if scope["type"] != "http" or self._access.hosts.allows(
            Headers(scope=scope).get("host", "")
        ):
            await self._app(scope, receive, send)
            return
        answer = error_response(421, "wrong_host", "This server is not known by that name.")
        await answer(scope, receive, send)


class Gate:
    """Lets through what is open to all, and whoever shows a session's cookie or a token."""

    def __init__(self, app: ASGIApp, *, access: Access, audit: AuditSink) -> None:
        self._app = app
        self._access = access
        self._audit = audit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass; ``scope["state"]["principal"]`` says who it is."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = self._refusal(scope)
        await (answer or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, path, method = Headers(scope=scope), scope["path"], scope["method"]
        if path in OPEN:
            if method not in _SAFE and not from_own_page(scope, headers):
                return self._refused(scope, 403, "foreign_page")
            return None
        if path == "/" and method in _SAFE:
            query = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=20)
            if "token" in query:
                return self._pair(scope, query["token"][0])
        authorization = headers.get("authorization")
        if authorization is not None:
            kind, _, sent = authorization.partition(" ")
            principal = self._access.by_bearer(sent.strip()) if kind.lower() == "bearer" else None
            if principal is None:
                return self._refused(scope, 401, "token_wrong")
            scope["state"]["principal"] = principal
            return None
        secret = cookie(headers, self._access.cookie)
        session = self._access.by_cookie(secret) if secret else None
        if session is None:
            if path == "/" and method in _SAFE and "text/html" in headers.get("accept", ""):
                return RedirectResponse(LOGIN, status_code=303)
            return self._refused(scope, 401, "session_ended" if secret else "login_needed")
        if not from_own_page(scope, headers):
            return self._refused(scope, 403, "foreign_page")
        sent, wanted = headers.get(CSRF_HEADER, ""), session.principal.csrf or ""
        if method not in _SAFE and not secrets.compare_digest(
            sent.encode("utf-8", "surrogatepass"), wanted.encode()
        ):
            return self._refused(scope, 403, "csrf")
        scope["state"]["principal"] = session.principal
        return None

    def _pair(self, scope: Scope, token: str) -> Response:
        """Away from the address with the token, so that it stays out of history and screenshots."""
        secret = self._access.by_pairing_token(token)
        if secret is None:
            self._audit.record(
                "server.refused", NOBODY, address=client_address(scope), reason="pairing_token"
            )
            if "text/html" in Headers(scope=scope).get("accept", ""):
                return RedirectResponse(f"{LOGIN}?error=wrong", status_code=303)
            return _answer(401, "token_wrong")
        self._audit.record(
            "server.login", "this computer", address=client_address(scope), way="address"
        )
        answer = RedirectResponse("/", status_code=303)
        set_cookie(answer, self._access, secret)
        return answer

    def _refused(self, scope: Scope, status: int, code: str) -> Response:
        self._audit.record("server.refused", NOBODY, address=client_address(scope), reason=code)
        return _answer(status, code)


_SENTENCES = {
    "login_needed": NOT_LOGGED_IN,
    "session_ended": "This session is over. Log in again.",
    "token_wrong": "The token is wrong, expired or revoked. Each start has a new address to pair with.",
    "foreign_page": "The request comes from another site's page.",
    "csrf": "The request does not bring the value “csrf” of its session in the header X-CSRF-Token.",
}


def _answer(status: int, code: str) -> Response:
    headers = {}
    if status == 401:
        fault = ' error="invalid_token"' if code == "token_wrong" else ""
        headers["WWW-Authenticate"] = f"Bearer{fault}"
    return error_response(status, code, _SENTENCES[code], headers=headers)


def set_cookie(answer: Response, access: Access, secret: str) -> None:
    """Give a browser its session: not for scripts, not for other sites, gone when the browser ends."""
    answer.set_cookie(
        access.cookie, secret, httponly=True, samesite="strict", secure=access.secure, path="/"
    )


def cookie(headers: Headers, name: str) -> str | None:
    """The value of a cookie."""
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return morsel.value if morsel else None


def from_own_page(scope: Scope, headers: Headers) -> bool:
    """Whether a browser says that a page of ours, or its user, sent this; what is no browser says nothing."""
    site = headers.get("sec-fetch-site", "same-origin")
    if site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return (parts.scheme, parts.netloc) == (scope["scheme"], headers.get("host", "").lower())
