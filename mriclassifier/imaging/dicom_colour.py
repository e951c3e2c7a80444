"""Colours of DICOM files: palettes (PS3.3, C.7.9) and brightness with colour differences."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.source import Source
from mriclassifier.imaging.study import Pixels

_MAX_ENTRIES = 1 << 16


@dataclass(frozen=True, eq=False)
class Palette:
    """Red, green and blue of each stored value.

    Attributes
    ----------
    first
        The stored value of the first entry; smaller ones take its colour, larger ones that of the last.
    entries
        uint8 ``(n, 3)``.
    """

    first: int
    entries: NDArray[np.uint8]

    def colours(self, stored: Pixels) -> NDArray[np.uint8]:
        """``(H, W)`` stored values to ``(H, W, 3)`` RGB."""
        index = np.clip(stored.astype(np.int64) - self.first, 0, len(self.entries) - 1)
        return np.asarray(self.entries[index])


def read_palette(values: Values, source: Source) -> Palette:
    """The palette of a file, in plain or in segmented form.

    Raises
    ------
    DamagedFileError
        It is missing or incomplete.
    """
    columns, first = [], 0
    tables = zip(tags.PALETTES, tags.PALETTE_DATA, tags.SEGMENTED_PALETTE_DATA, strict=True)
    for described_by, plain, segmented in tables:
        described = values.numbers(described_by)
        if len(described) != 3:
            raise source.corrupt()
        count, first, bits = (int(number) & 0xFFFF for number in described)
        count = count or _MAX_ENTRIES
        if bits not in (8, 16):
            raise source.corrupt()
        if values.raw(plain):
            entries = _plain(values, plain, count=count, source=source)
        else:
            entries = _segmented(values, segmented, bits=bits, source=source)[:count]
            if len(entries) < count:
                raise source.corrupt()
        # Entries of 16 bits that only hold 8 are meant as those.
        wide = bits == 16 and int(entries.max(initial=0)) > 0xFF
        columns.append((entries >> 8 if wide else entries).astype(np.uint8))
    if len({len(column) for column in columns}) != 1:
        raise source.corrupt()
    return Palette(first - (1 << 16) if first >= 1 << 15 else first, np.stack(columns, axis=1))


def _plain(values: Values, tag: int, *, count: int, source: Source) -> NDArray[np.uint16]:
    data = values.raw(tag)
    if len(data) < count:
        raise source.corrupt()
    order = "<" if values.little(tag) else ">"
    packed = len(data) < 2 * count
    return np.frombuffer(data, "u1" if packed else f"{order}u2", count).astype(np.uint16)


def _segmented(values: Values, tag: int, *, bits: int, source: Source) -> NDArray[np.uint16]:
    """Runs that are listed, drawn as straight lines, or copied from earlier ones (PS3.3, C.7.9.2)."""
    data = values.raw(tag)
    order = "<" if values.little(tag) else ">"
    width = "B" if bits == 8 else "H"
    numbers = struct.unpack(
        f"{order}{len(data) // struct.calcsize(width)}{width}",
        data[: len(data) // struct.calcsize(width) * struct.calcsize(width)],
    )
    made: list[int] = []
    at = 0
    try:
        while at + 2 <= len(numbers) and len(made) < _MAX_ENTRIES:
            kind, length = numbers[at], numbers[at + 1]
            if kind == 2:
                low, high = numbers[at + 2 : at + 4] if bits == 16 else (0, 0)
                place = low | high << 16
                if bits == 8:
                    place = int.from_bytes(bytes(numbers[at + 2 : at + 6]), "little")
                at += 4 if bits == 16 else 6
                # The offset counts bytes from the start; what is copied are whole runs.
                position = place // struct.calcsize(width)
                for _ in range(length):
                    position = _run(numbers, position, made)
            elif length:
                at = _run(numbers, at, made)
            else:
                break
    except (IndexError, ValueError):
        raise source.corrupt() from None
    return np.array(made, np.uint16)


def _run(numbers: tuple[int, ...], at: int, made: list[int]) -> int:
    kind, length = numbers[at], numbers[at + 1]
    if len(made) > _MAX_ENTRIES:
        raise ValueError("a palette of more entries than values")
    if kind == 0:
        made.extend(numbers[at + 2 : at + 2 + length])
        return at + 2 + length
    if kind == 1:
        end = numbers[at + 2]
        made.extend(int(value) for value in np.rint(np.linspace(made[-1], end, length + 1))[1:])
        return at + 3
    raise ValueError("runs that copy each other")


def full_range_to_rgb(samples: Pixels, source: Source) -> NDArray[np.uint8]:
    """YBR_FULL to RGB, 8 bits (PS3.3, C.7.6.3.1.2).

    Raises
    ------
    UnsupportedFormatError
        More than 8 bits.
    """
    if samples.dtype != np.uint8:
        raise source.unsupported("DICOM with colour differences of more than 8 bits")
    whole = samples.astype(np.float32)
    brightness, blue, red = whole[..., 0], whole[..., 1] - 128, whole[..., 2] - 128
    rgb = np.stack(
        [
            brightness + 1.402 * red,
            brightness - 0.344136 * blue - 0.714136 * red,
            brightness + 1.772 * blue,
        ],
        axis=2,
    )
    return np.asarray(np.clip(np.rint(rgb), 0, 255), np.uint8)
