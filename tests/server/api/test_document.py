"""The OpenAPI document is complete and true: addresses are tried with what it allows and does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2 as httpx
import hypothesis
import pytest
import schemathesis
from schemathesis.checks import CHECKS, load_all_checks

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.runner import Server
from mriclassifier.server.services import ServerLimits
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.web_server import serving

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
DOCUMENT = "/api/v1/openapi.json"
OURS = "^/(api/v1/(classify|model|heatmaps|batches)|predict)"
load_all_checks()
# A form is checked by reading it, so that a wrong one is refused whatever the document can say of it
_EXCLUDED = [CHECKS.get_one(n) for n in ("positive_data_acceptance", "negative_data_rejection")]


@pytest.fixture
def served(engine: InferenceEngine, limits: ServerLimits, tmp_path: Path) -> Iterator[Server]:
    """A server with limits that no number of requests meets."""
    wide = replace(
        limits,
        requests_per_second=1e6,
        burst=1_000_000,
        max_batches=10_000,
        max_batches_each=1000,
    )
    with serving(engine, tmp_path, limits=wide) as server:
        yield server


@pytest.fixture
def program(served: Server) -> Iterator[httpx.Client]:
    """A program that was given the token."""
    token = served.url.partition("token=")[2]
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=served.address, headers=headers, timeout=30) as client:
        yield client


@pytest.fixture
def document(program: httpx.Client) -> Any:
    """The document as the server gives it."""
    loaded = schemathesis.openapi.from_dict(program.get(DOCUMENT).json())
    loaded.config.update(base_url=str(program.base_url))
    return loaded


def test_no_request_gets_an_answer_that_the_document_does_not_have(
    document: Any, program: httpx.Client
) -> None:
    headers = {"Authorization": program.headers["authorization"]}
    tried = 0
    for found in document.include(path_regex=OURS).get_all_operations():
        operation = found.ok()

        @hypothesis.settings(
            max_examples=12,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        @hypothesis.given(case=operation.as_strategy())
        def holds(case: schemathesis.Case) -> None:
            nonlocal tried
            tried += 1
            case.call_and_validate(headers=headers, excluded_checks=_EXCLUDED)

        holds()
    assert tried > 60
    assert program.get("/api/v1/model").status_code == 200


def test_good_answers_are_as_the_document_says(program: httpx.Client, document: Any) -> None:
    one = {"file": ("a.png", encoded(drawn_head()))}

    def checked(method: str, template: str, **asked: Any) -> Any:
        url = template.format(**asked.pop("path", {}))
        request = program.build_request(method, url, **asked)
        request.read()
        answer = program.send(request)
        assert answer.status_code < 300, answer.text
        response = schemathesis.Response.from_httpx(answer, verify=True)
        document[template][method].validate_response(response)
        return answer

    checked("POST", "/predict/", files=one)
    found = checked("POST", "/api/v1/classify", files=one).json()
    checked("GET", "/api/v1/model")
    picture = {"picture_id": found["frames"][0]["heatmap"].rsplit("/", 1)[1]}
    checked("GET", "/api/v1/heatmaps/{picture_id}", path=picture)
    files = [("files", ("a.png", encoded(drawn_head()))), ("files", ("b.png", b"torn"))]
    batch = checked("POST", "/api/v1/batches", files=files).json()
    path = {"batch_id": batch["id"]}
    assert "event: end" in checked("GET", "/api/v1/batches/{batch_id}/events", path=path).text
    checked("GET", "/api/v1/batches/{batch_id}", path=path)
    checked("GET", "/api/v1/batches")
    rows = checked("GET", "/api/v1/batches/{batch_id}/rows", path=path).json()["rows"]
    assert [row["error"] is None for row in rows] == [True, False]
    checked("GET", "/api/v1/batches/{batch_id}/rows.csv", path=path)
    checked("POST", "/api/v1/batches/{batch_id}/cancel", path=path)
    checked("DELETE", "/api/v1/batches/{batch_id}", path=path)


def test_every_address_of_the_interface_is_described(program: httpx.Client) -> None:
    paths: dict[str, Any] = program.get(DOCUMENT).json()["paths"]
    ours = {path for path in paths if path.startswith(("/api/v1/", "/predict"))}
    assert {
        "/predict/",
        "/api/v1/classify",
        "/api/v1/model",
        "/api/v1/heatmaps/{picture_id}",
        "/api/v1/batches",
        "/api/v1/batches/{batch_id}",
        "/api/v1/batches/{batch_id}/files",
        "/api/v1/batches/{batch_id}/rows",
        "/api/v1/batches/{batch_id}/rows.csv",
        "/api/v1/batches/{batch_id}/events",
        "/api/v1/batches/{batch_id}/cancel",
    } <= ours
    for path in ours:
        for operation in paths[path].values():
            assert operation["summary"], path
            refused = {"401", "403", "429"} <= set(operation["responses"])
            assert refused or "session" in path, path
            assert "422" not in operation["responses"], path
