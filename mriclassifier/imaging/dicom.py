"""DICOM: one file, or one slice of a series, to frames."""

from __future__ import annotations

import io
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from mriclassifier.errors import QT_TRANSLATE_NOOP, UnreadableFileError
from mriclassifier.imaging import dicom_geometry
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_codecs import SYNTAXES
from mriclassifier.imaging.dicom_file import DicomFile, open_source, read_file, recognises
from mriclassifier.imaging.dicom_header import (
    frame_facts,
    groups,
    header,
    shared_groups,
    stored_scale,
)
from mriclassifier.imaging.dicom_notices import notices
from mriclassifier.imaging.dicom_pixels import PixelStore, frame_pixels, open_pixels
from mriclassifier.imaging.dicom_values import Values, typed_errors
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import Frame, FrameFacts, LazyFrames, Study, ValueScale

__all__ = ["read", "read_frame", "recognises"]

_LOSSY = (
    "1.2.840.10008.1.2.4.50",
    "1.2.840.10008.1.2.4.51",
    "1.2.840.10008.1.2.4.81",
)


def read(source: Source, limits: Limits) -> Study:
    """Open one DICOM file.

    Frames are decoded each time they are asked for; the first one is decoded once here, so that a file
    without a good picture is refused. They are in the order of their places where these make one
    stack, else in that of the file, which ``facts.number`` counts from 1.

    Raises
    ------
    InputError
        One of its subclasses, whatever the file does.
    """
    with typed_errors(source):
        opened = read_file(io.BytesIO(source.data), len(source.data), source=source, limits=limits)
        file = io.BytesIO(source.data if opened.inflated is None else opened.inflated)
        store = open_pixels(opened, file, source=source, limits=limits)
        values = opened.values
        own_groups = values.items(tags.FRAME_GROUPS) if tags.FRAME_GROUPS in values else []
        facts, scales = _all_facts(values, store.frames, own_groups)
        order = _order(facts)
        frames = _Frames(
            source=source if opened.inflated is None else replace(source, data=opened.inflated),
            on_disk=_on_disk(source) if store.frames > 1 and opened.inflated is None else None,
            store=store,
            facts=tuple(facts[number] for number in order),
            scales=tuple(scales[number] for number in order),
            order=order,
        )
        first = frames.load(0)
        known = header(values)
        planes = {dicom_geometry.plane(entry.geometry) for entry in facts}
        return Study(
            name=source.name,
            kind="DICOM",
            frames=(first,) if store.frames == 1 else LazyFrames(frames.facts, frames.load),
            path=source.path,
            details=_details(opened, store),
            header=known,
            notices=notices(values, known, compressed_lossy=opened.syntax in _LOSSY),
            plane=planes.pop() if len(planes) == 1 else None,
        )


