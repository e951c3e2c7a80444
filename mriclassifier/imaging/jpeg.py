"""JPEG: notice missing and corrupt scan data, which libjpeg paints over and Pillow does not report.

libjpeg fills what is missing with grey and skips what is left over, and says so only in warnings
that nobody hears. Both show when the same data are decoded with small changes (ITU-T T.81, B.1.1.5
and F.2.2: entropy-coded data are read bit by bit up to the next marker):

* with bytes added behind each run of entropy-coded data, a whole run gives the same picture, and one
  that is too short a different one;
* with its last bytes changed, a run that is read to its end gives a different picture, and one that
  the decoder has left early the same.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from PIL import Image

from mriclassifier.errors import QT_TRANSLATE_NOOP, TooLargeError
from mriclassifier.imaging.pillow_pixels import orientation
from mriclassifier.imaging.source import Source
from mriclassifier.imaging.study import Pixels

# Bytes from start to end, and what stands in their place.
_Change = tuple[int, int, bytes]

# Begins with one plain byte, which is looked for quickly
_MARKER = re.compile(rb"\xff\xff*([\x01-\xfe])")
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_FRAMES = {0xC0: "sequential", 0xC1: "sequential", 0xC2: "progressive", 0xC9: "arithmetic"}
_FRAMES[0xCA] = "arithmetic"
_LOSSLESS_OR_HIERARCHICAL = frozenset({0xC3, 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF})
# Each scan of a progressive file is a pass over the whole picture: a small file may ask for thousands.
_MAX_SCANS = 1000
_MAX_SCAN_PIXELS = 24 * 64_000_000
_FULL_SCALE_PIXELS = 16_000_000
# Fixed bytes that read as Huffman codes of every length; none is FF, which would begin a marker.
_PADDING = bytes((37 * i * i + 11 * i + 91) % 255 for i in range(64))
_CHANGES = (0xFF, 0x5A, 0xC3, 0x91)
_TAILS = (2, 3, 4, 6)
_REFINEMENT_TAILS = (8, 16, 32)
_LARGE_TAILS = (64,)
_MAX_PASSES_TRIED = 32
_MAX_RUNS_TRIED = 20_000
_MAX_RUNS = 1 << 20  # as many as the largest picture has units


@dataclass(frozen=True)
class Scan:
    """One pass: its entropy-coded runs (start, end), split at restart markers, and what it codes."""

    runs: tuple[tuple[int, int], ...]
    components: tuple[int, ...]
    band: tuple[int, int]
    high: int
    low: int
    interval: int


@dataclass(frozen=True)
class Header:
    """What the frame header says; ``sampling`` maps a component to (horizontal, vertical) factors.

    ``process`` is ``"sequential"``, ``"progressive"`` or ``"arithmetic"``.
    """

    process: str
    width: int
    height: int
    sampling: dict[int, tuple[int, int]]

    @property
    def unit(self) -> tuple[int, int]:
        """Width and height in pixels of what one coded unit covers (T.81, A.2)."""
        if len(self.sampling) == 1:
            return 8, 8
        factors = self.sampling.values()
        return 8 * max(h for h, _ in factors), 8 * max(v for _, v in factors)


@dataclass(frozen=True)
class Layout:
    """What the markers say; ``end`` is behind the end-of-image marker."""

    header: Header
    scans: tuple[Scan, ...]
    end: int


def walk(source: Source) -> Layout:
    """Follow the markers from the start to the end of the image.

    Raises
    ------
    DamagedFileError
        The end is missing, a segment is broken, or a component or a pass over it is absent.
    UnsupportedFormatError
        12 bits a sample, lossless or hierarchical.
    TooLargeError
        More passes than any program writes.
    """
    data, position = source.data, 2
    header: Header | None = None
    scans: list[Scan] = []
    interval = 0
    while True:
        found = _MARKER.search(data, position)
        if found is None:
            raise source.cut_short()
        marker, position = data[found.end() - 1], found.end()
        if marker == 0xD9:
            break
        if marker in _NO_LENGTH or marker == 0xD8:
            continue
        if position + 2 > len(data):
            raise source.cut_short()
        (length,) = struct.unpack_from(">H", data, position)
        body = data[position + 2 : position + length]
        if length < 2:
            raise source.corrupt()
        if len(body) != length - 2:
            raise source.cut_short()
        position += length
        if marker in _LOSSLESS_OR_HIERARCHICAL:
            raise source.unsupported("lossless or hierarchical JPEG")
        if marker in _FRAMES:
            if header is not None:
                raise source.corrupt()
            header = _header(source, _FRAMES[marker], body)
        elif marker == 0xDD:
            interval = int.from_bytes(body[:2], "big")
        elif marker == 0xDA:
            if header is None:
                raise source.corrupt()
            runs, position = _runs(source, position)
            if len(runs) > 1 and not interval:
                raise source.corrupt()
            scans.append(_scan(source, body, runs, interval))
            _check_passes(source, len(scans), header.width * header.height)
    if header is None or not scans:
        raise source.corrupt()
    _check_complete(source, header, scans)
    return Layout(header, tuple(scans), position)


def size(source: Source) -> tuple[int, int]:
    """Width and height, from the first frame header alone.

    Raises
    ------
    DamagedFileError
        There is none.
    """
    data, position = source.data, 2
    while found := _MARKER.search(data, position):
        marker, position = data[found.end() - 1], found.end()
        if marker in _NO_LENGTH or marker == 0xD8:
            continue
        if marker in (0xD9, 0xDA):
            raise source.corrupt()
        if position + 7 > len(data):
            break
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, position + 3)
            return width, height
        position += struct.unpack_from(">H", data, position)[0]
    raise source.cut_short()


@dataclass(frozen=True, eq=False)
class Decoded:
    """A picture as Pillow decodes it: pixels to look at, not to write to; Pillow's mode; EXIF orientation."""

    pixels: Pixels
    mode: str
    orientation: int


