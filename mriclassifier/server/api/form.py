"""Multipart forms, read piece by piece as they arrive, each file into where the route wants it (RFC 7578)."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any, Protocol

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from mriclassifier.server.api.faults import busy, refusal

# It warns of each malformed form, and quotes it
logging.getLogger("python_multipart").setLevel(logging.ERROR)
_FIELD_BYTES = 1 << 16  # of all fields that are no files
_MOST_FIELDS = 16
NOT_A_FORM = "Send the picture as multipart form data, in the field “{field}”."
TOO_LARGE = "The upload is larger than this server takes."


class Target(Protocol):
    """Where one file goes."""

    async def write(self, data: bytes) -> None:
        """Take the next piece."""

    async def end(self) -> None:
        """All of it has come."""


@dataclass(frozen=True, kw_only=True)
class FormRules:
    """What a form may hold.

    Attributes
    ----------
    field
        Name of the field with files.
    max_files
        How many.
    max_bytes
        Of one file.
    """

    field: str
    max_files: int
    max_bytes: int


class InFlight:
    """Bytes of uploads that are in memory at this moment, together at most ``most``."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._held = 0

    @property
    def held(self) -> int:
        """How many there are."""
        return self._held

    def check(self, announced: int) -> None:
        """Refuse (429) what would not find room now."""
        if self._held and self._held + announced > self._most:
            raise _full()

    @contextmanager
    def account(self) -> Generator[Callable[[int], None], None, None]:
        """A function that counts bytes of one upload (429 when there is no room); freed with the block."""
        mine = 0

        def take(count: int) -> None:
            nonlocal mine
            with self._lock:
                # One upload alone always finds room: another limit holds for it
                if self._held > mine and self._held + count > self._most:
                    raise _full()
                self._held += count
                mine += count

        try:
            yield take
        finally:
            with self._lock:
                self._held -= mine


class MemoryFile:
    """A file of a form that stays in memory."""

    def __init__(self, take: Callable[[int], None]) -> None:
        self._take = take
        self._pieces: list[bytes] = []

    async def write(self, data: bytes) -> None:
        """Keep the next piece."""
        self._take(len(data))
        self._pieces.append(data)

    async def end(self) -> None:
        """Nothing is left to do."""

    def content(self) -> bytes:
        """All of it; what held the pieces is let go of."""
        pieces, self._pieces = self._pieces, []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


Begin = Callable[[str], Target]


async def read_form(request: Request, rules: FormRules, begin: Begin) -> int:
    """Read the whole body.

    Parameters
    ----------
    begin
        Called with the client's name of each file; gives where it goes.

    Returns
    -------
    int
        How many files came; at least one.

    Raises
    ------
    HTTPException
        400, 413, 415: it is no such form; 429: no room for it now.
    """
    boundary = _boundary(request, rules.field)
    target: Target | None = None
    count = size = 0
    try:
        parser = _Form(rules, boundary)
        async for kind, value in parser.events(request):
            if kind == "file":
                count += 1
                if count > rules.max_files:
                    raise _too_many(rules)
                target, size = begin(value), 0
            elif target is not None and kind == "data":
                size += len(value)
                if size > rules.max_bytes:
                    raise refusal(413, "too_large", TOO_LARGE)
                await target.write(value)
            elif target is not None:
                await target.end()
                target = None
    except ClientDisconnect as error:
        raise refusal(400, "cut_short", "The upload ended before it was whole.") from error
    except FormParserError as error:
        raise _malformed() from error
    if not parser.ended:
        raise _malformed()
    if not count:
        raise refusal(400, "file_missing", f"The form holds no file in the field “{rules.field}”.")
    return count


class _Form:
    """From pieces of a body to files, one event after the other."""

    def __init__(self, rules: FormRules, boundary: bytes) -> None:
        self._rules = rules
        self._events: list[tuple[str, Any]] = []
        self._name = self._value = b""
        self._disposition = b""
        self._is_file = False
        self._fields = self._field_bytes = 0
        self.ended = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._part_begins,
                "on_part_data": self._part_data,
                "on_part_end": self._part_ends,
                "on_header_field": self._header_name,
                "on_header_value": self._header_value,
                "on_header_end": self._header_ends,
                "on_headers_finished": self._headers_end,
                "on_end": self._all_ends,
            },
        )

    async def events(self, request: Request) -> AsyncIterator[tuple[str, Any]]:
        """``("file", name)``, ``("data", bytes)``, ``("end", None)`` of files; fields are passed over."""
        async for piece in request.stream():
            self._parser.write(piece)
            events, self._events = self._events, []
            for event in events:
                yield event
        self._parser.finalize()

    def _part_begins(self) -> None:
        self._disposition = b""
        self._is_file = False

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_ends(self) -> None:
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name = self._value = b""

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"name" not in options:
            raise _malformed()
        field = _text(options[b"name"])
        self._is_file = b"filename" in options
        if not self._is_file:
            self._count_field(0)
            self._fields += 1
            return
        if field != self._rules.field:
            raise refusal(
                400, "file_missing", f"Files are taken in the field “{self._rules.field}” alone."
            )
        self._events.append(("file", _text(options[b"filename"])))

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self._events.append(("data", bytes(data[start:end])))
        else:
            self._count_field(end - start)

    def _part_ends(self) -> None:
        if self._is_file:
            self._events.append(("end", None))

    def _all_ends(self) -> None:
        self.ended = True

    def _count_field(self, size: int) -> None:
        self._field_bytes += size
        if self._field_bytes > _FIELD_BYTES or self._fields >= _MOST_FIELDS:
            raise refusal(413, "too_large", "The form holds more than files.")


def _boundary(request: Request, field: str) -> bytes:
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != b"multipart/form-data":
        raise refusal(415, "unsupported_type", NOT_A_FORM.format(field=field))
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise _malformed()
    return boundary


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _full() -> HTTPException:
    return busy("Too much is being uploaded at this moment. Try again in a moment.")


def _malformed() -> HTTPException:
    return refusal(400, "bad_form", "The form cannot be read: it is cut short or malformed.")


def _too_many(rules: FormRules) -> HTTPException:
    if rules.max_files == 1:
        return refusal(400, "one_file", "Send one file at a time, or several as a batch.")
    return refusal(413, "too_many_files", f"At most {rules.max_files} files are taken at once.")
