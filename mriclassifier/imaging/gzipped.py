"""Gzip (RFC 1952): as many bytes as are wanted and no more, so that a bomb has no effect."""

from __future__ import annotations

import zlib

from mriclassifier.imaging.source import Source

SIGNATURE = b"\x1f\x8b"
_PART = 1 << 20


def head(data: bytes, size: int) -> bytes:
    """The first ``size`` bytes of what is in it; of the data themselves where they are not compressed.

    Empty where the compressed data are broken.
    """
    if not data.startswith(SIGNATURE):
        return data[:size]
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:65536], size)
    except zlib.error:
        return b""


def content(source: Source, size: int) -> bytes | bytearray:
    """The first ``size`` bytes, decompressed where they are compressed; ``size`` is within the limits.

    Raises
    ------
    DamagedFileError
        Cut short or corrupt.
    """
    if not source.data.startswith(SIGNATURE):
        if len(source.data) < size:
            raise source.cut_short()
        return source.data
    made = bytearray()
    inflate = zlib.decompressobj(wbits=31)
    rest = memoryview(source.data)
    try:
        while len(made) < size:
            if inflate.eof:
                # Several streams may follow each other, as pigz and bgzip write them
                left = inflate.unused_data + bytes(rest[:_PART])
                rest = rest[_PART:]
                if not left.startswith(SIGNATURE):
                    break
                inflate = zlib.decompressobj(wbits=31)
            else:
                left = inflate.unconsumed_tail
                if not left:
                    left, rest = bytes(rest[:_PART]), rest[_PART:]
                if not left:
                    break
            made += inflate.decompress(left, min(size - len(made), 16 * _PART))
        if len(made) == size and not inflate.eof:
            # The checksum stands behind the last byte
            inflate.decompress(inflate.unconsumed_tail + bytes(rest[:_PART]), 1)
    except zlib.error as error:
        raise source.corrupt() from error
    if len(made) < size:
        raise source.cut_short()
    return made
