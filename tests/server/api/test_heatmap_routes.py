"""Pictures and maps are drawn for whoever sent the file, as they were asked for."""

from __future__ import annotations

import io

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from mriclassifier.server.access.principal import Scope
from tests.helpers.pictures import drawn_head, encoded


@pytest.fixture
def url(client: TestClient) -> str:
    sent = {"file": ("a.png", encoded(drawn_head(80)))}
    return str(client.post("/predict/", files=sent).json()["heatmap"])


@pytest.mark.parametrize(
    ("query", "mode"),
    [
        ({}, "RGB"),
        ({"kind": "overlay", "class": "pituitary", "opacity": 1}, "RGB"),
        ({"kind": "map", "class": "glioma"}, "RGBA"),
        ({"kind": "picture"}, "L"),
    ],
)
def test_each_kind_is_a_png_of_one_size(client: TestClient, url: str, query, mode: str) -> None:
    answer = client.get(url, params=query)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "no-store"
    with Image.open(io.BytesIO(answer.content)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (80, 80), mode)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"class": "unknown"}, "class_unknown"),
        ({"kind": "other"}, "invalid"),
        ({"opacity": 1.5}, "invalid"),
        ({"opacity": "nan"}, "invalid"),
    ],
)
def test_a_wrong_wish_is_a_sentence(client: TestClient, url: str, query, code: str) -> None:
    answer = client.get(url, params=query)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)


def test_what_is_another_s_or_was_never_there_looks_the_same(
    client: TestClient, url: str, access
) -> None:
    secret = access.tokens.create("other", [Scope.CLASSIFY], days=1)
    foreign = client.get(url, headers={"Authorization": f"Bearer {secret}"}).json()["error"]
    unknown = client.get("/api/v1/heatmaps/unknown").json()["error"]
    assert foreign["code"] == unknown["code"] == "gone"
    assert foreign["message"] == unknown["message"]
