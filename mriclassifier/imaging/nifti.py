"""NIfTI-1 and NIfTI-2, plain or compressed: the header by nibabel, voxels as a view of the file's bytes.

https://nifti.nimh.nih.gov/nifti-1 and /nifti-2; field names are those of the header.
"""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    InputError,
    Phrase,
    TooLargeError,
    UnsupportedFormatError,
)
from mriclassifier.imaging import gzipped
from mriclassifier.imaging.array_volume import Affine, ArrayVolume, is_usable, shown
from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import (
    Frame,
    FrameFacts,
    Geometry,
    LazyFrames,
    Pixels,
    Study,
    ValueScale,
    Window,
)
from mriclassifier.notices import Notice

_HEADERS = {348: 1, 540: 2}  # sizeof_hdr of the versions
_MAGIC = {1: (b"n+1\0", b"ni1\0"), 2: (b"n+2\0", b"ni2\0")}
_ENOUGH = 544  # bytes that hold either header
_MOST_SLICES = 8192  # along any axis; more is no head
_COLOUR = {128: 3, 2304: 4}  # datatype RGB24, RGBA32
_NUMBERS = {
    2: "u1",
    4: "i2",
    8: "i4",
    16: "f4",
    64: "f8",
    256: "i1",
    512: "u2",
    768: "u4",
    1024: "i8",
    1280: "u8",
    **dict.fromkeys(_COLOUR, "u1"),
}
_REFUSED = {
    0: Phrase(QT_TRANSLATE_NOOP("errors", "data of no type")),
    1: Phrase(QT_TRANSLATE_NOOP("errors", "1-bit values")),
    32: Phrase(QT_TRANSLATE_NOOP("errors", "complex numbers")),
    1536: Phrase(QT_TRANSLATE_NOOP("errors", "128-bit numbers")),
    1792: Phrase(QT_TRANSLATE_NOOP("errors", "complex numbers")),
    2048: Phrase(QT_TRANSLATE_NOOP("errors", "complex numbers")),
}
_MILLIMETRES = {1: 1000.0, 2: 1.0, 3: 0.001}  # xyzt_units: metre, millimetre, micrometre
_FROM_RAS = np.diag([-1.0, -1.0, 1.0, 1.0])


@dataclass(frozen=True, kw_only=True, eq=False)
class _Layout:
    """Where the voxels are in the file and what they are.

    ``shape`` has three axes, or four with the channels last; ``count`` is that of the volumes.
    """

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    offset: int
    count: int

    @property
    def volume_bytes(self) -> int:
        return math.prod(self.shape) * self.dtype.itemsize


def recognises(data: bytes) -> bool:
    """Whether the content begins as NIfTI or Analyze, compressed or not."""
    return _version(gzipped.head(data, _ENOUGH)) is not None


def read(source: Source, limits: Limits) -> Study:
    """Open a NIfTI file.

    The first volume becomes the study's frames, in the plane in which it was acquired (that of the
    thickest slices); other planes and volumes are in ``Study.volume``. Where the file does not say how
    the patient lay, the slices are given as they are stored, without directions and other planes.

    Raises
    ------
    InputError
        One of its subclasses, whatever the file does.
    """
    try:
        return _read(source, limits)
    except InputError:
        raise
    except MemoryError as error:
        raise source.out_of_memory() from error
    except Exception as error:  # a header may be wrong in any way
        raise source.corrupt() from error


