"""From what a DICOM frame stores to pixels of which larger ones are brighter, one frame at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

import numpy as np

from mriclassifier.imaging import dicom_codecs, dicom_fragments
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_codecs import SYNTAXES, VIDEO, Decoded
from mriclassifier.imaging.dicom_colour import Palette, full_range_to_rgb, read_palette
from mriclassifier.imaging.dicom_file import DicomFile, check_has_pixels
from mriclassifier.imaging.dicom_format import (
    PixelFormat,
    check,
    is_turned,
    number_of_frames,
    turned_top,
    wrong_count,
)
from mriclassifier.imaging.dicom_fragments import Span
from mriclassifier.imaging.dicom_scale import LookupTable, lookup_table
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import Pixels, ValueScale


@dataclass(frozen=True, kw_only=True, eq=False)
class PixelStore:
    """Where the frames of a file lie, and how they are coded.

    Attributes
    ----------
    layout
        What the header says of them.
    codec
        ``""`` for native data.
    real
        Whether they are floating-point numbers.
    little
        Order of bytes of native data.
    swapped
        Whether samples of 8 bits lie in words of 16 bits in big endian order (PS3.5, 8.1.1).
    frames
        How many.
    start
        Of native data in the file.
    spans
        Fragments of each frame of compressed data.
    table
        Modality LUT, where there is one.
    palette
        Colours of PALETTE COLOR.
    padding
        Smallest and largest stored value of pixels that are not part of the picture.
    """

    layout: PixelFormat
    codec: str
    real: bool
    little: bool
    swapped: bool
    frames: int
    start: int
    spans: tuple[tuple[Span, ...], ...]
    table: LookupTable | None
    palette: Palette | None
    padding: tuple[int, int] | None


def open_pixels(opened: DicomFile, file: BinaryIO, *, source: Source, limits: Limits) -> PixelStore:
    """Find the frames, and refuse what is too large or cannot be, before anything is decoded.

    Raises
    ------
    InputError
        One of its subclasses.
    """
    element = check_has_pixels(opened, source)
    values = opened.values
    layout = PixelFormat.of(values)
    frames = number_of_frames(values)
    real = element.tag != tags.PIXELS
    check(layout, real=real, frames=frames, source=source, limits=limits)
    syntax = SYNTAXES.get(opened.syntax)
    if syntax is None:
        kind = "a video" if opened.syntax.startswith(VIDEO) else opened.syntax[:64]
        raise source.unsupported(f"DICOM transfer syntax: {kind}")
    spans: tuple[tuple[Span, ...], ...] = ()
    if element.length is None:
        if not syntax.codec:
            raise source.corrupt()
        found = dicom_fragments.find(file, start=element.start, size=opened.size, source=source)
        extended = tuple(int(offset) for offset in values.numbers(tags.EXTENDED_OFFSETS))
        spans = tuple(
            dicom_fragments.frames(found, frames, file=file, extended=extended, source=source)
        )
    elif syntax.codec:
        raise source.corrupt()
    else:
        layout = _checked_length(layout, element.length, frames=frames, source=source)
        if element.length > opened.size - element.start:
            raise source.cut_short()
    table = values.first(tags.MODALITY_TABLES) if tags.MODALITY_TABLES in values else None
    return PixelStore(
        layout=layout,
        codec=syntax.codec,
        real=real,
        little=opened.little,
        swapped=element.words and not opened.little and layout.allocated == 8,
        frames=frames,
        start=element.start,
        spans=spans,
        table=lookup_table(table, signed=layout.signed) if table and layout.grey else None,
        palette=read_palette(values, source) if layout.photometric == "PALETTE COLOR" else None,
        padding=_padding(values, layout) if layout.grey and not real else None,
    )


def _checked_length(
    layout: PixelFormat, length: int, *, frames: int, source: Source
) -> PixelFormat:
    """Native data hold as many frames as stated; some writers store full colour as subsampled."""
    full = replace(layout, photometric="YBR_FULL")
    if layout.subsampled and length * 8 >= full.frame_bits * frames:
        layout = full
    held, rest = divmod(length * 8, layout.frame_bits)
    needed = -(-layout.frame_bits * frames // 8)
    if length < needed:
        whole_frames = held > 0 and rest < 16
        raise wrong_count(source, stated=frames, held=held) if whole_frames else source.cut_short()
    # Less than a frame more is filling up, which some writers do in blocks.
    if held > frames and layout.allocated > 1:
        raise wrong_count(source, stated=frames, held=held)
    return layout


def _padding(values: Values, layout: PixelFormat) -> tuple[int, int] | None:
    """PixelPaddingValue to PixelPaddingRangeLimit (PS3.3, C.7.5.1.1.2)."""
    first = values.integer(tags.PADDING_VALUE)
    if first is None:
        return None
    last = values.integer(tags.PADDING_LIMIT)
    bits = max(8, layout.allocated)
    ends = []
    for value in (first, first if last is None else last):
        stored = value & ((1 << bits) - 1)
        negative = layout.signed and stored >> (bits - 1)
        ends.append(stored - (1 << bits) if negative else stored)
    return min(ends), max(ends)


def frame_pixels(
    store: PixelStore, file: BinaryIO, number: int, *, scale: ValueScale, source: Source
) -> Pixels:
    """Decode one frame.

    Parameters
    ----------
    store
        From :func:`open_pixels` of the same file.
    file
        The file, inflated where it was deflated.
    number
        Which frame, in the order of the file.
    scale
        Of stored values, as the header says it; decides with MONOCHROME1 what is bright.

    Returns
    -------
    ndarray
        ``(H, W)`` or ``(H, W, 3)`` RGB, read-only.

    Raises
    ------
    InputError
        Cut short or contradictory. What decoders raise on hostile data is for ``typed_errors``.
    """
    stored = stored_pixels(store, file, number, source=source)
    layout = store.layout
    if store.palette is not None:
        pixels = store.palette.colours(stored)
    elif layout.grey:
        pixels = _bright(store, stored, turned=is_turned(scale, layout))
    else:
        pixels = stored
    pixels = np.ascontiguousarray(pixels)
    pixels.flags.writeable = False
    return pixels


def stored_pixels(store: PixelStore, file: BinaryIO, number: int, *, source: Source) -> Pixels:
    """One frame as it is stored, bits that are not used left away; colours are RGB already."""
    layout = store.layout
    if store.codec:
        data = b"".join(_read(file, start, end) for start, end in store.spans[number])
        decoded = dicom_codecs.decode(store.codec, data, layout, source)
    else:
        begin = layout.frame_bits * number
        first, last = begin // 8, -(-(begin + layout.frame_bits) // 8)
        if store.swapped:
            data = _read_words(file, store.start, first, last)
        else:
            data = _read(file, store.start + first, store.start + last)
        if len(data) < last - first:
            raise source.cut_short()
        if store.real:
            return _reals(data, store)
        decoded = Decoded(
            dicom_codecs.native(data, begin % 8, layout, little=store.little), layout.allocated
        )
    if layout.samples == 3:
        coded = layout.photometric in ("YBR_FULL", "YBR_FULL_422") and not decoded.rgb
        return full_range_to_rgb(decoded.samples, source) if coded else decoded.samples
    return _used_bits(decoded, layout, shifted=store.codec in ("", "rle", "deflate"))


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(end - start)


def _read_words(file: BinaryIO, start: int, first: int, last: int) -> bytes:
    """Bytes ``first`` to ``last`` of a value whose words are to be turned around."""
    even = first - first % 2
    data = _read(file, start + even, start + last + last % 2)
    words = np.frombuffer(data, "u2", len(data) // 2).byteswap().tobytes()
    return words[first - even : last - even]


def _reals(data: bytes, store: PixelStore) -> Pixels:
    layout = store.layout
    width = layout.allocated // 8
    found = np.frombuffer(data, f"{'<' if store.little else '>'}f{width}")
    return found.astype(f"=f{width}", copy=False).reshape(layout.rows, layout.columns)


def _used_bits(decoded: Decoded, layout: PixelFormat, *, shifted: bool) -> Pixels:
    """Samples without the bits above and below those that are used (PS3.5, 8.1.1), with their sign."""
    width = layout.dtype.itemsize
    samples = decoded.samples.astype(f"u{width}", copy=False)
    if layout.allocated == 1:
        return samples
    if shifted and layout.high >= layout.stored:
        samples = samples >> samples.dtype.type(layout.high + 1 - layout.stored)
    unused = 8 * width - layout.stored
    if not layout.signed:
        return samples & samples.dtype.type((1 << layout.stored) - 1) if unused else samples
    if decoded.samples.dtype.kind == "u":
        # A code stream without sign holds the pattern of bits; its own precision says where the sign is.
        unused = 8 * width - min(layout.stored, decoded.bits)
    signed = (samples << samples.dtype.type(unused)).view(layout.dtype) if unused else None
    return samples.view(layout.dtype) if signed is None else signed >> layout.dtype.type(unused)


def _bright(store: PixelStore, stored: Pixels, *, turned: bool) -> Pixels:
    pixels = stored
    if store.table is not None and stored.dtype.kind in "iu":
        table = store.table
        index = np.clip(stored.astype(np.int64) - table.first, 0, len(table.entries) - 1)
        pixels = table.entries[index]
    if turned:
        pixels = _turned(pixels, turned_top(store.layout))
    if store.padding is not None:
        low, high = store.padding
        pixels = _without_padding(pixels, (stored >= low) & (stored <= high))
    return pixels


def _turned(pixels: Pixels, top: int) -> Pixels:
    if pixels.dtype.kind == "f":
        return -pixels
    if pixels.dtype == np.uint8 and top:
        return np.uint8(top) - pixels
    if pixels.dtype.itemsize < 4:
        return np.int32(top) - pixels.astype(np.int32)
    # No integers of 32 bits hold the range of 32 bits turned around.
    return float(top) - pixels.astype(np.float64)


def _without_padding(pixels: Pixels, padded: Pixels) -> Pixels:
    """Fill what is not picture with its darkest value.

    Filling that is brighter than the picture looks like a part of it, and one that is darker by more than
    the picture's whole range would take up its scale. One that is a little darker, or among its values, is
    background as any other.
    """
    count = int(np.count_nonzero(padded))
    if count == 0 or count == padded.size:
        return pixels
    others, filling = pixels[~padded], pixels[padded]
    low, high = float(others.min()), float(others.max())
    if float(filling.min()) >= low - max(1.0, high - low) and float(filling.max()) <= high:
        return pixels
    filled = pixels.copy()
    filled[padded] = others.min()
    return filled
