"""From files, folders and ZIP files to the studies in them; DICOM files become series."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, MriClassifierError
from mriclassifier.imaging import dicom, dicom_geometry
from mriclassifier.imaging.dicom_header import read_header
from mriclassifier.imaging.entries import Entry, entries
from mriclassifier.imaging.series_groups import Group, Identity, Slice, count_patients, groups
from mriclassifier.imaging.series_order import Ordered, ordered
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.imaging.study import Frame, FrameFacts, Header, LazyFrames, Study
from mriclassifier.notices import Notice

_NOBODY = Header()
_TRIED = 3  # slices that may be damaged before the series is opened without the facts of one


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """One thing to open.

    Attributes
    ----------
    name
        What to call it on screen: the description of a series, or the file's name. Texts from files:
        plain, of one line.
    read
        Opens it, in any thread and as often as is wanted; raises ``InputError`` subclasses only.
    key
        Equal for the same thing found again.
    path
        The file; the first one of a series; the ZIP file of what is in one.
    count
        Frames, where that is known without opening it; else 0.
    header
        Patient and acquisition, where they are known already.
    error
        Why it cannot be opened, where that is known already; ``read`` raises it.
    notices
        What has to be said before it is opened; they are in the study's notices, too.
    """

    name: str
    read: Callable[[], Study]
    key: Hashable
    path: Path | None = None
    count: int = 0
    header: Header = _NOBODY
    error: MriClassifierError | None = None
    notices: tuple[Notice, ...] = ()


def scan(
    paths: Sequence[Path],
    *,
    limits: Limits = DEFAULT_LIMITS,
    recursive: bool = True,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Found]:
    """Look through what the user named.

    What is no DICOM comes at once, in the order of :func:`~mriclassifier.imaging.entries.entries`, and
    so does what cannot be read. The headers of DICOM files are gathered, and their series come at the
    end, because only then it is known that they are whole; ordered by patient, date and number. No series
    is ever of two patients.

    Parameters
    ----------
    paths
        Files, folders and ZIP files.
    limits
        Of everything that is read, now and later.
    recursive
        Descend into sub-folders.
    cancelled
        Asked before each file; True ends the search, and nothing more comes.
    """
    slices: list[Slice] = []
    whole: list[Slice] = []  # files of several frames, each a stack of its own
    for entry in entries(paths, limits=limits, recursive=recursive, cancelled=cancelled):
        try:
            if entry.error is not None or not dicom.recognises(entry.head()):
                yield _single(entry, limits, error=entry.error)
                continue
            header = read_header(entry.source(limits), name=entry.name, limits=limits)
        except InputError as error:
            yield _single(entry, limits, error=error)
            continue
        if not header.has_pixels:
            yield _single(entry, limits)
        elif header.frames == 1:
            slices.append(Slice(entry, header))
        else:
            whole.append(Slice(entry, header))
    if cancelled():
        return
    patients = count_patients(known.identity for known in (*slices, *whole))
    mixed = _mixed_patients(patients, in_folder=len(paths) == 1 and paths[0].is_dir())
    yield from _found_series(slices, whole, limits=limits, mixed=mixed)


def _found_series(
    slices: list[Slice], whole: list[Slice], *, limits: Limits, mixed: tuple[Notice, ...]
) -> Iterator[Found]:
    owners: dict[str, set[Identity]] = {}
    for known in (*slices, *whole):
        owners.setdefault(known.header.header.series_uid, set()).add(known.identity)
    found: list[Found] = []
    for known in whole:
        notices = (*mixed, *_shared_number(known, owners))
        found.append(_single(known.entry, limits, known=known, notices=notices))
    for group in groups(slices, limits):
        first = group.slices[0]
        notices = (*mixed, *_shared_number(first, owners))
        if len(group.slices) == 1 and not group.copies and group.parts == 1:
            found.append(_single(first.entry, limits, known=first, notices=notices))
        else:
            found.append(_series(group, limits, notices))
    yield from sorted(found, key=_screen_order)


def _screen_order(found: Found) -> tuple[str, str, str, str, int, str]:
    header = found.header
    patient = header.patient
    number = header.series_number if header.series_number is not None else 1 << 31
    return patient.name, patient.id, header.study_date, header.study_uid, number, str(found.path)


def _single(
    entry: Entry,
    limits: Limits,
    *,
    known: Slice | None = None,
    notices: tuple[Notice, ...] = (),
    error: MriClassifierError | None = None,
) -> Found:
    return Found(
        name=entry.name,
        read=partial(_open, entry, limits, notices, error),
        key=("file", *entry.place),
        path=entry.path,
        count=known.header.frames if known else 0,
        header=known.header.header if known else _NOBODY,
        error=error,
        notices=notices,
    )


def _open(
    entry: Entry, limits: Limits, notices: tuple[Notice, ...], error: MriClassifierError | None
) -> Study:
    if error is not None:
        raise error
    study = entry.open(limits)
    return replace(study, notices=(*notices, *study.notices)) if notices else study


def _series(group: Group, limits: Limits, notices: tuple[Notice, ...]) -> Found:
    stack = ordered(group.slices)
    header = stack.slices[0].header.header
    notices = (*notices, *stack.notices, *_copies(group.copies))
    name = _name(header, group, stack)
    return Found(
        name=name,
        read=partial(_read_series, name, stack, limits, notices),
        key=group.key,
        path=stack.slices[0].entry.path,
        count=len(stack.slices),
        header=header,
        notices=notices,
    )


def _name(header: Header, group: Group, stack: Ordered) -> str:
    number = "" if header.series_number is None else f" {header.series_number}"
    name = header.series_description or header.modality + number or stack.slices[0].entry.name
    return name if group.parts == 1 else f"{name} ({group.part}/{group.parts})"


def _read_series(name: str, stack: Ordered, limits: Limits, notices: tuple[Notice, ...]) -> Study:
    """A study that decodes a slice when it is asked for one; what holds for all is read from one."""
    details: dict[str, str] = {}
    of_file: tuple[Notice, ...] = ()
    middle = len(stack.slices) // 2
    for known in (stack.slices[middle:] + stack.slices[:middle])[:_TRIED]:
        try:
            study = known.entry.open(limits)
        except InputError:
            continue  # the slice itself says what is wrong with it when it is shown
        details, of_file = dict(study.details), study.notices
        break
    first = stack.slices[0]
    return Study(
        name=name,
        kind="DICOM",
        frames=LazyFrames(stack.facts, partial(_load, stack.slices, stack.facts, limits)),
        path=first.entry.path,
        details=details,
        header=first.header.header,
        notices=(*notices, *of_file),
        plane=dicom_geometry.plane(first.header.facts.geometry),
    )


def _load(
    slices: tuple[Slice, ...], facts: tuple[FrameFacts, ...], limits: Limits, index: int
) -> Frame:
    entry = slices[index].entry
    return dicom.read_frame(
        entry.source(limits), name=entry.name, index=index, facts=facts[index], limits=limits
    )


def _mixed_patients(count: int, *, in_folder: bool) -> tuple[Notice, ...]:
    if count < 2:
        return ()
    template = (
        QT_TRANSLATE_NOOP("errors", "This folder holds images of {count} patients.")
        if in_folder
        else QT_TRANSLATE_NOOP("errors", "These files hold images of {count} patients.")
    )
    return (Notice(code="several_patients", template=template, values={"count": count}),)


def _shared_number(known: Slice, owners: dict[str, set[Identity]]) -> tuple[Notice, ...]:
    uid = known.header.header.series_uid
    if not uid or count_patients(owners[uid]) < 2:
        return ()
    return (
        Notice(
            code="series_of_two_patients",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "Files of this series name different patients; they are shown apart. "
                "Check to whom these images belong.",
            ),
        ),
    )


def _copies(count: int) -> tuple[Notice, ...]:
    if not count:
        return ()
    template = (
        QT_TRANSLATE_NOOP("errors", "One file is a copy of another one and is shown once.")
        if count == 1
        else QT_TRANSLATE_NOOP("errors", "{count} files are copies of others and are shown once.")
    )
    return (Notice(code="copies", template=template, values={"count": count}),)
