"""Every address × everybody who may come: who gets what, in which shape."""

from __future__ import annotations

import ast
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import httpx2 as httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Route

from mriclassifier.server.access.access import Access
from mriclassifier.server.access.tokens import ApiTokens
from mriclassifier.server.access.who import Scope
from mriclassifier.server.app import create_app
from mriclassifier.server.guard.frame import HEADERS
from mriclassifier.server.guard.gate import OPEN
from mriclassifier.server.services import ServerLimits, Services
from tests.helpers.shared import REPOSITORY
from tests.server.conftest import TOKEN

SCOPES = {
    "/predict/": Scope.CLASSIFY,
    "/api/v1/classify": Scope.CLASSIFY,
    "/api/v1/heatmaps/{picture_id}": Scope.CLASSIFY,
    "/api/v1/model": Scope.MODEL,
    "/api/v1/batches": Scope.BATCH,
}
SAFE = ("GET", "HEAD")
PASSWORD = "a long enough password"


@pytest.fixture
def limits() -> ServerLimits:
    return ServerLimits(burst=100_000)


@pytest.fixture
def app(services: Services) -> Iterator[FastAPI]:
    app = create_app(services)
    yield app
    app.state.api.begin_close()
    assert app.state.api.close(10)


def routes(app: FastAPI) -> list[tuple[str, str]]:
    """(method, address) of every route, with something in place of its variables."""
    found, waiting = [], list(app.routes)
    for route in waiting:
        if isinstance(route, Route):
            found += [(method, route.path) for method in sorted(route.methods or ())]
        else:
            waiting += route.original_router.routes  # type: ignore[attr-defined]
    assert ("POST", "/predict/") in found
    assert ("GET", "/") in found
    assert ("GET", "/api/v1/openapi.json") in found
    return found


def concrete(path: str) -> str:
    return path.replace("{picture_id}", "x" * 22).replace("{batch_id}", "x" * 22)


@dataclass
class Caller:
    """Somebody with what they bring along, and what becomes of them."""

    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    status: Callable[[str, str], tuple[int, str]] = lambda method, path: (401, "login_needed")

    def ask(self, client: TestClient, method: str, path: str) -> httpx.Response:
        client.cookies = self.cookies  # type: ignore[assignment]
        return client.request(method, concrete(path), headers=self.headers)


def always(status: int, code: str) -> Callable[[str, str], tuple[int, str]]:
    return lambda method, path: (status, code)


def when_changing(status: int, code: str) -> Callable[[str, str], tuple[int, str]]:
    return lambda method, path: (200, "") if method in SAFE else (status, code)


def by_scope(method: str, path: str) -> tuple[int, str]:
    wanted = next((s for p, s in SCOPES.items() if path.startswith(p)), None)
    return (200, "") if wanted in (None, Scope.MODEL) else (403, "scope_missing")


def sessions(access: Access) -> dict[str, str]:
    secret = access.by_pairing_token(TOKEN)
    assert secret
    return {access.cookie: secret}


def token(access: Access, scopes: list[Scope], *, days_ago: int = 0) -> str:
    past = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days_ago)
    assert access.tokens
    made = ApiTokens(access.tokens.path.parent, clock=lambda: past)
    return made.create("a program", scopes, 1)