def _read(source: Source, limits: Limits) -> Study:
    head = gzipped.head(source.data, _ENOUGH)
    header = _header(head, source)
    layout = _layout(header, source, limits)
    notices: list[Notice] = []
    held = min(layout.count, max(1, limits.max_volume_bytes // layout.volume_bytes))
    data = gzipped.content(source, layout.offset + held * layout.volume_bytes)
    if layout.count > 1:
        notices.append(
            Notice(
                code="first_volume",
                template=QT_TRANSLATE_NOOP("errors", "Shows the first of {count} volumes."),
                values={"count": layout.count},
            )
        )
    stacks = _stacks(data, layout, held)
    scale, negative = _scale(header, layout.dtype)
    windows = _windows(header)
    affine = _affine(header, notices)
    frames: LazyFrames
    if affine is None:
        volume, plane = None, None
        frames = _as_stored(stacks[0], header, scale=scale, windows=windows, negative=negative)
    else:
        volume = ArrayVolume(stacks, affine=affine, negative=negative, scale=scale, windows=windows)
        plane = volume.acquired
        frames = volume.frames(plane)
    return Study(
        name=source.name,
        kind="NIfTI",
        frames=frames,
        path=source.path,
        details={
            "bits": str(layout.dtype.itemsize * 8),
            "size": " × ".join(map(str, layout.shape[:3])),
        },
        notices=tuple(notices),
        volume=volume,
        plane=plane,
    )


def _version(head: bytes) -> int | None:
    size = {int.from_bytes(head[:4], order) for order in ("little", "big")} & _HEADERS.keys()
    if not size or len(head) < min(size):
        return None
    version = _HEADERS[size.pop()]
    # A NIfTI-2 header is told by its signature; one of 348 bytes may be of Analyze, the elder format
    return version if version == 1 or head[4:8] in _MAGIC[2] else None


def _header(head: bytes, source: Source) -> Any:
    version = _version(head)
    magic = head[344:348] if version == 1 else head[4:8]
    if version is None or magic not in _MAGIC[version]:
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is an Analyze file, or a NIfTI file with a damaged signature; it does not "
                "say how the patient lay. Save it as NIfTI (.nii) and open that.",
            ),
            name=source.name,
        )
    if magic.startswith(b"ni"):
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is the header of an image whose pixels are in another file (.img). "
                "Save both as one NIfTI file (.nii) and open that.",
            ),
            name=source.name,
        )
    from nibabel.nifti1 import Nifti1Header
    from nibabel.nifti2 import Nifti2Header

    _quieten_nibabel()
    order = "<" if head[:2] in (b"\x5c\x01", b"\x1c\x02") else ">"
    kind: Any = Nifti1Header if version == 1 else Nifti2Header
    return kind(head[: kind.sizeof_hdr], order, check=False)


def _quieten_nibabel() -> None:
    """Keep nibabel's remarks on odd headers out of the program's output; they may quote the file."""
    log = logging.getLogger("nibabel.global")
    # One filter that stays is safe in any thread; a changed level would be somebody else's to choose
    if _mute not in log.filters:
        log.addFilter(_mute)


def _mute(record: logging.LogRecord) -> bool:
    del record
    return False


def _layout(header: Any, source: Source, limits: Limits) -> _Layout:
    code = int(header["datatype"])
    if code not in _NUMBERS:
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” holds {what}, which cannot be shown. "
                "Save it with whole or floating-point numbers.",
            ),
            name=source.name,
            what=_REFUSED.get(code)
            or Phrase(QT_TRANSLATE_NOOP("errors", "data of type {code}"), code=code),
        )
    count_axes = int(header["dim"][0])
    if not 1 <= count_axes <= 7:
        raise source.corrupt()
    sizes = [int(size) for size in header["dim"][1 : 1 + count_axes]]
    if min(sizes) <= 0:
        raise source.corrupt()
    sizes += [1] * (3 - len(sizes))
    width, height, depth = sizes[:3]
    for edges in ((width, height), (width, depth), (height, depth)):
        source.check_size(*edges, limits)
    if max(sizes[:3]) > _MOST_SLICES:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is {width} × {height} × {depth} voxels; at most {limit} are read each way. "
                "Reduce it.",
            ),
            name=source.name,
            width=width,
            height=height,
            depth=depth,
            limit=_MOST_SLICES,
        )
    dtype = np.dtype(_NUMBERS[code]).newbyteorder(header.endianness)
    channels = _COLOUR.get(code)
    layout = _Layout(
        shape=(width, height, depth) if channels is None else (width, height, depth, channels),
        dtype=dtype,
        offset=_offset(header, source),
        count=math.prod(sizes[3:]),
    )
    source.check_volume(layout.volume_bytes, limits)
    return layout


def _offset(header: Any, source: Source) -> int:
    offset = float(header["vox_offset"])
    least = int(header["sizeof_hdr"]) + 4
    if not math.isfinite(offset) or offset < 0 or offset > 1 << 40:
        raise source.corrupt()
    return max(int(offset), least)


