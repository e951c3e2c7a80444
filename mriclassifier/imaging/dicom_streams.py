"""What a JPEG, JPEG-LS or JPEG 2000 code stream says of itself, before it is decoded."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from mriclassifier.imaging.source import Source

_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, kw_only=True)
class StreamHeader:
    """The header of a code stream.

    Attributes
    ----------
    width, height
        Of the picture.
    components
        What JPEG calls them; counted from 0 in JPEG 2000.
    bits
        Of each sample.
    process
        JPEG: the marker of the frame header, which tells lossless from lossy.
    adobe
        JPEG: the colour transformation that Adobe's marker names, where there is one.
    jfif
        JPEG: whether it is a JFIF file, whose colours are brightness and differences.
    transformed
        JPEG 2000: whether its decoder makes red, green and blue of other colours.
    signed
        JPEG 2000: whether samples have a sign.
    """

    width: int
    height: int
    components: tuple[int, ...]
    bits: int
    process: int = 0
    adobe: int | None = None
    jfif: bool = False
    transformed: bool = False
    signed: bool = False


def jpeg_header(data: bytes, source: Source) -> StreamHeader:
    """The frame header of JPEG (T.81, B.2.2) or JPEG-LS (T.87, C.2.2).

    Raises
    ------
    DamagedFileError
        There is none.
    """
    adobe, jfif, position = None, False, 2
    while data[:2] == b"\xff\xd8" and position + 4 <= len(data):
        if data[position] != 0xFF:
            break
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker in _ALONE:
            position += 2
            continue
        (length,) = struct.unpack_from(">H", data, position + 2)
        body = data[position + 4 : position + 2 + length]
        if marker in _JPEG_FRAMES:
            if len(body) < 6 or len(body) < 6 + 3 * body[5]:
                break
            bits, height, width, count = struct.unpack_from(">BHHB", body)
            return StreamHeader(
                width=width,
                height=height,
                components=tuple(body[6 : 6 + 3 * count : 3]),
                bits=bits,
                process=marker,
                adobe=adobe,
                jfif=jfif,
            )
        if marker == 0xEE and body[:5] == b"Adobe" and len(body) >= 12:
            adobe = body[11]
        jfif = jfif or (marker == 0xE0 and body[:5] == b"JFIF\0")
        position += 2 + max(2, length)
    raise source.corrupt()


def jpeg2k_header(data: bytes, source: Source) -> StreamHeader:
    """The image size of a JPEG 2000 code stream (T.800, A.5.1), in a JP2 file or without one.

    Raises
    ------
    DamagedFileError
        There is none.
    """
    start = data.find(b"\xff\x4f\xff\x51", 0, 4096)
    if start < 0 or len(data) < start + 42:
        raise source.corrupt()
    right, bottom, left, top, tile_width, tile_height = struct.unpack_from(">6L", data, start + 8)
    (count,) = struct.unpack_from(">H", data, start + 40)
    described = data[start + 42 : start + 42 + 3 * count]
    if not 1 <= count <= 4 or len(described) < 3 * count or not tile_width or not tile_height:
        raise source.corrupt()
    precisions = set(described[::3])
    if len(precisions) != 1 or set(described[1::3]) != {1} or set(described[2::3]) != {1}:
        raise source.unsupported("JPEG 2000 with components of several kinds")
    precision = precisions.pop()
    style = data.find(b"\xff\x52", start + 42, start + 4096)
    return StreamHeader(
        width=right - left,
        height=bottom - top,
        components=tuple(range(count)),
        bits=(precision & 0x7F) + 1,
        signed=bool(precision & 0x80),
        transformed=0 <= style < len(data) - 9 and data[style + 8] == 1,
    )