def callers(access: Access) -> dict[str, Caller]:
    """Everybody who should not get everything."""
    assert access.accounts
    assert access.tokens
    good, ended, removed = (sessions(access) for _ in range(3))
    access.sessions.close(ended[access.cookie])
    access.accounts.add("Gone", PASSWORD)
    removed[access.cookie] = access.by_password("gone", PASSWORD) or ""
    access.accounts.remove("Gone")
    revoked = token(access, list(Scope))
    access.tokens.revoke(revoked.split("_")[1])
    csrf = access.by_cookie(good[access.cookie]).principal.csrf or ""  # type: ignore[union-attr]
    right = {"X-CSRF-Token": csrf}
    bearer = {
        "wrong": "mri_000000000000_" + "a" * 43,
        "expired": token(access, list(Scope), days_ago=2),
        "revoked": revoked,
        "of another secret": token(access, list(Scope))[:-3] + "aaa",
        "not ASCII": "t\u00f6ken",
        "empty": "",
    }
    found = {
        f"token {name}": Caller(
            {"Authorization": f"Bearer {sent}".encode("latin-1")},  # type: ignore[dict-item]
            status=always(401, "token_wrong"),
        )
        for name, sent in bearer.items()
    }
    program = {"Authorization": f"Bearer {token(access, [Scope.MODEL])}"}
    foreign = always(403, "foreign_page")
    return found | {
        "nobody": Caller(),
        "basic": Caller({"Authorization": "Basic YTpi"}, status=always(401, "token_wrong")),
        "wrong scope": Caller(program, status=by_scope),
        "foreign host": Caller(
            program | {"Host": "evil.example"}, status=always(421, "wrong_host")
        ),
        "rebound host": Caller(
            right | {"Host": "127.0.0.1.evil.example"}, good, always(421, "wrong_host")
        ),
        "session ended": Caller(right, ended, always(401, "session_ended")),
        "user removed": Caller(right, removed, always(401, "session_ended")),
        "invented session": Caller(right, {access.cookie: "a" * 43}, always(401, "session_ended")),
        "another server's cookie": Caller(right, {"mriclassifier_0": good[access.cookie]}),
        "foreign origin": Caller(right | {"Origin": "http://evil.example"}, good, foreign),
        "null origin": Caller(right | {"Origin": "null"}, good, foreign),
        "other scheme": Caller(right | {"Origin": "https://127.0.0.1:8000"}, good, foreign),
        "other port": Caller(right | {"Origin": "http://127.0.0.1:9999"}, good, foreign),
        "cross-site": Caller(right | {"Sec-Fetch-Site": "cross-site"}, good, foreign),
        "same-site": Caller(right | {"Sec-Fetch-Site": "same-site"}, good, foreign),
        "no CSRF value": Caller({}, good, when_changing(403, "csrf")),
        "wrong CSRF value": Caller({"X-CSRF-Token": "a"}, good, when_changing(403, "csrf")),
    }


def browser(app: FastAPI) -> TestClient:
    return TestClient(
        app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False, follow_redirects=False
    )


def check_shape(answer: httpx.Response, where: object) -> None:
    for name, value in HEADERS.items():
        assert answer.headers[name] == value, where
    assert answer.headers["x-request-id"], where
    assert "access-control-allow-origin" not in answer.headers, where
    assert "server" not in answer.headers, where
    if answer.status_code >= 400 and answer.request.method != "HEAD":
        error = answer.json()["error"]
        assert set(answer.json()) == {"error"}, where
        assert set(error) == {"code", "message", "request_id"}, where
        assert error["request_id"] == answer.headers["x-request-id"], where
        assert error["message"].endswith("."), where
    if answer.status_code == 401:
        assert answer.headers["www-authenticate"].startswith("Bearer"), where
    if answer.status_code == 429:
        assert int(answer.headers["retry-after"]) > 0, where


def test_everybody_gets_at_every_address_what_they_should(app: FastAPI, access: Access) -> None:
    client = browser(app)
    for name, caller in callers(access).items():
        for method, path in routes(app):
            if path == "/api/v1/session" and method == "DELETE" and caller.cookies:
                continue  # logs out
            answer, where = caller.ask(client, method, path), (name, method, path)
            check_shape(answer, where)
            if path in OPEN and "host" not in name:
                assert answer.status_code not in (401, 421), where
                continue
            status, code = caller.status(method, path)
            if status == 200:  # let in: whatever the route says of a request without a file
                assert answer.status_code not in (401, 403, 421), where
            else:
                assert answer.status_code == status, where
                if method != "HEAD":
                    assert answer.json()["error"]["code"] == code, where


def test_an_address_that_is_not_there_looks_to_strangers_like_any_other(
    app: FastAPI, access: Access
) -> None:
    client = browser(app)
    for name, caller in callers(access).items():
        there = caller.ask(client, "GET", "/api/v1/batches")
        nowhere = caller.ask(client, "GET", "/nowhere")
        check_shape(nowhere, name)
        if there.status_code in (401, 421):
            assert nowhere.status_code == there.status_code, name
        elif there.json().get("error", {}).get("code") == "foreign_page":
            assert nowhere.status_code == 403, name
        else:
            assert nowhere.status_code == 404, name


