"""How the pixels of a DICOM file are stored (PS3.3, C.7.6.3), and whether that can be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike

from mriclassifier.errors import QT_TRANSLATE_NOOP, DamagedFileError, TooLargeError
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import ValueScale

MAX_FRAMES = 10_000
_GREY = ("MONOCHROME1", "MONOCHROME2")
_COLOURS = ("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT")


@dataclass(frozen=True, kw_only=True)
class PixelFormat:
    """What the header says of the pixels.

    Attributes
    ----------
    rows, columns, samples
        Of each frame; samples a pixel are 1 or 3.
    photometric
        PhotometricInterpretation; ``MONOCHROME2`` where a file of one sample leaves it out.
    allocated, stored, high
        Bits a sample takes, those that it uses, and the highest of these.
    signed
        Two's complement.
    planar
        Whether colours lie in planes, one after the other.
    """

    rows: int
    columns: int
    samples: int
    photometric: str
    allocated: int
    stored: int
    high: int
    signed: bool
    planar: bool

    @classmethod
    def of(cls, values: Values) -> PixelFormat:
        """As the header says it, right or wrong."""

        def whole(tag: int, otherwise: int) -> int:
            found = values.integer(tag)
            return otherwise if found is None else found

        photometric = values.code(tags.PHOTOMETRIC).upper()[:32]
        samples = whole(tags.SAMPLES_PER_PIXEL, 3 if photometric in _COLOURS else 1)
        allocated = whole(tags.BITS_ALLOCATED, 0)
        stored = whole(tags.BITS_STORED, allocated)
        return cls(
            rows=whole(tags.ROWS, 0),
            columns=whole(tags.COLUMNS, 0),
            samples=samples,
            photometric=photometric or ("MONOCHROME2" if samples == 1 else ""),
            allocated=allocated,
            stored=stored,
            high=whole(tags.HIGH_BIT, stored - 1),
            signed=whole(tags.PIXEL_REPRESENTATION, 0) == 1,
            planar=whole(tags.PLANAR_CONFIGURATION, 0) == 1,
        )

    @property
    def dtype(self) -> np.dtype[np.generic]:
        """Of the stored integers, in this machine's order of bytes."""
        kind: DTypeLike = f"{'i' if self.signed else 'u'}{max(8, self.allocated) // 8}"
        return np.dtype(kind)

    @property
    def grey(self) -> bool:
        """One sample that is a brightness."""
        return self.photometric in _GREY

    @property
    def subsampled(self) -> bool:
        """Whether two neighbours share their colour in native data (PS3.3, C.7.6.3.1.2)."""
        return self.photometric == "YBR_FULL_422"

    @property
    def frame_bits(self) -> int:
        """What one frame takes in native data."""
        samples = 2 if self.subsampled else self.samples
        return self.rows * self.columns * samples * self.allocated


def number_of_frames(values: Values) -> int:
    """NumberOfFrames; 1 where the file says nothing, or nothing that can be."""
    return max(1, values.integer(tags.NUMBER_OF_FRAMES) or 1)


def check(layout: PixelFormat, *, real: bool, frames: int, source: Source, limits: Limits) -> None:
    """Refuse what is too large, not read, or cannot be, before anything is decoded.

    Parameters
    ----------
    layout
        What the header says.
    real
        Whether the pixels are floating-point numbers.
    frames
        NumberOfFrames.

    Raises
    ------
    InputError
        One of its subclasses.
    """
    source.check_size(layout.columns, layout.rows, limits)
    if frames > MAX_FRAMES:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” says that it holds {frames} frames; at most {limit} are read. "
                "Split it into smaller files.",
            ),
            name=source.name,
            frames=frames,
            limit=MAX_FRAMES,
        )
    # The stored frame, and the copy in which it is made ready
    channels = 3 if layout.photometric == "PALETTE COLOR" else layout.samples
    source.check_memory(
        layout.rows * layout.columns * channels * max(1, layout.allocated // 8), limits
    )
    wanted = (32, 64) if real else (1, 8, 16, 32)
    if layout.allocated not in wanted:
        raise source.unsupported(f"DICOM with {layout.allocated} bits a sample")
    if layout.photometric not in (*_GREY, *_COLOURS, "PALETTE COLOR"):
        raise source.unsupported("DICOM with an unknown colour scheme")
    if (layout.samples == 3) != (layout.photometric in _COLOURS) or layout.samples not in (1, 3):
        raise contradicts(source)
    if real:
        if not layout.grey:
            raise contradicts(source)
        return
    if not 1 <= layout.stored <= layout.allocated or not 0 <= layout.high < layout.allocated:
        raise contradicts(source)
    if layout.allocated == 1 and not layout.grey:
        raise contradicts(source)


def contradicts(source: Source) -> DamagedFileError:
    """Error of a file whose header contradicts itself or its pixels."""
    return DamagedFileError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” is damaged: what it says about its pixels contradicts itself. "
            "Copy or export it again from where it came from.",
        ),
        name=source.name,
    )


def wrong_count(source: Source, *, stated: int, held: int) -> DamagedFileError:
    """Error of a file that holds more or fewer frames than it says."""
    return DamagedFileError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” is damaged: it says that it holds {stated} frames, but its data are those of {held}. "
            "Copy or export it again from where it came from.",
        ),
        name=source.name,
        stated=stated,
        held=held,
    )


def is_turned(scale: ValueScale, layout: PixelFormat) -> bool:
    """Whether larger stored values are darker, so that the pixels have to be turned.

    MONOCHROME1 shows its smallest value white; a negative slope turns that around again.
    """
    return layout.grey and (layout.photometric == "MONOCHROME1") != (scale.slope < 0)


def turned_top(layout: PixelFormat) -> int:
    """What turned pixels and stored ones add up to.

    Pixels of 8 bits stay 8 bits. Wider ones become negative: their bits are seldom all used, and counted
    from the top of 16 bits a picture would keep hardly a level when it is scaled to 8.
    """
    eight = layout.allocated == 8 and not layout.signed
    return (1 << layout.stored) - 1 if eight else 0


def shown_scale(scale: ValueScale, layout: PixelFormat) -> ValueScale:
    """The scale of the pixels as they are handed out.

    Its slope is below zero exactly where the smallest value is white.
    """
    if not is_turned(scale, layout):
        return scale
    return ValueScale(
        slope=-scale.slope,
        intercept=scale.intercept + scale.slope * turned_top(layout),
        unit=scale.unit,
    )
