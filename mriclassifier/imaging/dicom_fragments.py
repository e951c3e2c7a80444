"""Where the frames of compressed DICOM pixel data lie (PS3.5, A.4), without reading them."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from mriclassifier.imaging.dicom_format import wrong_count
from mriclassifier.imaging.source import Source

Span = tuple[int, int]
_ITEM = (0xFFFE, 0xE000)
_END = (0xFFFE, 0xE0DD)
_MAX_FRAGMENTS = 200_000
_TAIL = 16


@dataclass(frozen=True)
class Fragments:
    """The items of encapsulated pixel data.

    Attributes
    ----------
    spans
        Start and end of each fragment in the file, without the table of offsets.
    offsets
        The table of offsets: where frames begin, counted from the first fragment's item tag.
    """

    spans: tuple[Span, ...]
    offsets: tuple[int, ...]


def find(file: BinaryIO, *, start: int, size: int, source: Source) -> Fragments:
    """Walk over the items.

    Parameters
    ----------
    file, size
        The whole file, and how long it is.
    start
        Of the first item.

    Raises
    ------
    DamagedFileError
        An item goes on behind the end of the file, or something else stands between them.
    """
    spans: list[Span] = []
    position = start
    while position + 8 <= size:
        file.seek(position)
        group, element, length = struct.unpack("<HHL", file.read(8))
        position += 8
        if (group, element) == _END:
            break
        if (group, element) != _ITEM or len(spans) > _MAX_FRAGMENTS:
            raise source.corrupt()
        if length > size - position:
            raise source.cut_short()
        spans.append((position, position + length))
        position += length
    else:
        # Some writers leave the last delimiter away; the fragments themselves are whole.
        if position < size:
            raise source.cut_short()
    if len(spans) < 2:
        raise source.cut_short()
    begin, end = spans[0]
    file.seek(begin)
    table = file.read(end - begin)
    offsets = struct.unpack_from(f"<{len(table) // 4}L", table)
    return Fragments(tuple(spans[1:]), offsets)


def frames(
    found: Fragments,
    count: int,
    *,
    file: BinaryIO,
    extended: Sequence[int],
    source: Source,
) -> list[tuple[Span, ...]]:
    """The fragments of each frame.

    Parameters
    ----------
    found
        All fragments.
    count
        How many frames the header states.
    file
        Looked into where a frame may be in several fragments, and nothing says where it ends.
    extended
        The extended table of offsets; empty where there is none.

    Raises
    ------
    DamagedFileError
        There are more or fewer.
    """
    if count == 1 and not _many_streams(found, file):
        return [found.spans]
    if len(found.spans) == count:
        return [(span,) for span in found.spans]
    for offsets in (extended, found.offsets):
        if len(offsets) == count:
            parted = _by_offsets(found.spans, offsets)
            if parted is not None:
                return parted
    parted = _by_ends(found.spans, file)
    if len(parted) != count:
        raise wrong_count(source, stated=count, held=len(parted))
    return parted


def _many_streams(found: Fragments, file: BinaryIO) -> bool:
    """Whether more than one fragment is a picture of its own, begun and ended."""
    if len(found.spans) < 2:
        return False
    begun = 0
    for start, end in found.spans:
        file.seek(start)
        head = file.read(min(4, end - start))
        begun += head.startswith((b"\xff\xd8\xff", b"\xff\x4f\xff\x51")) and _ends(file, end, start)
        if begun > 1:
            return True
    return False


def _by_offsets(spans: Sequence[Span], offsets: Sequence[int]) -> list[tuple[Span, ...]] | None:
    first = spans[0][0] - 8
    starts = {start - 8 - first: index for index, (start, _) in enumerate(spans)}
    if any(offset not in starts for offset in offsets):
        return None
    places = [starts[offset] for offset in offsets]
    if places[0] != 0 or places != sorted(set(places)):
        return None
    return [
        tuple(spans[begin:end])
        for begin, end in zip(places, [*places[1:], len(spans)], strict=True)
    ]


def _by_ends(spans: Sequence[Span], file: BinaryIO) -> list[tuple[Span, ...]]:
    """A frame ends where a fragment ends with the end marker of JPEG, which JPEG 2000 has too."""
    parted: list[tuple[Span, ...]] = []
    open_spans: list[Span] = []
    for start, end in spans:
        open_spans.append((start, end))
        if _ends(file, end, start):
            parted.append(tuple(open_spans))
            open_spans = []
    if open_spans:
        parted.append(tuple(open_spans))
    return parted


def _ends(file: BinaryIO, end: int, start: int) -> bool:
    file.seek(max(start, end - _TAIL))
    return file.read(min(_TAIL, end - start)).rstrip(b"\0").endswith(b"\xff\xd9")
