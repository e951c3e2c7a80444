"""A program or a browser sends pictures to the server and reads the answers."""

from __future__ import annotations

import io
import json
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from mriclassifier.inference.engine import InferenceEngine
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import needs_shared, shared

POSTS = ("/predict/", "/api/v1/classify")
PAGES = ("/", "/web/main.js", "/web/page.css")
GETS = (*PAGES, "/api/v1/model", "/api/v1/session", "/api/v1/openapi.json")


def flat(level: int) -> bytes:
    return encoded(np.full((64, 64), level, np.uint8))


def upload(client: TestClient, url: str, data: bytes, name: str = "slice.png") -> httpx.Response:
    return client.post(url, files={"file": (name, data, "application/octet-stream")})


def assert_error(answer: httpx.Response, status: int, code: str | None = None) -> None:
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"error"}
    assert set(answer.json()["error"]) == {"code", "message", "request_id"}
    assert answer.json()["error"]["request_id"] == answer.headers["x-request-id"]
    assert answer.json()["error"]["message"]
    if code:
        assert answer.json()["error"]["code"] == code
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("level", "label"),
    [(100, "Glioma"), (101, "Meningioma"), (102, "No tumor"), (103, "Pituitary")],
)
def test_predict_answers_in_the_words_of_the_tutorial(
    client: TestClient, level: int, label: str
) -> None:
    answer = upload(client, "/predict/", flat(level))
    assert answer.status_code == 200
    record = answer.json()
    assert record["label"] == label
    assert max(record["probabilities"], key=record["probabilities"].get) == record["class"]
    assert record["notice"] == "Research use only, not for diagnosis."


def test_predict_has_all_fields_of_the_command_line(client: TestClient) -> None:
    record = upload(client, "/predict/", encoded(drawn_head()), "a/b/Schädel 1.png").json()
    assert record["path"] == "Schädel 1.png"
    assert record["frame"] == 0
    assert record["error"] is None
    for field in ("prediction_set", "in_distribution", "ood_score", "warnings", "model", "seconds"):
        assert field in record
    assert (record["outcome"], record["notices"]) == ("answer", ["note"])


def test_classify_answers_for_every_frame(client: TestClient) -> None:
    pages = [Image.fromarray(np.full((64, 64), level, np.uint8)) for level in (100, 101, 102)]
    data = io.BytesIO()
    pages[0].save(data, "TIFF", save_all=True, append_images=pages[1:])
    answer = upload(client, "/api/v1/classify", data.getvalue(), "pages.tif").json()
    assert [f["label"] for f in answer["frames"]] == ["glioma", "meningioma", "notumor"]
    assert [f["frame"] for f in answer["frames"]] == [0, 1, 2]
    assert answer["frames"][2]["display_name"] == "No tumour recognised"


def test_an_infinite_score_is_null_in_json(client: TestClient) -> None:
    answer = upload(client, "/predict/", flat(79))
    assert json.loads(answer.text)["ood_score"] is None


def test_the_model_is_told_without_its_folder(client: TestClient) -> None:
    answer = client.get("/api/v1/model")
    assert answer.json()["name"] == "fake"
    assert answer.json()["classes"][2] == {
        "name": "notumor",
        "display_name": "No tumour recognised",
    }
    assert "somewhere" not in answer.text


def test_health_needs_no_token(anonymous: TestClient) -> None:
    assert anonymous.get("/healthz").json()["status"] == "ok"


@pytest.mark.parametrize("url", [*GETS, "/nowhere", "/predict/"])
def test_without_a_token_nothing_is_told(anonymous: TestClient, url: str) -> None:
    answer = anonymous.get(url)
    assert_error(answer, 401, "login_needed")
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("url", POSTS)
def test_without_a_token_nothing_is_classified(anonymous: TestClient, url: str) -> None:
    assert_error(upload(anonymous, url, flat(100)), 401)


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer", "Basic YTpi", "Bearer tökén"])
def test_a_wrong_token_is_refused(anonymous: TestClient, header: str) -> None:
    answer = anonymous.get("/api/v1/model", headers={"Authorization": header.encode("latin-1")})
    assert_error(answer, 401, "token_wrong")


def test_the_printed_address_opens_the_page_and_leaves_no_token_in_it(
    anonymous: TestClient,
) -> None:
    entry = anonymous.get("/?token=a-token-for-tests")
    assert entry.status_code == 303
    assert entry.headers["location"] == "/"
    cookie = entry.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    page = anonymous.get("/")
    assert page.status_code == 200
    assert "Research use only" in page.text
    assert_error(upload(anonymous, "/predict/", flat(100)), 403, "csrf")
    anonymous.headers["X-CSRF-Token"] = anonymous.get("/api/v1/session").json()["csrf"]
    assert upload(anonymous, "/predict/", flat(100)).status_code == 200


def test_a_wrong_token_in_the_address_sets_no_cookie(anonymous: TestClient) -> None:
    answer = anonymous.get("/?token=wrong")
    assert_error(answer, 401)
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_sites_page_cannot_use_the_cookie(
    anonymous: TestClient, headers: dict[str, str]
) -> None:
    anonymous.get("/?token=a-token-for-tests")
    answer = anonymous.post("/predict/", files={"file": flat(100)}, headers=headers)
    assert_error(answer, 403, "foreign_page")


