"""One compressed DICOM frame to its samples; its own header is read and compared first."""

from __future__ import annotations

import itertools
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mriclassifier.imaging.dicom_format import PixelFormat, contradicts
from mriclassifier.imaging.dicom_streams import StreamHeader, jpeg2k_header, jpeg_header
from mriclassifier.imaging.source import Source
from mriclassifier.imaging.study import Pixels

_LOSSLESS_JPEG = 0xC3
_RUN = 128
_LARGEST_EXPANSION = _RUN // 2  # two bytes of PackBits become at most 128


@dataclass(frozen=True)
class Syntax:
    """A transfer syntax (PS3.6, A).

    Attributes
    ----------
    name
        What to call it on screen.
    codec
        ``""`` for native data, else the key of the decoder.
    """

    name: str
    codec: str = ""


SYNTAXES = {
    "": Syntax("not stated"),
    "1.2.840.10008.1.2": Syntax("Implicit VR Little Endian"),
    "1.2.840.10008.1.2.1": Syntax("Explicit VR Little Endian"),
    "1.2.840.10008.1.2.1.99": Syntax("Deflated Explicit VR Little Endian"),
    "1.2.840.10008.1.2.2": Syntax("Explicit VR Big Endian"),
    "1.2.840.10008.1.2.5": Syntax("RLE Lossless", "rle"),
    "1.2.840.10008.1.2.8.1": Syntax("Deflated Image Frame Compression", "deflate"),
    "1.2.840.10008.1.2.4.50": Syntax("JPEG Baseline", "jpeg"),
    "1.2.840.10008.1.2.4.51": Syntax("JPEG Extended", "jpeg"),
    "1.2.840.10008.1.2.4.57": Syntax("JPEG Lossless", "jpeg"),
    "1.2.840.10008.1.2.4.70": Syntax("JPEG Lossless SV1", "jpeg"),
    "1.2.840.10008.1.2.4.80": Syntax("JPEG-LS Lossless", "jpegls"),
    "1.2.840.10008.1.2.4.81": Syntax("JPEG-LS Near-Lossless", "jpegls"),
    "1.2.840.10008.1.2.4.90": Syntax("JPEG 2000 Lossless", "jpeg2k"),
    "1.2.840.10008.1.2.4.91": Syntax("JPEG 2000", "jpeg2k"),
    "1.2.840.10008.1.2.4.201": Syntax("HTJ2K Lossless", "jpeg2k"),
    "1.2.840.10008.1.2.4.202": Syntax("HTJ2K Lossless RPCL", "jpeg2k"),
    "1.2.840.10008.1.2.4.203": Syntax("HTJ2K", "jpeg2k"),
}
VIDEO = ("1.2.840.10008.1.2.4.10", "1.2.840.10008.1.2.7.")
"""Beginnings of the transfer syntaxes of moving pictures (MPEG and SMPTE ST 2110)."""


@dataclass(frozen=True, eq=False)
class Decoded:
    """One frame as its codec gives it.

    Attributes
    ----------
    samples
        ``(H, W)`` or ``(H, W, 3)`` integers.
    bits
        How many of each the code stream says it uses.
    rgb
        Whether colours are red, green and blue already, whatever the header calls them.
    """

    samples: Pixels
    bits: int
    rgb: bool = False


