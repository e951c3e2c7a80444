"""One file over the network: the same numbers as in the window, to the last bit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.engine import InferenceEngine
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import needs_resource, shared
from tests.helpers.web_server import real_engine, serving

real_model = needs_resource("models", "brain-mri-resnet50", "model.onnx")


def post(client: Any, url: str, data: bytes, name: str = "a.png") -> httpx.Response:
    return client.post(url, files={"file": (name, data, "application/octet-stream")})


@pytest.fixture(scope="module")
def window() -> Iterator[InferenceEngine]:
    """The engine as the window has it, with the shipped model."""
    with real_engine() as engine:
        yield engine


def files(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """Drawn files, then real ones where they are; each with how many frames are compared."""
    (tmp_path / "a.png").write_bytes(encoded(drawn_head(200)))
    yield tmp_path / "a.png", 1
    deep = (drawn_head(160).astype(np.uint16) * 200)[..., None].repeat(3, 2)[..., 0]
    Image.fromarray(deep).save(tmp_path / "deep.tif")
    yield tmp_path / "deep.tif", 1
    yield write_series(tmp_path, slices=1)[0], 1
    yield write_nifti(tmp_path / "v.nii.gz"), 3
    for kind in ("glioma", "meningioma", "notumor", "pituitary"):
        for path in sorted(shared("data", "brain-mri", kind).glob("*.jpg"))[:2]:
            yield path, 1
    for path in sorted(shared("data", "series", "dicom-t1").glob("*.dcm"))[:2]:
        yield path, 1


@real_model
def test_the_numbers_are_the_windows_to_the_last_bit(
    window: InferenceEngine, tmp_path: Path
) -> None:
    with serving(window, tmp_path / "server") as server:
        token = server.url.partition("token=")[2]
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=server.address, headers=headers, timeout=60) as client:
            for path, count in files(tmp_path):
                study = open_study(path)
                answer = post(client, "/api/v1/classify", path.read_bytes(), path.name).json()
                first = post(client, "/predict/", path.read_bytes(), path.name).json()
                assert len(answer["frames"]) == len(study.frames)
                for number in range(count):
                    expected = window.submit(study.frames[number]).result(30).to_record()
                    found = answer["frames"][number]
                    for field in (
                        "label", "probabilities", "prediction_set", "in_distribution", "ood_score",
                        "outcome", "notices", "warnings", "model",
                    ):  # fmt: skip
                        assert found[field] == expected[field], (path, field)
                assert first["probabilities"] == answer["frames"][0]["probabilities"]
                assert first["ood_score"] == answer["frames"][0]["ood_score"]


def test_predict_says_where_its_map_is(client: TestClient) -> None:
    answer = post(client, "/predict/", encoded(drawn_head())).json()
    assert answer["heatmap"] == f"/api/v1/heatmaps/{answer['id']}"
    assert client.get(answer["heatmap"]).status_code == 200


def test_each_frame_has_a_map_of_its_own_and_a_bad_one_has_none(
    client: TestClient, tmp_path: Path
) -> None:
    data = write_nifti(tmp_path / "v.nii.gz").read_bytes()
    frames = post(client, "/api/v1/classify", data, "v.nii.gz").json()["frames"]
    assert len({frame["heatmap"] for frame in frames}) == len(frames) == 12
    cursed = post(client, "/api/v1/classify", encoded(np.full((8, 8), 77, np.uint8)))
    assert (cursed.status_code, cursed.json()["error"]["code"]) == (400, "damaged")


def test_what_is_refused_names_its_code(client: TestClient) -> None:
    for url in ("/predict/", "/api/v1/classify"):
        assert client.post(url, json={}).json()["error"]["code"] == "unsupported_type"
        assert client.post(url, files={"x": b"y"}).json()["error"]["code"] == "file_missing"
        empty = post(client, url, b"")
        assert (empty.status_code, empty.json()["error"]["code"]) == (400, "no_image")
        two = client.post(url, files=[("file", ("a", b"x")), ("file", ("b", b"y"))])
        assert two.json()["error"]["code"] == "one_file"


def test_a_frame_counts_in_the_audit_log_and_no_name_is_in_it(
    client: TestClient, services, audit_rows, tmp_path: Path
) -> None:
    data = write_nifti(tmp_path / "v.nii.gz").read_bytes()
    post(client, "/api/v1/classify", data, "Doe^Jane.nii.gz")
    post(client, "/predict/", encoded(drawn_head()), "Doe^Jane.png")
    assert services.audit.close()
    counted = [row for row in audit_rows if row.action == "server.classified"]
    assert sum(row.details["frames"] for row in counted) == 13
    assert "Doe" not in str(audit_rows)


def test_no_upload_reaches_the_disk_and_nothing_stays_in_flight(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    made: list[object] = []
    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", lambda *_, **__: made.append(1))
    for _ in range(3):
        assert post(client, "/predict/", encoded(drawn_head())).status_code == 200
        assert post(client, "/predict/", b"torn").status_code == 415
    assert not made
    assert client.app.state.api.parts.uploads.held == 0  # type: ignore[attr-defined]
    assert threading.active_count() < 60


def test_uploads_together_find_no_more_memory_than_there_is(
    client: TestClient,
) -> None:
    uploads = client.app.state.api.parts.uploads  # type: ignore[attr-defined]
    with uploads.account() as take:
        take(399_000)
        answer = post(client, "/predict/", b"x" * 2000)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert post(client, "/predict/", encoded(drawn_head())).status_code == 200