def test_a_foreign_host_name_is_refused(client: TestClient) -> None:
    for host in ("evil.example", "127.0.0.1.evil.example", ""):
        assert_error(client.get("/healthz", headers={"Host": host}), 421, "wrong_host")
    for host in ("localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"):
        assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_the_page_may_load_nothing_from_elsewhere(client: TestClient) -> None:
    for url in PAGES:
        answer = client.get(url)
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-frame-options"] == "DENY"
    page = client.get("/").text
    assert "<script>" not in page
    assert "style=" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert not re.search(r"\son\w+\s*=", page)


def test_after_login_an_unknown_address_is_not_found(client: TestClient) -> None:
    assert_error(client.get("/nowhere"), 404, "not_found")
    assert_error(client.get("/%2e%2e/%2e%2e/etc/passwd"), 404)
    assert_error(client.get("/predict/"), 405)


@pytest.mark.parametrize("url", POSTS)
def test_what_is_no_picture_is_refused_in_one_shape(client: TestClient, url: str) -> None:
    assert_error(upload(client, url, b"%PDF-1.7 and so on"), 415)
    assert_error(upload(client, url, flat(100)[:60]), 400)
    assert_error(upload(client, url, b""), 400)
    assert_error(client.post(url, json={"file": "a"}), 415)
    assert_error(client.post(url, content=b"raw"), 415)
    assert_error(client.post(url, files={"other": flat(100)}), 400, "file_missing")
    assert_error(client.post(url, data={"file": "text"}), 415)
    answer = client.post(
        url, content=b"--x\r\nbroken", headers={"Content-Type": "multipart/form-data; boundary=x"}
    )
    assert 400 <= answer.status_code < 500
    assert set(answer.json()) == {"error"}


def test_the_classifiers_own_refusal_keeps_its_sentence(client: TestClient) -> None:
    answer = upload(client, "/predict/", flat(77))
    assert_error(answer, 400, "damaged")
    assert answer.json()["error"]["message"] == "The picture is cursed."


@pytest.mark.allow_log("unexpected ZeroDivisionError at conftest.py")
def test_a_fault_tells_nothing_of_the_picture(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    answer = upload(client, "/predict/", flat(78))
    assert_error(answer, 500, "internal")
    assert "John" not in answer.text
    assert "John" not in caplog.text
    assert upload(client, "/predict/", flat(100)).status_code == 200


def test_too_large_an_upload_is_refused(client: TestClient) -> None:
    assert_error(upload(client, "/predict/", bytes(230_000)), 413)
    assert_error(upload(client, "/predict/", bytes(300_000)), 413)


def test_an_upload_without_a_length_is_cut_off_while_it_arrives(client: TestClient) -> None:
    sent = 0

    def endless() -> Any:
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
        for _ in range(1000):
            sent += 1 << 14
            yield bytes(1 << 14)

    answer = client.post(
        "/predict/",
        content=endless(),
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )
    assert_error(answer, 413)


def test_a_slow_picture_does_not_stop_the_server(client: TestClient, classifier: Any) -> None:
    classifier.go.clear()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(upload, client, "/predict/", flat(100))
        assert classifier.begun.wait(10)
        assert client.get("/healthz").status_code == 200
        assert client.get("/api/v1/model").status_code == 200
        assert not slow.done()
        classifier.go.set()
        assert slow.result(10).status_code == 200


def test_more_pictures_than_places_are_told_to_come_back(
    client: TestClient, classifier: Any, engine: InferenceEngine
) -> None:
    classifier.go.clear()
    with ThreadPoolExecutor(2) as pool:
        slow = [pool.submit(upload, client, "/predict/", flat(100)) for _ in range(2)]
        assert classifier.begun.wait(10)
        for _ in range(500):
            if engine.waiting == 1:
                break
            threading.Event().wait(0.01)
        answer = upload(client, "/predict/", flat(100))
        assert_error(answer, 429, "busy")
        assert answer.headers["retry-after"]
        classifier.go.set()
        assert [s.result(10).status_code for s in slow] == [200, 200]
    assert upload(client, "/predict/", flat(100)).status_code == 200


def test_a_closed_engine_is_said_so(client: TestClient, engine: InferenceEngine) -> None:
    engine.close()
    assert_error(upload(client, "/predict/", flat(100)), 503, "engine_unavailable")


def test_the_name_of_an_upload_is_never_a_path(client: TestClient) -> None:
    for name in ("../../etc/passwd", "C:\\windows\\win.ini", "a\x00b", "/"):
        record = upload(client, "/predict/", flat(100), name).json()
        assert "/" not in record["path"]
        assert "\\" not in record["path"]


@pytest.mark.allow_log("python_multipart")
@needs_shared("corpus", "hostile", "multipart")
def test_hostile_forms_are_answered_and_the_server_goes_on(client: TestClient) -> None:
    files = sorted(shared("corpus", "hostile", "multipart").iterdir())
    assert files
    for path in files:
        for boundary in ("BOUND", "foo"):
            answer = client.post(
                "/predict/",
                content=path.read_bytes(),
                headers={"Content-Type": f"multipart/form-data; boundary={boundary}"},
            )
            assert answer.status_code == 200 or 400 <= answer.status_code < 500, path.name
            assert answer.json(), path.name
    assert upload(client, "/predict/", flat(100)).status_code == 200
