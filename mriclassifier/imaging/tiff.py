"""TIFF: the pages and their tags (TIFF 6.0, BigTIFF), and samples that Pillow reduces or refuses.

Pillow decodes the ordinary kinds. It keeps 8 bits of 16-bit colour and refuses 64-bit and unusual
integers, so strips and tiles of whole-byte samples are put together here; Pillow still does the
decompression, one strip at a time, as if each were a grey picture of bytes.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import Pixels

_SIGNATURES = {b"II*\0": ("<", False), b"MM\0*": (">", False)}
_SIGNATURES |= {b"II+\0": ("<", True), b"MM\0+": (">", True)}
_NUMBERS = {1: "u1", 7: "u1", 3: "u2", 4: "u4", 13: "u4", 16: "u8", 18: "u8"}
_WANTED = frozenset((*range(254, 285), 317, *range(322, 326), 338, 339, 347))
_DEFLATE = (8, 32946)
_JPEG = 7
_MAX_JPEG_CHUNKS = 4096
# A small file may point to the same data very often; these keep the work within seconds.
_MAX_NUMBERS = 1 << 18
_MAX_CHUNKS_THROUGH_PILLOW = 1 << 15
_BYTE_COMPRESSIONS = (1, 5, 32773, 34925, 50000, *_DEFLATE)
_PILLOW_COMPRESSIONS = (*_BYTE_COMPRESSIONS, 2, 3, 4, 6, 7, 50001)
_TYPES = {1: "u", 2: "i", 3: "f", 4: "u"}
_COLOURS = {0: 1, 1: 1, 2: 3, 5: 4}  # samples of the picture itself, by photometric interpretation
_REDUCED_OR_MASK = 1 | 4


@dataclass(frozen=True)
class Page:
    """One image directory.

    Attributes
    ----------
    index
        In the file's chain.
    order
        ``"<"`` or ``">"``.
    tags
        Numbers of the tags that matter here.
    """

    index: int
    order: str
    tags: dict[int, tuple[int, ...]]

    def number(self, tag: int, default: int = 0) -> int:
        """First number of a tag."""
        return self.tags.get(tag, (default,))[0]

    @property
    def width(self) -> int:
        """Stored columns."""
        return self.number(256)

    @property
    def height(self) -> int:
        """Stored rows."""
        return self.number(257)

    @property
    def bits(self) -> int:
        """Bits a sample."""
        return self.number(258, 1)

    @property
    def samples(self) -> int:
        """Samples a pixel, extra ones included."""
        return self.number(277, 1)

    @property
    def compression(self) -> int:
        """TIFF number of the compression."""
        return self.number(259, 1)

    @property
    def photometric(self) -> int:
        """Colour scheme: 0 MinIsWhite, 1 MinIsBlack, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr."""
        return self.number(262, 1)

    @property
    def orientation(self) -> int:
        """1 to 8, as in EXIF."""
        value = self.number(274, 1)
        return value if 1 <= value <= 8 else 1

    @property
    def extra(self) -> int | None:
        """What the first extra sample is: 0 unknown, 1 associated alpha, 2 alpha; None without one."""
        colours = _COLOURS.get(self.photometric, self.samples)
        return self.number(338) if self.samples > colours else None

    @property
    def dtype(self) -> np.dtype[np.generic] | None:
        """Type of a sample in the file's byte order; None if it is not of whole, known bytes."""
        kind = _TYPES.get(self.number(339, 1))
        if len(set(self.tags.get(258, (1,)))) > 1 or self.bits not in (8, 16, 32, 64):
            return None
        if kind is None or (kind == "f" and self.bits == 8):
            return None
        return np.dtype(f"{self.order}{kind}{self.bits // 8}")

    @property
    def needs_own_decoding(self) -> bool:
        """Whether Pillow would lose or refuse something that is read here."""
        if (
            self.dtype is None
            or self.compression not in _BYTE_COMPRESSIONS
            or self.photometric not in _COLOURS
            or self.samples < _COLOURS[self.photometric]
            or self.number(266, 1) != 1
        ):
            return False
        # Pillow does not know BigTIFF of big-endian order either.
        extra = self.samples > _COLOURS[self.photometric]
        return self.dtype != np.uint8 or extra or self.order == ">"


