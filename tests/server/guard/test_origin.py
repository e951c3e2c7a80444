"""Behind a reverse proxy: whose word on where a request comes from is taken."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from mriclassifier.server.access.access import Access
from mriclassifier.server.guard.origin import Origin


def told(peer: str, *headers: tuple[str, str]) -> tuple[str, str]:
    seen: dict[str, Any] = {}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.update(scope)

    scope = {
        "type": "http",
        "client": (peer, 5000),
        "scheme": "http",
        "state": {},
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }
    origin = Origin(app, access=Access(proxies=["127.0.0.1", "10.0.0.2", "fd00::2"]))
    asyncio.run(origin(scope, None, None))  # type: ignore[arg-type]
    return seen["state"]["address"], seen["scheme"]


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("127.0.0.1", "192.0.2.9", "192.0.2.9"),
        ("127.0.0.1", "6.6.6.6, 192.0.2.9", "192.0.2.9"),
        ("127.0.0.1", "6.6.6.6, 192.0.2.9, 10.0.0.2", "192.0.2.9"),
        ("127.0.0.1", "2001:DB8::0:9", "2001:db8::9"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "6.6.6.6, nonsense", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("192.0.2.1", "6.6.6.6", "192.0.2.1"),
        ("::ffff:127.0.0.1", "192.0.2.9", "192.0.2.9"),
        ("::ffff:192.0.2.1", "6.6.6.6", "192.0.2.1"),
        ("fd00::2", "192.0.2.9", "192.0.2.9"),
    ],
)
def test_a_known_proxy_is_believed_and_nobody_else(peer: str, forwarded: str, address: str) -> None:
    assert told(peer, ("x-forwarded-for", forwarded))[0] == address


def test_several_headers_are_one_list() -> None:
    headers = ("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "192.0.2.9")
    assert told("127.0.0.1", *headers)[0] == "192.0.2.9"


def test_the_browsers_scheme_comes_from_the_proxy_alone() -> None:
    assert told("127.0.0.1", ("x-forwarded-proto", "https"))[1] == "https"
    assert told("192.0.2.1", ("x-forwarded-proto", "https"))[1] == "http"
    assert told("127.0.0.1", ("x-forwarded-proto", "gopher"))[1] == "http"


def test_what_inner_layers_note_is_seen_by_the_outer_ones() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        scope["route"] = "found"

    scope: dict[str, Any] = {
        "type": "http",
        "client": ("127.0.0.1", 5000),
        "scheme": "http",
        "state": {},
        "headers": [(b"x-forwarded-proto", b"https")],
    }
    asyncio.run(Origin(app, access=Access(proxies=["127.0.0.1"]))(scope, None, None))  # type: ignore[arg-type]
    assert scope["route"] == "found"
