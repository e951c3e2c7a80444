"""Hostile files as uploads: a sentence each, in time, within memory, and the next good request is served."""

from __future__ import annotations

import io
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from tests.helpers.corpus import rows
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.served_process import ServedProcess, served_process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
IMAGES = (
    "bmp", "bomb", "dicom", "gif", "jp2", "jpeg", "nifti", "png", "sniff", "tiff", "webp",
)  # fmt: skip
GIB = 1 << 30
SECONDS = 10.0


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedProcess]:
    """One server for all of this."""
    with served_process(tmp_path_factory.mktemp("served")) as served:
        yield served


@pytest.fixture
def program(process: ServedProcess) -> Iterator[httpx.Client]:
    """A program that was given the token; after the test the server serves on, and was never large."""
    headers = {"Authorization": f"Bearer {process.token}"}
    with httpx.Client(base_url=process.address, headers=headers, timeout=SECONDS) as client:
        yield client
        good = client.post("/predict/", files={"file": encoded(drawn_head())})
        assert good.status_code == 200, good.text
    assert process.peak_bytes() < GIB


def assert_refused_or_read(answer: httpx.Response, what: object) -> None:
    assert answer.status_code < 500, (what, answer.text)
    if answer.status_code != 200:
        assert answer.status_code in (400, 413, 415), (what, answer.text)
        error = answer.json()["error"]
        assert error["code"], what
        assert error["message"].endswith((".", "…")), what
        assert "Traceback" not in error["message"], what


def files_of(*kinds: str) -> list[Path]:
    found = [param.values[0] for param in rows("hostile", *kinds)]
    if found[0] is None:
        pytest.skip("real files are not here: ../shared/corpus/hostile/manifest.csv")
    return [one.path for one in found]


@pytest.mark.parametrize("kind", IMAGES)
def test_a_hostile_picture_is_a_sentence(program: httpx.Client, kind: str) -> None:
    for path in files_of(kind):
        for url in ("/predict/", "/api/v1/classify"):
            begun = time.monotonic()
            answer = program.post(url, files={"file": (path.name, path.read_bytes())})
            assert time.monotonic() - begun < SECONDS, path.name
            assert_refused_or_read(answer, path.name)


def test_all_of_them_in_one_batch_are_rows(program: httpx.Client) -> None:
    paths = files_of(*IMAGES)
    sent = [("files", (path.name, path.read_bytes())) for path in paths]
    batch = program.post("/api/v1/batches", files=sent).json()
    text = program.get(batch["events"], timeout=120).text
    assert '"state":"done"' in text
    state = program.get(f"/api/v1/batches/{batch['id']}").json()
    assert state["done"] == state["total"] >= len(paths)
    page: dict[str, Any] = program.get(batch["rows_url"], params={"limit": 1000}).json()
    assert all(row["error"] is None or row["error"]["message"] for row in page["rows"])
    assert program.delete(f"/api/v1/batches/{batch['id']}").status_code == 204


def test_a_hostile_form_is_a_sentence(program: httpx.Client) -> None:
    for path in files_of("multipart"):
        data = path.read_bytes()
        first = data.lstrip(b"\r\n").partition(b"\r\n")[0]
        for boundary in (first.removeprefix(b"--")[:60].decode("latin-1"), "xxx"):
            quoted = "".join(c if c.isalnum() or c in "-_" else "_" for c in boundary) or "b"
            kind = f"multipart/form-data; boundary={quoted}"
            for url in ("/predict/", "/api/v1/classify", "/api/v1/batches"):
                answer = program.post(url, content=data, headers={"Content-Type": kind})
                if answer.status_code != 202:
                    assert_refused_or_read(answer, path.name)
        for kind in ("multipart/form-data", "image/png", "multipart/mixed; boundary=b", ""):
            answer = program.post("/predict/", content=data, headers={"Content-Type": kind})
            assert answer.status_code in (400, 415)


@cache
def bomb_of_zeros() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for number in range(4):
            made.writestr(f"{number}.png", bytes(200 << 20))
    return held.getvalue()


def png_that_claims(edge: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_ = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", edge, edge, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99)))


def nested(depth: int) -> bytes:
    data = encoded(drawn_head())
    for _ in range(depth):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("a.zip", data)
        data = held.getvalue()
    return data


def many_entries(count: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for number in range(count):
            made.writestr(f"{number}.png", b"")
    return held.getvalue()


BOMBS = {
    "zip of zeros": bomb_of_zeros,
    "picture of 10 gigapixels": lambda: png_that_claims(100_000),
    "zip in zip": lambda: nested(4),
    "21000 entries": lambda: many_entries(21_000),
}


@pytest.mark.parametrize("url", ["/predict/", "/api/v1/classify"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_a_sentence(program: httpx.Client, url: str, bomb: str) -> None:
    data = BOMBS[bomb]()
    begun = time.monotonic()
    answer = program.post(url, files={"file": ("bomb", data)})
    assert time.monotonic() - begun < SECONDS
    assert answer.status_code in (400, 413, 415), answer.text
    assert answer.json()["error"]["message"]


def test_bombs_in_a_batch_are_rows(program: httpx.Client) -> None:
    bomb = bomb_of_zeros()
    files = [("files", (f"{number}.zip", bomb)) for number in range(2)]
    batch = program.post("/api/v1/batches", files=files).json()
    assert '"failed":8' in program.get(batch["events"], timeout=60).text


def test_large_uploads_at_once_do_not_add_up(program: httpx.Client) -> None:
    data = bytes(100 << 20)

    def send(_: int) -> int:
        with httpx.Client(base_url=program.base_url, headers=program.headers, timeout=60) as client:
            try:
                return int(client.post("/predict/", files={"file": ("a.png", data)}).status_code)
            except httpx.TransportError:
                return (
                    429  # the answer came, and the line was closed, while it was still being sent
                )

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(send, range(6))) <= {415, 429}