def _stacks(data: bytes | bytearray, layout: _Layout, held: int) -> list[Pixels]:
    """One view a volume, ``(x, y, z[, channels])``; the first axis runs fastest in the file."""
    stacks = []
    for number in range(held):
        flat = np.frombuffer(
            data,
            layout.dtype,
            math.prod(layout.shape),
            layout.offset + number * layout.volume_bytes,
        )
        if len(layout.shape) == 4:  # the channels of one voxel lie together
            channels = layout.shape[3]
            stacks.append(
                flat.reshape(channels, *layout.shape[:3], order="F").transpose(1, 2, 3, 0)
            )
        else:
            stacks.append(flat.reshape(layout.shape, order="F"))
    return stacks


def _scale(header: Any, dtype: np.dtype[Any]) -> tuple[ValueScale, bool]:
    """``scl_slope`` and ``scl_inter``; a slope of 0 or no number means that there is none."""
    slope, intercept = float(header["scl_slope"]), float(header["scl_inter"])
    if int(header["datatype"]) in _COLOUR or not math.isfinite(slope) or slope == 0:
        return ValueScale(), False
    if not math.isfinite(intercept):
        return ValueScale(), False
    if slope > 0:
        return ValueScale(slope=slope, intercept=intercept), False
    turned_by = {"f": 0, "i": -1, "u": 256**dtype.itemsize - 1}[dtype.kind]
    return ValueScale(slope=-slope, intercept=intercept + slope * turned_by), True


def _windows(header: Any) -> tuple[Window, ...]:
    low, high = float(header["cal_min"]), float(header["cal_max"])
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return ()
    return (Window(center=(low + high) / 2, width=high - low, function="linear_exact"),)


def _affine(header: Any, notices: list[Notice]) -> Affine | None:
    """From voxels to LPS millimetres; None where the file does not say it, or says nonsense."""
    unit = _MILLIMETRES.get(int(header["xyzt_units"]) & 7, 1.0)
    forms = []
    if int(header["sform_code"]) > 0:
        forms.append(header.get_sform)
    if int(header["qform_code"]) > 0:
        forms.append(header.get_qform)
    found = [affine for affine in map(_form, forms) if affine is not None]
    # The file's preferred statement is taken or none: the other one may be of another space
    if not forms or len(found) < 1 or _form(forms[0]) is None:
        notices.append(
            Notice(
                code="orientation_unknown",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file does not say how the patient lay: left and right may be exchanged, and "
                    "other planes are not shown.",
                ),
            )
        )
        return None
    if len(found) == 2 and np.linalg.det(found[0][:3, :3]) * np.linalg.det(found[1][:3, :3]) < 0:
        notices.append(
            Notice(
                code="orientation_contradicted",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file states its orientation twice (sform, qform) and contradicts itself about "
                    "left and right; the first statement is used.",
                ),
            )
        )
    affine = np.asarray(_FROM_RAS @ found[0])
    affine[:3] *= unit
    return affine


def _form(statement: Any) -> Affine | None:
    try:
        with np.errstate(all="ignore"):
            affine = np.array(statement(), np.float64)
    except Exception:  # noqa: BLE001  (quaternions that are none, and what else headers hold)
        return None
    return affine if affine.shape == (4, 4) and is_usable(affine) else None


def _as_stored(
    stack: Pixels, header: Any, *, scale: ValueScale, windows: tuple[Window, ...], negative: bool
) -> LazyFrames:
    """Slices along the third axis, their second axis up, as NIfTI-1's method 1 would have them."""
    unit = _MILLIMETRES.get(int(header["xyzt_units"]) & 7, 1.0)
    steps = [abs(float(step)) * unit for step in header["pixdim"][1:4]]
    known = all(math.isfinite(step) and 1e-4 < step < 1e4 for step in steps[:2])
    facts = tuple(
        FrameFacts(
            geometry=Geometry(spacing=(steps[1], steps[0]) if known else None),
            scale=scale,
            windows=windows,
            number=number + 1,
        )
        for number in range(stack.shape[2])
    )

    def load(index: int) -> Frame:
        picture = stack[:, :, index].swapaxes(0, 1)[::-1]
        return Frame(shown(picture, negative=negative), index, facts[index])

    return LazyFrames(facts, load)