def read_frame(
    source: Path | bytes,
    *,
    name: str,
    frame: int = 0,
    index: int = 0,
    facts: FrameFacts | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Frame:
    """Decode one frame of one file; safe in any thread.

    Parameters
    ----------
    source
        Path of a file, or its whole content.
    name
        What sentences call it.
    frame
        Which of its frames, in the order of the file, from 0.
    index, facts
        What the ``Frame`` says of its place in the study; the file's own facts if not given.
    limits
        What is refused before it is decoded.

    Raises
    ------
    InputError
        One of its subclasses, whatever the file does.
    IndexError
        The file has no such frame.
    """
    known = Source(b"", name)
    with typed_errors(known), open_source(source, name=name, limits=limits) as (file, size):
        opened = read_file(file, size, source=known, limits=limits)
        if opened.inflated is not None:
            file = io.BytesIO(opened.inflated)
        store = open_pixels(opened, file, source=known, limits=limits)
        if not 0 <= frame < store.frames:
            raise known.corrupt()
        values = opened.values
        shared = shared_groups(values)
        items = values.items(tags.FRAME_GROUPS) if tags.FRAME_GROUPS in values else []
        own = groups(items[frame] if frame < len(items) else None)
        pixels = frame_pixels(
            store, file, frame, scale=stored_scale(values, shared, own), source=known
        )
        if facts is None:
            number = frame + 1 if store.frames > 1 else None
            facts = frame_facts(values, shared, own, number=number)
        return Frame(pixels, index, facts)


@dataclass(frozen=True)
class _OnDisk:
    """A file that frames are read from again, and what shows that it is still the same."""

    path: Path
    size: int
    changed: int


@dataclass(frozen=True, kw_only=True, eq=False)
class _Frames:
    """Decodes the frames of one file, from memory or again from disk."""

    source: Source
    on_disk: _OnDisk | None
    store: PixelStore
    facts: tuple[FrameFacts, ...]
    scales: tuple[ValueScale, ...]
    order: tuple[int, ...]

    def __post_init__(self) -> None:
        if self.on_disk is not None:
            # The frames are on disk: the whole file need not stay in memory.
            object.__setattr__(self, "source", replace(self.source, data=b""))

    def load(self, index: int) -> Frame:
        """Decode the frame at a place in the study."""
        with typed_errors(self.source):
            if self.on_disk is None:
                return self._decode(io.BytesIO(self.source.data), index)
            path, name = self.on_disk.path, self.source.name
            with open_source(path, name=name, limits=_ANY_SIZE) as (file, _):
                if _on_disk(Source(b"", name, path)) != self.on_disk:
                    raise UnreadableFileError(
                        QT_TRANSLATE_NOOP(
                            "errors", "“{name}” has changed since it was opened. Open it again."
                        ),
                        name=name,
                    )
                return self._decode(file, index)

    def _decode(self, file: BinaryIO, index: int) -> Frame:
        pixels = frame_pixels(
            self.store, file, self.order[index], scale=self.scales[index], source=self.source
        )
        return Frame(pixels, index, self.facts[index])


# It was within the limits when it was opened, and is still the same.
_ANY_SIZE = Limits(max_file_bytes=1 << 62)


def _on_disk(source: Source) -> _OnDisk | None:
    if source.path is None:
        return None
    try:
        facts = source.path.stat()
    except OSError:
        return None
    return _OnDisk(source.path, facts.st_size, facts.st_mtime_ns)


def _all_facts(
    values: Values, frames: int, items: Sequence[Values]
) -> tuple[list[FrameFacts], list[ValueScale]]:
    """What is known of every frame, and the scale of its stored values, in the order of the file."""
    shared = shared_groups(values)
    if not items:
        own = groups(None)
        facts = frame_facts(values, shared, own, number=1 if frames > 1 else None)
        scale = stored_scale(values, shared, own)
        numbered = [replace(facts, number=number + 1) for number in range(frames)]
        return numbered if frames > 1 else [facts], [scale] * frames
    all_groups = [groups(item) for item in items[:frames]]
    all_groups += [groups(None)] * (frames - len(all_groups))
    return (
        [
            frame_facts(values, shared, own, number=number + 1 if frames > 1 else None)
            for number, own in enumerate(all_groups)
        ],
        [stored_scale(values, shared, own) for own in all_groups],
    )


def _order(facts: Sequence[FrameFacts]) -> tuple[int, ...]:
    """By place where every frame has its own in one stack, else as in the file."""
    as_stored = tuple(range(len(facts)))
    directions = [(entry.geometry.along_row, entry.geometry.along_column) for entry in facts]
    places = [entry.location for entry in facts]
    if len(facts) < 2 or directions[0][0] is None or len(set(directions)) != 1 or None in places:
        return as_stored
    order = sorted(as_stored, key=lambda number: places[number] or 0.0)
    ordered = [places[number] or 0.0 for number in order]
    if any(after - before < 1e-3 for before, after in itertools.pairwise(ordered)):
        return as_stored
    return tuple(order)


def _details(opened: DicomFile, store: PixelStore) -> dict[str, str]:
    layout = store.layout
    details = {
        "bits": str(layout.allocated if store.real else layout.stored),
        "photometric": layout.photometric,
        "transfer syntax": SYNTAXES[opened.syntax].name,
    }
    if store.frames > 1:
        details["frames"] = str(store.frames)
    return details
