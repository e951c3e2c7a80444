"""What stored DICOM values stand for, and the windows that a file proposes (PS3.3, C.11.1 and C.11.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_text import encodings, one_line, text
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.study import ValueScale, ValueTable, Window

_LARGEST = 1e12
_MAX_WINDOWS = 32
_FUNCTIONS = {"LINEAR_EXACT": "linear_exact", "SIGMOID": "sigmoid"}
_UNITS = {"HU": "HU", "GY": "Gy", "BQML": "Bq/ml", "US": "", "UNSPECIFIED": "", "NORMALIZED": ""}


@dataclass(frozen=True, eq=False)
class LookupTable:
    """A lookup table as it is stored.

    Attributes
    ----------
    first
        The stored value that the first entry stands for.
    entries
        ``(n,)`` integers of 8 or 16 bits without sign.
    bits
        Of each entry, 8 to 16.
    """

    first: int
    entries: NDArray[np.uint16]
    bits: int


def lookup_table(item: Values, *, signed: bool) -> LookupTable | None:
    """Read LUT Descriptor and LUT Data; None where they cannot be right."""
    described = item.numbers(tags.TABLE_DESCRIPTOR)
    if len(described) != 3:
        return None
    count, first, bits = (int(number) & 0xFFFF for number in described)
    count = count or 1 << 16
    if signed and first >= 1 << 15:
        first -= 1 << 16
    data = item.raw(tags.TABLE_DATA)
    if not 8 <= bits <= 16 or len(data) < count:
        return None
    order = "<" if item.little(tags.TABLE_DATA) else ">"
    packed = len(data) < 2 * count  # entries of 8 bits may stand in one byte each
    entries = np.frombuffer(data, "u1" if packed else f"{order}u2", count).astype(np.uint16)
    return LookupTable(first, entries, bits)


def scale(*sources: Values | None, modality: str) -> ValueScale:
    """From stored values to what they stand for; identity where the file's scale cannot be right.

    Parameters
    ----------
    sources
        Where its elements may stand, the nearest first.
    modality
        Values of CT are Hounsfield units unless the file says otherwise.
    """
    for source in sources:
        if source is None:
            continue
        slope, intercept = source.number(tags.RESCALE_SLOPE), source.number(tags.RESCALE_INTERCEPT)
        if slope is None and (dose := source.number(tags.DOSE_SCALING)) is not None:
            unit = one_line(source.code(tags.DOSE_UNITS), limit=12)
            slope, intercept = dose, 0.0
        else:
            unit = one_line(source.code(tags.RESCALE_TYPE), limit=12)
            unit = unit or ("HU" if modality == "CT" else "")
        if slope is None or intercept is None:
            continue
        if slope == 0 or abs(slope) > _LARGEST or abs(intercept) > _LARGEST:
            continue
        return ValueScale(slope=slope, intercept=intercept, unit=_UNITS.get(unit.upper(), unit))
    return ValueScale()


def windows(*sources: Values | None, signed: bool) -> tuple[Window, ...]:
    """All windows that a frame has, in the file's order; tables after them.

    Parameters
    ----------
    sources
        Where its elements may stand, the nearest first; only the first that has any is used.
    signed
        Whether the values that a table maps may be below zero.
    """
    for source in sources:
        if source is None:
            continue
        found = (*_linear(source), *_tables(source, signed=signed))
        if found:
            return found
    return ()


def _linear(source: Values) -> list[Window]:
    centers, widths = source.codes(tags.WINDOW_CENTER), source.codes(tags.WINDOW_WIDTH)
    if not centers or not widths:
        return []
    names = text(source, tags.WINDOW_EXPLANATION, encodings(source)).split("\\")
    function = _FUNCTIONS.get(source.code(tags.VOI_FUNCTION).upper(), "linear")
    found = []
    for index, pair in enumerate(zip(centers[:_MAX_WINDOWS], widths, strict=False)):
        try:
            center, width = map(float, pair)
        except ValueError:
            continue
        if 0 < width < _LARGEST and abs(center) < _LARGEST:
            name = one_line(names[index], limit=40) if index < len(names) else ""
            found.append(Window(center=center, width=width, name=name, function=function))
    return found


def _tables(source: Values, *, signed: bool) -> list[Window]:
    if tags.VOI_TABLES not in source:
        return []
    found = []
    for item in source.items(tags.VOI_TABLES)[:_MAX_WINDOWS]:
        table = lookup_table(item, signed=signed)
        if table is None:
            continue
        grey = np.minimum(table.entries.astype(np.float32) / float((1 << table.bits) - 1), 1)
        grey.flags.writeable = False
        found.append(
            Window(
                center=table.first + len(grey) / 2,
                width=float(len(grey)),
                name=text(item, tags.TABLE_EXPLANATION, encodings(source))[:40],
                table=ValueTable(float(table.first), grey.astype(np.float32)),
            )
        )
    return found
