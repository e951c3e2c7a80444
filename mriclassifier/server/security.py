"""Who may ask: host names, the token, and where a request comes from; and the headers of every answer."""

from __future__ import annotations

import hashlib
import logging
import secrets
import traceback
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from pathlib import PurePath
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mriclassifier.server.schemas import error_response

OPEN_PATHS = frozenset({"/healthz"})
TOO_LARGE = "The upload is larger than this server takes."
_log = logging.getLogger(__name__)

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def new_token() -> str:
    """A token that cannot be guessed, 43 characters that need no escaping in an address."""
    return secrets.token_urlsafe(32)


def cookie_name(token: str) -> str:
    """Name of the cookie: one for each token, since browsers do not tell two ports of a host apart."""
    return f"mriclassifier_{hashlib.sha256(token.encode()).hexdigest()[:12]}"


class SecurityHeaders:
    """Puts the same protective headers on every answer, errors included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, with the headers added."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class TrustedHosts:
    """Refuses requests for a host name that is not ours (DNS rebinding), in our JSON shape."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._check = TrustedHostMiddleware(_accept, list(hosts), www_redirect=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is meant for us."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        probe: dict[str, bool] = {}
        await self._check({**scope, "mriclassifier.probe": probe}, receive, _discard)
        if probe:
            await self._app(scope, receive, send)
        else:
            answer = error_response(400, "wrong_host", "This server is not known by that name.")
            await answer(scope, receive, send)


class BodyLimit:
    """Refuses a body over the limit: by its announced length, else as soon as too much has arrived."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is small enough."""
        length = Headers(scope=scope).get("content-length", "") if scope["type"] == "http" else ""
        if length.isdecimal() and int(length) > self._max_bytes:
            answer = error_response(413, "too_large", TOO_LARGE)
            await answer(scope, receive, send)
            return
        arrived = 0

        async def receive_counted() -> Message:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > self._max_bytes:
                raise HTTPException(413)  # becomes an answer where the route reads the form
            return message

        await self._app(scope, receive_counted, send)


class Faults:
    """Answers a fault of ours in the shape of every error, and keeps its text to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, or with status 500."""
        begun = False

        async def send_noticed(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, send_noticed)
        except Exception as error:
            if scope["type"] != "http":
                raise
            # The kind and the place alone: a message may quote what was uploaded
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{PurePath(place.filename).name}:{place.lineno}"
            _log.error("unexpected %s at %s in a request", type(error).__name__, where)
            if not begun:
                answer = error_response(
                    500, "internal", "The server failed at this request; it goes on serving."
                )
                await answer(scope, receive, send)


async def _accept(scope: Scope, receive: Receive, send: Send) -> None:
    del receive, send
    scope["mriclassifier.probe"]["ok"] = True


async def _discard(message: Message) -> None:
    del message


class TokenGate:
    """Lets nothing but the health check through without the token, before a body is read.

    The token comes as ``Authorization: Bearer``, as ``?token=``, or in the cookie that the page sets. A
    request with the cookie also has to come from our own page.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token
        self._cookie = cookie_name(token)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] == "websocket":
            return  # there are none here
        if scope["type"] == "lifespan" or scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
            return
        answer = self._refusal(scope)
        await (answer or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        query = parse_qs(scope["query_string"].decode("latin-1"))
        bearer = headers.get("authorization", "")
        if "token" in query:
            if not self._fits(query["token"][0]):
                return _wrong_token()
            is_page = scope["path"] == "/" and scope["method"] in ("GET", "HEAD")
            return self._to_page(query) if is_page else None
        if bearer:
            kind, _, token = bearer.partition(" ")
            fits = kind.lower() == "bearer" and self._fits(token.strip())
            return None if fits else _wrong_token()
        cookie = _cookie(headers, self._cookie)
        if cookie is None:
            answer = error_response(
                401,
                "token_missing",
                "A token is needed. Open the address that the server printed, or send the token as "
                "“Authorization: Bearer …”.",
            )
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        if not self._fits(cookie):
            return _wrong_token()
        if not _from_own_page(headers):
            return error_response(
                403, "foreign_page", "The request comes from another site's page."
            )
        return None

    def _fits(self, token: str) -> bool:
        return secrets.compare_digest(token.encode("utf-8", "replace"), self._token.encode())

    def _to_page(self, query: dict[str, list[str]]) -> Response:
        # Away from the address with the token, so that it stays out of history and screenshots
        rest = urlencode({name: v for name, v in query.items() if name != "token"}, doseq=True)
        answer = RedirectResponse(f"/?{rest}" if rest else "/", status_code=303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
        return answer


def _wrong_token() -> Response:
    return error_response(
        403, "token_wrong", "The token is not that of this server. Each start has a new one."
    )


def _cookie(headers: Headers, name: str) -> str | None:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return morsel.value if morsel else None


def _from_own_page(headers: Headers) -> bool:
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")