def test_every_error_of_every_route_has_the_one_shape(app: FastAPI, access: Access) -> None:
    client = browser(app)
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    junk = [
        {},
        {"content": b"junk"},
        {"json": {"a": 1}},
        {"files": {"wrong": b"x"}},
        {"files": {"file": ("a.png", b"no picture")}},
        {"content": b"--x", "headers": {"Content-Type": "multipart/form-data; boundary=x"}},
        {"params": {"kind": "\x00", "opacity": "nan", "after": "-1", "limit": "x"}},
    ]
    for _, path in routes(app):
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"):
            for sent in junk if path.startswith(("/api", "/predict")) else junk[:2]:
                answer = client.request(method, concrete(path), **sent)
                assert answer.status_code < 500, (method, path, sent, answer.text)
                check_shape(answer, (method, path, sent))


def test_only_the_login_page_what_it_shows_and_the_health_check_are_open(app: FastAPI) -> None:
    client = browser(app)
    reached = {
        path
        for method, path in routes(app)
        if method == "GET" and client.get(concrete(path)).status_code not in (401, 403)
    }
    assert reached == {"/healthz", "/login", "/login.css", "/login.js", "/icon.svg"}


def test_a_browser_without_a_session_is_led_to_the_login_page(app: FastAPI) -> None:
    answer = browser(app).get("/", headers={"Accept": "text/html,*/*"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    check_shape(answer, "/")


def test_a_token_in_an_address_opens_the_page_alone(app: FastAPI, access: Access) -> None:
    client = browser(app)
    for path in ("/api/v1/model", "/predict/", "/web/main.js"):
        assert client.get(path, params={"token": TOKEN}).status_code == 401
    assert client.post("/", params={"token": TOKEN}).status_code == 401
    answer = client.get("/", params={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    wrong = client.get("/", params={"token": "a"}, headers={"Accept": "text/html"})
    assert wrong.headers["location"] == "/login?error=wrong"
    assert "set-cookie" not in wrong.headers


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(services: Services) -> None:
    for secure, prefix in ((False, ""), (True, "__Host-")):
        access = Access(pairing=services.access.pairing, secure=secure)
        app = create_app(
            Services(
                engine=services.engine,
                access=access,
                limits=services.limits,
                monitor=services.monitor,
                audit=services.audit,
            )
        )
        cookie = browser(app).get("/", params={"token": TOKEN}).headers["set-cookie"]
        name, _, rest = cookie.partition("=")
        assert name.startswith(f"{prefix}mriclassifier_")
        words = {part.strip().lower() for part in rest.split(";")[1:]}
        assert words == {"httponly", "path=/", "samesite=strict"} | (
            {"secure"} if secure else set()
        )
        app.state.api.begin_close()
        app.state.api.close(10)


def test_the_document_names_both_ways_in_and_what_is_open(app: FastAPI) -> None:
    client = browser(app)
    assert client.get("/api/v1/openapi.json").status_code == 401
    document = client.get(
        "/api/v1/openapi.json", headers={"Authorization": f"Bearer {TOKEN}"}
    ).json()
    kinds = {s["type"] for s in document["components"]["securitySchemes"].values()}
    assert kinds == {"http", "apiKey"}
    assert document["security"] == [{"token": []}, {"session": []}]
    assert document["paths"]["/healthz"]["get"]["security"] == []
    opened = [
        path
        for path, operations in document["paths"].items()
        for operation in operations.values()
        if operation.get("security") == []
    ]
    assert opened == ["/healthz"]


def test_secrets_are_compared_in_constant_time() -> None:
    """What is sent is never compared with ``==``: hashes are looked up, or ``compare_digest`` is used."""
    words = {"token", "secret", "digits", "csrf", "sent", "hashed", "password"}
    folder = REPOSITORY / "mriclassifier" / "server"
    for path in [*folder.glob("access/*.py"), *folder.glob("guard/gate.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.Eq):
                continue
            names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
            # A token's id is no secret
            assert not names & words or "token.id" in ast.unparse(node), ast.unparse(node)
