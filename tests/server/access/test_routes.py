"""A browser logs in, asks who it is, and logs out."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest
from fastapi.testclient import TestClient

from mriclassifier.server.access.access import Access
from mriclassifier.server.audit import AuditRow
from mriclassifier.server.services import Services

PASSWORD = "four words in a row"


@pytest.fixture
def browser(anonymous: TestClient, access: Access) -> TestClient:
    assert access.accounts
    access.accounts.add("Anna", PASSWORD)
    return anonymous


def log_in(browser: TestClient, json: bool = False, **form: str) -> httpx.Response:
    accept = "application/json" if json else "text/html,application/xhtml+xml,*/*;q=0.8"
    return browser.post("/login", data=form, headers={"Accept": accept})


def test_a_name_with_its_password_opens_a_session_without_any_script(browser: TestClient) -> None:
    answer = log_in(browser, name="anna", password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.get("/").status_code == 200
    session = browser.get("/api/v1/session").json()
    assert (session["name"], session["kind"]) == ("Anna", "user")
    assert session["scopes"] == ["batch", "classify", "model"]
    assert session["limits"]["max_batch_files"] == 20
    assert session["notice"] == "Research use only, not for diagnosis."
    assert browser.get("/login").headers["location"] == "/"


def test_a_code_opens_one_session(browser: TestClient, access: Access) -> None:
    assert access.pairing
    code = access.pairing.code
    assert log_in(browser, json=True, code=code).status_code == 204
    assert browser.get("/api/v1/session").json()["kind"] == "pairing"
    browser.cookies.clear()
    assert log_in(browser, code=code).headers["location"] == "/login?error=wrong"


def test_logging_out_ends_the_session_and_not_only_the_cookie(browser: TestClient) -> None:
    log_in(browser, name="Anna", password=PASSWORD)
    kept = dict(browser.cookies)
    csrf = browser.get("/api/v1/session").json()["csrf"]
    assert browser.delete("/api/v1/session").status_code == 403
    assert browser.delete("/api/v1/session", headers={"X-CSRF-Token": csrf}).status_code == 204
    assert not browser.cookies
    browser.cookies.update(kept)
    assert browser.get("/api/v1/session").json()["error"]["code"] == "session_ended"


def test_wrong_logins_look_all_the_same(browser: TestClient) -> None:
    seen = set()
    for form in (
        {"name": "Anna", "password": "wrong"},
        {"name": "Nobody", "password": PASSWORD},
        {"code": "0000-0000"},
    ):
        answer = log_in(browser, json=True, **form)
        seen.add((answer.status_code, answer.json()["error"]["code"]))
        assert "set-cookie" not in answer.headers
    assert seen == {(401, "login_wrong")}
    assert log_in(browser, name="Anna", password="x").headers["location"] == "/login?error=wrong"


def test_guessing_is_held_up_and_says_for_how_long(browser: TestClient) -> None:
    answers = [log_in(browser, json=True, name="Anna", password="wrong") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [401, 401, 401, 401, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1
    right = log_in(browser, name="Anna", password=PASSWORD)
    assert right.headers["location"] == "/login?error=wait"
    assert int(right.headers["retry-after"]) >= 1
    assert log_in(browser, code="1234-5678").headers["location"] == "/login?error=wait"


def test_guesses_sent_at_once_are_held_up_as_well(browser: TestClient) -> None:
    with ThreadPoolExecutor(20) as pool:
        answers = list(
            pool.map(
                lambda _: log_in(browser, json=True, name="Anna", password="wrong").status_code,
                range(40),
            )
        )
    assert set(answers) == {401, 429}
    assert answers.count(401) <= 6


def test_what_is_switched_off_is_said_so(browser: TestClient, access: Access) -> None:
    access.accounts = None
    access.pairing = None
    assert log_in(browser, name="Anna", password=PASSWORD).headers["location"] == "/login?error=off"
    answer = log_in(browser, json=True, code="1234-5678")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "login_off")
    assert browser.get("/?token=a-token-for-tests").status_code == 401


def test_another_sites_page_cannot_log_anybody_in(browser: TestClient) -> None:
    for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = browser.post("/login", data={"name": "a", "password": "b"}, headers=headers)
        assert answer.json()["error"]["code"] == "foreign_page"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"name": "Anna", "password": PASSWORD}}, 415),
        ({"files": {"name": b"Anna"}}, 415),
        ({"data": {"name": "a" * 10_000}}, 413),
        ({"data": {str(n): "a" for n in range(20)}}, 400),
        (
            {
                "content": b"name=\xff",
                "headers": {"Content-Type": "application/x-www-form-urlencoded"},
            },
            400,
        ),
        ({"data": {}}, 415),
    ],
)
def test_what_is_no_login_form_is_refused(browser: TestClient, sent: dict, status: int) -> None:
    answer = browser.post("/login", **sent)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"code", "message", "request_id"}


def test_hashing_does_not_stop_the_server(
    browser: TestClient, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, begun = threading.Event(), threading.Event()

    def slow(name: str, password: str) -> None:
        begun.set()
        assert go.wait(20)

    monkeypatch.setattr(access, "by_password", slow)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(log_in, browser, name="Anna", password=PASSWORD)
        assert begun.wait(10)
        assert browser.get("/healthz").status_code == 200
        assert not waiting.done()
        go.set()
        assert waiting.result(10).status_code == 303


def test_logins_are_written_down_without_what_was_typed(
    browser: TestClient, services: Services, audit_rows: list[AuditRow]
) -> None:
    log_in(browser, name="Anna", password="my-secret-typo")
    log_in(browser, name="my-secret-in-the-wrong-field", password="x")
    log_in(browser, name="Anna", password=PASSWORD)
    csrf = browser.get("/api/v1/session").json()["csrf"]
    browser.delete("/api/v1/session", headers={"X-CSRF-Token": csrf})
    assert services.audit.close()
    told = [(row.action, row.name, row.count) for row in audit_rows]
    assert ("server.login_refused", "nobody", 2) in told
    assert ("server.login", "Anna", 1) in told
    assert ("server.logout", "Anna", 1) in told
    assert "my-secret" not in str(audit_rows)
    access_rows = [row.details for row in audit_rows if row.action == "server.access"]
    assert {"what": "GET /api/v1/session", "status": "200"} in access_rows