def pages(source: Source, limits: Limits) -> list[Page]:
    """Follow the chain of image directories, without decoding anything.

    Reduced copies and masks behind the first page are left out.

    Raises
    ------
    DamagedFileError
        The chain is broken or runs in a circle, or picture data lie outside the file.
    UnsupportedFormatError
        A compression that is not read.
    TooLargeError
        Over the pixel, page or memory limits.
    """
    order, big = _SIGNATURES[source.data[:4]]
    position = _unpack(source, order + ("Q" if big else "I"), 8 if big else 4)
    found: list[Page] = []
    visited: set[int] = set()
    decoded = index = numbers = slow_chunks = 0
    while position:
        if position in visited:
            raise source.corrupt()
        visited.add(position)
        if len(visited) > limits.max_frames:
            raise source.too_many_frames(limits)
        tags, position = _directory(source, position, order, big)
        page = Page(index, order, tags)
        index += 1
        numbers += sum(map(len, tags.values()))
        if page.compression not in (1, *_DEFLATE) and page.needs_own_decoding:
            slow_chunks += len(_chunk_places(page)[0])
        if numbers > _MAX_NUMBERS or slow_chunks > _MAX_CHUNKS_THROUGH_PILLOW:
            raise source.unsupported("TIFF of very many strips")
        if found and page.number(254) & _REDUCED_OR_MASK:
            continue
        source.check_size(page.width, page.height, limits)
        sample_bytes = -(-page.bits // 8)
        if not (1 <= page.samples <= 64 and 1 <= sample_bytes <= 8):
            raise source.corrupt()
        decoded += page.width * page.height * page.samples * sample_bytes
        source.check_memory(decoded, limits)
        if page.compression not in _PILLOW_COMPRESSIONS:
            raise source.unsupported(f"TIFF compression {page.compression}")
        _check_bounds(source, page, limits)
        found.append(page)
    if not found:
        raise source.corrupt()
    return found


def own_samples(source: Source, page: Page) -> Pixels:
    """Decode a page of whole-byte samples.

    Returns
    -------
    ndarray
        ``(H, W, samples)`` as stored (not inverted, not turned, alpha not applied), native byte order.

    Raises
    ------
    DamagedFileError
    """
    dtype = page.dtype
    assert dtype is not None
    chunk_width, chunk_height = _chunk_size(page)
    across, down = -(-page.width // chunk_width), -(-page.height // chunk_height)
    planes = page.samples if page.number(284, 1) == 2 else 1
    depth = page.samples // planes
    offsets, counts = _chunk_places(page)
    result = np.empty((page.height, page.width, page.samples), dtype.newbyteorder("="))
    for number in range(planes * across * down):
        plane, place = divmod(number, across * down)
        top, left = place // across * chunk_height, place % across * chunk_width
        # A tile is padded to its full size; a strip ends with the picture.
        rows = chunk_height if 322 in page.tags else min(chunk_height, page.height - top)
        shape = (rows, chunk_width, depth)
        data = source.data[offsets[number] : offsets[number] + counts[number]]
        raw = _decompress(
            source, data, page.compression, shape[0], shape[1] * depth * dtype.itemsize
        )
        block = _unpredict(source, raw, page, shape, dtype)
        bottom, right = min(top + rows, page.height), min(left + chunk_width, page.width)
        result[top:bottom, left:right, plane * depth : (plane + 1) * depth] = block[
            : bottom - top, : right - left
        ]
    return result


def jpeg_streams(source: Source, page: Page) -> Iterator[Source]:
    """Each strip or tile of a JPEG-compressed page as a file of its own, with the shared tables.

    Nothing for other pages, and none beyond some thousands: checking them takes time.
    """
    if page.compression != _JPEG:
        return
    tables = bytes(page.tags.get(347, b""))[:-2] or b"\xff\xd8"
    for offset, count in list(zip(*_chunk_places(page), strict=False))[:_MAX_JPEG_CHUNKS]:
        yield Source(tables + source.data[offset + 2 : offset + count], source.name, source.path)


def white_level(page: Page) -> int | None:
    """Level that stands for black where MinIsWhite is stored with fewer bits than the samples have."""
    highest = page.number(281, 0)
    return highest if 0 < highest < 2**page.bits - 1 else None


def _unpack(source: Source, form: str, position: int) -> int:
    try:
        return int(struct.unpack_from(form, source.data, position)[0])
    except (struct.error, OverflowError) as error:
        raise source.cut_short() from error


def _directory(
    source: Source, position: int, order: str, big: bool
) -> tuple[dict[int, tuple[int, ...]], int]:
    count_form, offset_form, entry_size = ("Q", "Q", 20) if big else ("H", "I", 12)
    entries = _unpack(source, order + count_form, position)
    position += struct.calcsize("=" + count_form)
    if position + entries * entry_size > len(source.data):
        raise source.cut_short()
    tags: dict[int, tuple[int, ...]] = {}
    for at in range(position, position + entries * entry_size, entry_size):
        tag, kind = struct.unpack_from(order + "HH", source.data, at)
        if tag not in _WANTED or kind not in _NUMBERS:
            continue
        count = _unpack(source, order + offset_form, at + 4)
        number = np.dtype(order + _NUMBERS[kind])
        inline = at + 4 + struct.calcsize("=" + offset_form)
        size = count * number.itemsize
        start = inline
        if size > struct.calcsize("=" + offset_form):
            start = _unpack(source, order + offset_form, inline)
        if start + size > len(source.data):
            raise source.cut_short()
        if count > _MAX_NUMBERS:
            raise source.unsupported("TIFF of very many strips")
        if count:
            tags[tag] = tuple(np.frombuffer(source.data, number, count, start).tolist())
    # Writers exist that leave out the pointer behind the last directory.
    end = position + entries * entry_size
    if end + struct.calcsize("=" + offset_form) > len(source.data):
        return tags, 0
    return tags, _unpack(source, order + offset_form, end)


def _chunk_size(page: Page) -> tuple[int, int]:
    if 322 in page.tags or 323 in page.tags:
        return page.number(322), page.number(323)
    return page.width, min(page.number(278, page.height), page.height)


def _chunk_places(page: Page) -> tuple[tuple[int, ...], tuple[int, ...]]:
    tiled = 324 in page.tags
    offsets = page.tags.get(324 if tiled else 273, ())
    return offsets, page.tags.get(325 if tiled else 279, ())


def _check_bounds(source: Source, page: Page, limits: Limits) -> None:
    width, height = _chunk_size(page)
    if width <= 0 or height <= 0:
        raise source.corrupt()
    source.check_size(width, height, limits)
    if page.compression == 6:  # old-style JPEG: where its data lie is not said in one way
        return
    offsets, counts = _chunk_places(page)
    planes = page.samples if page.number(284, 1) == 2 else 1
    needed = planes * -(-page.width // width) * -(-page.height // height)
    # More tiles than pixels would be a small file asking for much work.
    source.check_size(needed, 1, limits)
    if len(offsets) < needed or len(counts) < needed:
        raise source.corrupt()
    ends = np.array(offsets[:needed], np.float64) + np.array(counts[:needed], np.float64)
    if ends.max() > len(source.data):
        raise source.cut_short()
    if page.compression == 1 and page.bits >= 8:
        stored = sum(counts[:needed])
        if stored < page.width * page.height * page.samples * (page.bits // 8) and not (
            page.photometric == 6  # colour stored for fewer pixels
        ):
            raise source.cut_short()


def _decompress(
    source: Source, data: bytes, compression: int, rows: int, row_bytes: int
) -> NDArray[np.uint8]:
    size = rows * row_bytes
    if compression == 1:
        plain = data[:size]
    elif compression in _DEFLATE:
        inflater = zlib.decompressobj()
        try:
            plain = inflater.decompress(data, size)
            # The checksum stands behind the last byte.
            inflater.decompress(inflater.unconsumed_tail, 1)
        except zlib.error as error:
            raise source.corrupt() from error
    else:
        plain = _through_pillow(source, data, compression, rows, row_bytes)
    if len(plain) != size:
        raise source.cut_short()
    return np.frombuffer(plain, np.uint8).reshape(rows, row_bytes)


def _through_pillow(
    source: Source, data: bytes, compression: int, rows: int, row_bytes: int
) -> bytes:
    entries = (
        # (tag, type, number): a grey 8-bit picture of one strip that follows this directory
        *((256, 4, row_bytes), (257, 4, rows), (258, 3, 8), (259, 3, compression), (262, 3, 1)),
        *((273, 4, 8 + 2 + 9 * 12 + 4), (277, 3, 1), (278, 4, rows), (279, 4, len(data))),
    )
    head = b"II*\0" + struct.pack("<IH", 8, len(entries))
    for tag, kind, number in entries:
        head += struct.pack("<HHII", tag, kind, 1, number)
    try:
        with Image.open(io.BytesIO(head + bytes(4) + data), formats=["TIFF"]) as image:
            return image.tobytes()
    except MemoryError:
        raise
    except Exception as error:  # a decoder may fail in any way on a hostile file
        raise source.corrupt() from error


def _unpredict(
    source: Source,
    raw: NDArray[np.uint8],
    page: Page,
    shape: tuple[int, int, int],
    dtype: np.dtype[np.generic],
) -> Pixels:
    """Undo the predictor (TIFF 6.0 section 14; Technical Note 3 for floating point)."""
    native = dtype.newbyteorder("=")
    predictor = page.number(317, 1) if page.compression != 1 else 1
    if predictor == 1:
        return raw.view(dtype).reshape(shape)
    if predictor == 2 and dtype.kind in "ui":
        return np.cumsum(raw.view(dtype).reshape(shape), axis=1, dtype=native)
    if predictor == 3 and dtype.kind == "f":
        rows, width, depth = shape
        summed = np.cumsum(raw.reshape(rows, -1, depth), axis=1, dtype=np.uint8)
        # Most significant bytes of the row first, whatever the file's byte order.
        planes = summed.reshape(rows, dtype.itemsize, width * depth)
        swapped = np.ascontiguousarray(planes.transpose(0, 2, 1))
        return swapped.view(dtype.newbyteorder(">")).reshape(shape).astype(native)
    raise source.unsupported(f"TIFF predictor {predictor}")