def check_scan_data(source: Source, layout: Layout) -> Decoded | None:
    """Notice entropy-coded data that are missing, or that the decoder did not use.

    Returns
    -------
    Decoded or None
        The picture, where it had to be decoded in full.

    Raises
    ------
    DamagedFileError
    """
    header = layout.header
    # Arithmetic coders may rightly leave off their last bytes (T.81, D.1.8).
    if header.process == "arithmetic":
        return None
    large = header.width * header.height > _FULL_SCALE_PIXELS
    reduce = 1 if not large else 2 if header.process == "progressive" else 8
    trial = _Trial(source, layout.end, reduce)
    runs = [run for scan in layout.scans for run in scan.runs]
    if not trial.shows_no_change([(end, end, _PADDING) for _, end in runs]):
        raise source.corrupt()
    _check_ends(trial, layout, large=large)
    return None if large else trial.decoded


def _check_ends(trial: _Trial, layout: Layout, *, large: bool) -> None:
    header, first = layout.header, layout.scans[0]
    if large or len(layout.scans) > _MAX_PASSES_TRIED:
        _check_pass_end(trial, layout.scans[-1], _LARGE_TAILS if large else _REFINEMENT_TAILS)
    elif header.process == "sequential" and len(layout.scans) == 1 and len(first.runs) > 1:
        _check_every_run(trial, header, first)
    else:
        for scan in layout.scans:
            if scan.high == 0:
                _check_pass_end(trial, scan, _TAILS)
            elif scan.band[0] > 0:
                # A refinement moves a coefficient by one step: only many of them are sure to be seen.
                _check_pass_end(trial, scan, _REFINEMENT_TAILS)


