"""Forms are read as they arrive; whatever is wrong with one is one refusal."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from mriclassifier.server.api.form import FormRules, InFlight, MemoryFile, read_form

RULES = FormRules(field="file", max_files=2, max_bytes=100)
FILE = 'Content-Disposition: form-data; name="file"; filename="a.png"'


def body(*parts: tuple[str, bytes], end: bytes = b"--b--\r\n") -> bytes:
    made = (b"--b\r\n%s\r\n\r\n%s\r\n" % (head.encode(), data) for head, data in parts)
    return b"".join(made) + end


def read(
    data: bytes,
    *,
    kind: str = "multipart/form-data; boundary=b",
    piece: int = 7,
    cut: bool = False,
    rules: FormRules = RULES,
    uploads: InFlight | None = None,
) -> list[tuple[str, bytes]]:
    """The files of a form that arrives in small pieces."""
    pieces: Iterator[bytes] = (data[i : i + piece] for i in range(0, len(data), piece))

    async def receive() -> Message:
        chunk = next(pieces, None)
        if chunk is None and cut:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": chunk or b"", "more_body": chunk is not None}

    headers = [(b"content-type", kind.encode())]
    request = Request({"type": "http", "method": "POST", "headers": headers}, receive)
    files: list[tuple[str, MemoryFile]] = []
    with (uploads or InFlight(1000)).account() as take:

        def begin(name: str) -> MemoryFile:
            files.append((name, MemoryFile(take)))
            return files[-1][1]

        assert asyncio.run(read_form(request, rules, begin)) == len(files)
        return [(name, file.content()) for name, file in files]


def refusal(data: bytes, **options: object) -> tuple[int, str]:
    with pytest.raises(HTTPException) as caught:
        read(data, **options)  # type: ignore[arg-type]
    detail: dict[str, str] = caught.value.detail  # type: ignore[assignment]
    assert detail["message"].endswith(".")
    return caught.value.status_code, detail["code"]


@pytest.mark.parametrize("piece", [1, 5, 1000])
def test_files_come_out_as_they_went_in(piece: int) -> None:
    data = bytes(range(60)) + b"\r\n--c \r\n-"
    sent = body((FILE, data), ('Content-Disposition: form-data; name="x"', b"y"), (FILE, b""))
    assert read(sent, piece=piece) == [("a.png", data), ("a.png", b"")]


def test_a_name_that_is_no_utf_8_is_read_all_the_same() -> None:
    head = FILE.encode().replace(b"a.png", b"\xe4.png")
    sent = b"--b\r\n" + head + b"\r\n\r\nx\r\n--b--\r\n"
    assert read(sent) == [("ä.png", b"x")]


@pytest.mark.parametrize(
    ("data", "kind", "expected"),
    [
        (b"", "application/json", (415, "unsupported_type")),
        (b"", "", (415, "unsupported_type")),
        (b"x", "multipart/form-data", (400, "bad_form")),
        (b"x", f"multipart/form-data; boundary={'b' * 300}", (400, "bad_form")),
        (b"", "multipart/form-data; boundary=b", (400, "bad_form")),
        (b"nothing like it", "multipart/form-data; boundary=b", (400, "bad_form")),
        (body((FILE, b"x"), end=b""), "multipart/form-data; boundary=b", (400, "bad_form")),
        (body(("X: y", b"x")), "multipart/form-data; boundary=b", (400, "bad_form")),
        (body((FILE + "\r\nX: " + "y" * 9000, b"x")), "multipart/form-data; boundary=b",
         (400, "bad_form")),
        (body(), "multipart/form-data; boundary=b", (400, "file_missing")),
        (body(('Content-Disposition: form-data; name="file"', b"x")),
         "multipart/form-data; boundary=b", (400, "file_missing")),
        (body((FILE.replace('"file"', '"other"'), b"x")), "multipart/form-data; boundary=b",
         (400, "file_missing")),
        (body((FILE, b"x"), (FILE, b"x"), (FILE, b"x")), "multipart/form-data; boundary=b",
         (413, "too_many_files")),
        (body((FILE, b"x" * 101)), "multipart/form-data; boundary=b", (413, "too_large")),
        (body(('Content-Disposition: form-data; name="x"', b"y" * 70_000)),
         "multipart/form-data; boundary=b", (413, "too_large")),
        (body(*[('Content-Disposition: form-data; name="x"', b"y")] * 30),
         "multipart/form-data; boundary=b", (413, "too_large")),
    ],
)  # fmt: skip
def test_what_is_no_such_form_is_refused(data: bytes, kind: str, expected: tuple[int, str]) -> None:
    assert refusal(data, kind=kind, piece=500) == expected


def test_a_second_file_where_one_is_wanted_is_refused() -> None:
    one = FormRules(field="file", max_files=1, max_bytes=100)
    assert refusal(body((FILE, b"x"), (FILE, b"x")), rules=one) == (400, "one_file")


def test_a_client_that_goes_away_leaves_nothing() -> None:
    uploads = InFlight(1000)
    assert refusal(body((FILE, b"x" * 50))[:80], cut=True, uploads=uploads) == (400, "cut_short")
    assert uploads.held == 0


def test_uploads_share_one_budget_of_memory() -> None:
    uploads = InFlight(100)
    with uploads.account() as first:
        first(80)
        assert refusal(body((FILE, b"x" * 30)), uploads=uploads) == (429, "busy")
        assert uploads.held == 80
        with pytest.raises(HTTPException) as caught:
            uploads.check(21)
        assert caught.value.headers == {"Retry-After": "1"}
        assert read(body((FILE, b"x" * 20)), uploads=uploads)
    assert uploads.held == 0
    with uploads.account() as alone:
        alone(150)  # another limit holds for one that is alone
