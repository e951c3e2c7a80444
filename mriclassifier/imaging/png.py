"""PNG: what Pillow lets pass (wrong checksums, a missing end) and what it loses (16-bit colour)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from mriclassifier.imaging.source import Source
from mriclassifier.imaging.study import Pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BLOCK = 1 << 18
_MAX_CHUNKS = 200_000  # programs write some thousand; empty ones would cost time for nothing
# First column and row, and steps, of the interlaced passes (PNG specification, 8.2).
_ADAM7 = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PICTURE = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"})


@dataclass(frozen=True)
class Header:
    """What IHDR says; ``channels`` as stored, so 1 for a palette."""

    width: int
    height: int
    bits: int
    colour: int
    interlaced: bool

    @property
    def channels(self) -> int:
        """Samples a pixel."""
        return _CHANNELS[self.colour]

    @property
    def deep_colour(self) -> bool:
        """16 bits a sample in a layout that Pillow reduces to 8."""
        return self.bits == 16 and self.colour in (2, 4, 6)


def header(source: Source) -> Header:
    """Read IHDR, without looking further.

    Raises
    ------
    DamagedFileError
    """
    data = source.data
    if len(data) < 33:
        raise source.cut_short()
    if data[8:16] != b"\0\0\0\x0dIHDR":
        raise source.corrupt()
    width, height, bits, colour, _, _, interlace = struct.unpack(">IIBBBBB", data[16:29])
    if colour not in _CHANNELS or bits not in (1, 2, 4, 8, 16) or interlace > 1:
        raise source.corrupt()
    return Header(width, height, bits, colour, interlaced=interlace == 1)


def checked(source: Source) -> Source:
    """Walk the chunks and keep those that make the picture.

    Texts, colour profiles and animations stay behind: a fault in one of them is no reason to refuse
    the picture, and none of them may change it.

    Raises
    ------
    DamagedFileError
        A chunk of the picture is cut short, has a wrong checksum or stands in a wrong place, or the
        end is missing.
    """
    parts: list[bytes | memoryview] = [SIGNATURE]
    data_begun = data_ended = False
    for kind, body, checksum in _chunks(source):
        right = zlib.crc32(body, zlib.crc32(kind)) == checksum
        if kind == b"IDAT":
            if data_ended:
                raise source.corrupt()
            data_begun = True
        else:
            data_ended = data_begun
        if kind in _PICTURE and not right:
            raise source.corrupt()
        if kind in _PICTURE or (kind == b"eXIf" and right):
            parts += _chunk(kind, body, checksum)
    if not data_begun:
        raise source.corrupt()
    _check_amount(source)
    return Source(b"".join(parts), source.name, source.path)


def deep_pixels(source: Source, facts: Header) -> Pixels:
    """Decode 16-bit colour or alpha.

    Only for a file that has been checked and that Pillow has decoded: the decoder used here trusts
    what it is given. A transparency key is left out, because it would add a channel.

    Returns
    -------
    ndarray
        uint16 ``(H, W, 3)`` RGB, ``(H, W, 4)`` RGBA or ``(H, W, 2)`` grey and alpha.
    """
    parts: list[bytes | memoryview] = [SIGNATURE]
    for kind, body, checksum in _chunks(source):
        if kind in (b"IHDR", b"IDAT", b"IEND"):
            parts += _chunk(kind, body, checksum)
    decoded = cv2.imdecode(np.frombuffer(b"".join(parts), np.uint8), cv2.IMREAD_UNCHANGED)
    wanted = {2: 3, 4: 4, 6: 4}[facts.colour]
    if (
        decoded is None
        or decoded.dtype != np.uint16
        or decoded.shape != (facts.height, facts.width, wanted)
    ):
        raise source.corrupt()
    if facts.colour == 4:
        return np.ascontiguousarray(decoded[:, :, [0, 3]])
    to_rgb = cv2.COLOR_BGR2RGB if facts.colour == 2 else cv2.COLOR_BGRA2RGBA
    return np.asarray(cv2.cvtColor(decoded, to_rgb))


def _check_amount(source: Source) -> None:
    """Decoders leave the rest black where a sound data stream is simply too short."""
    missing = _raw_size(header(source))
    inflater = zlib.decompressobj()
    try:
        for kind, body, _ in _chunks(source):
            rest: bytes | memoryview = body if kind == b"IDAT" else b""
            while len(rest) and missing > 0 and not inflater.eof:
                missing -= len(inflater.decompress(rest, _BLOCK))
                rest = inflater.unconsumed_tail
    except zlib.error as error:
        raise source.corrupt() from error
    if missing > 0:
        raise source.cut_short()


def _raw_size(facts: Header) -> int:
    """Bytes of the unpacked data stream: rows with their filter byte, in one or seven passes."""
    passes = _ADAM7 if facts.interlaced else ((0, 0, 1, 1),)
    size = 0
    for left, top, across, down in passes:
        columns = max(0, -(-(facts.width - left) // across))
        rows = max(0, -(-(facts.height - top) // down))
        if columns:
            size += rows * (1 + -(-columns * facts.channels * facts.bits // 8))
    return size


def _chunk(kind: bytes, body: memoryview, checksum: int) -> tuple[bytes | memoryview, ...]:
    return struct.pack(">I", len(body)), kind, body, struct.pack(">I", checksum)


def _chunks(source: Source) -> Iterator[tuple[bytes, memoryview, int]]:
    view, position = memoryview(source.data), len(SIGNATURE)
    for _ in range(_MAX_CHUNKS):
        if position + 12 > len(view):
            raise source.cut_short()
        (length,) = struct.unpack_from(">I", view, position)
        end = position + 8 + length
        if end + 4 > len(view):
            raise source.cut_short()
        kind = bytes(view[position + 4 : position + 8])
        (checksum,) = struct.unpack_from(">I", view, end)
        yield kind, view[position + 8 : end], checksum
        if kind == b"IEND":
            return
        position = end + 4
    raise source.corrupt()