class _Trial:
    """Decodes a file with some of its bytes changed and compares."""

    def __init__(self, source: Source, end: int, reduce: int) -> None:
        self.source = source
        self._end = end
        self._reduce = reduce
        with self._opened(source.data[:end]) as image:
            self.picture: Pixels = np.asarray(image)
            self.decoded = Decoded(self.picture, image.mode, orientation(image))

    def shows_no_change(self, changes: Sequence[_Change]) -> bool:
        """Whether the picture stays the same."""
        return np.array_equal(self.picture, self.decode(changes))

    def decode(self, changes: Sequence[_Change]) -> Pixels:
        """The picture with bytes ``start`` to ``end`` replaced, for each change in file order."""
        data, position = memoryview(self.source.data), 0
        parts: list[bytes | memoryview] = []
        for start, end, new in changes:
            parts += [data[position:start], new]
            position = end
        with self._opened(b"".join([*parts, data[position : self._end]])) as image:
            return np.asarray(image)

    @contextmanager
    def _opened(self, data: bytes) -> Iterator[Image.Image]:
        try:
            with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
                if self._reduce > 1:
                    image.draft(None, (image.width // self._reduce, image.height // self._reduce))
                yield image
        except MemoryError:
            raise
        except Exception as error:  # a decoder may fail in any way on a hostile file
            raise self.source.corrupt() from error


def _check_pass_end(trial: _Trial, scan: Scan, tails: Sequence[int]) -> None:
    run = scan.runs[-1]
    for length in tails:
        for change in _CHANGES:
            if not trial.shows_no_change([_changed_tail(trial.source.data, run, length, change)]):
                return
    # Where no data at all make a difference (one code for everything), nothing can be told.
    if not trial.shows_no_change([(*run, _PADDING)]):
        raise trial.source.corrupt()


def _check_every_run(trial: _Trial, header: Header, scan: Scan) -> None:
    """Change the ends of all runs at once; each must show in the last unit that its run codes."""
    width, height = header.unit
    columns, rows = -(-header.width // width), -(-header.height // height)
    if len(scan.runs) != -(-columns * rows // scan.interval):
        raise trial.source.corrupt()
    waiting = list(enumerate(scan.runs))[-_MAX_RUNS_TRIED:]

    # Chroma that is stored coarser is smoothed into the neighbouring units.
    edge = 0 if header.unit == (8, 8) else 2

    def unmoved(changes: Sequence[_Change]) -> list[tuple[int, tuple[int, int]]]:
        differs = trial.decode(changes) != trial.picture
        still = []
        for index, run in waiting:
            unit = min((index + 1) * scan.interval, columns * rows) - 1
            top, left = unit // columns * height, unit % columns * width
            inner = differs[top + edge : top + height - edge, left + edge : left + width - edge]
            if not (
                inner if inner.size else differs[top : top + height, left : left + width]
            ).any():
                still.append((index, run))
        return still

    data = trial.source.data
    for length in _TAILS:
        for change in _CHANGES:
            waiting = unmoved([_changed_tail(data, run, length, change) for _, run in waiting])
            if not waiting:
                return
    if len(unmoved([(*run, _PADDING) for _, run in waiting])) < len(waiting):
        raise trial.source.corrupt()


def _changed_tail(data: bytes, run: tuple[int, int], length: int, change: int) -> _Change:
    """The last bytes of a run changed, and more behind them, so that it is not short either."""
    start, end = run
    coded = data[max(start, end - 4096) : end]
    # Some cameras fill up with zeros behind the last code.
    used = end - len(coded) + len(coded.rstrip(b"\0"))
    used += 1 if data[used - 1] == 0xFF else 0
    begin = max(start, used - length)
    while begin > start and data[begin - 1] == 0xFF:
        begin -= 1
    altered = bytes(min(byte ^ change, 0xFE) for byte in data[begin:used])
    return begin, end, altered + _PADDING


def _header(source: Source, process: str, body: bytes) -> Header:
    if len(body) < 6 or len(body) < 6 + 3 * body[5]:
        raise source.corrupt()
    precision, height, width, count = struct.unpack_from(">BHHB", body)
    if precision != 8:
        raise source.unsupported(f"{precision}-bit JPEG")
    sampling = {
        body[at]: (body[at + 1] >> 4, body[at + 1] & 15) for at in range(6, 6 + 3 * count, 3)
    }
    factors = [factor for pair in sampling.values() for factor in pair]
    if width == 0 or height == 0 or not 1 <= len(sampling) <= 4 or len(sampling) != count:
        raise source.corrupt()
    if min(factors) < 1 or max(factors) > 4:
        raise source.corrupt()
    return Header(process, width, height, sampling)


def _runs(source: Source, start: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Entropy-coded runs from ``start`` on, and where the marker that ends them stands."""
    runs: list[tuple[int, int]] = []
    for found in _MARKER.finditer(source.data, start):
        marker, expected = source.data[found.end() - 1], 0xD0 + len(runs) % 8
        runs.append((start, found.start()))
        if not 0xD0 <= marker <= 0xD7:
            return tuple(runs), found.start()
        if marker != expected or len(runs) > _MAX_RUNS:
            raise source.corrupt()
        start = found.end()
    raise source.cut_short()


def _scan(source: Source, body: bytes, runs: tuple[tuple[int, int], ...], interval: int) -> Scan:
    count = body[0] if body else 0
    if not 1 <= count <= 4 or len(body) < 4 + 2 * count:
        raise source.corrupt()
    first, last, approximation = body[1 + 2 * count : 4 + 2 * count]
    components = tuple(body[1 + 2 * index] for index in range(count))
    return Scan(runs, components, (first, last), approximation >> 4, approximation & 15, interval)


def _check_passes(source: Source, passes: int, pixels: int) -> None:
    if passes > _MAX_SCANS or passes * pixels > _MAX_SCAN_PIXELS:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is a progressive JPEG of too many passes ({passes}) for its size. "
                "Save it as PNG and open that.",
            ),
            name=source.name,
            passes=passes,
        )


def _check_complete(source: Source, header: Header, scans: Sequence[Scan]) -> None:
    """A file cut between two scans and closed again decodes to a coarse or colourless picture."""
    for component in header.sampling:
        own = [scan for scan in scans if component in scan.components]
        if not own:
            raise source.cut_short()
        if header.process == "progressive":
            left = {}
            for scan in own:
                for coefficient in range(scan.band[0], min(scan.band[1], 63) + 1):
                    left[coefficient] = scan.low
            if len(left) != 64 or any(left.values()):
                raise source.cut_short()
