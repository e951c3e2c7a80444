"""What one upload may hold: several frames, files in a ZIP file, bad ones among them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import httpx2 as httpx
import numpy as np
import pytest
from fastapi.testclient import TestClient

from mriclassifier.errors import EmptyImageError, InputError, TooLargeError
from mriclassifier.imaging.source import Limits
from mriclassifier.server.api.upload import Upload
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import encoded


def packed(content: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in content.items():
            made.writestr(name, data)
    return held.getvalue()


def flat(level: int) -> bytes:
    return encoded(np.full((64, 64), level, np.uint8))


def post(client: TestClient, url: str, data: bytes, name: str) -> httpx.Response:
    return client.post(url, files={"file": (name, data, "application/octet-stream")})


def test_dicom_and_nifti_are_classified_frame_by_frame(client: TestClient, tmp_path: Path) -> None:
    for path, count in (
        (write_series(tmp_path, slices=2)[0], 1),
        (write_nifti(tmp_path / "t1.nii.gz"), 12),
    ):
        answer = post(client, "/api/v1/classify", path.read_bytes(), path.name).json()
        assert [frame["frame"] for frame in answer["frames"]] == list(range(count))
        assert all("member" not in frame for frame in answer["frames"])
        assert "DRAWN" not in str(answer), "an answer names nobody"
        first = post(client, "/predict/", path.read_bytes(), path.name).json()
        assert first["probabilities"] == answer["frames"][0]["probabilities"]


def test_every_file_of_a_zip_file_is_answered_and_a_bad_one_alone_fails(client: TestClient) -> None:
    data = packed({"a/0.png": b"torn", "a/1.png": flat(101), "b.png": flat(102), "x.txt": b"x"})
    answer = post(client, "/api/v1/classify", data, "cd.zip").json()
    assert [frame["member"] for frame in answer["frames"]] == ["a/0.png", "a/1.png", "b.png"]
    assert [frame["label"] for frame in answer["frames"]] == [None, "meningioma", "notumor"]
    assert answer["frames"][0]["error"]["code"] == "unsupported_format"
    first = post(client, "/predict/", data, "cd.zip").json()
    assert (first["label"], first["member"]) == ("Meningioma", "a/1.png")


def test_a_zip_file_without_a_good_picture_is_one_error(client: TestClient) -> None:
    for content, status in (({"a.png": b"torn"}, 415), ({"a.txt": b"x"}, 400)):
        for url in ("/predict/", "/api/v1/classify"):
            answer = post(client, url, packed(content), "cd.zip")
            assert answer.status_code == status
            assert set(answer.json()) == {"error"}


def test_one_request_cannot_ask_for_any_number_of_frames(tmp_path: Path) -> None:
    limits = Limits(max_frames=5)
    data = packed({f"{number}.png": flat(100) for number in range(6)})
    with pytest.raises(TooLargeError, match="more than 5"):
        list(Upload(data, name="cd.zip", limits=limits).pictures())
    volume = write_nifti(tmp_path / "t1.nii").read_bytes()
    with pytest.raises(TooLargeError):
        list(Upload(volume, name="t1.nii", limits=limits).pictures())
    assert Upload(data, name="cd.zip", limits=limits).first().member == "0.png"


def test_what_holds_nothing_says_so() -> None:
    with pytest.raises(EmptyImageError):
        list(Upload(packed({"a.txt": b"x"}), name="cd.zip", limits=Limits()).pictures())
    with pytest.raises(InputError):
        Upload(b"PK\x03\x04 torn", name="cd.zip", limits=Limits())
    with pytest.raises(InputError):
        Upload(b"no picture", name="a", limits=Limits())