def decode(codec: str, data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    """Decode one frame.

    Parameters
    ----------
    codec
        Of a :class:`Syntax`.
    data
        All fragments of the frame, joined.
    layout
        What the header of the file says; a code stream of another size is refused before it is decoded.

    Raises
    ------
    InputError
        Cut short or contradictory. What decoders raise on a hostile stream is for ``typed_errors``.
    """
    decoded = _DECODERS[codec](data, layout, source)
    shape = (
        (layout.rows, layout.columns) if layout.samples == 1 else (layout.rows, layout.columns, 3)
    )
    if decoded.samples.shape != shape or decoded.samples.dtype.kind not in "iu":
        raise contradicts(source)
    return decoded


def _decode_jpeg(data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    import imagecodecs

    header = _checked(jpeg_header(data, source), layout, source)
    _check_end(data, source)
    stored, wanted = _jpeg_colours(header, layout)
    samples = np.asarray(imagecodecs.jpeg8_decode(data, colorspace=stored, outcolorspace=wanted))
    return Decoded(samples, header.bits, rgb=header.process != _LOSSLESS_JPEG)


def _decode_jpegls(data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    import imagecodecs

    header = _checked(jpeg_header(data, source), layout, source)
    _check_end(data, source)
    return Decoded(np.asarray(imagecodecs.jpegls_decode(data)), header.bits)


def _decode_jpeg2k(data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    """JPEG 2000 and HTJ2K, both by OpenJPEG.

    imagecodecs' own ``htj2k_decode`` (OpenJPH) prints what it finds wrong and returns memory that it did
    not fill.
    """
    import imagecodecs

    header = _checked(jpeg2k_header(data, source), layout, source)
    _check_end(data, source)
    return Decoded(np.asarray(imagecodecs.jpeg2k_decode(data)), header.bits, rgb=header.transformed)


def _decode_rle(data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    """PS3.5, annex G: a plane for each byte of each sample, the most significant one first."""
    import imagecodecs

    width = layout.allocated // 8
    planes, size = layout.samples * width, layout.rows * layout.columns
    if len(data) < 64 or layout.allocated % 8:
        raise source.corrupt()
    count, *offsets = struct.unpack("<16L", data[:64])
    if count != planes:
        raise contradicts(source)
    starts = [*offsets[:count], len(data)]
    if starts[0] < 64 or any(a >= b for a, b in itertools.pairwise(starts)):
        raise source.corrupt()
    if size > _LARGEST_EXPANSION * (len(data) - 64):
        raise source.cut_short()
    result = np.empty((layout.samples, size, width), np.uint8)
    for index, (start, end) in enumerate(itertools.pairwise(starts)):
        sample, byte = divmod(index, width)
        # Writers fill a segment up to an even length, and some end it within a run.
        found = imagecodecs.packbits_decode(data[start:end], out=size + _RUN)
        if len(found) < size:
            raise source.cut_short()
        result[sample, :, width - 1 - byte] = np.frombuffer(found, np.uint8, size)
    samples = result.view(f"<u{width}")[..., 0].reshape(layout.samples, layout.rows, layout.columns)
    shaped = samples[0] if layout.samples == 1 else np.moveaxis(samples, 0, 2)
    return Decoded(np.ascontiguousarray(shaped), layout.allocated)


def _decode_deflate(data: bytes, layout: PixelFormat, source: Source) -> Decoded:
    size = -(-layout.frame_bits // 8)
    found = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size)
    if len(found) < size:
        raise source.cut_short()
    return Decoded(native(found, 0, layout, little=True), layout.allocated)


def native(data: bytes, skipped_bits: int, layout: PixelFormat, *, little: bool) -> Pixels:
    """One frame of data that are not compressed.

    Parameters
    ----------
    data
        At least the bytes of the frame.
    skipped_bits
        Bits of the first byte that belong to the frame before; only frames of one bit a pixel have any.
    little
        Order of bytes.

    Returns
    -------
    ndarray
        ``(H, W)`` or ``(H, W, 3)`` without sign, in this machine's order of bytes.
    """
    rows, columns = layout.rows, layout.columns
    if layout.allocated == 1:
        bits = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")
        return bits[skipped_bits : skipped_bits + rows * columns].reshape(rows, columns)
    width = layout.allocated // 8
    stored = np.frombuffer(data, f"{'<' if little else '>'}u{width}")
    stored = stored.astype(f"=u{width}", copy=False)
    if layout.subsampled:
        return _full_colour(stored, layout)
    if layout.samples == 1:
        return stored[: rows * columns].reshape(rows, columns)
    if layout.planar:
        return np.moveaxis(stored[: 3 * rows * columns].reshape(3, rows, columns), 0, 2)
    return stored[: 3 * rows * columns].reshape(rows, columns, 3)


def _full_colour(stored: Pixels, layout: PixelFormat) -> Pixels:
    """Two brightnesses, then the colour of both (PS3.3, C.7.6.3.1.2)."""
    pairs = stored[: 2 * layout.rows * layout.columns].reshape(-1, 4)
    result = np.empty((len(pairs), 2, 3), stored.dtype)
    result[:, :, 0] = pairs[:, :2]
    result[:, :, 1:] = pairs[:, None, 2:]
    return result.reshape(layout.rows, layout.columns, 3)


def _checked(header: StreamHeader, layout: PixelFormat, source: Source) -> StreamHeader:
    if (
        (header.width, header.height) != (layout.columns, layout.rows)
        or len(header.components) != layout.samples
        or not 2 <= header.bits <= max(8, layout.allocated)
    ):
        raise contradicts(source)
    return header


def _check_end(data: bytes, source: Source) -> None:
    """Decoders paint over what is missing; a frame without its end marker was cut."""
    if b"\xff\xd9" not in data[-64:]:
        raise source.cut_short()


def _jpeg_colours(header: StreamHeader, layout: PixelFormat) -> tuple[str | None, str | None]:
    """What the stream holds, and what the decoder is to make of it.

    Adobe's marker, and components that are called R, G and B, are right where the header of the file is
    not. Lossless JPEG is never changed by the decoder.
    """
    if layout.samples == 1:
        return None, None
    if header.process == _LOSSLESS_JPEG:
        return "RGB", "RGB"
    if header.adobe is not None:
        turned = header.adobe != 0
    elif header.components == (82, 71, 66):
        turned = False
    else:
        turned = header.jfif or layout.photometric != "RGB"
    return "YCbCr" if turned else "RGB", "RGB"


_DECODERS: dict[str, Callable[[bytes, PixelFormat, Source], Decoded]] = {
    "jpeg": _decode_jpeg,
    "jpegls": _decode_jpegls,
    "jpeg2k": _decode_jpeg2k,
    "rle": _decode_rle,
    "deflate": _decode_deflate,
}
